"""Keeps the mask on the canvas true: what was found and what the user has changed about that."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from engine.errors import EngineError
from engine.progress import Cancelled, Report
from engine.repair_steps import Repair
from gui.drafts import Stages, masking
from gui.jobs import Lanes, Latest, Spawn
from gui.preparation import Preparation
from gui.session import Session

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.repair import Seen

CALM = 60  # ms without a change, after which the mask follows
SIDE = 1600  # pixels of the longer edge that damage is looked for on
LEVEL = 0.5  # of the mask, where its outline is


@dataclass(frozen=True, eq=False, slots=True)
class MaskImage:
    """A mask over the whole photo.

    Attributes
    ----------
    fill : QImage
        White, as opaque as the mask is.
    edge : QImage
        Its outline in white within black.
    places : int
        How many areas there are.
    share : float
        Of the photo that is masked, 0 to 1.
    """

    fill: QImage
    edge: QImage
    places: int
    share: float


def picture(
    report: Report,
    photo: "Photo",
    side: int,
    repair: Repair,
    stages: Stages,
    seen: "Seen | None" = None,
) -> MaskImage:
    """The mask of a small copy of a photo; a job of the pixel lane."""
    import cv2
    import numpy as np

    mask = stages.mask(stages.small(photo, side), repair, seen)
    inside = (mask >= LEVEL).astype(np.uint8)
    near = cv2.dilate(inside, np.ones((3, 3), np.uint8))
    far = cv2.dilate(near, np.ones((3, 3), np.uint8))
    edge = np.zeros((*mask.shape, 4), np.uint8)
    edge[far > near, 3] = 190
    edge[near > inside] = 255
    level = np.rint(np.clip(mask, 0, 1) * 255).astype(np.uint8)
    fill = np.repeat(level[..., None], 4, 2)
    places = cv2.connectedComponents(inside, connectivity=8)[0] - 1
    return MaskImage(opaque(fill), opaque(edge), places, float(mask.mean()))


def opaque(pixels: Any) -> QImage:
    """An image of premultiplied pixels (h, w, 4) uint8."""
    height, width = pixels.shape[:2]
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.data, width, height, 4 * width, kind).copy()


class MaskView(QObject):
    """Makes the mask while it is looked at."""

    drawn = Signal(object)  # MaskImage or None
    failed = Signal(object)  # EngineError

    def __init__(
        self, session: Session, lanes: Lanes, preparation: Preparation, spawn: Spawn
    ) -> None:
        super().__init__(session)
        self._session, self._lanes, self._preparation = session, lanes, preparation
        self._stages = Stages()
        self._watched = False
        self._is_of: object = None  # what the mask on show was made from
        self._drawing = Latest(spawn, self._draw)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._drawing.ask)
        session.photo_changed.connect(self._forget)
        session.recipe_changed.connect(self._change)
        preparation.changed.connect(self._change)

    def watch(self, watched: bool) -> None:
        """Somebody looks at the mask, or not any more."""
        self._watched = watched
        if watched:
            self._drawing.ask()
        else:
            self._clear()

    def _change(self) -> None:
        if self._watched:
            self._calm.start()

    def _forget(self) -> None:
        self._stages = Stages()
        self._clear()

    def _clear(self) -> None:
        if self._is_of is not None:
            self._is_of = None
            self.drawn.emit(None)

    async def _draw(self) -> None:
        photo = self._preparation.damaged or self._session.photo
        whole = self._session.recipe.repair
        repair = replace(masking(whole), deyellow=whole.deyellow)
        if photo is None or not self._watched:
            return
        if not repair.masks:
            self._clear()
            return
        key = photo, repair
        if key == self._is_of:
            return
        try:
            seen = await self._preparation.see(photo, SIDE, repair, self._stages)
            mask = await self._lanes.pixels.queue(picture, photo, SIDE, repair, self._stages, seen)
        except Cancelled:
            return
        except EngineError as error:
            self.failed.emit(error)
            return
        if self._watched:
            self._is_of = key
            self.drawn.emit(mask)
