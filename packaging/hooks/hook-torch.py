"""What a frozen Tintype needs of a CPU build of torch; the hook that PyInstaller brings takes all.

Left out: C++ headers, tests and test programs, protoc, libraries for torch's own tests.
"""

from pathlib import Path

from PyInstaller.utils.hooks import collect_submodules, get_package_paths

TESTS = ("libbackend_with_compiler", "libjitbackend_test", "libtorchbind_test", "libaoti_custom")
_, package = get_package_paths("torch")

# Compiled modules alone: torch.jit would read sources, but nothing here is scripted.
module_collection_mode = "pyz"
warn_on_missing_hiddenimports = False
binaries = [
    (str(path), "torch/lib")
    for path in Path(package, "lib").iterdir()
    if path.suffix in (".so", ".dll", ".dylib") or ".so." in path.name
    if not path.name.startswith(TESTS)
]
# `import torch` looks for this program.
binaries += [(str(path), "torch/bin") for path in Path(package, "bin").glob("torch_shm_manager*")]
# Making an optimizer imports torch._dynamo, which names its parts in strings.
hiddenimports = collect_submodules("torch._dynamo", filter=lambda name: ".backends" not in name)
excludedimports = ["torch.utils.tensorboard", "tkinter", "pytest", "IPython"]
