"""Random changes to training crops, on the device that trains.

All functions take a torch generator, so that a seed fixes them, and work on batches.
"""

import math

import torch
from torch import Generator, Tensor
from torch.nn import functional

from engine.train.aging import age
from engine.train.config import Augmentation, Stage
from engine.train.convert import lab, lightness, linear
from engine.train.mounts import mounted

Zoom = tuple[float, float]

# Shares of linear red, green and blue in what panchromatic, orthochromatic and blue-sensitive
# emulsions record; rough, since every maker's differed.
EMULSIONS = ((0.21, 0.72, 0.07), (0.02, 0.58, 0.40), (0.0, 0.15, 0.85))

SMOOTH = 5.0  # greatest reduction of crops that are blurred and nothing else


def uniform(n: int, low: float, high: float, generator: Generator, device: torch.device) -> Tensor:
    """(n,) values between low and high."""
    values = torch.rand(n, generator=generator)
    return (low + (high - low) * values).to(device)


def place(
    n: int, zooms: Zoom, how: Augmentation, generator: Generator, device: torch.device
) -> Tensor:
    """(N, 2, 3) affine maps from crop to photo: flip, rotation, shear, zoom, random position."""
    angle = uniform(n, -how.rotate, how.rotate, generator, device) * math.pi / 180
    shear = uniform(n, -how.shear, how.shear, generator, device) * math.pi / 180
    low, high = zooms
    zoom = torch.exp(uniform(n, math.log(low), math.log(high), generator, device))
    flip = torch.where(uniform(n, 0, 1, generator, device) < how.flip, -1.0, 1.0)
    cos, sin, tan = torch.cos(angle), torch.sin(angle), torch.tan(shear)
    matrix = torch.stack([cos * flip, -sin + cos * tan, sin * flip, cos + sin * tan], 1)
    matrix = (matrix * zoom[:, None]).view(n, 2, 2)
    room = (1 - zoom).clamp_min(0)[:, None]
    shift = (2 * torch.rand(n, 2, generator=generator).to(device) - 1) * room
    return torch.cat([matrix, shift[:, :, None]], 2)


def cut(photos: Tensor, stage: Stage, how: Augmentation, generator: Generator) -> Tensor:
    """Cut (N, 3, S, S) uint8 photos to (N, 3, crop, crop) sRGB 0..1 along random affine maps."""
    maps = place(len(photos), stage.zoom, how, generator, photos.device)
    size = [len(photos), 3, stage.crop, stage.crop]
    grid = functional.affine_grid(maps, size, align_corners=False)
    pixels = photos.float() / 255
    return functional.grid_sample(pixels, grid, padding_mode="reflection", align_corners=False)


