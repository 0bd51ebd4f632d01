from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.settings import Settings
from gui.widgets.message_bar import LIMIT, MessageBar
from gui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_it_is_hidden_until_there_is_something_to_say(bar):
    assert bar.isHidden()
    bar.show_error("It broke.", "Mend it.")
    assert not bar.isHidden()
    assert (bar.text.text(), bar.remedy.text()) == ("It broke.", "Mend it.")


def test_closing_shows_the_message_before(qtbot, bar):
    bar.show_error("first", "one")
    bar.show_error("second", "two")
    assert (bar.text.text(), bar.count.text()) == ("second", "1 more")
    qtbot.mouseClick(bar.close_one, LEFT)
    assert (bar.text.text(), bar.count.isHidden()) == ("first", True)
    qtbot.mouseClick(bar.close_one, LEFT)
    assert bar.isHidden()


def test_the_same_message_is_not_stacked_twice(bar):
    bar.show_error("disk is full", "Make room.")
    bar.show_error("other", "")
    bar.show_error("disk is full", "Make room.")
    assert [message.text for message in bar.messages] == ["other", "disk is full"]


def test_all_can_be_closed_at_once(qtbot, bar):
    for number in range(3):
        bar.show_error(f"error {number}", "")
    qtbot.mouseClick(bar.close_all, LEFT)
    assert bar.isHidden() and bar.messages == ()


def test_a_note_makes_way_for_the_next_but_errors_stay(bar):
    bar.show_error("broken", "")
    bar.show_note("Sepia scan.")
    bar.show_note("Only the first of 12 frames.")
    assert [message.text for message in bar.messages] == ["broken", "Only the first of 12 frames."]
    assert bar.remedy.isHidden() and bar.action.isHidden()


def test_the_button_carries_the_remedy_out_once_and_closes(qtbot, bar):
    done = []
    bar.show_error("cut off", "Open the rest.", "Open what can be read", lambda: done.append(1))
    assert bar.action.text() == "Open what can be read"
    qtbot.mouseClick(bar.action, LEFT)
    assert done == [1]
    assert bar.isHidden()


def test_an_action_that_brings_another_error_shows_it(qtbot, bar):
    bar.show_error("a", "", "Again", lambda: bar.show_error("b", ""))
    qtbot.mouseClick(bar.action, LEFT)
    assert bar.text.text() == "b"


def test_a_file_name_is_not_markup(bar):
    bar.show_error("<b>photo</b>.jpg", "")
    assert bar.text.textFormat() == Qt.TextFormat.PlainText


def test_a_screen_reader_is_told(bar, monkeypatch):
    events = []
    monkeypatch.setattr(
        "gui.widgets.message_bar.QAccessible.updateAccessibility", lambda e: events.append(e.type())
    )
    bar.show_error("It broke.", "Mend it.")
    assert len(events) == 1
    assert bar.accessibleName() == "It broke. Mend it."


def test_a_flood_is_bounded(bar):
    for number in range(LIMIT + 20):
        bar.show_error(f"photo {number}", "")
    assert len(bar.messages) == LIMIT
    assert bar.text.text() == f"photo {LIMIT + 19}"


def test_errors_and_notes_differ_by_their_sign(bar):
    bar.show_error("x", "")
    sign = bar.picture.pixmap().toImage()
    bar.show_note("y")
    assert bar.picture.pixmap().toImage() != sign


def test_a_long_path_does_not_widen_the_window(bar):
    bar.show_error("short", "remedy")
    width = bar.minimumSizeHint().width()
    bar.show_error("/" + "a" * 2000, "b" * 2000)
    bar.close_one.click()
    bar.show_note("/" + "a" * 2000)
    assert bar.minimumSizeHint().width() <= width + 200


def test_a_note_goes_after_a_while_but_an_error_never(qtbot, bar):
    bar.show_error("broken", "")
    bar.show_note("Saved.")
    assert bar._fade.isActive()
    bar._fade.timeout.emit()
    assert [message.text for message in bar.messages] == ["broken"]


def test_a_note_stays_while_somebody_is_at_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    bar = MessageBar(window)
    window.show()
    bar.show_note("Saved.")
    bar.close_one.setFocus()
    bar._fade.timeout.emit()
    assert bar.text.text() == "Saved." and bar._fade.isActive()


def test_a_note_may_have_a_button(qtbot, bar):
    done = []
    bar.show_note("Saved.", "Show in folder", lambda: done.append(1))
    qtbot.mouseClick(bar.action, LEFT)
    assert done == [1]


def test_space_shows_the_original_although_a_message_has_buttons(qtbot, session, tmp_path):
    window = MainWindow(session, {}, Settings(tmp_path / "tintype.ini"))
    qtbot.addWidget(window)
    session.add(Path("broken.jpg"))
    window.messages.show_error("broken.jpg: it is text", "", "Open", lambda: pytest.fail("!"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert len(window.messages.messages) == 1


def test_what_was_said_of_a_photo_goes_with_it(bar):
    bar.show_error("Failed")
    bar.show_remark("This photo is odd")
    assert bar.text.text() == "This photo is odd"
    bar.drop_remarks()
    assert bar.text.text() == "Failed"
    bar.show_note("Saved")
    bar.drop_remarks()
    assert bar.text.text() == "Saved"


def test_ctrl_c_copies_words_that_are_selected_and_else_the_photo(qtbot, session, tmp_path):
    window = MainWindow(session, {}, Settings(tmp_path / "tintype.ini"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    copied = []
    copy = window.actions_by_name["copy"]
    copy.setEnabled(True)
    copy.triggered.connect(lambda: copied.append("photo"))
    window.messages.show_error("Saved as harbour.jpg")
    words = window.messages.text
    words.setFocus()
    words.setSelection(0, 5)
    qtbot.keyClick(words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Saved" and not copied
    words.setSelection(0, 0)
    qtbot.keyClick(words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied == ["photo"]
