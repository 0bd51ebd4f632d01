"""What can be read of a JPEG that was cut off."""

import io
from typing import BinaryIO

import numpy as np
from PIL import Image

# Where the data ends, libjpeg is given an end-of-image marker, as it does itself for files
# (jdatasrc.c, fill_input_buffer). It then fills the blocks that are missing with middle gray.
END = b"\xff\xd9" * 8
FILL = (127, 128)
BLOCK = 16  # rows that are decoded at a time


def rescued(file: BinaryIO) -> tuple[Image.Image, float]:
    """Decode as far as the data goes.

    Returns
    -------
    image : PIL.Image.Image
        Loaded, of full size; rows that are missing are gray.
    share : float
        Of the rows that hold at least a part of the picture, 0 to 1.
    """
    file.seek(0)
    image = Image.open(io.BytesIO(file.read() + END), formats=("JPEG",))
    image.load()
    return image, readable_share(image)


def readable_share(image: Image.Image) -> float:
    """1 less the share of rows at the end that are nothing but fill.

    The first row of blocks does not count alone: libjpeg makes up its beginning from no data.
    """
    width, height = image.size
    for row in range(height - 1, BLOCK - 1, -1):
        values = np.asarray(image.crop((0, row, width, row + 1)))
        if not np.isin(values, FILL).all():
            return (row + 1) / height
    return 0.0


def progressive(image: Image.Image) -> bool:
    """Whether the file gives every row coarsely first; cut off, it lacks detail, not rows."""
    return bool(image.info.get("progressive"))
