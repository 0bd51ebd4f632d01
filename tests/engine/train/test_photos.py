"""Photos and the crops that are made of them, and old film as it is imitated."""

import tarfile
from dataclasses import replace

import numpy as np
import pytest
import torch
from skimage.data import astronaut

from engine import color
from engine.errors import EngineError
from engine.models.bins import centers
from engine.train import augment, convert, losses, photos
from engine.train.config import Augmentation, Stage


def test_photos_are_shrunk_and_broken_ones_skipped(photo_set):
    assert len(photo_set) == 3
    assert sorted(photo_set.names) == ["one.png", "three.png", "two.png"]
    assert all(min(photo_set.photo(i).shape[:2]) == 48 for i in range(3))


def test_a_second_load_reads_the_cache(folder, photo_set, monkeypatch):
    monkeypatch.setattr(photos, "decode_all", lambda *_: pytest.fail("decoded again"))
    again = photos.load([folder], 48)
    assert np.array_equal(again.block, photo_set.block)


def test_a_shard_is_read_with_the_sources_of_its_table(folder, tmp_path):
    shard = tmp_path / "train-00.tar"
    with tarfile.open(shard, "w") as tar:
        tar.add(folder / "a" / "one.png", "one.png")
    (tmp_path / "train.csv").write_text("file,shard,source\none.png,train-00.tar,space\n")
    packed = photos.load([shard], 48)
    assert list(packed.names) == ["one.png"] and list(packed.sources) == ["space"]


def test_sources_follow_their_table(folder, tmp_path):
    shard, beside = tmp_path / "train-00.tar", tmp_path / "train.csv"
    with tarfile.open(shard, "w") as tar:
        tar.add(folder / "a" / "one.png", "one.png")
    for path, row in ((folder / "a", "one.png,,{}\n"), (shard, "one.png,train-00.tar,{}\n")):
        table = beside if path == shard else path / "about.csv"
        assert "space" not in photos.load([path], 48).sources
        for source in ("space", "elsewhere"):
            table.write_text("file,shard,source\n" + row.format(source))
            assert source in photos.load([path], 48).sources
    name = photos.fingerprint([shard], 48)
    (tmp_path / "val.csv").write_text("file,source\none.png,nowhere\n")  # of other shards
    assert photos.fingerprint([shard], 48) == name


def test_no_photos_is_an_error_with_a_remedy(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match="no colour photos"):
        photos.load([tmp_path / "empty"], 48)
    with pytest.raises(EngineError, match="there is no folder"):
        photos.load([tmp_path / "nowhere"], 48)


def test_balance_gives_small_sources_a_larger_share(photo_set):
    many = replace(photo_set, sources=np.array(["a"] * 3), starts=photo_set.starts)
    assert many.weights(1.0) == pytest.approx([1 / 3] * 3)
    sources = np.array(["a"] * 200 + ["b"] * 50)
    uneven = replace(photo_set, sources=sources)
    assert uneven.weights(1.0)[:200].sum() == pytest.approx(0.5)
    assert uneven.weights(0.0)[:200].sum() == pytest.approx(0.8)


def test_a_favoured_source_is_taken_more_often(photo_set):
    sources = replace(photo_set, sources=np.array(["a"] * 50 + ["b"] * 50))
    favour = {"b": 3.0, "elsewhere": 9.0}
    weights = sources.weights(1.0, favour)
    assert weights.sum() == pytest.approx(1)
    assert weights[50:].sum() == pytest.approx(0.75)


def test_lab_on_the_device_is_that_of_the_engine():
    pixels = np.ascontiguousarray(astronaut()[::8, ::8])
    rgb = torch.from_numpy(pixels).permute(2, 0, 1)[None].float() / 255
    light, chroma = convert.lab(convert.linear(rgb))
    expected = color.lab(pixels)
    assert np.abs(light[0, 0].numpy() - expected[..., 0]).max() < 0.05
    assert np.abs(chroma[0].permute(1, 2, 0).numpy() - expected[..., 1:]).max() < 0.1


