"""The panel that undoes damage before the photo is colorized: four steps, and a proposal."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.recipe import Recipe
from engine.repair_steps import WAYS, Repair
from gui import style
from gui.masking import Masking
from gui.session import Session
from gui.widgets.labelled_slider import LabelledSlider
from gui.widgets.mask_box import MaskBox
from gui.widgets.repair_step import RepairStep
from gui.widgets.repair_words import STEPS, WAY_TITLES, Knob, Step, say
from gui.widgets.side_panel import SidePanel, rule, scrolling
from gui.widgets.slider import WheelGuard

if TYPE_CHECKING:
    from engine.photo import Photo


class RepairPanel(SidePanel):
    """Shows and edits `recipe.repair`; every gesture is one undo step."""

    auto_wanted = Signal()
    difference_wanted = Signal(bool)  # the map of what was changed, or none

    def __init__(self, session: Session, masking: Masking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._last: dict[str, dict[str, Any]] = {}  # of steps that were switched off
        self.auto = QPushButton(self.tr("Propose Repairs"))
        self.found = style.label("")
        self.steps = {step.key: RepairStep(say(step.title), say(step.tip)) for step in STEPS}
        self.sliders: dict[str, LabelledSlider] = {}
        self.detect = QCheckBox(self.tr("Find damage in the photo"))
        self.way = QComboBox()
        self.mask_box = MaskBox(session, masking)
        self.auto_tone = QCheckBox(self.tr("Stretch faded tones"))
        self.deyellow = QCheckBox(self.tr("Take yellowing and stains out"))
        self.difference = QPushButton(self.tr("Show Changes"))
        self.reset = QPushButton(self.tr("Undo All Repairs"))
        self._explain()
        self._fill()
        self._lay_out()
        self._connect()
        self._show_photo(session.photo)
        self._show(session.recipe)

    # What is shown

    def show_found(self, words: str, busy: bool = False) -> None:
        """Say what a look at the photo has found."""
        self.found.setText(words)
        self.found.setVisible(bool(words))
        self.auto.setEnabled(not busy and self._session.photo is not None)

    def show_unmasked(self, unmasked: bool) -> None:
        """Say that there is no mask to be looked at, or no more."""
        words = self.tr("There is no mask yet: propose repairs, or switch on “{step}”.")
        words = words.format(step=self.steps["fill"].on.text())
        if unmasked and self.auto.isEnabled():
            self.show_found(words)
        elif not unmasked and self.found.text() == words:
            self.show_found("")

    def show_sample(self, step: str, before: QImage, after: QImage, same: bool) -> None:
        """Show what a step did."""
        self.steps[step].pair.show_images(before, after, same)

    def show_difference(self, shown: bool) -> None:
        """Say whether changes lie over the photo."""
        self.difference.setChecked(shown)

    def _show_photo(self, photo: "Photo | None") -> None:
        self._last = {}
        self.show_found("")
        self.deyellow.setEnabled(photo is not None and photo.pixels.ndim == 3)
        for step in self.steps.values():
            step.pair.show_images(None, None)

    def _show(self, recipe: Recipe) -> None:
        repair = recipe.repair
        for step in STEPS:
            self.steps[step.key].show_on(step.is_on(repair))
            for knob in step.knobs:
                self.sliders[knob.field].show_value(knob.shown(repair))
        for box, on in self._ticks(repair).items():
            with QSignalBlocker(box):
                box.setChecked(on)
        with QSignalBlocker(self.way):
            self.way.setCurrentIndex(self.way.findData(repair.way))
        self.sliders["sensitivity"].setEnabled(repair.detect)
        if repair == Repair() and self.reset.hasFocus():
            self.auto.setFocus()  # the keyboard must not be stranded
        self.reset.setEnabled(repair != Repair())
        self.difference.setEnabled(not repair.does_nothing)

    def _ticks(self, repair: Repair) -> dict[QCheckBox, bool]:
        return {
            self.detect: repair.detect,
            self.auto_tone: repair.auto_tone,
            self.deyellow: repair.deyellow,
        }

    # What the user does

    def _connect(self) -> None:
        session = self._session
        session.recipe_changed.connect(self._show)
        session.photo_changed.connect(self._show_photo)
        self.auto.clicked.connect(self.auto_wanted)
        self.difference.clicked.connect(self.difference_wanted)
        self.reset.clicked.connect(lambda: self._step(Repair(), self.tr("Undo all repairs")))
        for step in STEPS:
            self.steps[step.key].switched.connect(partial(self._switch, step))
            for knob in step.knobs:
                self.sliders[knob.field].changed.connect(partial(self._turn, knob))
                self.sliders[knob.field].gesture_ended.connect(session.end_gesture)
        self.way.activated.connect(
            lambda place: self._set(self.tr("Change filling"), way=self.way.itemData(place))
        )
        for box, name in self._fields().items():
            box.toggled.connect(partial(self._tick, name, box.text()))

    def _fields(self) -> dict[QCheckBox, str]:
        return {
            self.detect: "detect",
            self.auto_tone: "auto_tone",
            self.deyellow: "deyellow",
        }

    def _switch(self, step: Step, on: bool) -> None:
        repair, title = self._session.recipe.repair, say(step.title)
        if on:
            new = step.on(repair, self._last.get(step.key, {}))
            self._step(new, self.tr("Switch on: {step}").format(step=title))
        else:
            self._last[step.key] = {name: getattr(repair, name) for name in step.fields}
            self._step(step.off(repair), self.tr("Switch off: {step}").format(step=title))

    def _turn(self, knob: Knob, shown: int) -> None:
        text = self.tr("Change {control}").format(control=say(knob.title))
        self._edit(knob.put(self._session.recipe.repair, shown), text)

    def _tick(self, name: str, text: str, on: bool) -> None:
        self._set(text, **{name: on})

    def _set(self, text: str, **changes: Any) -> None:
        self._step(replace(self._session.recipe.repair, **changes), text)

    def _step(self, repair: Repair, text: str) -> None:
        self._session.end_gesture()
        self._edit(repair, text)
        self._session.end_gesture()

    def _edit(self, repair: Repair, text: str) -> None:
        self._session.edit(replace(self._session.recipe, repair=repair), text)

    # Layout

    def _explain(self) -> None:
        self.auto.setToolTip(self.tr("Look for damage, and repair what is found; can be undone"))
        self.auto.setProperty("kind", "primary")
        self.found.setAccessibleName(self.tr("What was found"))
        self.detect.setToolTip(self.tr("Off: only what you draw is filled"))
        self.way.setAccessibleName(self.tr("How holes are filled"))
        self.way.setToolTip(self.way.accessibleName())
        self.way.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.way.installEventFilter(WheelGuard(self))
        self.auto_tone.setToolTip(self.tr("As far as the photo needs it, and no further"))
        self.deyellow.setToolTip(self.tr("For toned prints: through a filter that sees no stains"))
        self.difference.setCheckable(True)
        self.difference.setToolTip(self.tr("Lay over the photo how much repair has changed it"))
        self.reset.setToolTip(self.tr("Colorize the photo as it is"))

    def _fill(self) -> None:
        for way in WAYS:
            self.way.addItem(say(WAY_TITLES[way]), way)
        for step in STEPS:
            for knob in step.knobs:
                usual = knob.shown(Repair())
                slider = LabelledSlider(say(knob.title), knob.low, knob.high, usual, knob.suffix)
                slider.set_hint(say(knob.tip))
                name = f"{say(step.title)}: {say(knob.title)}"
                slider.slider.setAccessibleName(name)
                self.sliders[knob.field] = slider
        fill, tone = self.steps["fill"], self.steps["tone"]
        fill.add(self.detect, self.sliders["sensitivity"], self.mask_box, self.sliders["grow"])
        fill.add(self.way)
        tone.add(self.auto_tone, self.deyellow)
        for step in STEPS:
            added = {"sensitivity", "grow"}
            own = [self.sliders[knob.field] for knob in step.knobs if knob.field not in added]
            self.steps[step.key].add(*own)

    def _lay_out(self) -> None:
        inside, foot = QWidget(), QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.auto)
        column.addWidget(self.found)
        for step in self.steps.values():
            column.addWidget(step)
        column.addStretch(1)
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 8, 12, 10)
        row.setSpacing(6)
        row.addWidget(self.difference, 1)
        row.addWidget(self.reset, 1)
        self.stack(scrolling(inside), rule(), foot)
