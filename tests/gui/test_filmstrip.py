from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from gui.session import Session
from gui.widgets.filmstrip import Filmstrip

NAMES = ("one.jpg", "two.jpg", "three.jpg")


@pytest.fixture
def strip(qtbot, session: Session) -> Filmstrip:
    strip = Filmstrip(session)
    qtbot.addWidget(strip)
    strip.resize(800, strip.height())
    with qtbot.waitExposed(strip):
        strip.show()
    return strip


@pytest.fixture
def entries(strip, session: Session):
    """Three photos, the first one shown; whatever is wanted is shown at once."""
    session.wanted.connect(lambda entry: session.show(entry.key, object()))
    added = session.add(*[Path("/photos") / name for name in NAMES])
    session.choose(added[0].key)
    return added


def titles(strip: Filmstrip) -> list[str]:
    model = strip.list.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def chosen(strip: Filmstrip) -> str | None:
    return strip.list.currentIndex().data()


def actions(menu: QMenu) -> dict[str, object]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_open_photos_are_shown_by_name_the_shown_one_chosen(strip, entries):
    assert titles(strip) == list(NAMES)
    assert chosen(strip) == "one.jpg"


def test_left_and_right_go_through_the_photos(qtbot, strip, session, entries):
    strip.list.setFocus()
    qtbot.keyClick(strip.list, Qt.Key.Key_Right)
    assert session.current.title == "two.jpg"
    qtbot.keyClick(strip.list, Qt.Key.Key_Right)
    qtbot.keyClick(strip.list, Qt.Key.Key_Left)
    assert session.current.title == "two.jpg"
    qtbot.keyClick(strip.list, Qt.Key.Key_End)
    assert session.current.title == "three.jpg"


def test_a_click_chooses(qtbot, strip, session, entries):
    place = strip.list.visualRect(strip.list.model().index(2)).center()
    qtbot.mouseClick(strip.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.current.title == "three.jpg"


def test_enter_on_a_photo_that_failed_tries_it_again(qtbot, strip, session, entries):
    session.update_entry(entries[0].key, state="failed", failure="not a photo")
    strip.list.setFocus()
    with qtbot.waitSignal(strip.retry_requested) as asked:
        qtbot.keyClick(strip.list, Qt.Key.Key_Return)
    assert asked.args == [entries[0].key]


def test_enter_on_a_good_photo_does_not_read_it_again(qtbot, strip, session, entries):
    session.update_entry(entries[0].key, state="ready")
    strip.list.setFocus()
    with qtbot.assertNotEmitted(strip.retry_requested):
        qtbot.keyClick(strip.list, Qt.Key.Key_Return)


def test_asking_for_the_menu_does_not_open_the_photo(qtbot, strip, session, entries):
    place = strip.list.visualRect(strip.list.model().index(2)).center()
    qtbot.mouseClick(strip.list.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert session.current.title == "one.jpg"


def test_the_strip_follows_what_is_shown(strip, session, entries):
    session.next()
    assert chosen(strip) == "two.jpg"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_asks_to_remove_the_chosen_photo_and_no_file(qtbot, strip, entries, tmp_path, key):
    strip.list.setFocus()
    with qtbot.waitSignal(strip.remove_requested) as asked:
        qtbot.keyClick(strip.list, key)
    assert asked.args == [entries[0].key]
    assert titles(strip) == list(NAMES)  # whether it goes is for others to say


def test_removing_keeps_the_rest_in_place(strip, session, entries):
    strip.list.model().modelReset.connect(lambda: pytest.fail("the view lost its place"))
    session.remove(entries[1].key)
    assert titles(strip) == ["one.jpg", "three.jpg"]
    assert chosen(strip) == "one.jpg"
    session.remove(entries[0].key)
    assert chosen(strip) == "three.jpg"


def test_a_photo_added_later_appears_at_the_end(strip, session, entries):
    session.add(Path("/photos/four.jpg"))
    assert titles(strip)[-1] == "four.jpg"
    assert chosen(strip) == "one.jpg"


def test_one_changed_photo_changes_one_row(qtbot, strip, session, entries):
    changed = []
    strip.list.model().dataChanged.connect(lambda first, last: changed.append(first.row()))
    session.update_entry(entries[1].key, state="reading")
    assert changed == [1]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("waiting", "waiting"),
        ("reading", "opening…"),
        ("ready", "ready"),
        ("failed", "cannot open"),
    ],
)
def test_the_state_is_said_in_words(strip, session, entries, state, words):
    session.update_entry(entries[2].key, state=state)
    spoken = strip.list.model().index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"three.jpg, {words}"


