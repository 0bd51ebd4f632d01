"""Whether a border of paper around the picture stays gray; shown where there is one."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from engine.recipe import Recipe
from gui.session import Session


class BorderBox(QCheckBox):
    """Shows and edits `recipe.borders`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setText(self.tr("Keep the paper border gray"))
        self.setToolTip(
            self.tr("Models see only the picture inside the border, which helps them a lot")
        )
        self.setAccessibleDescription(self.toolTip())
        self.hide()
        self._show(session.recipe)
        session.recipe_changed.connect(self._show)
        self.clicked.connect(self._edit)  # by the user alone: showing is not editing

    def _show(self, recipe: Recipe) -> None:
        self.setChecked(not recipe.borders)

    def _edit(self, gray: bool) -> None:
        self._session.end_gesture()
        text = self.tr("Keep the border gray") if gray else self.tr("Colour the border")
        self._session.edit(replace(self._session.recipe, borders=not gray), text)
        self._session.end_gesture()
