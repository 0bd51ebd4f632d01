"""Searches for the best blend in small pieces of the torch lane, so that colorizing stays quick."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.catalog import ModelCard
from engine.progress import Cancelled, Report, silent
from gui.jobs import Lanes, Spawn, telling
from gui.networks import Networks

if TYPE_CHECKING:
    from engine.best_blend import Gathered, Outcome

ASKING = 0.8  # share of the work that is asking networks, about


@dataclass(frozen=True, slots=True)
class Order:
    """What is searched for; see `engine.best_blend.Settings`."""

    folder: Path
    models: tuple[ModelCard, ...]
    side: int
    vividness: float
    way: str
    limit: int


def begin(report: Report, order: Order, networks: Networks) -> "tuple[Gathered, Iterator[float]]":
    """Get ready; a job of the torch lane."""
    from engine.best_blend import Gathered, Settings, gather

    settings = Settings(order.side, order.vividness, order.way, order.limit)
    gathered = Gathered(order.models, settings)

    def predict(card: ModelCard, light: Any, side: int) -> Any:
        return networks.predict(silent, card, light, side)

    return gathered, gather(gathered, order.folder, predict)


def advance(report: Report, steps: Iterator[float]) -> float | None:
    """Read or ask about the next photo; a job of the torch lane."""
    return next(steps, None)


def finish(report: Report, gathered: "Gathered", watch: Report) -> "Outcome":
    """Find the weights; a job of the lane for figures. `watch` is told of progress too."""
    from engine.best_blend import conclude

    def both(fraction: float) -> None:
        watch(fraction)
        report(fraction)

    return conclude(gathered, both)


class BlendSearch(QObject):
    """One search at a time."""

    began = Signal()
    progressed = Signal(float)  # 0 to 1
    found = Signal(object)  # Outcome
    failed = Signal(object)  # EngineError
    ended = Signal()  # found, stopped or failed

    def __init__(
        self, lanes: Lanes, networks: Networks, spawn: Spawn, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes, self._networks, self._spawn = lanes, networks, spawn
        self.running = self.stopping = self._finishing = False
        lanes.figures.progressed.connect(self._tell)

    def start(self, order: Order) -> None:
        """Begin, unless a search is running."""
        if not self.running:
            self.running = True
            self._spawn(self._search(order))

    def stop(self) -> None:
        """End after the photo that is being asked about, or the step that is being taken."""
        self.stopping = self.running

    async def _search(self, order: Order) -> None:
        self.began.emit()
        try:
            with telling(self.failed):
                gathered, steps = await self._lanes.torch.queue(begin, order, self._networks)
                while (done := await self._lanes.torch.queue(advance, steps)) is not None:
                    self.progressed.emit(ASKING * done)
                    if self.stopping:
                        return
                self._finishing = True
                outcome = await self._lanes.figures.queue(finish, gathered, self._watch)
                if not self.stopping:
                    self.found.emit(outcome)
        finally:
            self.running = self.stopping = self._finishing = False
            self.ended.emit()

    def _watch(self, fraction: float) -> None:
        if self.stopping:
            raise Cancelled

    def _tell(self, fraction: float) -> None:
        if self._finishing:
            self.progressed.emit(ASKING + (1 - ASKING) * fraction)


def installed(cards: Sequence[ModelCard]) -> list[ModelCard]:
    """Those whose weights are there."""
    return [card for card in cards if card.installed]
