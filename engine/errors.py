"""Failures a user can act on: what went wrong, and what to do about it."""

from pathlib import Path


class EngineError(Exception):
    """A failure with a message and a remedy fit to be shown to the user."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class UnreadablePhoto(EngineError):
    """A file that cannot be opened as a photo; `salvageable` if a part of it can be."""

    def __init__(self, path: Path, reason: str, remedy: str, salvageable: bool = False) -> None:
        super().__init__(f"{path}: {reason}", remedy)
        self.path = path
        self.reason = reason
        self.salvageable = salvageable


class UnwritablePhoto(EngineError):
    """A result that cannot be written where it was asked for."""


class WouldOverwrite(UnwritablePhoto):
    """The place asked for is taken, and nobody said that it may be replaced."""


class DiskFull(UnwritablePhoto):
    """The disk has no room for the result."""


class UnknownModel(EngineError):
    """No model of that name is in the catalog."""


class MissingWeights(EngineError):
    """The model is known but its weights are not on this machine."""


class DamagedWeights(EngineError):
    """A weights file differs from what its card promises."""


class OutOfMemory(EngineError):
    """Every step of the fallback ladder ran out of memory."""


class UnknownDevice(EngineError):
    """The compute device asked for is not on this machine."""


class BadRecipe(EngineError):
    """A recipe, hint file or training configuration that makes no sense."""
