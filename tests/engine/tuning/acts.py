"""What tests of tuning do."""

import threading

import torch

from engine.train.run import read_torch
from engine.tuning.folder import RunFolder
from engine.tuning.run import tune


def go(folder: RunFolder, heard: list, stop=None) -> bool:
    return tune(folder.path, stop or threading.Event(), heard.append)


def kinds(heard: list) -> list[str]:
    return list(dict.fromkeys(event["event"] for event in heard))


def weights(folder: RunFolder) -> dict[str, torch.Tensor]:
    return read_torch(folder.path / "checkpoint.pt")["network"]


def same(one, other) -> bool:
    return all(torch.equal(value, other[name]) for name, value in one.items())
