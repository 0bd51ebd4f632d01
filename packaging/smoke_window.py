"""The window's part of the smoke test: drop, colorize, blend, simulate, repair, export, learn."""

import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

from desktop_hands import (
    click,
    colour,
    difference,
    drag,
    find,
    focus,
    picture,
    place,
    press,
    see,
    until,
)
from smoke_words import note

ROOT = Path(__file__).resolve().parent.parent
PHOTO = "Photo, before and after"
COLOURED = 0.06  # mean saturation; the samples are gray without colour
CHANGED = 0.001
WARM = 3.0  # seconds of processor time to the window, so that a busy machine says nothing


def test_window(bare: Any, pictures: Path) -> None:
    """Use the window as a person does."""
    print("In the window")
    first_start(bare)
    process, seconds, busy = timed_start(bare)
    note(f"warm start: window after {seconds:.1f} s, {busy:.1f} s of them on the processor")
    if busy > WARM:
        raise SystemExit(f"FAILED: more than {WARM} s")
    source = drag_source(bare.photos / "portrait.jpg")
    try:
        drop(source)
        gray = colorized(pictures)
        blended(pictures, gray)
        simulated(pictures)
        repaired(pictures)
        exported(bare)
    finally:
        source.terminate()
        picture(pictures / "smoke-last.png")
    quit_with_key(process)
    note("Ctrl+Q ends it")
    learning(bare)


def first_start(bare: Any) -> None:
    """The welcome is shown once."""
    process = bare.start()
    click("Start", "button")
    until("the welcome to close", lambda: find("Start", "button") is None)
    note("the first start says welcome")
    quit_with_key(process)


def quit_with_key(process: subprocess.Popen[str]) -> None:
    """End the program as its users do."""
    focus()
    press("ctrl+q")
    try:
        code = process.wait(30)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        raise SystemExit("FAILED: Ctrl+Q does not end it") from None
    if code != 0:
        raise SystemExit(f"FAILED: it ended with {code}")


def timed_start(bare: Any) -> tuple[subprocess.Popen[str], float, float]:
    """Seconds from the start of the process to a window on the screen; and of processor time."""
    began = time.monotonic()
    process = bare.start()
    until("the window", lambda: shown_windows(process.pid), 60)
    seconds = time.monotonic() - began
    ticks = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    busy = sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
    see("Open…", "button")
    if find("Start", "button") is not None:
        raise SystemExit("FAILED: the welcome is shown again")
    return process, seconds, busy


def shown_windows(pid: int) -> str:
    """Windows of a process that are on the screen."""
    done = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(pid), "--name", "Tintype"],
        capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout.strip()


def drag_source(photo: Path) -> subprocess.Popen[bytes]:
    """Another program, out of which a photo can be dragged."""
    pythons = [ROOT / "build/venv-cpu/bin/python", ROOT / ".venv/bin/python"]
    python = next(path for path in pythons if path.exists())
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    return subprocess.Popen(
        [str(python), str(ROOT / "packaging" / "drag_source.py"), str(photo)],
        env=environment | {"QT_ACCESSIBILITY": "0"},
    )


def drop(source: subprocess.Popen[bytes]) -> None:
    """Drag the photo from the other program into the window."""
    until("the drag source", lambda: shown_source(source.pid), 60)
    time.sleep(1)
    drag((1480, 160), (600, 400))
    see("portrait.jpg, ready", whole=False)
    note("a photo dragged from another program is opened")


def shown_source(pid: int) -> str:
    """The other program's window."""
    done = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(pid)], capture_output=True, text=True
    )
    return done.stdout.strip()


def colorized(pictures: Path) -> Path:
    """Wait for colour on the canvas."""
    click("Result Only", "check box")
    shot = pictures / "smoke-colorized.png"
    until("colour", lambda: colour(picture(shot, see(PHOTO))) > COLOURED)
    note(f"colorized, saturation {colour(shot):.2f}")
    return shot


def blended(pictures: Path, before: Path) -> None:
    """Give another model a say."""
    click("Blend", "page tab")
    sliders = [name for name in ("Blue", "Yellow", "ResNet regression") if find(name, "slider")]
    if not sliders:
        raise SystemExit("FAILED: there is nothing to blend")
    for name in sliders:
        click(name, "slider", across=0.9)
    shot = pictures / "smoke-blended.png"
    until("the blend", lambda: difference(picture(shot, see(PHOTO)), before) > CHANGED)
    note(f"blended with {', '.join(sliders)}")


def simulated(pictures: Path) -> None:
    """Take pixels away."""
    before = picture(pictures / "smoke-before.png", see(PHOTO))
    click("Simulate", "page tab")
    click("Add Damage", "button")
    press("Down", "Return", "Return")  # the first group, the first kind in it
    slider = until("a slider of the damage", lambda: find(", amount", "slider", whole=False))
    left, top, width, height = place(slider)
    drag((left + width // 8, top + height // 2), (left + width // 2, top + height // 2))
    shot = pictures / "smoke-simulated.png"
    until("damage", lambda: difference(picture(shot, see(PHOTO)), before) > CHANGED)
    note("damage simulated")


def repaired(pictures: Path) -> None:
    """Have the damage found and undone."""
    before = picture(pictures / "smoke-before.png", see(PHOTO))
    click("Repair", "page tab")
    click("Propose Repairs", "button")
    shot = pictures / "smoke-repaired.png"
    until("repairs", lambda: difference(picture(shot, see(PHOTO)), before) > CHANGED)
    see("What was found")
    note("damage found and repaired")


def exported(bare: Any) -> None:
    """Export beside the photo."""
    focus()
    press("ctrl+shift+e")
    click("Export", "button")
    target = bare.photos / "portrait-color.jpg"
    until("the exported file", target.is_file)
    note(f"exported, {target.stat().st_size} bytes")


def learning(bare: Any) -> None:
    """Learning starts the frozen program again as a process, which ends with the window."""
    process = bare.start(bare.folder / "colour" / "0.png")
    see("0.png, ready", whole=False)
    click("Colorize", "menu item")
    click("New Model from This Photo…", "menu item")
    words = until("the process that learns", lambda: children(process.pid))
    if not words[0].startswith(f"{bare.program} learn "):
        raise SystemExit(f"FAILED: another program learns: {words[0]}")
    note("learning runs in a process of the same program")
    press("Escape")
    quit_with_key(process)
    until("the end of the process that learns", lambda: not children(process.pid))
    note("which ends with the window")


def children(pid: int) -> list[str]:
    """Command lines of the processes that a process started."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text().rpartition(")")[2].split()[1])
            if parent == pid:
                found.append((path.parent / "cmdline").read_text().replace("\0", " "))
        except (OSError, ValueError, IndexError):
            continue
    return found
