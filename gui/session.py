"""The one mutable object: which photos are open, which one is shown, and how each is edited.

The session reads no files. `choose` says which photo is wanted (`wanted`); whoever listens reads it
and hands it over with `show`, or says with `update_entry` why it could not. Until then, and after
a failure, the photo that was open stays.
"""

from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from engine.recipe import Recipe
from gui.entry import Entry

if TYPE_CHECKING:
    from engine.photo import Photo


@dataclass(slots=True)
class _Sheet:
    """How one entry is edited; `photo` is kept only where no file could be read again."""

    recipe: Recipe
    stack: QUndoStack
    photo: "Photo | None" = None


class EditRecipe(QUndoCommand):
    """One undoable step; all edits of one gesture (a drag) make one step."""

    def __init__(self, session: "Session", key: int, after: Recipe, text: str, gesture: int):
        super().__init__(text.replace("&", "&&"))  # it becomes a part of a menu's text
        self.session, self.key, self.gesture = session, key, gesture
        self.before, self.after = session.recipe_of(key), after

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditRecipe) or self.gesture != other.gesture:
            return False
        if self.text() != other.text():
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        self.session._apply(self.key, self.after)

    def undo(self) -> None:
        self.session.end_gesture()  # what comes next must not join the step before this one
        self.session._apply(self.key, self.before)


