"""The photo that is colorized, when it is damaged on purpose."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine.color import lightness
from engine.ingredients import Damage
from engine.photo import Photo, open_photo, photo_from_pixels
from engine.preparing import prepare
from engine.recipe import Recipe

SPECKS = (Damage("pixels", 0.25, fill=1.0, seed=3),)


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    Image.fromarray(data.astronaut()[:96, :128]).save(tmp_path / "a.png")
    return open_photo(tmp_path / "a.png")


def test_without_damage_it_is_the_photo_itself(photo: Photo) -> None:
    assert prepare(photo, Recipe(strength=2)) is photo


def test_damage_makes_another_gray_photo_of_the_same_file(photo: Photo) -> None:
    made = prepare(photo, Recipe(damage=SPECKS))
    assert (made.path, made.name, made.metadata) == (photo.path, photo.name, photo.metadata)
    assert made.pixels.shape == photo.light.shape and not made.is_color
    assert made.digest != photo.digest
    missing = made.light > 99.5
    assert 0.2 < missing.mean() < 0.3
    assert np.abs(made.light - photo.light)[~missing].max() < 0.01
    assert np.abs(lightness(made.pixels) - made.light).max() < 0.5
    assert not made.light.flags.writeable and not made.pixels.flags.writeable


def test_the_same_damage_makes_the_same_photo_and_another_seed_another(photo: Photo) -> None:
    one, same = (prepare(photo, Recipe(damage=SPECKS)) for _ in range(2))
    other = prepare(photo, Recipe(damage=(Damage("pixels", 0.25, fill=1.0, seed=4),)))
    assert one.digest == same.digest != other.digest


def test_16_bits_stay_16_bits() -> None:
    ramp = np.linspace(0, 65535, 64 * 64).astype(np.uint16).reshape(64, 64)
    made = prepare(photo_from_pixels(ramp), Recipe(damage=SPECKS))
    assert made.bits == 16
    kept = made.light < 99
    assert np.abs(made.pixels[kept].astype(int) - ramp[kept]).max() < 8
