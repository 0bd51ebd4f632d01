"""Collections of photos to train on and to score with: folders, and packed .tar shards in them."""

import csv
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from engine.errors import EngineError, UnreadablePhoto
from engine.files.encoders import eight_bits
from engine.files.reading import planes_of

Facts = Mapping[str, str]
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff")


def find_files(folders: list[Path]) -> Iterator[tuple[Path, str]]:
    """Photo files and tar shards below the folders, in a fixed order, each once, with their source.

    Links to nothing and folders that are called like photos are none.
    """
    seen: set[Path] = set()
    for folder in folders:
        if not folder.exists():
            raise EngineError(f"there is no folder {folder}", "Check the path of the photos.")
        files = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        for path in files:
            place = path.resolve()
            if path.suffix.lower() in (*SUFFIXES, ".tar") and path.is_file() and place not in seen:
                seen.add(place)
                yield path, path.parent.name


@dataclass(frozen=True, eq=False, slots=True)
class Item:
    """A photo that was found and not read yet.

    Attributes
    ----------
    name, source : str
        File name, and the folder, shard or collection that it is from.
    path : Path
        The photo's file, or the shard that holds it.
    offset, size : int
        Where its bytes are in that file; a size of -1 means to its end.
    facts : Mapping of str to str
        What a CSV file beside says of it, by column.
    """

    name: str
    source: str
    path: Path
    offset: int = 0
    size: int = -1
    facts: Facts = field(default_factory=dict)

    def read(self) -> bytes:
        """The photo's bytes, whatever they are; none if the file cannot be read."""
        try:
            with self.path.open("rb") as file:
                file.seek(self.offset)
                return file.read(self.size)
        except OSError:
            return b""

    def fact(self, column: str) -> str:
        """What is known of it under that name, or "unknown"."""
        return self.source if column == "source" else self.facts.get(column) or "unknown"


def items(folders: list[Path]) -> Iterator[Item]:
    """Every photo in the folders and in the shards among them, without reading any."""
    listed: dict[Path, Mapping[str, Facts]] = {}
    for path, source in find_files(folders):
        if path.suffix.lower() != ".tar":
            if path.parent not in listed:
                listed[path.parent] = listing(path.parent)
            facts = listed[path.parent].get(path.name, {})
            yield Item(path.name, facts.get("source", source), path, facts=facts)
            continue
        known = rows_by_file(path.parent / f"{path.name.split('-')[0]}.csv")
        try:
            with tarfile.open(path, "r:") as shard:
                members = [member for member in shard if member.isfile()]
        except tarfile.TarError as error:
            raise EngineError(
                f"{path} is not a shard: {error}", "Pack it without compression."
            ) from error
        for member in members:
            facts = known.get(member.name, {})
            yield Item(member.name, facts.get("source", path.stem), path,
                       member.offset_data, member.size, facts)  # fmt: skip


def streams(folders: list[Path]) -> Iterator[tuple[str, str, bytes]]:
    """Name, source and bytes of every photo in the folders and in the shards among them."""
    for item in items(folders):
        yield item.name, item.source, item.read()


def listing(folder: Path) -> Mapping[str, Facts]:
    """What the CSV files in a folder say of the photos in it."""
    found: dict[str, Facts] = {}
    for path in sorted(folder.glob("*.csv")):
        found |= rows_by_file(path)
    return found


def rows_by_file(path: Path) -> dict[str, Facts]:
    """Rows of a CSV file by their column `file`; none if there is no such file or column."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return {row["file"]: row for row in csv.DictReader(file) if row.get("file")}


def decode(content: bytes) -> Image.Image | None:
    """An upright 8-bit sRGB photo of a file's bytes, read as the window reads it; None if none."""
    try:
        pixels = eight_bits(planes_of(content).pixels)
    except UnreadablePhoto:
        return None
    return Image.fromarray(pixels).convert("RGB")
