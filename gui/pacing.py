"""Edits of the hints at the pace of the network."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from engine.ingredients import Hint
from gui.session import Session

PATIENCE = 200  # ms that a change waits for the network at most


class HintPace(QObject):
    """Holds a change back while the last one is being worked on.

    Each change asks for a forward pass. If a drag asked for one at every movement of the mouse,
    each would be given up for the next, and the photo would stand still until the drag ends.
    """

    given_up = Signal()  # a change was overtaken by one from elsewhere, as undo

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pending: tuple[tuple[Hint, ...], str] | None = None
        self._base: tuple[Hint, ...] = ()  # the recipe's hints when the change came
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.flush)
        session.busy_changed.connect(lambda busy: None if busy else self.flush())
        session.current_changed.connect(self._drop)
        session.recipe_changed.connect(self._check)

    @property
    def hints(self) -> tuple[Hint, ...]:
        """As they are, or are about to be."""
        return self._session.recipe.hints if self._pending is None else self._pending[0]

    def edit(self, hints: Sequence[Hint], text: str) -> None:
        """Change the recipe's hints, now or soon."""
        if self._pending is not None and self._pending[1] != text:
            self.flush()  # another step of undo
        self._base, self._pending = self._session.recipe.hints, (tuple(hints), text)
        if not self._session.busy:
            self.flush()
        elif not self._patience.isActive():
            self._patience.start()

    def flush(self) -> None:
        """Do now what is held back."""
        self._patience.stop()
        if self._pending is not None:
            (hints, text), self._pending = self._pending, None
            self._session.edit(replace(self._session.recipe, hints=hints), text)

    def _check(self) -> None:
        if self._pending is not None and self._session.recipe.hints != self._base:
            self._drop()
            self.given_up.emit()

    def _drop(self) -> None:
        self._patience.stop()
        self._pending = None
