"""Where the networks of an experiment are trained, or taken from where an earlier try left them."""

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from engine.device import choose
from engine.errors import BadRecipe, EngineError
from engine.files.atomic import write_atomically
from engine.progress import Cancelled, Report, part, silent
from engine.train import config as recipes
from engine.train import photos, selection
from engine.train.config import Config
from engine.train.lines import logged
from engine.train.loop import Score, train
from engine.train.photos import PhotoSet
from engine.train.run import Run
from engine.train.watched import Watched

SEED = 1
SCORE_SECONDS = 120.0
SHORT_SIDE = 160  # pixels of the photos' copies, where no recipe wants larger ones
FILES = "files"  # of what a folder was begun with: which photos


@dataclass(frozen=True, slots=True)
class Setting:
    """How an experiment is run.

    Attributes
    ----------
    photos : tuple of Path
        Folders of colour photos, or packed shards.
    out : Path
        Folder for the report and the runs.
    scale : float
        Share of the paper's steps.
    device : str
        "auto", or one of `engine.device.KINDS`.
    side, batch : int
        Pixels of a crop's side and crops in a step; 0 leaves what the recipe says.
    begin : str
        Weights of a frozen encoder, where the paper has one.
    """

    photos: tuple[Path, ...]
    out: Path
    scale: float = 1.0
    device: str = "auto"
    side: int = 0
    batch: int = 0
    begin: str = ""

    def __post_init__(self) -> None:
        for name, good in (("scale", 0 < self.scale <= 10),
                           ("side", self.side >= 0 and self.side % 16 == 0),
                           ("batch", self.batch >= 0)):  # fmt: skip
            if not good:
                raise BadRecipe(f"{name} cannot be {getattr(self, name)}", f"Change the {name}.")

    def shortened(self, config: Config) -> Config:
        """A recipe as this setting has it."""
        stages = tuple(
            replace(stage, crop=self.side or stage.crop, batch=self.batch or stage.batch)
            for stage in config.stages
        )
        # Crops that are smaller than the recipe's do not need copies as large as that.
        wanted = max(SHORT_SIDE, self.side) if self.side else config.short_side
        return replace(
            config, steps=max(1, round(config.steps * self.scale)), stages=stages,
            short_side=min(config.short_side, wanted),
        )  # fmt: skip

    def facts(self, short_side: int) -> dict[str, Any]:
        """What must be the same when a folder is gone on with: also the photos, to the file."""
        return {"scale": self.scale, "side": self.side, "batch": self.batch, "begin": self.begin,
                "photos": [str(path.resolve()) for path in self.photos],
                FILES: photos.fingerprint(list(self.photos), short_side)}  # fmt: skip


class Workshop:
    """Photos, hues and networks of one experiment.

    Parameters
    ----------
    names : sequence of str
        Recipes that it trains by: copies of the photos are as large as the largest of them wants.
    """

    def __init__(
        self, paper: str, setting: Setting, report: Report = silent, names: Sequence[str] = ()
    ) -> None:
        self.setting, self.paper = setting, paper
        self.device = torch.device(choose(setting.device).kind)
        self.device_title = choose(setting.device).title
        short_side = max([SHORT_SIDE, *(self.recipe(name).short_side for name in names)])
        claim(setting.out, {"paper": paper, **setting.facts(short_side)})
        self.photos = photos.load(list(setting.photos), short_side, report)

    def hues(self, report: Report = silent) -> NDArray[np.float64]:
        """(N, 6) share of each hue in each photo, judged once and kept."""
        file = self.setting.out / "hues.npz"
        if file.is_file():
            with np.load(file) as kept:
                if np.array_equal(kept["names"], self.photos.names):
                    return np.asarray(kept["shares"])
        shares = selection.judge(self.photos, report)
        content = io.BytesIO()
        np.savez(content, names=self.photos.names, shares=shares)
        write_atomically(file, content.getvalue())
        return shares

    def split(self, count: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Places of `count` photos to judge by, drawn by the seed, and of the others.

        Raises
        ------
        EngineError
            If too few would be left to learn from.
        """
        total = len(self.photos)
        if total < 6:
            raise EngineError(f"{total} photos are too few", "Give a folder with at least 6.")
        order = np.random.default_rng(SEED).permutation(total)
        held = min(count, total // 2)
        return np.sort(order[:held]), np.sort(order[held:])

    def among(self, places: NDArray[np.intp]) -> PhotoSet:
        """Many of the photos, in the same block of memory."""
        every = self.photos
        return PhotoSet(
            every.block, every.starts[places], every.heights[places], every.widths[places],
            every.names[places], every.sources[places],
        )  # fmt: skip

    def learn(
        self, name: str, config: Config, learnt: PhotoSet, score: Score | None, report: Report
    ) -> nn.Module:
        """The network that a recipe makes of photos, trained as far as it is not yet.

        Raises
        ------
        Cancelled
            Out of `report`, after a checkpoint.
        """
        run = Run(self.setting.out / "runs" / name, loud=False)
        saved = run.saved()
        training = Watched(config, run, self.device, report)
        if saved:
            training.restore(saved)
        else:
            run.keep_config(config)
            run.keep_photos(learnt.names.tolist())
            training.begin()
        if training.step < config.steps:
            run.say("start", photos=len(learnt), step=training.step, steps=config.steps)
            train(training, learnt, training.stop, score, score_seconds=SCORE_SECONDS)
        if training.stop.is_set() and training.step < config.steps:
            raise Cancelled
        return training.average.network

    def recipe(self, name: str) -> Config:
        """A bundled recipe, as the setting shortens it."""
        return self.setting.shortened(recipes.read(name))

    def events(self, name: str) -> list[dict[str, Any]]:
        """What was logged of a run."""
        return logged(self.setting.out / "runs" / name)

    def spent(self, names: Sequence[str]) -> float:
        """Seconds of training, all tries together."""
        saved = (Run(self.setting.out / "runs" / name, loud=False).saved() for name in names)
        return float(sum(state["seconds"] for state in saved if state))


def claim(folder: Path, facts: dict[str, Any]) -> None:
    """Make a folder this experiment's, or see that it is.

    Raises
    ------
    EngineError
        If it holds another one, or one that was begun with other photos, or cannot be written to.
    """
    file = made(folder) / "experiment.json"
    try:
        known = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else facts
        if known != facts and {**known, FILES: facts[FILES]} == facts:
            # Photos to judge by are drawn from all: networks would have learnt some of them.
            raise EngineError(
                f"{folder} was not begun with the photos that are in these folders now",
                "Bring them back as they were, or choose another --out.",
            )
        if known != facts:
            raise EngineError(
                f"{folder} holds an experiment with other settings", "Choose another --out."
            )
        write_atomically(file, (json.dumps(facts, indent=1) + "\n").encode())
    except (OSError, ValueError) as error:
        raise EngineError(f"{folder} cannot be used: {error}", "Choose another --out.") from error


def made(folder: Path) -> Path:
    """The folder itself, there now; raises `EngineError` if it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EngineError(f"{folder} cannot be used: {error}", "Choose another --out.") from error
    return folder


def shares_of(report: Report, count: int, start: float = 0.0) -> Callable[[int], Report]:
    """Reports of `count` equal parts of what is left after `start`."""
    width = (1 - start) / count
    return lambda i: part(report, start + i * width, start + (i + 1) * width)
