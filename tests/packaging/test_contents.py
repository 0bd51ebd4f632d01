"""What goes into the frozen program, and into its archive."""

import re
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from engine.licences import libraries

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))
import bundle  # noqa: E402
import contents  # noqa: E402
import requirements  # noqa: E402
import sizes  # noqa: E402

LOCK = """
ruff==0.17 \\
    --hash=sha256:00
    # via tintype (pyproject.toml)
numpy==2.4 ; python_full_version < '3.12' \\
    --hash=sha256:11
    # via
    #   tintype (pyproject.toml)
    #   torch
jinja2==3.1 \\
    --hash=sha256:22
    # via torch
markupsafe==3.0 \\
    --hash=sha256:33
    # via jinja2
nvidia-cublas==13.4 ; sys_platform == 'linux' \\
    --hash=sha256:44
    # via torch
torch==2.15 \\
    --hash=sha256:55
    # via tintype (pyproject.toml)
"""
PROJECT = '[project]\ndependencies = ["numpy>=1", "torch>=2"]\n'


def names(flavour: str) -> set[str]:
    return {block.partition("==")[0] for block in requirements.wanted(LOCK, PROJECT, flavour)}


def test_tools_stay_out_and_what_is_needed_in_turn_goes_in():
    assert names("cpu") == {"numpy", "jinja2", "markupsafe"}
    assert names("cuda") == {"numpy", "jinja2", "markupsafe", "torch", "nvidia-cublas"}


def test_pins_keep_their_hashes():
    for block in requirements.wanted(LOCK, PROJECT, "cpu"):
        assert "--hash=sha256:" in block


@pytest.mark.parametrize("name", [
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "resources/models/tintype.safetensors",
    "torch/lib/libtorch_cpu.so",
    "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
])  # fmt: skip
def test_what_is_needed_goes_in(name: str):
    assert contents.is_needed(name)


@pytest.mark.parametrize("name", [
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/translations/qtbase_ko.qm",
    "torch/include/ATen/Tensor.h",
    "torch/lib/libfoo.a",
    "numpy/core/tests/data/x.csv",
    "cv2/data/haarcascade_eye.xml",
    "cv2/opencv_videoio_ffmpeg500_64.dll",
    "libQt6Quick.so.6",
    "resources/screenshots/empty.png",
])  # fmt: skip
def test_what_is_not_used_stays_out(name: str):
    assert not contents.is_needed(name)


def test_no_library_under_the_gpl_alone_goes_in():
    """x265 is; so HEIC is read by a library without it."""
    inside = set(contents.LIBRARIES) - {"pillow_heif"}
    assert "pi_heif" in {name.replace("-", "_") for name in inside}
    for library in libraries():
        if library.name in inside and re.search(r"(?<!L)GPL", library.licence):
            assert "LGPL" in library.licence, library.name


def test_the_program_never_imports_the_library_with_x265():
    root = PACKAGING.parent
    for folder in ("engine", "gui"):
        for path in (root / folder).rglob("*.py"):
            assert "import pillow_heif" not in path.read_text(encoding="utf-8"), path


def test_sizes_are_counted_by_library(tmp_path: Path):
    (tmp_path / "_internal" / "torch" / "lib").mkdir(parents=True)
    (tmp_path / "_internal" / "torch" / "lib" / "a.so").write_bytes(b"1234")
    (tmp_path / "_internal" / "torch" / "b.py").write_bytes(b"12")
    (tmp_path / "_internal" / "link.so").symlink_to("torch/lib/a.so")
    (tmp_path / "tintype").write_bytes(b"1")
    assert sizes.parts(tmp_path) == {"torch": 6, "tintype": 1}


def test_the_same_build_gives_the_same_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    built = tmp_path / "built"
    built.mkdir()
    (built / "tintype").write_text("program")
    (built / "tintype").chmod(0o755)
    for name in ("one", "two"):
        bundle.pack(tmp_path / name, "tintype-1", {"tintype": built})
        (built / "tintype").touch()
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    with tarfile.open(tmp_path / "one") as archive:
        entry = archive.getmember("tintype-1/tintype/tintype")
        assert entry.mode & 0o111 and entry.uname == "root"


def test_the_scripts_of_the_shell_can_be_read_by_it():
    for path in (PACKAGING / "freeze.sh", PACKAGING / "linux" / "install.sh"):
        assert subprocess.run(["sh", "-n", str(path)]).returncode == 0