def test_a_failed_photo_tells_why(strip, session, entries):
    session.update_entry(
        entries[2].key, state="failed", failure="the file is empty", remedy="Copy it again."
    )
    tip = strip.list.model().index(2).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == f"{Path('/photos/three.jpg')}\nthe file is empty\nCopy it again."


def test_states_look_different_without_colour(strip, session, entries):
    pictures = {}
    for state in ("waiting", "reading", "ready", "failed"):
        session.update_entry(entries[2].key, state=state)
        rect = strip.list.visualRect(strip.list.model().index(2))
        gray = (
            strip.list.viewport()
            .grab(rect)
            .toImage()
            .convertToFormat(QImage.Format.Format_Grayscale8)
        )
        pictures[state] = bytes(gray.constBits())
    assert len(set(pictures.values())) == 4


def test_thumbnails_are_painted(strip, session, entries):
    red = QImage(40, 30, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    session.update_entry(entries[1].key, thumbnail=red, state="ready")
    rect = strip.list.visualRect(strip.list.model().index(1))
    shot = strip.list.viewport().grab(rect).toImage()
    assert shot.pixelColor(shot.width() // 2, shot.height() // 3) == QColor("#ff0000")


def test_the_shown_photo_has_a_frame(strip, session, entries):
    rect = strip.list.visualRect(strip.list.model().index(1))
    before = strip.list.viewport().grab(rect).toImage()
    session.next()
    assert strip.list.viewport().grab(rect).toImage() != before


def test_the_menu_of_a_failed_photo_offers_remedies(qtbot, strip, session, entries):
    session.update_entry(entries[2].key, state="failed", failure="cut off", salvageable=True)
    menu = strip.menu_for(session.entry(entries[2].key))
    offered = actions(menu)
    with qtbot.waitSignal(strip.retry_requested) as retry:
        offered["Try again"].trigger()
    with qtbot.waitSignal(strip.salvage_requested) as salvage:
        offered["Open what can be read"].trigger()
    with qtbot.waitSignal(strip.remove_requested) as remove:
        offered["Remove from the strip (the file stays)"].trigger()
    assert retry.args == salvage.args == remove.args == [entries[2].key]
    offered["Copy its path"].trigger()
    assert QApplication.clipboard().text() == str(Path("/photos/three.jpg"))


def test_the_menu_of_a_good_photo_offers_no_remedies(strip, entries):
    offered = actions(strip.menu_for(entries[0]))
    assert "Try again" not in offered and "Open what can be read" not in offered
    assert "Show in its folder" in offered


def test_the_plus_asks_for_more_photos(qtbot, strip):
    with qtbot.waitSignal(strip.open_requested):
        qtbot.mouseClick(strip.add, Qt.MouseButton.LeftButton)


def test_names_for_a_screen_reader(strip):
    assert strip.list.accessibleName() == "Open photos"
    assert strip.add.accessibleName() == "Open more photos"


def test_the_rows_keep_to_the_rules_of_qt(qtmodeltester, strip, session, entries):
    qtmodeltester.check(strip.list.model())
    session.add(Path("/photos/four.jpg"))
    session.remove(entries[1].key)
    session.update_entry(entries[0].key, state="failed")
    assert titles(strip) == ["one.jpg", "three.jpg", "four.jpg"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Backslash])
def test_the_key_that_shows_the_original_passes_through_to_the_window(qtbot, session, key):
    seen = []

    class Window(QMainWindow):
        def keyPressEvent(self, event) -> None:
            seen.append(event.key())

    window = Window()
    strip = Filmstrip(session)
    window.setCentralWidget(strip)
    qtbot.addWidget(window)
    window.show()
    session.add(Path("/photos/one.jpg"))
    strip.list.setFocus()
    qtbot.keyClick(strip.list, key)
    assert seen == [key]


def test_the_photo_that_is_shown_stays_in_sight_in_a_smaller_window(strip, session):
    session.wanted.connect(lambda entry: session.show(entry.key, object()))
    added = session.add(*[Path(f"/photos/{number}.jpg") for number in range(6)])
    session.choose(added[-1].key)
    strip.resize(300, strip.height())
    row = strip.list.visualRect(strip.list.currentIndex())
    assert strip.list.viewport().rect().contains(row.center())


def test_a_name_that_looks_like_markup_is_told_as_it_is(strip, session):
    session.add(Path("/photos/Tom <b>and</b> Ann.jpg"))
    model = strip.list.model()
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    session.add(Path("/photos/plain & simple.jpg"))
    tip = model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == str(Path("/photos/plain & simple.jpg"))
