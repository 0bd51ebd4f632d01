"""Is the tuned model better than its base? Measured on photos that neither was taught by.

Both are scored by the protocol of `engine.evaluate`, with intervals and the difference photo by
photo. On general photos the tuned one may lose only so much; if it lost more, its weights are moved
back towards the base until it does not (Wortsman et al., "Robust fine-tuning of zero-shot models",
CVPR 2022, which finds that such means keep most of what was gained).
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from engine.catalog import ModelCard
from engine.device import Device
from engine.evaluate import Table, Wishes, entrants_of, measure
from engine.models import build
from engine.progress import Report, part
from engine.recipe import Recipe
from engine.train.run import read_torch
from engine.tuning.bench import BEST, Bench
from engine.tuning.folder import CANDIDATE, MODEL_FOLDER, RESULT
from engine.tuning.gathering import GENERAL_FOLDER, HELD_FOLDER
from engine.weights import load_state, save_card, save_weights

BETTER, WORSE, EVEN = "better", "worse", "not told apart"
SHARES = (1.0, 0.7, 0.45, 0.25, 0.12, 0.05)  # of the way from the base that are tried
SHOWN = 6  # photos for the pictures side by side


def judge(bench: Bench, device: Device) -> dict[str, Any]:
    """Measure, and write the result and the candidate's weights into the run's folder."""
    bench.log.say("judging", fraction=0.0)  # in the log, too, for who follows it
    folder, report = bench.folder.path, bench.report("judging")
    best = read_torch(folder / BEST) or bench.log.saved()
    assert best is not None  # a run that came to its end has both
    tuned = best.get("weights") or best["average"]
    base_state = load_state(bench.base)
    general, share, candidate = Table(0, []), 1.0, bench.base
    for number, share in enumerate(SHARES):
        candidate = write(bench, mixed(base_state, tuned, share))
        done = part(report, number * 0.06, number * 0.06 + 0.06)
        general = compared(bench.base, candidate, folder / GENERAL_FOLDER, device, done)
        if change(general, "ciede2000")[0] <= bench.plan.general_limit:
            break
    held = compared(bench.base, candidate, folder / HELD_FOLDER, device, part(report, 0.4, 1.0))
    result = {
        "verdict": verdict(change(held, "ciede2000")),
        "share": share,
        "step": int(best["step"]),
        "held": held.to_dict(),
        "general": general.to_dict(),
        "general_limit": bench.plan.general_limit,
        "pictures": pictures(bench, held),
    }
    bench.need(lambda: bench.folder.write(RESULT, result))
    bench.log.say(
        "judged",
        verdict=result["verdict"],
        difference=change(held, "ciede2000"),
        general=change(general, "ciede2000"),
        share=share,
    )
    return result


def compared(
    base: ModelCard, tuned: ModelCard, folder: Path, device: Device, report: Report
) -> Table:
    """Both on the photos of a folder."""
    vividness = Recipe().vividness
    rows = entrants_of([base, tuned], [vividness])
    wishes = Wishes(against=base.id, examples=SHOWN)
    return measure(rows, folder, device, wishes, report)


def change(table: Table, score: str) -> list[float]:
    """Of a score: tuned minus base, and the ends of its 95 % interval."""
    row = next(row for row in table.rows if row["model"] == CANDIDATE)
    found: list[float] = row["difference"][score]
    return found


def verdict(difference: list[float]) -> str:
    """What a difference in error says: less is better, if the interval leaves out zero."""
    _, low, high = difference
    if high < 0:
        return BETTER
    return WORSE if low > 0 else EVEN


def mixed(
    base: Mapping[str, Tensor], tuned: Mapping[str, Tensor], share: float
) -> dict[str, Tensor]:
    """Weights at a share of the way from the base to the tuned model."""
    return {
        name: torch.lerp(base[name].to(value.dtype), value, share)
        if name in base and value.is_floating_point()
        else value
        for name, value in tuned.items()
    }


def write(bench: Bench, state: Mapping[str, Tensor]) -> ModelCard:
    """The tuned model, as a model of the run's own folder."""
    network = build(bench.base.family, bench.base.arguments)
    network.load_state_dict(dict(state))
    folder = bench.folder.path / MODEL_FOLDER
    file = f"{CANDIDATE}.safetensors"
    saved: list[tuple[str, int]] = []
    bench.need(lambda: saved.append(save_weights(network.state_dict(), folder / file)))
    sha256, size = saved[0]
    made = replace(bench.base, id=CANDIDATE, title=bench.plan.name, file=file, sha256=sha256,
                   bytes=size, folder=folder, scores={}, training={})  # fmt: skip
    bench.need(lambda: save_card(made))
    return made


def pictures(bench: Bench, held: Table) -> dict[str, str]:
    """Draw some photos as the base and the tuned model see them, and as they are; gives files."""
    from engine.tuning.watching import draw

    names = {}
    for row, key in ((bench.base.id, "base"), (CANDIDATE, "tuned"), ("true", "true")):
        name = names[key] = f"samples/judged-{key}.png"
        shown = [example.results[row] for example in held.examples]
        bench.need(lambda s=shown, n=name: draw(s, bench.folder.path / n))  # type: ignore[misc]
    return names
