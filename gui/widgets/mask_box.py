"""The controls that edit the mask: what the pointer does, and what is done to all of it."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.recipe import Recipe
from gui import style
from gui.masking import MaskBrush, Masking
from gui.session import Session
from gui.widgets.canvas_tools import Tool
from gui.widgets.labelled_slider import LabelledSlider
from gui.widgets.stroke_foot import StrokeFoot

SCALE = 1000  # of the radius: the slider counts in tenths of a per cent


class MaskBox(QWidget):
    """Shows and edits brush and mask."""

    tool_wanted = Signal(object)  # Tool
    shown_changed = Signal(bool)  # whether the mask shall be seen on the photo

    def __init__(self, session: Session, masking: Masking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._masking = masking
        self.shown = QCheckBox(self.tr("Show the mask on the photo"))
        self.brush = QPushButton(self.tr("Brush"))
        self.eraser = QPushButton(self.tr("Eraser"))
        self.lasso = QPushButton(self.tr("Lasso"))
        self.lasso_out = QPushButton(self.tr("Lasso Out"))
        self.radius = LabelledSlider(self.tr("Brush radius"), 1, 250, 12, suffix=" ‰")
        self.softness = LabelledSlider(self.tr("Brush softness"), 0, 100, 30, suffix=" %")
        self.invert = QCheckBox(self.tr("Invert"))
        self.words = style.label("", "quiet", 0.92)
        last = self.tr("Remove the last stroke")
        self._foot = StrokeFoot(self.invert, last, self.tr("Clear the mask: nothing is filled"))
        self.last, self.clear = self._foot.last, self._foot.clear
        self._tool = Tool.PAN
        self._explain()
        self._lay_out()
        self._connect(session)
        self._show(session.recipe)
        self._show_brush(masking.brush)
        self.show_words("")

    @property
    def tools(self) -> dict[QPushButton, tuple[Tool, bool, bool]]:
        """What each button stands for: tool, eraser, lasso."""
        return {
            self.brush: (Tool.MASK, False, False),
            self.eraser: (Tool.MASK, True, False),
            self.lasso: (Tool.LASSO, False, True),
            self.lasso_out: (Tool.LASSO, True, True),
        }

    def show_tool(self, tool: Tool) -> None:
        """Say which tool the mouse is."""
        self._tool = tool
        self._show_brush(self._masking.brush)

    def show_shown(self, shown: bool) -> None:
        """Say whether the mask is seen."""
        with QSignalBlocker(self.shown):
            self.shown.setChecked(shown)

    def show_words(self, words: str) -> None:
        """Say how much is masked."""
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def _explain(self) -> None:
        tips = {
            self.brush: self.tr("Drag over damage on the photo to have it filled"),
            self.eraser: self.tr("Drag over what is no damage"),
            self.lasso: self.tr("Draw around damage on the photo to have it filled"),
            self.lasso_out: self.tr("Draw around what is no damage"),
            self.shown: self.tr("Hatched and outlined: what will be filled (M)"),
            self.invert: self.tr("Fill everything but what is masked"),
        }
        for control, tip in tips.items():
            control.setToolTip(tip)
        for button in self.tools:
            button.setCheckable(True)
            button.setProperty("kind", "small")
        self.radius.set_hint(self.tr("Of the photo's longer edge; [ and ] make it smaller, larger"))
        self.softness.set_hint(self.tr("How much of the radius the brush fades out over"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, button in enumerate(self.tools):
            grid.addWidget(button, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.shown)
        column.addLayout(grid)
        column.addWidget(self.radius)
        column.addWidget(self.softness)
        column.addLayout(self._foot)
        column.addWidget(self.words)

    def _connect(self, session: Session) -> None:
        masking = self._masking
        session.recipe_changed.connect(self._show)
        masking.brush_changed.connect(self._show_brush)
        self.shown.toggled.connect(self.shown_changed)
        for button, (tool, erase, lasso) in self.tools.items():
            button.clicked.connect(
                lambda on, tool=tool, erase=erase, lasso=lasso: self._choose(on, tool, erase, lasso)
            )
        self.radius.changed.connect(lambda value: masking.use(radius=value / SCALE))
        self.softness.changed.connect(lambda value: masking.use(softness=value / 100))
        self.invert.toggled.connect(masking.invert)
        self.last.clicked.connect(masking.remove_last)
        self.clear.clicked.connect(masking.clear)

    def _choose(self, on: bool, tool: Tool, erase: bool, lasso: bool) -> None:
        self._masking.use(erase=erase, lasso=lasso)
        self.tool_wanted.emit(tool if on else Tool.PAN)

    def _show(self, recipe: Recipe) -> None:
        repair = recipe.repair
        with QSignalBlocker(self.invert):
            self.invert.setChecked(repair.invert)
        self._foot.allow(bool(repair.mask), repair.masks, refuge=self.brush)

    def _show_brush(self, brush: MaskBrush) -> None:
        self.radius.show_value(max(round(SCALE * brush.radius), 1))
        self.softness.show_value(round(100 * brush.softness))
        for slider in (self.radius, self.softness):
            slider.setVisible(self._tool == Tool.MASK)
        for button, meaning in self.tools.items():
            button.setChecked(meaning == (self._tool, brush.erase, brush.lasso))
