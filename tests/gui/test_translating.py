"""The window in German, and from right to left."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from engine.catalog import cards
from engine.errors import EngineError, UnreadablePhoto
from engine.families import FAMILIES
from engine.photo import open_photo
from engine.recipe_files import read_recipe
from gui import translating, words
from gui.dialogs.guide_dialog import GuideDialog
from gui.dialogs.preferences_dialog import PreferencesDialog
from gui.dialogs.sweep_form import read_amounts
from gui.figures import translate, write_numbers
from gui.session import Session
from gui.settings import Settings
from gui.widgets.labelled_slider import LabelledSlider
from gui.widgets.pair_bar import PairBar
from gui.window import MainWindow


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> MainWindow:
    found = {model: words.translated(card) for model, card in cards().items()}
    window = MainWindow(Session(), found, settings)
    qtbot.addWidget(window)
    return window


def letters(menu: QMenu) -> list[str]:
    """What Alt chooses by."""
    texts = (action.text().replace("&&", "") for action in menu.actions())
    return [found.group(1).lower() for text in texts if (found := re.search("&(.)", text))]


@pytest.mark.usefixtures("german")
def test_menus_are_german_and_each_letter_chooses_one_entry(window: MainWindow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    assert [menu.title().replace("&", "") for menu in menus] == [
        "Datei", "Bearbeiten", "Ansicht", "Einfärben", "Hilfe"
    ]  # fmt: skip
    assert window.actions_by_name["export"].text() == "&Exportieren…"
    for menu in menus:
        found = letters(menu)
        assert len(found) == len(set(found)), f"{menu.title()}: {found}"


@pytest.mark.usefixtures("german")
def test_qt_itself_speaks_german(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


@pytest.mark.usefixtures("german")
def test_counted_things_have_their_plural(qtbot: QtBot) -> None:
    counted = QCoreApplication.translate("BrushBox", "%n stroke(s) on this photo", None, 1)
    assert counted == "1 Strich auf diesem Foto"
    counted = QCoreApplication.translate("BrushBox", "%n stroke(s) on this photo", None, 3)
    assert counted == "3 Striche auf diesem Foto"


@pytest.mark.usefixtures("german")
def test_errors_of_the_engine_are_told_in_german(tmp_path: Path) -> None:
    missing = tmp_path / "a {b}.jpg"
    with pytest.raises(UnreadablePhoto) as unreadable:
        open_photo(missing)
    assert words.said(unreadable.value.reason) == "die Datei ist nicht da"
    assert words.said(unreadable.value.remedy).startswith("Sehen Sie nach")
    recipe = tmp_path / "mine.json"
    recipe.write_text("{")
    with pytest.raises(EngineError) as broken:
        read_recipe(recipe)
    message, remedy = words.told(broken.value)
    assert message.startswith("Die Datei mine.json ist kein JSON")
    assert remedy == "Wählen Sie eine andere Datei."
    nested = EngineError(f"in {missing}: there is no model called 'x'", "It stays.")
    assert words.in_full(nested) == f"In {missing}: es gibt kein Modell namens 'x'. Es bleibt."


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("message", "own"),
    [
        ("too few of the photos can be read now", "zu wenige der Fotos sind jetzt lesbar"),
        ("a.jpg cannot be written to: full", "in a.jpg lässt sich nicht schreiben: full"),
        ("the program ended", "das Programm hat sich beendet"),
    ],
)
def test_a_sentence_around_another_is_told_apart_from_it(message: str, own: str) -> None:
    said = words.said(f"Training stopped: {message}")
    assert said == f"Das Training hat angehalten: {own}"
    assert words.said(f"the photo could not be learnt: {message}").endswith(f": {own}")
    again = words.said("See whether their folder was moved. It can be resumed.")
    assert again.startswith("Sehen Sie nach") and again.endswith(". Es lässt sich fortsetzen.")


@pytest.mark.usefixtures("german")
def test_what_nobody_translated_is_told_as_it_is() -> None:
    odd = EngineError("the moon is {0} full: 100 %", "")
    assert words.in_full(odd) == "The moon is {0} full: 100 %."


@pytest.mark.usefixtures("german")
def test_models_have_german_names_and_learnt_ones_keep_theirs() -> None:
    blue = cards()["blue"]
    assert words.translated(blue).title == "Blau"
    assert words.translated(blue).summary != blue.summary
    assert words.named("Aunt Mary's album") == "Aunt Mary's album"
    assert words.named(FAMILIES[0].missing).format(recipe="x") != FAMILIES[0].missing


@pytest.mark.usefixtures("german")
def test_numbers_are_written_as_germans_do_and_read_as_before(qtbot: QtBot) -> None:
    assert words.number(10.04, 1) == "10,0"
    assert words.number(26748) == "26.748"
    assert words.signed(0.5, 2) == "+0,50"
    assert words.signed(-0.5, 2) == "-0,50"
    assert words.seconds(0.25) == "0,25 s"
    assert read_amounts("1, 5, 10") == pytest.approx((0.01, 0.05, 0.1))
    slider = LabelledSlider("Stärke", 0, 200, 100, " %")
    qtbot.addWidget(slider)
    slider.number.lineEdit().setText("55 %")
    slider.number.interpretText()
    assert slider.slider.value() == 55


@pytest.mark.usefixtures("german")
def test_the_guide_is_the_german_one(qtbot: QtBot) -> None:
    dialog = GuideDialog(None)
    qtbot.addWidget(dialog)
    assert dialog.titles.item(0).text() == "Erste Schritte"


def test_the_language_is_chosen_in_the_preferences(qtbot: QtBot, settings: Settings) -> None:
    dialog = PreferencesDialog(None, settings, {})
    qtbot.addWidget(dialog)
    assert dialog.language.currentData() == "system"
    assert dialog.language.findText("Deutsch") >= 0
    assert dialog.later.isHidden()
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    assert not dialog.later.isHidden()
    dialog.accept()
    assert settings.language == "de"
    assert translating.language(settings.language) == "de"


def test_without_a_choice_the_first_language_of_the_system_that_is_there_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoken = ["fr-FR", "de-AT", "en"]
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: spoken)
    assert translating.language("system") == "de"
    spoken[:] = ["fr-FR", "it"]
    assert translating.language("system") == "en"
    assert translating.language("nonsense") == "en"


@pytest.mark.usefixtures("german")
def test_no_german_button_or_line_is_cut_off(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    assert window.minimumSizeHint().width() <= 1280
    for row in range(window.side_tabs.pages.count()):
        window.side_tabs.pages.setCurrentIndex(row)
        for button in window.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width(), button.text()
        for label in window.findChildren(QLabel):
            if label.isVisible() and label.text() and not label.wordWrap():
                assert label.width() >= label.minimumSizeHint().width(), label.text()


@pytest.mark.usefixtures("direction")
def test_less_is_at_the_left_for_the_eye_the_mouse_and_the_keys(qtbot: QtBot) -> None:
    slider = LabelledSlider("Strength", 0, 100, 50, " %")
    qtbot.addWidget(slider)
    slider.resize(300, 60)
    slider.show()
    bar = slider.slider
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(12, bar.height() // 2))
    low = bar.value()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 12, 13))
    assert low < 10 and bar.value() > 90
    before = bar.value()
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert bar.value() < before


@pytest.mark.usefixtures("direction")
def test_the_lists_stand_over_the_sides_that_they_name(qtbot: QtBot) -> None:
    bar = PairBar(Session(), {})
    qtbot.addWidget(bar)
    bar.resize(800, 40)
    bar.show()
    left, right = bar.lists
    assert left.x() < bar.exchange.x() < right.x()


@pytest.mark.usefixtures("direction")
def test_arrow_keys_follow_the_filmstrip(qtbot: QtBot, window: MainWindow) -> None:
    done = []
    for name in ("previous", "next"):
        action = window.actions_by_name[name]
        action.setEnabled(True)
        action.triggered.connect(lambda _, name=name: done.append(name))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        window.keyPressEvent(
            QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        )
    ways = ["previous", "next", "next"]
    assert done == (["next", "previous", "next"] if window.isRightToLeft() else ways)


@pytest.mark.usefixtures("german")
def test_charts_have_german_words() -> None:
    from matplotlib.figure import Figure

    figure = Figure()
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], label="held out")
    axes.legend()
    axes.set_title("Film grain")
    axes.set_xlabel("step")
    translate(figure)
    assert axes.get_title() == "Filmkorn"
    assert axes.get_xlabel() == "Schritt"
    assert axes.get_legend().get_texts()[0].get_text() == "zurückgehalten"


@pytest.mark.usefixtures("german")
def test_numbers_beside_axes_have_a_decimal_comma() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure()
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1])
    write_numbers(figure)
    FigureCanvasAgg(figure).draw()
    beside = [label.get_text() for axis in (axes.xaxis, axes.yaxis)
              for label in axis.get_ticklabels()]  # fmt: skip
    assert "0,2" in beside and not any("." in text for text in beside)


@pytest.mark.usefixtures("german")
def test_a_share_that_the_engine_tells_is_written_as_the_window_writes_it() -> None:
    assert words.said("24.4% of the light is missing") == "24,4 % des Lichts fehlt"


@pytest.mark.usefixtures("german")
def test_a_noun_keeps_its_capital(qtbot) -> None:
    slider = LabelledSlider("Lebendigkeit", 0, 100, 50)
    qtbot.addWidget(slider)
    assert slider.reset.toolTip() == "Lebendigkeit zurücksetzen"
