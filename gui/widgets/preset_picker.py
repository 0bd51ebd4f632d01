"""Mixtures by name: chosen from a list, saved under a name, and deleted again."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.catalog import ModelCard
from engine.errors import EngineError
from engine.recipe import Recipe
from gui import icons, style, words
from gui.presets import Preset, Presets
from gui.session import Session
from gui.widgets.slider import WheelGuard


class NameField(QLineEdit):
    """A line whose Escape means to leave it, not to stop what runs."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PresetPicker(QWidget):
    """Applies presets to the session's recipe; the one that it is like is shown as chosen."""

    def __init__(
        self,
        session: Session,
        cards: Mapping[str, ModelCard],
        presets: Presets,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._cards, self._presets = session, cards, presets
        self.list, self.save, self.delete = QComboBox(), QToolButton(), QToolButton()
        self.name, self.keep = NameField(), QPushButton(self.tr("Save"))
        self.words = style.label("", "error", 0.92)
        self._naming = QWidget()
        self._explain()
        self._lay_out()
        self._fill()
        self._connect()

    def _explain(self) -> None:
        self.list.setPlaceholderText(self.tr("Presets"))
        self.list.setAccessibleName(self.tr("Presets"))
        self.list.setToolTip(self.tr("Mixtures that come with the program, and your own"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.installEventFilter(WheelGuard(self))
        for button, icon, tip in (
            (self.save, "save", self.tr("Save this mixture as a preset")),
            (self.delete, "delete", self.tr("Delete this preset of yours")),
        ):
            icons.put(button, icon)
            button.setIconSize(QSize(18, 18))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.setToolTip(self.tr("Enter saves, Escape goes back"))
        self.keep.setToolTip(self.tr("Save the mixture under this name"))

    def _lay_out(self) -> None:
        top, naming = QHBoxLayout(), QHBoxLayout(self._naming)
        top.setSpacing(2)
        top.addWidget(self.list, 1)
        top.addWidget(self.save)
        top.addWidget(self.delete)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._naming, self.words):
            widget.hide()
        column.addLayout(top)
        column.addWidget(self._naming)
        column.addWidget(self.words)

    def _connect(self) -> None:
        self._session.recipe_changed.connect(self._show)
        self._presets.changed.connect(self._fill)
        self.list.activated.connect(lambda place: self._apply(self.list.itemData(place)))
        self.save.clicked.connect(lambda: self._ask(self._naming.isHidden()))
        self.delete.clicked.connect(self._delete)
        self.name.left.connect(lambda: self._ask(False))
        self.name.returnPressed.connect(self._save)
        self.keep.clicked.connect(self._save)

    def _fill(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for preset in self._presets:
                name = QCoreApplication.translate("Presets", preset.name)
                self.list.addItem(preset.name if preset.own else name, preset)
                self._explain_item(preset)
        self._show(self._session.recipe)

    def _explain_item(self, preset: Preset) -> None:
        place = self.list.count() - 1
        missing = [part.model for part in preset.blend if not self._installed(part.model)]
        words = " · ".join(f"{self._title(p.model)} {p.weight:.0f}" for p in preset.blend)
        if missing:
            words = self.tr("Needs {models}").format(models=", ".join(map(self._title, missing)))
            rows = self.list.model()
            assert isinstance(rows, QStandardItemModel)
            rows.item(place).setEnabled(False)
        self.list.setItemData(place, words, Qt.ItemDataRole.ToolTipRole)

    def _show(self, recipe: Recipe) -> None:
        like = [place for place, preset in enumerate(self._presets) if preset.matches(recipe)]
        with QSignalBlocker(self.list):  # showing is not editing
            self.list.setCurrentIndex(like[-1] if like else -1)
        preset = self.list.currentData()
        self.delete.setEnabled(preset is not None and preset.own)
        self.save.setEnabled(any(part.weight > 0 for part in recipe.blend))

    def _apply(self, preset: Preset) -> None:
        self._session.end_gesture()
        self._session.edit(preset.applied(self._session.recipe), self.tr("Choose preset"))
        self._session.end_gesture()

    def _ask(self, wanted: bool) -> None:
        """Ask for a name, or do so no longer."""
        self._naming.setVisible(wanted)
        self.words.hide()
        (self.name if wanted else self.save).setFocus()

    def _save(self) -> None:
        try:
            self._presets.save(self.name.text(), self._session.recipe)
        except EngineError as error:
            self._complain(error)
            return
        self.name.clear()
        self._ask(False)

    def _delete(self) -> None:
        preset = self.list.currentData()
        try:
            self._presets.delete(preset.name)
        except EngineError as error:
            self._complain(error)
            return
        self.list.setFocus()  # the button is disabled now and must not strand the keyboard

    def _complain(self, error: EngineError) -> None:
        self.words.setText(words.in_full(error))
        self.words.show()

    def _installed(self, model: str) -> bool:
        return model in self._cards and self._cards[model].installed

    def _title(self, model: str) -> str:
        return self._cards[model].title if model in self._cards else model
