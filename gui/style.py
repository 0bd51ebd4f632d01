"""How Tintype looks: two sets of colours, one style sheet, Qt's Fusion style underneath.

The surroundings of a photo are neutral gray, so that they do not tint the eye; one copper accent
marks what is chosen or focused. `tests/gui/test_style.py` computes the contrast of every pair of
colours used together (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
"""

from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui import icons

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"
SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme. `surround` lies behind the photo, `panel` behind controls, `field` in them."""

    name: str
    surround: str
    panel: str
    field: str
    raised: str  # buttons
    handle: str  # of sliders
    hover: str
    line: str  # separators, decoration only
    edge: str  # outlines that tell where a control is
    text: str
    quiet: str  # secondary text
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    error: str
    error_panel: str
    note_panel: str


LIGHT = Colors(
    name="light",
    surround="#e4e4e4",
    panel="#f6f6f6",
    field="#ffffff",
    raised="#ffffff",
    handle="#ffffff",
    hover="#ececec",
    line="#d9d9d9",
    edge="#878787",
    text="#1c1c1e",
    quiet="#5a5a60",
    disabled="#a3a3a8",
    accent="#98510f",
    accent_hover="#7f420a",
    on_accent="#ffffff",
    error="#a8201a",
    error_panel="#fdeeec",
    note_panel="#f4efe8",
)
DARK = Colors(
    name="dark",
    surround="#161616",
    panel="#222224",
    field="#19191a",
    raised="#323235",
    handle="#e6e6e8",
    hover="#3d3d41",
    line="#38383b",
    edge="#808087",
    text="#ededee",
    quiet="#adadb3",
    disabled="#6c6c72",
    accent="#e3a35c",
    accent_hover="#efb877",
    on_accent="#23150a",
    error="#ff9c90",
    error_panel="#3b2523",
    note_panel="#302a23",
)


def current() -> Colors:
    """The colours the application wears now."""
    dark = QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def palette(colors: Colors) -> QPalette:
    """Qt's own roles, for everything the style sheet leaves alone."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for which, color in {
        role.Window: colors.panel,
        role.WindowText: colors.text,
        role.Base: colors.field,
        role.AlternateBase: colors.panel,
        role.Text: colors.text,
        role.PlaceholderText: colors.quiet,
        role.Button: colors.raised,
        role.ButtonText: colors.text,
        role.BrightText: colors.error,
        role.ToolTipBase: colors.raised,
        role.ToolTipText: colors.text,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.on_accent,
        role.Accent: colors.accent,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.Light: colors.raised,
        role.Midlight: colors.hover,
        role.Mid: colors.line,
        role.Dark: colors.edge,
        role.Shadow: colors.surround,
    }.items():
        made.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, which, QColor(colors.disabled))
    made.setColor(group.Disabled, role.Highlight, QColor(colors.line))
    return made


def sheet(colors: Colors) -> str:
    """The style sheet with this theme's colours and pictures put in."""
    text = (STYLES / "tintype.qss").read_text(encoding="utf-8")
    values = asdict(colors) | {"pictures": (STYLES / colors.name).as_posix()}
    del values["name"]
    for name in sorted(values, key=len, reverse=True):  # @accent_hover before @accent
        text = text.replace(f"@{name}", values[name])
    return text


def _dress(app: QApplication) -> None:
    scheme = SCHEMES[app.property("theme")]
    if scheme == Qt.ColorScheme.Unknown:
        scheme = app.styleHints().colorScheme()
    colors = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    app.setPalette(palette(colors))
    app.setStyleSheet(sheet(colors))
    for window in app.topLevelWidgets():
        icons.retint(window)


def apply(app: QApplication, theme: str) -> None:
    """Dress the application in "light", "dark", or whatever the "system" prefers, now and later."""
    hints = app.styleHints()
    if app.property("theme") is None:
        app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(lambda: _dress(app))
    app.setProperty("theme", theme)
    hints.setColorScheme(SCHEMES[theme])  # native title bars and file dialogs, where they listen
    _dress(app)


def set_kind(widget: QWidget, kind: str) -> None:
    """Choose the style sheet's variant of a widget: primary, flat, quiet, error ..."""
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def tip(text: str) -> str:
    """A tool tip that shows this text as it is: Qt takes "<b>" in a file's name for markup."""
    if "<" not in text:
        return text
    return f"<p>{escape(text, quote=False)}</p>".replace("\n", "<br>")


def shortened(name: str, label: QLabel, room: int) -> str:
    """A name as a label can show it in so many logical pixels: cut in the middle.

    A word that is longer than its line would be cut at the end, or widen what it is in.
    """
    return label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)


def label(text: str, kind: str = "", scale: float = 1.0, bold: bool = False) -> QLabel:
    """A wrapping label of that kind, its size relative to the system's font."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # a file name is no markup
    made.setWordWrap(True)
    font = QFont(made.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    made.setFont(font)
    if kind:
        made.setProperty("kind", kind)
    return made
