"""Collections of photos to train on and to score with: folders, and packed .tar shards in them."""

import csv
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from engine.errors import EngineError, UnreadablePhoto
from engine.files.encoders import eight_bits
from engine.files.reading import planes_of
from engine.paths import is_file, is_there

Facts = Mapping[str, str]
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff")


def find_files(folders: list[Path]) -> Iterator[tuple[Path, str]]:
    """Photo files and tar shards below the folders, in a fixed order, each once, with their source.

    Links to nothing and folders that are called like photos are none.
    """
    seen: set[Path] = set()
    for folder in folders:
        if not is_there(folder):
            raise EngineError(f"there is no folder {folder}", "Check the path of the photos.")
        files = [folder] if is_file(folder) else sorted(folder.rglob("*"))
        for path in files:
            place = path.resolve()
            if path.suffix.lower() in (*SUFFIXES, ".tar") and is_file(path) and place not in seen:
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
        if is_shard(path):
            known = listing(tables([path]))
            for member in members(path):
                facts = known.get(member.name, {})
                yield Item(member.name, facts.get("source") or path.stem, path,
                           member.offset_data, member.size, facts)  # fmt: skip
            continue
        if path.parent not in listed:
            listed[path.parent] = listing(tables([path]))
        facts = listed[path.parent].get(path.name, {})
        yield Item(path.name, facts.get("source") or source, path, facts=facts)


def is_shard(path: Path) -> bool:
    """Whether that file holds many photos."""
    return path.suffix.lower() == ".tar"


def members(path: Path) -> list[tarfile.TarInfo]:
    """The files in a shard; raises `EngineError` if it is none."""
    try:
        with tarfile.open(path, "r:") as shard:
            return [member for member in shard if member.isfile()]
    except (tarfile.TarError, OSError) as error:
        raise EngineError(
            f"{path} is not a shard: {error}", "Pack it without compression."
        ) from error


def streams(folders: list[Path]) -> Iterator[tuple[str, str, bytes]]:
    """Name, source and bytes of every photo in the folders and in the shards among them."""
    for item in items(folders):
        yield item.name, item.source, item.read()


def tables(files: Sequence[Path]) -> list[Path]:
    """CSV files that may say something of photos and of what shards hold.

    For photos these are all in their folders, for a shard NAME-00.tar it is NAME.csv.
    """
    shards = [path for path in files if is_shard(path)]
    beside = {path.with_name(f"{path.name.split('-')[0]}.csv") for path in shards}
    folders = {path.parent for path in set(files).difference(shards)}
    found = {table for folder in folders for table in folder.glob("*.csv")}
    return sorted(found | {table for table in beside if is_file(table)})


def listing(tables: Sequence[Path]) -> Mapping[str, Facts]:
    """What CSV files say of photos, by the names of these."""
    found: dict[str, Facts] = {}
    for path in tables:
        found |= rows_by_file(path)
    return found


def rows_by_file(path: Path) -> dict[str, Facts]:
    """Rows of a CSV file by their column `file`; none if there is no such column, or no such list.

    Any CSV file can lie beside photos: what is no list of them says nothing.
    """
    try:
        # With the mark that spreadsheets put before the first column's name, or without.
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            return {row["file"]: row for row in csv.DictReader(file) if row.get("file")}
    except (OSError, csv.Error):
        return {}


def decode(content: bytes) -> Image.Image | None:
    """An upright 8-bit sRGB photo of a file's bytes, read as the window reads it; None if none."""
    try:
        pixels = eight_bits(planes_of(content).pixels)
    except UnreadablePhoto:
        return None
    return Image.fromarray(pixels).convert("RGB")
