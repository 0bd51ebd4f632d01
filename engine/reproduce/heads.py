"""Regression against classification by one network: Ciugurean's poster, and Zhang et al. (2016).

The poster teaches what VGG16 sees by L2 and by cross-entropy, and gives one PSNR over 100 photos.
Of the ECCV 2016 paper, which the fifth paper retells, the network is taught by L2, by plain and by
rebalanced cross-entropy. The one taught by L2 speaks through its 313 bins too: their mean is what
comes near the truth.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine import color, metrics
from engine.progress import Report, part, silent
from engine.reproduce import curves
from engine.reproduce.results import Finding, Results, less
from engine.reproduce.whole import Plane, Whole, answers, squashed
from engine.reproduce.workshop import Setting, Workshop, shares_of
from engine.train.config import Config

JUDGED = 100
SIDE = 256
SAME = 0.02  # share by which two networks may differ in colourfulness and still be alike
Row = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What tells the two experiments apart."""

    paper: str
    title: str
    about: str
    conditions: str
    bundled: tuple[str, ...]  # names of the recipes that it changes
    recipes: Callable[[Workshop], dict[str, Config]]
    findings: Callable[[Mapping[str, Row]], list[Finding]]
    published: Mapping[str, str]
    how: str  # of enlarging


def vgg_recipes(shop: Workshop) -> dict[str, Config]:
    """Both heads, behind a frozen encoder if its weights are given."""
    begin, made = shop.setting.begin, {}
    for name, recipe in zip(("regression", "classification"), POSTER.bundled, strict=True):
        config = shop.recipe(recipe)
        arguments = {**config.arguments, "frozen": bool(begin)}
        made[name] = replace(config, arguments=arguments, begin=begin)
    return made


def eccv_recipes(shop: Workshop) -> dict[str, Config]:
    """One network, three losses, for the half hour of the recipe instead of the paper's days."""
    regression, rebalanced = map(shop.recipe, ECCV.bundled)
    return {
        "regression": regression,
        "classification": replace(rebalanced, loss_arguments={"uniform": 1.0}),
        "rebalanced classification": rebalanced,
    }


def vgg_findings(rows: Mapping[str, Row]) -> list[Finding]:
    """What the poster says."""
    noise = {name: row["psnr"] for name, row in rows.items() if name != "True colours"}
    best = max(noise["regression"], noise["classification"])
    numbers = ", ".join(f"{name} {value:.1f} dB" for name, value in noise.items()) + "."
    return [
        Finding("PSNR over 100 photos is 34 dB (within 1 dB).", abs(best - 34) <= 1, numbers),
        Finding("That is excellent: between 30 and 50 dB.", 30 <= best <= 50, numbers),
        Finding("It is at least acceptable: 25 dB.", best >= 25, numbers),
        more_vivid("Classification is more vibrant than regression.", rows, "classification"),
        Finding("Not on the poster: regression is nearer to the truth than classification.",
                noise["regression"] > noise["classification"], numbers),
        Finding("Not on the poster, but the least one may ask: the better one is nearer than a "
                "gray photo.", best > noise["Gray"], numbers),
    ]  # fmt: skip


def eccv_findings(rows: Mapping[str, Row]) -> list[Finding]:
    """What the paper says."""
    error = {name: row["ciede2000"] for name, row in rows.items() if name != "True colours"}
    rare = {name: -row["auc_rebalanced"] for name, row in rows.items() if name != "True colours"}
    balanced = "rebalanced classification"
    shares = {name: -value for name, value in rare.items()}
    best = all(rare[balanced] < rare[name] for name in ("regression", "classification"))
    dull, true = (rows[name]["colorfulness"] for name in ("regression", "True colours"))
    return [
        Finding("Regression gives bland and dull results (half as colourful as the truth, or "
                "less).", dull < true / 2, f"Colourfulness {dull:.1f}, true {true:.1f}."),
        more_vivid("Rebalanced classification is more vibrant than regression.", rows, balanced),
        more_vivid("Rebalancing makes classification more vibrant.", rows, balanced,
                   "classification"),
        Finding("Rebalancing helps rare colours: the rebalanced AuC is the best of the three.",
                best, ", ".join(f"{n} {v:.1f}" for n, v in shares.items()) + "."),
        less("The price, in Zhang et al.'s own table: it is farther from the truth on average "
             "than regression (here CIEDE2000).", error, "regression", [balanced]),
        less("Not in the paper, but the least one may ask: regression is nearer to the truth than "
             "a gray photo.", error, "regression", ["Gray"]),
    ]  # fmt: skip


def more_vivid(claim: str, rows: Mapping[str, Row], name: str, than: str = "regression") -> Finding:
    """Whether one model is more colourful than another."""
    own, other = (rows[n]["colorfulness"] for n in (name, than))
    holds = own > other if abs(own - other) > SAME * max(own, other) else None
    return Finding(claim, holds, f"Colourfulness {own:.1f} against {other:.1f}.")


