"""`python -m engine.tuning.table`: what tuning gains on kinds of photos that the base never saw.

Train a base without some sources first, and then tune it on each of them:

    python -m engine.train resnet runs/unseen --photos train-*.tar --leave-out houses catdog intel
    python -m engine.tuning.table --base-run runs/unseen --photos train-*.tar \
        --kind source=houses --kind source=catdog --kind group=scene/forest --out runs/tuning

A tenth of each kind is held out, as for any user. Prints a table in Markdown; the judgements stay
in the folders of the runs. The same command again goes on where it was: runs that were judged are
read, one that was broken off is resumed.
"""

import argparse
import itertools
import os
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.terminal import exit_code

if TYPE_CHECKING:
    from engine.tuning.folder import RunFolder

UNSEEN = "unseen"
HEAD = ("photos", "held out", "gray", "base", "tuned", "difference", "95 %", "PSNR", "AuC",
        "reb. AuC", "other photos", "minutes")  # fmt: skip


def unpack(photos: list[Path], kind: str, folder: Path, limit: int) -> None:
    """Write photos of a kind, such as source=houses, as files into a folder."""
    from engine.shards import items

    column, _, value = kind.partition("=")
    folder.mkdir(parents=True, exist_ok=True)
    for item in items(photos):
        if item.fact(column) == value:
            (folder / item.name).write_bytes(item.read())
            limit -= 1
            if not limit:
                return


def base_of(run: Path) -> str:
    """Make a model of the run that trained the base, unless it was made before."""
    from engine.catalog import cards
    from engine.train.release import write
    from engine.train.run import Run
    from engine.weights import models_folder, save_card

    models_folder().mkdir(parents=True, exist_ok=True)
    if UNSEEN in cards([models_folder()]):
        return UNSEEN
    made = write(Run(run, loud=False), models_folder())
    save_card(replace(made, id=UNSEEN, title="Base"))
    (models_folder() / f"{made.id}.json").unlink()
    return UNSEEN


def tuned(kind: str, folder: Path, options: argparse.Namespace, base: str) -> dict[str, Any]:
    """Tune the base on a folder; gives the judgement and how long it took."""
    from engine.tuning.bench import aloud
    from engine.tuning.run import tune

    run = known(kind) or begun(kind, folder, options, base)
    if run.result() is None:
        tune(run.path, threading.Event(), aloud)
    judged = run.result()
    assert judged is not None
    return {**judged, "photos": len(run.photos()), "minutes": minutes(run)}


def begun(kind: str, folder: Path, options: argparse.Namespace, base: str) -> "RunFolder":
    """A new run on the photos of a folder."""
    from engine.tuning.folder import create
    from engine.tuning.plan import Plan
    from engine.tuning.scan import scan
    from engine.tuning.split import split

    found = scan([folder])
    plan = Plan(name=kind, base=base, folders=(str(folder),), device="cpu",
                effort=options.effort, threads=options.threads, steps=options.steps)  # fmt: skip
    return create(plan, found, split([found.groups[i] for i in found.used], plan.seed))


def known(kind: str) -> "RunFolder | None":
    """The newest run of a kind, if it was begun before."""
    from engine.tuning.folder import runs

    return next((run for run in runs() if run.plan().name == kind), None)


def minutes(run: "RunFolder") -> float:
    """How long a run was worked on, without the time between a break and its resumption."""
    told = [(event["event"], float(event["time"])) for event in run.events()]
    spans = (end - begin for (_, begin), (what, end) in itertools.pairwise(told) if what != "start")
    return sum(spans) / 60


def line(kind: str, judged: dict[str, Any]) -> str:
    """A row of the table."""
    rows = {row["model"]: row for row in judged["held"]["rows"]}
    tuned, base = rows["tuned"], next(r for m, r in rows.items() if m not in ("gray", "tuned"))
    general = next(r for r in judged["general"]["rows"] if r["model"] == "tuned")["difference"]
    apart = tuned["difference"]
    mean, low, high = apart["ciede2000"]
    cells = (
        str(judged["photos"]), str(judged["held"]["photos"]),
        *(f"{row['ciede2000']:.2f}" for row in (rows["gray"], base, tuned)),
        f"{mean:+.2f}", f"{low:+.2f} to {high:+.2f}", f"{apart['psnr'][0]:+.2f}",
        f"{apart['auc'][0]:+.2f}", f"{apart['auc_rebalanced'][0]:+.2f}",
        f"{general['ciede2000'][0]:+.2f}", f"{judged['minutes']:.0f}",
    )  # fmt: skip
    return f"| {kind.partition('=')[2]} | " + " | ".join(cells) + " |"


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    plain = argparse.RawDescriptionHelpFormatter
    options = argparse.ArgumentParser(
        "python -m engine.tuning.table", description=__doc__, formatter_class=plain
    )
    options.add_argument("--base-run", type=Path, help="run that trained the base")
    options.add_argument("--base", default="tintype", help="or a model that is installed")
    options.add_argument("--photos", type=Path, nargs="+", required=True)
    options.add_argument("--kind", action="append", required=True, metavar="COLUMN=VALUE")
    options.add_argument("--out", type=Path, required=True, help="folder for photos and runs")
    options.add_argument("--limit", type=int, default=1200, help="photos of a kind, at most")
    options.add_argument("--effort", default="quick")
    options.add_argument("--steps", type=int, default=0)
    options.add_argument("--threads", type=int, default=2)
    chosen = options.parse_args(arguments)
    os.environ["XDG_DATA_HOME"] = str(chosen.out.absolute())
    return exit_code(lambda: make(chosen))


def make(chosen: argparse.Namespace) -> None:
    """Tune on what the command names, and print the table."""
    base = base_of(chosen.base_run) if chosen.base_run else chosen.base
    lines = []
    for kind in chosen.kind:
        folder = chosen.out / "photos" / kind.replace("/", "-").replace("=", "-")
        unpack(chosen.photos, kind, folder, chosen.limit)
        lines.append(line(kind, tuned(kind, folder, chosen, base)))
    print(f"| | {' | '.join(HEAD)} |\n|{'---|' * (len(HEAD) + 1)}")
    print("\n".join(lines))


if __name__ == "__main__":
    sys.exit(main())
