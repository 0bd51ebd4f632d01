"""Which files are photos, by suffix, and which of them can be written."""

from typing import Literal

Format = Literal["jpeg", "png", "tiff", "webp"]

WRITABLE: dict[str, Format] = {
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".jpe": "jpeg",
    ".jfif": "jpeg",
    ".png": "png",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".webp": "webp",
}
READABLE = frozenset(WRITABLE) | {".bmp", ".dib", ".gif", ".heic", ".heif", ".hif", ".avif"}

# Pillow's decoders that may be used: those of the formats above and no other (its EPS decoder
# would start Ghostscript). JPEG includes MPO, in which some cameras put a second view.
DECODERS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "DIB", "GIF", "AVIF", "HEIF")

# TIFF-based files of camera makers: decoded as TIFF they give a thumbnail.
RAW = (
    frozenset({".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".iiq", ".k25"})
    | {".kdc", ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2"}
    | {".rwl", ".sr2", ".srf", ".srw", ".x3f"}
)


def readable_suffixes() -> frozenset[str]:
    """Suffixes of the photo files that can be read, lower case, with their dot."""
    return READABLE
