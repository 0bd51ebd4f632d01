"""One photo taught to a copy of a model: what its user corrected, or knew all along.

Only the last layers learn, and not for long, so that the model still knows everything else; see
`engine.train.learn` for a model that knows that photo alone.
"""

import datetime
import threading
import time
from dataclasses import replace
from pathlib import Path

import torch

from engine.catalog import ModelCard, card
from engine.device import usable_cores
from engine.errors import EngineError
from engine.own_models import free_id, free_title, writing_to
from engine.photo import Photo
from engine.progress import Cancelled, Report, silent
from engine.protocol import eight_bit
from engine.scratch import Scratch
from engine.train.config import Config
from engine.train.feed import Feed
from engine.train.learn import alone, scores, small
from engine.tuning.bench import Log, nobody
from engine.tuning.gathering import fitted
from engine.tuning.lesson import LAST, Lesson
from engine.tuning.looking import in_color
from engine.tuning.plan import Plan, config_of
from engine.weights import models_folder, save_card, save_weights

STEPS = 200
SECONDS = 90.0  # at most, however slow the machine is
BATCH, SIDE = 4, 128
RATE = 5e-4  # the last layers alone bear a larger one


def teach(photo: Photo, base: str, name: str = "", report: Report = silent) -> ModelCard:
    """Teach a copy of a model a colour photo, and keep it in the user's data folder.

    Parameters
    ----------
    photo : Photo
        With the colours that it is to have.
    base : str
        Id of the model, which stays as it is.
    name : str
        What the model's title says; the photo's name if empty.

    Raises
    ------
    EngineError
        If the photo has no colours, there is no such model, or it cannot be written.
    Cancelled
        Out of `report`; nothing is kept.
    """
    if photo.pixels.ndim == 2:
        raise EngineError(f"{photo.name} has no colours to learn", "Choose a colour photo.")
    known = card(base, [models_folder()])
    torch.set_num_threads(max(1, usable_cores() - 1))  # one is left for the window
    with Scratch() as folder:
        lesson = learn(photo, config(known), folder, report)
    return keep(lesson, known, photo, name or Path(photo.name).stem)


def config(base: ModelCard) -> Config:
    """How a photo is taught: with little change, and quickly."""
    plan = Plan(name="", base=base.id, steps=STEPS, batch=BATCH, side=SIDE, rate=RATE, zoom=0.5,
                film=0.2, wear=0.0)  # fmt: skip
    return replace(config_of(plan, base), ema=0.95)


def learn(photo: Photo, config: Config, folder: Path, report: Report) -> Lesson:
    """Take the steps."""
    lesson = Lesson(config, Log(folder, nobody), torch.device("cpu"), pull=0.0, layers=LAST)
    lesson.begin()
    pixels = fitted(in_color(eight_bit(photo.pixels)), config.short_side)
    feed = Feed(alone(pixels, photo.name), config, lesson.device)
    start, stop = time.monotonic(), threading.Event()
    for batch in feed.batches(0, config.steps, lambda _: 0.0):
        spent = (time.monotonic() - start) / SECONDS
        lesson.fraction = max(spent, lesson.step / config.steps)
        lesson.advance(*batch)
        try:
            report(min(1.0, lesson.fraction))
        except Cancelled:
            stop.set()  # the feed ends first, which has a thread
        if stop.is_set() or lesson.fraction >= 1:
            break
    if stop.is_set():
        raise Cancelled
    if not lesson.sound:
        raise EngineError(f"{photo.name} could not be learnt", "Choose another model or photo.")
    return lesson


def keep(lesson: Lesson, base: ModelCard, photo: Photo, name: str) -> ModelCard:
    """Write weights and card, with what base and copy score on the photo."""
    folder, title = models_folder(), free_title(f"{base.title} and {name}")
    own = free_id("own", title)
    with writing_to(folder):
        sha256, size = save_weights(
            lesson.average.network.state_dict(), folder / f"{own}.safetensors"
        )
        made = replace(
            base, id=own, title=title, folder=folder, file=f"{own}.safetensors", sha256=sha256,
            bytes=size, licence="yours", scores={},
            summary=f"{base.title}, taught the colours of {name}",
            training={"base": base.id, "base_sha256": base.sha256, "photos": 1, "photo": name,
                      "steps": lesson.step, "date": datetime.date.today().isoformat(),
                      "recipe": base.training.get("recipe", {})},
        )  # fmt: skip
        pixels = small(photo)
        measured = {**scores(made, pixels), "base": scores(base, pixels)["ciede2000"]}
        made = replace(made, training={**made.training, "own": measured})
        save_card(made)
    return made
