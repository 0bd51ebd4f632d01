"""Photos kept apart: a model may not be judged by what it was taught, nor by its near twins."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from engine.errors import EngineError

Group = tuple[int, ...]  # prints that speak for photos that are akin, see `engine.tuning.scan`

TRAIN, WATCH, HELD = "train", "watch", "held"
HELD_SHARE, WATCH_SHARE = 0.1, 0.06
HELD_LEAST, WATCH_LEAST, WATCH_MOST = 4, 4, 32
FEWEST = 16  # photos; fewer cannot be learnt from and judged by


def split(groups: Sequence[Group], seed: int) -> list[str]:
    """What each photo is for.

    A tenth is held out for the judgement in the end, and a few more to watch the training by and to
    choose its best moment, which would make those look better than they are. Photos that are akin
    go the same way, so that nothing leaks.

    What a photo shows decides by itself, not how many others there are: a model that was taught is
    often the base of the next one, and may not be judged then by photos that it knows already. So
    photos that are added never make one that was learnt from a photo to judge by; unless so few
    are held out that the least number of them counts, and an added photo is akin to one of these.

    Parameters
    ----------
    groups : sequence of tuple of int
        For each photo the prints that speak for it and all that are akin to it.

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
            f"of at least {FEWEST} photos needed, {count} can be used",
            "Add folders with colour photos, or teach a model a single photo instead.",
        )
    role = shared_out(groups, seed)
    return [role[group] for group in groups]


def shared_out(groups: Sequence[Group], seed: int) -> dict[Group, str]:
    """What each group of photos is for."""
    sizes = Counter(groups)
    place = {group: place_of(group, seed) for group in sizes}
    most = max(HELD_LEAST, round(HELD_SHARE * len(groups)))
    role: dict[Group, str] = dict.fromkeys(sizes, TRAIN)
    taken = dict.fromkeys((HELD, WATCH), 0)
    for group in sorted(sizes, key=lambda group: (place[group], group)):
        # A large family of photos stays whole in training rather than swell what is held out.
        if sizes[group] > most:
            continue
        if place[group] < HELD_SHARE or taken[HELD] < HELD_LEAST:
            name = HELD
        elif taken[WATCH] < watched(place[group]):
            name = WATCH
        else:
            break
        role[group] = name
        taken[name] += sizes[group]
    if not all(taken.values()):
        raise EngineError(
            "nearly all photos are alike, so none can be kept apart to judge by",
            "Add other photos, or teach a model a single photo instead.",
        )
    return role


def watched(place: float) -> int:
    """How many photos up to that place the training is watched by."""
    return WATCH_MOST if place < HELD_SHARE + WATCH_SHARE else WATCH_LEAST


def place_of(group: Group, seed: int) -> float:
    """Where a group stands between 0, which is held out first, and 1.

    The print that is least likely to be held out decides: so a group that grows can only go into
    training, never out of it.
    """
    return max(chance(photo, seed) for photo in group)


def chance(photo: int, seed: int) -> float:
    """A number from 0 to 1 that a photo's print and a seed make, the same in every run."""
    digest = hashlib.sha256(f"{seed} {photo}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64
