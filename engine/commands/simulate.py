"""`tintype simulate`: damage a photo on purpose."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from engine.arguments import Commands, quality
from engine.commands.evaluate import damage
from engine.damages import TITLES
from engine.errors import UnwritablePhoto
from engine.paths import is_there
from engine.terminal import ProgressBar

FILLS = {"gray": 0.5, "white": 1.0, "black": 0.0}


def add(commands: Commands) -> None:
    """Describe the command."""
    listed = "; ".join(f"{kind}: {title.meaning[:-1]}" for kind, title in TITLES.items())
    command: ArgumentParser = commands.add_parser(
        "simulate",
        help="damage a photo on purpose",
        description="Make a photo gray, damage it, and write that as a new file, never over the "
        "photo itself. The same seed does the same damage everywhere. Kinds of damage, and what "
        f"their amount means - {listed}.",
    )
    add = command.add_argument
    add("photo", type=Path, metavar="IN", help="a photo")
    add("-o", "--out", type=Path, metavar="OUT",
        help="the new file (default: NAME-damaged beside the photo)")  # fmt: skip
    add("--damage", action="append", required=True, type=damage, metavar="KIND=AMOUNT",
        help="as pixels=0.25 or pixels=25%%; may be repeated, done in that order")  # fmt: skip
    add("--fill", type=fill, default=0.5, metavar="LEVEL",
        help="what missing light is filled with: gray, white, black, or a level from 0 to 1 "
        "(default: gray)")  # fmt: skip
    add("--seed", type=int, default=1, help="of the random numbers (default: %(default)s)")
    add("--quality", type=quality, default=92, metavar="N",
        help="of JPEG and WebP, 1 to 100 (default: %(default)s)")  # fmt: skip
    add("--overwrite", action="store_true", help="replace a result that is there already")
    add("--salvage", action="store_true", help="use what is readable of a file that is cut off")


def run(options: Namespace) -> int:
    """Write the damaged photo."""
    from dataclasses import replace

    from engine.photo import SaveSettings, open_photo, save_photo
    from engine.preparing import prepare
    from engine.recipe import Recipe

    wanted = [replace(each, fill=options.fill, seed=options.seed) for each in options.damage]
    recipe = Recipe(damage=tuple(wanted))
    target = options.out or beside(options.photo)
    if is_there(target) and target.resolve() == options.photo.resolve():
        raise UnwritablePhoto(f"{target} is the photo itself", "Choose another name.")
    settings = SaveSettings(
        quality=options.quality, mark_colorized=False, overwrite=options.overwrite
    )
    with ProgressBar() as bar:
        photo = open_photo(options.photo, salvage=options.salvage)
        damaged = prepare(photo, recipe, bar)
        result = save_photo(damaged.pixels, photo, target, settings)
    print(f"{options.photo} -> {result}")
    return 0


def beside(photo: Path) -> Path:
    """A free name beside a photo, of a format that can be written."""
    from engine.photo import free_name
    from engine.results import own_suffix

    return free_name(photo.parent, "{name}-damaged", photo.name, own_suffix(photo))


def fill(text: str) -> float:
    """A level by its name or its number."""
    try:
        return FILLS[text] if text in FILLS else float(text)
    except ValueError as error:
        raise ArgumentTypeError(f"not gray, white, black or a number: {text!r}") from error
