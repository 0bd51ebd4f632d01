"""Keeps the small pictures of the Repair panel true while it is looked at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import EngineError
from engine.progress import Cancelled
from gui import drafts
from gui.jobs import Lanes, Latest, Spawn
from gui.preparation import Preparation
from gui.session import Session

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.repair_steps import Repair

CALM = 300  # ms without a change, after which the pictures follow


class Samples(QObject):
    """Shows what each step does, where it does most."""

    shown = Signal(object)  # gui.drafts.Sample

    def __init__(
        self, session: Session, lanes: Lanes, preparation: Preparation, spawn: Spawn
    ) -> None:
        super().__init__(session)
        self._session, self._lanes, self._preparation = session, lanes, preparation
        self._watched = False
        self._are_of: tuple[Photo, Repair] | None = None
        self._making = Latest(spawn, self._make)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._making.ask)
        session.recipe_changed.connect(self._change)
        preparation.changed.connect(self._change)

    def watch(self, watched: bool) -> None:
        """Somebody looks at them, or not any more."""
        self._watched = watched
        self._change()

    def _change(self) -> None:
        if self._watched:
            self._calm.start()

    async def _make(self) -> None:
        preparation, repair = self._preparation, self._session.recipe.repair
        photo = preparation.damaged
        if photo is None or not self._watched or self._are_of == (photo, repair):
            return
        try:
            side, stages = preparation.side, preparation.stages
            seen = await preparation.see(photo, side, repair, stages)
            made = await self._lanes.pixels.queue(drafts.samples, photo, side, repair, stages, seen)
        except (Cancelled, EngineError):  # the preview tells of failures
            return
        if preparation.damaged is photo and self._session.recipe.repair == repair:
            self._are_of = photo, repair
            for sample in made:
                self.shown.emit(sample)
