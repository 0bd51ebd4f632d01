"""A few photos to learn from."""

import pytest
from PIL import Image
from skimage.data import astronaut, chelsea, coffee

from engine.train import photos


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path):
    """Four small colour photos in two collections, and a file that is no photo."""
    for name, pixels in {"a/one": astronaut(), "a/two": chelsea(), "b/three": coffee()}.items():
        path = tmp_path / "photos" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels[::4, ::4]).save(path)
    (tmp_path / "photos" / "b" / "broken.jpg").write_bytes(b"not a photo")
    return tmp_path / "photos"


@pytest.fixture
def photo_set(folder):
    return photos.load([folder], 48)
