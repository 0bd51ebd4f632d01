"""Eyes and hands for the smoke test: what a program shows is read from its accessibility tree, and
the mouse is moved and pressed by xdotool, as a user would. Runs with the system's Python and gi.
"""

import re
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
warnings.filterwarnings("ignore", category=DeprecationWarning)  # newer names are not everywhere yet
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 90  # seconds, for a machine that is busy with other things
Found = Any  # Atspi.Accessible


def until(what: str, look: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """Look until there is something; end the test if there never is."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"FAILED: waited {patience:.0f} s for {what}")


def program() -> Found | None:
    """The program under test, once it is on the accessibility bus."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(place)
        if child is not None and (child.get_name() or "").casefold() == "tintype":
            return child
    return None


def under(node: Found) -> Iterator[Found]:
    """A node and everything in it; what goes away meanwhile is passed over."""
    try:
        yield node
        for place in range(node.get_child_count()):
            child = node.get_child_at_index(place)
            if child is not None:
                yield from under(child)
    except GLib.Error:
        return


def place(node: Found) -> tuple[int, int, int, int]:
    """Left, top, width and height on the screen."""
    box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return box.x, box.y, box.width, box.height


def is_visible(node: Found) -> bool:
    """Whether it is on the screen and has a size."""
    try:
        shown = node.get_state_set().contains(Atspi.StateType.SHOWING)
        component = node.get_component_iface()  # asked once: a window may go away meanwhile
        if not shown or component is None:
            return False
        return bool(component.get_extents(Atspi.CoordType.SCREEN).width > 0)
    except GLib.Error:
        return False


def find(name: str, role: str = "", whole: bool = True) -> Found | None:
    """The first visible thing of that name; `whole=False` takes a part of it."""
    root = program()
    for node in under(root) if root is not None else ():
        try:
            said = node.get_name() or ""
            named = said == name if whole else name in said
            if named and role in node.get_role_name() and is_visible(node):
                return node
        except GLib.Error:
            continue
    return None


def see(name: str, role: str = "", whole: bool = True, patience: float = PATIENCE) -> Found:
    """Wait for something visible."""
    return until(f"{role or 'something'} {name!r}", lambda: find(name, role, whole), patience)


def xdo(*words: object) -> str:
    """Move the mouse, press a key."""
    done = subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True)
    return done.stdout


def click(name: str, role: str = "", whole: bool = True, across: float = 0.5) -> None:
    """Press the mouse on something; `across` 0 is its left edge, 1 its right one."""
    left, top, width, height = place(see(name, role, whole))
    xdo("mousemove", left + round(width * across), top + height // 2)
    time.sleep(0.2)
    xdo("click", 1)
    time.sleep(0.3)


def focus() -> None:
    """Give the keyboard to the program: there is no window manager that would."""
    said = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Tintype"], capture_output=True, text=True
    ).stdout  # fmt: skip
    for window in said.split():
        subprocess.run(["xdotool", "windowfocus", "--sync", window], capture_output=True)
    time.sleep(0.3)


def press(*keys: str) -> None:
    """Press keys one after the other, in whatever has the keyboard."""
    for key in keys:
        xdo("key", key)
        time.sleep(0.2)


def drag(start: tuple[int, int], end: tuple[int, int]) -> None:
    """Drag with the mouse, slowly enough for a drag to be seen as one."""
    xdo("mousemove", *start)
    xdo("mousedown", 1)
    for step in range(1, 13):
        now = [round(a + (b - a) * step / 12) for a, b in zip(start, end, strict=True)]
        xdo("mousemove", *now)
        time.sleep(0.06)
    time.sleep(0.5)
    xdo("mouseup", 1)


def picture(path: Path, node: Found | None = None) -> Path:
    """A picture of the screen, or of one thing on it."""
    crop: list[str] = []
    if node is not None:
        left, top, width, height = place(node)
        crop = ["-crop", f"{width}x{height}+{left}+{top}"]
    subprocess.run(["import", "-window", "root", *crop, "+repage", str(path)], check=True)
    return path


def colour(path: Path) -> float:
    """Mean saturation of a picture, 0 to 1."""
    said = subprocess.run(
        ["convert", str(path), "-colorspace", "HSB", "-channel", "G", "-separate",
         "-format", "%[fx:mean]", "info:"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    return float(said)


def difference(first: Path, second: Path) -> float:
    """Mean difference of two pictures of the same size, 0 to 1."""
    done = subprocess.run(
        ["compare", "-metric", "MAE", str(first), str(second), "null:"],
        capture_output=True, text=True,
    )  # fmt: skip
    within = re.search(r"\(([0-9.e-]+)\)", done.stderr)
    return float(within.group(1)) if within else 1.0
