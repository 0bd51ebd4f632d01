"""Between numpy's pixels and Qt's images, and the two values that canvas and preview exchange."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8] | NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class View:
    """A part of a photo, in its pixels, and how many pixels it is wanted on."""

    left: float
    top: float
    width: float
    height: float
    columns: int
    rows: int


@dataclass(frozen=True, eq=False, slots=True)
class Picture:
    """Both sides of one view, ready to be painted; `after` is None until colour is known."""

    view: View
    before: QImage
    after: QImage | None
    whole: bool  # the overview of the whole photo, not the part in sight


def to_qimage(pixels: "Pixels", alpha: "Pixels | None" = None) -> QImage:
    """Pixels, 8 or 16 bit, gray or RGB, as the image that Qt paints fastest."""
    import cv2
    import numpy as np

    def eight(plane: Any) -> Any:
        return plane if plane.dtype == np.uint8 else (plane >> 8).astype(np.uint8)

    order = cv2.COLOR_RGB2BGRA if pixels.ndim == 3 else cv2.COLOR_GRAY2BGRA
    painted = cv2.cvtColor(eight(pixels), order)  # blue first: QImage's RGB32 in memory
    height, width = pixels.shape[:2]
    kind = QImage.Format.Format_RGB32
    if alpha is not None:
        painted[..., 3] = eight(alpha)
        kind = QImage.Format.Format_ARGB32
    shared = QImage(painted.data, width, height, 4 * width, kind)
    if alpha is None:
        return shared.copy()  # the copy owns its memory, `painted` may go
    return shared.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def from_qimage(image: QImage) -> "NDArray[np.uint8]":
    """(H, W, 4) RGBA pixels of an image, on memory of their own."""
    import numpy as np

    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4).copy()


def read_thumbnail(path: Path, edge: int) -> QImage | None:
    """A small upright image of a file, or None where Qt cannot read it."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        bounds = QSize(edge, edge)
        reader.setScaledSize(size.scaled(bounds, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def thumbnail(image: QImage, edge: int) -> QImage:
    """The image, no longer than `edge` on either side."""
    if max(image.width(), image.height()) <= edge:
        return image
    how = Qt.TransformationMode.SmoothTransformation
    return image.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio, how)
