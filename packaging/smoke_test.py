"""`make package-test`: the frozen program on a bare machine, used with mouse and keyboard.

`python3 packaging/smoke_test.py dist/tintype [--pictures DIR]` with the system's Python, which has
gi; needs Xvfb, dbus, at-spi2, xdotool and ImageMagick. The program gets an empty home, an empty
PATH and, where `unshare -n` is allowed, no network. Ends with 1 at the first thing that is wrong.
"""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from smoke_words import check

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
INSIDE = "TINTYPE_SMOKE_INSIDE"
TOOLS = ("Xvfb", "xdotool", "import", "dbus-run-session")
SCREEN = ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "AT_SPI_BUS_ADDRESS")
XDG = (".config", ".local/share/tintype", ".local/state/tintype", ".cache")


class Bare:
    """An environment with nothing in it."""

    def __init__(self, folder: Path, built: Path) -> None:
        self.folder, self.program = folder, built / "tintype"
        self.home, self.temporary, self.photos = (
            folder / name for name in ("home", "tmp", "Photos")
        )
        (folder / "bin").mkdir()
        for each in (self.home, self.temporary, self.photos):
            each.mkdir()
        self.environment = {
            "HOME": str(self.home), "TMPDIR": str(self.temporary), "PATH": str(folder / "bin"),
            "LANG": "C.UTF-8", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        } | {
            name: os.environ[name]
            for name in SCREEN
            if name in os.environ
        }  # fmt: skip

    def run(self, *words: object, patience: float = 300) -> subprocess.CompletedProcess[str]:
        """Run a command of the program to its end."""
        return subprocess.run(
            [str(self.program), *map(str, words)], env=self.environment, cwd=self.photos,
            capture_output=True, text=True, timeout=patience, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def start(self, *words: object) -> subprocess.Popen[str]:
        """Open the window."""
        process = subprocess.Popen(
            [str(self.program), *map(str, words)], env=self.environment, cwd=self.photos, text=True
        )
        atexit.register(process.kill)
        return process

    def window_of(self, program: Path, environment: dict[str, str]) -> None:
        """Open the window of another copy of the program, and close it."""
        from smoke_window import first_start

        own, self.program, self.environment = (self.program, self.environment), program, environment
        try:
            first_start(self)
        finally:
            self.program, self.environment = own

    def stray(self) -> list[str]:
        """Files outside the folders that the XDG specification gives to programs."""
        return [
            str(path.relative_to(self.home))
            for path in self.home.rglob("*")
            if path.is_file() and not str(path.relative_to(self.home)).startswith(XDG)
        ]


def state(folder: Path) -> dict[str, tuple[int, float]]:
    """Size and time of every file."""
    return {
        str(path): (path.stat().st_size, path.stat().st_mtime)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_terminal(bare: Bare) -> None:
    """What works without a window."""
    print("In a terminal")
    said = bare.run("--version")
    check(said.returncode == 0 and said.stdout.startswith("tintype "), f"{said.stdout.strip()}")
    doctor = bare.run("doctor", "--json")
    check(doctor.returncode == 0, "doctor answers")
    facts = json.loads(doctor.stdout)
    check(facts["device"]["kind"] != "none", f"device: {facts['device']['title']}")
    check(set(facts["models"].values()) == {"installed"}, "all bundled models are there")
    done = bare.run("colorize", bare.photos / "portrait.jpg", "-o", bare.photos / "result.png")
    check((bare.photos / "result.png").is_file(), f"colorize: {done.stdout.strip()} {done.stderr}")
    tuned = bare.run(
        "train", bare.folder / "colour", "--base", "resnet", "--name", "Twenty", "--steps", 20,
        "--batch", 2, "--side", 64, patience=900,
    )  # fmt: skip
    check(tuned.returncode == 0, f"a model is taught in 20 steps {tuned.stderr[-300:]}")
    known = json.loads(bare.run("models", "--json").stdout)
    check("own-twenty" in {model["id"] for model in known}, "and is kept")


def test_commands(bare: Bare) -> None:
    """Each uses libraries that the others do not."""
    colour, portrait = bare.folder / "colour", bare.photos / "portrait.jpg"
    damaged = bare.photos / "damaged.png"
    for name, words in {
        "simulate": (portrait, "-o", damaged, "--damage", "pixels=0.1"),
        "repair": (damaged, "-o", bare.photos / "repaired.png", "--detect", "--denoise", 0.3),
        "evaluate": ("--photos", colour, "--limit", 2, "--side", 192,
                     "--report", bare.photos / "report.html"),
        "tune-blend": ("--photos", colour, "--limit", 6, "--side", 192, "--model", "blue",
                       "--model", "yellow", "-o", bare.photos / "blend.json"),
        "sheet": (portrait, "-o", bare.photos / "sheet.pdf", "--model", "blue", "--edge", 200),
    }.items():  # fmt: skip
        done = bare.run(name, *words, patience=900)
        check(done.returncode == 0, f"{name} {done.stderr[-300:] if done.returncode else ''}")
        made = [word for word in words if getattr(word, "parent", None) == bare.photos]
        check(all(path.is_file() for path in made), f"{name}: what it writes is there")
    automatic = bare.run("repair", damaged, "-o", bare.photos / "automatic.png", patience=900)
    check(automatic.returncode == 0, f"repair by itself {automatic.stdout.strip()[-100:]}")


def test_other_files(bare: Bare) -> None:
    """Every kind of file that is read needs a library of its own."""
    for path in sorted((bare.folder / "kinds").iterdir()):
        target = bare.photos / f"of-{path.suffix[1:]}.png"
        done = bare.run("colorize", path, "-o", target)
        check(target.is_file(), f"{path.suffix} is read {done.stderr}")


def outer(arguments: list[str]) -> int:
    """Start a screen and a message bus, without a network if that is allowed."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise SystemExit(f"The smoke test needs {', '.join(missing)}.")
    inner = ["dbus-run-session", "--", sys.executable, __file__, *arguments]
    closed = subprocess.run(["unshare", "-n", "true"], capture_output=True).returncode == 0
    print("Without a network" if closed else "The network could not be taken away")
    with tempfile.TemporaryDirectory() as folder:
        ready, number = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(number), "-screen", "0", "1700x900x24", "-nolisten", "tcp"],
            pass_fds=[number], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        display = os.read(ready, 16).decode().strip()
        os.environ |= {INSIDE: "1", "DISPLAY": f":{display}", "XDG_RUNTIME_DIR": folder}
        try:
            return subprocess.run(["unshare", "-n", *inner] if closed else inner).returncode
        finally:
            screen.terminate()
            screen.wait()


def inner(built: Path, pictures: Path) -> int:
    """The test itself."""
    from smoke_install import test_archive
    from smoke_window import test_window

    with tempfile.TemporaryDirectory() as folder:
        bare = Bare(Path(folder), built)
        prepare(bare)
        before = state(built)
        if "TINTYPE_SMOKE_WINDOW" not in os.environ:  # for work on the test itself
            test_terminal(bare)
            test_commands(bare)
            test_other_files(bare)
        test_window(bare, pictures)
        for archive in sorted(built.parent.glob("tintype-*-linux-*.tar.xz"))[-1:]:
            test_archive(bare, archive)
        print("Afterwards")
        check(not bare.stray(), f"nothing written outside the XDG folders {bare.stray()}")
        left = [path.name for path in bare.temporary.iterdir()]
        check(not left, f"nothing left in the temporary folder {left}")
        check(state(built) == before, "the program's own folder is as it was")
    print("1 passed, 0 failed")
    return 0


def prepare(bare: Bare) -> None:
    """Photos to work on: gray ones, colour ones to learn from, one of every kind of file."""
    for sample in SAMPLES.glob("*.jpg"):
        shutil.copy(sample, bare.photos)
    colour, kinds = bare.folder / "colour", bare.folder / "kinds"
    colour.mkdir()
    kinds.mkdir()
    for number in range(20):
        made = ["plasma:fractal", str(colour / f"{number}.png")]
        subprocess.run(["convert", "-size", "200x200", "-seed", str(number), *made], check=True)
    for kind in ("png", "tif", "webp", "bmp", "gif"):
        subprocess.run(
            [
                "convert",
                str(bare.photos / "cat.jpg"),
                "-resize",
                "128x128",
                str(kinds / f"cat.{kind}"),
            ],
            check=True,
        )
    for extra in (ROOT / "tests" / "data" / "kinds").glob("*"):
        shutil.copy(extra, kinds)


def main(arguments: list[str]) -> int:
    if INSIDE not in os.environ:
        return outer(arguments)
    built = Path(arguments[0]).resolve()
    pictures = Path(arguments[1]) if len(arguments) > 1 else Path(tempfile.gettempdir())
    began = time.monotonic()
    code = inner(built, pictures)
    print(f"in {time.monotonic() - began:.0f} s")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
