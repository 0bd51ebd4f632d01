"""The archive's part of the smoke test: unpack, install, "Open with", remove, carry about."""

import configparser
import shutil
import subprocess
from pathlib import Path
from typing import Any

from smoke_words import check

TOOLS = "/usr/local/bin:/usr/bin:/bin"  # for install.sh; the program itself gets an empty PATH


def test_archive(bare: Any, archive: Path) -> None:
    """Use the archive as those do who download it."""
    print(f"From {archive.name}")
    place = bare.folder / "unpacked"
    place.mkdir()
    subprocess.run(["tar", "-xJf", str(archive), "-C", str(place)], check=True)
    (top,) = place.iterdir()
    installed(bare, top)
    carried(bare, top / "tintype")


def files(folder: Path) -> list[str]:
    """All files and links below a folder."""
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    ]


def installed(bare: Any, top: Path) -> None:
    """Install for one user, start what the menu would start, take it away again."""
    home = bare.folder / "other-home"
    home.mkdir()
    run_script(top, home)
    entry = home / ".local/share/applications/tintype.desktop"
    words = command_of(entry)
    said = subprocess.run(
        [words[0], "--version"], env={"HOME": str(home), "PATH": ""}, capture_output=True, text=True
    )
    check(said.stdout.startswith("tintype "), f"installed, and {words} starts it")
    link = home / ".local/bin/tintype"
    check(link.resolve() == Path(words[0]).resolve(), "also by its name in a terminal")
    validator = shutil.which("desktop-file-validate")
    if validator is not None:
        done = subprocess.run([validator, str(entry)], capture_output=True, text=True)
        check(done.returncode == 0 and not done.stdout, f"a valid desktop file {done.stdout}")
    run_script(top, home)
    check(len(words) == 2 and words[1] == "%F", "installed again over itself")
    run_script(top, home, "--remove")
    kept = [name for name in files(home) if "mimeinfo.cache" not in name]
    check(not [name for name in kept if "icon-theme.cache" not in name], f"removed {kept}")


def run_script(top: Path, home: Path, *words: str) -> None:
    """Run install.sh as a user without anything."""
    environment = {"HOME": str(home), "PATH": TOOLS, "LANG": "C.UTF-8"}
    subprocess.run(
        ["sh", str(top / "install.sh"), *words], env=environment, check=True, capture_output=True
    )


def command_of(entry: Path) -> list[str]:
    """Words of the command that a desktop file starts."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(entry, encoding="utf-8")
    command = parser["Desktop Entry"]["Exec"]
    program, _, rest = command.removeprefix('"').partition('"')
    return [program, *rest.split()]


def carried(bare: Any, built: Path) -> None:
    """With the marker everything is kept beside the program, and nothing in the home."""
    (built / "portable.txt").touch()
    home = bare.folder / "nobody"
    home.mkdir()
    environment = bare.environment | {"HOME": str(home)}
    photo = next(iter((bare.folder / "kinds").glob("*.png")))
    for words in (["colorize", photo, "-o", bare.photos / "portable.png"], ["doctor"]):
        done = subprocess.run(
            [str(built / "tintype"), *map(str, words)], env=environment,
            capture_output=True, text=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        check(done.returncode == 0, f"portable: {words[0]} {done.stderr[-300:]}")
    bare.window_of(built / "tintype", environment)
    check(not files(home), f"portable: nothing is written to the home {files(home)}")
    check((built / "Tintype-data").is_dir(), "portable: it is kept beside the program")
