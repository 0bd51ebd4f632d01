"""Things take the colours that hints tell of them."""

import numpy as np

from engine.following import SHARE, TRUST, follow, reach_of
from engine.ingredients import Hint


def two_things() -> tuple[np.ndarray, np.ndarray]:
    """A dark half at the left and a light one at the right, which nobody has coloured."""
    light = np.full((64, 96), 30, np.float32)
    light[:, 48:] = 80
    return np.zeros((16, 24, 2), np.float32), light


def test_without_hints_nothing_changes() -> None:
    chroma, light = two_things()
    assert follow(chroma, light, ()) is chroma


def test_a_hint_colours_the_thing_and_not_what_is_beside_it() -> None:
    chroma, light = two_things()
    told = follow(chroma, light, [Hint(0.4, 0.5, 60, -20)])
    place = told[8, 9]
    assert np.allclose(place, np.array([60, -20]) / (1 + TRUST), rtol=0.02)
    assert np.allclose(told[8, 14], 0, atol=0.5)  # as near, and on the other side of the edge
    assert told[8, 7, 0] > 30


def test_far_away_nothing_changes() -> None:
    chroma, light = two_things()
    light[:] = 30
    told = follow(chroma, light, [Hint(0.05, 0.05, 60, 60)])
    assert np.allclose(told[-1, -1], 0, atol=0.3)


def test_what_has_another_colour_is_another_thing() -> None:
    chroma, light = two_things()
    light[:] = 50
    chroma[:, 12:] = 40, 40
    told = follow(chroma, light, [Hint(0.45, 0.5, -40, 0)])
    assert np.allclose(told[8, 13], (40, 40), atol=1)


def test_what_the_network_has_heard_is_not_said_again() -> None:
    chroma, light = two_things()
    chroma[:] = 10, 20
    assert np.allclose(follow(chroma, light, [Hint(0.3, 0.3, 10, 20)]), chroma, atol=1e-3)


def test_the_same_hint_twice_does_not_go_too_far() -> None:
    chroma, light = two_things()
    told = follow(chroma, light, [Hint(0.25, 0.5, 50, 0)] * 20)
    assert 45 < told[8, 6, 0] <= 50.5


def test_hints_at_the_very_edge_are_inside() -> None:
    chroma, light = two_things()
    told = follow(chroma, light, [Hint(1, 1, 50, 0), Hint(0, 0, 0, 50)])
    assert told[-1, -1, 0] > 30
    assert told[0, 0, 1] > 30


def said(left: int, right: int) -> np.ndarray:
    """(16, 24, 3) logits of three colours: the halves are sure of one each."""
    logits = np.zeros((16, 24, 3), np.float16)
    logits[:, :12, left] = 12
    logits[:, 12:, right] = 12
    return logits


def test_what_the_network_takes_for_the_same_takes_the_colour_from_afar() -> None:
    chroma, light = two_things()
    light[:] = 50
    reach = reach_of(said(0, 0), light, [Hint(0.1, 0.5, 20, -10)])
    told = reach.joined(chroma, chroma)
    assert told[8, 2, 0] > 0.8 * SHARE * 20
    assert told[8, 22, 0] > 0.6 * told[8, 2, 0]  # over three quarters of the photo


def test_what_it_takes_for_something_else_does_not() -> None:
    chroma, light = two_things()
    light[:] = 50
    reach = reach_of(said(0, 1), light, [Hint(0.45, 0.5, 20, -10)])
    told = reach.joined(chroma, chroma)
    assert told[8, 9, 0] > 0.8 * SHARE * 20
    assert abs(told[8, 14, 0]) < 0.1 * told[8, 9, 0]  # as near


def test_far_hints_agree_with_what_they_were_told() -> None:
    chroma, light = two_things()
    hints = [Hint(0.25, 0.5, 20, 0), Hint(0.75, 0.5, -10, 10), *[Hint(0.25, 0.5, 20, 0)] * 5]
    reach = reach_of(said(0, 1), light, hints)
    assert reach.weights.shape == (16, 24, 7)
    told = reach.joined(chroma, chroma)
    assert np.allclose(told[8, 6], [SHARE * 20, 0], atol=1)
    assert np.allclose(told[8, 18], [-SHARE * 10, SHARE * 10], atol=1)


def test_a_wish_that_the_network_has_heeded_is_not_watered_down() -> None:
    chroma, light = two_things()
    reach = reach_of(said(0, 1), light, [Hint(0.1, 0.1, 0, 80)])
    heard = chroma.copy()
    heard[:] = 0, 80  # all of the photo, said the network
    told = reach.joined(heard, chroma)
    assert told[15, 23, 1] > 65
    likely = reach_of(said(0, 1), light, [Hint(0.1, 0.1, 0, 8)])
    heard[:] = 0, 8
    assert likely.joined(heard, chroma)[15, 23, 1] < 4.5  # no wish: the mean


def test_a_hint_that_says_nothing_new_changes_nothing() -> None:
    chroma, light = two_things()
    chroma[:] = 10, 20
    reach = reach_of(said(0, 1), light, [Hint(0.3, 0.3, 10, 20)])
    assert np.allclose(reach.joined(chroma, chroma), chroma, atol=1e-3)
