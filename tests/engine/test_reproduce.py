"""The papers' experiments: from photos to report, gone on with, and judged by numbers."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.data import astronaut, chelsea, coffee, rocket

from engine import cli, models
from engine.errors import BadRecipe, EngineError
from engine.locks import Lock
from engine.models import build
from engine.models.rebalanced import hull
from engine.progress import Cancelled
from engine.reproduce import biased, heads, lost_pixels, workshop, writing
from engine.reproduce.biased import Measured
from engine.reproduce.papers import EXPERIMENTS, reproduce
from engine.reproduce.results import Results
from engine.reproduce.whole import Whole, answers, padded, squared_error
from engine.reproduce.workshop import Setting, Workshop
from engine.train import config
from engine.train.run import Run

CPU = torch.device("cpu")


class Narrow(torch.nn.Module):
    """Says what `rebalanced` says, with a thousandth of the weights."""

    multiple = 8

    def __init__(self) -> None:
        super().__init__()
        self.see = torch.nn.Conv2d(1, len(hull()), 4, 4)
        self.register_buffer("centers", torch.from_numpy(hull()).clone(), persistent=False)

    def forward(self, light: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        logits = self.see(light / 100)
        return logits, torch.einsum("nqhw,qc->nchw", logits.softmax(1), self.centers)


@pytest.fixture(autouse=True)
def quick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Own caches, and no more than a step or two of small networks."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("engine.weights.data_folder", lambda: tmp_path / "data")
    monkeypatch.setattr(heads, "SIDE", 64)
    monkeypatch.setitem(models.BUILDERS, "rebalanced", Narrow)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Twelve small pieces of photographs."""
    folder, random = tmp_path / "photos", np.random.default_rng(1)
    folder.mkdir()
    for i in range(12):
        pixels = (astronaut, chelsea, coffee, rocket)[i % 4]()[::2, ::2]
        y, x = (int(random.integers(side - 90)) for side in pixels.shape[:2])
        Image.fromarray(pixels[y : y + 84, x : x + 90]).save(folder / f"{i}.png")
    return folder


@pytest.fixture
def setting(photos: Path, tmp_path: Path) -> Setting:
    return Setting((photos,), tmp_path / "out", scale=0.0005, device="cpu", side=32, batch=2)


@pytest.fixture(params=list(EXPERIMENTS))
def run(request: pytest.FixtureRequest, setting: Setting) -> Results:
    scale = 0.0005 if request.param in ("000", "002") else 0.00002
    return reproduce(request.param, replace(setting, scale=scale))


def test_every_experiment_comes_to_a_table_pictures_and_findings(
    run: Results, setting: Setting
) -> None:
    page = writing.write(run, setting)
    text = page.read_text(encoding="utf-8")
    for row in run.rows:
        assert len(row) == len(run.head) and f"<td>{row[0]}" in text.replace("&#x27;", "'")
    assert any("gray" in row[0].lower() for row in run.rows)
    assert text.count("<img") == sum(len(pictures) for _, pictures in run.pictures) > 4
    assert "only 0.0005 of the full" in text  # the setting that was given says so plainly
    for finding in run.findings:
        assert finding.verdict in text and any(digit.isdigit() for digit in finding.evidence)
    kept = json.loads((setting.out / "report.json").read_text(encoding="utf-8"))
    assert kept["paper"] == run.paper and len(kept["findings"]) == len(run.findings)


def test_table_one_has_all_eight_rows_beside_the_papers_figures(setting: Setting) -> None:
    made = reproduce("002", setting)
    rows = {row[0]: row for row in made.rows}
    assert set(biased.PUBLISHED) | {"Gray", "a* and b* apart", "True colours"} == set(rows)
    assert rows["BGY-combined"][3] == "0.01461" and rows["Baseline"][3] == "0.13707"
    assert rows["BY"][1] == rows["Blue"][1] or int(rows["BY"][1]) > int(rows["Blue"][1])


def test_no_photo_that_judges_is_learnt_from(setting: Setting) -> None:
    reproduce("002", setting)
    shop = Workshop("002", setting)
    held, _ = shop.split(biased.JUDGED)
    judging = set(shop.photos.names[held])
    for recipe in biased.LEARNT.values():
        learnt = (setting.out / "runs" / recipe / "photos.txt").read_text().split()
        assert learnt and not judging & set(learnt)


