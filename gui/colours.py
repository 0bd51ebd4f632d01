"""What a distribution of colours comes to at some vividness: costly to reckon, so it is kept.

While the shares of a blend change, the vividness does not: each distribution is reckoned once.
"""

from typing import TYPE_CHECKING, Any

from gui.kept import Kept

if TYPE_CHECKING:
    from engine.colorizer import Prediction

MEMORY = 128 * 2**20  # bytes, those of the predictions included that are held by it


class Colours:
    """Remembers a*b* by prediction and vividness. For one lane at a time."""

    def __init__(self) -> None:
        self._kept: Kept[tuple[Prediction, float], Any] = Kept(MEMORY)

    def at(self, prediction: "Prediction", vividness: float) -> Any:
        """Predicted a*b* (h, w, 2), as `Prediction.at` gives it."""
        if prediction.logits is None or vividness <= 0:
            return prediction.at(vividness)
        key = prediction, vividness
        found = self._kept.find(key)
        if found is None:
            found = prediction.at(vividness)
            self._kept.keep(key, found, found.nbytes + prediction.logits.nbytes)
        return found
