"""What a frozen Tintype needs of a CPU build of torch; the hook that PyInstaller brings takes all.

Left out: C++ headers, tests and test programs, protoc, libraries for torch's own tests.
"""

import re
from pathlib import Path

from PyInstaller.utils.hooks import collect_submodules, get_package_paths

TESTS = ("libbackend_with_compiler", "libjitbackend_test", "libtorchbind_test", "libaoti_custom")
_, package = get_package_paths("torch")

# Compiled modules alone, but for those whose source torch reads when it imports them: 10 of 39 MB.
module_collection_mode = "pyz"
READ = re.compile(r"install_config_module\(|jit\.(script|interface|export)|_overload|getsource")
datas = [
    (str(path), str(path.parent.relative_to(Path(package).parent)))
    for path in Path(package).rglob("*.py")
    if "testing" not in path.parts
    if "_inductor" not in path.parts or path.name.endswith("config.py")
    if READ.search(path.read_text(encoding="utf-8"))
]
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
