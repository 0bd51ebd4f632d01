"""`python -m engine.train.release RUN_DIR --validate DIR`: a run becomes weights and a model card.

The card says what the model was trained on, for how long and how it scores; both files are written
whole or not at all.
"""

import argparse
import datetime
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from torch import nn

from engine.catalog import BUNDLED, ModelCard
from engine.device import choose
from engine.errors import BadRecipe
from engine.evaluate import Wishes, entrants_of, measure
from engine.models import build
from engine.recipe import Recipe
from engine.repair_network import folders
from engine.terminal import exit_code
from engine.train import mending
from engine.train.beginning import draw_back, taught
from engine.train.config import Config
from engine.train.lines import logged
from engine.train.run import Run
from engine.weights import save_card, save_weights

REPAIR = folders()[0]
SAID = ("id", "title", "summary", "licence")  # what a card cannot do without


def training_facts(run: Run, config: Config, saved: dict[str, Any]) -> dict[str, Any]:
    """What the card says of the training, from the run's own log.

    `before` is what the weights that it began with had been taught already. What runs learnt that
    it was merged with counts as well; then `runs` says how many there were.
    """
    events = logged(run.folder)
    start = next(event for event in events if event["event"] == "start")
    merged = [event for event in events if event["event"] == "merged"]
    others = merged[-1] if merged else {"crops": 0, "step": 0, "seconds": 0.0}
    return {
        "photos": start["photos"],
        "crops": saved["crops"] + others["crops"],
        "steps": int(saved["step"]) + others["step"],
        "minutes": round((saved["seconds"] + others["seconds"]) / 60),
        **({"runs": others["runs"]} if merged else {}),
        "device": start["device"],
        "date": datetime.date.today().isoformat(),
        **({"before": start["before"]} if start.get("before") else {}),
        "recipe": config.to_dict(),
    }


def about(config: Config) -> dict[str, Any]:
    """What the recipe says of the model for its card; raises `BadRecipe` if that is too little."""
    missing = [name for name in SAID if name not in config.card]
    if missing:
        raise BadRecipe(
            f"the recipe does not say {', '.join(missing)} of the model",
            "Write a [card] with these into config.json in the run's folder.",
        )
    return config.card


def write(run: Run, folder: Path, beginning: float = 0.0) -> ModelCard:
    """Write the run's averaged weights and an unscored card into `folder`.

    `beginning` is the share in them of the weights that it began with, see `draw_back`.

    Raises
    ------
    EngineError
        If the run has no checkpoint yet, or its recipe says too little for a card, or it did not
        begin with weights that fit it, or those have been replaced since.
    """
    saved, config = run.checkpoint(), run.config()
    said = about(config)
    network: nn.Module = build(config.family, config.arguments)
    network.load_state_dict(saved["average"])
    facts = training_facts(run, config, saved)
    if beginning:
        if taught(config.begin) != facts.get("before", {}):
            raise BadRecipe(
                f"{config.begin} is not the model any more that the training began with",
                "Bring back its weights and card, as they were then.",
            )
        draw_back(network, config.begin, beginning)
        facts["beginning"] = beginning
    file = f"{said['id']}.safetensors"
    sha256, size = save_weights(network.state_dict(), folder / file)
    card = ModelCard(
        **said,
        family=config.family,
        arguments=config.arguments,
        predicts=predicts(config, network),
        parameters=sum(p.numel() for p in network.parameters()),
        file=file,
        sha256=sha256,
        bytes=size,
        training=facts,
        folder=folder,
    )
    save_card(card)
    return card


def predicts(config: Config, network: nn.Module) -> str:
    """What the network says, in a word for its card."""
    if config.repair:
        return "repair"
    return "distribution" if hasattr(network, "centers") else "chroma"


def score(card: ModelCard, photos: Path, vividness: float) -> ModelCard:
    """Measure the model on validation photos and write the rows into its card.

    One that predicts a distribution also at Vividness 0, where it is the least wrong.
    """
    entrants = entrants_of([card], list(dict.fromkeys((vividness, 0.0))))
    table = measure(entrants, photos, choose("auto"), Wishes())
    print(table.text())
    scores = table.to_dict()
    # All under the model's own name: how vivid it was stands in the row.
    rows = [{**row, "model": card.id} if "vividness" in row else row for row in scores["rows"]]
    scored = replace(card, scores={**scores, "rows": rows})
    save_card(scored)
    return scored


def release(chosen: argparse.Namespace) -> None:
    """Write and score what the command names."""
    run = Run(chosen.run, loud=False)
    if run.config().repair:
        card = write(run, chosen.out or REPAIR, chosen.beginning)
        mending.score(card, chosen.validate, chosen.limit)
    else:
        score(
            write(run, chosen.out or BUNDLED, chosen.beginning), chosen.validate, chosen.vividness
        )


def main() -> int:
    options = argparse.ArgumentParser("python -m engine.train.release", description=__doc__)
    options.add_argument("run", type=Path, help="folder of the finished run")
    options.add_argument("--validate", type=Path, required=True, help="photos to score on")
    options.add_argument("--limit", type=int, default=mending.LIMIT,
                         help="photos to score a repair on (default: %(default)s)")  # fmt: skip
    options.add_argument("--vividness", type=float, default=Recipe().vividness)
    options.add_argument("--beginning", type=float, default=0.0, metavar="SHARE",
                         help="of the weights that it began with (usually none)")  # fmt: skip
    options.add_argument("--out", type=Path, help="folder (default: the program's own)")
    chosen = options.parse_args()
    return exit_code(lambda: release(chosen))


if __name__ == "__main__":
    sys.exit(main())
