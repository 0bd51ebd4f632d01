"""Everything a menu, a key or a tool button can do: one table, and the actions made from it.

A shortcut of a single letter is off while a text field has the focus: Qt asks the field first
(`QEvent.ShortcutOverride`), and fields take what can be typed. Keys that other widgets need too
(Space, arrows) are no shortcuts, which would come before them: the window takes what they leave.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from gui import icons

Key = QKeySequence.StandardKey
Role = QAction.MenuRole


@dataclass(frozen=True, slots=True)
class Spec:
    """What an action is called, which keys it has, and where macOS puts it."""

    name: str
    text: str
    keys: tuple[str | Key, ...] = ()
    icon: str = ""
    tip: str = ""
    group: str = ""  # of which only one is checked
    checkable: bool = False
    needs_photo: bool = False
    role: Role = Role.NoRole


ACTIONS = (
    Spec("open", "&Open…", (Key.Open,), "open", "Open photos"),
    Spec("open_folder", "Open &Folder…", ("Ctrl+Shift+O",), "folder", "Open a folder's photos"),
    Spec("export", "&Export…", ("Ctrl+Shift+E",), "export", "Save the result at full size",
         needs_photo=True),
    Spec("export_all", "Export &All…", ("Ctrl+Alt+E",), "photos",
         "Save the results of all open photos into one folder", needs_photo=True),
    Spec("save_recipe", "&Save Recipe", (Key.Save, "Ctrl+S"), "save-recipe",
         "Save these settings beside the photo", needs_photo=True),
    Spec("sheet", "Save Contact S&heet…", ("Ctrl+Shift+G",), "sheet",
         "Save the grid's pictures as a labelled PDF or PNG", needs_photo=True),
    Spec("close", "&Close Photo", (Key.Close,), "close", "The file stays where it is",
         needs_photo=True),
    Spec("quit", "&Quit", (Key.Quit, "Ctrl+Q"), role=Role.QuitRole),
    Spec("copy", "&Copy Result", (Key.Copy,), "copy", "Copy the result at full size",
         needs_photo=True),
    Spec("paste", "&Paste Photo", (Key.Paste,), "paste", "Open the photo on the clipboard"),
    Spec("to_all", "Use These Settings for &All Photos", ("Ctrl+Shift+A",), "to-all",
         "All open photos get the settings of this one; hints, brush strokes and masks stay"),
    Spec("preferences", "Pr&eferences…", ("Ctrl+,",), "preferences", role=Role.PreferencesRole),
    Spec("result", "&Result Only", ("R",), "result", "Show the result alone", "compare",
         needs_photo=True),
    Spec("split", "&Split", ("S",), "split", "Compare along a line that can be dragged", "compare",
         needs_photo=True),
    Spec("side", "Side &by Side", ("Y",), "side-by-side", "Compare side by side", "compare",
         needs_photo=True),
    Spec("grid", "Gri&d of Models", ("G",), "grid", "All models on this photo, side by side",
         "compare", needs_photo=True),
    Spec("turn", "&Turn the Split Line", ("Shift+S",), "turn-split", "Turn the split line",
         needs_photo=True),
    Spec("original", "Show the Ori&ginal\tSpace", (), "original", "Hold Space for the original",
         needs_photo=True),
    Spec("zoom_in", "Zoom &In", ("+", "=", Key.ZoomIn, "Ctrl+="), "zoom-in", "Zoom in",
         needs_photo=True),
    Spec("zoom_out", "Zoom &Out", ("-", Key.ZoomOut), "zoom-out", "Zoom out", needs_photo=True),
    Spec("fit", "&Fit in Window", ("0", "Ctrl+0"), "fit", "Show the whole photo",
         needs_photo=True),
    Spec("actual_size", "&Actual Size, 100 %", ("1", "Ctrl+1"), "actual-size",
         "One photo pixel on one screen pixel", needs_photo=True),
    Spec("previous", "&Previous Photo\tLeft", (), "previous", needs_photo=True),
    Spec("next", "&Next Photo\tRight", (), "next", needs_photo=True),
    Spec("overlay", "Show Over&lay", ("O",), "overlay",
         "Lay over the photo how unsure the model is, or what was shown last", checkable=True,
         needs_photo=True),
    Spec("mask", "Show &Mask", ("M",), tip="Lay over the photo what repair will fill",
         checkable=True, needs_photo=True),
    Spec("full_screen", "F&ull Screen", ("F11",), "full-screen", checkable=True),
    Spec("run", "&Colorize Again", ("Ctrl+Return", "Ctrl+Enter"), "run",
         "Run the model again after a stop or a failure", needs_photo=True),
    Spec("stop", "&Stop", ("Esc",), "stop", "Stop what is running"),
    Spec("brush_smaller", "S&maller Brush", ("[",), tip="Make the brush smaller"),
    Spec("brush_larger", "&Larger Brush", ("]",), tip="Make the brush larger"),
    Spec("hints", "&Hints", ("H",), "hint",
         "Tell the model colours that you know: click on the photo", checkable=True,
         needs_photo=True),
    Spec("propose_repairs", "Propose &Repairs", ("Ctrl+Shift+R",),
         tip="Look for damage, and repair what is found", needs_photo=True),
    Spec("sweep", "S&weep…", ("Ctrl+Shift+M",), "sweep",
         "Measure how results suffer as damage grows"),
    Spec("models", "Mo&dels…", ("Ctrl+L",), "info", "What each model is and does; get and remove"),
    Spec("learn", "New Model from This &Photo…", icon="learn", needs_photo=True,
         tip="A small model learns this colour photo by heart, for photos of the same scene"),
    Spec("guide", "&User Guide", (Key.HelpContents, "F1"), "help", "How everything works"),
    Spec("teach", "&Teach the Model My Corrections…", icon="teach", needs_photo=True,
         tip="A copy of the model learns the colours this photo has now, your hints among them"),
    Spec("train", "Trai&n on My Photos…", ("Ctrl+T",), "photos",
         "Teach a model the colour photos of some folders, in the background"),
    Spec("help", "&Keyboard Shortcuts", ("Ctrl+?", "Shift+F1"), "keyboard"),
    Spec("welcome", "&Welcome", icon="info", tip="What was said at the first start"),
    Spec("log", "Open &Log Folder", icon="folder"),
    Spec("diagnostics", "Copy &Diagnostics", icon="copy",
         tip="Versions and device, to paste into a bug report"),
    Spec("licences", "Li&cences", icon="file", tip="Of the program, its libraries and models"),
    Spec("about", "&About Tintype", icon="info", role=Role.AboutRole),
)  # fmt: skip

# None is a separator; "recent", "overlays", "undo", "redo" are made elsewhere.
MENUS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    ("&File", ("open", "open_folder", "recent", None, "export", "export_all", "sheet",
               "save_recipe", None, "close",
               "quit")),
    ("&Edit", ("undo", "redo", None, "copy", "paste", None, "to_all", None,
               "preferences")),
    ("&View", ("result", "split", "side", "grid", "turn", "original", None, "zoom_in", "zoom_out",
               "fit", "actual_size", None, "overlay", "overlays", "mask", None, "previous", "next",
               None, "full_screen")),
    ("&Colorize", ("run", "stop", None, "models", "learn", "teach", "train", None, "hints",
                   "brush_smaller", "brush_larger", None, "propose_repairs", "sweep")),
    ("&Help", ("guide", "help", "welcome", None, "log", "diagnostics", None, "licences", "about")),
)  # fmt: skip

TOOLS: tuple[str | None, ...] = (
    "open", None, "undo", "redo", None, "result", "split", "side", "grid", "turn", None,
    "zoom_out", "zoom_in", "fit", "actual_size", None, "hints", "stretch", "export",
)  # fmt: skip

OTHER_KEYS = (
    ("Colours of the photo's middle, after Pick a Colour", "Enter"),
    ("Original for result: tap to swap, hold to peek", "Space or \\"),
    ("Previous photo, next photo", "Left, Right or PgUp, PgDown"),
    ("Panels at the right", "Alt+1, Alt+2 and so on"),
    ("Move the split line, when Tab has reached it", "Arrow keys, Shift for larger steps"),
    ("Zoom at the pointer", "Wheel"),
    ("Pan", "Drag; with a tool in use, Space and drag"),
    ("Fit in window or actual size", "Double-click"),
    ("Hints: add one in the middle of the view", "Return, or Insert"),
    ("Hints: choose one, then its colours", "Tab, then Return"),
    ("Hints: move the chosen one", "Arrow keys, Shift for larger steps"),
    ("Hints: remove the chosen one", "Delete"),
    ("Hints: leave the hint, then the tool", "Esc"),
    ("In the grid: another cell", "Arrow keys"),
    ("In the grid: use the cell's model", "Click or Return"),
    ("In the grid: move the cell", "Drag its name, or Ctrl and an arrow key"),
    ("In the grid: another page", "PgUp, PgDown"),
)


class Actions(QObject):
    """The actions by name."""

    def __init__(self, undo_group: QUndoGroup, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: dict[str, QActionGroup] = {}
        self._all = {spec.name: self._make(spec) for spec in ACTIONS}
        self._all["undo"] = undo_group.createUndoAction(self, self.tr("&Undo"))
        self._all["redo"] = undo_group.createRedoAction(self, self.tr("&Redo"))
        self._all["undo"].setShortcuts(QKeySequence.keyBindings(Key.Undo))
        redo = [*QKeySequence.keyBindings(Key.Redo), QKeySequence("Ctrl+Shift+Z")]
        self._all["redo"].setShortcuts(list(dict.fromkeys(redo)))
        for name in ("undo", "redo"):
            icons.put(self._all[name], name)

    def __getitem__(self, name: str) -> QAction:
        return self._all[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._all.values())

    def set_photo_open(self, is_open: bool) -> None:
        """Turn on what needs a photo, or off."""
        for spec in ACTIONS:
            if spec.needs_photo:
                self._all[spec.name].setEnabled(is_open)

    def _make(self, spec: Spec) -> QAction:
        action = QAction(QCoreApplication.translate("Actions", spec.text), self)
        action.triggered.connect(_take_number)  # the first to hear of it
        action.setObjectName(spec.name)
        action.setShortcuts(_sequences(spec.keys))
        action.setMenuRole(spec.role)
        if spec.role == Role.QuitRole:  # from any window of the program
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.setCheckable(spec.checkable or bool(spec.group))
        if spec.icon:
            icons.put(action, spec.icon)
            action.setIconVisibleInMenu(not action.isCheckable())  # its place is for the tick
        tip = QCoreApplication.translate("Actions", spec.tip) or _plain(action.text())
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setStatusTip("")
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self))
            group.addAction(action)
        return action


def _take_number() -> None:
    """Take over the number that is being typed, as its field does only when it is left.

    Neither a key nor a button of the tool bar takes the focus from it.
    """
    field = QApplication.focusWidget()
    if isinstance(field, QAbstractSpinBox):
        field.interpretText()


def _sequences(keys: tuple[str | Key, ...]) -> list[QKeySequence]:
    """All key sequences meant, each once; a standard key may have none or several."""
    found: list[QKeySequence] = []
    for key in keys:
        found += QKeySequence.keyBindings(key) if isinstance(key, Key) else [QKeySequence(key)]
    return list(dict.fromkeys(found))


def _plain(text: str) -> str:
    return text.partition("\t")[0].replace("&", "").rstrip("…")
