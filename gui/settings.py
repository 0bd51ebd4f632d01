"""What Tintype remembers between runs, in one INI file, and where it keeps it.

Places follow the XDG base directory specification on Linux, and each system's custom elsewhere
(`QStandardPaths`); a portable program keeps all beside itself (`engine.program`). A value that
somebody wrote by hand and that makes no sense becomes the default.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

from engine.paths import is_file, is_folder
from engine.program import home, portable_folder
from engine.recipe import DEFAULT_MODEL
from gui.samples import own_folder

RECENT_LIMIT = 10
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "de")  # see `gui.translating`
DEVICES = ("auto", "cuda", "mps", "xpu", "cpu")
FORMATS = ("same", "jpeg", "png", "tiff", "webp")

T = TypeVar("T", bound=str | int)  # a bool is an int


def config_folder() -> Path:
    """Folder of the settings file: `$XDG_CONFIG_HOME/tintype` and its like."""
    portable = portable_folder()
    if portable is not None:
        return portable / "config"
    place = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / "tintype"


def state_folder() -> Path:
    """Folder of the log: `$XDG_STATE_HOME/tintype`, on macOS `~/Library/Logs/Tintype`."""
    portable = portable_folder()
    if portable is not None:
        return portable / "log"
    if sys.platform == "darwin":
        return home() / "Library" / "Logs" / "Tintype"
    place = QStandardPaths.StandardLocation.GenericStateLocation
    return Path(QStandardPaths.writableLocation(place)) / "tintype"


class Value(Generic[T]):
    """One remembered value as an attribute of `Settings`, checked whenever it is read."""

    def __init__(self, key: str, default: T, allowed: tuple[T, ...] | range = ()) -> None:
        self.key, self.default, self.allowed = key, default, allowed

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, settings: None, owner: type) -> "Value[T]": ...

    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...

    def __get__(self, settings: "Settings | None", owner: type) -> "Value[T] | T":
        if settings is None:
            return self
        try:
            value: Any = settings.store.value(self.key, self.default, type(self.default))
        except (TypeError, ValueError):  # a word where a number belongs
            value = self.default
        good: T = value if not self.allowed or value in self.allowed else self.default
        return good

    def __set__(self, settings: "Settings", value: T) -> None:
        if value != self.__get__(settings, type(settings)):
            settings.store.setValue(self.key, value)
            settings.changed.emit(self.name)


@dataclass(frozen=True, slots=True)
class Recent:
    """A photo opened before; `missing` if it is not there any more."""

    path: Path
    missing: bool


class Settings(QObject):
    """Everything remembered between runs; `changed` names the attribute that has a new value."""

    changed = Signal(str)

    theme = Value("look/theme", "system", THEMES)
    language = Value("look/language", "system", LANGUAGES)
    device = Value("engine/device", "auto", DEVICES)
    welcomed = Value("start/welcomed", False)
    default_model = Value("engine/model", DEFAULT_MODEL)
    recent_colours = Value("hints/recent", "")  # of hints, see `gui.hint_colors`
    blend_locked = Value("blend/sums_to_100", False)
    grid_cells = Value("grid/cells", "")
    export_format = Value("export/format", "same", FORMATS)
    export_quality = Value("export/quality", 92, range(1, 101))
    export_template = Value("export/template", "{name}-color")
    export_keep_metadata = Value("export/keep_metadata", True)
    export_mark_colorized = Value("export/mark_colorized", True)
    export_recipe = Value("export/recipe", False)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file = path or config_folder() / "tintype.ini"
        self.store = QSettings(str(file), QSettings.Format.IniFormat)

    def recent_files(self) -> tuple[Recent, ...]:
        """The photos opened last, newest first."""
        return tuple(Recent(path, not is_file(path)) for path in self._recent_paths())

    def remember_file(self, path: Path) -> None:
        """Put a photo at the top of the recent ones, and its folder where Open starts."""
        path = path.absolute()
        others = [known for known in self._recent_paths() if known != path]
        newest = [path, *others][:RECENT_LIMIT]
        self.store.setValue("recent/files", [str(known) for known in newest])
        self.set_folder("open", path.parent)
        self.changed.emit("recent_files")

    def clear_recent(self) -> None:
        """Forget every recent photo."""
        self.store.remove("recent/files")
        self.changed.emit("recent_files")

    def folder(self, purpose: str) -> Path:
        """The folder last used to "open" or "export", or the pictures folder."""
        if self.has_folder(purpose):
            return Path(self.chosen_folder(purpose))
        place = QStandardPaths.StandardLocation.PicturesLocation
        pictures = Path(QStandardPaths.writableLocation(place))
        return pictures if is_folder(pictures) else home()

    def folder_for(self, photo: Path | None) -> Path:
        """Where results of a photo go: where the last ones went, else beside it."""
        beside = own_folder(photo) or self.folder("open")
        return self.folder("export") if self.has_folder("export") else beside

    def has_folder(self, purpose: str) -> bool:
        """True if a folder was chosen for that purpose and is there."""
        stored = self.chosen_folder(purpose)
        return bool(stored) and is_folder(stored)

    def chosen_folder(self, purpose: str) -> str:
        """The folder chosen for that purpose, also if it is not there now; or nothing."""
        return self._text(f"folders/{purpose}")

    def set_folder(self, purpose: str, folder: Path | None) -> None:
        """Remember the folder for that purpose; None forgets it."""
        if folder is None:
            self.store.remove(f"folders/{purpose}")
        else:
            self.store.setValue(f"folders/{purpose}", str(folder))

    @property
    def geometry(self) -> QByteArray:
        """What `QMainWindow.saveGeometry` gave at the end of the last run."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, saved: QByteArray) -> None:
        self.store.setValue("window/geometry", saved)

    @property
    def window_state(self) -> QByteArray:
        """What `QMainWindow.saveState` gave: tool bars and docks."""
        return self._bytes("window/state")

    @window_state.setter
    def window_state(self, saved: QByteArray) -> None:
        self.store.setValue("window/state", saved)

    def _text(self, key: str) -> str:
        return str(self.store.value(key, ""))

    def _bytes(self, key: str) -> QByteArray:
        value = self.store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _recent_paths(self) -> list[Path]:
        stored: Any = self.store.value("recent/files", [])
        if isinstance(stored, str):  # an INI list of one comes back as a word
            stored = [stored]
        return [Path(path) for path in stored or [] if path][:RECENT_LIMIT]
