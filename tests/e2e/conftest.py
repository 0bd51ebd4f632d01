"""The same program as in `tests/gui`."""

from tests.gui.conftest import found, loop, model, photos, run, tintype, until

__all__ = ["found", "loop", "model", "photos", "run", "tintype", "until"]
