"""Contrast as WCAG 2.2 computes it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""

import re
import xml.etree.ElementTree as ET
from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from gui import icons, style
from gui.style import DARK, LIGHT, Colors

THEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("surround", "panel", "field", "raised", "hover", "line", "error_panel", "note_panel")
PICTURES = sorted(path.stem for path in icons.ICONS.glob("*.svg"))


def luminance(color: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(color).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@THEMES
def test_words_stand_out_from_whatever_they_are_on(colors: Colors):
    pairs = [("text", ground) for ground in GROUNDS]
    pairs += list(product(("quiet",), ("surround", "panel", "field", "note_panel", "error_panel")))
    pairs += list(product(("error",), ("panel", "surround", "error_panel")))
    pairs += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("accent", "panel")]
    weak = {
        pair: round(ratio, 2)
        for pair in pairs
        if (ratio := contrast(getattr(colors, pair[0]), getattr(colors, pair[1]))) < 4.5
    }
    assert not weak


@THEMES
def test_outlines_and_focus_rings_can_be_seen(colors: Colors):
    pairs = list(product(("edge", "accent"), ("panel", "field", "note_panel")))
    pairs += [("accent", "surround"), ("edge", "raised")]
    weak = {
        pair: round(ratio, 2)
        for pair in pairs
        if (ratio := contrast(getattr(colors, pair[0]), getattr(colors, pair[1]))) < 3
    }
    assert not weak


@THEMES
def test_the_style_sheet_has_no_name_left_open(colors: Colors):
    text = style.sheet(colors)
    assert "@" not in text
    for picture in re.findall(r'url\("([^"]+)"\)', text):
        assert style.Path(picture).is_file()


@pytest.fixture
def app(qapp: QApplication):
    yield qapp
    style.apply(qapp, "light")


def test_a_theme_changes_palette_and_icons(qtbot, app):
    window = QMainWindow()
    qtbot.addWidget(window)
    button = QPushButton(window)
    icons.put(button, "open")

    def ink() -> float:
        image = button.icon().pixmap(QSize(20, 20)).toImage()
        shades = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
        return max(color.lightnessF() for color in shades if color.alpha() > 200)

    style.apply(app, "dark")
    dark = ink()
    assert style.current() is DARK
    style.apply(app, "light")
    assert style.current() is LIGHT
    assert dark > 0.8 > 0.4 > ink()


@pytest.mark.parametrize("name", PICTURES)
def test_every_icon_is_a_drawing_that_takes_the_text_colour(qapp, name):
    text = (icons.ICONS / f"{name}.svg").read_text(encoding="utf-8")
    ET.fromstring(text)
    if name != "tintype":
        assert "currentColor" in text
        image = icons.pixmap(name, QColor("#ff0000"), 24, 2.0).toImage()
        assert image.size() == QSize(48, 48)
        inked = [
            image.pixelColor(x, y)
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert inked
        assert all(color == QColor("#ff0000") for color in inked)


def test_the_program_has_an_icon_at_every_size(qapp):
    for size in (16, 48, 256):
        assert icons.app_icon().pixmap(size, size).size() == QSize(size, size)


def test_disabled_icons_are_paler(qtbot, app):
    style.apply(app, "light")
    drawn = icons.icon("open", QPalette.ColorRole.ButtonText)
    normal = drawn.pixmap(QSize(20, 20)).toImage()
    disabled = drawn.pixmap(QSize(20, 20), icons.QIcon.Mode.Disabled).toImage()
    assert normal != disabled


def test_an_icon_beside_words_follows_the_theme(qtbot, app):
    style.apply(app, "light")
    window = QMainWindow()
    qtbot.addWidget(window)
    label = icons.IconLabel("warning", 20)
    window.setCentralWidget(label)
    window.show()
    light = label.pixmap().toImage()
    style.apply(app, "dark")
    assert label.pixmap().toImage() != light
