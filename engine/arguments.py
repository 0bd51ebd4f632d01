"""The commands and options of `tintype`, for `engine.cli`."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from engine import __version__
from engine.device import AUTO, KINDS
from engine.recipe import DEFAULT_MODEL, SIDES, Recipe

# As `engine.train.selection`, which would have to import numpy to tell.
HUES = ("red", "yellow", "green", "cyan", "blue", "magenta")
Commands = Any  # argparse keeps the class of its sub-commands to itself
FORMATS = ("jpeg", "png", "tiff", "webp")


def parser(more: Iterable[Callable[[Commands], None]] = ()) -> argparse.ArgumentParser:
    """All commands, those that `more` adds too; the chosen one is in `command`."""
    top = argparse.ArgumentParser(
        prog="tintype",
        description="Colorizes old photographs on your own machine.",
        epilog="Without a command, `tintype [PHOTO...]` opens the window.",
    )
    top.add_argument("--version", action="version", version=f"tintype {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    add_colorize(commands)
    add_evaluate(commands)
    add_select(commands)
    add_install(commands)
    for name, about in (
        ("models", "List the models."),
        ("doctor", "Print versions, devices and folders of this installation."),
    ):
        command = commands.add_parser(name, help=about[:-1].lower(), description=about)
        command.add_argument("--json", action="store_true", help="print JSON")
    for add in more:
        add(commands)
    commands.add_parser("train", help="train a model; see `tintype train --help`")
    return top


def add_colorize(commands: Commands) -> None:
    """`tintype colorize`."""
    command = commands.add_parser(
        "colorize",
        help="colorize photos and folders of photos",
        description="Colorize photos. Folders are searched at any depth, passing over results of "
        "earlier runs. A photo that fails is reported, and the others go on.",
    )
    add = command.add_argument
    add("photos", nargs="+", type=Path, metavar="IN", help="a photo or a folder")
    add("-o", "--out", type=Path, metavar="OUT",
        help="folder for the results, made like IN inside; for one photo, a file "
        "(default: NAME-color beside the photo)")  # fmt: skip
    add_model(command)
    add("--model", default=DEFAULT_MODEL, help="one of `tintype models` (default: %(default)s)")
    add("--strength", type=factor, default=1.0, metavar="FACTOR",
        help="factor on the colours, 0 to 2, or 0%% to 200%% (default: 1)")  # fmt: skip
    add("--warmth", type=float, default=0.0, metavar="SHIFT",
        help="-30, cool, to 30, warm (default: 0)")  # fmt: skip
    add("--format", choices=FORMATS, help="of the results (default: the photo's own)")
    add("--quality", type=quality, default=92, metavar="N",
        help="of JPEG and WebP, 1 to 100 (default: %(default)s)")  # fmt: skip
    add("--overwrite", action="store_true", help="replace results that are there already")
    add("--salvage", action="store_true", help="use what is readable of a file that is cut off")
    add("--no-metadata", action="store_true", help="do not copy EXIF, XMP and the like")
    add("--json", action="store_true", help="print one JSON object a photo, a line each")


def add_evaluate(commands: Commands) -> None:
    """`tintype evaluate`."""
    command = commands.add_parser(
        "evaluate",
        help="measure models on photos whose colours are known",
        description="Print the score table of models on colour photos, at 256 x 256 pixels, with "
        "the gray and the true photo as rows.",
    )
    add = command.add_argument
    add("--photos", type=Path, required=True, metavar="DIR", help="folder of colour photos")
    add("--model", action="append", metavar="M",
        help=f"model to measure; may be repeated (default: {DEFAULT_MODEL})")  # fmt: skip
    add("--limit", type=int, metavar="N", help="measure on N photos, evenly spread")
    add_model(command)
    add("--json", action="store_true", help="print JSON")


def add_select(commands: Commands) -> None:
    """`tintype select`."""
    command = commands.add_parser(
        "select",
        help="find the photos with most of a colour, to train on",
        description="List the photos with the largest share of a hue, the best first: the part of "
        "a photo's chroma that lies in the hue's range, as `select` in a training recipe has it.",
    )
    add = command.add_argument
    add("--hue", choices=HUES, required=True, help="what to look for")
    add("--photos", type=Path, nargs="+", required=True, metavar="DIR",
        help="folders of colour photos, or packed .tar shards")  # fmt: skip
    add(
        "--count", type=count, default=24, metavar="N", help="photos to list (default: %(default)s)"
    )
    add("--json", action="store_true", help="print JSON")


def add_install(commands: Commands) -> None:
    """`tintype install`."""
    command = commands.add_parser(
        "install",
        help="take over weights that others published",
        description="Check a file of published weights by its SHA-256, convert it and keep it with "
        "your own models. Known are colorization_release_v2-9b330a0b.pth (Zhang et al. 2016, a "
        "model) and inception_resnet_v2-940b1cd6.pth (the classifier of models of the family "
        "fusion).",
    )
    command.add_argument("file", type=Path, metavar="FILE", help="where the file was saved")


def add_model(command: argparse.ArgumentParser) -> None:
    """How and where a network runs."""
    add = command.add_argument
    usual = Recipe()
    add("--side", type=int, default=usual.side, metavar="PIXELS",
        help="longer edge as the network sees it, a multiple of 16 between "
        f"{SIDES[0]} and {SIDES[-1]} (default: %(default)s)")  # fmt: skip
    add("--vividness", type=float, default=usual.vividness, metavar="V",
        help="0, the mean, to 1, the likeliest colour; of models that predict a distribution "
        "(default: %(default)s)")  # fmt: skip
    add("--device", choices=(AUTO, *KINDS), default=AUTO, help="(default: %(default)s)")


def factor(text: str) -> float:
    """A number, or a percentage."""
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def count(text: str) -> int:
    """A whole number from 1 on."""
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("less than 1")
    return value


def quality(text: str) -> int:
    """A whole number from 1 to 100."""
    value = int(text)
    if not 1 <= value <= 100:
        raise argparse.ArgumentTypeError("not between 1 and 100")
    return value
