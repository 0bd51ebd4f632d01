"""What each photo is for stays so when photos are added, and about a tenth is held out."""

import random
import shutil
from pathlib import Path

import pytest
from PIL import Image

from engine.errors import EngineError
from engine.tuning.scan import scan
from engine.tuning.split import HELD, TRAIN, WATCH, split


def strangers(count: int, seed: int) -> list[tuple[int, ...]]:
    """Photos that nothing is akin to."""
    numbers = random.Random(seed)
    return [(numbers.getrandbits(64),) for _ in range(count)]


@pytest.mark.parametrize(
    ("count", "held", "watch"),
    [(20, (4, 8), (4, 7)), (100, (4, 24), (4, 18)), (1000, (60, 140), (32, 32))],
)
def test_about_a_tenth_is_held_out(count, held, watch):
    for seed in range(40):
        roles = split(strangers(count, seed), seed)
        assert held[0] <= roles.count(HELD) <= held[1]
        assert watch[0] <= roles.count(WATCH) <= watch[1]
    whole = sum(split(strangers(count, seed), seed).count(HELD) for seed in range(40)) / 40
    assert whole == pytest.approx(max(4, 0.1 * count), rel=0.25)


@pytest.mark.parametrize("count", [20, 100, 1000])
@pytest.mark.parametrize("more", [1, 7, 500])
def test_photos_that_are_added_turn_none_that_was_learnt_from_into_one_to_judge_by(count, more):
    for seed in range(20):
        photos = strangers(count + more, seed)
        before, after = split(photos[:count], 1), split(photos, 1)
        for old, new in zip(before, after, strict=False):
            assert old == new or (old, new) in {(HELD, WATCH), (HELD, TRAIN), (WATCH, TRAIN)}
            assert count < 100 or old != HELD or new == HELD


def test_a_photo_that_was_learnt_from_is_not_judged_by_beside_a_twin_in_another_folder():
    for seed in range(20):
        photos, twins = strangers(400, seed), strangers(100, seed + 100)
        before = split(photos, 1)
        akin = [(*photo, *twin) for photo, twin in zip(photos, twins, strict=False)]
        after = split(akin + photos[100:], 1)
        assert not [1 for old, new in zip(before, after, strict=True) if old != HELD == new]


def test_photos_in_an_album_that_grows_keep_their_roles(album, tmp_path):
    """Also where what is added is the next shot of a burst, or lies in a folder before others."""
    folder = tmp_path / "growing"
    shutil.copytree(album, folder)
    before = roles_in(folder)
    first = next(path for path in sorted(before) if before[path] == TRAIN)
    with Image.open(first) as photo:
        photo.crop((9, 6, *photo.size)).save(first.with_name(f"{first.stem}b.jpg"), quality=90)
    (folder / "1999").mkdir()
    with Image.open(first) as photo:
        photo.transpose(Image.Transpose.ROTATE_180).save(folder / "1999" / "upside down.jpg")
    after = roles_in(folder)
    assert before.keys() < after.keys()
    assert after[first.with_name(f"{first.stem}b.jpg")] == TRAIN
    assert all(after[path] != HELD for path, role in before.items() if role != HELD)


def roles_in(folder: Path) -> dict[Path, str]:
    found = scan([folder])
    roles = split([found.groups[i] for i in found.used], 1)
    return {found.findings[i].path: role for i, role in zip(found.used, roles, strict=True)}


def test_a_burst_is_as_likely_to_be_held_out_as_any_photo():
    """It lies in one folder, so one print speaks for it."""
    bursts = [group for group in strangers(300, 5) for _ in range(3)]
    assert split(bursts, 1).count(HELD) == pytest.approx(90, abs=40)


@pytest.mark.parametrize("groups", [strangers(15, 1), [(0,)] * 30, [(0,)] * 28 + [(1,), (2,)]])
def test_too_few_photos_are_refused(groups):
    with pytest.raises(EngineError, match=r"photos"):
        split(groups, 1)
