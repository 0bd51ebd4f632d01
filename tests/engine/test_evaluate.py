"""Tables of scores: photos found without reading them, rows, intervals, differences, sources."""

import io
import json
import tarfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from engine.catalog import ModelCard
from engine.device import choose
from engine.errors import BadRecipe, EngineError
from engine.evaluate import Entrant, Wishes, entrants_of, evaluate, measure, truths
from engine.evaluate.bootstrap import drawings, interval
from engine.evaluate.hinting import random_hints
from engine.evaluate.tally import Tally
from engine.evaluate.truths import chosen
from engine.ingredients import Damage

OLD_KEYS = {"model", "psnr", "ssim", "ciede2000", "colorfulness", "auc", "auc_rebalanced",
            "seconds_per_photo"}  # fmt: skip


def shot(name: str) -> Image.Image:
    return Image.fromarray(getattr(data, name)()).resize((48, 40))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three photos, two of people and one of a cup, as a CSV file beside them says."""
    folder = tmp_path_factory.mktemp("collection") / "museum"
    folder.mkdir()
    for name in ("astronaut", "chelsea", "coffee"):
        shot(name).save(folder / f"{name}.png")
    lines = ["file,group", "astronaut.png,living", "chelsea.png,living", "coffee.png,things"]
    (folder / "list.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def two(random_card: ModelCard) -> list[ModelCard]:
    """Two models with the same weights."""
    return [random_card, replace(random_card, id="other")]


def quick(**wishes: object) -> Wishes:
    return Wishes(side=64, **wishes)  # type: ignore[arg-type]


def rows(table) -> dict[str, dict]:
    return {row["model"]: row for row in table.rows}


def test_a_table_has_the_gray_and_the_true_photo_and_keeps_its_keys(folder, random_card) -> None:
    table = evaluate([random_card], folder, choose("cpu"), side=64)
    assert [row["model"] for row in table.rows] == ["gray", "random", "true"]
    assert all(set(row) >= OLD_KEYS for row in table.rows)
    assert rows(table)["gray"]["colorfulness"] == 0
    assert rows(table)["true"]["auc"] == 100
    json.dumps(table.to_dict())


def test_every_score_lies_in_its_interval(folder, random_card) -> None:
    table = evaluate([random_card], folder, choose("cpu"), side=64)
    for row in table.rows:
        for name, (low, high) in row["intervals"].items():
            assert low - 1e-4 <= row[name] <= high + 1e-4
    low, high = rows(table)["gray"]["intervals"]["auc"]
    assert low < high


def test_a_network_runs_once_a_photo_for_all_rows(folder, two, monkeypatch) -> None:
    from engine.colorizer import Colorizer

    calls: list[str] = []
    real = Colorizer.predict

    def counted(self, *given, **more):
        calls.append(self.card.id)
        return real(self, *given, **more)

    monkeypatch.setattr(Colorizer, "predict", counted)
    pair = [(two[0], 1.0), (two[1], 2.0)]
    blends = {"both": pair, "same": pair}
    entrants = entrants_of(two, [0.2], blends, ["mean", "surest"])
    measure(entrants, folder, choose("cpu"), quick(limit=2))
    assert sorted(calls) == ["other", "other", "random", "random"]


def test_a_blend_of_a_model_with_itself_is_the_model(folder, two) -> None:
    entrants = entrants_of(two[:1], [0.2], {"both": [(two[0], 1.0), (two[1], 3.0)]})
    table = measure(entrants, folder, choose("cpu"), quick(against="random"))
    both = rows(table)["both"]
    assert both["blend"] == {"random": 0.25, "other": 0.75}
    assert both["difference"]["ciede2000"] == pytest.approx([0, 0, 0], abs=0.02)
    assert "difference" not in rows(table)["random"]
    assert "| both " in table.text().split("Difference to random")[1]


def test_rows_of_single_sources_are_those_photos_alone(folder, random_card) -> None:
    entrants = entrants_of([random_card], [0.2])
    table = measure(entrants, folder, choose("cpu"), quick(column="group"))
    found = {(row["source"], row["model"]): row for row in table.sources}
    assert {source for source, _ in found} == {"living", "things"}
    assert found["living", "gray"]["photos"] == 2
    alone = measure(entrants, folder / "coffee.png", choose("cpu"), quick())
    assert found["things", "random"]["psnr"] == rows(alone)["random"]["psnr"]


def test_damage_makes_the_gray_row_worse(folder, random_card) -> None:
    entrants = entrants_of([random_card], [0.2])
    whole = measure(entrants, folder, choose("cpu"), quick())
    hurt = measure(entrants, folder, choose("cpu"), quick(damage=(Damage("pixels", 0.5),)))
    assert rows(hurt)["gray"]["psnr"] < rows(whole)["gray"]["psnr"] - 1
    assert rows(hurt)["true"]["psnr"] == 100
    assert hurt.to_dict()["protocol"]["damage"] == [{"kind": "pixels", "amount": 0.5}]


def test_hints_for_models_that_take_none_are_refused_before_anything_runs(two, folder) -> None:
    with pytest.raises(BadRecipe, match="hints"):
        measure(entrants_of(two, [0.2]), folder, choose("cpu"), quick(hints=3))


def test_an_unknown_row_to_compare_with_is_refused(two, folder) -> None:
    with pytest.raises(BadRecipe, match="nobody"):
        measure(entrants_of(two, [0.2]), folder, choose("cpu"), quick(against="nobody"))


def test_vividness_makes_rows_only_where_it_matters(random_card) -> None:
    vivid = replace(random_card, id="vivid", predicts="distribution")
    names = [entrant.name for entrant in entrants_of([random_card, vivid], [0.0, 0.5])]
    assert names == ["random", "vivid 0", "vivid 0.5"]


def test_two_rows_of_one_name_are_refused(two) -> None:
    with pytest.raises(BadRecipe, match="random"):
        entrants_of(two, [0.2], {"random": [(two[1], 1.0)]})
    with pytest.raises(BadRecipe, match="two rows would be called 'true'"):
        entrants_of(two, [0.2], {"true": [(two[1], 1.0)]})
    with pytest.raises(BadRecipe):
        Entrant("blend", tuple(two), (0.0, 0.0))


def test_a_limit_leaves_the_other_photos_unread(folder, monkeypatch) -> None:
    from engine.shards import Item

    read: list[str] = []
    real = Item.read
    monkeypatch.setattr(Item, "read", lambda item: read.append(item.name) or real(item))
    assert len(list(truths(folder, limit=2))) == 2
    assert read == ["astronaut.png", "coffee.png"]


def test_photos_in_a_shard_are_those_that_were_packed(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "val-00.tar", "w") as shard:
        for name in ("coffee", "chelsea"):
            kept = io.BytesIO()
            shot(name).save(kept, "png")
            member = tarfile.TarInfo(f"{name}.png")
            member.size = kept.tell()
            shard.addfile(member, io.BytesIO(kept.getvalue()))
    (tmp_path / "val.csv").write_text("file,source\ncoffee.png,cups\n", encoding="utf-8")
    found = chosen(tmp_path)
    assert [(item.name, item.source) for item in found] == [
        ("coffee.png", "cups"), ("chelsea.png", "val-00")]  # fmt: skip
    unpacked = Image.open(io.BytesIO(found[1].read()))
    assert np.array_equal(np.asarray(unpacked), np.asarray(shot("chelsea")))


def test_a_folder_without_photos_says_so(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="no readable photos"):
        chosen(tmp_path)


def test_intervals_cover_the_true_mean_about_as_often_as_they_say() -> None:
    random = np.random.default_rng(1)
    covered = 0
    for seed in range(200):
        sample = random.normal(5, 2, 60)
        draws = drawings(60, seed, 400) @ sample / 60
        low, high = interval(draws)
        covered += low <= 5 <= high
    assert 178 <= covered <= 199  # 95 % of 200, give or take


def test_drawings_are_the_same_for_a_seed() -> None:
    assert np.array_equal(drawings(9, 3, 5), drawings(9, 3, 5))
    assert not np.array_equal(drawings(9, 3, 5), drawings(9, 4, 5))
    assert (drawings(9, 3, 5).sum(1) == 9).all()


def test_the_auc_of_a_selection_pools_its_pixels(folder) -> None:
    from engine import color, metrics

    tally, curve = Tally("gray"), metrics.ErrorCurve.empty()
    for truth in truths(folder):
        lab = color.lab(truth)
        gray = color.encode(lab[..., 0], np.zeros_like(lab[..., 1:]))
        tally.add(gray, truth, lab, 0.0)
        curve.add(color.lab(gray)[..., 1:], lab[..., 1:])
    plain, rebalanced = tally.averages(np.ones((1, 3)))[0, -2:]
    assert plain == pytest.approx(metrics.area(curve.plain))
    assert rebalanced == pytest.approx(metrics.area(curve.rebalanced))


def test_hints_tell_the_colour_of_their_place() -> None:
    chroma = np.zeros((64, 64, 2), np.float32)
    chroma[:, 32:] = 20, -30
    for hint in random_hints(chroma, 40, np.random.default_rng(0)):
        assert 0 < hint.x < 1 and 0 < hint.y < 1
        if abs(hint.x - 0.5) > 0.06:  # farther from the border than half a patch
            assert (hint.a, hint.b) == ((20, -30) if hint.x > 0.5 else (0, 0))
