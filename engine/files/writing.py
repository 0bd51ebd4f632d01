"""From pixels to a file: which format, what goes with them, and whole or not at all."""

from dataclasses import dataclass, replace
from pathlib import Path

from engine.color import Pixels
from engine.errors import UnwritablePhoto
from engine.files import xmp
from engine.files.atomic import whole_file
from engine.files.encoders import ENCODERS, LARGEST_SIDE, SEGMENT, eight_bits, sixteen_bits
from engine.files.formats import WRITABLE, Format
from engine.files.metadata import Metadata, for_output


@dataclass(frozen=True, slots=True)
class SaveSettings:
    """How a result is written.

    Attributes
    ----------
    format : "jpeg", "png", "tiff", "webp" or None
        None goes by the suffix of the path.
    quality : int
        Of JPEG and WebP, 1 to 100. JPEG keeps colour at full size from 90 on.
    keep_metadata : bool
        Exif, XMP, IPTC, texts and resolution of the input, corrected, and an sRGB profile.
    mark_colorized : bool
        Say in XMP that a trained network made the colour, and which program.
    overwrite : bool
        Replace a file that is there, even the original.
    """

    format: Format | None = None
    quality: int = 92
    keep_metadata: bool = True
    mark_colorized: bool = True
    overwrite: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise ValueError(f"quality must be from 1 to 100, not {self.quality}")


def write_photo(
    pixels: Pixels,
    alpha: Pixels | None,
    metadata: Metadata,
    path: Path,
    settings: SaveSettings,
) -> Path:
    """Write sRGB pixels (H, W) or (H, W, 3), 8 or 16 bit, with alpha (H, W) or None.

    Raises
    ------
    WouldOverwrite, DiskFull, UnwritablePhoto
        And then nothing is left behind.
    """
    form = settings.format or format_of(path)
    height, width = pixels.shape[:2]
    refuse_size(form, width, height)
    kept = for_output(
        metadata,
        (width, height),
        pixels.ndim == 2,
        settings.keep_metadata,
        settings.mark_colorized,
    )
    if form == "jpeg" and len(kept.xmp) > SEGMENT:
        kept = replace(kept, xmp=xmp.merged(b"", (width, height), settings.mark_colorized))
    if alpha is not None:
        alpha = sixteen_bits(alpha) if pixels.dtype.itemsize == 2 else eight_bits(alpha)
    with whole_file(path, settings.overwrite) as file:
        ENCODERS[form](file, pixels, alpha, kept, settings.quality)
    return path


def format_of(path: Path) -> Format:
    """The format that a suffix stands for."""
    try:
        return WRITABLE[path.suffix.lower()]
    except KeyError:
        raise UnwritablePhoto(
            f"the name {path.name} has no suffix of a format that can be written",
            "Use .jpg, .png, .tif or .webp.",
        ) from None


def refuse_size(form: Format, width: int, height: int) -> None:
    """Some formats end at a size that photos can have."""
    limit = LARGEST_SIDE.get(form)
    if limit and max(width, height) > limit:
        raise UnwritablePhoto(
            f"{form.upper()} files have at most {limit} pixels a side, not {max(width, height)}",
            "Save it as PNG or TIFF.",
        )
