"""Commands of `tintype`, one module each, for `engine.cli`.

Such a module has `add(commands)`, which describes the command and its options, and `run(options)`,
which gives the exit code. It imports what computes only in `run`, so that the others answer at
once; its name, with hyphens for underscores, is the command's.
"""

from argparse import Namespace
from types import ModuleType

from engine.commands import (
    colorize,
    evaluate,
    learn,
    repair,
    reproduce,
    sheet,
    simulate,
    sweep,
    train,
    tune_blend,
)

MODULES: tuple[ModuleType, ...] = (
    colorize,
    evaluate,
    learn,
    repair,
    reproduce,
    sheet,
    simulate,
    sweep,
    train,
    tune_blend,
)


def name(module: ModuleType) -> str:
    """What the command is called."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def run(command: str, options: Namespace) -> int:
    """Run one of these commands; raises `KeyError` if there is none of that name."""
    code: int = {name(module): module for module in MODULES}[command].run(options)
    return code
