"""One colour a place out of a distribution of colours, as muted or as vivid as is wanted.

Two ways, because networks learn distributions in two ways. Those of the papers give rare colours
their weight in training alone, and their distribution is sharpened: the `annealed_mean` of Zhang,
Isola, Efros, "Colorful Image Colorization" (ECCV 2016), equation 5.

Beside a regression, which is the muted end, the distribution can be asked for more: `outspoken`
gives rare colours more weight after the forward pass, and listens to the distribution only as far
as it agrees with itself on a hue. So what is sure becomes vivid, and what is not stays muted.
"""

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

from engine import metrics

Plane = NDArray[np.float32]

# The power that makes the temperature 0.38, which Zhang et al. found best, at vividness 0.5.
COOLING = 1.4

# Of `outspoken`: searched on photos that the network was trained on; the first two and the least
# tilt then picked among a few candidates on the validation photos, see "Vividness" in CONTRIBUTING.
TEMPERATURE = 0.5
AGREEMENT = 4.0  # the power of what hues have in common
TILT = 0.2, 1.0  # the power of a colour's rarity at vividness 0 and 1
RAREST = 8.4  # nats: no colour counts as rarer; there are too few photos of those that are
BEGIN = 0.25  # the boldness at which the regression is left behind
# Boldness at the middle of the slider, where it stands at first: the least at which photos are as
# colourful as they should be, 60 % of what the true ones are, and a little more.
MIDDLE = 0.21
STEEP = math.log(MIDDLE, 0.5)  # the power of the slider's place that reaches it there


def annealed_mean(logits: NDArray[np.float16], centers: Plane, temperature: float) -> Plane:
    """Mean colour of (..., Q) logits sharpened by `temperature`, whose limit 0 is the mode."""
    if temperature < 1e-3:
        return np.asarray(centers[logits.argmax(-1)])
    powers = logits.astype(np.float32)
    powers -= powers.max(-1, keepdims=True)
    powers /= temperature
    np.exp(powers, out=powers)
    return np.asarray(powers @ centers / powers.sum(-1, keepdims=True))


def annealed(logits: NDArray[np.float16], centers: Plane, chroma: Plane, vividness: float) -> Plane:
    """From `chroma`, at 0, to the annealed mean at its temperature of 0.38, 0.5, to the mode, 1."""
    mean = annealed_mean(logits, centers, (1 - min(vividness, 1.0)) ** COOLING)
    if vividness >= 0.5 or mean.shape != chroma.shape:
        return mean
    return np.asarray(chroma + np.float32(2 * vividness) * (mean - chroma))


def outspoken(
    logits: NDArray[np.float16], centers: Plane, chroma: Plane, vividness: float
) -> Plane:
    """From a regression, at 0, to a mean that counts rare colours the more, the rarer they are.

    Parameters
    ----------
    logits : (h, w, Q) float16
        Unnormalized log-probability of each colour bin.
    centers : (Q, 2) float32
        a*b* of the bins.
    chroma : (h, w, 2) float32
        What the same network learned by regression.
    vividness : float
        0 to 1.

    Returns
    -------
    (h, w, 2) float32
        The regression, drawn towards the weighted mean as far as hues agree: by the length of the
        mean over the mean of the lengths, which is 1 if all likely colours have one hue.
    """
    powers = logits.astype(np.float32)
    powers *= np.float32(1 / TEMPERATURE)
    bold = vividness**STEEP  # 0, MIDDLE, 1
    tilt = TILT[0] + (TILT[1] - TILT[0]) * bold
    powers += np.float32(tilt) * rarity(centers.tobytes())
    powers -= powers.max(-1, keepdims=True)
    np.exp(powers, out=powers)
    lengths = np.linalg.norm(centers, axis=1, keepdims=True)
    sums = powers @ np.concatenate([centers, lengths, np.ones_like(lengths)], axis=1)
    mean, length = sums[..., :2] / sums[..., 3:], sums[..., 2:3] / sums[..., 3:]
    agreement = np.linalg.norm(mean, axis=-1, keepdims=True) / (length + np.float32(1e-3))
    share = np.float32(min(1.0, bold / BEGIN)) * agreement**AGREEMENT
    return np.asarray(chroma + share * (mean - chroma), np.float32)


@cache
def rarity(centers: bytes) -> Plane:
    """(Q,) nats, how much rarer than the commonest each colour is in photographs."""
    bins = np.frombuffer(centers, np.float32).reshape(-1, 2)
    surprise = np.log(metrics.prior_weights()[metrics.bins(bins)])
    surprise -= np.log(metrics.prior_weights().min())
    return np.minimum(surprise, RAREST).astype(np.float32)
