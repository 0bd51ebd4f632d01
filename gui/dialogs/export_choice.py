"""What an export needs to know, and whether a name and a folder will do. No widgets."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.files.formats import WRITABLE, Format
from engine.paths import is_folder
from gui.settings import Settings

if TYPE_CHECKING:
    from engine.photo import Photo, SaveSettings

SUFFIXES: dict[Format, str] = {"jpeg": ".jpg", "png": ".png", "tiff": ".tif", "webp": ".webp"}
LOSSY = ("jpeg", "webp")
LOSSY_ORIGINALS = (".heic", ".heif", ".hif", ".avif")  # read, but not written
FORBIDDEN = '<>:"/\\|?*'  # on Windows, where the photo may travel to


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """Where results go, under what names, and how they are written."""

    folder: Path
    template: str
    save: "SaveSettings"
    same_suffix: bool = False  # each photo keeps its own suffix, where that can be written
    save_recipe: bool = False  # beside the result

    def path_for(self, photo: "Photo") -> Path:
        """A free path for that photo's result, never one that is taken."""
        return self._free_path(photo, self.folder)

    def wished_name(self, photo: "Photo") -> str:
        """The name that the result would get if nothing were there."""
        return self._free_path(photo, Path(os.devnull)).name  # no file lies below a device

    def _free_path(self, photo: "Photo", folder: Path) -> Path:
        from engine.photo import free_name

        kind = self.save.format or usual_format(photo)
        suffix = own_suffix(photo) if self.same_suffix else ""
        return free_name(folder, self.template, photo.name, suffix or SUFFIXES[kind])


def own_suffix(photo: "Photo") -> str:
    """The photo's own suffix if results can be written so, else nothing."""
    suffix = photo.path.suffix if photo.path else ""
    return suffix if suffix.lower() in WRITABLE else ""


def usual_format(photo: "Photo") -> Format:
    """The photo's own format, or the nearest one that can be written and loses nothing more."""
    suffix = photo.path.suffix.lower() if photo.path else ""
    return WRITABLE.get(suffix, "jpeg" if suffix in LOSSY_ORIGINALS else "png")


def without_suffix(template: str) -> str:
    """A template somebody typed with ".jpg" at its end: the format brings the suffix."""
    stem, dot, suffix = template.strip().rpartition(".")
    return stem if f"{dot}{suffix}".lower() in WRITABLE else template.strip()


def name_problem(template: str) -> str:
    """Why a name template will not do, in a sentence; nothing if it will."""
    bad = sorted(set(template) & set(FORBIDDEN))
    if not template:
        return _tr("Give the result a name.")
    if bad:
        return _tr("A name cannot contain {signs}").format(signs=" ".join(bad))
    if template.startswith(".") or template.endswith("."):
        return _tr("A name cannot begin or end with a dot.")
    rest = template.replace("{name}", "")
    if "{" in rest or "}" in rest:
        return _tr("Only {name} may stand in braces.")
    return ""


def folder_problem(folder: str) -> str:
    """Why a folder will not do, in a sentence; nothing if it will."""
    if not folder or not is_folder(folder):
        return _tr("This folder does not exist.")
    if not os.access(folder, os.W_OK):
        return _tr("This folder cannot be written to.")
    return ""


def first_folder(wished: Path, settings: Settings) -> Path:
    """Where an export is offered to go: the wish, unless that is read-only or the program's own."""
    own = Path(__file__).resolve().parents[2]
    if folder_problem(str(wished)) or wished.resolve().is_relative_to(own):
        return settings.folder("export")
    return wished


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)
