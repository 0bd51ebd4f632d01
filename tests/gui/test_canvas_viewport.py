"""The arithmetic of zoom and pan."""

import pytest

from gui.widgets.canvas_viewport import MOST, Viewport


def looking(photo=(4000, 3000), pane=(800, 600), margin=0) -> Viewport:
    return Viewport(*photo, *pane, margin).fitted()


def test_fit_shows_the_whole_photo_centred():
    assert looking().rect == (0, 0, 800, 600)
    assert looking(photo=(3000, 3000)).rect == (100, 0, 600, 600)
    assert looking(pane=(840, 640), margin=20).rect == (20, 20, 800, 600)


def test_a_small_photo_is_enlarged_to_fit():
    assert looking(photo=(80, 60)).zoom == 10


@pytest.mark.parametrize("at", [(0, 0), (400, 300), (123, 456), (799, 599)])
@pytest.mark.parametrize("zoom", [0.5, 1, 7.3])
def test_zooming_keeps_the_point_under_the_pointer(at, zoom):
    before = looking()
    after = before.zoomed(zoom, at)
    assert after.zoom == zoom
    assert after.to_photo(at) == pytest.approx(before.to_photo(at))


def test_zoom_has_bounds():
    assert looking().zoomed(1000, (0, 0)).zoom == MOST
    assert looking().zoomed(0.0001, (0, 0)).zoom == pytest.approx(0.1)


def test_panning_stops_at_the_photo_edges():
    seen = looking().zoomed(1, (400, 300)).panned(99999, 0)
    assert seen.rect[0] == 0
    seen = seen.panned(-99999, -99999)
    left, top, width, height = seen.rect
    assert (left + width, top + height) == (800, 600)


def test_a_photo_smaller_than_the_pane_stays_centred():
    seen = looking(photo=(100, 100)).zoomed(1, (400, 300)).panned(50, 50)
    assert seen.rect == (350, 250, 100, 100)


def test_the_view_of_a_reduced_photo_is_painted_pixel_for_pixel():
    seen = looking(photo=(3997, 3001)).zoomed(0.37, (111, 222)).panned(-13, 7)
    view = seen.view
    assert (view.columns, view.rows) == (800, 600)
    assert seen.place(view) == pytest.approx((0, 0, 800, 600))


def test_the_view_of_an_enlarged_photo_has_no_more_pixels_than_the_photo():
    seen = looking().zoomed(4, (10, 10)).panned(-33, -21)
    view = seen.view
    assert (view.width, view.height) == (view.columns, view.rows)
    assert view.columns <= 800 / 4 + 2
    assert view.left == int(view.left) and view.top == int(view.top)
    assert seen.covers(view)


def test_an_old_view_does_not_cover_what_was_panned_into_sight():
    seen = looking().zoomed(1, (400, 300))
    moved = seen.panned(-50, 0)
    assert seen.covers(seen.view) and not moved.covers(seen.view)


def test_a_fitted_photo_stays_fitted_when_the_pane_grows_and_a_zoomed_one_does_not():
    assert looking().resized(1600, 1200, 0).zoom == pytest.approx(0.4)
    zoomed = looking().zoomed(1, (400, 300))
    grown = zoomed.resized(1000, 600, 0)
    assert (grown.zoom, grown.x, grown.y) == (1, zoomed.x, zoomed.y)


@pytest.mark.parametrize("photo", [(1, 1), (1, 5000), (5000, 1), (20000, 20000)])
def test_odd_shapes_have_a_view(photo):
    view = looking(photo=photo).view
    assert view.columns >= 1 and view.rows >= 1
    assert view.left >= 0 and view.left + view.width <= photo[0] + 1e-6
