"""Collections of photos to train on and to score with: folders, and packed .tar shards in them."""

import csv
import io
import tarfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps

from engine.errors import EngineError

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff")


def find_files(folders: list[Path]) -> Iterator[tuple[Path, str]]:
    """Photo files and tar shards below the folders, in a fixed order, with their source."""
    for folder in folders:
        if not folder.exists():
            raise EngineError(f"there is no folder {folder}", "Check the path of the photos.")
        files = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        for path in files:
            if path.suffix.lower() in (*SUFFIXES, ".tar"):
                yield path, path.parent.name


def streams(folders: list[Path]) -> Iterator[tuple[str, str, bytes]]:
    """Name, source and bytes of every photo in the folders and in the shards among them."""
    for path, source in find_files(folders):
        if path.suffix.lower() != ".tar":
            yield path.name, source, path.read_bytes()
            continue
        listed = path.parent / f"{path.name.split('-')[0]}.csv"
        rows = csv.DictReader(listed.open(encoding="utf-8")) if listed.is_file() else ()
        origin = {row["file"]: row["source"] for row in rows}
        with tarfile.open(path) as shard:
            for member in shard:
                content = shard.extractfile(member)
                if content:
                    yield member.name, origin.get(member.name, path.stem), content.read()


def decode(content: bytes) -> Image.Image | None:
    """An upright RGB photo of a file's bytes; None if they are none."""
    try:
        with Image.open(io.BytesIO(content)) as opened:
            return ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None
