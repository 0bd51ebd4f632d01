"""Missing pixels and noise before colouring: Zane (2021), figures 3 and 5.

Twelve convolutions learn from 50 copies each of 10 photos, for 1,000 steps. Then 1 to 75 % of the
pixels of other photos are replaced by gray, white or black, or get a random value added, before
the network colours what is left. The score is the mean distance of pixel values from the
original (equation 1). The paper has its white and black, 0.0 and 1.0, the wrong way round.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from torch import nn

from engine import color, metrics
from engine.degrade import degrade
from engine.ingredients import Damage
from engine.progress import Report, part, silent
from engine.reproduce import curves
from engine.reproduce.results import Finding, Results, less
from engine.reproduce.whole import Pixels, Plane, Whole, answers, squashed
from engine.reproduce.workshop import SEED, Setting, Workshop
from engine.scores import mean_distance

if TYPE_CHECKING:
    from matplotlib.figure import Figure

JUDGED = 15
SIDE = 256
AMOUNTS = (0.0, 0.01, 0.05, 0.10, 0.25, 0.50, 0.75)
# What is done to the pixels that are hit: kind of damage, and the level that they get.
WAYS = {"gray": ("pixels", 0.5), "white": ("pixels", 1.0), "black": ("pixels", 0.0),
        "noise": ("values", 0.5)}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Series:
    """What came of one way: (photos, amounts) scores, mean L* and b*; pictures of the first one."""

    scores: NDArray[np.float64]
    light: NDArray[np.float64]
    yellow: NDArray[np.float64]

    @property
    def curve(self) -> NDArray[np.float64]:
        """Mean score of each amount."""
        return np.asarray(self.scores.mean(0))


def experiment(setting: Setting, report: Report = silent) -> Results:
    """Train the network if it is not yet, and draw both curves; raises what `Workshop` does."""
    shop = Workshop("000", setting, part(report, 0.0, 0.02), ["plain-paper"])
    held, rest = shop.split(JUDGED)
    photos = squashed(shop.photos.part(held.tolist()), setting.side or SIDE)
    config = shop.recipe("plain-paper")
    count = min(config.count, len(rest))
    drawn = np.random.default_rng(SEED).choice(rest, count, replace=False)
    learnt = shop.photos.part(sorted(drawn.tolist()))
    config = replace(config, count=count)
    network = shop.learn("plain-paper", config, learnt, None, part(report, 0.02, 0.8))
    series = {}
    for i, name in enumerate(WAYS):
        report(0.8 + 0.2 * i / len(WAYS))
        series[name] = damaged(name, photos, network, shop)
    return drawn_up(shop, photos, series, network, config.steps, count)


def recoloured(
    photos: Sequence[Whole], name: str, amount: float, network: nn.Module, shop: Workshop
) -> list[tuple[Plane, Plane, Pixels]]:
    """Damaged L*, the colours seen in it, and the photo made of both."""
    kind, fill = WAYS[name]
    lights = []
    for i, photo in enumerate(photos):
        hurt = (Damage(kind, amount, fill, seed=SEED + i),) if amount else ()
        lights.append(np.ascontiguousarray(degrade(photo.light, hurt)[0]))
    said = answers(network, lights, shop.device)
    made = [np.asarray(color.encode(li, np.ascontiguousarray(ab)), np.uint8)
            for li, ab in zip(lights, said, strict=True)]  # fmt: skip
    return list(zip(lights, said, made, strict=True))


def damaged(name: str, photos: Sequence[Whole], network: nn.Module, shop: Workshop) -> Series:
    """Score one way of damaging, for all amounts."""
    shape = len(photos), len(AMOUNTS)
    scores, light, yellow = (np.zeros(shape) for _ in range(3))
    for column, amount in enumerate(AMOUNTS):
        found = recoloured(photos, name, amount, network, shop)
        for row, ((seen, said, made), photo) in enumerate(zip(found, photos, strict=True)):
            levels = (made.astype(np.float32) - photo.truth) / np.float32(255)
            scores[row, column] = mean_distance(levels)
            light[row, column], yellow[row, column] = seen.mean(), said[..., 1].mean()
    return Series(scores, light, yellow)


def findings(series: dict[str, Series], vivid: float, true: float) -> list[Finding]:
    """What the paper concludes, judged by these numbers."""
    gray, white, black, noise = (series[name] for name in WAYS)
    last = {name: float(series[name].curve[-1]) for name in WAYS}
    noisy = noise.scores[:, 1:].min(1)
    helped = noisy < noise.scores[:, 0]
    gain = (noise.scores[:, 0] - noisy).max()
    yellows = [float(white.yellow[:, column].mean()) for column in (0, -1)]
    dark = [float(black.light[:, column].mean()) for column in (0, -1)]
    return [
        Finding("The more pixels are missing, the farther the result is from the original.",
                bool((np.diff(gray.curve) > 0).all()), "Gray: " + listed(gray)),
        less("Gray in their place does less harm than white or black, at 75 %.",
             last, "gray", ["white", "black"]),
        Finding("White in their place makes photos more and more yellow.",
                yellows[1] > yellows[0], "Mean b* {:.1f} at 0 %, {:.1f} at 75 %; with gray {:.1f}."
                .format(*yellows, float(gray.yellow[:, -1].mean()))),
        Finding("With 75 % in black the photo is almost black (less than a third of its L*).",
                dark[1] < dark[0] / 3, "Mean L* {:.0f} at 0 %, {:.0f} at 75 %.".format(*dark)),
        Finding("The more pixels are noisy, the farther the result is from the original.",
                bool((np.diff(noise.curve) > 0).all()), "Noise: " + listed(noise)),
        Finding("For a few photos some noise makes the result better.", bool(helped.any()),
                f"For {helped.sum()} of {len(helped)}; the largest gain is {gain:.4f}."),
        Finding("Results are much less vibrant than the originals (half as colourful or less).",
                vivid < true / 2, f"Colourfulness {vivid:.1f}, originals {true:.1f}."),
    ]  # fmt: skip


def listed(series: Series) -> str:
    """Mean scores by percentage."""
    pairs = zip(AMOUNTS, series.curve, strict=True)
    return ", ".join(f"{amount:.0%} {score:.4f}" for amount, score in pairs) + "."


def drawn_up(
    shop: Workshop,
    photos: Sequence[Whole],
    series: dict[str, Series],
    network: nn.Module,
    steps: int,
    count: int,
) -> Results:
    """The table, the pictures and the curves."""
    grays = [np.zeros_like(photo.chroma) for photo in photos]
    left_gray = np.mean([distance(p.painted(g), p) for p, g in zip(photos, grays, strict=True)])
    made = [pixels for _, _, pixels in recoloured(photos, "gray", 0.0, network, shop)]
    vivid = float(np.mean([metrics.colorfulness(pixels) for pixels in made]))
    true = float(np.mean([metrics.colorfulness(photo.truth) for photo in photos]))
    best = int(np.argmax((series["noise"].scores[:, :1] - series["noise"].scores[:, 1:]).max(1)))
    return Results(
        paper="000",
        title="Missing pixels and noise",
        about="Zane, Black and White Image Recoloration with a Convolutional Neural Network, "
        "figures 3 and 5: mean distance of RGB pixel values, 0 to 1 a channel, from the original. "
        "The paper prints no numbers beside its curves.",
        conditions=[
            f"Learnt from 50 copies each of {count} photos (the paper: 10 faces) in {steps} steps "
            "(the paper: 1000); judged on "
            f"{len(photos)} others (the paper: 15 faces).",
        ],
        head=("Put in their place", *(f"{amount:.0%}" for amount in AMOUNTS)),
        rows=rows_of(series, float(left_gray)),
        findings=findings(series, vivid, true),
        device=shop.device_title,
        seconds=shop.spent(["plain-paper"]),
        pictures=[gallery(photos[best], name, network, shop) for name in WAYS],
        figures=figures(series, best, shop),
        numbers={
            "amounts": list(AMOUNTS),
            "scores": {name: one.curve.tolist() for name, one in series.items()},
            "gray": float(left_gray), "judged": len(photos), "steps": steps,
        },
    )  # fmt: skip


def rows_of(series: dict[str, Series], left_gray: float) -> list[tuple[str, ...]]:
    """A row for photos that are left gray, and one for each way to put pixels in."""
    rows = [(name, *(f"{score:.4f}" for score in one.curve)) for name, one in series.items()]
    gray = ("left gray, nothing missing", f"{left_gray:.4f}", *("",) * (len(AMOUNTS) - 1))
    return [gray, *rows]


def distance(pixels: Pixels, photo: Whole) -> float:
    """Equation 1."""
    return mean_distance((pixels.astype(np.float32) - photo.truth) / np.float32(255))


def figures(series: dict[str, Series], best: int, shop: Workshop) -> list[tuple["Figure", str]]:
    """The paper's two curves, and how the network learnt."""
    percent = [100 * amount for amount in AMOUNTS]
    missing = {name: (percent, series[name].curve.tolist()) for name in ("gray", "white", "black")}
    scores = series["noise"].scores[best]
    helps = scores[1:].min() < scores[0]
    named = "the photo that noise helps most" if helps else "the photo that noise harms least"
    noise = {"mean of all photos": (percent, series["noise"].curve.tolist()),
             named: (percent, scores.tolist())}  # fmt: skip
    up = "Mean pixel difference"
    return [
        (curves.chart(missing, "Pixels missing, %", up), "Missing pixels, as figure 3"),
        (curves.chart(noise, "Pixels with noise, %", up), "Noise, as figure 5"),
        *curves.learning({"plain": shop.events("plain-paper")}, ""),
    ]


def gallery(
    photo: Whole, name: str, network: nn.Module, shop: Workshop
) -> tuple[str, list[tuple[Pixels, str]]]:
    """One photo with ever more of it gone."""
    shown = [(photo.truth, "True colours")]
    for amount in AMOUNTS:
        ((_, _, made),) = recoloured([photo], name, amount, network, shop)
        shown.append((made, f"{amount:.0%}, {distance(made, photo):.4f}"))
    return ("Noise" if name == "noise" else f"Missing pixels in {name}"), shown
