"""Makes a photo ready for its models: damaged on purpose, then repaired, as its recipe says.

At full size that can take seconds, so it is done when the recipe rests, in a lane of its own. While
a slider moves, the same is done to a small copy, no larger than can be repaired while one looks on.
"""

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.ingredients import Damage
from engine.progress import Cancelled
from engine.recipe import Recipe
from engine.repair_steps import Repair
from gui import drafts, layers
from gui.drafts import Stages
from gui.jobs import Lanes
from gui.kept import Kept
from gui.repair_seeing import Seeing
from gui.session import Session

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.repair import Seen

MEMORY = 256 * 2**20  # bytes of prepared photos kept, for going back and forth
LARGEST, SMALLEST = 1000, 480  # pixels of a draft's longer edge
SOON = 0.2  # seconds that a draft may take
STAGED = 16 * 10**6  # pixels; of a larger photo the steps are not kept, which take 4 bytes a pixel

Key = tuple[str, tuple[Damage, ...], Repair]


class Preparation(QObject):
    """The photo as networks and renderers get it, and as it was before it was repaired."""

    changed = Signal(object)  # `prepared`
    under_way = Signal(bool)  # whether it is worked on at full size

    def __init__(self, session: Session, lanes: Lanes, seeing: Seeing) -> None:
        super().__init__(session)
        self._session, self._lanes, self.seeing = session, lanes, seeing
        self.prepared: Photo | None = None
        self.damaged: Photo | None = None  # with the recipe's damage, and not repaired
        self._done: Key | None = None  # what `prepared` is
        self._making: Key | None = None
        self._given_up: Key | None = None
        self._kept: Kept[Key, Photo] = Kept(MEMORY)
        self.side = LARGEST  # pixels of a draft's longer edge
        self.stages = Stages()  # what a draft went through
        self._warm = False
        self._whole = Stages()  # the same at full size

    def forget(self) -> None:
        """The photo is gone."""
        self.prepared = self.damaged = self._done = self._given_up = None
        self.side, self.stages, self._warm = LARGEST, Stages(), False
        self._whole = Stages()

    def forgive(self) -> None:
        """Let what was stopped be tried again."""
        self._given_up = None

    def stop(self) -> bool:
        """Stop what is under way at full size, for the user; False if nothing is."""
        if self._making is None:
            return False
        self._lanes.preparing.cancel_newest()
        return True

    def is_ready(self, recipe: Recipe) -> bool:
        """Whether `prepared` is what the recipe asks for."""
        photo = self._session.photo
        return photo is not None and self._done == key_of(photo, recipe)

    def is_given_up(self, recipe: Recipe) -> bool:
        """Whether the user has stopped just this."""
        photo = self._session.photo
        return photo is not None and self._given_up == key_of(photo, recipe)

    def is_quick(self, photo: "Photo", recipe: Recipe) -> bool:
        """Whether it is known already, or has nothing to do with repair."""
        return recipe.repair.does_nothing or key_of(photo, recipe) in self._kept

    def settle(self, photo: "Photo", recipe: Recipe) -> None:
        """Take the photo as it is, if the recipe asks for nothing, and leave off what is stale."""
        key = key_of(photo, recipe)
        # Damage alone is shown as it comes; a repair may take too long to be waited for.
        if self._making not in (None, key) and self._making[2] != Repair():
            self._making = None
            self._lanes.preparing.cancel_newest()
        if not recipe.damage and recipe.repair.does_nothing:
            self._take(key, photo, photo)

    async def make(self, photo: "Photo", recipe: Recipe) -> None:
        """Do it at full size.

        Raises
        ------
        Cancelled
            If the user has stopped it, or another recipe has overtaken it.
        """
        key = key_of(photo, recipe)
        damaged = await self._damage(photo, recipe)
        prepared = damaged
        if not recipe.repair.does_nothing:
            prepared = await self._find(key, damaged, replace(recipe, damage=()))
        if self._session.photo is photo and key == key_of(photo, self._session.recipe):
            self._take(key, prepared, damaged)

    async def draft(self, photo: "Photo", recipe: Recipe) -> "Photo":
        """Do it to a small copy of the photo.

        Raises
        ------
        Cancelled
            If another photo is shown by now, or this one is ready.
        """
        damaged = await self._damage(photo, recipe)
        seen = await self.see(damaged, self.side, recipe.repair, self.stages)
        start = perf_counter()
        small = await self._lanes.pixels.queue(
            drafts.draft, damaged, self.side, recipe.repair, self.stages, seen
        )
        taken = perf_counter() - start
        if self._session.photo is not photo or self.is_ready(self._session.recipe):
            raise Cancelled  # `damaged` is what "before" shows now
        if taken > SOON and self._warm:  # the first one makes all steps
            self.side = quicker(self.side, taken)
            self._warm = False
        self._warm = True
        self.damaged = damaged
        return small

    async def see(self, photo: "Photo", side: int, repair: Repair, stages: Stages) -> "Seen | None":
        """What a network saw in a small copy of a photo; None if a repair would not ask it."""
        if not self.seeing.is_wanted(repair):
            return None
        small = await self._lanes.pixels.queue(drafts.small, photo, side, stages)
        return await self.seeing.see(small, repair)

    async def _damage(self, photo: "Photo", recipe: Recipe) -> "Photo":
        if not recipe.damage:
            return photo
        alone = replace(recipe, repair=Repair())
        return await self._find(key_of(photo, alone), photo, alone)

    async def _find(self, key: Key, photo: "Photo", recipe: Recipe) -> "Photo":
        known = self._kept.find(key)
        if known is not None:
            return known
        self._making = key
        self.under_way.emit(True)
        try:
            known = await self._work(photo, recipe)
        except Cancelled:
            current = self._session.photo
            if self._making == key and current is not None:  # so the user has stopped it
                self._given_up = key_of(current, self._session.recipe)
            raise
        finally:
            if self._making == key:
                self._making = None
            self.under_way.emit(False)
        self._kept.keep(key, known, known.light.nbytes + known.pixels.nbytes)
        return known

    async def _work(self, photo: "Photo", recipe: Recipe) -> "Photo":
        if recipe.damage:
            return await self._lanes.preparing.run(layers.prepare, photo, recipe)
        seen = await self.seeing.see(photo, recipe.repair)
        if photo.light.size > STAGED:
            return await self._lanes.preparing.run(layers.prepare, photo, recipe, seen)
        stages = self._whole
        return await self._lanes.preparing.run(drafts.whole, photo, recipe.repair, stages, seen)

    def _take(self, key: Key, prepared: "Photo", damaged: "Photo") -> None:
        self._done, self.damaged = key, damaged
        if prepared is not self.prepared:
            self.prepared = prepared
            self.changed.emit(prepared)


def quicker(side: int, taken: float) -> int:
    """Pixels of the next draft's longer edge, where one has taken that many seconds."""
    return max(SMALLEST, round(side * max(float((SOON / taken) ** 0.5), 0.7)))


def key_of(photo: "Photo", recipe: Recipe) -> Key:
    """What the prepared photo depends on; repairs that change nothing are alike."""
    repair = Repair() if recipe.repair.does_nothing else recipe.repair
    return photo.digest, recipe.damage, repair
