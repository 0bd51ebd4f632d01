"""Between the hint that is selected and the panel that shows its colours."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QWidget

from engine.catalog import ModelCard
from engine.ingredients import Hint
from engine.recipe import Recipe
from gui import hint_colors
from gui.hinting import Hinting
from gui.predictor import Predictor
from gui.preview import Preview
from gui.session import Session
from gui.settings import Settings
from gui.widgets.canvas import Canvas
from gui.widgets.colour_offer import Offer
from gui.widgets.colour_popup import ColourPopup
from gui.widgets.swatch import Swatch

if TYPE_CHECKING:
    from engine.photo import Photo


class HintChoice(QObject):
    """Fills the panel, puts it beside the hint, and carries out what is chosen in it."""

    def __init__(
        self,
        session: Session,
        hinting: Hinting,
        canvas: Canvas,
        popup: ColourPopup,
        settings: Settings,
        predictor: Predictor,
        preview: Preview,
        cards: Mapping[str, ModelCard],
    ) -> None:
        super().__init__(session)
        self._session, self._hinting, self._canvas = session, hinting, canvas
        self._popup, self._settings, self._cards = popup, settings, cards
        self._predictor, self._preview = predictor, preview
        self._recent: list[tuple[float, float]] = []
        hinting.opened.connect(self._open)
        hinting.grabbed.connect(popup.hide)
        hinting.chosen.connect(self._choose)
        hinting.changed.connect(self._refresh)
        hinting.picked.connect(self._pick)
        predictor.predicted.connect(self._refresh)
        canvas.zoomed.connect(lambda _: self._place())
        canvas.result_changed.connect(popup.show_result)
        popup.picked.connect(self._recolour)
        popup.gesture_ended.connect(self._end)
        popup.sampled.connect(self._sample)
        popup.pick_requested.connect(self._ask_for_place)
        popup.more_requested.connect(self._ask_for_more)
        popup.remove_requested.connect(self._remove)
        popup.closed.connect(self._close)

    # The panel

    def _open(self) -> None:
        self._recent = hint_colors.read_recent(self._settings.recent_colours)
        self._popup.setVisible(False)  # so that it is laid out anew
        self._fill()
        self._place(show=True)
        if not self._canvas.underMouse():  # called by a key: the keyboard goes on in the panel
            self._popup.gamut.setFocus()

    def _close(self) -> None:
        self._hinting.end_gesture()
        self._canvas.setFocus()

    def _choose(self, index: int | None) -> None:
        hint, count = self._hinting.current, len(self._hinting.hints)
        words = ""
        if hint is None or index is None:
            self._popup.hide()
        else:
            words = self.tr("Hint {number} of {count}, at {x} % across and {y} % down").format(
                number=index + 1, count=count, x=round(100 * hint.x), y=round(100 * hint.y)
            )
            self._refresh()
            self._place()
        self._canvas.setAccessibleDescription(words)

    def _refresh(self) -> None:
        if self._popup.isVisible():
            self._fill()

    def _place(self, show: bool = False) -> None:
        hint, parent = self._hinting.current, self._popup.parentWidget()
        if hint is None or parent is None or not (show or self._popup.isVisible()):
            return
        spot = self._canvas.mapTo(parent, self._canvas.spot(hint.x, hint.y).toPoint())
        self._popup.lie_beside(spot, room_in(parent))

    def _fill(self) -> None:
        hint, photo = self._hinting.current, self._preview.prepared
        if hint is None or photo is None:
            return
        light = hint_colors.light_of(photo, hint.x, hint.y)
        image, reach = hint_colors.slice_of(round(light))
        proposals, note = self._proposals(photo, light, hint)
        number, count = (self._hinting.selected or 0) + 1, len(self._hinting.hints)
        title = self.tr("Hint {number} of {count}").format(number=number, count=count)
        color = hint_colors.color_of(light, (hint.a, hint.b))
        recent = hint_colors.swatches(self._recent, light)
        self._popup.show_offer(
            Offer(title, hint.a, hint.b, color, image, reach, proposals, recent, note)
        )

    def _proposals(
        self, photo: "Photo", light: float, hint: Hint
    ) -> tuple[tuple[Swatch, ...], str]:
        """What the network would do without this hint, or why that is not known."""
        recipe = self._session.recipe
        model = self._proposer(recipe)
        if model is None:
            return (), self.tr("This model names one colour only.")
        others = tuple(known for known in self._hinting.hints if known != hint)
        without = replace(recipe, hints=others)
        prediction = self._predictor.find_model(photo, without, model)
        if prediction is None:
            self._predictor.want_models(photo, without, [model])
            return (), self.tr("Asking the model…")
        return hint_colors.proposals(prediction, light, hint), ""

    def _proposer(self, recipe: Recipe) -> str | None:
        """The model that says how likely colours are, best one that also listens."""
        known = [self._cards[model] for model in recipe.shares if model in self._cards]
        telling = [card for card in known if card.predicts == "distribution"]
        telling.sort(key=lambda card: not card.takes_hints)
        return telling[0].id if telling else None

    # What is chosen in it

    def _recolour(self, a: float, b: float) -> None:
        hint, photo = self._hinting.current, self._preview.prepared
        if hint is not None and photo is not None:
            light = hint_colors.light_of(photo, hint.x, hint.y)
            self._hinting.recolour(*hint_colors.fitted(light, a, b))

    def _end(self) -> None:
        self._hinting.end_gesture()
        hint = self._hinting.current
        if hint is not None:
            known = hint_colors.read_recent(self._settings.recent_colours)
            newest = hint_colors.write_recent(known, (hint.a, hint.b))
            self._settings.recent_colours = newest

    def _sample(self, color: QColor) -> None:
        self._recolour(*hint_colors.chroma_of(color))
        self._end()

    def _remove(self) -> None:
        self._hinting.remove()
        self._canvas.setFocus()

    def _ask_for_place(self) -> None:
        self._popup.hide()
        self._hinting.pick(True)
        self._canvas.setFocus()

    def _pick(self, x: float, y: float) -> None:
        color = self._canvas.color_at(x, y)
        if color is not None:
            self._sample(color)
        self._open()

    def _ask_for_more(self) -> None:
        hint, photo = self._hinting.current, self._preview.prepared
        if hint is None or photo is None:
            return
        light = hint_colors.light_of(photo, hint.x, hint.y)
        dialog = QColorDialog(hint_colors.color_of(light, (hint.a, hint.b)), self._popup.window())
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)  # it can pick anywhere
        dialog.setWindowTitle(self.tr("Colour of the Hint"))
        dialog.colorSelected.connect(self._sample)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def room_in(parent: QWidget) -> QRect:
    """The part of a widget that is on the screen."""
    screen = parent.screen().availableGeometry()
    shown = QRect(parent.mapFromGlobal(screen.topLeft()), screen.size())
    return parent.rect() & shown
