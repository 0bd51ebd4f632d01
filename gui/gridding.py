"""Keeps the grid's pictures true: asks for what they need, makes them, and says how far each is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import EngineError
from engine.progress import Cancelled
from gui import words
from gui.aspects import Aspect
from gui.facets import Facets
from gui.images import Picture, View
from gui.jobs import Lanes, Latest, Spawn
from gui.predictor import PredictionId, Predictor
from gui.preview import Preview
from gui.session import Session

if TYPE_CHECKING:
    from engine.colorizer import Prediction
    from engine.photo import Photo

CALM = 60  # ms after which what was asked for has begun, if it ever will
State = Literal["waiting", "working", "ready", "failed", "stopped"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a cell is: `seconds` that its networks took, or why there will be no picture."""

    state: State
    seconds: float | None = None
    words: str = ""


class Gridder(QObject):
    """Makes pictures of the aspects on the page that is shown; asleep while none are."""

    pictured = Signal(object, object)  # Aspect, Picture
    stands = Signal(object, object)  # Aspect, Standing

    def __init__(
        self,
        session: Session,
        lanes: Lanes,
        preview: Preview,
        predictor: Predictor,
        spawn: Spawn,
    ) -> None:
        super().__init__(session)
        self._session, self._preview, self._predictor = session, preview, predictor
        self._facets = Facets(session, lanes, preview, predictor)
        self._shown: tuple[Aspect, ...] = ()
        self._view: View | None = None
        self._whole: View | None = None  # all of the photo, as it was last seen at once
        self._working: str | None = None  # the model that is being asked
        self._failures: dict[PredictionId, str] = {}
        self._painting = Latest(spawn, self._paint)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._tell)
        # Comes before `photo_changed`, at which the grid looks at the new photo.
        session.current_changed.connect(self._change_photo)
        session.recipe_changed.connect(self._ask)
        session.busy_changed.connect(self._rest)
        preview.prepared_changed.connect(self._ask)
        predictor.turned.connect(self._turn)
        predictor.predicted.connect(self._hear)
        predictor.failed.connect(self._fail)

    def show(self, aspects: Sequence[Aspect]) -> None:
        """These are on the page now; none while the grid is not in sight."""
        self._shown = tuple(aspects)
        self._ask()

    def look(self, view: View) -> None:
        """A part of the photo is in sight and wanted sharply."""
        self._view = view
        photo = self._session.photo
        if photo is not None and _is_whole(view, photo):
            self._whole = view
        self._painting.ask()

    def run(self) -> None:
        """Try again what was stopped or failed."""
        self._failures = {}
        self._ask()

    def _change_photo(self, entry: object | None) -> None:
        self._facets.forget()
        self._view, self._whole, self._failures = None, None, {}

    def _ask(self, _: object = None) -> None:
        photo, recipe = self._preview.prepared, self._session.recipe
        if photo is None or not self._shown:
            return
        models = [aspect.model for aspect in self._shown if aspect.kind == "model"]
        self._predictor.want_models(photo, recipe, models)
        self._calm.start()
        self._tell()
        self._painting.ask()

    def _turn(self, title: str, done: int, count: int, model: str) -> None:
        self._working = model
        self._tell()

    def _hear(self, prediction: "Prediction") -> None:
        self._working = None
        self._tell()
        self._painting.ask()

    def _fail(self, error: EngineError) -> None:
        if self._working is not None and self._preview.prepared is not None:
            self._failures[self._identify(self._working)] = words.in_full(error)
        self._tell()

    def _rest(self, busy: bool) -> None:
        if not busy:
            self._working = None
        self._tell()

    def _tell(self) -> None:
        for aspect in self._shown:
            self.stands.emit(aspect, self._standing(aspect))

    def _standing(self, aspect: Aspect) -> Standing:
        missing = self._facets.missing(aspect)
        failed = [self._failures.get(self._identify(model), "") for model in missing]
        if any(failed):
            return Standing("failed", words=next(filter(None, failed)))
        if missing and self._working in missing:
            return Standing("working")
        if missing:
            hopeful = self._session.busy or self._calm.isActive()
            return Standing("waiting" if hopeful else "stopped")
        return Standing("ready", self._facets.seconds(aspect))

    def _identify(self, model: str) -> PredictionId:
        assert self._preview.prepared is not None
        return self._predictor.identify(self._preview.prepared, self._session.recipe, model)

    async def _paint(self) -> None:
        """One turn: what is in sight first, then all of the photo, for when it is panned."""
        view, whole = self._view, self._whole
        try:
            if view is not None and view != whole:
                await self._paint_all(view, whole=False)
            if whole is not None and (view == whole or not self._painting.asked):
                await self._paint_all(whole, whole=True)
        except Cancelled:
            return

    async def _paint_all(self, view: View, whole: bool) -> None:
        photo = self._session.photo
        for aspect in self._shown:
            image = await self._facets.picture(aspect, view, whole)
            if self._session.photo is not photo:
                return
            if image is not None:
                self.pictured.emit(aspect, Picture(view, image, None, whole))


def _is_whole(view: View, photo: "Photo") -> bool:
    """Whether the view leaves out less than a pixel of the photo."""
    return view.width > photo.width - 1 and view.height > photo.height - 1
