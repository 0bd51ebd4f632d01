"""Every library that the program is made of, with the text of its licence.

Texts are read from the metadata that libraries are installed with, which a frozen program carries
too. Those of Python and Qt, which have none there, lie in `resources/licences`.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path
from platform import python_version

from engine.program import ROOT

# What the program imports; the libraries that these need are found through them.
IMPORTED = (
    "PySide6-Essentials", "torch", "numpy", "opencv-python-headless", "pillow", "pi-heif",
    "pillow-heif", "matplotlib", "safetensors", "qasync", "timm",
)  # fmt: skip
NAME = re.compile(r"[A-Za-z0-9._-]+")
TEXT = re.compile(r"(licen[cs]e|copying|notice|copyright)[^/]*$", re.IGNORECASE)
CODE = (".py", ".pyc", ".pyi", ".so", ".h", ".json")
TEXTS = ROOT / "resources" / "licences"
KEPT = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
NAMED = {  # of binary wheels, of which their metadata speak less plainly
    "pi-heif": "BSD-3-Clause; libheif and libde265 in it LGPL-3.0",
    "pillow-heif": "BSD-3-Clause; x265 in it GPL-2.0, libheif and libde265 LGPL-3.0",
}
LONG = 60  # letters of a licence's name; some packages put the whole text there


@dataclass(frozen=True, slots=True)
class Library:
    """One library; `licence` is what its metadata says in short, `texts` all that it brings."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]


def libraries() -> list[Library]:
    """Python, then everything that is installed of what the program needs, by name."""
    own = (("Python.txt", (TEXTS / "Python.txt").read_text(encoding="utf-8")),)
    python = Library("Python", python_version(), "PSF-2.0", own)
    found = [library(each) for each in installed()]
    return [python, *sorted(found, key=lambda each: each.name.casefold())]


def installed() -> list[Distribution]:
    """The distributions that are imported, and those that they require in turn."""
    waiting, found = list(IMPORTED), dict[str, Distribution]()
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(name)
        except PackageNotFoundError:  # of another system, or left out of a frozen program
            continue
        waiting += needed(found[key])
    return list(found.values())


def needed(package: Distribution) -> Iterator[str]:
    """Names of what a distribution requires here, extras apart."""
    for requirement in package.requires or ():
        name = NAME.match(requirement)
        if name and "extra ==" not in requirement and not foreign(requirement):
            yield name.group()


def foreign(requirement: str) -> bool:
    """Whether a requirement names other systems only."""
    named = re.findall(r"(?:sys_platform|platform_system) == ['\"](\w+)['\"]", requirement)
    return bool(named) and not any(word.lower()[:3] == sys.platform[:3] for word in named)


def library(package: Distribution) -> Library:
    """What a distribution says of itself."""
    name = package.metadata["Name"]
    key = name.lower().replace("_", "-")
    kept = [TEXTS / text for text in KEPT.get(key, ())]
    found = [Path(str(package.locate_file(path))) for path in files(package)]
    texts = [
        (path.name, path.read_text(encoding="utf-8", errors="replace"))
        for path in (*found, *kept)
        if path.is_file()
    ]
    return Library(name, package.version, NAMED.get(key) or short(package), tuple(texts))


def short(package: Distribution) -> str:
    """The licence's name, as good as the metadata have it."""
    facts = package.metadata
    named = facts["License-Expression"] or facts["License"] or ""
    if named and len(named) <= LONG and "=" not in named:
        return str(named)
    kinds = [
        line.rpartition(" :: ")[2]
        for line in facts.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    return ", ".join(kinds) or str(named)[:LONG].strip(" =\n") or "see the text"


def files(package: Distribution) -> list[PackagePath]:
    """Where a distribution has its licences."""
    return [
        path
        for path in package.files or ()
        if TEXT.search(str(path)) and path.suffix not in CODE and "tests" not in path.parts
    ]
