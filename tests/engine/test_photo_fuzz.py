"""Whatever happened to a file, opening it gives a photo or says why not."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from engine.errors import UnreadablePhoto
from engine.photo import open_photo
from tests.engine.made_photos import SAMPLES

VARIANTS = 24


def damaged(data: bytes, random: np.random.Generator) -> bytes:
    """The file cut off, or with bytes changed, lost, or made extreme in its header."""
    file = bytearray(data)
    start = int(random.integers(len(file)))
    length = int(random.integers(1, 200))
    match int(random.integers(5)):
        case 0:
            del file[max(1, start) :]
        case 1:
            for place in random.integers(len(file), size=12):
                file[place] = random.integers(256)
        case 2:
            file[start : start + length] = random.bytes(min(length, len(file) - start))
        case 3:
            del file[start : start + length]
        case 4:
            for place in random.integers(min(len(file), 300), size=4):
                file[place] = random.choice([0, 1, 127, 128, 255])
    return bytes(file) or b"\0"


@pytest.mark.filterwarnings("ignore")  # Pillow's, of which damaged files give it many
@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_file_is_a_photo_or_a_reason(name: str, tmp_path: Path) -> None:
    random = np.random.default_rng(len(name))
    data, path = SAMPLES[name](), tmp_path / name
    seen: Counter[str] = Counter()
    for number in range(VARIANTS):
        path.write_bytes(damaged(data, random))
        try:
            photo = open_photo(path, salvage=bool(number % 2))
            assert photo.light.shape == photo.pixels.shape[:2]
            seen["photo"] += 1
        except UnreadablePhoto as error:
            assert error.reason
            assert error.remedy
            seen["reason"] += 1
    assert seen.total() == VARIANTS
    assert seen["reason"] > 0
