"""Puts repair into the window: panel, mask, proposal, small pictures and the map of changes."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from engine.errors import EngineError
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from engine.repair_steps import Repair
from gui import words
from gui.core import Core
from gui.mask_view import MaskImage, MaskView
from gui.masking import MaskBrush, Masking
from gui.repair_samples import Samples
from gui.widgets.canvas_tools import Tool
from gui.widgets.repair_panel import RepairPanel
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.repair import Proposal, Seen
    from gui.overlays import Overlays

KEY = "difference"
MOST = 20.0  # L* that gets the last colour of the map: nobody overlooks that
FINDING = Repair(detect=True)
TOOLS = (Tool.MASK, Tool.LASSO)


def look(report: Report, photo: "Photo", seen: "Seen | None") -> "Proposal":
    """What might be repaired; a job of the pixel lane."""
    from engine.repair import propose

    return propose(photo, seen)


class Repairing(QObject):
    """Everything that the Repair panel needs around it."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        session, lanes, preview, spawn = core.session, core.lanes, core.preview, core.spawn
        self._window, self._session, self._lanes = window, session, lanes
        self._preview, self._spawn = preview, spawn
        self._shows_mask = False
        self.masking = Masking(session, self)
        self.panel = RepairPanel(session, self.masking)
        self.mask_view = MaskView(session, lanes, preview.preparation, spawn)
        self.samples = Samples(session, lanes, preview.preparation, spawn)
        window.side_tabs.add(
            self.tr("Repair"), self.panel, self.tr("Undo scratches, noise and fading")
        )
        self._connect_panel()
        self._connect_canvas()

    def offer_overlay(self, overlays: "Overlays") -> None:
        """Let the user see what repair has changed."""
        overlays.register(
            KEY, self.tr("Repaired (&difference)"), self._difference, "L*", MOST,
            self.tr("How much repair has changed the lightness. 1 can just be seen."),
        )  # fmt: skip
        self.panel.difference_wanted.connect(lambda on: overlays.choose(KEY if on else ""))
        overlays.chosen.connect(lambda key: self.panel.show_difference(key == KEY))

    def propose(self) -> None:
        """Look for damage, and repair what is found."""
        photo = self._preview.preparation.damaged
        if photo is not None:
            self._spawn(self._propose(photo))

    def show_mask(self, shown: bool) -> None:
        """Lay the mask over the photo, or take it away."""
        self._shows_mask = shown
        self.panel.mask_box.show_shown(shown)
        self._window.actions_by_name["mask"].setChecked(shown)
        self.mask_view.watch(shown and self.panel.isVisible())

    def _connect_panel(self) -> None:
        panel, actions = self.panel, self._window.actions_by_name
        panel.auto_wanted.connect(self.propose)
        panel.watched.connect(self._watch)
        panel.mask_box.tool_wanted.connect(self._use_tool)
        panel.mask_box.shown_changed.connect(self.show_mask)
        actions["mask"].triggered.connect(self._toggle_mask)
        actions["propose_repairs"].triggered.connect(lambda _: self._propose_in_panel())
        self.samples.shown.connect(
            lambda made: panel.show_sample(made.step, made.before, made.after, made.same)
        )

    def _connect_canvas(self) -> None:
        canvas, actions = self._window.canvas, self._window.actions_by_name
        canvas.tool_changed.connect(self._show_tool)
        canvas.tool_pressed.connect(self._for_mask(self.masking.press))
        canvas.tool_moved.connect(self._for_mask(self.masking.move))
        canvas.tool_released.connect(self._for_mask(self.masking.release))
        self.masking.brush_changed.connect(self._show_brush)
        self.masking.trailed.connect(canvas.mask_layer.show_trail)
        self.mask_view.drawn.connect(self._show_mask)
        self.mask_view.failed.connect(self._fail)
        for name, larger in (("brush_smaller", False), ("brush_larger", True)):
            actions[name].triggered.connect(lambda _, larger=larger: self._resize(larger))

    def _for_mask(self, call: Any) -> Any:
        def pass_on(x: float, y: float) -> None:
            if self._window.canvas.tool in TOOLS:
                call(x, y)

        return pass_on

    # The mask

    def _watch(self, watched: bool) -> None:
        self.samples.watch(watched)
        self.mask_view.watch(watched and self._shows_mask)
        if not watched and self._window.canvas.tool in TOOLS:
            self._window.canvas.set_tool(Tool.PAN)  # the mask is not seen any more

    def _toggle_mask(self, shown: bool) -> None:
        self.show_mask(shown)
        if shown and not self.panel.isVisible():
            self._window.side_tabs.show_panel(self.panel)
        masked = self._session.photo is None or self._session.recipe.repair.masks
        self.panel.show_unmasked(shown and not masked)

    def _use_tool(self, tool: Tool) -> None:
        self._window.canvas.set_tool(tool)
        self.panel.mask_box.show_tool(tool)
        if tool in TOOLS:
            self.show_mask(True)

    def _show_tool(self, tool: Tool) -> None:
        self.masking.leave()
        self.panel.mask_box.show_tool(tool)
        self._show_brush(self.masking.brush)

    def _show_brush(self, brush: MaskBrush) -> None:
        if self._window.canvas.tool == Tool.MASK:
            self._window.canvas.set_brush(brush.radius, brush.softness)

    def _resize(self, larger: bool) -> None:
        if self._window.canvas.tool == Tool.MASK:
            self.masking.resize(larger)

    def _show_mask(self, mask: MaskImage | None) -> None:
        self._window.canvas.mask_layer.show_mask(mask)
        text = ""
        if mask is not None:
            self.panel.show_unmasked(False)
            share = f"{words.number(100 * mask.share, 1)} %"
            text = self.tr("%n place(s), {share} of the photo", "", mask.places).format(share=share)
        self.panel.mask_box.show_words(text)

    # The proposal

    def _propose_in_panel(self) -> None:
        self._window.side_tabs.show_panel(self.panel)
        self.propose()

    async def _propose(self, photo: "Photo") -> None:
        current = self._session.photo
        held = QApplication.focusWidget() is self.panel.auto
        self.panel.show_found(self.tr("Looking at the photo…"), busy=True)
        words = ""
        try:
            seen = await self._preview.preparation.seeing.see(photo, FINDING)
            found = await self._lanes.pixels.queue(look, photo, seen)
        except Cancelled:
            pass
        except EngineError as error:
            self._fail(error)
        else:
            words = self._take(found) if self._session.photo is current else ""
        if self._session.photo is current:
            self.panel.show_found(words)
        if held:
            self.panel.auto.setFocus()

    def _take(self, found: "Proposal") -> str:
        session = self._session
        # What the user has drawn stays.
        repair = replace(found.repair, mask=session.recipe.repair.mask)
        if found.repair.does_nothing:
            return self.tr("Nothing was found that should be repaired.")
        session.end_gesture()
        session.edit(replace(session.recipe, repair=repair), self.tr("Propose repairs"))
        session.end_gesture()
        return self.tr("Found: {what}.").format(what=", ".join(map(words.said, found.findings)))

    def _fail(self, error: EngineError) -> None:
        self._window.messages.show_error(words.said(error.message), words.said(error.remedy))

    def _difference(
        self, report: Report, photo: "Photo", recipe: Recipe, predictions: object
    ) -> Any:
        """A job for the pixel lane."""
        import cv2

        before = self._preview.preparation.damaged
        if before is None or before.light.shape != photo.light.shape or before is photo:
            raise EngineError("nothing was repaired", "Switch a step of the Repair panel on.")
        return cv2.absdiff(before.light, photo.light)
