"""`tintype reproduce PAPER`: a paper's experiment again, on photos that are given."""

import argparse
import json
from pathlib import Path

from engine.arguments import Commands
from engine.device import AUTO, KINDS

PAPERS = {
    "000": "missing pixels and noise (Zane)",
    "002": "biased networks and their averages (Klefbom and Mjöberg)",
    "003": "regression and classification behind VGG16 (Ciugurean)",
    "004": "regression against rebalanced classification (Zhang et al.)",
}


def add(commands: Commands) -> None:
    """The command and its options."""
    listed = "; ".join(f"{paper}: {about}" for paper, about in PAPERS.items())
    command = commands.add_parser(
        "reproduce",
        help="run a paper's experiment again on your photos",
        description="Train what a paper trained, from your photos, and write report.html and "
        "report.json into a folder: its table beside the paper's figures, curves, pictures, and "
        f"in words which findings hold. {listed}. A run that was stopped goes on with the same "
        "command.",
    )
    option = command.add_argument
    option("paper", choices=PAPERS, help="number of the paper")
    option("--photos", type=Path, nargs="+", required=True, metavar="DIR",
           help="folders of colour photos, or packed .tar shards")  # fmt: skip
    option("--out", type=Path, required=True, metavar="DIR",
           help="folder for the report and the runs")  # fmt: skip
    option("--scale", type=float, default=1.0, metavar="SHARE",
           help="share of the full training steps (default: 1)")  # fmt: skip
    option("--side", type=int, default=0, metavar="PIXELS",
           help="train at this size instead of the paper's")  # fmt: skip
    option("--batch", type=int, default=0, metavar="N",
           help="photos in a step instead of the paper's")  # fmt: skip
    option("--begin", default="", metavar="FILE",
           help="of 003: weights of VGG16; without, it learns from scratch")  # fmt: skip
    option("--device", choices=(AUTO, *KINDS), default=AUTO, help="(default: %(default)s)")
    option("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Run it, and say what holds."""
    from engine.reproduce import writing
    from engine.reproduce.papers import reproduce
    from engine.reproduce.workshop import Setting
    from engine.terminal import ProgressBar

    setting = Setting(
        tuple(options.photos), options.out, options.scale, options.device, options.side,
        options.batch, options.begin,
    )  # fmt: skip
    with ProgressBar() as bar:
        bar.label = PAPERS[options.paper]
        results = reproduce(options.paper, setting, bar)
    page = writing.write(results, setting)
    if options.json:
        print(json.dumps(writing.as_dict(results, setting), indent=2))
        return 0
    for sentence in (*writing.scale_words(setting), *results.conditions):
        print(sentence)
    print("\n" + writing.markdown(results.head, results.rows) + "\n")
    print(writing.CHANCE)
    for finding in results.findings:
        print(f"{finding.verdict}: {finding.claim} {finding.evidence}")
    print(f"\nReport: {page}")
    return 0
