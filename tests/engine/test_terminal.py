"""What the command line shows while it works."""

import io
from pathlib import Path

import pytest

from engine import terminal
from engine.errors import EngineError, UnreadablePhoto
from engine.terminal import (
    ProgressBar,
    complain,
    drawing,
    duration,
    exit_code,
    sentence,
    size,
    table,
)


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("kind", "term"), [(io.StringIO, "xterm"), (Screen, "dumb")])
def test_the_bar_stays_away_from_files_pipes_and_dumb_terminals(
    kind: type[io.StringIO], term: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "INTERVAL", 0.0)
    monkeypatch.setenv("TERM", term)
    stream = kind()
    with ProgressBar(stream) as bar:
        bar(0.5)
    assert stream.getvalue() == ""


def test_the_bar_is_drawn_on_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(terminal, "INTERVAL", 0.0)
    screen = Screen()
    with ProgressBar(screen) as bar:
        bar.label = "3 of 6 photos"
        bar(0.5)
    assert "50%" in screen.getvalue()
    assert "3 of 6 photos" in screen.getvalue()
    assert screen.getvalue().endswith(terminal.CLEAR)
    assert "\n" not in screen.getvalue()


def test_the_bar_never_wraps_to_a_second_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(terminal, "INTERVAL", 0.0)
    monkeypatch.setenv("COLUMNS", "30")
    screen = Screen()
    bar = ProgressBar(screen)
    bar.label = "x" * 100
    bar(0.5)
    assert len(screen.getvalue()) - len(terminal.CLEAR) < 30


def test_the_drawing_tells_the_share_and_the_time_left() -> None:
    assert drawing(0.25, 10.0, "") == "[######..................]  25%  0:30 left  "
    assert "left" not in drawing(0.0, 10.0, "")
    assert "100%" in drawing(1.2, 10.0, "")


@pytest.mark.parametrize(
    ("seconds", "expected"), [(0.4, "0:00"), (42, "0:42"), (62, "1:02"), (3723, "1:02:03")]
)
def test_durations_read_like_a_clock(seconds: float, expected: str) -> None:
    assert duration(seconds) == expected


def test_messages_become_one_sentence() -> None:
    assert sentence("the file\n  is gone") == "The file is gone."
    assert sentence("Try again!") == "Try again!"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mum.jpg: the file is not there.", ""),
        ("my mum.jpg: the file is not there.", "my mum.jpg"),
        ("old/mum: the file is not there.", ""),
        (r"c:\old\mum: the file is not there.", ""),
    ],
)
def test_a_files_name_keeps_its_small_letters(text: str, name: str) -> None:
    assert sentence(text, name) == text


def test_complaints_name_files_as_they_are_called(capsys) -> None:
    complain(UnreadablePhoto(Path("my mum.jpg"), "the file is empty", "find a copy"))
    assert capsys.readouterr().err == "tintype: my mum.jpg: the file is empty. Find a copy.\n"


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "0 B"), (999, "999 B"), (1_500, "1.5 kB"), (2_400_000, "2.4 MB"), (5e9, "5.0 GB")],
)
def test_sizes_are_in_units_for_people(count: float, expected: str) -> None:
    assert size(count) == expected


def test_columns_line_up() -> None:
    assert (
        table([("ID", "SIZE"), ("resnet", "1"), ("x", "22")])
        == "ID      SIZE\nresnet  1\nx       22"
    )


def test_an_error_that_can_be_mended_is_told_and_makes_the_exit_code_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def failing() -> None:
        raise EngineError("the disk is full", "Make room.")

    assert exit_code(lambda: None) == 0
    assert capsys.readouterr().err == ""
    assert exit_code(failing) == 2
    assert capsys.readouterr().err == "tintype: The disk is full. Make room.\n"
    with pytest.raises(ZeroDivisionError):
        exit_code(lambda: 1 / 0)
