"""What a training run is told: a TOML recipe, read into an immutable value."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from engine.errors import BadRecipe
from engine.paths import is_file

RECIPES = Path(__file__).parent / "recipes"


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How far each random change goes; 0 switches it off.

    Attributes
    ----------
    rotate, shear : float
        Largest angle, degrees.
    flip : float
        Share of crops that are mirrored.
    film : float
        Share of crops whose L* imitates old film: emulsion, blur, grain and curve.
    curve : float
        Spread of brightness, contrast and gamma of that film.
    smooth : float
        Share of crops whose L* is blurred: a network that has never seen a smooth wall or a
        backdrop out of focus may paint rainbows on it.
    flat : float
        Share of crops that are backdrops without detail and without colour: smooth places of a
        middling lightness are rare in photos and mostly saturated, so that a network paints all of
        them so.
    wear : float
        Greatest strength, 0 to 1, of what time does to such film, see `engine.train.aging`.
    mount : float
        Share of crops with a border of paper, see `engine.train.mounts`.
    """

    rotate: float = 8.0
    shear: float = 4.0
    flip: float = 0.5
    film: float = 0.4
    curve: float = 0.2
    smooth: float = 0.0
    flat: float = 0.0
    wear: float = 0.0
    mount: float = 0.0


@dataclass(frozen=True, slots=True)
class Stage:
    """A stretch of training at one crop size.

    Attributes
    ----------
    until : float
        Where it ends, as a share of the whole run.
    crop, batch : int
        Pixels of a crop's side, and crops in a step.
    zoom : tuple of float
        Least and greatest share of the photo's short side that a crop covers.
    """

    until: float
    crop: int
    batch: int
    zoom: tuple[float, float] = (0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Config:
    """One training recipe.

    Attributes
    ----------
    steps : int
        Optimizer steps in all; `stages` are shares of them.
    cosine : bool
        The rate falls along half a cosine; otherwise it stays.
    optimizer : str
        "adamw" or "muon", see `engine.train.optimizers`.
    weight_decay : float
        Of AdamW (at 0 that is Adam) or of Muon.
    ema : float
        Decay of the averaged weights, which are what is kept in the end.
    balance : float
        0 takes photos as they come, 1 takes every source as often as any other.
    favour : dict of str to float
        Sources that are taken so many times as often as `balance` says.
    short_side : int
        Pixels of the photos' short edge in training.
    pad : bool
        Photos are shown whole, with black borders where they are no squares, instead of cropped.
    squeeze : float
        Share of the crops that show all of the photo's long side, squeezed into a square, as the
        scoring protocol does; with `pad` there is nothing to squeeze.
    copies : int
        So many fixed copies of each photo, randomly changed; 0 changes it anew every time.
    select : tuple of str
        Hues, or "random": which of the photos to train on, see `engine.train.selection`; all if
        empty.
    count : int
        Photos to select, of each hue.
    hints : float
        Share of the crops for which the network is told some of the true colours.
    repair : bool
        Crops are damaged, and the truth is their lightness and where they were, see
        `engine.train.spoiling`; no colours are learnt.
    begin : str
        Model or file whose weights it begins with where they fit; at random if empty.
    compile : bool
        Whether the network is compiled first, which pays on a GPU after some minutes.
    card : dict
        What the model card says of itself: id, title, summary, paper, licence.
    """

    family: str
    steps: int
    arguments: dict[str, Any] = field(default_factory=dict)
    loss: str = "huber"
    loss_arguments: dict[str, Any] = field(default_factory=dict)
    stages: tuple[Stage, ...] = (Stage(1.0, 128, 16),)
    rate: float = 1e-3
    warmup: int = 200
    cosine: bool = True
    optimizer: str = "adamw"
    weight_decay: float = 0.01
    ema: float = 0.999
    balance: float = 0.5
    favour: dict[str, float] = field(default_factory=dict)
    short_side: int = 160
    pad: bool = False
    squeeze: float = 0.0
    copies: int = 0
    select: tuple[str, ...] = ()
    count: int = 24
    hints: float = 0.0
    repair: bool = False
    begin: str = ""
    bf16: bool = True
    compile: bool = False
    seed: int = 1
    card: dict[str, Any] = field(default_factory=dict)
    augmentation: Augmentation = Augmentation()

    def stage(self, fraction: float) -> Stage:
        """The stage at that share of the whole run, 0 to 1."""
        return next(s for s in self.stages if fraction < s.until or s is self.stages[-1])

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def stage(zoom: Sequence[float] = (0.5, 1.0), **values: Any) -> Stage:
    """A stage of plain values, whose zoom may be a list."""
    if not isinstance(zoom, Sequence) or len(zoom) != 2:
        raise ValueError(f"zoom has a least and a greatest value, not {zoom!r}")
    low, high = zoom
    return Stage(zoom=(low, high), **values)


def parse(values: Mapping[str, Any]) -> Config:
    """Build a `Config` from plain values; raises `BadRecipe` where they do not fit."""
    values = dict(values)
    try:
        augmentation = Augmentation(**values.pop("augmentation", {}))
        if "stages" in values:
            values["stages"] = tuple(stage(**each) for each in values["stages"])
        wanted = values.get("select", ())
        values["select"] = (wanted,) if isinstance(wanted, str) else tuple(wanted)
        return Config(augmentation=augmentation, **values)
    except (TypeError, ValueError) as error:
        raise unfit(error) from error


def unfit(error: Exception) -> BadRecipe:
    """Values do not fit: here, or where a network or a loss is made of them."""
    return BadRecipe(
        f"not a training recipe: {error}", "Compare it with engine/train/recipes/*.toml."
    )


def read(recipe: str) -> Config:
    """Read a recipe by its bundled name or by a path to a TOML file."""
    path = RECIPES / f"{recipe}.toml"
    path = path if is_file(path) else Path(recipe)
    try:
        return parse(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:  # not there, no text, or no TOML
        names = ", ".join(sorted(p.stem for p in RECIPES.glob("*.toml")))
        raise BadRecipe(
            f"cannot read the recipe {recipe}: {error}", f"Give a TOML file or one of: {names}."
        ) from error


def same(own: Config, named: Config) -> Config:
    """The recipe of a run that goes on; raises `BadRecipe` if one of another family is named."""
    if own.family != named.family:
        raise BadRecipe(
            f"this run is one of {own.family}, and the recipe is for {named.family}",
            "Name the recipe that the run was begun with, or another folder.",
        )
    return own
