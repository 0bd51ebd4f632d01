"""The steps of a run: taken, watched, saved, and taken again where something went wrong."""

import math
import time
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.train.feed import Feed
from engine.train.loop import Clock
from engine.train.run import read_torch, write_torch
from engine.tuning.bench import BEST, Bench
from engine.tuning.folder import FINISH
from engine.tuning.memory import resident
from engine.tuning.together import Together
from engine.tuning.watching import Look, Watcher

if TYPE_CHECKING:
    from engine.tuning.gathering import Gathered
    from engine.tuning.lesson import Lesson

SAY, CHECK = 1.0, 20.0  # seconds between two lines, and two looks at whether photos are still there
WATCHES = 16  # looks at the photos that are watched, over the whole run
LEAST_PAUSE = 10.0  # seconds between two such looks
FORGOTTEN = 0.15  # how much a rise of the error on other photos counts against what was gained


class Steps:
    """Everything between the first step and the last one."""

    def __init__(
        self,
        bench: Bench,
        training: "Lesson",
        gathered: "Gathered",
        watcher: Watcher | None,
        base: Look,
        group: Together,
    ) -> None:
        self._bench, self._training, self._gathered = bench, training, gathered
        self._watcher, self._base, self._group = watcher, base, group
        self._best = self._known_best()
        self._gone: set[int] = set()
        self._mean = 0.0
        self._looked = 0.0  # fraction of the run at the last look
        self._say, self._check = Clock(SAY), Clock(CHECK)
        self._save = Clock(bench.plan.save_seconds)
        self._pause = Clock(LEAST_PAUSE)

    def run(self, weights: NDArray[np.float64]) -> bool:
        """Take steps until the plan is fulfilled; False if it was stopped before."""
        training, bench = self._training, self._bench
        feed = Feed(self._gathered.photos, training.config, training.device, weights)
        if bench.log.saved() is None:
            self._checkpoint()  # a loss that is no number at once has somewhere to go back to
        self._looked = training.fraction
        while self._fraction() < 1:
            if not self._round(feed):
                self._checkpoint()
                return False
        self._look()
        self._checkpoint()
        return True

    def _round(self, feed: Feed) -> bool:
        """Steps until the end or a setback; False when told to stop."""
        training, config = self._training, self._training.config
        before = time.monotonic()
        for batch in feed.batches(training.step, config.steps, lambda _: 0.0):
            training.fraction = self._fraction()
            loss = self._group.mean(training.advance(*self._group.share(batch)))
            now = time.monotonic()
            training.seconds, before = training.seconds + now - before, now
            if not math.isfinite(loss):
                self._step_back()
                return True
            self._mean = loss if not self._mean else 0.95 * self._mean + 0.05 * loss
            stop, done = self._after_step(feed)
            if stop or done:
                return not stop
            before += self._wait(now)
        return True

    def _after_step(self, feed: Feed) -> tuple[bool, bool]:
        """What is due; whether to stop, and whether it is done. All processes agree on that."""
        training, first = self._training, self._group.rank == 0
        training.fraction = self._fraction()
        if first:
            if self._say.due():
                self._tell()
            if self._check.due():
                self._leave_out(feed)
            if training.fraction - self._looked >= 1 / WATCHES and self._pause.due():
                self._look()
            if self._save.due():
                self._checkpoint()
        stop = first and self._bench.asked_to_stop()
        stop_all, training.fraction = self._group.agree(float(stop), training.fraction)
        return bool(stop_all), training.fraction >= 1

    def _fraction(self) -> float:
        """How much of the run is done, by steps or by time; all, if the user has had enough."""
        training, minutes = self._training, self._bench.plan.minutes
        if (self._bench.folder.path / FINISH).exists():
            return 1.0
        by_time = training.seconds / (60 * minutes) if minutes else 0.0
        return min(1.0, max(training.step / training.config.steps, by_time))

    def _wait(self, now: float) -> float:
        """Wait for mains if need be; gives the seconds, which do not count."""
        self._bench.wait_for_mains()
        return time.monotonic() - now

    def _tell(self) -> None:
        training = self._training
        speed = training.crops / max(training.seconds, 1e-9)
        left = training.seconds * (1 - training.fraction) / max(training.fraction, 1e-9)
        self._bench.log.say(
            "step", step=training.step, loss=round(self._mean, 5),
            fraction=round(training.fraction, 4), left=round(left), seconds=round(training.seconds),
            crops_per_second=round(speed, 2), memory=resident(training.device),
        )  # fmt: skip

    def _look(self) -> None:
        """Score the averaged weights, and keep them if they are the best so far."""
        if self._watcher is None:
            return
        training, folder = self._training, self._bench.folder.path
        self._looked = training.fraction
        watcher, file = self._watcher, f"{training.step:06d}.png"
        seen = watcher.look(training.average.network, training.loss)
        self._bench.write(lambda: watcher.draw(folder / "samples" / file))
        best = self._is_best(seen)
        if best:
            self._best = seen
            self._bench.write(lambda: self._keep_best(seen))
        self._bench.log.say(
            "score", step=training.step, **seen.facts(), best=best, sample=f"samples/{file}"
        )

    def _is_best(self, seen: Look) -> bool:
        """Less error on the photos watched, and little forgotten."""
        if not math.isfinite(seen.ciede2000):
            return False
        return self._best is None or self._rank(seen) < self._rank(self._best)

    def _rank(self, seen: Look) -> float:
        """Less is better. A few photos watched tell moments apart badly; forgetting breaks ties.

        That no more is forgotten than allowed is for the judgement to see to.
        """
        return seen.ciede2000 + FORGOTTEN * max(0.0, seen.general - self._base.general)

    def _keep_best(self, seen: Look) -> None:
        training = self._training
        facts = {"ciede2000": seen.ciede2000, "general": seen.general, "loss": seen.loss}
        state = {"weights": training.average.network.state_dict(), "step": training.step, **facts}
        write_torch(state, self._bench.folder.path / BEST)

    def _known_best(self) -> Look | None:
        saved = read_torch(self._bench.folder.path / BEST)
        return Look(saved["loss"], saved["ciede2000"], saved["general"]) if saved else None

    def _checkpoint(self) -> None:
        """Save, unless the weights went wrong since the loss was looked at."""
        if self._group.rank:
            return
        if self._training.sound:
            self._bench.write(lambda: self._bench.log.save(self._training.state()))

    def _step_back(self) -> None:
        self._training.step_back()
        self._mean = 0.0

    def _leave_out(self, feed: Feed) -> None:
        """Take photos no more that the user removed."""
        gone = set(self._gathered.gone())
        if gone - self._gone and not self._group.count > 1:
            if len(gone) == len(self._gathered.photos):
                raise EngineError(
                    "all photos are gone", "Connect their drive again, then resume the run."
                )
            feed.leave_out(sorted(gone))
            self._gone |= gone
            self._bench.log.say("skipped", photos=len(self._gone), step=self._training.step)
