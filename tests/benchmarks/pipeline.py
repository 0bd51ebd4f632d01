"""A 12-megapixel JPEG in, a colorized JPEG out, network loaded: time and memory."""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.inputs import network_card, photo_file
from tests.benchmarks.measure import MIB, Row, faster, in_child, peak_memory, seconds

QUALITY = 92


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        source = str(photo_file(Path(folder), 4000, 3000))
        ours, plain = (in_child(__name__, way, source, folder, "3") for way in ("ours", "plain"))
    used, plainly = ours["bytes"] / MIB, plain["bytes"] / MIB
    share = used / plainly
    title, wanted = "12 MP JPEG to JPEG", "<= 50 %"
    figures = f"{used:.0f} MiB", f"{plainly:.0f} MiB", f"{share:.0%}", wanted
    return [
        faster(title, ours["seconds"], plain["seconds"], 6),
        Row(f"{title}, peak memory", *figures, share <= 0.5),
    ]


def colorize_ours(folder: Path) -> Callable[[Path, Path], None]:
    """What `tintype colorize` does with a photo."""
    from engine.batch import Options, Task, colorize_file
    from engine.colorizer import Colorizer
    from engine.device import Device
    from engine.photo import SaveSettings
    from engine.progress import silent
    from engine.recipe import Recipe

    recipe = Recipe(side=256)
    networks = {recipe.model: Colorizer.load(network_card(folder), Device("cpu", "CPU"))}
    options = Options(recipe, SaveSettings(quality=QUALITY, overwrite=True))

    def colorize(source: Path, result: Path) -> None:
        task = Task(source, result.parent, result.name)
        outcome = colorize_file(task, networks, options, set(), silent)
        if outcome.error:
            raise outcome.error

    return colorize


def colorize_plainly(folder: Path) -> Callable[[Path, Path], None]:
    """As published demos do it (Zhang et al. 2016, github.com/richzhang/colorization)."""
    import numpy as np
    import torch
    import torch.nn.functional as F
    from PIL import Image
    from skimage.color import lab2rgb, rgb2lab

    from engine.models import build
    from engine.weights import load_state

    card = network_card(folder)
    network = build(card.family, card.arguments).eval()
    network.load_state_dict(load_state(card))

    def colorize(source: Path, result: Path) -> None:
        photo = np.asarray(Image.open(source).convert("RGB"))
        small = np.asarray(Image.fromarray(photo).resize((256, 256), Image.Resampling.BICUBIC))
        light_small, light = rgb2lab(small)[:, :, 0], rgb2lab(photo)[:, :, 0]
        seen = torch.from_numpy(light_small).float()[None, None]
        with torch.no_grad():
            chroma = F.interpolate(network(seen), size=light.shape, mode="bilinear")
        joined = np.concatenate([light[..., None], chroma[0].permute(1, 2, 0).numpy()], axis=2)
        pixels = (np.clip(lab2rgb(joined), 0, 1) * 255).astype(np.uint8)
        Image.fromarray(pixels).save(result, quality=QUALITY)

    return colorize


def child(way: str, source: Path, folder: Path, repeats: int) -> dict[str, float]:
    """Time and memory of one way, in a process of its own."""
    ways = {"ours": colorize_ours, "plain": colorize_plainly}
    colorize = ways[way](folder)
    result = folder / f"{way}.jpg"
    # A small photo first: libraries still to be loaded are not the photo's memory.
    colorize(photo_file(folder, 300, 200), result)
    idle = peak_memory()
    colorize(source, result)
    shortest = min(seconds(lambda: colorize(source, result)) for _ in range(repeats))
    return {"seconds": shortest, "bytes": peak_memory() - idle}


if __name__ == "__main__":
    print(json.dumps(child(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))))
