"""What goes into a frozen Tintype and what stays out; read by `tintype.spec` and by tests."""

import re
from pathlib import Path

from engine.licences import files, installed

ROOT = Path(__file__).resolve().parent.parent

DATA = (
    ("resources", "resources"),
    ("engine/train/recipes", "engine/train/recipes"),
    ("LICENSE", "."),
)

# Imported by names in strings, so that no analysis sees them. Each was missed by the smoke test.
HIDDEN = ["engine.train.__main__", "engine.train.learn", "matplotlib.backends.backend_svg"]

EXCLUDED = [
    "tkinter", "IPython", "pytest", "_pytest", "setuptools", "pkg_resources", "pip", "wheel",
    "torchvision", "timm", "triton", "tensorboard", "pandas", "lxml", "chardet", "imagecodecs",
    "pooch", "dask", "scipy", "skimage", "tifffile", "imageio",
    "torch.utils.tensorboard", "torch.utils.benchmark", "torch.testing._internal.distributed",
    "matplotlib.tests", "numpy.tests", "sqlite3",
    "onnx", "torch.onnx._internal",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetwork", "PySide6.QtSql", "PySide6.QtTest",
    "PyQt5", "PyQt6", "PySide2",
    # torch's compiler: making an optimizer imports its settings, and the rest needs a C compiler.
    *(f"torch._inductor.{part}" for part in (
        "codegen", "fx_passes", "kernel", "lowering", "ir", "scheduler", "graph", "compile_fx",
        "mkldnn_ir", "mkldnn_lowerings", "quantized_lowerings", "select_algorithm", "package",
        "pattern_matcher", "autoheuristic", "template_heuristics", "cudagraph_trees", "codecache",
        "jagged_lowerings", "decomposition", "compile_worker", "lookup_table", "async_compile",
    )),
]  # fmt: skip

# Qt comes with a plugin for every screen; these are the ones of a desktop.
PLUGINS = {
    "platforms": ("xcb", "offscreen", "wayland", "windows", "cocoa"),
    "imageformats": ("jpeg", "svg", "webp", "gif", "ico", "icns"),
    "iconengines": ("svg",),
    "platforminputcontexts": ("compose", "ibus"),
    "platformthemes": ("xdgdesktopportal",),  # not gtk3, which would bring GTK
    "styles": ("mac", "windows"),
    "xcbglintegrations": (),
    "egldeviceintegrations": (),
    "generic": (),
    "networkinformation": (),
    "tls": (),
    "wayland-graphics-integration-server": (),
}
# Of plugins that are left out, and nobody else's.
UNUSED = re.compile(
    r"libQt6(Quick|Qml|VirtualKeyboard|Network|Sql|EglF[Ss]|Designer|Help|Pdf|WaylandCompositor)"
    r"|libgtk-3|libgdk-3|libcairo|libpango|libatk|libgdk_pixbuf|libepoxy|libthai|libdatrie"
)
TRANSLATED = tuple(
    path.stem.rpartition("_")[2] for path in (ROOT / "resources" / "translations").glob("*.qm")
)
LEFT_OUT = re.compile(
    r"/tests?/|/testing/data|\.(a|lib|h|hpp|pyi|pyc|cmake|pxd|prl)$|torch/include|sample_data"
    r"|mpl-data/images|mpl-data/stylelib|mpl-data/fonts/(afm|pdfcorefonts)|cv2/.*\.xml"
    r"|opencv_videoio_ffmpeg|dist-info/sboms|resources/screenshots"
)


# Names of distributions whose metadata go in; they hold the licences, and the versions for reports.
LIBRARIES = [package.metadata["Name"] for package in installed()]


def licence_files() -> list[tuple[str, str]]:
    """Licences that libraries keep beside their code: file, and folder to put it in."""
    return [
        (str(package.locate_file(path)), str(path.parent))
        for package in installed()
        for path in files(package)
        if ".dist-info" not in path.parts[0]
    ]


def is_needed(name: str) -> bool:
    """Whether a file goes in, by its place in the frozen folder."""
    place = name.replace("\\", "/")
    parts = place.split("/")
    if "plugins" in parts[:-1] and "PySide6" in parts:
        kind = parts[parts.index("plugins") + 1]
        wanted = PLUGINS.get(kind)
        return wanted is None or any(word in parts[-1] for word in wanted)
    if "PySide6" in parts and "translations" in parts:
        return parts[-1].startswith("qtbase_") and parts[-1][7:-3] in TRANSLATED
    return not UNUSED.search(parts[-1]) and not LEFT_OUT.search(place)
