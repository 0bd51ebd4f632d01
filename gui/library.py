"""The models there are, while they come and go."""

from PySide6.QtCore import QObject, Signal

from engine.catalog import ModelCard, cards
from engine.errors import EngineError
from engine.weights import models_folder
from gui.words import translated


class Library(QObject):
    """Keeps one table of cards true, which everybody else only reads."""

    changed = Signal()
    failed = Signal(object)  # EngineError

    def __init__(self, found: dict[str, ModelCard], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards = found

    def add(self, card: ModelCard) -> None:
        """A model was installed or learnt."""
        self.cards[card.id] = translated(card)
        self.changed.emit()

    def drop(self, model: str) -> None:
        """A model is gone."""
        if self.cards.pop(model, None) is not None:
            self.changed.emit()

    def reload(self) -> None:
        """Look for the user's own models again."""
        try:
            found = cards([models_folder()])
            self.cards.update({model: translated(card) for model, card in found.items()})
        except EngineError as error:
            self.failed.emit(error)
        else:
            self.changed.emit()