def fit(photo: Tensor, side: int) -> Tensor:
    """All of a (H, W, 3) uint8 photo in a square (side, side, 3), with black borders."""
    height, width = photo.shape[:2]
    size = [max(1, round(length * side / max(height, width))) for length in (height, width)]
    planes = photo.permute(2, 0, 1)[None].float()
    resized = functional.interpolate(planes, size=size, mode="bilinear", antialias=True)
    top, left = ((side - length) // 2 for length in size)
    square = photo.new_zeros(side, side, 3)
    inside = square[top : top + size[0], left : left + size[1]]
    inside.copy_(resized[0].round().clamp(0, 255).permute(1, 2, 0))
    return square


def emulsion(linear_rgb: Tensor, generator: Generator) -> Tensor:
    """L* (N, 1, H, W) as a film of random colour sensitivity would record the scene.

    Orthochromatic film hardly saw red, and blue-sensitive plates saw blue alone (Mees and James,
    "The Theory of the Photographic Process"), so skies come out light, lips and reds dark.
    Panchromatic film is the likeliest here, blue-sensitive plates the rarest.
    """
    share = torch.rand(len(linear_rgb), 3, generator=generator) ** torch.tensor([1.0, 2.0, 3.0])
    weights = share @ torch.tensor(EMULSIONS)
    weights = (weights / weights.sum(1, keepdim=True)).to(linear_rgb.device)
    return lightness(torch.einsum("nc,nchw->nhw", weights, linear_rgb).clamp(0, 1))[:, None]


def curve(light: Tensor, spread: float, generator: Generator) -> Tensor:
    """Random gamma, contrast and brightness of L*, as in exposure, development and fading."""
    n, device = len(light), light.device
    gamma = torch.exp(uniform(n, -spread, spread, generator, device)).view(n, 1, 1, 1)
    contrast = torch.exp(uniform(n, -1.5 * spread, spread / 2, generator, device)).view(n, 1, 1, 1)
    bright = uniform(n, -50 * spread, 50 * spread, generator, device).view(n, 1, 1, 1)
    toned = 100 * (light / 100).clamp_min(1e-4) ** gamma
    return ((toned - 50) * contrast + 50 + bright * (1 - contrast)).clamp(0, 100)


def grain(light: Tensor, generator: Generator) -> Tensor:
    """Film grain and scanner noise: Gaussian, up to 6 L*, of random coarseness."""
    n, _, h, w = light.shape
    noise = torch.randn(n, 1, h, w, generator=generator).to(light.device)
    if torch.rand((), generator=generator) < 0.5:
        coarse = functional.avg_pool2d(noise, 2) * 2
        noise = functional.interpolate(coarse, size=(h, w), mode="bilinear", align_corners=False)
    amount = uniform(n, 0, 1, generator, light.device).view(n, 1, 1, 1) ** 2 * 6
    return (light + amount * noise).clamp(0, 100)


def soften(light: Tensor, generator: Generator, most: float = 2.5) -> Tensor:
    """Lens and enlarger blur: down- and up-sampling by a random factor up to `most`."""
    factor = 1 + (most - 1) * float(torch.rand((), generator=generator))
    size = [max(8, round(side / factor)) for side in light.shape[-2:]]
    small = functional.interpolate(light, size=size, mode="bilinear", antialias=True)
    return functional.interpolate(small, size=light.shape[-2:], mode="bilinear").clamp(0, 100)


def backdrops(n: int, side: int, generator: Generator) -> Tensor:
    """L* (N, 1, side, side) of smooth backdrops of any lightness, some with a little grain.

    Half of them are as light all over, and half about as light as the middle of the scale, which
    networks are given as 0: nothing at all says then that a place is a backdrop, and a small
    network had answered it with a chroma of 100.
    """
    base, swing, rough, kind, about = torch.rand(5, n, 1, 1, 1, generator=generator)
    base = torch.where(kind < 0.5, base, 0.4 + 0.2 * about)
    swing = (2 * swing - 1).clamp_min(0)
    small = torch.randn(n, 1, 3, 3, generator=generator)
    shade = functional.interpolate(small, size=(side, side), mode="bicubic")
    noise = torch.randn(n, 1, side, side, generator=generator)
    grainy = (1.5 * rough - 0.5).clamp_min(0)
    light: Tensor = 5 + 90 * base + 15 * swing * shade + grainy * noise
    return light.clamp(0, 100)


def examples(
    photos: Tensor, stage: Stage, how: Augmentation, generator: Generator
) -> tuple[Tensor, Tensor]:
    """Turn (N, 3, S, S) uint8 photos into network input and truth.

    Returns
    -------
    light : (N, 1, crop, crop) float32
        L*, aged in a share of the crops.
    chroma : (N, 2, crop, crop) float32
        True a*b*; none in borders of paper and where a crop became a backdrop.
    """
    rgb = linear(cut(photos, stage, how, generator))
    light, chroma = lab(rgb)
    old = round(how.film * len(photos))  # the batch is in random order: the first ones are aged
    if old:
        aged = grain(soften(emulsion(rgb[:old], generator), generator), generator)
        light = torch.cat([curve(aged, how.curve, generator), light[old:]])
    if how.mount:
        light, chroma = mounted(light, chroma, how.mount, generator)
    if old and how.wear:  # of the paper, too
        light = torch.cat([age(light[:old], generator, how.wear), light[old:]])
    smooth = round(how.smooth * len(photos))
    if smooth:  # the last ones
        light = torch.cat([light[:-smooth], soften(light[-smooth:], generator, SMOOTH)])
    flat = round(how.flat * len(photos))
    if flat:  # of these the very last
        made = backdrops(flat, stage.crop, generator).to(light.device)
        light = torch.cat([light[:-flat], made])
        chroma = torch.cat([chroma[:-flat], torch.zeros_like(chroma[:flat])])
    return light, chroma
