"""One photo's settings for all that are open: a box of prints is scanned alike and faded alike."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from gui.core import Core
from gui.session import EditRecipe
from gui.window import MainWindow

LONGEST = 40  # letters


class SameSettings(QObject):
    """Copies settings as one undo step of each photo, and takes all of these back together."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        self._session, self._messages = core.session, window.messages
        self._action = window.actions_by_name["to_all"]
        self._gesture = 0
        self._action.triggered.connect(self.share)
        for changed in (core.session.entries_changed, core.session.photo_changed):
            changed.connect(self._allow)
        self._allow()

    def share(self) -> None:
        """Give every other open photo the settings of the one that is shown."""
        session, current = self._session, self._session.current
        if current is None:
            return
        session.end_gesture()
        self._gesture = session.gesture
        text = self.tr("Use settings of {name}").format(name=_short(current.title))
        for entry in session.entries:
            recipe = session.recipe.with_places_of(session.recipe_of(entry.key))
            session.edit_entry(entry.key, recipe, text)
        session.end_gesture()
        self._tell(len(self._steps()))

    def take_back(self) -> None:
        """Undo it on each photo on which nothing was done since."""
        for stack in self._steps():
            stack.undo()

    def _steps(self) -> list[QUndoStack]:
        """Where the last step done is one of ours."""
        found = []
        for stack in self._session.undo_group.stacks():
            step = stack.command(stack.index() - 1) if stack.index() else None
            if isinstance(step, EditRecipe) and step.gesture == self._gesture:
                found.append(stack)
        return found

    def _tell(self, changed: int) -> None:
        if not changed:
            self._messages.show_note(self.tr("All open photos have these settings already."))
            return
        text = self.tr(
            "%n other photo(s) have these settings now. Hints, brush strokes and masks stayed.",
            "",
            changed,
        )
        self._messages.show_note(text, self.tr("Undo for All"), self.take_back)

    def _allow(self, _: object = None) -> None:
        several = len(self._session.entries) > 1
        self._action.setEnabled(several and self._session.photo is not None)


def _short(name: str) -> str:
    """A name that does not widen the menu in which Undo tells it."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 15]}…{name[-14:]}"
