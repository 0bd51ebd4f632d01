"""The panel of mixtures: which models colour the photo, how much, how, and where."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import style
from gui.brushing import Brushing
from gui.presets import Presets
from gui.session import Session
from gui.widgets.blend_bar import BlendBar
from gui.widgets.blend_rows import BlendRows
from gui.widgets.brush_box import BrushBox
from gui.widgets.canvas_tools import Tool
from gui.widgets.preset_picker import PresetPicker
from gui.widgets.side_panel import SidePanel, rule, scrolling
from gui.widgets.way_picker import WayPicker


class BlendPanel(SidePanel):
    """Shows and edits the session's blend, its way and its strokes."""

    tool_wanted = Signal(object)  # Tool

    def __init__(
        self,
        session: Session,
        cards: Mapping[str, ModelCard],
        presets: Presets,
        brushing: Brushing,
        locked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._cards = cards
        self.presets = PresetPicker(session, cards, presets)
        self.bar = BlendBar()
        self.rows = BlendRows(session, cards, locked)
        self.way = WayPicker(session)
        self.pick = QPushButton(self.tr("Pick a Colour"))
        self.brush = BrushBox(session, cards, brushing)
        self.reset = QPushButton(self.tr("Reset mixture"))
        self._explain()
        self._lay_out()
        self._show(session.recipe)
        self.show_shares(session.recipe.shares)
        self._connect()

    def show_shares(self, shares: Mapping[str, float]) -> None:
        """Draw what share each model has in the result, in the order of the sliders."""
        wanted = self.rows.wanted(self._session.recipe)  # whether or not they are shown yet
        order = [model for model in (*wanted, *shares) if model in shares]
        titles = {card.id: card.title for card in self._cards.values()}
        self.bar.show_shares({model: shares[model] for model in order}, titles)

    def show_tool(self, tool: Tool) -> None:
        """Show which of the tools the mouse has now."""
        self.pick.setChecked(tool == Tool.PICK)
        self.brush.show_active(tool == Tool.BRUSH)

    def _explain(self) -> None:
        self.pick.setCheckable(True)
        self.pick.setToolTip(
            self.tr(
                "Click on the photo, or press Enter for its middle, to see what colour each model "
                "gives to that place, and choose one"
            )
        )
        self.reset.setToolTip(self.tr("The model of Colorize alone, joined by mean, no strokes"))

    def _connect(self) -> None:
        self._session.recipe_changed.connect(self._show)
        self.reset.clicked.connect(self._reset)
        self.pick.clicked.connect(lambda on: self._want(Tool.PICK, on))
        self.brush.wanted.connect(lambda on: self._want(Tool.BRUSH, on))

    def _want(self, tool: Tool, on: bool) -> None:
        self.tool_wanted.emit(tool if on else Tool.PAN)

    def _show(self, recipe: Recipe) -> None:
        mixed = recipe.blend or recipe.strokes or recipe.way != Recipe().way
        self.reset.setEnabled(bool(mixed))

    def _reset(self) -> None:
        self._session.end_gesture()
        usual = replace(self._session.recipe, blend=(), way=Recipe().way, strokes=())
        self._session.edit(usual, self.tr("Reset mixture"))
        self._session.end_gesture()
        self.presets.list.setFocus()  # the button is disabled now and must not strand the keyboard

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addWidget(style.label(self.tr("Mixture"), bold=True))
        for widget in (self.presets, self.bar, self.rows, rule(), self.way, rule()):
            column.addWidget(widget)
        column.addWidget(style.label(self.tr("In one place"), bold=True))
        column.addWidget(self.pick)
        column.addWidget(self.brush)
        column.addStretch(1)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(16, 10, 16, 12)
        below.addWidget(self.reset)
        self.stack(scrolling(inside), rule(), foot)
