"""Says that damage is simulated, so that nobody takes the damaged photo for the result."""

from dataclasses import replace

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.recipe import Recipe
from gui import icons, style
from gui.session import Session
from gui.widgets.damage_words import listed


class DamageNotice(QFrame):
    """Shown while the recipe does damage, with a way out of it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = style.label(self.tr("Damage is simulated"), bold=True)
        self.kinds = style.label("", "quiet", 0.92)
        self.remove = QPushButton(self.tr("Remove the Damage"))
        self.remove.setToolTip(self.tr("Colorize the photo as it is; can be undone"))
        self.remove.clicked.connect(self._remove)
        self.setObjectName("preview")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(icons.IconLabel("warning", 16, QPalette.ColorRole.Link))
        head.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.kinds)
        column.addWidget(self.remove)
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)

    def _show(self, recipe: Recipe) -> None:
        kinds = listed(recipe.damage)
        self.setVisible(bool(kinds))
        self.kinds.setText(
            self.tr("{kinds}. It is the damaged photo that is coloured and exported.").format(
                kinds=kinds
            )
        )

    def _remove(self) -> None:
        self._session.end_gesture()
        whole = replace(self._session.recipe, damage=())
        self._session.edit(whole, self.tr("Remove all damage"))
        self._session.end_gesture()
