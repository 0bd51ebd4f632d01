"""Libraries that are linked and never called are replaced; what is called stays."""

import ctypes
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import stand_ins

OPENCV = "opencv_python_headless.libs"
TOOLS = ("cc", "nm", "readelf")
BUILDS = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, TOOLS)), reason="there is no C compiler"
)


def archive(things: dict[str, bytes]) -> bytes:
    """As ICU packs its data: a header, a table of names and places, names, contents."""
    head = struct.pack("<HBB", 32, 0xDA, 0x27) + b"\0" * 8 + b"CmnD" + b"\0" * 16
    names = b"".join(name.encode() + b"\0" for name in things)
    table, body, at = b"", b"", 4 + 8 * len(things)
    begin = at + len(names) + 32 - (at + len(names)) % 16
    for name, content in things.items():
        table += struct.pack("<II", at, begin + len(body))
        at += len(name) + 1
        body += content + b"\0" * (-len(content) % 16)
    first = struct.pack("<I", len(things)) + table + names
    return head + first + b"\0" * (begin - len(first)) + body


def test_of_icu_the_rules_of_sorting_are_left():
    whole = archive({
        "icudt73l/af.res": b"Afrikaans", "icudt73l/coll/de.res": b"a < ae",
        "icudt73l/coll/root.res": b"a < b", "icudt73l/root.res": b"root", "icudt73l/zu.res": b"",
    })  # fmt: skip
    less = stand_ins.repacked(stand_ins.icu_data(b"ELF...." + whole))
    assert less[:32] == whole[:32]
    padded = less + struct.pack("<I", 0)
    names = [name for name, _ in stand_ins.things(padded, 32)]
    (count,) = struct.unpack_from("<I", less, 32)
    assert count == 3 and names == ["icudt73l/coll/de.res", "icudt73l/coll/root.res"]
    for i in range(count):
        name, at = struct.unpack_from("<II", less, 36 + 8 * i)
        assert at % 16 == 0
        said = less[32 + name :].partition(b"\0")[0].decode()
        content = dict(stand_ins.things(whole, 32))[said]
        assert less[32 + at :].startswith(content)


def built(path: Path, source: str, *flags: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    code = path.with_suffix(".c")
    code.write_text(source)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", path, code, *flags], check=True)
    code.unlink()
    return path


@pytest.fixture
def opencv(tmp_path: Path) -> Path:
    """A library linked to a codec, which is linked to another one, and to one that it calls."""
    libraries = tmp_path / OPENCV
    near = [f"-L{libraries}", "-Wl,-rpath,$ORIGIN/../opencv_python_headless.libs", "-l:"]
    built(libraries / "libvpx-11111111.so.1", "int vpx(void) { return 1; }")
    built(libraries / "libpng-22222222.so.1", "int png(void) { return 7; }")
    codec = "int vpx(void); int decode(void) { return vpx(); } int more(void) { return 2; }"
    codecs = libraries / "libavcodec-33333333.so.62"
    built(codecs, codec, *near[:-1], "-l:libvpx-11111111.so.1")
    user = "int png(void); int decode(void); int read(void) { return png(); }"
    user += "int play(void) { return decode(); }"
    names = [f"-l:{path.name}" for path in (codecs, libraries / "libpng-22222222.so.1")]
    built(tmp_path / "cv2" / "cv2.so", user, *near[:-1], *names)
    return tmp_path


@BUILDS
def test_codecs_are_gone_and_what_needs_none_still_works(opencv: Path):
    stand_ins.lighten_wheels(opencv)
    left = {path.name for path in (opencv / OPENCV).iterdir()}
    assert left == {"libavcodec-33333333.so.62", "libpng-22222222.so.1"}
    call = "import ctypes, sys; print(getattr(ctypes.CDLL(sys.argv[1]), sys.argv[2])())"
    words = [sys.executable, "-c", call, str(opencv / "cv2" / "cv2.so")]
    assert subprocess.run([*words, "read"], capture_output=True, text=True).stdout == "7\n"
    ended = subprocess.run([*words, "play"], capture_output=True, text=True)
    assert ended.returncode < 0 and "libavcodec" in ended.stderr


@BUILDS
def test_libraries_that_nothing_needs_are_removed(tmp_path: Path):
    inner = tmp_path / "_internal"
    built(inner / "libused.so.1", "int used(void) { return 1; }")
    built(inner / "libspare.so.1", "int spare(void) { return 1; }")
    built(inner / "qt" / "plugin.so", "int used(void); int p(void) { return used(); }",
          f"-L{inner}", "-l:libused.so.1")  # fmt: skip
    stand_ins.remove_orphans(inner)
    assert {path.name for path in inner.glob("*.so*")} == {"libused.so.1"}
    assert ctypes.CDLL(str(inner / "libused.so.1")).used() == 1
