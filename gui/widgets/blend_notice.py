"""Says that several models colour the photo, where otherwise one would be chosen."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui import mixing, style
from gui.session import Session


class BlendNotice(QFrame):
    """Shown while the recipe has a blend, with a way back to one model."""

    def __init__(
        self, session: Session, cards: Mapping[str, ModelCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._cards = session, cards
        self.words = style.label("", bold=True)
        self.names = style.label("", "quiet", 0.92)
        self.leave = QPushButton(self.tr("Use One Model"))
        self.leave.setToolTip(self.tr("Leave the blend; the model chosen below colours alone"))
        self.leave.clicked.connect(self._leave)
        self.setObjectName("preview")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for widget in (self.words, self.names, self.leave):
            column.addWidget(widget)
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)

    def _show(self, recipe: Recipe) -> None:
        self.setVisible(bool(recipe.blend))
        shares = recipe.shares
        said = mixing.percents(shares)
        titles = [
            f"{self._title(model)} {said[model]}" if share else self._title(model)
            for model, share in shares.items()
        ]
        self.words.setText(self.tr("Blend of %n model(s)", "", len(titles)))
        self.names.setText(", ".join(titles))

    def _title(self, model: str) -> str:
        card = self._cards.get(model)
        return card.title if card else model

    def _leave(self) -> None:
        self._session.end_gesture()
        alone = replace(self._session.recipe, blend=(), strokes=())
        self._session.edit(alone, self.tr("Use one model"))
        self._session.end_gesture()
