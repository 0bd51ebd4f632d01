"""`python -m engine.train.pieces RUN FOLDER`: what a run has learnt, in small files that travel.

A computer that is lent may give back small files only. The averaged weights go in half precision,
with the recipe, the log and how far the run is; the optimizer's memory, many times as large, stays
behind. `--join` makes a run of them again, which can be released, or go on with a fresh memory.
"""

import argparse
import hashlib
import io
import json
import sys
from pathlib import Path
from typing import Any

import torch

from engine.errors import EngineError
from engine.files.atomic import write_atomically
from engine.terminal import exit_code
from engine.train.lines import LOG
from engine.train.run import Run
from engine.weights import stored

MOST = 15 << 20  # bytes of a piece
AGAIN = "Bring them again."
INDEX = "pieces.json"
BESIDE = ("config.json", LOG)  # of a run's files, as they are
KEPT = ("step", "crops", "seconds")


def cut(run: Run, folder: Path, most: int = MOST) -> None:
    """Write a run's pieces into a folder.

    Raises
    ------
    EngineError
        If the run has no checkpoint yet.
    """
    saved = run.checkpoint()
    average = {name: stored(tensor, half=True) for name, tensor in saved["average"].items()}
    content = io.BytesIO()
    torch.save({"average": average, **{key: saved[key] for key in KEPT}}, content)
    whole = content.getvalue()
    parts = [whole[at : at + most] for at in range(0, len(whole), most)]
    index = {"pieces": len(parts), "sha256": hashlib.sha256(whole).hexdigest()}
    files = {
        **{piece(number): part for number, part in enumerate(parts)},
        **{name: (run.folder / name).read_bytes() for name in BESIDE},
        INDEX: json.dumps(index, indent=1).encode(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, part in files.items():
        write_atomically(folder / name, part)


def join(folder: Path, run: Run) -> None:
    """Make a run of pieces, if all are there and none is damaged.

    Raises
    ------
    EngineError
        If one is missing or damaged, or the run has learnt something itself. Nothing is changed.
    """
    if run.saved() is not None:
        raise EngineError(f"{run.folder} has a checkpoint already", "Choose another folder.")
    try:
        index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        whole = b"".join((folder / piece(n)).read_bytes() for n in range(index["pieces"]))
        beside = {name: (folder / name).read_bytes() for name in BESIDE}
    except (OSError, ValueError, KeyError) as error:
        raise EngineError(f"{folder} does not hold all pieces of a run: {error}", AGAIN) from error
    if hashlib.sha256(whole).hexdigest() != index["sha256"]:
        raise EngineError(f"the pieces in {folder} are damaged or do not belong together", AGAIN)
    state = torch.load(io.BytesIO(whole), map_location="cpu", weights_only=True)
    for name, content in beside.items():
        write_atomically(run.folder / name, content)
    run.save({**state, **both(state["average"])})


def both(average: dict[str, torch.Tensor]) -> dict[str, Any]:
    """The network goes on from its average; numbers are single precision again."""
    full = {
        name: value.float() if value.is_floating_point() else value
        for name, value in average.items()
    }
    return {"network": full, "average": full}


def piece(number: int) -> str:
    """The file name of a piece."""
    return f"average-{number}.part"


def main() -> int:
    options = argparse.ArgumentParser("python -m engine.train.pieces", description=__doc__)
    options.add_argument("run", type=Path, help="folder of a run, with --join one to make")
    options.add_argument("folder", type=Path, help="folder of the pieces")
    options.add_argument("--join", action="store_true", help="make the run of the pieces")
    chosen = options.parse_args()
    run = Run(chosen.run, loud=False)
    if chosen.join:
        return exit_code(lambda: join(chosen.folder, run))
    return exit_code(lambda: cut(run, chosen.folder))


if __name__ == "__main__":
    sys.exit(main())
