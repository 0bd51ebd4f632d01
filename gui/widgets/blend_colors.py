"""A colour for each model, the same wherever it is drawn; names always stand beside it."""

from zlib import crc32

from PySide6.QtGui import QColor

KNOWN = {
    "blue": "#3f7fc4",
    "yellow": "#dcae2a",
    "green": "#5f9a45",
    "magenta": "#b6478f",
    "cyan": "#2f9fae",
    "tintype": "#b0642a",
}
OTHERS = ("#77797f", "#8a6fb0", "#a08560", "#5b7a86", "#b5726b")


def color_of(model: str) -> QColor:
    """What stands for a model."""
    return QColor(KNOWN.get(model) or OTHERS[crc32(model.encode()) % len(OTHERS)])


def words_on(color: QColor) -> QColor:
    """Black or white, whichever is read better on a colour (by its relative luminance)."""
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    luminance = sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return QColor("#000000" if luminance > 0.179 else "#ffffff")
