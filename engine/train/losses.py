"""What a network is trained to make small, by name.

A loss takes what the network said and the true a*b*, (N, 2, H, W) at full size.
"""

import inspect
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from engine import metrics
from engine.errors import BadRecipe
from engine.models.bins import centers
from engine.models.rebalanced import hull
from engine.models.vgg import CLASSES, STEP

Said = Tensor | tuple[Tensor, Tensor]
Loss = Callable[[Any, Tensor], Tensor]


def shrink_to(truth: Tensor, like: Tensor) -> Tensor:
    """Average the true a*b* down to the network's output size."""
    return functional.adaptive_avg_pool2d(truth, (like.shape[-2], like.shape[-1]))


def mse(said: Said, truth: Tensor) -> Tensor:
    """Mean squared error of a*b* divided by 128, as the ResNet paper normalises it.

    Of a network that predicts a distribution, the error of its mean: a regression by classes.
    """
    chroma = said[1] if isinstance(said, tuple) else said
    return functional.mse_loss(chroma / 128, shrink_to(truth, chroma) / 128)


def huber(chroma: Tensor, truth: Tensor, delta: float = 3.0) -> Tensor:
    """Mean Huber loss of the a*b* distance, in CIE units: squared up to `delta`, linear above.

    With a small `delta` it asks for the median colour, which stays neutral where the network cannot
    know; the squared error asks for the mean, a brown cast that CIEDE2000 scores below gray.
    """
    squared = (chroma - shrink_to(truth, chroma)).square().sum(1)
    distance = torch.sqrt(squared + 1e-6)
    small = squared / (2 * delta)
    return torch.where(distance < delta, small, distance - delta / 2).mean()


def soft_encode(chroma: Tensor, bins: Tensor, sigma: float = 5.0) -> Tensor:
    """Distribution over Q bins (P, Q) of P colours (P, 2): Gaussian by distance.

    Zhang et al. (2016), section 2.1; over all bins instead of the 5 nearest, which differs by less
    than a thousandth since the grid is two sigma wide.
    """
    # The square of the colour itself is the same for all bins and cancels in the softmax.
    nearness = chroma @ bins.T - bins.square().sum(1) / 2
    return torch.softmax(nearness / sigma**2, 1)


def encode_nearest(chroma: Tensor, bins: Tensor, count: int = 5, sigma: float = 5.0) -> Tensor:
    """Distribution over Q bins (P, Q) of P colours (P, 2): over the nearest ones, as published."""
    nearness, places = (chroma @ bins.T - bins.square().sum(1) / 2).topk(count, 1)
    empty = chroma.new_zeros(len(chroma), len(bins))
    return empty.scatter(1, places, torch.softmax(nearness / sigma**2, 1))


def bin_weights(uniform: float, power: float, bins: NDArray[np.float32] | None = None) -> Tensor:
    """(Q,) weight of each colour bin, `centers()` if none are given: rare colours count more.

    Zhang et al. (2016), equation 4: the inverse of the smoothed prior mixed with a share of the
    uniform distribution, scaled to a mean of 1; `power` below 1 is milder than the paper.
    """
    cells = metrics.bins(centers() if bins is None else bins)
    prior = 1 / metrics.prior_weights()[cells]
    prior /= prior.sum()
    weights = ((1 - uniform) * prior + uniform / len(prior)) ** -power
    return torch.from_numpy((weights / (prior * weights).sum()).astype(np.float32))


def rebalanced_entropy(logits: Tensor, target: Tensor, weights: Tensor) -> Tensor:
    """Mean cross-entropy of logits (N, Q, h, w), each place weighted by its likeliest true bin.

    `target` is the true distribution, (N * h * w, Q), places in the order of `flat`.
    """
    said = flat(logits)
    entropy = said.logsumexp(1) - torch.linalg.vecdot(target, said)
    weighted: Tensor = weights[target.argmax(1)] * entropy
    return weighted.mean()


def flat(planes: Tensor) -> Tensor:
    """(N, C, h, w) as (N * h * w, C)."""
    return planes.permute(0, 2, 3, 1).reshape(-1, planes.shape[1])