def test_a_second_try_trains_nothing_again(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = reproduce("000", setting)
    monkeypatch.setattr(workshop, "train", lambda *_, **__: pytest.fail("trained again"))
    again = reproduce("000", setting)
    assert again.numbers == first.numbers and again.seconds == first.seconds


def test_a_stopped_experiment_goes_on_where_it_was(setting: Setting) -> None:
    setting = replace(setting, scale=0.003)  # three steps

    def stop_after(steps: int) -> Callable[[float], None]:
        heard: list[float] = []

        def report(fraction: float) -> None:
            if 0.02 < fraction < 0.8:
                heard.append(fraction)
                if len(heard) >= steps:
                    raise Cancelled

        return report

    with pytest.raises(Cancelled):
        reproduce("000", setting, stop_after(1))
    saved = Run(setting.out / "runs" / "plain-paper", loud=False).saved()
    assert saved is not None and saved["step"] == 1
    reproduce("000", setting)
    saved = Run(setting.out / "runs" / "plain-paper", loud=False).saved()
    assert saved is not None and saved["step"] == 3


def test_a_folder_with_another_experiment_is_left_alone(setting: Setting) -> None:
    Workshop("002", setting)
    for other, paper in ((setting, "000"), (replace(setting, scale=0.5), "002")):
        with pytest.raises(EngineError, match="other settings"):
            Workshop(paper, other)


def test_a_folder_that_another_process_works_in_is_left_alone(setting: Setting) -> None:
    setting.out.mkdir()
    with Lock(setting.out), pytest.raises(EngineError, match="is in use"):
        reproduce("000", setting)
    assert [file.name for file in setting.out.iterdir()] == ["lock"]


def test_photos_that_were_added_are_no_reason_to_judge_by_what_was_learnt(
    setting: Setting, photos: Path
) -> None:
    Workshop("002", setting)
    Workshop("002", setting)
    Image.fromarray(coffee()[:90, :90]).save(photos / "added.png")
    with pytest.raises(EngineError, match="not begun with the photos") as caught:
        Workshop("002", setting)
    assert "another --out" in caught.value.remedy
    (photos / "added.png").unlink()
    Workshop("002", setting)
    (photos / "table.csv").write_text("file,source\n0.png,elsewhere\n")
    with pytest.raises(EngineError, match="not begun with the photos"):
        Workshop("002", setting)


def test_photos_are_as_large_as_the_recipes_want_them(setting: Setting, photos: Path) -> None:
    large = Image.fromarray(astronaut())
    for name in photos.iterdir():
        large.save(name)

    def smallest(setting: Setting, names: Sequence[str]) -> int:
        found = Workshop("003", setting, names=names).photos
        return int(np.minimum(found.heights, found.widths).max())

    whole = replace(setting, side=0)
    assert smallest(whole, heads.POSTER.bundled) == 224
    assert smallest(replace(whole, out=setting.out / "2"), heads.ECCV.bundled) == 160
    assert smallest(replace(setting, out=setting.out / "3"), heads.POSTER.bundled) == 160
    assert smallest(replace(setting, out=setting.out / "4", side=192), heads.POSTER.bundled) == 192


def test_a_side_that_makes_no_sense_is_refused(photos: Path, tmp_path: Path) -> None:
    given = ["reproduce", "000", "--photos", str(photos), "--out", str(tmp_path / "out")]
    for side in ("-16", "17"):
        assert cli.main([*given, f"--side={side}"]) == 2


def test_a_scale_that_makes_no_sense_is_refused(photos: Path, tmp_path: Path) -> None:
    for scale in (0.0, -1.0):
        with pytest.raises(BadRecipe, match="scale"):
            Setting((photos,), tmp_path, scale)


def test_a_tenth_of_the_scale_is_a_tenth_of_the_steps(setting: Setting) -> None:
    tenth = replace(setting, scale=0.1, side=0, batch=0)
    recipe = config.read("blue")
    assert tenth.shortened(recipe) == replace(recipe, steps=200)
    assert "0.1 of the full" in writing.scale_words(tenth)[0]
    assert not writing.scale_words(replace(setting, scale=1.0))


def row(error: float, vivid: float, hue: int = 0) -> Measured:
    hues = np.zeros((4, 6))
    hues[:, hue] = 0.5
    return Measured(np.full(4, error), np.full(4, vivid), hues)


def test_findings_follow_the_numbers_not_the_paper() -> None:
    """Handed the paper's own table they hold; handed its opposite they do not."""
    lab = np.zeros((8, 8, 3), np.float32)
    photos = [Whole(np.zeros((8, 8, 3), np.uint8), lab, (slice(0, 8), slice(0, 8)))] * 4
    leaning = {"Blue": 4, "Yellow": 1, "Green": 2}
    as_published = {n: row(e, 30, leaning.get(n, 0)) for n, e in biased.PUBLISHED.items()}
    as_published["Baseline"] = row(biased.PUBLISHED["Baseline"], 10)
    as_published |= {"Gray": row(0.2, 0), "a* and b* apart": row(0.1, 10)}
    found = {f.claim: f.holds for f in biased.findings(as_published, photos)}
    # The paper's own table contradicts its text on pale photos only, which needs photos to tell.
    assert [claim for claim, holds in found.items() if not holds] == [
        "On photos of little colour the averages do worse than the baseline."
    ]
    opposite = {n: row(1 / e.error, 40 - e.vivid) for n, e in as_published.items()}
    assert sum(bool(f.holds) for f in biased.findings(opposite, photos)) == 1


def test_noise_that_helps_one_photo_is_found() -> None:
    rising = np.linspace(0.1, 0.7, 7)[None].repeat(3, 0)
    flat = np.ones((3, 7))
    series = {name: lost_pixels.Series(rising, flat, flat) for name in lost_pixels.WAYS}
    claims = {f.claim: f for f in lost_pixels.findings(series, 10, 40)}
    helped = next(f for claim, f in claims.items() if "better" in claim)
    assert helped.holds is False and "0 of 3" in helped.evidence
    dip = rising.copy()
    dip[1, 3] = 0.05
    series["noise"] = lost_pixels.Series(dip, flat, flat)
    helped = next(f for f in lost_pixels.findings(series, 10, 40) if "better" in f.claim)
    assert helped.holds is True and "1 of 3" in helped.evidence and "0.05" in helped.evidence


def test_whole_photos_keep_their_shape_between_borders(setting: Setting) -> None:
    shop = Workshop("002", setting)
    (photo,) = padded(shop.photos.part([0]), 64)
    inside = photo.painted()
    height, width = shop.photos.photo(0).shape[:2]
    assert inside.shape[1] / inside.shape[0] == pytest.approx(width / height, abs=0.03)
    assert max(inside.shape) == 64 and photo.truth.shape == (64, 64, 3)
    assert squared_error(photo.chroma, photo.chroma) == 0
    assert squared_error(photo.chroma + 128, photo.chroma) == pytest.approx(1)


def test_two_networks_apart_are_one_for_a_and_one_for_b() -> None:
    torch.manual_seed(1)
    network = build("apart", {}).eval()
    light = 100 * torch.rand(1, 1, 32, 48)
    both = network(light)
    assert torch.equal(both[:, :1], network.a(light)[:, :1])
    assert torch.equal(both[:, 1:], network.b(light)[:, 1:])
    both[:, 0].sum().backward()
    assert all(p.grad is None or not p.grad.any() for p in network.b.parameters())
    assert sum(p.numel() for p in network.parameters()) == 2 * 954_722
    assert config.read("apart") == replace(
        config.read("baseline"), family="apart", card=config.read("apart").card
    )


def test_the_annealed_mean_is_bolder_than_the_mean() -> None:
    torch.manual_seed(1)
    network = Narrow().eval()
    with torch.no_grad():
        network.see.weight.mul_(20)  # so that it prefers some colours
    light = [np.linspace(0, 100, 32 * 32, dtype=np.float32).reshape(32, 32)]
    mean, bold = (answers(network, light, CPU, "bilinear", how)[0] for how in (False, True))
    assert mean.shape == bold.shape == (32, 32, 2)
    assert np.hypot(*np.moveaxis(bold, -1, 0)).mean() > np.hypot(*np.moveaxis(mean, -1, 0)).mean()


def test_the_command_prints_the_table_and_what_holds(
    setting: Setting, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["reproduce", "000", "--photos", str(setting.photos[0]), "--out", str(setting.out),
             "--scale", "0.001", "--side", "32", "--batch", "2", "--device", "cpu"]  # fmt: skip
    assert cli.main(given) == 0
    printed = capsys.readouterr().out
    assert "| black |" in printed and "0.001 of the full" in printed
    assert "Holds here:" in printed or "Does not hold here:" in printed
    assert str(setting.out / "report.html") in printed
    assert cli.main([*given, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["paper"] == "000"


def test_networks_that_are_alike_are_not_told_apart() -> None:
    row = {"psnr": 20.0, "ciede2000": 15.0, "colorfulness": 20.15, "auc": 86.0}
    other = {**row, "colorfulness": 20.2}
    found = heads.more_vivid("So it is.", {"regression": row, "new": other}, "new")
    assert found.holds is None and found.verdict == "Cannot be told here"
    livelier = {"regression": row, "new": {**row, "colorfulness": 25.0}}
    assert heads.more_vivid("So it is.", livelier, "new").holds is True
