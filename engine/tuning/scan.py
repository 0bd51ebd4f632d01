"""Looking through folders: which photos can be learnt from, and why others cannot."""

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.files.folders import find_photos
from engine.hues import HUES
from engine.paths import is_there
from engine.progress import Report, silent
from engine.tuning import prints
from engine.tuning.looking import DUPLICATE, Finding, look

Tell = Callable[[Finding], None]


def nobody(finding: Finding) -> None:
    """Tell nobody."""


@dataclass(frozen=True, eq=False, slots=True)
class Scan:
    """What was found.

    Attributes
    ----------
    findings : tuple of Finding
        In the order of `find_photos`.
    groups : tuple of tuple of int
        For each finding prints of photos that speak for all that are akin to it, near duplicates
        too; the same for all of these. Empty where a photo is of no use.
    """

    findings: tuple[Finding, ...]
    groups: tuple[tuple[int, ...], ...]

    @property
    def used(self) -> list[int]:
        """Indices of the photos that can be used."""
        return [i for i, finding in enumerate(self.findings) if finding.used]

    def reasons(self) -> dict[str, int]:
        """How many photos are left out, by the reason."""
        return dict(Counter(finding.reason for finding in self.findings if finding.reason))

    def hues(self) -> NDArray[np.float64]:
        """(6,) mean share of each of `HUES` over the photos that are used."""
        rows = [finding.hues for finding in self.findings if finding.used]
        return np.asarray(rows, np.float64).mean(0) if rows else np.zeros(len(HUES))


def scan(folders: Sequence[Path], report: Report = silent, tell: Tell = nobody) -> Scan:
    """Look at every photo below some folders; nothing is written, moved or changed.

    Parameters
    ----------
    folders : sequence of Path
        Searched below; photo files among them are taken too.
    report : Report
        Told the share that was looked at; may raise `Cancelled`.
    tell : callable
        Given each finding as it is made, in order; that it is a near duplicate is only known in
        the end.

    Raises
    ------
    EngineError
        If a folder is not there.
    """
    for folder in folders:
        if not is_there(folder):
            raise EngineError(f"there is no folder {folder}", "Check its name and its drive.")
    paths = find_photos(folders)
    found: list[Finding] = []
    with ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1), "scan") as pool:
        waiting = pool.map(look, paths)
        try:
            for finding in waiting:
                found.append(finding)
                tell(finding)
                report(len(found) / len(paths))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return compared(found)


def compared(found: Sequence[Finding]) -> Scan:
    """Leave out near duplicates, the largest of which stays, and group those that are akin."""
    good = [i for i, finding in enumerate(found) if finding.used]
    findings = list(found)
    groups: list[tuple[int, ...]] = [()] * len(findings)
    if good:
        bits = np.stack([found[i].print for i in good])  # type: ignore[misc]
        colors = np.stack([found[i].colors for i in good])  # type: ignore[misc]
        same = prints.groups(len(good), prints.pairs(bits, colors, prints.SAME, prints.SAME_COLOR))
        for i, twin in twins([found[i] for i in good], same).items():
            findings[good[i]] = replace(
                found[good[i]], reason=DUPLICATE, remark=found[good[twin]].path.name
            )
        akin = prints.groups(len(good), prints.pairs(bits, colors, prints.AKIN, prints.AKIN_COLOR))
        for i, group in zip(good, together([found[i].path for i in good], bits, akin), strict=True):
            groups[i] = group
    return Scan(tuple(findings), tuple(groups))


def together(
    paths: Sequence[Path], bits: prints.Bits, akin: Sequence[int]
) -> list[tuple[int, ...]]:
    """For each photo who speaks for its group, of paths, (N, 64) prints and numbers of groups.

    One in each folder, the first: shots of a burst lie beside each other and come together, so that
    the first of them stays the first when the folder grows.
    """
    members: dict[int, dict[Path, int]] = defaultdict(dict)
    for path, own, group in zip(paths, bits, akin, strict=True):
        members[group].setdefault(path.parent, prints.number(own))
    speaking = {group: tuple(sorted({*each.values()})) for group, each in members.items()}
    return [speaking[group] for group in akin]


def twins(found: Sequence[Finding], same: Sequence[int]) -> dict[int, int]:
    """Photos that another one, the largest of its group, stands for."""
    best: dict[int, int] = {}
    for i, group in enumerate(same):
        other = best.get(group)
        if other is None or area(found[i]) > area(found[other]):
            best[group] = i
    return {i: best[group] for i, group in enumerate(same) if best[group] != i}


def area(finding: Finding) -> int:
    """Pixels of a photo."""
    return finding.width * finding.height
