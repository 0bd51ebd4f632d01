"""Where `tintype` starts: a command goes to the engine, everything else opens the window."""

import os
import sys
from pathlib import Path

from engine.paths import is_folder
from engine.program import keep_together

COMMANDS = {
    "colorize", "evaluate", "simulate", "repair", "sheet", "sweep", "tune-blend", "reproduce",
    "learn", "select", "install", "models", "doctor", "train",
}  # fmt: skip


SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
STOPPED = 130  # as in `engine.terminal`, which is not loaded yet when Ctrl-C comes early


def main() -> int:
    """Run a command without loading Qt, or the window with the photos given."""
    try:
        keep_together()
        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return STOPPED


def run(arguments: list[str]) -> int:
    """What `main` does with these arguments."""
    if arguments[:1] == ["--recipe"]:  # then photos: the window tells a recipe by its name
        del arguments[0]
    if arguments and is_command(arguments[0]):
        from engine.cli import main as command

        return command(arguments)
    if not has_screen():
        print("tintype: There is no screen to open a window on. `tintype --help` lists what works "
              "without one.", file=sys.stderr)  # fmt: skip
        return 2
    from gui.running import main as window

    return window([located(argument) for argument in arguments])


def is_command(word: str) -> bool:
    """Whether the first argument is for the terminal; also a word that nobody knows.

    What names no file that is there and has no suffix is a command with a slip of the pen.
    """
    if word in COMMANDS or word.startswith("-"):
        return True
    path = Path(word)
    return path.name == word and not path.suffix and not os.path.lexists(word)


def has_screen() -> bool:
    """Whether Qt can find a screen; without one on Linux it ends the process."""
    if sys.platform != "linux":
        return True
    # A Wayland session need not name its display, which then has the usual name.
    session = os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return session or any(map(os.environ.get, SCREENS))


def located(argument: str) -> Path:
    """Where that is, without `..`, so that recent files know it again; a link keeps its name."""
    path = Path(argument).absolute()
    return path.resolve() if is_folder(path) else path.parent.resolve() / path.name


if __name__ == "__main__":
    sys.exit(main())
