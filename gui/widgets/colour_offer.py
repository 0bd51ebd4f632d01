"""What the panel beside a hint shows, as a value."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QImage

from gui.widgets.swatch import Swatch


@dataclass(frozen=True, eq=False, slots=True)
class Offer:
    """What the panel shows: a colour, and others that may be had in its stead.

    `slice` holds all colours of the lightness, `reach` is the a* of its right edge; `note` says
    why there are no proposals.
    """

    title: str
    a: float
    b: float
    color: QColor
    slice: QImage
    reach: float
    proposals: tuple[Swatch, ...] = ()
    recent: tuple[Swatch, ...] = ()
    note: str = ""
