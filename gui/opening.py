"""Opens photos: finds them in what was dropped, reads the one that is wanted, lists what failed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from engine.errors import EngineError, UnreadablePhoto
from engine.paths import is_folder
from engine.progress import Cancelled, Report
from engine.recipe import Recipe
from engine.recipe_files import is_recipe
from engine.terminal import sentence
from gui import words
from gui.entry import Entry
from gui.images import from_qimage, read_thumbnail, thumbnail, to_qimage
from gui.jobs import Errand, Lanes, Spawn
from gui.kept import Kept
from gui.session import Session

if TYPE_CHECKING:
    from engine.photo import Photo

MEMORY = 384 * 2**20  # bytes of photos kept, so that going back and forth is quick
EDGE = 256  # of a thumbnail, enough for the filmstrip on a high-DPI screen


def find(report: Report, paths: Sequence[Path]) -> list[Path]:
    """All photos in files and folders."""
    from engine.photo import find_photos

    return find_photos(paths, report=report)


def read(report: Report, path: Path, salvage: bool) -> "tuple[Photo, QImage]":
    """A photo and its thumbnail."""
    from engine.photo import open_photo

    photo = open_photo(path, salvage=salvage)
    report(0.9)
    return photo, small(photo)


def take(report: Report, image: QImage) -> "Photo":
    """The photo that an image from the clipboard is."""
    from engine.photo import photo_from_pixels

    return photo_from_pixels(from_qimage(image))


def small(photo: "Photo") -> QImage:
    """A photo's thumbnail; every n-th pixel is enough to shrink it from."""
    step = max(1, max(photo.height, photo.width) // (4 * EDGE))
    alpha = None if photo.alpha is None else photo.alpha[::step, ::step]
    return thumbnail(to_qimage(photo.pixels[::step, ::step], alpha), EDGE)


def survey(report: Report, path: Path) -> QImage:
    """A file's thumbnail; raises `UnreadablePhoto` if it is not a photo at all."""
    quick = read_thumbnail(path, EDGE)
    return read(report, path, False)[1] if quick is None else quick


class Opener(QObject):
    """Does what the session asks for: reads the photo that is wanted, and hands it over."""

    opened = Signal(object)  # Entry whose photo is shown now
    failed = Signal(object, object)  # EngineError, and the key of the entry or None
    searching = Signal(bool)  # whether photos are looked for in what was given
    recipe_given = Signal(Path, list)  # a recipe file, and the photos that came with it

    def __init__(self, session: Session, lanes: Lanes, spawn: Spawn) -> None:
        super().__init__(session)
        self._session, self._lanes, self._spawn = session, lanes, spawn
        self._kept: Kept[int, Photo] = Kept(MEMORY)
        self._search = Errand()
        session.wanted.connect(self._want)
        session.removed.connect(self._kept.drop)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files, and folders with all that is in them; the first one is shown.

        A recipe among them is for the others, or without any for the photo that is shown.
        """
        recipes = [path for path in paths if is_recipe(path)]
        if recipes:
            self.recipe_given.emit(recipes[-1], [path for path in paths if path not in recipes])
        else:
            self.open_photos(paths)

    def open_path(self, path: Path) -> None:
        """Open one file or folder."""
        self.open_paths([path])

    def open_photos(self, paths: Sequence[Path], recipe: Recipe | None = None) -> None:
        """Open photos, those that are not open yet with a recipe of their own."""
        self._spawn(self._open_paths(paths, recipe))

    def open_again(self, recipes: Mapping[Path, Recipe]) -> None:
        """Open files that were open before, each as it was edited."""
        entries = self._session.add(*recipes)
        for entry in entries:
            if entry.path is not None:
                self._session.prepare(entry.key, recipes[entry.path])
        self._spawn(self._show(entries))

    def open_image(self, image: QImage) -> None:
        """Open a photo that has no file."""
        self._spawn(self._open_image(image))

    def stop(self) -> bool:
        """Look for photos no longer; whether any were looked for."""
        return self._search.stop()

    def retry(self, key: int) -> None:
        """Read a file again that could not be read."""
        self._session.choose(key)

    def salvage(self, key: int) -> None:
        """Read what can be read of a damaged file, from now on."""
        entry = self._session.entry(key)
        if entry is not None:
            self._session.choose(key)
            self._spawn(self._open(entry, salvage=True))

    def _want(self, entry: Entry) -> None:
        if entry.path is not None and entry.key not in self._kept:
            self._session.update_entry(entry.key, state="reading")  # now, so nobody else reads it
        self._spawn(self._open(entry))

    async def _open_paths(self, paths: Sequence[Path], recipe: Recipe | None) -> None:
        try:
            found = await self._find(paths)
        except Cancelled:
            return
        if not found:
            names = ", ".join(path.name for path in paths)
            self.failed.emit(
                EngineError(f"No photos in {names}", "Choose photos or a folder."), None
            )
            return
        open_already = {entry.key for entry in self._session.entries}
        entries = self._session.add(*found)
        for entry in entries:
            if recipe is not None and entry.key not in open_already:
                self._session.prepare(entry.key, recipe)
        await self._show(entries)

    async def _find(self, paths: Sequence[Path]) -> list[Path]:
        """The photos in files and folders; raises `Cancelled` if that is stopped."""
        if len(paths) == 1 and not is_folder(paths[0]):  # there is nothing to search or to sort
            return list(paths)
        self.searching.emit(True)
        try:
            return await self._search.run(self._lanes.reading.queue(find, paths))
        finally:
            self.searching.emit(self._search.busy)

    async def _show(self, entries: Sequence[Entry]) -> None:
        if entries:
            self._session.choose(entries[0].key)
        await self._survey(entries)

    async def _open_image(self, image: QImage) -> None:
        try:
            photo = await self._lanes.reading.queue(take, image)
        except Cancelled:
            return
        (entry,) = self._session.add(photo)
        self._session.choose(entry.key)

    async def _open(self, entry: Entry, salvage: bool = False) -> None:
        known = None if salvage else self._kept.find(entry.key) or self._session.pasted(entry.key)
        photo = known or await self._read(entry, salvage or entry.salvaged)
        if photo is None:
            return
        if entry.thumbnail is None:  # of a pasted photo nobody made one
            self._session.update_entry(entry.key, state="ready", thumbnail=small(photo))
        self._session.show(entry.key, photo)
        current = self._session.current
        if current is not None and current.key == entry.key:
            self.opened.emit(current)
            if known is None:
                self._remark(photo)

    def _remark(self, photo: "Photo") -> None:
        notes = [sentence(words.said(note)) for note in photo.notes]
        if photo.is_color:
            notes.append(
                self.tr("This photo has colours of its own; the result is made without them.")
            )
        if notes:
            self._session.note.emit(" ".join(notes))

    async def _read(self, entry: Entry, salvage: bool) -> "Photo | None":
        assert entry.path is not None
        key, before = entry.key, entry.state
        self._session.update_entry(key, state="reading")
        try:
            photo, thumb = await self._lanes.reading.run(read, entry.path, salvage)
        except Cancelled:
            self._session.update_entry(key, state=before)
            return None
        except EngineError as error:
            self._fail(key, error)
            self._show_another(key)
            return None
        self._session.update_entry(key, state="ready", thumbnail=thumb, salvaged=salvage, **CLEAN)
        self._kept.keep(key, photo, _size(photo))
        return photo

    def _show_another(self, key: int) -> None:
        """Nothing is shown, as the first photo of several cannot be read: show the next."""
        if self._session.current is None:
            after = [entry for entry in self._session.entries if entry.key > key]
            good = next((entry for entry in after if entry.state != "failed"), None)
            if good is not None:
                self._session.choose(good.key)

    async def _survey(self, entries: Sequence[Entry]) -> None:
        """Make thumbnails one after the other, which also shows what cannot be read."""
        for key in [entry.key for entry in entries]:
            entry = self._session.entry(key)
            if entry is None or entry.path is None or entry.state != "waiting" or entry.thumbnail:
                continue
            try:
                thumb = await self._lanes.reading.queue(survey, entry.path)
                self._session.update_entry(key, state="ready", thumbnail=thumb)
            except Cancelled:
                return
            except EngineError as error:
                self._fail(key, error)

    def _fail(self, key: int, error: EngineError) -> None:
        salvageable = isinstance(error, UnreadablePhoto) and error.salvageable
        reason = error.reason if isinstance(error, UnreadablePhoto) else error.message
        failure, remedy = words.said(reason), words.said(error.remedy)
        self._session.update_entry(
            key, state="failed", failure=failure, remedy=remedy, salvageable=salvageable
        )
        self.failed.emit(error, key)


CLEAN: dict[str, Any] = {"failure": "", "remedy": "", "salvageable": False}


def _size(photo: "Photo") -> int:
    planes = (photo.pixels, photo.light, photo.alpha)
    return sum(plane.nbytes for plane in planes if plane is not None)
