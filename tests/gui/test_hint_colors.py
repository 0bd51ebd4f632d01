"""Colours that hints took before."""

from gui.hint_colors import read_recent, write_recent


def test_recent_colours_are_kept_newest_first_and_each_once():
    text = ""
    for a in (10, 20, 10.5, 30):
        text = write_recent(read_recent(text), (a, 5))
    assert [a for a, _ in read_recent(text)] == [30, 10.5, 20]
    for a in range(0, 200, 10):
        text = write_recent(read_recent(text), (a - 100, 0))
    assert len(read_recent(text)) == 8
    assert read_recent("nonsense;1,2,3;999,0;4,5") == [(4, 5)]
