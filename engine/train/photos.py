"""Training photos: folders or packed shards, decoded once to a cache of small uint8 photos."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import EngineError
from engine.progress import Report, silent
from engine.scratch import writable
from engine.shards import decode, find_files, streams, tables
from engine.train import decoded

AHEAD = 64  # photos read and decoded before they are written


@dataclass(frozen=True, eq=False)
class PhotoSet:
    """Many small colour photos in one block of memory.

    Attributes
    ----------
    block : (bytes,) uint8
        All photos' sRGB pixels, one after another; mapped from a file.
    starts, heights, widths : (N,) int64
        Where each photo begins and its size in pixels.
    names, sources : (N,) str
        File name, and the collection (folder) that the photo came from.
    """

    block: NDArray[np.uint8]
    starts: NDArray[np.int64]
    heights: NDArray[np.int64]
    widths: NDArray[np.int64]
    names: NDArray[np.str_]
    sources: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.starts)

    def photo(self, index: int) -> NDArray[np.uint8]:
        """(H, W, 3) sRGB pixels of one photo, a view into the block."""
        h, w, at = int(self.heights[index]), int(self.widths[index]), int(self.starts[index])
        return self.block[at : at + h * w * 3].reshape(h, w, 3)

    def part(self, indices: Sequence[int]) -> "PhotoSet":
        """Some of the photos, at least one, in a block of their own."""
        kept = np.asarray(indices, np.intp)
        pixels = [self.photo(i).ravel() for i in indices]
        return PhotoSet(
            np.concatenate(pixels), np.cumsum([0] + [p.size for p in pixels[:-1]]),
            self.heights[kept], self.widths[kept], self.names[kept], self.sources[kept],
        )  # fmt: skip

    def without(self, sources: Sequence[str]) -> "PhotoSet":
        """All but the photos of some sources, in the same block of memory.

        Raises
        ------
        EngineError
            If a source is unknown, or nothing is left.
        """
        unknown = sorted(set(sources) - set(self.sources.tolist()))
        kept = ~np.isin(self.sources, list(sources))
        if unknown or not kept.any():
            known = ", ".join(sorted(set(self.sources.tolist())))
            raise EngineError(
                f"cannot leave out {', '.join(unknown or sources)}", f"Sources here: {known}."
            )
        columns = ("starts", "heights", "widths", "names", "sources")
        return replace(self, **{name: getattr(self, name)[kept] for name in columns})

    def weights(
        self, balance: float, favour: Mapping[str, float] | None = None
    ) -> NDArray[np.float64]:
        """Chance of each photo: a source counts with its size to the power 1 - balance.

        `favour` says of some sources how many times as often they are taken; of those that are not
        here it may speak too.
        """
        _, inverse, counts = np.unique(self.sources, return_inverse=True, return_counts=True)
        weight = np.maximum(counts, 50)[inverse] ** -balance  # a tiny source may not dominate
        for source, times in (favour or {}).items():
            weight[self.sources == source] *= times
        return np.asarray(weight / weight.sum(), np.float64)


def shrink(content: bytes, short_side: int) -> NDArray[np.uint8] | None:
    """Decode to sRGB with exactly `short_side` pixels on the short edge; None if it cannot be."""
    photo = decode(content)
    if photo is None or min(photo.size) < short_side // 2:
        return None
    scale = short_side / min(photo.size)
    width, height = (max(short_side, round(side * scale)) for side in photo.size)
    return np.asarray(photo.resize((width, height), Image.Resampling.LANCZOS))


def squash(pixels: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Resize to side x side whatever the shape, as the scoring protocol asks."""
    return np.asarray(Image.fromarray(pixels).resize((side, side), Image.Resampling.BICUBIC))


def fingerprint(folders: list[Path], short_side: int) -> str:
    """Name of the cache for exactly these files at this size, with the sources that they have."""
    key = hashlib.sha256(f"{short_side}, sRGB".encode())  # copies of before had other colours
    files = [path for path, _ in find_files(folders)]
    for path in (*files, *tables(files)):
        status = path.stat()
        facts = f"{path.resolve()} {status.st_size} {status.st_mtime_ns}\n"
        key.update(facts.encode(errors="surrogateescape"))
    return key.hexdigest()[:16]


def decode_all(folders: list[Path], short_side: int, target: Path, report: Report) -> None:
    """Decode every photo into `target`.bin and its index into `target`.npz."""
    # Of this process alone: another one may be decoding the same photos.
    pixels, index = (target.with_suffix(f".{os.getpid()}.{kind}") for kind in ("bin", "npz"))
    try:
        columns = write(folders, short_side, pixels, report)
        if not columns:
            raise EngineError("no colour photos were found to train on", "Choose another folder.")
        starts, heights, widths, names, sources = (np.array(c) for c in zip(*columns, strict=True))
        np.savez(
            index, starts=starts, heights=heights, widths=widths, names=names, sources=sources
        )  # fmt: skip
        index.replace(target.with_suffix(".npz"))
        pixels.replace(target.with_suffix(".bin"))
    finally:
        decoded.delete(pixels, index)


def write(
    folders: list[Path], short_side: int, target: Path, report: Report
) -> list[tuple[int, int, int, str, str]]:
    """Pixels of every photo into a file; where each begins, its height, width, name and source."""
    columns: list[tuple[int, int, int, str, str]] = []
    expected = sum(path.stat().st_size for path, _ in find_files(folders))
    start = seen = 0
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool, target.open("wb") as out:

        def work(item: tuple[str, str, bytes]) -> tuple[str, str, int, NDArray[np.uint8] | None]:
            name, source, content = item
            return name, source, len(content), shrink(content, short_side)

        # `map` reads all that it is given before it gives anything back: so not a whole album.
        items = streams(folders)
        albums = iter(lambda: list(islice(items, AHEAD)), [])
        for name, source, size, pixels in chain.from_iterable(pool.map(work, a) for a in albums):
            seen += size
            report(min(1.0, seen / max(1, expected)))
            if pixels is not None:
                columns.append((start, *pixels.shape[:2], name, source))
                start += out.write(pixels.tobytes())
    return columns


def load(folders: list[Path], short_side: int = 160, report: Report = silent) -> PhotoSet:
    """Read all photos below `folders`; the decoded cache is made once and mapped afterwards."""
    target = writable(decoded.folder()) / fingerprint(folders, short_side)
    if not target.with_suffix(".bin").is_file():
        decode_all(folders, short_side, target, report)
    decoded.used(target)
    with np.load(target.with_suffix(".npz")) as index:
        columns = {name: index[name] for name in index.files}
    # Mapped copy-on-write, because torch warns of memory that it may not write to.
    block = np.memmap(target.with_suffix(".bin"), np.uint8, "c")
    return PhotoSet(block=block, **columns)
