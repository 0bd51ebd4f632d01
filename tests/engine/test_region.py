import numpy as np
import pytest

from engine.region import color_at, light_at, weights_around


@pytest.fixture
def halves() -> tuple[np.ndarray, np.ndarray]:
    """A dark red left half and a light blue right half."""
    light, chroma = np.full((40, 60), 30, np.float32), np.full((40, 60, 2), (50, 30), np.float32)
    light[:, 30:], chroma[:, 30:] = 80, (-5, -40)
    return light, chroma


def test_the_weights_sum_to_one_even_in_a_corner(halves):
    assert weights_around(halves[0], 1, 1).sum() == pytest.approx(1, abs=1e-5)


def test_colour_does_not_leak_over_an_edge(halves):
    light, chroma = halves
    assert color_at(chroma, light, 0.49, 0.5) == pytest.approx((50, 30), abs=0.1)
    assert color_at(chroma, light, 0.51, 0.5) == pytest.approx((-5, -40), abs=0.1)
    assert light_at(light, 0.51, 0.5) == pytest.approx(80, abs=0.1)


def test_a_speck_of_noise_is_averaged_away():
    light, chroma = np.full((40, 60), 50, np.float32), np.full((40, 60, 2), (10, 10), np.float32)
    chroma[20, 30] = (90, 90)
    a, b = color_at(chroma, light, 30.5 / 60, 20.5 / 40, radius=0.1)
    assert a < 12 and b < 12


def test_a_light_of_another_size_will_do(halves):
    light, chroma = halves
    large = np.kron(light, np.ones((3, 3), np.float32))
    assert color_at(chroma, large, 0.2, 0.5) == pytest.approx((50, 30), abs=0.1)
