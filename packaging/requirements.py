"""`python packaging/requirements.py cpu|cuda`: the pins of what the frozen program is made of.

Read from `requirements.lock`, whose comments say what each library is needed by. Left out are
tools, torchvision, which only tests import, and for "cpu" torch with NVIDIA's libraries.
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START = re.compile(r"^([A-Za-z0-9._-]+)==")
NEVER = {"torchvision", "setuptools"}
NVIDIA = re.compile(r"^(nvidia|cuda|triton)")


def blocks(lock: str) -> list[tuple[str, str, set[str]]]:
    """Name, lines and parents of every pin."""
    found: list[tuple[str, list[str]]] = []
    for line in lock.splitlines():
        start = START.match(line)
        if start:
            found.append((start.group(1), []))
        if found:
            found[-1][1].append(line)
    return [(name, "\n".join(lines), parents(lines)) for name, lines in found]


def parents(lines: list[str]) -> set[str]:
    """What the comments under a pin say that it is needed by."""
    said = " ".join(line.lstrip(" #") for line in lines if line.lstrip().startswith("#"))
    return set(said.replace("via", "", 1).replace(" (pyproject.toml)", "").split())


def wanted(lock: str, project: str, flavour: str) -> list[str]:
    """The pins that go into the program, as they stand in the lock."""
    words = tomllib.loads(project)["project"]["dependencies"]
    direct = {re.match(r"[A-Za-z0-9._-]+", word).group().lower() for word in words}  # type: ignore[union-attr]
    out = NEVER | ({"torch"} if flavour == "cpu" else set())
    pins = [each for each in blocks(lock) if each[0] not in NEVER]
    if flavour == "cpu":
        pins = [each for each in pins if not NVIDIA.match(each[0])]
    inside = {name for name, _, _ in pins if name in direct}
    while True:
        more = {name for name, _, above in pins if above & inside} | inside
        if more == inside:
            break
        inside = more
    return [lines for name, lines, _ in pins if name in inside - out]


def main() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    print("\n".join(wanted(lock, project, sys.argv[1])))


if __name__ == "__main__":
    main()
