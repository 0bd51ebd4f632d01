"""The commands and options of `tintype`, for `engine.cli`."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from engine import __version__
from engine.device import AUTO, KINDS
from engine.hues import HUES
from engine.published import PUBLISHED

Commands = Any  # argparse keeps the class of its sub-commands to itself
FORMATS = ("jpeg", "png", "tiff", "webp")


def parser(more: Iterable[Callable[[Commands], None]] = ()) -> argparse.ArgumentParser:
    """All commands, those that `more` adds too; the chosen one is in `command`."""
    top = argparse.ArgumentParser(
        prog="tintype",
        description="Colorizes old photographs on your own machine.",
        epilog="Without a command, `tintype [PHOTO...] [RECIPE.json]` opens the window.",
    )
    top.add_argument("--version", action="version", version=f"tintype {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for add in more:
        add(commands)
    add_select(commands)
    add_install(commands)
    for name, about in (
        ("models", "List the models."),
        ("doctor", "Print versions, devices and folders of this installation."),
    ):
        command = commands.add_parser(name, help=about[:-1].lower(), description=about)
        command.add_argument("--json", action="store_true", help="print JSON")
    return top


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
    known = "; ".join(f"{each.file} (the {each.kind} {each.title})" for each in PUBLISHED)
    command = commands.add_parser(
        "install",
        help="take over weights of others",
        description="Check a file of published weights by its SHA-256, convert it and keep it with "
        f"your own models. Known are {known}. A model that somebody trained with Tintype is given "
        "by its card.",
    )
    command.add_argument("file", type=Path, metavar="FILE", help="where the file was saved")


def add_device(command: argparse.ArgumentParser) -> None:
    """What computes."""
    command.add_argument(
        "--device", choices=(AUTO, *KINDS), default=AUTO, help="(default: %(default)s)"
    )


def factor(text: str) -> float:
    """A number, or a percentage."""
    try:
        return float(text[:-1]) / 100 if text.endswith("%") else float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a number or a percentage: {text!r}") from error


def natural(text: str) -> int:
    """A whole number from 0 on."""
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError("less than 0")
    return value


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
