"""Everything that belongs to the hints tool, built and wired."""

from PySide6.QtCore import QObject

from engine.catalog import ModelCard
from gui import hint_colors
from gui.core import Core
from gui.hint_choice import HintChoice
from gui.hint_keys import HintKeys
from gui.hinting import Hinting
from gui.widgets.canvas_tools import Tool
from gui.widgets.colour_popup import ColourPopup
from gui.window import MainWindow


class HintDesk(QObject):
    """The tool, its keys and its panel."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        session, cards, predictor, preview = core.session, core.cards, core.predictor, core.preview
        self._window, self._session = window, session
        self._predictor, self._preview = predictor, preview
        canvas, self._action = window.canvas, window.actions_by_name["hints"]
        self.hinting = Hinting(session, canvas, cards, lambda: preview.prepared, self._colour_at)
        self.keys = HintKeys(canvas, self.hinting)
        self.popup = ColourPopup(session, window.centralWidget())
        self.choice = HintChoice(
            session, self.hinting, canvas, self.popup, core.settings, predictor, preview, cards
        )
        self._action.triggered.connect(self.hinting.use)
        canvas.tool_changed.connect(self._show_tool)
        self.hinting.refused.connect(self._explain)

    def _colour_at(self, x: float, y: float) -> tuple[float, float]:
        """The colour that a place has now."""
        photo, recipe = self._preview.prepared, self._session.recipe
        if photo is None:
            return 0.0, 0.0
        light = hint_colors.light_of(photo, x, y)
        return hint_colors.present(self._predictor.find_all(photo, recipe), recipe, light, x, y)

    def _show_tool(self, tool: Tool) -> None:
        self._action.setChecked(tool == Tool.HINT)

    def _explain(self, listener: ModelCard | None) -> None:
        self._action.setChecked(False)
        if listener is None:
            self._window.messages.show_note(
                self.tr("This model takes no hints, and no model that does is installed.")
            )
            return
        self._window.messages.show_note(
            self.tr("This model takes no hints; {model} does.").format(model=listener.title),
            self.tr("Use {model}").format(model=listener.title),
            lambda: self.hinting.switch_to(listener.id),
        )