class Session(QObject):
    """The single source of truth of the window."""

    entries_changed = Signal()
    current_changed = Signal(object)  # Entry or None
    photo_changed = Signal(object)  # Photo or None
    recipe_changed = Signal(Recipe)
    wanted = Signal(object)  # the Entry that somebody should read and `show`
    removed = Signal(int)  # key of an entry that is gone
    rendered = Signal()
    busy_changed = Signal(bool)
    note = Signal(str)  # a sentence for the user

    def __init__(self, parent: QObject | None = None, recipe: Recipe | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.current: Entry | None = None
        self.photo: Photo | None = None
        self.recipe = self.first_recipe = recipe or Recipe()
        self.undo_group = QUndoGroup(self)
        self.busy = False
        self._sheets: dict[int, _Sheet] = {}
        self._keys = count(1)
        self.gesture = 0  # edits of one have its number
        self._wanted: int | None = None

    # The recipe of the photo that is shown or, while none is, of the one that is on its way

    @property
    def _edited(self) -> int | None:
        """The key of the entry whose recipe that is."""
        key = self._wanted if self.current is None else self.current.key
        return key if key in self._sheets else None

    def edit(self, recipe: Recipe, text: str) -> None:
        """Make `recipe` current as one undoable step; edits of one gesture merge."""
        if recipe == self.recipe:
            return
        if self._edited is None:  # there is nothing to undo yet
            self.start_with(recipe)
            return
        self.edit_entry(self._edited, recipe, text)

    def edit_entry(self, key: int, recipe: Recipe, text: str) -> None:
        """The same for any entry, shown or not; each has its own undo steps."""
        if recipe != self.recipe_of(key):
            self._sheets[key].stack.push(EditRecipe(self, key, recipe, text, self.gesture))

    def start_with(self, recipe: Recipe) -> None:
        """Let photos that are opened from now on start with this recipe."""
        self.first_recipe = recipe
        if self._edited is None:
            self.recipe = recipe
            self.recipe_changed.emit(recipe)

    def end_gesture(self) -> None:
        """Let the next edit be a step of its own."""
        self.gesture += 1

    def _apply(self, key: int, recipe: Recipe) -> None:
        self._sheets[key].recipe = recipe
        if key == self._edited:
            self.recipe = recipe
            self.recipe_changed.emit(recipe)

    # The photos that are open

    def add(self, *sources: "Path | Photo") -> tuple[Entry, ...]:
        """Append files or pasted photos; a file that is open already is not added twice."""
        open_files = {entry.path: entry for entry in self.entries}
        added, answer = [], []
        for source in sources:
            known = open_files.get(source) if isinstance(source, Path) else None
            if known is None:
                known = self._enter(source)
                added.append(known)
                open_files[known.path] = known
            answer.append(known)
        if added:
            self.entries = (*self.entries, *added)
            self.entries_changed.emit()
        return tuple(answer)

    def _enter(self, source: "Path | Photo") -> Entry:
        path, photo = (source, None) if isinstance(source, Path) else (None, source)
        title = source.name
        entry = Entry(next(self._keys), path, title)
        self._sheets[entry.key] = _Sheet(self.first_recipe, QUndoStack(self.undo_group), photo)
        return entry

    def entry(self, key: int) -> Entry | None:
        """The entry of that key, if it is still open."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def recipe_of(self, key: int) -> Recipe:
        """How that entry is edited, shown or not."""
        return self._sheets[key].recipe

    def prepare(self, key: int, recipe: Recipe) -> None:
        """Give an entry a recipe from elsewhere, before it is shown; there is nothing to undo."""
        self._apply(key, recipe)

    def pasted(self, key: int) -> "Photo | None":
        """The photo of an entry that has no file."""
        return self._sheets[key].photo

    def update_entry(self, key: int, **changes: Any) -> None:
        """Replace some values of an entry; says nothing if it was removed meanwhile."""
        old = self.entry(key)
        if old is None or (new := replace(old, **changes)) == old:
            return
        self.entries = tuple(new if entry is old else entry for entry in self.entries)
        if self.current is not None and self.current.key == key:
            self.current = new
        self.entries_changed.emit()

    def remove(self, key: int) -> None:
        """Close an entry; if it was shown, its neighbour is wanted next."""
        place = self._place(key)
        if place is None:
            return
        was_shown = self.current is not None and self.current.key == key
        self.entries = self.entries[:place] + self.entries[place + 1 :]
        self.undo_group.removeStack(self._sheets.pop(key).stack)
        if was_shown or not self.entries:  # the last one may have been on its way only
            self._set_current(None, None)
        self.entries_changed.emit()
        self.removed.emit(key)
        if self.current is not None:
            self._wanted = self.current.key if self._wanted == key else self._wanted
        elif self.entries:
            self.choose(self.entries[min(place, len(self.entries) - 1)].key)

    # Which of them is shown

    def choose(self, key: int) -> None:
        """Ask for a photo; it is shown when it has been read."""
        entry = self.entry(key)
        if entry is None or (self._wanted == key and entry.state == "reading"):
            return
        self._wanted = key
        if self.current is None:
            self._sheets[key].stack.setActive(True)
            self._apply(key, self.recipe_of(key))
        if self.current is None or self.current.key != key:
            self.wanted.emit(entry)

    def show(self, key: int, photo: "Photo") -> None:
        """Show a photo that was read, unless another one was wanted meanwhile."""
        entry = self.entry(key)
        if entry is not None and self._wanted == key:
            self._set_current(entry, photo)

    def next(self) -> None:
        """Ask for the photo after the one that is shown."""
        self._step(1)

    def previous(self) -> None:
        """Ask for the photo before the one that is shown."""
        self._step(-1)

    def set_busy(self, busy: bool) -> None:
        """Say whether the picture is being worked on."""
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)

    def _step(self, by: int) -> None:
        place = self._place(self._wanted)
        if place is not None and 0 <= place + by < len(self.entries):
            self.choose(self.entries[place + by].key)

    def _place(self, key: int | None) -> int | None:
        return next((i for i, entry in enumerate(self.entries) if entry.key == key), None)

    def _set_current(self, entry: Entry | None, photo: "Photo | None") -> None:
        self.current, self.photo = entry, photo
        if entry is None:
            self._wanted = None
            self.recipe = self.first_recipe
        else:
            sheet = self._sheets[entry.key]
            self.recipe = sheet.recipe
            sheet.stack.setActive(True)
        self.current_changed.emit(entry)
        self.photo_changed.emit(photo)
        self.recipe_changed.emit(self.recipe)
