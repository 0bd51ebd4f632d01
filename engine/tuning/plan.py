"""What a run of tuning is told: an immutable value, and the training recipe that comes of it."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from engine.catalog import ModelCard
from engine.errors import BadRecipe
from engine.hues import HUES
from engine.train.config import Augmentation, Config, Stage, parse

GENERAL = "general"
GOALS = (GENERAL, *HUES)
EFFORTS = {"quick": 10.0, "good": 45.0, "thorough": 180.0}  # minutes in all
SIDES = (96, 128, 160, 192, 256)
TRAINING = 0.8  # share of that time for steps; the rest is for reading, scores and the judgement
GENTLE = 0.05  # of the rate that the base was trained with: it is to be adapted, not replaced
UNBOUNDED = 1_000_000  # steps, where minutes are what ends a run
PULL = 0.02  # towards the base, see `engine.tuning.lesson`
SHORT_SIDE = 160


@dataclass(frozen=True, slots=True)
class Plan:
    """One run as the user wants it.

    Attributes
    ----------
    name : str
        What the model will be called.
    base : str
        Id of the model to begin with.
    folders : tuple of str
        Where the photos are.
    goal : str
        "general", or a hue: photos that have much of it are taken more often.
    effort : str
        One of `EFFORTS`; without meaning if `steps` are given.
    steps : int
        Optimizer steps, or 0 for as many as the effort's minutes allow.
    batch, side : int
        Crops in a step, and pixels of a crop's side.
    rate : float
        Learning rate; 0 for one that suits the base.
    pull : float
        Strength of the penalty towards the base; 0 for none.
    general_limit : float
        How far the colour error (CIEDE2000) on photos of other kinds may rise above the base's.
    rotate, shear, zoom, flip, film, wear : float
        Changes to crops, see `engine.train.config`; zoom is the least share of a photo.
    freeze : bool
        Leave the layers that look at the photo as they are: quicker, and less is forgotten.
    device, threads : str, int
        As in `engine.device`; 0 threads for one less than there are cores.
    battery : bool
        Wait while the machine runs on its battery.
    save_seconds : float
        Between two checkpoints: what a power cut can cost.
    """

    name: str
    base: str = "tintype"
    folders: tuple[str, ...] = ()
    goal: str = GENERAL
    effort: str = "quick"
    steps: int = 0
    batch: int = 12
    side: int = 128
    rate: float = 0.0
    pull: float = PULL
    general_limit: float = 1.0
    rotate: float = 6.0
    shear: float = 3.0
    zoom: float = 0.6
    flip: float = 0.5
    film: float = 0.25
    wear: float = 0.3
    freeze: bool = False
    seed: int = 1
    device: str = "auto"
    threads: int = 0
    battery: bool = False
    save_seconds: float = 60.0

    def __post_init__(self) -> None:
        good = {
            "goal": self.goal in GOALS,
            "effort": self.effort in EFFORTS,
            "batch": 1 <= self.batch <= 512,
            "steps": 0 <= self.steps <= UNBOUNDED,
            "side": 32 <= self.side <= 512 and self.side % 32 == 0,
            "rate": 0 <= self.rate <= 1 and math.isfinite(self.rate),
            "zoom": 0.1 <= self.zoom <= 1,
            "pull": 0 <= self.pull <= 1,
            "threads": self.threads >= 0,
        }
        wrong = [name for name, fine in good.items() if not fine]
        if wrong:
            values = ", ".join(f"{name} {getattr(self, name)!r}" for name in wrong)
            raise BadRecipe(f"a model cannot be tuned with {values}", "Choose another value.")

    @property
    def minutes(self) -> float | None:
        """Time for steps; None if their number is given."""
        return None if self.steps else EFFORTS[self.effort] * TRAINING

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def read_plan(values: Mapping[str, Any]) -> Plan:
    """A plan of plain values; raises `BadRecipe` where they do not fit."""
    try:
        return Plan(**{**values, "folders": tuple(values.get("folders", ()))})
    except TypeError as error:
        raise BadRecipe(f"not a plan for tuning: {error}", "Begin a new run.") from error


def config_of(plan: Plan, card: ModelCard) -> Config:
    """The training recipe of a plan for its base: as its base was trained, but gentle."""
    taught = {**card.training.get("recipe", {}), "family": card.family, "steps": 1}
    usual = parse({**taught, "card": {}, "select": ()})
    known = bool(card.training.get("recipe"))
    loss, arguments = (usual.loss, usual.loss_arguments) if known else usual_loss(card)
    augmentation = Augmentation(
        rotate=plan.rotate, shear=plan.shear, flip=plan.flip, film=plan.film, wear=plan.wear
    )
    return replace(
        usual,
        arguments=card.arguments,
        steps=plan.steps or UNBOUNDED,
        loss=loss,
        loss_arguments=arguments,
        stages=(Stage(1.0, plan.side, plan.batch, (plan.zoom, 1.0)),),
        rate=plan.rate or GENTLE * (usual.rate if known else 1e-3),
        warmup=min(50, max(1, (plan.steps or UNBOUNDED) // 5)),
        cosine=True,
        ema=0.99,
        balance=0.0,
        short_side=max(SHORT_SIDE, plan.side),
        pad=False,
        copies=0,
        hints=(usual.hints or 0.5) if card.takes_hints else 0.0,
        compile=False,
        begin=card.id,
        seed=plan.seed,
        augmentation=augmentation,
    )


def usual_loss(card: ModelCard) -> tuple[str, dict[str, Any]]:
    """A loss for a model of which nobody wrote down what it was taught by."""
    if card.predicts != "distribution":
        return "huber", {"delta": 3.0}
    names = {"vgg": "classes", "rebalanced": "rebalanced"}
    return names.get(card.family, "distribution"), {}
