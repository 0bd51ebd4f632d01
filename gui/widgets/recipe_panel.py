"""The panel at the right: how the photo that is shown should be coloured."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import style
from gui.session import Session
from gui.widgets.blend_notice import BlendNotice
from gui.widgets.border_box import BorderBox
from gui.widgets.damage_notice import DamageNotice
from gui.widgets.labelled_slider import LabelledSlider
from gui.widgets.model_picker import ModelPicker
from gui.widgets.side_panel import SidePanel, rule, scrolling
from gui.widgets.side_picker import SidePicker

GRAY_TO_COLOUR = ("#8b8b8b", "#7f8d96", "#5f9a94", "#8fa24c", "#d59a2f", "#d9542e")
GREEN_TO_MAGENTA = ("#4f9a4f", "#8aa38a", "#9a9a9a", "#b58fb0", "#bf4fa8")
COOL_TO_WARM = ("#3f7fc4", "#86a3bd", "#9a9a9a", "#c9a06c", "#e08a2c")
CALM_TO_VIVID = ("#9a8f86", "#a97f5c", "#c0672f", "#d34a1e")


class RecipePanel(SidePanel):
    """Shows and edits the session's recipe; every gesture is one undo step."""

    def __init__(
        self, session: Session, cards: Mapping[str, ModelCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._cards = session, cards
        self.damage = DamageNotice(session)
        self.notice = BlendNotice(session, cards)
        self.model_title = style.label("", bold=True)
        self.model = ModelPicker(session, cards)
        self.side = SidePicker(session)
        self.border = BorderBox(session)
        self.strength = LabelledSlider(
            self.tr("Strength"), 0, 200, 100, suffix=" %", stops=GRAY_TO_COLOUR
        )
        self.warmth = LabelledSlider(self.tr("Warmth"), -30, 30, 0, stops=COOL_TO_WARM)
        self.tint = LabelledSlider(self.tr("Tint"), -30, 30, 0, stops=GREEN_TO_MAGENTA)
        self.vividness = LabelledSlider(
            self.tr("Vividness"),
            0,
            100,
            round(100 * Recipe().vividness),
            suffix=" %",
            stops=CALM_TO_VIVID,
        )
        # What matters most first: a small window shows the others only on scrolling.
        self.sliders = (self.vividness, self.strength, self.warmth, self.tint)
        self.reset_all = QPushButton(self.tr("Reset all"))
        self._explain()
        self._lay_out()
        self._show(session.recipe)
        self._connect()

    def _explain(self) -> None:
        self.strength.set_hint(
            self.tr("How much of the predicted colour to keep: 0 is gray, 100 as predicted")
        )
        self.warmth.set_hint(
            self.tr("Shifts all colours: below 0 towards blue, above towards yellow")
        )
        self.tint.set_hint(
            self.tr("Shifts all colours: below 0 towards green, above towards magenta")
        )
        self.vividness.set_hint(
            self.tr("Where several colours are likely: 0 takes the least wrong, 100 the boldest")
        )
        self.reset_all.setToolTip(self.tr("Usual working size and colours; the model stays"))

    def _connect(self) -> None:
        session = self._session
        session.recipe_changed.connect(self._show)
        self.strength.changed.connect(
            lambda value: self._edit(self.tr("Change strength"), strength=value / 100)
        )
        self.warmth.changed.connect(
            lambda value: self._edit(self.tr("Change warmth"), warmth=float(value))
        )
        self.tint.changed.connect(
            lambda value: self._edit(self.tr("Change tint"), tint=float(value))
        )
        self.vividness.changed.connect(
            lambda value: self._edit(self.tr("Change vividness"), vividness=value / 100)
        )
        for slider in self.sliders:
            slider.gesture_ended.connect(session.end_gesture)
        self.reset_all.clicked.connect(self._reset)

    def _edit(self, text: str, **changes: Any) -> None:
        self._session.edit(replace(self._session.recipe, **changes), text)

    def _show(self, recipe: Recipe) -> None:
        blended = bool(recipe.blend)
        self.model_title.setText(self.tr("One model instead") if blended else self.tr("Model"))
        self.strength.show_value(round(100 * recipe.strength))
        self.warmth.show_value(round(recipe.warmth))
        self.tint.show_value(round(recipe.tint))
        self.vividness.show_value(round(100 * recipe.vividness))
        cards = [self._cards[model] for model in recipe.shares if model in self._cards]
        self.vividness.setVisible(any(card.predicts == "distribution" for card in cards))
        self.reset_all.setEnabled(recipe != as_usual(recipe))

    def _reset(self) -> None:
        self._session.end_gesture()
        self._session.edit(as_usual(self._session.recipe), self.tr("Reset all"))
        self._session.end_gesture()
        self.strength.slider.setFocus()  # the button is disabled now, the keyboard must go on

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addWidget(self.damage)
        column.addWidget(self.notice)
        heading = QHBoxLayout()
        heading.addWidget(self.model_title, 1)
        heading.addWidget(self.model.details)  # here, a small window still shows all sliders
        column.addLayout(heading)
        column.addWidget(self.model)
        column.addWidget(rule())
        column.addWidget(self.side)
        column.addWidget(rule())
        for slider in self.sliders:
            column.addWidget(slider)
        column.addWidget(self.border)  # below what it must not move when it comes
        column.addStretch(1)
        self.stack(scrolling(inside), rule(), self._make_foot())
        self._order_tabs()

    def _order_tabs(self) -> None:
        order = [self.damage.remove, self.notice.leave, self.model.details, self.model.list]
        order += [self.side.list, self.side.reset]
        for slider in self.sliders:
            order += [slider.slider, slider.number, slider.reset]
        for before, after in pairwise([*order, self.border, self.reset_all]):
            self.setTabOrder(before, after)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.reset_all)
        honest = self.tr("Colours are a guess by the model, not a record.")
        column.addWidget(style.label(honest, "quiet", 0.92))
        return foot


def as_usual(recipe: Recipe) -> Recipe:
    """The recipe with the usual working size and colours."""
    usual = Recipe()
    return replace(
        recipe,
        side=usual.side,
        borders=usual.borders,
        strength=usual.strength,
        warmth=usual.warmth,
        tint=usual.tint,
        vividness=usual.vividness,
    )
