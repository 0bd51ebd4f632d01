"""Notices whether the photo on screen has a border of paper, which models were not shown."""

from PySide6.QtCore import QObject, Signal

from gui.predictor import Predictor
from gui.preview import Preview
from gui.session import Session


class Bordering(QObject):
    """Looks at what models said of the photo whenever there is a new picture of it."""

    told = Signal(bool)  # whether there is a choice of what to do about a border

    def __init__(self, session: Session, predictor: Predictor, preview: Preview) -> None:
        super().__init__(session)
        self._session, self._predictor, self._preview = session, predictor, preview
        preview.pictured.connect(self._look)

    def _look(self) -> None:
        photo, recipe = self._preview.prepared, self._session.recipe
        known = self._predictor.find_all(photo, recipe) if photo is not None else {}
        if known:
            found = any(prediction.picture is not None for prediction in known.values())
            self.told.emit(found or recipe.borders)
