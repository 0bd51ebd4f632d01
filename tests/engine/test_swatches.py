"""Single colours, and the slice of sRGB that a picker shows."""

import numpy as np
import pytest
from skimage.color import rgb2lab

from engine.swatches import chroma_of, fitted, gamut_slice, rgb_of


@pytest.mark.parametrize("rgb", [(200, 30, 40), (10, 10, 10), (0, 255, 0), (120, 160, 220)])
def test_a_colour_survives_the_way_to_lab_and_back(rgb):
    light = float(rgb2lab(np.array([[rgb]], np.uint8))[0, 0, 0])
    assert rgb_of(light, *chroma_of(rgb)) == pytest.approx(rgb, abs=1)


def test_what_is_too_colourful_is_brought_to_the_edge_at_its_hue():
    a, b = fitted(50, 200, 100)
    assert b / a == pytest.approx(0.5, rel=1e-3)
    assert np.hypot(a, b) < 110
    assert fitted(50, 5, -5) == (5, -5)


@pytest.mark.parametrize("light", [0, 3, 30, 60, 90, 100])
def test_the_slice_holds_every_colour_of_its_lightness(light):
    pixels, reach = gamut_slice(light, 121)
    shown = pixels[..., 3] > 0
    assert shown[60, 60] or light in (0, 100)
    assert not shown[[0, -1]].any() and not shown[:, [0, -1]].any()
    if 0 < light < 100:
        lab = rgb2lab(pixels[..., :3])[shown]
        assert abs(lab[:, 0] - light).max() < 1
        assert abs(lab[:, 1:]).max() == pytest.approx(reach, rel=0.2, abs=8)


def test_red_is_at_the_right_and_yellow_above():
    pixels, _ = gamut_slice(60, 101)
    right, top, left = pixels[50, 75], pixels[25, 50], pixels[50, 25]
    assert right[0] > right[1] and left[1] > left[0]
    assert top[2] < min(top[0], top[1])
