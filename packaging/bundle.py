"""`python packaging/bundle.py dist/tintype`: the archive for Linux, beside that folder.

It holds the frozen program, icons, the desktop file, AppStream metainfo and install.sh. Files are
packed in a fixed order with one date, so that the same build gives the same archive.
"""

import datetime
import lzma
import os
import platform
import shutil
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
ID = "io.github.tintype.Tintype"
PRESET = int(os.environ.get("TINTYPE_XZ", "6"))


def version() -> str:
    """The version that the engine names, read without importing it."""
    text = (ROOT / "engine" / "__init__.py").read_text(encoding="utf-8")
    return text.partition('__version__ = "')[2].partition('"')[0]


def date() -> datetime.date:
    """The day of the release: SOURCE_DATE_EPOCH, or today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.now(datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else now).date()


def metainfo() -> str:
    """What software centres show, of this version."""
    text = (LINUX / "tintype.metainfo.xml.in").read_text(encoding="utf-8")
    return text.replace("@VERSION@", version()).replace("@DATE@", date().isoformat())


def share(folder: Path, icons: Path) -> None:
    """Everything that desktops look for."""
    for name in ("applications", "metainfo", "icons"):
        (folder / name).mkdir(parents=True)
    shutil.copy(LINUX / "tintype.desktop", folder / "applications")
    (folder / "metainfo" / f"{ID}.metainfo.xml").write_text(metainfo(), encoding="utf-8")
    shutil.copytree(icons / "hicolor", folder / "icons" / "hicolor")


def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without what differs from one machine to the next."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    day = datetime.datetime.combine(date(), datetime.time(), datetime.UTC)
    entry.mtime = int(day.timestamp())
    return entry


def pack(target: Path, top: str, parts: dict[str, Path]) -> None:
    """An archive of folders and files, by their names in it."""
    with lzma.open(target, "wb", preset=PRESET) as stream, tarfile.open(
        fileobj=stream, mode="w", format=tarfile.PAX_FORMAT
    ) as archive:  # fmt: skip
        for name, source in parts.items():
            found = [source, *sorted(source.rglob("*"))] if source.is_dir() else [source]
            for path in found:
                inner = Path(top, name) / path.relative_to(source)
                archive.add(path, str(inner), recursive=False, filter=plain)


def main(built: Path) -> None:
    name = f"tintype-{version()}-linux-{platform.machine()}"
    flavour = os.environ.get("TINTYPE_FLAVOUR", "cpu")
    name += "" if flavour == "cpu" else f"-{flavour}"
    target = built.parent / f"{name}.tar.xz"
    with tempfile.TemporaryDirectory() as folder:
        share(Path(folder) / "share", ROOT / "build" / "icons")
        parts = {
            "tintype": built,
            "share": Path(folder) / "share",
            "install.sh": LINUX / "install.sh",
            "LICENSE": ROOT / "LICENSE",
        }
        pack(target, name, parts)
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
