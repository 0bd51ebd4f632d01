"""Having the pixels decoded, or as many of them as there are."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from engine.errors import UnreadablePhoto
from engine.files.broken import BROKEN
from engine.files.deep import Samples, cut_to_eight, deep_samples, sixteen_bits, stored_apart
from engine.files.salvage import progressive, rescued

AGAIN = "Find a whole copy, or open it in another program and save it anew."
REDUCED = "Read at 8 of its 16 bits a channel"


@contextmanager
def naming_damage(path: Path) -> Iterator[None]:
    """Turn what decoders raise into `UnreadablePhoto`."""
    try:
        yield
    except BROKEN as error:
        raise UnreadablePhoto(path, f"the file is damaged ({error})", AGAIN) from error


def loaded(
    path: Path, file: BinaryIO, image: Image.Image, salvage: bool
) -> tuple[Image.Image | Samples, tuple[str, ...]]:
    """The decoded pixels, and a remark if they are not all there.

    Raises one of `BROKEN` if the file is damaged, `UnreadablePhoto` if no decoder can read it, or
    if it is a JPEG that is cut off and `salvage` is false.
    """
    if stored_apart(image):
        raise UnreadablePhoto(
            path,
            "its 16-bit channels are stored apart",
            "Save it anew with interleaved channels, or at 8 bits.",
        )
    if sixteen_bits(image, file):
        return deep_samples(image, file), ()
    try:
        image.load()
    except OSError:
        if image.format not in ("JPEG", "MPO"):
            raise
        return rest_of(path, file, salvage)
    return image, (REDUCED,) if cut_to_eight(image) else ()


def rest_of(path: Path, file: BinaryIO, salvage: bool) -> tuple[Image.Image, tuple[str, ...]]:
    """What is left of a JPEG that is cut off, if the user wants it, and how much that is."""
    image, share = rescued(file)
    if share == 1 and not progressive(image):
        return image, ("The end of the file is missing, but every row could be read",)
    if not share:
        raise UnreadablePhoto(path, "the file is cut off before its first row", AGAIN)
    rows = f"{int(share * 100)} %" if share < 1 else "every row"
    detail = ", without fine detail" if progressive(image) else ""
    if not salvage:
        raise UnreadablePhoto(
            path,
            f"the file is cut off: {rows} can be read{detail}",
            "Open what can be read, or find a whole copy.",
            salvageable=True,
        )
    return image, (f"The file is cut off: {rows} was readable{detail}",)
