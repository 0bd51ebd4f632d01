"""What tests of the Blend panel do."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from engine.ingredients import Part, Stroke
from gui.session import Session
from gui.widgets.blend_row import BlendRow

LEFT = Qt.MouseButton.LeftButton
BLUE_YELLOW = (Part("blue", 30), Part("yellow", 70))
DAB = Stroke("blue", ((0.5, 0.5),))


def mix(session: Session, *parts: Part) -> None:
    session.edit(replace(session.recipe, blend=parts), "Mix")
    session.end_gesture()


def weights(session: Session) -> dict[str, float]:
    return {part.model: part.weight for part in session.recipe.blend}


def place(row: BlendRow, value: int) -> QPoint:
    return QPoint(round(row.slider._x_of(value)), row.slider.height() // 2)


def drag(qtbot, row: BlendRow, *values: int) -> None:
    start = place(row, row.slider.value())
    qtbot.mousePress(row.slider, LEFT, pos=start)
    for value in values:
        qtbot.mouseMove(row.slider, place(row, value))
    qtbot.mouseRelease(row.slider, LEFT, pos=place(row, values[-1]))


def choose(qtbot, box: QComboBox, text: str) -> None:
    """Choose an entry of a list by its name, as typing it does."""
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
