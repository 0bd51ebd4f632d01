"""Values over a photo made visible: a perceptually uniform map, and the numbers that explain it.

The map is viridis (Smith and van der Walt 2015): even steps look even, also in gray and to people
who do not tell red from green.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from gui.images import to_qimage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEPS = 256


@dataclass(frozen=True, eq=False, slots=True)
class Overlay:
    """Something to lay over the whole photo, or only `words` that say why there is nothing.

    Attributes
    ----------
    title, unit : str
        What the values are; the unit may be empty.
    values : (h, w) float32 or None
        One a place, from the photo's upper left to its lower right.
    most : float
        The value that has the map's last colour; its first colour is 0.
    image : QImage or None
        The values in colours.
    note : str
        A sentence under the legend.
    """

    title: str
    unit: str = ""
    values: "NDArray[np.float32] | None" = None
    most: float = 1.0
    image: QImage | None = None
    note: str = ""
    words: str = ""

    def value_at(self, x: float, y: float) -> float | None:
        """The value at a place given as fractions of the photo."""
        if self.values is None or not (0 <= x <= 1 and 0 <= y <= 1):
            return None
        rows, columns = self.values.shape
        row, column = min(int(y * rows), rows - 1), min(int(x * columns), columns - 1)
        return float(self.values[row, column])


def colored(values: "NDArray[np.float32]", most: float) -> QImage:
    """Values (h, w) from 0 to `most` as colours; what is beyond has the colour of the end."""
    import cv2
    import numpy as np

    levels = np.clip(values * ((STEPS - 1) / most), 0, STEPS - 1)
    painted: Any = cv2.applyColorMap(np.rint(levels).astype(np.uint8), cv2.COLORMAP_VIRIDIS)
    return to_qimage(np.ascontiguousarray(painted[..., ::-1]))


def strip() -> QImage:
    """The whole map from left to right, one pixel high."""
    import numpy as np

    return colored(np.arange(STEPS, dtype=np.float32)[None], STEPS - 1)
