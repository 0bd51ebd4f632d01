"""Whether there is a network that helps to repair. torch is imported only if there is one."""

from pathlib import Path
from typing import TYPE_CHECKING

from engine import catalog
from engine.catalog import ModelCard, read_card
from engine.paths import is_file
from engine.weights import data_folder

if TYPE_CHECKING:
    from engine.repair import Look

ID = "repair"


def folders() -> tuple[Path, Path]:
    """Where its weights are looked for: the program's own, then the user's."""
    return catalog.BUNDLED.parent / "repair", data_folder() / "repair"


def installed() -> ModelCard | None:
    """Its card, if there are weights for it."""
    for folder in folders():
        path = folder / f"{ID}.json"
        if is_file(path):
            card = read_card(path)
            if card.installed:
                return card
    return None


def looker(preference: str = "auto") -> "Look | None":
    """What looks at photos, on a device of that kind.

    None if there are no weights, or they were not measured to be better at anything.

    Raises
    ------
    DamagedWeights, UnknownDevice
        If there are weights that cannot be used, or the device is not there.
    """
    card = installed()
    if card is None or not card.scores.get("uses"):
        return None
    from engine.device import choose
    from engine.restorer import Restorer

    return Restorer.load(card, choose(preference)).look
