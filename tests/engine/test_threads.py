"""numpy's products leave no threads behind that would spin on the cores that networks need."""

import subprocess
import sys
from pathlib import Path

import pytest

TASKS = Path("/proc/self/task")
ASK = """
import sys
assert "numpy" not in sys.modules
import {module}
import numpy, os
print(len(os.listdir("/proc/self/task")))
"""


@pytest.mark.skipif(not TASKS.is_dir(), reason="only Linux lists a process's threads there")
@pytest.mark.parametrize("module", ["engine.following", "engine.cli", "gui.__main__"])
def test_numpy_has_no_threads_of_its_own(module, monkeypatch):
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        monkeypatch.delenv(name, raising=False)
    asked = [sys.executable, "-c", ASK.format(module=module)]
    answer = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=True)
    assert answer.stdout.strip() == "1"
