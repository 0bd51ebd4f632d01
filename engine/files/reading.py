"""From a path to upright sRGB planes, or to a reason why not."""

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
from engine.files.deep import deep, sixteen_bits, stretched
from engine.files.exif import orientation
from engine.files.formats import DECODERS
from engine.files.metadata import Metadata, collected
from engine.files.planes import Planes, upright
from engine.files.salvage import progressive, rescued
from engine.files.shallow import shallow
from engine.files.source import not_a_photo, open_source, refuse_foreign

LARGEST = 400_000_000  # pixels; the limit that counts, so Pillow's own warnings are turned off
Image.MAX_IMAGE_PIXELS = None
PngImagePlugin.MAX_TEXT_CHUNK = 1 << 24  # XMP with an editing history can pass Pillow's 1 MB

HEIF_BRANDS = frozenset([b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"])
WIDE = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")
FRAMED = {"TIFF": "pages", "HEIF": "pictures"}  # else frames
AGAIN = "Find a whole copy, or open it in another program and save it anew."


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
    with open_source(path) as file:
        try:
            return decoded(path, file, salvage)
        except MemoryError as error:
            raise UnreadablePhoto(
                path, "there is not enough memory for it", "Close other programs and try again."
            ) from error
        except BROKEN as error:
            raise UnreadablePhoto(path, f"the file is damaged ({error})", AGAIN) from error


def decoded(path: Path, file: BinaryIO, salvage: bool) -> Decoded:
    """Read an open file; raises one of `BROKEN` if it is damaged."""
    image = identified(path, file)
    width, height = image.size
    if width * height > LARGEST:
        raise UnreadablePhoto(
            path,
            f"it has {width * height / 1e6:.0f} megapixels, more than {LARGEST / 1e6:.0f}",
            "Open a smaller copy of it.",
        )
    remarks = frame_remark(image, file)
    metadata, turn = collected(image), orientation(image)
    planes = planes_of(path, file, image, metadata.icc, salvage)
    if turn > 4 and metadata.dpi:
        metadata = replace(metadata, dpi=metadata.dpi[::-1])
    alpha = None if planes.alpha is None else upright(planes.alpha, turn)
    turned = Planes(upright(planes.pixels, turn), alpha, remarks + planes.notes)
    return Decoded(turned, metadata)


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
        import pillow_heif  # loads libheif, which most sessions never need

        pillow_heif.register_heif_opener()
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


def planes_of(
    path: Path, file: BinaryIO, image: Image.Image, profile: bytes, salvage: bool
) -> Planes:
    """The pixels in sRGB, as they lie in the file."""
    if sixteen_bits(image, file):
        return deep(image, file, profile)
    notes: tuple[str, ...] = ()
    try:
        image.load()
    except OSError:
        if image.format not in ("JPEG", "MPO"):
            raise
        image, note = rest_of(path, file, salvage)
        notes = (note,)
    planes = stretched(image) if image.mode in WIDE else shallow(image, profile)
    return replace(planes, notes=notes + planes.notes)


def rest_of(path: Path, file: BinaryIO, salvage: bool) -> tuple[Image.Image, str]:
    """What is left of a JPEG that is cut off, if the user wants it, and how much that is."""
    image, share = rescued(file)
    if share == 1 and not progressive(image):
        return image, "The end of the file is missing, but every row could be read"
    if not share:
        raise UnreadablePhoto(path, "the file is cut off before its first row", AGAIN)
    if not salvage:
        raise UnreadablePhoto(
            path,
            f"the file is cut off; {share:.0%} of it can be read",
            "Open what can be read, or find a whole copy.",
            salvageable=True,
        )
    readable = f"The file is cut off: {share:.0%} was readable"
    return image, readable + (", some of it without fine detail" if progressive(image) else "")