class Distribution:
    """Rebalanced cross-entropy of the distribution head plus Huber loss of the regression head.

    The cross-entropy looks at every `thin`-th row and column only, at a random offset: neighbours
    say much the same, and on a CPU a loss over all of them costs as much as a stage of the network.
    """

    def __init__(
        self, uniform: float = 0.5, power: float = 0.5, regression: float = 0.2, thin: int = 2
    ) -> None:
        self._bins, self._regression, self._thin = torch.from_numpy(centers()), regression, thin
        self._weights = bin_weights(uniform, power)

    def __call__(self, said: tuple[Tensor, Tensor], truth: Tensor) -> Tensor:
        logits, chroma = said
        if self._bins.device != logits.device:
            self._bins, self._weights = (t.to(logits.device) for t in (self._bins, self._weights))
        y, x = torch.randint(self._thin, (2,)).tolist()
        places = (..., slice(y, None, self._thin), slice(x, None, self._thin))
        target = soft_encode(flat(shrink_to(truth, logits)[places]), self._bins)
        entropy = rebalanced_entropy(logits[places], target, self._weights)
        return entropy + self._regression * huber(chroma, truth)


class Rebalanced:
    """Cross-entropy over the 313 bins of `engine.models.rebalanced`, rare colours counting more.

    Zhang et al. (2016), equations 2 to 4, with their 5 nearest bins, sigma 5 and lambda 0.5; the
    prior is that of the training photos, `engine.train.prior`.
    """

    def __init__(self, uniform: float = 0.5, power: float = 1.0) -> None:
        self._bins = torch.from_numpy(hull())
        self._weights = bin_weights(uniform, power, hull())

    def __call__(self, said: tuple[Tensor, Tensor], truth: Tensor) -> Tensor:
        logits = said[0]
        if self._bins.device != logits.device:
            self._bins, self._weights = (t.to(logits.device) for t in (self._bins, self._weights))
        target = encode_nearest(flat(shrink_to(truth, logits)), self._bins)
        return rebalanced_entropy(logits, target, self._weights)


def classes(said: tuple[Tensor, Tensor], truth: Tensor) -> Tensor:
    """Mean cross-entropy of the 64 classes of a* and of b* of `engine.models.vgg`."""
    logits = said[0]
    steps = (shrink_to(truth, logits) / STEP).round().long() + CLASSES // 2
    # (N, 64, 2, h, w) and (N, 2, h, w): a* and b* are one more dimension of places.
    apart = logits.unflatten(1, (2, CLASSES)).transpose(1, 2)
    return functional.cross_entropy(apart, steps.clamp(0, CLASSES - 1))


class Mending:
    """Binary cross-entropy and Dice of the mask, and Charbonnier loss of the lightness.

    Damage is rare, so its pixels count more; Dice (Milletari, Navab, Ahmadi, "V-Net", 2016) asks
    for the overlap itself. Charbonnier et al. (1994): squared for small errors, linear for large
    ones, so that fills do not all become the mean of what could be there.
    """

    def __init__(self, mask: float = 1.0, inside: float = 4.0, rare: float = 3.0) -> None:
        self._mask, self._inside, self._rare = mask, inside, rare

    def __call__(self, said: tuple[Tensor, Tensor], truth: Tensor) -> Tensor:
        logits, light = said
        clean, hit = truth[:, :1], truth[:, 1:]
        rare = torch.tensor(self._rare, device=hit.device)
        entropy = functional.binary_cross_entropy_with_logits(logits, hit, pos_weight=rare)
        chance = torch.sigmoid(logits)
        overlap = 1 - (2 * (chance * hit).sum() + 1) / (chance.sum() + hit.sum() + 1)
        off = torch.sqrt((light - clean).square() + 0.01)
        weight = 1 + self._inside * hit
        return self._mask * (entropy + overlap) + (weight * off).sum() / weight.sum() / 5


def choose(name: str, arguments: dict[str, Any]) -> Loss:
    """The loss that a recipe names.

    Raises
    ------
    BadRecipe
        If there is none of that name.
    TypeError
        If it does not take these arguments.
    """
    made: dict[str, Callable[..., Loss]] = {"distribution": Distribution, "rebalanced": Rebalanced,
                                            "mending": Mending}  # fmt: skip
    if name in made:
        return made[name](**arguments)
    known: dict[str, Loss] = {"mse": mse, "huber": huber, "classes": classes}
    if name not in known:
        names = ", ".join((*made, *known))
        raise BadRecipe(f"there is no loss called {name!r}", f"Known: {names}.")
    inspect.signature(known[name]).bind(None, None, **arguments)  # else the first step would tell
    return partial(known[name], **arguments)
