"""How much memory a training takes."""

import sys
from pathlib import Path

import torch


def resident(device: torch.device) -> int:
    """Megabytes in use: on the card that trains, or of this process; 0 if nobody knows."""
    if device.type == "cuda":
        return torch.cuda.max_memory_reserved(device) >> 20
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return (pages * 4096) >> 20
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20
    return 0