POSTER = Comparison(
    paper="003",
    title="Regression and classification behind VGG16",
    about="Ciugurean, Automatic Colorization of Black and White Photos: PSNR of RGB between 0 and "
    "1, mean over photos that no network has seen.",
    conditions="The poster's 70,000 photos of MS COCO for 4 epochs are {steps} batches of {batch} "
    "here, from {photos} photos. {encoder}",
    bundled=("vgg-paper", "vgg-classes-paper"),
    recipes=vgg_recipes,
    findings=vgg_findings,
    published={"regression": "34 dB, of one or both", "classification": "34 dB, of one or both"},
    how="bilinear",
)
ECCV = Comparison(
    paper="004",
    title="Regression against rebalanced classification",
    about="Zhang, Isola, Efros, Colorful Image Colorization (ECCV 2016), as retold in Colorising "
    "Black & White Photos using Deep Learning: one network, three losses, colours by the mean for "
    "regression and by the annealed mean at a temperature of 0.38 for classification.",
    conditions="The paper learns from 1.3 million photos in 450,000 batches of 40; here from "
    "{photos} photos in {steps} batches of {batch}, at a higher rate that falls. {encoder}",
    bundled=("rebalanced-l2", "rebalanced"),
    recipes=eccv_recipes,
    findings=eccv_findings,
    published={},
    how="bilinear",
)


def experiment(plan: Comparison, setting: Setting, report: Report = silent) -> Results:
    """Train what is not trained yet, and compare; raises what `Workshop` does."""
    shop = Workshop(plan.paper, setting, part(report, 0.0, 0.05), plan.bundled)
    held, rest = shop.split(JUDGED)
    photos = squashed(shop.photos.part(held.tolist()), SIDE)
    learnt = shop.among(rest)
    recipes = plan.recipes(shop)
    share = shares_of(report, len(recipes), 0.05)
    said: dict[str, list[Plane]] = {"Gray": [np.zeros_like(photo.chroma) for photo in photos]}
    for i, (name, config) in enumerate(recipes.items()):
        network = shop.learn(name.replace(" ", "-"), config, learnt, None, share(i))
        annealed = hasattr(network, "centers") and name != "regression"
        said[name] = answers(network, [p.light for p in photos], shop.device, plan.how, annealed)
    said["True colours"] = [photo.chroma for photo in photos]
    rows = {name: measure(planes, photos) for name, planes in said.items()}
    return drawn_up(plan, shop, recipes, photos, said, rows, len(learnt))


def measure(said: Sequence[Plane], photos: Sequence[Whole]) -> Row:
    """Mean scores of one model."""
    curve, found = metrics.ErrorCurve.empty(), []
    for chroma, photo in zip(said, photos, strict=True):
        pixels = photo.painted(chroma) if chroma is not photo.chroma else photo.truth
        lab = color.lab(pixels)
        curve.add(lab[..., 1:], photo.chroma)
        found.append((metrics.psnr(pixels, photo.truth), metrics.ciede2000(lab, photo.lab),
                      metrics.colorfulness(pixels)))  # fmt: skip
    psnr, ciede2000, colorful = (float(mean) for mean in np.mean(found, 0))
    return {"psnr": psnr, "ciede2000": ciede2000, "colorfulness": colorful,
            "auc": metrics.area(curve.plain),
            "auc_rebalanced": metrics.area(curve.rebalanced)}  # fmt: skip


def drawn_up(
    plan: Comparison,
    shop: Workshop,
    recipes: Mapping[str, Config],
    photos: Sequence[Whole],
    said: Mapping[str, Sequence[Plane]],
    rows: Mapping[str, Row],
    learnt: int,
) -> Results:
    """The table, the pictures and the curves."""
    config = recipes["regression"]
    encoder = ""
    if config.family == "vgg":
        encoder = ("The encoder is VGG16 as published, frozen." if shop.setting.begin else
                   "Attention: the encoder learnt from scratch, because no weights of VGG16 were "
                   "given with --begin; the poster's is VGG16 as published, frozen.")  # fmt: skip
    words = plan.conditions.format(
        steps=config.steps, batch=config.stages[0].batch, photos=learnt, encoder=encoder
    )
    table = [
        (name, f"{row['psnr']:.2f}", plan.published.get(name, ""), f"{row['ciede2000']:.2f}",
         f"{row['colorfulness']:.1f}", f"{row['auc']:.1f}", f"{row['auc_rebalanced']:.1f}")
        for name, row in rows.items()
    ]  # fmt: skip
    names = [name.replace(" ", "-") for name in recipes]
    runs = {name: shop.events(name) for name in names}
    return Results(
        paper=plan.paper, title=plan.title, about=plan.about,
        conditions=[f"Judged on {len(photos)} photos at {SIDE} x {SIDE} pixels.", words.strip()],
        head=("Model", "PSNR", "In the paper", "CIEDE2000", "Colourfulness", "AuC",
              "rebalanced AuC"),
        rows=table, findings=plan.findings(rows),
        device=shop.device_title, seconds=shop.spent(names),
        pictures=[gallery(photos, said, place) for place in range(min(4, len(photos)))],
        figures=curves.learning(runs, ""),
        numbers={"rows": rows, "judged": len(photos), "steps": config.steps},
    )  # fmt: skip


def gallery(
    photos: Sequence[Whole], said: Mapping[str, Sequence[Plane]], place: int
) -> tuple[str, list[tuple[np.ndarray, str]]]:
    """One photo by all models."""
    return f"Photo {place + 1}", [
        (photos[place].painted(planes[place]), name) for name, planes in said.items()
    ]
