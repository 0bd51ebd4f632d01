"""The same program as in `tests/gui`."""

from tests.gui.conftest import loop, model, photos, run, tintype, until

__all__ = ["loop", "model", "photos", "run", "tintype", "until"]
