"""The device and the networks loaded on it. Every method is a job for the torch lane.

torch is imported inside the jobs: the window is on screen before it is loaded.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from engine.catalog import ModelCard
from engine.ingredients import Hint
from engine.progress import Report, part

if TYPE_CHECKING:
    from engine.colorizer import Colorizer, Prediction
    from engine.device import Device
    from engine.repair import Seen
    from engine.restorer import Restorer

MEMORY = 400 * 2**20  # bytes of parameters kept: all small networks of a blend, or one large one
BYTES = 4  # of a parameter in single precision


class Networks:
    """Loads a network when it is first needed and keeps those used last."""

    def __init__(self, preference: str = "auto") -> None:
        self.preference = preference
        self._device: Device | None = None
        self._loaded: OrderedDict[str, Colorizer] = OrderedDict()
        self._restorer: Restorer | None = None

    def device(self, report: Report) -> "Device":
        """The device that the preference comes to; raises `UnknownDevice` if it is not there."""
        from engine.device import choose

        if self._device is None:
            self._device = choose(self.preference)
        return self._device

    def prefer(self, report: Report, preference: str) -> "Device":
        """Use another device from now on."""
        self.preference, self._device = preference, None
        self._loaded.clear()
        self._restorer = None
        return self.device(report)

    def load(self, report: Report, card: ModelCard) -> "Colorizer":
        """The card's network with its weights, on the device."""
        from engine.colorizer import Colorizer

        if card.sha256 not in self._loaded:
            self._loaded[card.sha256] = Colorizer.load(card, self.device(report), report)
            while len(self._loaded) > 1 and self._bytes() > MEMORY:
                self._loaded.popitem(last=False)
        self._loaded.move_to_end(card.sha256)
        return self._loaded[card.sha256]

    def predict(
        self,
        report: Report,
        card: ModelCard,
        light: Any,
        side: int,
        hints: Sequence[Hint] = (),
        borders: bool = False,
    ) -> "Prediction":
        """Colours of a photo at working size."""
        network = self.load(part(report, 0.0, 0.5), card)
        return network.predict(light, side, part(report, 0.5, 1.0), hints, borders)

    def see(self, report: Report, card: ModelCard, light: Any) -> "Seen":
        """What the network that repairs sees in L* (H, W)."""
        from engine.restorer import Restorer

        if self._restorer is None:
            self._restorer = Restorer.load(card, self.device(report))
        return self._restorer.look(light, report)

    def _bytes(self) -> int:
        return sum(BYTES * network.card.parameters for network in self._loaded.values())
