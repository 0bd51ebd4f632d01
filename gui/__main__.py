"""Where `tintype` starts: a command goes to the engine, everything else opens the window."""

import sys
from pathlib import Path

from engine.program import keep_together

COMMANDS = {
    "colorize", "evaluate", "simulate", "repair", "sheet", "sweep", "tune-blend", "reproduce",
    "learn", "select", "install", "models", "doctor", "train",
}  # fmt: skip


def main() -> int:
    """Run a command without loading Qt, or the window with the photos given."""
    keep_together()
    arguments = sys.argv[1:]
    if arguments[:1] == ["--recipe"]:  # then photos: the window tells a recipe by its name
        del arguments[0]
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from engine.cli import main as command

        return command(arguments)
    from gui.running import main as window

    return window([located(argument) for argument in arguments])


def located(argument: str) -> Path:
    """Where that is, without `..`, so that recent files know it again; a link keeps its name."""
    path = Path(argument).absolute()
    return path.resolve() if path.is_dir() else path.parent.resolve() / path.name


if __name__ == "__main__":
    sys.exit(main())
