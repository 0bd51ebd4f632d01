"""The smallest training there is."""

import torch

from engine.train.config import Config, Stage

CPU = torch.device("cpu")
TINY = Config(
    family="resnet", steps=6, stages=(Stage(1.0, 32, 2),), short_side=48, warmup=1, bf16=False
)
