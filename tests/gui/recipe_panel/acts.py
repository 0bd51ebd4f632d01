"""What tests of the Colorize panel do."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from engine.catalog import ModelCard
from engine.recipe import DEFAULT_MODEL
from gui.widgets.labelled_slider import LabelledSlider

LEFT = Qt.MouseButton.LeftButton
SCORES = {
    "photos": 500,
    "rows": [
        {"model": "gray", "ciede2000": 12.0},
        {"model": DEFAULT_MODEL, "ciede2000": 9.0},
        {"model": "true", "ciede2000": 0.0},
    ],
}


def make_card(folder: Path, name: str, **changes) -> ModelCard:
    values = {
        "family": "resnet",
        "title": name.capitalize(),
        "summary": f"What {name} is good at.",
        "predicts": "chroma",
        "parameters": 3_120_000,
        "file": f"{name}.safetensors",
        "sha256": "0" * 64,
        "bytes": 6_400_000,
        "licence": "MIT",
    }
    return ModelCard(id=name, **{**values, **changes}, folder=folder)


def handle(slider: LabelledSlider) -> QPoint:
    bar = slider.slider
    return QPoint(round(bar._x_of(bar.value())), bar.height() // 2)


def turn_wheel(control: QWidget) -> None:
    place = QPointF(control.rect().center())
    event = QWheelEvent(
        place,
        QPointF(control.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(control, event)
