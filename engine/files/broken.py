"""What decoders raise when a file is damaged: each of these was seen while fuzzing them."""

import struct
import zlib

import cv2
from PIL import ImageCms

# Named one by one instead of `Exception`, and caught only around calls into the decoders.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    EOFError,
    RuntimeError,
    struct.error,
    zlib.error,
    cv2.error,
    ImageCms.PyCMSError,
)
