"""Biased networks and their averages: Klefbom and Mjoberg (2022), table I.

Networks of one kind learn from 24 blue, 24 yellow and 24 green photos, from two and three of these
sets together, and from 864 photos at random, for 2,000 batches of 4 each; the biased ones are also
averaged. All are judged by the squared error of a*b* on 32 photos that none of them has seen. The
paper chooses its photos by eye, here a rule does (`engine.train.selection`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import nn

from engine import metrics
from engine.blend import blend
from engine.hues import HUES
from engine.progress import Report, part, silent
from engine.reproduce import curves
from engine.reproduce.results import Finding, Results, less
from engine.reproduce.whole import Whole, answers, padded, squared_error
from engine.reproduce.workshop import SEED, Setting, Workshop, shares_of
from engine.train import selection
from engine.train.config import Config

Plane = NDArray[np.float32]

JUDGED = 32
SIDE = 256
# Row of the table, its recipe, and the paper's loss; the last is its own suggestion, not tried.
LEARNT = {"Blue": "blue", "Yellow": "yellow", "Green": "green", "BY": "by", "BGY": "bgy",
          "Baseline": "baseline", "a* and b* apart": "apart"}  # fmt: skip
AVERAGED = {"BY-combined": ("Blue", "Yellow"), "BGY-combined": ("Blue", "Green", "Yellow")}
PUBLISHED = {
    "Blue": 0.27795305009931326, "Yellow": 0.03527559107169509, "Green": 0.025983819738030434,
    "BY": 0.023837938671931624, "BGY": 0.019840738968923688, "Baseline": 0.13707154616713524,
    "BY-combined": 0.015555263729766011, "BGY-combined": 0.014605537406168878,
}  # fmt: skip
ORDER = ("Gray", "Blue", "Yellow", "Green", "BY", "BGY", "Baseline", "BY-combined", "BGY-combined",
         "a* and b* apart")  # fmt: skip


@dataclass(frozen=True, eq=False)
class Measured:
    """One row of the table: (N,) squared errors, colourfulness, and (N, 6) hues of its photos."""

    errors: NDArray[np.float64]
    colorfulness: NDArray[np.float64]
    hues: NDArray[np.float64]

    @property
    def error(self) -> float:
        return float(self.errors.mean())

    @property
    def vivid(self) -> float:
        return float(self.colorfulness.mean())


def experiment(setting: Setting, report: Report = silent) -> Results:
    """Train what is not trained yet, and draw up the table; raises what `Workshop` does."""
    shop = Workshop("002", setting, part(report, 0.0, 0.02), list(LEARNT.values()))
    table = shop.hues(part(report, 0.02, 0.05))
    held, rest = shop.split(JUDGED)
    photos = padded(shop.photos.part(held.tolist()), setting.side or SIDE)
    share = shares_of(report, len(LEARNT), 0.05)
    said: dict[str, Sequence[Plane]] = {"Gray": [np.zeros_like(p.chroma) for p in photos]}
    counts: dict[str, int] = {}
    lights = [photo.light for photo in photos]

    def score(network: nn.Module) -> dict[str, float]:
        return {"mse": error_of(answers(network, lights, shop.device), photos)}

    for i, (name, recipe) in enumerate(LEARNT.items()):
        config = shop.recipe(recipe)
        learnt = chosen(shop, config, table, held, rest)
        counts[name] = len(learnt)
        network = shop.learn(recipe, config, shop.photos.part(learnt), score, share(i))
        said[name] = answers(network, lights, shop.device)
    for name, parts in AVERAGED.items():
        each = zip(*(said[one] for one in parts), strict=True)
        said[name] = [blend(planes, [1.0] * len(parts)) for planes in each]
    measured = {name: measure(said[name], photos) for name in ORDER}
    return drawn_up(shop, photos, said, measured, counts)


def chosen(
    shop: Workshop,
    config: Config,
    table: NDArray[np.float64],
    held: NDArray[np.intp],
    rest: NDArray[np.intp],
) -> list[int]:
    """Places of the photos that a recipe selects among those that nothing is judged by."""
    if selection.RANDOM in config.select:
        count = min(config.count, len(rest))
        return sorted(np.random.default_rng(SEED).choice(rest, count, replace=False).tolist())
    free = table.copy()
    free[held] = -1  # so that they are the last of every hue
    count = min(config.count, max(1, len(rest) // 3))
    found = (selection.best(shop.photos, free, hue, count) for hue in config.select)
    return sorted({choice.index for choices in found for choice in choices})


def error_of(said: Sequence[Plane], photos: Sequence[Whole]) -> float:
    """Mean squared error of normalised a*b* over photos, borders included, as the paper has it."""
    return float(np.mean([squared_error(s, p.chroma) for s, p in zip(said, photos, strict=True)]))


def measure(said: Sequence[Plane], photos: Sequence[Whole]) -> Measured:
    """The errors and the colours of what a model said."""
    pairs = list(zip(said, photos, strict=True))
    painted = [photo.painted(chroma) for chroma, photo in pairs]
    return Measured(
        np.array([squared_error(chroma, photo.chroma) for chroma, photo in pairs]),
        np.array([metrics.colorfulness(pixels) for pixels in painted]),
        np.array([selection.shares(pixels) for pixels in painted]),
    )


def findings(measured: Mapping[str, Measured], photos: Sequence[Whole]) -> list[Finding]:
    """What the paper concludes, judged by these numbers."""
    error = {name: row.error for name, row in measured.items()}
    vivid = {name: row.vivid for name, row in measured.items()}
    biased = ("Blue", "Yellow", "Green")
    combined = tuple(AVERAGED)
    muted = {name: -vivid[name] for name in vivid}
    pale = np.argsort([np.hypot(*np.moveaxis(p.chroma, -1, 0)).mean() for p in photos])
    pale = pale[: max(1, len(photos) // 2)]
    on_pale = {name: float(row.errors[pale].mean()) for name, row in measured.items()}
    return [
        less("Averaging the blue and the yellow network beats one network taught by both sets.",
             error, "BY-combined", ["BY"]),
        less("Averaging three biased networks beats one network taught by all three sets.",
             error, "BGY-combined", ["BGY"]),
        less("The average of three is better than each of them.", error, "BGY-combined", biased),
        less("The average of three has the least error of all eight.", error, "BGY-combined",
             [name for name in PUBLISHED if name != "BGY-combined"]),
        less("The average of three comes close to the baseline, which saw 864 photos, or beats it "
             "(close: within a tenth).", error, "BGY-combined", ["Baseline"], slack=0.1),
        *(leans(name, measured) for name in biased),
        vivider("Biased networks are more vivid than the baseline.", muted, biased),
        vivider("Their averages are more vivid than the baseline.", muted, combined),
        Finding("On photos of little colour the averages do worse than the baseline.",
                all(on_pale[name] > on_pale["Baseline"] for name in combined),
                "On the paler half: " + ", ".join(f"{n} {on_pale[n]:.4g}" for n in
                                                  ("Gray", "Baseline", *combined)) + "."),
        less("Not in the paper, but the least one may ask: the baseline is better than leaving the "
             "photos gray.", error, "Baseline", ["Gray"]),
        less("Its suggestion for the future: a* and b* learnt apart could give better results than "
             "learnt together.", error, "a* and b* apart", ["Baseline"]),
    ]  # fmt: skip


def vivider(claim: str, muted: Mapping[str, float], names: Sequence[str]) -> Finding:
    """Whether all of these are more colourful than the baseline."""
    holds = all(muted[name] < muted["Baseline"] for name in names)
    listed = ", ".join(f"{name} {-muted[name]:.1f}" for name in ("Baseline", *names))
    return Finding(claim, holds, f"Colourfulness: {listed}.")


def leans(name: str, measured: Mapping[str, Measured]) -> Finding:
    """Whether a network has learnt to favour the colour that it was taught by."""
    place = HUES.index(name.lower())
    own, usual = (measured[n].hues[:, place].mean() for n in (name, "Baseline"))
    return Finding(
        f"The {name.lower()} network favours {name.lower()}.", bool(own > usual),
        f"{own:.0%} of its colours are {name.lower()}, {usual:.0%} of the baseline's.",
    )  # fmt: skip


def drawn_up(
    shop: Workshop,
    photos: Sequence[Whole],
    said: Mapping[str, Sequence[Plane]],
    measured: Mapping[str, Measured],
    counts: Mapping[str, int],
) -> Results:
    """The table, the pictures and the curves."""
    gray = measured["Gray"].errors
    rows = [
        (name, str(counts.get(name, "")), f"{row.error:.5f}",
         f"{PUBLISHED[name]:.5f}" if name in PUBLISHED else "", f"{row.vivid:.1f}",
         f"{np.mean(row.errors < gray):.0%}" if name != "Gray" else "")
        for name, row in measured.items()
    ]  # fmt: skip
    true = float(np.mean([metrics.colorfulness(photo.painted()) for photo in photos]))
    rows.append(("True colours", "", "0.00000", "", f"{true:.1f}", ""))
    steps = shop.recipe("baseline").steps
    runs = {name: shop.events(recipe) for name, recipe in LEARNT.items()}
    numbers = {
        "rows": {n: {"mse": r.error, "colorfulness": r.vivid, "photos": counts.get(n),
                     "paper": PUBLISHED.get(n)} for n, r in measured.items()},
        "judged": len(photos), "steps": steps,
    }  # fmt: skip
    return Results(
        paper="002",
        title="Biased networks and their averages",
        about="Klefbom and Mjöberg, Colorizing grayscale images using a Convolutional Neural "
        "Network, table I: the mean squared error of a* and b*, each divided by 128, on photos "
        "that no network has seen, whole and padded with black borders.",
        conditions=conditions(shop, len(photos), counts, steps),
        head=("Model", "Photos", "MSE here", "MSE in the paper", "Colourfulness", "Beats gray on"),
        rows=rows,
        findings=findings(measured, photos),
        device=shop.device_title,
        seconds=shop.spent(tuple(LEARNT.values())),
        pictures=[gallery(photos, said, measured, place) for place in told(measured)],
        figures=curves.learning(runs, "Judged photos: MSE"),
        numbers=numbers,
    )


def conditions(shop: Workshop, judged: int, counts: Mapping[str, int], steps: int) -> list[str]:
    """How this differs from the paper."""
    listed = ", ".join(f"{name} {count}" for name, count in counts.items())
    return [
        f"Judged on {judged} photos drawn at random (the paper: 32 landscapes). "
        f"Photos learnt from: {listed} (the paper: 24 a colour, 864 for the baseline).",
        f"{steps} batches of {shop.setting.batch or 4} at {shop.setting.side or SIDE} pixels each "
        "(the paper: 2000 batches of 4 at 256).",
        "Photos of a colour are those with the largest share of its hue, not chosen by eye.",
    ]


def told(measured: Mapping[str, Measured]) -> list[int]:
    """Photos worth showing: where the average of three gains most, is in the middle, loses most."""
    gain = measured["Baseline"].errors - measured["BGY-combined"].errors
    order = np.argsort(-gain)
    return list(dict.fromkeys(int(order[place]) for place in (0, len(order) // 2, -1)))


def gallery(
    photos: Sequence[Whole],
    said: Mapping[str, Sequence[Plane]],
    measured: Mapping[str, Measured],
    place: int,
) -> tuple[str, list[tuple[NDArray[np.uint8], str]]]:
    """One photo by all models."""
    photo = photos[place]
    shown = [(photo.painted(), "True colours")]
    for name in ORDER:
        caption = f"{name}, {measured[name].errors[place]:.4f}"
        shown.append((photo.painted(said[name][place]), caption))
    return f"Photo {place + 1}", shown
