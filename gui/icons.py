"""Line icons drawn in the text colour of the moment, so that they fit light and dark.

The drawings in `resources/icons` use `currentColor`. Qt's own SVG icons ignore it, so they are
rendered here. A target remembers its icon's name; `retint` draws all of them again for a new theme.
"""

from functools import cache
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
NAME, ROLE = "icon_name", "icon_role"
SIZES = (16, 20, 32, 40)  # logical sizes in use, and the same at a device pixel ratio of 2


class Target(Protocol):
    """An action, a button: whatever carries an icon."""

    def setIcon(self, icon: QIcon) -> None: ...

    def setProperty(self, name: str, value: object) -> bool: ...


@cache
def _drawing(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _image(name: str, color: str, side: int) -> QImage:
    """One icon in one colour, in device pixels. An image and no pixmap, which dies with Qt."""
    drawing = _drawing(name).replace("currentColor", color)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return image


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon in one colour; `size` in logical pixels."""
    picture = QPixmap.fromImage(_image(name, color.name(), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The icon in the application's present colours, with a paler one for disabled controls."""
    palette = QGuiApplication.palette()
    normal = palette.color(QPalette.ColorGroup.Active, role)
    disabled = palette.color(QPalette.ColorGroup.Disabled, role)
    drawn = QIcon()
    for size in SIZES:
        drawn.addPixmap(pixmap(name, normal, size), QIcon.Mode.Normal)
        drawn.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return drawn


def put(
    target: Target, name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText
) -> None:
    """Give an action or a button an icon that `retint` will find again."""
    target.setProperty(NAME, name)
    target.setProperty(ROLE, role.value)
    target.setIcon(icon(name, role))


def retint(root: QObject) -> None:
    """Draw every icon under `root` again in the application's present colours."""
    for child in (root, *root.findChildren(QObject)):
        name = child.property(NAME)
        if name:
            child.setIcon(icon(name, QPalette.ColorRole(child.property(ROLE))))  # type: ignore[attr-defined]


def app_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(ICONS / "tintype.svg"))


class IconLabel(QLabel):
    """An icon beside words; it says nothing to a screen reader, the words do."""

    def __init__(
        self, name: str, size: int = 18, role: QPalette.ColorRole = QPalette.ColorRole.WindowText
    ) -> None:
        super().__init__()
        self._name, self._size, self._role = name, size, role
        self.setFixedSize(size, size)
        self._draw()

    def show_icon(self, name: str, role: QPalette.ColorRole | None = None) -> None:
        """Show another icon, perhaps in another colour."""
        self._name, self._role = name, role or self._role
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        color = QGuiApplication.palette().color(self._role)
        self.setPixmap(pixmap(self._name, color, self._size, self.devicePixelRatioF()))
