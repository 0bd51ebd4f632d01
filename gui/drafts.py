"""Repairs, step by step: jobs of the lanes, of a small copy of a photo or of all of it.

What each step made is kept, so that a slider of a late step does not do the early ones again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from engine.progress import Report, part
from engine.repair_steps import Repair
from gui.images import to_qimage

if TYPE_CHECKING:
    from engine.photo import Photo
    from engine.repair import Seen

# What each step depends on, in the order in which they are done.
FIELDS = {
    "fill": ("detect", "sensitivity", "mask", "grow", "invert", "fill", "way"),
    "denoise": ("denoise", "detail", "grain"),
    "tone": ("auto_tone", "black", "white", "gamma", "contrast"),
    "sharpen": ("sharpen",),
}
PIECE = 0.4  # of the photo's edges, that a sample shows
SEEN = 0.5  # L* that a step must change some pixel by, to have changed anything
SAMPLE = 360  # pixels of a sample's longer edge


@dataclass(frozen=True, eq=False, slots=True)
class Stage:
    """Lightness (h, w) before and after one step."""

    step: str
    before: Any
    after: Any


@dataclass(frozen=True, eq=False, slots=True)
class Sample:
    """A piece of the photo before and after a step; `same` if it changes nothing."""

    step: str
    before: QImage
    after: QImage
    same: bool


class Stages:
    """The steps of one repair of one photo. For one lane at a time."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[tuple[Any, ...], Any]] = {}

    def small(self, photo: "Photo", side: int) -> "Photo":
        """The photo, its longer edge no more than `side` pixels."""
        made: Photo = self._once("small", (photo, side), reduced, photo, side)
        return made

    def mask(self, photo: "Photo", repair: Repair, seen: "Seen | None" = None) -> Any:
        """What a repair masks on a photo, (h, w) float32, or None if it has no mask."""
        from engine.repair import look, mask_of

        light, alone = self._first(photo, repair), masking(repair)
        if not alone.masks:
            return None
        evidence = self._once("look", (light,), look, light) if alone.detect else None
        key = (light, alone, seen)
        return self._once("mask", key, mask_of, light, alone, evidence, seen)

    def run(
        self, report: Report, photo: "Photo", repair: Repair, seen: "Seen | None" = None
    ) -> Iterator[Stage]:
        """Those steps that are done, one after the other; first the photo through its filter."""
        light, mask = self._first(photo, repair), None
        if light is not photo.light:
            yield Stage("tone", photo.light, light)
        if "fill" in repair.active:
            mask = self.mask(photo, repair, seen)
        share = 1 / (len(repair.active) + 1)
        for place, step in enumerate(repair.active, 1):
            report(place * share)
            told = part(report, place * share, (place + 1) * share)
            before, light = light, self._do(told, step, light, mask, only(repair, step), seen)
            yield Stage(step, before, light)

    def _first(self, photo: "Photo", repair: Repair) -> Any:
        from engine.repair import first_light

        return self._once("first", (photo, repair.deyellow), first_light, photo, repair)

    def _do(
        self, report: Report, step: str, light: Any, mask: Any, alone: Repair, seen: "Seen | None"
    ) -> Any:
        from engine.repair import done, estimate_noise

        noise = None
        if step in ("denoise", "sharpen"):
            noise = self._once(f"{step} noise", (light,), estimate_noise, light)
        key = (light, alone, mask if step == "fill" else None, seen)
        return self._once(step, key, done, step, light, alone, mask, report, noise, seen)

    def _once(self, name: str, key: tuple[Any, ...], make: Callable[..., Any], *args: Any) -> Any:
        """What was made under that name, made anew if it was of something else."""
        known = self._made.get(name)
        if known is None or not all(map(is_alike, known[0], key)):
            known = self._made[name] = key, make(*args)
        return known[1]


