"""A trained network at work: lightness of any size in, predicted colour at working size out."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.borders import WHOLE, Box, picture_in
from engine.catalog import ModelCard
from engine.classifier import SIDE as CLASSIFIED
from engine.classifier import attach
from engine.device import Device, is_out_of_memory, ladder
from engine.errors import DamagedWeights, OutOfMemory
from engine.following import Reach, follow, reach_of
from engine.gaps import without_gaps
from engine.ingredients import Hint
from engine.models import build
from engine.models.fusion import Fusion
from engine.of_last import OfLast
from engine.progress import Report, silent
from engine.vividness import annealed, outspoken
from engine.weights import load_state
from engine.working_size import (
    frozen,
    hint_planes,
    laid_in,
    pad,
    paper_logits,
    photo_part,
    resized,
    shrink_to,
)

Plane = NDArray[np.float32]
Way = tuple[int, str, Box | None]  # working side, kind of device, and what is shown


@dataclass(frozen=True, eq=False, slots=True)
class Prediction:
    """What a network said of one photo, at working size; arrays are read-only.

    Attributes
    ----------
    light : (h, w) float32
        L* as the network saw it; some are shown photos without gaps, see `engine.gaps`.
    chroma : (h', w', 2) float32
        Predicted a*b*, the mean of the distribution if there is one; covers the same field as
        `light`, at its size or a half or a quarter of it.
    logits : (h', w', Q) float16 or None
        Unnormalized log-probability of each colour bin.
    centers : (Q, 2) float32 or None
        a*b* of the bins.
    model : str
        Id of the model card.
    side : int
        Working side, less than asked for if memory was short.
    seconds : float
        Time that it took, resizing included.
    device, kind : str, str
        Title and kind of the device that did it in the end.
    steps : tuple of str
        Sentences about what was tried when memory was short.
    two_heads : bool
        Whether `chroma` was learned by regression, beside the distribution.
    hints : tuple of Hint
        What the network was told; `at` sees to it that it is followed.
    without_hints : Prediction or None
        What it says without them, where it predicts a distribution; and
    reach : Reach or None
        where hints reach in that.
    picture : Box or None
        What the network was shown, if there is a border of paper around it, which has no colour.
    """

    light: Plane
    chroma: Plane
    logits: NDArray[np.float16] | None
    model: str
    side: int
    seconds: float
    device: str
    steps: tuple[str, ...] = ()
    centers: Plane | None = None
    kind: str = "cpu"
    two_heads: bool = False
    hints: tuple[Hint, ...] = ()
    without_hints: "Prediction | None" = None
    reach: Reach | None = None
    picture: Box | None = None

    def at(self, vividness: float) -> Plane:
        """Predicted a*b*, (h', w', 2), between the least wrong (0) and the boldest colour (1).

        See `engine.vividness`. A model that predicts one colour says the same at any vividness.
        """
        said = self.chroma
        if self.logits is not None and self.centers is not None and vividness > 0:
            decode = outspoken if self.two_heads else annealed
            said = decode(self.logits, self.centers, self.chroma, vividness)
        followed = follow(said, self.light, self.hints)
        if self.without_hints is not None and self.reach is not None:
            followed = self.reach.joined(followed, self.without_hints.at(vividness))
        if followed is said or self.framed is None:
            return followed
        # What hints say of the picture does not spread to paper that looks like it.
        rows, columns = self.framed.part_of(said.shape, self.light.shape)
        kept = said.copy()
        kept[rows, columns] = followed[rows, columns]
        return kept

    @property
    def framed(self) -> Box | None:
        """The picture, if all around it is to stay gray: unless a hint lies there."""
        if self.picture is None:
            return None
        told = any(not self.picture.holds(hint.x, hint.y) for hint in self.hints)
        return None if told else self.picture


class Colorizer:
    """A network with its weights on a device.

    It may be used from one thread at a time.
    """

    def __init__(self, card: ModelCard, device: Device, network: nn.Module) -> None:
        self.card = card
        self.device = device
        self._network = network.eval().requires_grad_(False).to(memory_format=torch.channels_last)
        self._fills_gaps = bool(getattr(network, "fills_gaps", False))
        self._told: OfLast[Tensor] = OfLast()  # what a classifier said
        self._pictures: OfLast[Box | None] = OfLast()  # inside borders
        self._unhinted: OfLast[dict[Way, Prediction]] = OfLast()
        self._seen: OfLast[Plane | None] = OfLast()  # without gaps

    @classmethod
    def load(cls, card: ModelCard, device: Device, report: Report = silent) -> "Colorizer":
        """Build the card's network, with its weights.

        Raises
        ------
        MissingWeights, DamagedWeights
            If there are none that fit.
        """
        report(0)
        state = load_state(card)
        report(0.5)
        try:
            network = build(card.family, card.arguments)
            network.load_state_dict(state)
        except (RuntimeError, TypeError) as error:
            raise DamagedWeights(
                f"the weights of {card.title!r} do not fit its network: {error}",
                "Reinstall the model, or remove its card.",
            ) from error
        attach(network)
        report(1)
        return cls(card, device, network)

    def predict(
        self,
        light: Plane,
        side: int,
        report: Report = silent,
        hints: Sequence[Hint] = (),
        borders: bool = False,
    ) -> Prediction:
        """Predict the colours of a photo.

        Parameters
        ----------
        light : (H, W) float32
            L*, 0 to 100, at any size and aspect.
        side : int
            Length of the longer edge as the network sees it, of the picture if there is a border.
        report : Report
            A forward pass cannot be stopped; `Cancelled` comes before or after one.
        hints : sequence of Hint
            Colours that the user knows; a model that does not take hints passes over them.
        borders : bool
            Whether a border of paper is coloured as if it belonged to the picture, see
            `engine.borders`; it stays gray otherwise, and the network is shown the picture alone.

        Raises
        ------
        OutOfMemory
            If even the last step of the ladder did not fit.
        """
        start = time.perf_counter()
        steps: tuple[str, ...] = ()
        picture = None if borders else self._pictures.get(light, picture_in)
        for device, size in self._attempts(side):
            report(0.1)
            prediction = self._attempt(light, size, device, hints, picture)
            if prediction is not None:
                report(1)
                elapsed = time.perf_counter() - start
                return replace(prediction, steps=steps, seconds=elapsed)
            steps += (f"{device.title} ran out of memory at a working side of {size}.",)
        raise OutOfMemory(
            f"there is not enough memory to colorize with {self.card.title!r}",
            "Close other programs and try again.",
        )

    def _attempts(self, side: int) -> Iterator[tuple[Device, int]]:
        yield self.device, side
        yield from ladder(self.device, side)

    def _attempt(
        self, light: Plane, side: int, device: Device, hints: Sequence[Hint], picture: Box | None
    ) -> Prediction | None:
        """Predict in this way, or give None if memory did not suffice."""
        try:
            heard = tuple(hints) if self.card.takes_hints else ()
            return self._answer(light, side, device, heard, picture)
        except (RuntimeError, MemoryError, cv2.error) as error:
            if not is_out_of_memory(error):
                raise
        # Only here, where the failed call's tensors are no longer held by its traceback.
        if device.kind == "cuda":
            torch.cuda.empty_cache()
        return None

    def _answer(
        self, light: Plane, side: int, device: Device, hints: tuple[Hint, ...], picture: Box | None
    ) -> Prediction:
        """What the network says, of hints also what they change in what it said without them."""
        known = self._unhinted.get(light, lambda _: {})
        way = side, device.kind, picture
        if not hints or way not in known:
            known.clear()
            known[way] = self._forward(light, side, device, (), picture)
        plain = known[way]
        if not hints:
            return plain
        told = self._forward(light, side, device, hints, picture)
        if plain.logits is None:
            return told
        reach = reach_of(plain.logits, plain.light, hints)
        return replace(told, without_hints=plain, reach=reach)

    @torch.inference_mode()
    def _forward(
        self, light: Plane, side: int, device: Device, hints: tuple[Hint, ...], picture: Box | None
    ) -> Prediction:
        small, part = shrink_to(light, side, picture or WHOLE)
        if picture and not small[part].size:  # a panorama's, at a small side less than `GRID`
            return self._forward(light, side, device, hints, None)
        whole = self._seen.get(light, without_gaps) if self._fills_gaps else None
        small = small if whole is None else resized(whole, small.shape)
        padded = pad(small[part], int(getattr(self._network, "multiple", 1)))
        network = self._network.to(device.kind)
        told = self._embedding(light, device)
        if hints:
            planes = hint_planes(hints, small.shape, part, padded.shape)
            told = (torch.from_numpy(planes)[None].to(device.kind),)
        shown = torch.from_numpy(padded)[None, None].to(device.kind)
        answer = network(shown.contiguous(memory_format=torch.channels_last), *told)
        logits, chroma = answer if isinstance(answer, tuple) else (None, answer)
        centers = None
        if logits is not None:
            centers = frozen(network.get_buffer("centers").float().cpu().numpy())
            logits = photo_part(logits.half(), small[part], padded)
            logits = laid_in(logits, part, small.shape, paper_logits(centers))
        chroma = photo_part(chroma.float(), small[part], padded)
        return Prediction(
            light=frozen(small),
            chroma=laid_in(chroma, part, small.shape, 0),
            logits=logits,
            centers=centers,
            model=self.card.id,
            side=side,
            seconds=0.0,
            device=device.title,
            kind=device.kind,
            two_heads=bool(getattr(self._network, "two_heads", False)),
            hints=hints,
            picture=picture,
        )

    def _embedding(self, light: Plane, device: Device) -> tuple[Tensor, ...]:
        """What a classifier says of the whole photo, once a photo, if the network is to know."""
        network = self._network
        if not isinstance(network, Fusion):
            return ()

        def embed(light: Plane) -> Tensor:
            whole = cv2.resize(light, (CLASSIFIED, CLASSIFIED), interpolation=cv2.INTER_AREA)
            return network.embed(torch.from_numpy(whole)[None, None].to(device.kind))

        return (self._told.get(light, embed).to(device.kind),)
