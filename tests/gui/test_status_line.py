import pytest
from PySide6.QtCore import Qt

from gui.widgets.status_line import StatusLine


@pytest.fixture
def line(qtbot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    return line


def test_it_names_the_device_and_says_why(line):
    line.set_device("CPU, 2 cores", "No GPU was found.")
    assert line.device.text() == "CPU, 2 cores"
    assert line.device.toolTip() == line.device.accessibleDescription() == "No GPU was found."


def test_stop_is_there_only_while_something_runs(qtbot, line):
    assert line.stop.isHidden() and line.progress.isHidden()
    line.set_progress(0.25)
    assert not line.stop.isHidden() and not line.progress.isHidden()
    with qtbot.waitSignal(line.stop_requested):
        qtbot.mouseClick(line.stop, Qt.MouseButton.LeftButton)
    line.set_progress(None)
    assert line.stop.isHidden() and line.progress.isHidden()


@pytest.mark.parametrize(("fraction", "share"), [(0.0, 0.0), (0.25, 0.25), (1.0, 1.0), (7.0, 1.0)])
def test_progress_is_shown_as_a_share(line, fraction, share):
    line.set_progress(fraction)
    assert line.progress.value() / line.progress.maximum() == share


def test_progress_of_unknown_length_only_moves(line):
    line.set_progress(-1)
    assert line.progress.maximum() == 0


def test_the_run_is_told_in_words(line):
    line.set_run("Colorized in 0.8 s")
    assert line.run.text() == "Colorized in 0.8 s"


def test_the_height_stays_when_a_run_begins(line):
    idle = line.sizeHint().height()
    line.set_progress(0.5)
    assert line.sizeHint().height() == idle