def test_crops_show_the_photo_and_a_seed_repeats_them():
    batch = torch.from_numpy(np.ascontiguousarray(astronaut()[:160, :160])).permute(2, 0, 1)[None]
    still, whole = Augmentation(rotate=0, shear=0, film=0), Stage(1.0, 160, 1, (1.0, 1.0))
    first = augment.cut(batch, whole, still, torch.Generator().manual_seed(3))
    same = augment.cut(batch, whole, still, torch.Generator().manual_seed(3))
    assert torch.equal(first, same)
    original = batch.float() / 255
    assert min((first - x).abs().max() for x in (original, original.flip(3))) < 1e-3


def test_chroma_is_the_truth_however_old_the_light():
    batch = torch.from_numpy(np.ascontiguousarray(astronaut()[:160, :160])).permute(2, 0, 1)[None]
    calm, stage = Augmentation(rotate=0, shear=0, film=0), Stage(1.0, 64, 1)
    old = replace(calm, film=1.0, curve=0.3)
    clean_light, clean = augment.examples(batch, stage, calm, torch.Generator().manual_seed(5))
    aged_light, aged = augment.examples(batch, stage, old, torch.Generator().manual_seed(5))
    assert torch.equal(clean, aged)
    assert (clean_light - aged_light).abs().mean() > 1
    assert aged_light.min() >= 0 and aged_light.max() <= 100


def test_wear_ages_only_the_crops_that_are_old_film(photo_set):
    calm, stage = Augmentation(rotate=0, shear=0, film=0.5, curve=0), Stage(1.0, 64, 8)
    squares = torch.stack([torch.from_numpy(photo_set.photo(0)[:48, :48])] * 8).permute(0, 3, 1, 2)
    made = [
        augment.examples(squares, stage, how, torch.Generator().manual_seed(3))
        for how in (calm, replace(calm, wear=1.0))
    ]
    (light, chroma), (worn, same) = made
    assert torch.equal(chroma, same)
    assert torch.equal(light[4:], worn[4:])
    assert not torch.equal(light[:4], worn[:4])


def test_a_share_of_the_crops_is_blurred(photo_set):
    calm, stage = Augmentation(rotate=0, shear=0, film=0, smooth=0.25), Stage(1.0, 64, 8)
    squares = torch.stack([torch.from_numpy(photo_set.photo(0)[:48, :48])] * 8).permute(0, 3, 1, 2)
    made = [
        augment.examples(squares, stage, how, torch.Generator().manual_seed(3))[0]
        for how in (replace(calm, smooth=0.0), calm)
    ]
    sharp, blurred = (light.diff(dim=3).abs().mean((1, 2, 3)) for light in made)
    assert torch.equal(sharp[:6], blurred[:6])
    assert (blurred[6:] < 0.8 * sharp[6:]).all()


def test_blue_sensitive_film_sees_blue_lighter_than_red():
    red = torch.tensor([0.5, 0.05, 0.05]).view(1, 3, 1, 1).expand(64, 3, 1, 1)
    blue = torch.tensor([0.05, 0.05, 0.5]).view(1, 3, 1, 1).expand(64, 3, 1, 1)
    of_red = augment.emulsion(red, torch.Generator().manual_seed(0))
    of_blue = augment.emulsion(blue, torch.Generator().manual_seed(0))
    true_red, true_blue = (float(convert.lab(c[:1])[0]) for c in (red, blue))
    assert true_red > true_blue
    assert (of_blue > of_red).float().mean() > 0.3


def test_soft_encoding_averages_back_to_the_colour():
    bins = torch.from_numpy(centers())
    colours = torch.tensor([[0.0, 0.0], [12.0, 17.0], [-23.0, 31.0]])
    encoded = losses.soft_encode(colours, bins)
    assert encoded.sum(1) == pytest.approx(torch.ones(3))
    assert torch.allclose(encoded @ bins, colours, atol=0.6)


def test_bin_weights_average_to_one_and_favour_rare_colours():
    weights = losses.bin_weights(0.5, 1.0)
    bins = centers()
    gray, orange = (int(np.abs(bins - c).sum(1).argmin()) for c in ((0, 0), (60, 60)))
    assert weights[orange] > weights[gray] > 0
    flat = losses.bin_weights(0.5, 0.0)
    assert flat == pytest.approx(torch.ones(len(bins)))
