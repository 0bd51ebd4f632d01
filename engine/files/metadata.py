"""What a photo file carries beside its pixels, and what of it goes into the result."""

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, BinaryIO

from PIL import Image, ImageCms
from PIL.TiffImagePlugin import TiffImageFile

from engine.files import exif, xmp
from engine.files.broken import BROKEN
from engine.files.texts import Text, comments, png_texts

IPTC_RESOURCE = 0x0404  # of Photoshop's image resources: the IPTC-IIM record
IPTC_TAG = 33723
IPTC_MARK = b"\x1c"  # before each data set of a record


@dataclass(frozen=True, slots=True)
class Metadata:
    """Kept from the input for the output.

    Attributes
    ----------
    exif : bytes
        TIFF-structured Exif block (CIPA DC-008), without the "Exif" heading of JPEG.
    xmp : bytes
        XMP packet (ISO 16684-1).
    icc : bytes
        Colour profile (ICC.1). In a `Photo`, the one that its pixels came in: they are sRGB now.
    iptc : bytes
        IPTC-IIM record: captions and keywords of archives and agencies.
    dpi : (float, float) or None
        Pixels per inch, across and down.
    texts : tuple of (str, str)
        Keywords and texts of a PNG, or comments.
    """

    exif: bytes = b""
    xmp: bytes = b""
    icc: bytes = b""
    iptc: bytes = b""
    dpi: tuple[float, float] | None = None
    texts: tuple[Text, ...] = ()


def collected(image: Image.Image) -> Metadata:
    """What Pillow found in an opened image; damaged parts are left out."""
    info = image.info
    packet = info.get("xmp") or b""
    profile = info.get("icc_profile") or b""
    return Metadata(
        exif=exif.block(image),
        xmp=packet.encode() if isinstance(packet, str) else bytes(packet),
        icc=profile if isinstance(profile, bytes) else b"",
        iptc=iptc_record(image),
        dpi=sound_dpi(info.get("dpi")),
        texts=comments(image),
    )


def iptc_record(image: Image.Image) -> bytes:
    """The IPTC-IIM record of a JPEG or TIFF."""
    try:
        found = image.info.get("photoshop", {}).get(IPTC_RESOURCE)
        if found is None and isinstance(image, TiffImageFile) and IPTC_TAG in image.tag_v2:
            # As it lies in the file: of a record of numbers Pillow would keep the first.
            found = image.tag_v2._tagdata[IPTC_TAG]
            if image.tag_v2.tagtype[IPTC_TAG] == exif.LONG:
                found = in_order(found)
    except BROKEN:
        return b""
    return found if isinstance(found, bytes) else b""


def in_order(record: bytes) -> bytes:
    """A record that a TIFF stores as 32-bit numbers, as LibTIFF does, in whichever order."""
    if not record.startswith(IPTC_MARK) and record[3:4] == IPTC_MARK:
        record = b"".join(record[at : at + 4][::-1] for at in range(0, len(record), 4))
    return record[:-3] + record[-3:].rstrip(b"\0")  # what fills up the last number


def with_texts(metadata: Metadata, png: BinaryIO) -> Metadata:
    """Of a PNG: with all its texts, also behind its pixels, where Pillow looks last."""
    packet, texts = png_texts(png)
    return replace(metadata, xmp=metadata.xmp or packet, texts=texts)


def sound_dpi(value: Any) -> tuple[float, float] | None:
    """Pixels per inch if they are two positive numbers."""
    try:
        across, down = (float(number) for number in value)
    except (TypeError, ValueError, ArithmeticError):
        return None
    good = math.isfinite(across) and math.isfinite(down) and min(across, down) > 0
    return (across, down) if good and max(across, down) < 1e6 else None


def for_output(
    metadata: Metadata, size: tuple[int, int], gray: bool, keep: bool, mark: bool
) -> Metadata:
    """Make metadata true for an upright sRGB result of that size (width, height).

    Without `keep`, nothing is left but the mark that the photo was colorized, if `mark`.
    """
    if not keep:
        return Metadata(xmp=xmp.merged(b"", size, mark) if mark else b"")
    return replace(
        metadata,
        exif=exif.upright(metadata.exif, size),
        xmp=xmp.merged(metadata.xmp, size, mark) if metadata.xmp or mark else b"",
        # A profile for three channels would be wrong in a gray file; untagged gray is read as sRGB.
        icc=b"" if gray else srgb_profile(),
    )


@cache
def srgb_profile() -> bytes:
    """The bytes of an sRGB profile, as LittleCMS makes it."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def marker(payload: bytes) -> bytes:
    """A JPEG marker APP13 with an IPTC-IIM record, as Photoshop lays it out."""
    resource = b"8BIM" + IPTC_RESOURCE.to_bytes(2) + b"\0\0" + len(payload).to_bytes(4) + payload
    body = b"Photoshop 3.0\0" + resource + b"\0" * (len(payload) % 2)
    return b"\xff\xed" + (len(body) + 2).to_bytes(2) + body if len(body) < 65_534 else b""