def is_alike(one: Any, other: Any) -> bool:
    """Whether two are the same plane or photo, or equal values."""
    return one is other or (isinstance(one, (int, Repair)) and one == other)


def only(repair: Repair, step: str) -> Repair:
    """One step of a repair."""
    return Repair(**{name: getattr(repair, name) for name in FIELDS[step]})


def masking(repair: Repair) -> Repair:
    """The part of a repair that its mask depends on."""
    return replace(only(repair, "fill"), fill=True, way=Repair().way)


def reduced(photo: "Photo", side: int) -> "Photo":
    """A smaller copy of a photo; the same object if it is small enough."""
    import cv2

    scale = side / max(photo.width, photo.height)
    if scale >= 1:
        return photo
    size = tuple(max(1, round(length * scale)) for length in (photo.width, photo.height))

    def smaller(plane: Any) -> Any:
        return None if plane is None else cv2.resize(plane, size, interpolation=cv2.INTER_AREA)

    return replace(
        photo, light=smaller(photo.light), pixels=smaller(photo.pixels),
        alpha=smaller(photo.alpha), digest=f"{photo.digest} at {side}",
    )  # fmt: skip


def small(report: Report, photo: "Photo", side: int, stages: Stages) -> "Photo":
    """A small copy of a photo."""
    return stages.small(photo, side)


def draft(
    report: Report,
    photo: "Photo",
    side: int,
    repair: Repair,
    stages: Stages,
    seen: "Seen | None" = None,
) -> "Photo":
    """A small copy of a photo, repaired."""
    from engine.preparing import gray

    small = stages.small(photo, side)
    light = small.light
    for stage in stages.run(report, small, repair, seen):
        light = stage.after
    return replace(small, light=light, pixels=gray(light, 8))


def whole(
    report: Report, photo: "Photo", repair: Repair, stages: Stages, seen: "Seen | None" = None
) -> "Photo":
    """The photo at its full size, repaired, as `engine.preparing.prepare` does it."""
    from engine.preparing import relit

    light = photo.light
    for stage in stages.run(part(report, 0, 0.9), photo, repair, seen):
        light = stage.after
    made = relit(photo, light)
    report(1.0)
    return made


def samples(
    report: Report,
    photo: "Photo",
    side: int,
    repair: Repair,
    stages: Stages,
    seen: "Seen | None" = None,
) -> list[Sample]:
    """For each step that is done, the piece of the photo that it changed most."""
    made: dict[str, Sample] = {}
    for stage in stages.run(report, stages.small(photo, side), repair, seen):
        if stage.step not in made or made[stage.step].same:
            made[stage.step] = sample(stage)
    return list(made.values())


def sample(stage: Stage) -> Sample:
    """The piece that a step changed most, before and after."""
    import cv2
    import numpy as np

    from engine.preparing import gray

    change = cv2.absdiff(stage.before, stage.after)
    size = [max(1, round(PIECE * length)) for length in change.shape]
    near = cv2.boxFilter(change, -1, (size[1] | 1, size[0] | 1), borderType=cv2.BORDER_REPLICATE)
    row, column = np.unravel_index(int(near.argmax()), near.shape)
    top, left = (
        int(np.clip(middle - length // 2, 0, whole - length))
        for middle, length, whole in zip((row, column), size, change.shape, strict=True)
    )
    piece = slice(top, top + size[0]), slice(left, left + size[1])
    first, last = (
        to_qimage(gray(shrunk(light[piece]), 8)) for light in (stage.before, stage.after)
    )
    return Sample(stage.step, first, last, same=float(change.max()) < SEEN)


def shrunk(light: Any) -> Any:
    """Light no larger than a sample is shown."""
    import cv2
    import numpy as np

    scale = SAMPLE / max(light.shape)
    if scale >= 1:
        return np.ascontiguousarray(light)
    size = tuple(max(1, round(length * scale)) for length in light.shape[::-1])
    return cv2.resize(light, size, interpolation=cv2.INTER_AREA)
