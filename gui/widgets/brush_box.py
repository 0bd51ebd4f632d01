"""The brush that gives one model more or less say where it goes."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import style
from gui.brushing import Brush, Brushing
from gui.session import Session
from gui.widgets.labelled_slider import LabelledSlider
from gui.widgets.slider import WheelGuard
from gui.widgets.stroke_foot import StrokeFoot


class BrushBox(QWidget):
    """Shows and edits the brush, and takes strokes away."""

    wanted = Signal(bool)  # whether the mouse shall paint

    def __init__(
        self,
        session: Session,
        cards: Mapping[str, ModelCard],
        brushing: Brushing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._cards, self._brushing = session, cards, brushing
        self.paint, self.erase = QPushButton(self.tr("Paint")), QPushButton(self.tr("Erase"))
        self.model = QComboBox()
        self.radius = LabelledSlider(self.tr("Radius"), 1, 50, 6, suffix=" %")
        self.softness = LabelledSlider(self.tr("Softness"), 0, 100, 60, suffix=" %")
        self.weight = LabelledSlider(self.tr("Share under the brush"), 0, 100, 100, suffix=" %")
        self.count = style.label("", "quiet", 0.92)
        last, clear = self.tr("Remove the last stroke"), self.tr("Clear all strokes")
        self._foot = StrokeFoot(self.count, last, clear)
        self.last, self.clear = self._foot.last, self._foot.clear
        self._active = False
        self._explain()
        self._lay_out()
        self._connect()
        self._show(session.recipe)
        self.refresh()

    def refresh(self) -> None:
        """Offer the models that there are now; the brush leaves one that is gone."""
        with QSignalBlocker(self.model):
            self.model.clear()
            for card in self._cards.values():
                if card.installed:
                    self.model.addItem(card.title, card.id)
        if self.model.count() and self.model.findData(self._brushing.brush.model) < 0:
            self._brushing.use(model=self.model.itemData(0))
        self._show_brush(self._brushing.brush)

    def show_active(self, active: bool) -> None:
        """Whether the mouse paints now."""
        self._active = active
        self._show_brush(self._brushing.brush)

    def _explain(self) -> None:
        self.paint.setToolTip(self.tr("Drag on the photo to give the model its share there"))
        self.erase.setToolTip(self.tr("Drag over strokes on the photo to take them away"))
        for button in (self.paint, self.erase):
            button.setCheckable(True)
        self.model.setAccessibleName(self.tr("Model to paint with"))
        self.model.setToolTip(self.model.accessibleName())
        self.model.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.model.installEventFilter(WheelGuard(self))
        self.radius.set_hint(self.tr("Of the photo's longer edge; [ and ] make it smaller, larger"))
        self.softness.set_hint(self.tr("How much of the radius the brush fades out over"))
        self.weight.set_hint(
            self.tr("Share of the model in the middle of the brush: 100 it alone, 0 without it")
        )

    def _lay_out(self) -> None:
        tools, choice = QHBoxLayout(), QHBoxLayout()
        tools.addWidget(self.paint, 1)
        tools.addWidget(self.erase, 1)
        label = QLabel(self.tr("Model"))
        label.setBuddy(self.model)
        choice.addWidget(label)
        choice.addWidget(self.model, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addLayout(choice)
        for slider in (self.radius, self.softness, self.weight):
            column.addWidget(slider)
        column.addLayout(self._foot)

    def _connect(self) -> None:
        use = self._brushing.use
        self._session.recipe_changed.connect(self._show)
        self._brushing.brush_changed.connect(self._show_brush)
        self.paint.clicked.connect(lambda on: self._choose(on, erasing=False))
        self.erase.clicked.connect(lambda on: self._choose(on, erasing=True))
        self.model.activated.connect(lambda place: use(model=self.model.itemData(place)))
        self.radius.changed.connect(lambda value: use(radius=value / 100))
        self.softness.changed.connect(lambda value: use(softness=value / 100))
        self.weight.changed.connect(lambda value: use(weight=value / 100))
        self.last.clicked.connect(self._brushing.remove_last)
        self.clear.clicked.connect(self._brushing.clear)

    def _choose(self, on: bool, erasing: bool) -> None:
        self._brushing.use(erasing=erasing)
        self.wanted.emit(on)

    def _show(self, recipe: Recipe) -> None:
        strokes = len(recipe.strokes)
        none = self.tr("No strokes on this photo")
        self.count.setText(self.tr("%n stroke(s) on this photo", "", strokes) if strokes else none)
        self._foot.allow(bool(strokes), bool(strokes), refuge=self.paint)

    def _show_brush(self, brush: Brush) -> None:
        with QSignalBlocker(self.model):
            self.model.setCurrentIndex(self.model.findData(brush.model))
        self.radius.show_value(max(round(100 * brush.radius), 1))
        self.softness.show_value(round(100 * brush.softness))
        self.weight.show_value(round(100 * brush.weight))
        self.paint.setChecked(self._active and not brush.erasing)
        self.erase.setChecked(self._active and brush.erasing)
