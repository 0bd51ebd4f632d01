"""`python -m engine.tuning RUN_DIR`: work on a run until it is done, or told to stop.

Closing standard input (when it is a pipe), Ctrl-C, SIGTERM or a file called `stop` in the folder
means: write a checkpoint and end. The same command again goes on from there. `torchrun` may start
it in several processes.
"""

import argparse
import json
import os
import sys
import threading
from pathlib import Path

from engine.errors import EngineError
from engine.terminal import complain, failure
from engine.train.__main__ import stop_event
from engine.tuning.bench import Hear, aloud

NICE = 10  # everything else on the machine goes first


def main(arguments: list[str] | None = None) -> int:
    """Work on a run; 0 when done or stopped, 2 on an error that the user can mend."""
    options = argparse.ArgumentParser("python -m engine.tuning", description=__doc__)
    options.add_argument("run", type=Path, help="folder of the run")
    chosen = options.parse_args(arguments)
    try:
        work_on(chosen.run, aloud)
    except EngineError as error:
        print(json.dumps(failure(error)), flush=True)
        complain(error)
        return 2
    return 0


def work_on(run: Path, hear: Hear, detached: bool = False) -> bool:
    """Work on a run behind everything else on the machine; whether it came to its end.

    Parameters
    ----------
    detached : bool
        Nobody is there to close standard input.
    """
    stop = threading.Event() if detached else stop_event()
    if hasattr(os, "nice"):
        os.nice(NICE)
    from engine.tuning.run import tune

    return tune(run, stop, hear)


if __name__ == "__main__":
    sys.exit(main())
