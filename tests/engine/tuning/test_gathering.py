"""Small copies of a run's photos: which are made, and of what."""

from collections import Counter

import pytest
from PIL import Image
from skimage.data import coffee

from engine.errors import EngineError
from engine.tuning import gathering
from engine.tuning.folder import Listed
from engine.tuning.gathering import HELD_FOLDER, gather
from engine.tuning.split import HELD, TRAIN, WATCH


@pytest.fixture
def listed(tmp_path) -> list[Listed]:
    """Forty shots of four years, in order; a photo in two is held out."""
    photos = []
    for number in range(40):
        path = tmp_path / str(1990 + 10 * (number // 10)) / f"{number:02}.jpg"
        path.parent.mkdir(exist_ok=True)
        Image.fromarray(coffee()[number : number + 120, :160]).save(path)
        role = HELD if number % 2 else TRAIN if number else WATCH
        photos.append(Listed(path, role, (0.0,) * 6))
    return photos


def held_of(folder, listed) -> Counter:
    """By year, the photos that are judged by."""
    kept = (folder / HELD_FOLDER).glob("*.png")
    return Counter(listed[int(path.stem)].path.parent.name for path in kept)


def test_photos_that_are_judged_by_are_of_all_years(tmp_path, listed, monkeypatch):
    monkeypatch.setattr(gathering, "HELD_MOST", 8)
    (tmp_path / "run").mkdir()
    gathered = gather(tmp_path / "run", listed, 100)
    assert held_of(tmp_path / "run", listed) == {"1990": 2, "2000": 2, "2010": 2, "2020": 2}
    assert len(gathered.photos) == 19
    assert gathered.skipped == 0


def test_one_photo_alone_is_not_judged_by(tmp_path, listed):
    for each in [each for each in listed if each.role == HELD][1:]:
        each.path.unlink()
    (tmp_path / "run").mkdir()
    with pytest.raises(EngineError, match="too few of the photos"):
        gather(tmp_path / "run", listed, 100)
