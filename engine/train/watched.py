"""A training that somebody looks at."""

import threading
from typing import Any

import torch
from torch import Tensor

from engine.progress import Cancelled, Report
from engine.train.config import Config
from engine.train.loop import Training
from engine.train.run import Run


class Watched(Training):
    """Tells how far it is; `Cancelled` out of that sets `stop`, which ends it with a checkpoint."""

    def __init__(self, config: Config, run: Run, device: torch.device, report: Report) -> None:
        super().__init__(config, run, device)
        self.stop = threading.Event()
        self._report = report

    def advance(self, *batch: Any) -> Tensor:
        loss = super().advance(*batch)
        try:
            self._report(max(self.fraction, self.step / self.config.steps))
        except Cancelled:
            self.stop.set()
        return loss
