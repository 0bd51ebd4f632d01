"""The suite on several cores: `make test` starts a process for each."""

import os

MOST = 4  # each holds PyTorch, Qt and networks, about 1.5 GB

if "PYTEST_XDIST_WORKER" in os.environ:
    # As many threads as cores in each process would wait for each other. Before PyTorch is there.
    os.environ.setdefault("OMP_NUM_THREADS", "1")


def pytest_xdist_auto_num_workers() -> int:
    """How many processes `-n auto` means."""
    return min(MOST, os.cpu_count() or 1)
