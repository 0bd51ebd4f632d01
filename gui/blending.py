"""Puts mixtures into the window: panel, brush, picker and overlay."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from engine.catalog import ModelCard
from engine.progress import Report
from engine.recipe import Recipe
from gui.brushing import Brush, Brushing
from gui.core import Core
from gui.picking import Choice, Pick, Picking
from gui.predictor import Predictor
from gui.presets import FILE, Presets
from gui.preview import Preview
from gui.settings import Settings
from gui.sharing import Sharing
from gui.widgets.blend_panel import BlendPanel
from gui.widgets.blend_rows import STANDING
from gui.widgets.canvas_tools import Tool
from gui.widgets.pick_popup import PickPopup
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from gui.overlays import Overlays

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOST = 20.0  # CIEDE2000 that gets the last colour of the map: two colours with different names


class Blending(QObject):
    """Everything that the Blend panel needs around it."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        session, predictor, cards = core.session, core.predictor, core.cards
        settings, pixels, spawn = core.settings, core.lanes.pixels, core.spawn
        self._window, self._session, self._colours = window, session, predictor.colours
        self.presets = Presets(Path(settings.store.fileName()).with_name(FILE), self)
        self.brushing = Brushing(session, first_brush(cards), self)
        self.picking = Picking(
            session, cards, pixels, spawn, predictor.find_model, predictor.want_models,
            predictor.colours,
        )  # fmt: skip
        self.sharing = Sharing(session, pixels, spawn, predictor.find_all, predictor.colours)
        self.panel = BlendPanel(session, cards, self.presets, self.brushing, settings.blend_locked)
        self.popup = PickPopup(window)
        window.side_tabs.add(
            self.tr("Blend"), self.panel, self.tr("Several models joined, each as you like it")
        )
        self._connect_panel(settings, predictor, core.preview)
        self._connect_canvas()
        self._connect_picking()

    def offer_overlay(self, overlays: "Overlays") -> None:
        """Let the user see where the models of the mixture disagree."""
        overlays.register(
            "disagreement", self.tr("Disagreement"), self._disagree, "ΔE00", MOST,
            self.tr("1 is a difference that can just be seen, 10 is another colour."),
        )  # fmt: skip

    def _connect_panel(self, settings: Settings, predictor: Predictor, preview: Preview) -> None:
        self.panel.rows.lock_changed.connect(lambda on: setattr(settings, "blend_locked", on))
        self.panel.tool_wanted.connect(self._use_tool)
        self.sharing.told.connect(self.panel.show_shares)
        preview.prepared_changed.connect(self._work_on)
        predictor.predicted.connect(self.picking.refresh)
        predictor.predicted.connect(self.sharing.refresh)

    def _connect_canvas(self) -> None:
        canvas, actions = self._window.canvas, self._window.actions_by_name
        canvas.tool_changed.connect(self.panel.show_tool)
        self._window.side_tabs.bar.currentChanged.connect(self._leave)
        canvas.tool_pressed.connect(self._press)
        canvas.tool_moved.connect(self._for_brush(self.brushing.move))
        canvas.tool_released.connect(self._for_brush(self.brushing.release))
        canvas.installEventFilter(self)
        self.brushing.brush_changed.connect(self._show_brush)
        self._show_brush(self.brushing.brush)
        canvas.tool_changed.connect(lambda _: self.brushing.leave())
        canvas.tool_changed.connect(lambda _: self._show_brush(self.brushing.brush))
        actions["brush_smaller"].triggered.connect(lambda: self._resize(larger=False))
        actions["brush_larger"].triggered.connect(lambda: self._resize(larger=True))

    def _connect_picking(self) -> None:
        self.picking.picked.connect(self._show_pick)
        self.popup.place_changed.connect(self.picking.pick)
        self.popup.closed.connect(self.picking.forget)
        self.popup.paint_chosen.connect(self._paint)
        self.popup.hint_chosen.connect(self.picking.hint)

    def _leave(self, *_: object) -> None:
        """Put the panel's tools away when another panel comes to the front."""
        canvas, tabs = self._window.canvas, self._window.side_tabs
        if tabs.current is not self.panel and canvas.tool in (Tool.PICK, Tool.BRUSH):
            canvas.set_tool(Tool.PAN)

    def _use_tool(self, tool: Tool) -> None:
        self._window.canvas.set_tool(tool)
        self.panel.show_tool(tool)
        if tool == Tool.PICK:
            self._window.canvas.setFocus()  # where Enter picks

    def _press(self, x: float, y: float) -> None:
        tool = self._window.canvas.tool
        if tool == Tool.PICK:
            self.picking.pick(x, y)
        elif tool == Tool.BRUSH:
            self.brushing.press(x, y)

    def _for_brush(self, call: Any) -> Any:
        def pass_on(x: float, y: float) -> None:
            if self._window.canvas.tool == Tool.BRUSH:
                call(x, y)

        return pass_on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on the canvas picks in its middle, for those who use no mouse."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            canvas = self._window.canvas
            if event.key() in ENTER and canvas.tool == Tool.PICK:
                self.picking.pick(*canvas.middle())
                return True
        return False

    def _show_brush(self, brush: Brush) -> None:
        if self._window.canvas.tool != Tool.MASK:  # which has a brush of its own
            self._window.canvas.set_brush(brush.radius, brush.softness)

    def _resize(self, larger: bool) -> None:
        if self._window.canvas.tool != Tool.MASK:
            self.brushing.resize(larger)

    def _show_pick(self, pick: Pick) -> None:
        canvas = self._window.canvas
        self.popup.show_pick(pick, canvas.mapToGlobal(canvas.spot(pick.x, pick.y)).toPoint())

    def _paint(self, pick: Pick, choice: Choice) -> None:
        self.brushing.dab(choice.model, pick.x, pick.y)

    def _work_on(self, photo: Any) -> None:
        self.picking.photo = self.sharing.photo = photo
        self.sharing.refresh()
        if photo is None:
            self.popup.hide()

    def _disagree(
        self,
        report: Report,
        photo: Any,
        recipe: Recipe,
        predictions: "Mapping[str, Prediction]",
    ) -> Any:
        """A job for the pixel lane."""
        from engine.disagreement import disagreement

        planes = [self._colours.at(said, recipe.vividness) for said in predictions.values()]
        return disagreement(planes, next(iter(predictions.values())).light, report)


def first_brush(cards: Mapping[str, ModelCard]) -> str:
    """The model to paint with at first: a biased one, if there is any."""
    return next((model for model in (*STANDING, *cards) if model in cards), "")
