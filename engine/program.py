"""How this program is installed: by a Python, or frozen into one folder; portable or not.

A frozen program is portable if a file called `portable.txt` lies beside it. Then settings, models
and logs are kept in the folder `Tintype-data` there, and nothing is written anywhere else.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent  # holds `resources`, frozen or not
MARKER, KEPT = "portable.txt", "Tintype-data"


def is_frozen() -> bool:
    """Whether this is a built program, which carries its own Python."""
    return bool(getattr(sys, "frozen", False))


def command_line() -> list[str]:
    """Words to start a command of `tintype` with, in a process of its own."""
    if not is_frozen():
        return [sys.executable, "-m", "engine.cli"]
    own = Path(sys.executable)
    # On Windows a program with a window has no standard output; its sibling has.
    console = own.with_name("tintype-cli.exe")
    return [str(console if console.is_file() else own)]


def portable_folder() -> Path | None:
    """Where a portable program keeps everything; None if this is none."""
    if not is_frozen():
        return None
    beside = Path(sys.executable).resolve().parent
    if sys.platform == "darwin" and beside.match("*.app/Contents/MacOS"):
        beside = beside.parents[2]
    return beside / KEPT if (beside / MARKER).is_file() else None


def home() -> Path:
    """The user's folder; where the system knows of none, the root, as Qt and GLib have it."""
    try:
        return Path.home()
    except RuntimeError:  # a user without a name and without $HOME, as in some containers
        return Path(os.sep)


def cache_folder() -> Path:
    """Where libraries may keep what they can make again, by the platform's convention."""
    portable = portable_folder()
    if portable is not None:
        return portable / "cache"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else home() / "AppData" / "Local") / "Tintype" / "cache"
    if sys.platform == "darwin":
        return home() / "Library" / "Caches" / "Tintype"
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (base if base.is_absolute() else home() / ".cache") / "tintype"


def keep_together() -> None:
    """Tell libraries where to keep their caches; for the very start, before they are imported."""
    # Else torch makes a folder among the temporary files, and leaves it there.
    os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(cache_folder() / "torch"))
    if portable_folder() is not None:
        os.environ["MPLCONFIGDIR"] = str(cache_folder() / "matplotlib")
        os.environ["XDG_CACHE_HOME"] = str(cache_folder())
