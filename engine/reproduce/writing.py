"""Writing down what came of an experiment: report.html and report.json in its folder."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine import __version__
from engine.files.atomic import write_atomically
from engine.files.text import utf8
from engine.report import Report as Page
from engine.reproduce.results import Results
from engine.reproduce.workshop import Setting
from engine.terminal import duration

CHANCE = (
    "Judged by these numbers alone: one seed and one draw of photos, so that differences of a few "
    "percent can be chance."
)


def write(results: Results, setting: Setting) -> Path:
    """Write both files; where the page is."""
    page = Page(f"{results.paper}: {results.title}")
    page.paragraph(results.about)
    for sentence in (*scale_words(setting), *results.conditions):
        page.paragraph(sentence)
    page.paragraph(
        f"Trained for {duration(results.seconds)} on {results.device}, Tintype {__version__}."
    )
    page.heading("What holds and what does not")
    page.paragraph(CHANCE)
    for finding in results.findings:
        page.paragraph(f"{finding.verdict}: {finding.claim} {finding.evidence}")
    page.heading("Scores")
    page.table(results.head, results.rows)
    for figure, caption in results.figures:
        page.figure(figure, caption)
    for heading, pictures in results.pictures:
        page.heading(heading)
        page.pictures(pictures)
    target = setting.out / "report.html"
    page.write(target, overwrite=True)  # the folder is this experiment's own
    text = json.dumps(as_dict(results, setting), indent=1, ensure_ascii=False)
    write_atomically(setting.out / "report.json", utf8(text + "\n"))
    return target


def scale_words(setting: Setting) -> list[str]:
    """Says plainly if less, or more, was done than the paper did."""
    if setting.scale == 1:
        return []
    return [
        f"Attention: only {setting.scale:.3g} of the full training steps were taken. These are "
        "no results to compare with the paper's; they show that the experiment runs."
        if setting.scale < 1
        else f"{setting.scale:.3g} times the full training steps were taken."
    ]


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The table for a terminal or a README."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def as_dict(results: Results, setting: Setting) -> dict[str, Any]:
    """The JSON interface of `tintype reproduce`."""
    findings = [asdict(finding) | {"verdict": finding.verdict} for finding in results.findings]
    return {
        "paper": results.paper, "title": results.title, "scale": setting.scale,
        "side": setting.side, "batch": setting.batch,
        "device": results.device,
        "seconds": round(results.seconds, 1), "version": __version__,
        "conditions": [*scale_words(setting), *results.conditions],
        "findings": findings, **results.numbers,
    }  # fmt: skip
