"""A run becomes a model of the user's own, which can be taken back."""

import datetime
from dataclasses import replace
from typing import Any

from engine.catalog import ModelCard, card, cards, read_card
from engine.errors import EngineError
from engine.own_models import copy_in, free_id, free_title, writing_to
from engine.tuning.folder import CANDIDATE, KEPT, MODEL_FOLDER, Listed, RunFolder
from engine.tuning.split import TRAIN
from engine.weights import models_folder


def keep(run: RunFolder, name: str = "") -> ModelCard:
    """Save the tuned model among the user's own, beside its base and all others.

    A run that was kept already gives the model that was made of it, as long as that is there.

    Raises
    ------
    EngineError
        If the run was not judged yet, or the folder of models cannot be written to.
    """
    result, plan = run.result(), run.plan()
    if result is None:
        raise EngineError(f"{run.name} was not judged yet", "Let it come to its end, or stop it.")
    there = cards([models_folder()]).get(run.kept())
    if there is not None:
        return there
    title = free_title(name or plan.name)
    base = card(plan.base, [models_folder()])
    made = read_card(run.path / MODEL_FOLDER / f"{CANDIDATE}.json")
    folder = models_folder()
    with writing_to(folder):
        own = free_id("own", title)
        kept = replace(
            made, id=own, title=title, folder=folder, file=f"{own}.safetensors", licence="yours",
            summary=f"{base.title}, taught by {learnt(run.photos())} photos of yours",
            training=facts(run, base, result), scores=result["held"],
        )  # fmt: skip
        copy_in(made, kept)
        run.write(KEPT, {"id": own})
    return kept


def take_back(run: RunFolder) -> str:
    """Remove the model that was made of a run, which can then be kept again; gives its id.

    Raises
    ------
    EngineError
        If the folder of models cannot be written to.
    """
    model = run.kept()
    if model:
        with writing_to(models_folder()):
            for end in ("json", "safetensors"):
                (models_folder() / f"{model}.{end}").unlink(missing_ok=True)
            (run.path / KEPT).unlink(missing_ok=True)
    return model


def learnt(photos: list[Listed]) -> int:
    """How many photos it was taught by."""
    return sum(each.role == TRAIN for each in photos)


def facts(run: RunFolder, base: ModelCard, result: dict[str, Any]) -> dict[str, Any]:
    """What the card says of the training."""
    said = list(run.events())
    starts = [event for event in said if event.get("event") == "start"]
    steps = [event for event in said if event.get("event") == "step"]
    difference = next(
        row["difference"] for row in result["held"]["rows"] if row["model"] == CANDIDATE
    )
    return {
        "base": base.id,
        "base_sha256": base.sha256,
        "photos": starts[-1]["photos"] if starts else learnt(run.photos()),
        "held_out": result["held"]["photos"],
        "steps": result["step"],
        "minutes": round(steps[-1]["seconds"] / 60, 1) if steps else 0,
        "device": starts[-1]["device"] if starts else "",
        "date": datetime.date.today().isoformat(),
        "plan": {**run.plan().to_dict(), "folders": []},  # where photos lie is nobody's business
        "recipe": base.training.get("recipe", {}),
        "verdict": result["verdict"],
        "difference": difference,
    }
