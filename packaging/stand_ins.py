"""Small libraries in the place of large ones that are linked into something but never called.

OpenCV's wheel for Linux is linked to FFmpeg, to an AV1 codec and to a BLAS of its own, 80 MB.
Tintype opens no videos, reads AVIF by Pillow, and has OpenCV solve no equations. Pillow's wheel is
linked to X11 for screenshots, which nobody takes. A stand-in has the name and the functions that
the linker wants, and ends the program if one is called. Qt's ICU brings the words of 700 languages;
Tintype needs its rules for sorting.
"""

import re
import struct
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

NEVER_CALLED = re.compile(
    r"lib(openblasp-r\d+|avcodec|avformat|avutil|swscale|aom|xcb)-[0-9a-f]{8}\."
)
ALIGNED = 16  # bytes
WHEELS = {"opencv_python_headless.libs": "cv2/*.so", "pillow.libs": "PIL/*.so"}
SOURCE = """
#include <stdio.h>
#include <stdlib.h>
static void missing(void) {
    fputs("tintype: a part of %(name)s was called, which is left out\\n", stderr);
    abort();
}
"""
ALIAS = 'void %s(void) __attribute__((alias("missing")));\n'

# Of ICU: rules of sorting, which Qt's file dialog uses, and what is read on the way to them.
ICU_KEPT = re.compile(
    r"icudt\d+l/(coll/.*|nfkc.*|cnvalias.icu|ulayout.icu|(root|pool|res_index|keyTypeData)\.res"
    r"|(supplementalData|likelySubtags)\.res)"
)
ICU_SOURCE = """
__asm__(".section .rodata\\n.balign 16\\n.globl %(symbol)s\\n.type %(symbol)s, @object\\n"
        "%(symbol)s:\\n.incbin \\"%(data)s\\"\\n.size %(symbol)s, . - %(symbol)s\\n"
        ".section .note.GNU-stack,\\"\\"\\n");
"""


def listed(*words: str | Path) -> list[list[str]]:
    """What a tool prints, in words."""
    said = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return [line.split() for line in said.splitlines()]


def needed(library: Path) -> list[str]:
    """Names of the libraries that one is linked to."""
    rows = listed("readelf", "--dynamic", "--wide", library)
    return [row[-1].strip("[]") for row in rows if "(NEEDED)" in row]


def wanted_of(target: Path, users: list[Path]) -> dict[str, str]:
    """Functions of a library that others call, each with the version that they ask for."""
    given = {row[-1].partition("@")[0] for row in listed("nm", "-D", "--defined-only", target)}
    asked = (row[-1] for user in users for row in listed("nm", "-D", "--undefined-only", user))
    parts = (name.replace("@@", "@").partition("@") for name in asked)
    return {name: version for name, _, version in parts if name in given}


def link(target: Path, source: str, *flags: str) -> None:
    """Compile a library in the place of another one."""
    with tempfile.TemporaryDirectory() as folder:
        code, made = Path(folder, "code.c"), Path(folder, "made.so")
        code.write_text(source, encoding="utf-8")
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-Os", "-s", f"-Wl,-soname,{target.name}", *flags,
             "-o", str(made), str(code)],
            check=True,
        )  # fmt: skip
        target.write_bytes(made.read_bytes())


def stand_in(target: Path, functions: dict[str, str]) -> None:
    """Replace a library by one whose functions are there in name only."""
    source = SOURCE % {"name": target.name} + "".join(ALIAS % name for name in functions)
    versions = sorted(set(functions.values()) - {""})
    with tempfile.NamedTemporaryFile("w", suffix=".map") as script:
        script.writelines(f"{version} {{ global: *; }};\n" for version in versions[:1])
        script.flush()
        flags = [f"-Wl,--version-script={script.name}"] if versions else []
        link(target, source, *flags)


def lighten_wheels(folder: Path) -> None:
    """Stand-ins for what is never called."""
    for name, modules in WHEELS.items():
        lighten(folder / name, list(folder.glob(modules)))


def lighten(libraries: Path, roots: list[Path]) -> None:
    """Stand-ins among the libraries of some modules; what only these needed goes too."""
    replaced = [path for path in libraries.glob("*.so*") if NEVER_CALLED.match(path.name)]
    users = linked(roots, libraries, leaves=replaced) - set(replaced)
    for target in replaced:
        stand_in(target, wanted_of(target, [each for each in users if target.name in needed(each)]))
    for path in set(libraries.glob("*.so*")) - linked(roots, libraries):
        path.unlink()


def remove_orphans(folder: Path) -> None:
    """Delete libraries of the system that only plugins of Qt wanted that are left out."""
    inside = (path for path in folder.rglob("*.so*") if path.parent != folder)
    first = [folder.parent / "tintype", *folder.glob("libpython*"), *folder.glob("*abi3.so")]
    kept = linked([*first, *inside], folder)
    for path in set(folder.glob("lib*.so*")) - kept:
        path.unlink()


def linked(roots: list[Path], libraries: Path, leaves: Sequence[Path] = ()) -> set[Path]:
    """Roots, and what these need in turn of a folder; what leaves need does not count."""
    found: set[Path] = set()
    waiting = list(roots)
    while waiting:
        path = waiting.pop()
        if path not in found and path.is_file():
            found.add(path)
            waiting += [] if path in leaves else [libraries / name for name in needed(path)]
    return found


def lighten_icu(folder: Path) -> None:
    """Leave of ICU's data what is needed."""
    for target in folder.glob("PySide6/Qt/lib/libicudata.so.*"):
        rows = listed("nm", "-D", "--defined-only", target)
        symbol = next(row[-1] for row in rows if re.fullmatch(r"icudt\d+_dat", row[-1]))
        data = repacked(icu_data(target.read_bytes()))
        with tempfile.NamedTemporaryFile(suffix=".dat") as file:
            file.write(data)
            file.flush()
            link(target, ICU_SOURCE % {"symbol": symbol, "data": file.name}, "-nostdlib")


def icu_data(library: bytes) -> bytes:
    """The archive within libicudata: it begins with its header, of the kind CmnD."""
    place = library.index(b"CmnD") - 12
    return library[place:]


def repacked(data: bytes) -> bytes:
    """The same archive with fewer things in it; its format is that of ICU's `ucmndata.h`."""
    (start,) = struct.unpack_from("<H", data)
    kept = [(name, thing) for name, thing in things(data, start) if ICU_KEPT.fullmatch(name)]
    names, places = b"", []
    for name, _ in kept:
        places.append(4 + 8 * len(kept) + len(names))
        names += name.encode() + b"\0"
    body, at = [], 4 + 8 * len(kept) + len(names)
    at += -(start + at) % ALIGNED
    gap = b"\0" * (at - 4 - 8 * len(kept) - len(names))
    table = [struct.pack("<I", len(kept))]
    for place, (_, thing) in zip(places, kept, strict=True):
        table.append(struct.pack("<II", place, at))
        body.append(thing + b"\0" * (-len(thing) % ALIGNED))
        at += len(body[-1])
    return b"".join([data[:start], *table, names, gap, *body])


def things(data: bytes, start: int) -> Iterator[tuple[str, bytes]]:
    """Name and content of everything but the last, whose end is not told."""
    (count,) = struct.unpack_from("<I", data, start)
    rows = [struct.unpack_from("<II", data, start + 4 + 8 * i) for i in range(count)]
    for (name, here), (_, there) in pairwise(rows):
        end = data.index(b"\0", start + name)
        yield data[start + name : end].decode(), data[start + here : start + there]
