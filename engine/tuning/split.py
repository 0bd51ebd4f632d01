"""Photos kept apart: a model may not be judged by what it was taught, nor by its near twins."""

from collections.abc import Sequence

import numpy as np

from engine.errors import EngineError

TRAIN, WATCH, HELD = "train", "watch", "held"
HELD_SHARE, WATCH_SHARE = 0.1, 0.06
HELD_LEAST, WATCH_LEAST, WATCH_MOST = 4, 4, 32
FEWEST = 16  # photos; fewer cannot be learnt from and judged by


def split(groups: Sequence[int], seed: int) -> list[str]:
    """What each photo is for.

    A tenth is held out for the judgement in the end, and a few more to watch the training by and to
    choose its best moment, which would make those look better than they are. Photos that are akin
    go the same way, so that nothing leaks.

    Parameters
    ----------
    groups : sequence of int
        A number for each photo; those that are akin have the same.

    Returns
    -------
    list of str
        `TRAIN`, `WATCH` or `HELD` for each photo.

    Raises
    ------
    EngineError
        If there are too few photos, or nearly all are akin.
    """
    count = len(groups)
    if count < FEWEST:
        raise EngineError(
            f"only {count} photos can be used, and {FEWEST} are needed",
            "Add folders with colour photos, or teach a model a single photo instead.",
        )
    role = shared_out(groups, seed)
    return [role[number] for number in groups]


def shared_out(groups: Sequence[int], seed: int) -> dict[int, str]:
    """What each group of photos is for."""
    count = len(groups)
    numbers, sizes = np.unique(groups, return_counts=True)
    order = np.random.default_rng(seed).permutation(len(numbers))
    wanted = {
        HELD: max(HELD_LEAST, round(HELD_SHARE * count)),
        WATCH: min(WATCH_MOST, max(WATCH_LEAST, round(WATCH_SHARE * count))),
    }
    role: dict[int, str] = dict.fromkeys(numbers.tolist(), TRAIN)
    for name, least in wanted.items():
        taken = 0
        for place in order:
            number, size = int(numbers[place]), int(sizes[place])
            # A large family of photos stays whole in training rather than swell what is held out.
            if taken < least and role[number] == TRAIN and size <= max(2, least):
                role[number], taken = name, taken + size
        if not taken:
            raise EngineError(
                "nearly all photos are alike, so none can be kept apart to judge by",
                "Add other photos, or teach a model a single photo instead.",
            )
    return role
