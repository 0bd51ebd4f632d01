"""From a path to upright sRGB planes, or to a reason why not."""

import io
import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

# Plugins are imported by name: Pillow itself would import all 45 of them to find one.
from PIL import (  # noqa: F401
    AvifImagePlugin,
    Image,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from engine.errors import UnreadablePhoto
from engine.files.broken import BROKEN
from engine.files.deep import WIDE, Samples, deep, stretched
from engine.files.exif import is_lost, orientation
from engine.files.formats import DECODERS
from engine.files.loading import loaded, naming_damage
from engine.files.metadata import Metadata, collected, with_texts
from engine.files.planes import Planes, upright
from engine.files.shallow import shallow
from engine.files.source import not_a_photo, open_source, refuse_foreign

LARGEST = 400_000_000  # pixels; the limit that counts, so Pillow's own warnings are turned off
Image.MAX_IMAGE_PIXELS = None
# What is wrong with a file is said in words of our own; `python -W` still shows Pillow's.
warnings.filterwarnings("ignore", module=r"PIL\.", append=True)
# glibc maps blocks of over 32 MB each on their own, and so gives them back when they are freed. Of
# Pillow's usual 16 MB blocks, 400 MB would stay with the process after 100 megapixels.
Image.core.set_block_size(1 << 26)  # type: ignore[attr-defined]
PngImagePlugin.MAX_TEXT_CHUNK = 1 << 24  # XMP with an editing history can pass Pillow's 1 MB

HEIF_BRANDS = frozenset([b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"])
LOST_EXIF = ("Its EXIF data are damaged and are not kept",)
FRAMED = {"TIFF": "pages", "HEIF": "pictures"}  # else frames


@dataclass(frozen=True, eq=False, slots=True)
class Decoded:
    """A file's content: upright planes, what came with them, and remarks for the user."""

    planes: Planes
    metadata: Metadata


def decode(path: Path, salvage: bool = False) -> Decoded:
    """Read a photo file whole.

    Parameters
    ----------
    path : Path
        Any path at all.
    salvage : bool
        Take what can be read of a file that is cut off.

    Raises
    ------
    UnreadablePhoto
        With reason and remedy; `salvageable` if `salvage` would help.
    """
    try:
        with open_source(path) as file:
            return decoded(path, file, salvage)
    except MemoryError as error:
        raise UnreadablePhoto(
            path, "there is not enough memory for it", "Close other programs and try again."
        ) from error


def planes_of(content: bytes) -> Planes:
    """Upright sRGB planes of a file's bytes; raises `UnreadablePhoto` as `decode` does."""
    return decoded(Path("photo"), io.BytesIO(content), salvage=False).planes


def decoded(path: Path, file: BinaryIO, salvage: bool) -> Decoded:
    """Read an open file."""
    with naming_damage(path):
        image = identified(path, file)
    refuse_size(path, *image.size)
    remarks = frame_remark(image, file)
    metadata, turn = collected(image), orientation(image)
    if is_lost(image, metadata.exif):
        remarks += LOST_EXIF
    with naming_damage(path):
        stored, notes = loaded(path, file, image, salvage)
    if image.format == "PNG":
        metadata = with_texts(metadata, file)
    planes = in_srgb(stored, metadata.icc)
    # Pillow turns TIFF files while it loads them, and then has no orientation any more.
    rest = turn if isinstance(stored, Samples) else orientation(stored)
    del image, stored  # so that Pillow's copy is not held while the planes are turned
    if turn > 4 and metadata.dpi:
        metadata = replace(metadata, dpi=metadata.dpi[::-1])
    alpha = None if planes.alpha is None else upright(planes.alpha, rest)
    notes = remarks + notes + planes.notes
    return Decoded(Planes(upright(planes.pixels, rest), alpha, notes), metadata)


def decode_small(path: Path, side: int) -> tuple[Planes, tuple[int, int]]:
    """Read a photo quickly, perhaps smaller: a JPEG at a half, a quarter or an eighth of its size.

    Parameters
    ----------
    side : int
        Pixels that its short edge keeps at least, if it has them.

    Returns
    -------
    planes, (width, height)
        Upright; and the size that the photo has itself.

    Raises
    ------
    UnreadablePhoto
        As `decode` does.
    """
    with open_source(path) as file:
        with naming_damage(path):
            image = identified(path, file)
        refuse_size(path, *image.size)
        profile = collected(image).icc
        turn, size = orientation(image), image.size
        with naming_damage(path):
            if image.format in ("JPEG", "MPO"):
                image.draft(None, (side, side))
            stored, _ = loaded(path, file, image, salvage=False)
        planes = in_srgb(stored, profile)
        rest = turn if isinstance(stored, Samples) else orientation(stored)
    width, height = size[::-1] if turn > 4 else size
    return Planes(upright(planes.pixels, rest), None), (width, height)


def refuse_size(path: Path, width: int, height: int) -> None:
    """Refuse what would not fit in memory, before any of it is decoded."""
    if width * height > LARGEST:
        raise UnreadablePhoto(
            path,
            f"it has {width * height / 1e6:.0f} megapixels, more than {LARGEST / 1e6:.0f}",
            "Open a smaller copy of it.",
        )


def identified(path: Path, file: BinaryIO) -> Image.Image:
    """The image with its header read, its pixels not yet."""
    head = file.read(4096)
    refuse_foreign(path, head)
    try:
        return Image.open(rewound(file), formats=decoders(head))
    except UnidentifiedImageError as error:
        raise not_a_photo(path, head) from error


def rewound(file: BinaryIO) -> BinaryIO:
    """The file at its start."""
    file.seek(0)
    return file


def decoders(head: bytes) -> tuple[str, ...]:
    """Pillow's names of the decoders that may try."""
    if head[4:8] == b"ftyp" and head[8:12] in HEIF_BRANDS:
        import pi_heif  # loads libheif, which most sessions never need

        pi_heif.register_heif_opener()
        # An AVIF file may have one of these brands too.
        return ("AVIF", "HEIF") if b"avif" in head[:64] else ("HEIF",)
    return tuple(name for name in DECODERS if name != "HEIF")


def frame_remark(image: Image.Image, file: BinaryIO) -> tuple[str, ...]:
    """Says so if there are more pictures in the file than the one that is shown."""
    if image.format in ("JPEG", "MPO", "BMP", "DIB"):
        return ()
    try:
        # Counting walks through the frames, so another image of the same file does it.
        count = getattr(Image.open(rewound(file), formats=(image.format or "",)), "n_frames", 1)
    except BROKEN:
        return ()
    kind = FRAMED.get(image.format or "", "frames")
    return (f"Only the first of {count} {kind}",) if count > 1 else ()


def in_srgb(stored: Image.Image | Samples, profile: bytes) -> Planes:
    """Pixels and alpha as they lie in the file, in sRGB."""
    if isinstance(stored, Samples):
        return deep(stored, profile)
    return stretched(stored) if stored.mode in WIDE else shallow(stored, profile)
