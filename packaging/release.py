"""`make release VERSION=1.2.3`: everything that makes a release, one step after the other.

Version and changelog; lint and tests; the frozen program and its own test; the list of all that is
in it (CycloneDX); checksums. Nothing is published: what to upload lies in dist/ in the end, and the
two changed files are left to be committed and tagged. `--from STEP` goes on after a failure.
"""

import argparse
import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bundle import version

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
SOURCE, CHANGES = ROOT / "engine" / "__init__.py", ROOT / "CHANGELOG.md"
NUMBER = re.compile(r"\d+\.\d+\.\d+")
OPEN = "## [Unreleased]"


def numbered(text: str, version: str) -> str:
    """The engine's source with another version."""
    changed = re.sub(r'__version__ = "[^"]+"', f'__version__ = "{version}"', text)
    if changed == text:
        raise SystemExit(f"The version is {version} already, or is not where it was.")
    return changed


def released(text: str, version: str, day: datetime.date) -> str:
    """The changelog with what was unreleased under the version; Keep a Changelog 1.1.0."""
    head, mark, rest = text.partition(OPEN)
    news = rest.split("\n## [", 1)[0].strip()
    if not mark or not news:
        raise SystemExit("The changelog says nothing under Unreleased.")
    if f"## [{version}]" in text:
        raise SystemExit(f"The changelog has {version} already.")
    return f"{head}{OPEN}\n\n## [{version}] - {day.isoformat()}{rest}"


def bump(version: str) -> None:
    """Write version and changelog."""
    day = datetime.datetime.now(datetime.UTC).date()
    changes = released(CHANGES.read_text(encoding="utf-8"), version, day)
    source = numbered(SOURCE.read_text(encoding="utf-8"), version)
    CHANGES.write_text(changes, encoding="utf-8")
    SOURCE.write_text(source, encoding="utf-8")


def run(*words: str) -> None:
    """Run a command; its failure ends the release."""
    print("+", *words, flush=True)
    # One date for the archive, so that the same commit gives the same file.
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(datetime.datetime.now().timestamp())))
    code = subprocess.run(words, cwd=ROOT).returncode
    if code:
        raise SystemExit(f"{' '.join(words)} failed with {code}.")


def plain(name: str) -> str:
    """A distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def packed(folder: Path) -> set[str]:
    """Names of the libraries in a frozen program, by the metadata that lie there."""
    return {plain(path.name.partition("-")[0]) for path in folder.rglob("*.dist-info")}


def inside(bill: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """A bill of materials without what only builds the program."""
    components = [each for each in bill["components"] if plain(each["name"]) in names]
    kept = {each["bom-ref"] for each in components} | {"root-component"}
    links = [each for each in bill.get("dependencies", []) if each["ref"] in kept]
    for each in links:
        if "dependsOn" in each:
            each["dependsOn"] = [name for name in each["dependsOn"] if name in kept]
    return bill | {"components": components, "dependencies": links}


def bill_of_materials() -> None:
    """List every library in the frozen program, by cyclonedx-bom."""
    target = DIST / f"tintype-{version()}.cdx.json"
    tool, built = ROOT / "build" / "venv-bill", ROOT / "build" / "venv-cpu"
    run(sys.executable, "-m", "venv", str(tool))
    pins = ROOT / "packaging" / "requirements-bill.txt"
    run(str(tool / "bin" / "pip"), "install", "--quiet", "--requirement", str(pins))
    run(
        str(tool / "bin" / "cyclonedx-py"), "environment", str(built), "--pyproject",
        "pyproject.toml", "--output-reproducible", "--output-format", "JSON",
        "--output-file", str(target),
    )  # fmt: skip
    bill = inside(json.loads(target.read_text(encoding="utf-8")), packed(DIST / "tintype"))
    bill["metadata"]["component"]["version"] = version()  # pyproject.toml leaves it to the engine
    target.write_text(json.dumps(bill, indent=1) + "\n", encoding="utf-8")


def checksums(folder: Path = DIST) -> None:
    """SHA256SUMS of everything to upload, as `sha256sum --check` reads it."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.glob(f"tintype-{version()}*"))
        if path.is_file()
    ]
    if not lines:
        raise SystemExit(f"There is nothing of version {version()} in {folder}.")
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    print("".join(lines), end="")


def steps(new: str) -> dict[str, Callable[[], None]]:
    """What a release consists of, in order."""
    return {
        "bump": lambda: bump(new),
        "lint": lambda: run("make", "lint"),
        "test": lambda: run("make", "test"),
        "package": lambda: run("make", "package"),
        "package-test": lambda: run("make", "package-test"),
        "bill": bill_of_materials,
        "checksums": checksums,
    }


def main(arguments: list[str]) -> None:
    options = argparse.ArgumentParser("make release", description=__doc__)
    options.add_argument("version", help="such as 1.2.3")
    options.add_argument("--from", dest="first", choices=list(steps("")), default="bump")
    chosen = options.parse_args(arguments)
    if not NUMBER.fullmatch(chosen.version):
        raise SystemExit("A version has three numbers, such as 1.2.3.")
    order = steps(chosen.version)
    for name in list(order)[list(order).index(chosen.first) :]:
        print(f"== {name}", flush=True)
        order[name]()
    print(f"Now commit, and tag v{chosen.version}. dist/ holds what to upload.")


if __name__ == "__main__":
    main(sys.argv[1:])
