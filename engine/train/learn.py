"""One photo learnt by heart: a model of its colours, in under a minute on a CPU.

Khatri and Patel, "Coloring Black and White Images" (Harvard CSCI S-89), version 1: a network of
32,202 weights that is trained on one photo. On that photo it is nearly right, on others it repeats
what it knows, which is what overfitting means; on siblings, such as the next frames of a film, it
carries the colours over.
"""

import datetime
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from engine import color, metrics
from engine.catalog import ModelCard
from engine.colorizer import Colorizer
from engine.device import choose, usable_cores
from engine.errors import EngineError
from engine.own_models import free_id, free_title, writing_to
from engine.photo import Photo
from engine.progress import Cancelled, Report, silent
from engine.render import Region, fit_guide, spread
from engine.scratch import Scratch
from engine.train import config as recipes
from engine.train.loop import Training, train
from engine.train.photos import PhotoSet
from engine.train.run import Run
from engine.train.watched import Watched
from engine.weights import models_folder, save_card, save_weights

MINUTES = 0.9  # at most, however slow the machine is
SIDE = 256


def learn(photo: Photo, name: str = "", report: Report = silent, device: str = "cpu") -> ModelCard:
    """Learn a colour photo, and keep the model in the user's data folder.

    Parameters
    ----------
    photo : Photo
        With colours; it is seen whole, 256 pixels long.
    name : str
        What the model's title says; the photo's name if empty.

    Raises
    ------
    EngineError
        If the photo has no colours, or the model cannot be written.
    Cancelled
        Out of `report`; nothing is kept.
    """
    if not photo.is_color:
        raise EngineError(f"{photo.name} has no colours to learn", "Choose a colour photo.")
    name = name or Path(photo.name).stem
    pixels = small(photo)
    torch.set_num_threads(max(1, usable_cores() - 1))  # one is left for the window
    with Scratch() as folder:
        run = Run(folder, loud=False)
        lesson = Watched(recipes.read("one-photo"), run, torch.device(choose(device).kind), report)
        lesson.begin()
        train(lesson, alone(pixels, name), lesson.stop, minutes=MINUTES)
        if lesson.stop.is_set():
            raise Cancelled
    return keep(lesson, pixels, name)


def small(photo: Photo) -> NDArray[np.uint8]:
    """(h, w, 3) 8-bit pixels of a photo, at most `SIDE` long."""
    pixels = photo.pixels if photo.bits == 8 else (photo.pixels >> 8).astype(np.uint8)
    scale = min(1.0, SIDE / max(pixels.shape[:2]))
    size = tuple(max(8, round(length * scale)) for length in pixels.shape[1::-1])
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def alone(pixels: NDArray[np.uint8], name: str) -> PhotoSet:
    """A set of one photo."""
    height, width = pixels.shape[:2]
    return PhotoSet(pixels.ravel(), np.array([0]), np.array([height]), np.array([width]),
                    np.array([name]), np.array(["own"]))  # fmt: skip


def keep(lesson: Training, pixels: NDArray[np.uint8], name: str) -> ModelCard:
    """Write weights and card, with what the model scores on the photo that it learnt."""
    folder, network = models_folder(), lesson.average.network
    with writing_to(folder):
        own = free_id("photo", name)
        sha256, size = save_weights(network.state_dict(), folder / f"{own}.safetensors")
        card = ModelCard(
            id=own, family="one-photo", title=free_title(f"Colours of {name}"),
            summary=f"Knows {name} by heart and sees its colours everywhere",
            predicts="chroma", parameters=sum(p.numel() for p in network.parameters()),
            file=f"{own}.safetensors", sha256=sha256, bytes=size, licence="yours",
            paper="Khatri and Patel, Coloring Black and White Images, version 1",
            training={"photos": 1, "photo": name, "steps": lesson.step,
                      "minutes": round(lesson.seconds / 60, 1), "device": lesson.device.type,
                      "date": datetime.date.today().isoformat()},
            folder=folder,
        )  # fmt: skip
        card = replace(card, training={**card.training, "own": scores(card, pixels)})
        save_card(card)
    return card


def scores(card: ModelCard, pixels: NDArray[np.uint8]) -> dict[str, float]:
    """Mean CIEDE2000 on the photo itself, of the model and of leaving it gray."""
    lab = color.lab(pixels)
    light = np.ascontiguousarray(lab[..., 0])
    said = Colorizer.load(card, choose("cpu")).predict(light, SIDE)
    guide = fit_guide(said.light, said.chroma, said.framed)
    height, width = light.shape
    chroma = spread(guide, light, Region(0, 0, width, height), (width, height))
    gray = np.zeros_like(chroma)
    return {
        name: round(
            metrics.ciede2000(color.lab(np.asarray(color.encode(light, c), np.uint8)), lab), 2
        )
        for name, c in (("ciede2000", chroma), ("gray", gray))
    }
