"""What the network that repairs sees in photos, if there is one that is good for something."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.catalog import ModelCard
from engine.progress import Report
from engine.recipe import Recipe
from engine.repair_steps import Repair
from gui import layers
from gui.jobs import JobRunner, Lanes
from gui.kept import Kept
from gui.networks import Networks

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.repair import Seen

Key = tuple[str, str, bool]
Last = list[tuple[Key, "Seen"]]

MEMORY = 192 * 2**20  # bytes of what was seen kept
NOTHING = Repair()


def see(
    report: Report, networks: Networks, card: ModelCard, photo: "Photo", repair: Repair, last: Last
) -> "Seen":
    """Look at the light that a repair begins with; a job of the torch lane.

    Several may ask at once: `last` is what the one before was told, and only for this lane.
    """
    from engine.repair import first_light

    key = card.sha256, photo.digest, repair.deyellow
    if last and last[0][0] == key:
        return last[0][1]
    seen = networks.see(report, card, first_light(photo, repair))
    if "mask" not in seen.uses:
        seen = replace(seen, chance=seen.chance[:0])  # not to keep what nobody asks for
    last[:] = [(key, seen)]
    return seen


class Seeing(QObject):
    """Asks the network once for each photo, and remembers what it said."""

    def __init__(self, lanes: Lanes, networks: Networks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._networks = lanes, networks
        self._kept: Kept[Key, Seen] = Kept(MEMORY)
        self._last: Last = []
        self._card: ModelCard | None = None
        self._looked = False

    @property
    def card(self) -> ModelCard | None:
        """Of the network, if there are weights that are good for something."""
        from engine.repair_network import installed

        if not self._looked:
            card, self._looked = installed(), True
            self._card = card if card is not None and card.scores.get("uses") else None
        return self._card

    def is_wanted(self, repair: Repair) -> bool:
        """Whether a repair would ask the network."""
        uses = self.card.scores["uses"] if self.card else ()
        asked = {
            "mask": repair.detect and repair.sensitivity > 0,
            "fill": "fill" in repair.active,
            "denoise": repair.denoise > 0,
        }
        return any(asked[use] for use in uses)

    async def see(self, photo: "Photo", repair: Repair) -> "Seen | None":
        """What a repair of the photo should know; None if it would not ask.

        Raises
        ------
        Cancelled, EngineError
            If the network was stopped, or cannot be loaded.
        """
        return await self.look(photo, repair) if self.is_wanted(repair) else None

    async def prepare(self, lane: JobRunner, photo: "Photo", recipe: Recipe) -> "Photo":
        """The photo that is colorized, at full size, in that lane; its repair asks the network.

        Raises
        ------
        Cancelled, EngineError
            As `see` and `engine.preparing.prepare` do.
        """
        if not self.is_wanted(recipe.repair):
            return await lane.queue(layers.prepare, photo, recipe)
        damaged = await lane.queue(layers.prepare, photo, replace(recipe, repair=NOTHING))
        seen = await self.see(damaged, recipe.repair)
        return await lane.queue(layers.prepare, damaged, replace(recipe, damage=()), seen)

    async def look(self, photo: "Photo", repair: Repair = NOTHING) -> "Seen | None":
        """The same whatever is asked; None only if there is no network."""
        if self.card is None:
            return None
        key = self.card.sha256, photo.digest, repair.deyellow
        seen = self._kept.find(key)
        if seen is None:
            told = self._last
            seen = await self._lanes.torch.queue(
                see, self._networks, self.card, photo, repair, told
            )
            self._kept.keep(key, seen, seen.light.nbytes + seen.chance.nbytes)
        return seen
