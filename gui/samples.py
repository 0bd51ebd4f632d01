"""Photos that come with the program, to try it with."""

from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"


def own_folder(path: Path | None) -> Path | None:
    """The folder of a user's file; None for a sample, and for a photo that was pasted."""
    return path.parent if path is not None and path.parent != SAMPLES else None
