"""Sweeps: what is measured, in which order, and what is made of it."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from engine import charts, color, scores
from engine.degrade import degrade
from engine.errors import BadRecipe, EngineError, WouldOverwrite
from engine.ingredients import Damage
from engine.photo import photo_from_pixels
from engine.progress import Cancelled
from engine.report import STYLE
from engine.sweep import (
    GRAY,
    Point,
    Subject,
    Sweep,
    Trial,
    as_csv,
    as_dict,
    chart,
    curves,
    gallery,
    gallery_figure,
    page,
    run,
    subject_of,
    subjects_in,
    table,
    write_chart,
    write_csv,
    write_report,
)
from engine.sweep.page import story
from engine.sweep.wording import TEXTS, Wording

SMALL = Sweep(("pixels", "blur"), (0.1, 0.5), fills=(0.5, 1.0), repeats=2, seed=7)


def subject(name: str = "one", seed: int = 1) -> Subject:
    """Soft colours, 32 x 32: the size is the caller's business."""
    small = np.random.default_rng(seed).integers(40, 216, (6, 6, 3), np.uint8)
    return Subject(
        name, np.asarray(Image.fromarray(small).resize((32, 32), Image.Resampling.BICUBIC))
    )


def brown(light: np.ndarray) -> np.ndarray:
    return np.full((*light.shape, 2), (8, 16), np.float32)


@pytest.fixture(scope="module")
def points() -> list[Point]:
    return list(run(SMALL, [subject(), subject("two", 2)], {"brown": brown}))


def test_everything_is_measured_with_everything(points: list[Point]) -> None:
    assert len(points) == SMALL.count(2, ["brown"])
    kept = {(p.photo, p.trial, p.model) for p in points}
    assert len(kept) == len(points)
    # Per photo: undamaged; 2 fills x 2 amounts of pixels, twice; blur once, since it has no seed.
    assert len(points) == 2 * 2 * (1 + 2 * 2 * 2 + 2)
    assert {p.model for p in points} == {GRAY, "brown"}


def test_a_photo_is_seen_whole_before_any_is_repeated(points: list[Point]) -> None:
    assert points[0].trial == Trial()
    repeats = [point.trial.repeat for point in points]
    assert repeats == sorted(repeats)
    first = points[: len(points) // 2]
    assert {p.photo for p in first} == {"one", "two"}


def test_each_photo_and_repeat_has_its_own_damage(points: list[Point]) -> None:
    seeds = {(p.photo, p.trial.repeat): p.trial.seed for p in points if p.trial.kind == "pixels"}
    assert len(set(seeds.values())) == len(seeds) == 4


def test_scores_are_those_of_the_damaged_photo_colorized(points: list[Point]) -> None:
    point = next(p for p in points if p.model == "brown" and p.trial.fill == 1.0)
    truth = subject(point.photo, 1 if point.photo == "one" else 2).pixels
    damage = Damage("pixels", point.trial.amount, 1.0, point.trial.seed)
    assert point.trial.damages == (damage,)
    light, _ = degrade(color.lightness(truth), [damage])
    expected = scores.score_photo(color.encode(light, brown(light)), truth)
    assert point.scores == pytest.approx(expected, abs=1e-3)


def test_the_gray_photo_has_no_colour_and_suffers_alike(points: list[Point]) -> None:
    of_gray = [p for p in points if p.model == GRAY]
    assert all(p.scores["colorfulness"] == 0 for p in of_gray)
    found = {p.trial.amount: p.scores["score_rgb"] for p in of_gray if p.trial.fill == 1.0}
    whole = next(p.scores["score_rgb"] for p in of_gray if not p.trial.kind)
    assert whole < found[0.1] < found[0.5]


def test_a_sweep_is_the_same_again(points: list[Point]) -> None:
    again = run(SMALL, [subject(), subject("two", 2)], {"brown": brown})
    assert [p.row() for p in islice(again, 12)] == [p.row() for p in points[:12]]


def test_progress_is_told_before_each_point_and_can_end_it() -> None:
    told: list[float] = []

    def report(fraction: float) -> None:
        if len(told) == 5:
            raise Cancelled
        told.append(fraction)

    found: list[Point] = []
    with pytest.raises(Cancelled):
        found.extend(run(SMALL, [subject()], {"brown": brown}, report))
    whole = SMALL.count(1, ["brown"])
    assert told == [pytest.approx(i / whole) for i in range(5)]


def test_a_treatment_is_another_dimension() -> None:
    def repaired(light: np.ndarray, missing: np.ndarray) -> np.ndarray:
        return np.where(missing, light[~missing].mean(), light)

    sweep = Sweep(("pixels",), (0.5,), fills=(1.0,), repeats=1)
    ways = {"": lambda light, missing: light, "repaired": repaired}
    found = list(run(sweep, [subject()], {"brown": brown}, treatments=ways))
    assert len(found) == sweep.count(1, ["brown"], 2) == 8
    lines = {(s.treatment, s.model): line for s, line in curves(found, "score_rgb").items()}
    assert lines["repaired", GRAY][-1].mean < lines["", GRAY][-1].mean
    assert any("repaired" in series.title() for series in curves(found, "psnr"))
    assert any("repaired" in title for title, _ in gallery(found))


def test_curves_begin_at_the_undamaged_photo(points: list[Point]) -> None:
    found = curves(points, "ciede2000")
    assert len(found) == 2 * (2 + 1)  # models x (pixels with two fills, blur)
    for series, line in found.items():
        assert [mean.amount for mean in line] == [0, 0.1, 0.5]
        assert line[0].count == 2 and line[1].count == (4 if series.kind == "pixels" else 2)
    white = next(s for s in found if s.fill == 1.0 and s.model == "brown")
    values = [p.scores["ciede2000"] for p in points
              if (p.model, p.trial.fill, p.trial.amount) == ("brown", 1.0, 0.5)]  # fmt: skip
    assert found[white][2].mean == pytest.approx(np.mean(values))
    assert found[white][2].spread == pytest.approx(np.std(values))


def test_the_table_says_what_is_not_measured_yet(points: list[Point]) -> None:
    head, rows = table(points[:6], "psnr", 2)
    assert head[:3] == ["Damage", "Model", "0 %"]
    assert all(len(row) == len(head) for row in rows) and "±" in rows[0][2]
    assert rows[0][:2] == ["Missing pixels", "gray photo, filled gray"]


def test_everything_is_said_in_the_language_that_is_wanted(points: list[Point]) -> None:
    def say(text: str) -> str:
        return f"<{text}>" if text in TEXTS else text

    words = Wording(say, ",")
    head, rows = table(points, "psnr", 2, words)
    assert rows[0][1] == "<gray photo>, <filled <gray>>"
    assert head[2:] == ["0 %", "10 %", "50 %"] and words.percent(0.025) == "2,5 %"
    assert words.fill(0.25) == "0,25" and words.fill(1.0) == "<white>"
    assert all(re.fullmatch(r"\d+,\d\d ± \d+,\d\d", cell) for row in rows for cell in row[2:])
    (legend,) = chart(points, "psnr", words=words).legends
    assert "brown, <filled <white>>" in {text.get_text() for text in legend.get_texts()}
    titles = [title for title, _ in gallery(points, words)]
    assert titles[0] == "Missing pixels, <filled <gray>>: one, <damaged>"
    assert titles[1] == "Missing pixels, <filled <gray>>: one, <by brown>"
    assert story(points, words).startswith("<Photos") and "<none>" in story([], words)


def test_numbers_of_a_chart_are_written_as_the_language_does(points: list[Point]) -> None:
    figure = chart(points, "score_rgb", words=Wording(str, ","))
    FigureCanvasAgg(figure).draw()
    ticks = [text.get_text() for text in figure.axes[0].get_yticklabels()]
    assert any("," in text for text in ticks) and not any("." in text for text in ticks)


def test_csv_has_a_line_for_each_point(points: list[Point]) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(points))))
    assert len(rows) == len(points)
    assert rows[5]["model"] == points[5].model
    assert float(rows[5]["psnr"]) == pytest.approx(points[5].scores["psnr"], abs=1e-6)
    assert {"photo", "damage", "fill", "amount", "seed", "treatment"} <= set(rows[0])


def test_json_has_means_and_points(points: list[Point]) -> None:
    found = as_dict(points)
    assert found["photos"] == 2 and found["models"] == ["brown"]
    assert len(found["points"]) == len(points) and len(found["means"]) == 6 * 3
    assert {"psnr", "psnr_spread", "count"} <= set(found["means"][0])


def test_lines_of_a_chart_differ_by_more_than_colour(points: list[Point]) -> None:
    figure = chart(points, "psnr")
    pixels, blur = figure.axes
    assert pixels.get_title() == "Missing pixels" and blur.get_title() == "Blur"
    lines = pixels.get_lines()
    assert len(lines) == 4
    looks = {(line.get_marker(), str(line.get_linestyle()), line._unscaled_dash_pattern[1] and
              tuple(line._unscaled_dash_pattern[1])) for line in lines}  # fmt: skip
    assert len(looks) == 4
    assert list(lines[0].get_xdata()) == [0, 10, 50]
    assert len(pixels.collections) == 2  # a band for each fill of the model
    (legend,) = figure.legends
    words = {text.get_text() for text in legend.get_texts()}
    assert {"brown, filled white", "gray photo, filled gray", "brown"} <= words


@pytest.mark.parametrize(("width", "columns"), [(3, 1), (6, 2), (9, 3), (30, 3)])
def test_a_legend_is_no_wider_than_its_figure(
    points: list[Point], width: float, columns: int
) -> None:
    figure = chart(points, "psnr")
    figure.set_size_inches(width, 6)
    charts.fit_legends(figure)
    FigureCanvasAgg(figure).draw()
    (legend,) = figure.legends
    box = legend.get_window_extent()
    assert box.x0 >= 0 and box.x1 <= figure.bbox.x1
    assert len({round(text.get_window_extent().x0) for text in legend.get_texts()}) == columns


def test_a_dollar_in_a_name_is_a_dollar() -> None:
    few = replace(SMALL, kinds=("blur",), amounts=(0.5,), repeats=1)
    found = list(run(few, [subject(r"$100 \to $200.png")], {r"a $\x$ b": brown}))
    for draw in (chart, gallery_figure):
        FigureCanvasAgg(draw(found)).draw()


def test_a_long_legend_leaves_its_charts_their_height(points: list[Point]) -> None:
    many = [replace(p, treatment=way) for p in points for way in ("", "repaired", "blurred")]
    for few in ([p for p in points if p.model == GRAY], points, many):
        figure = chart([p for p in few if p.trial.kind != "blur"], "psnr")
        FigureCanvasAgg(figure).draw()
        (ax,) = figure.axes
        assert ax.get_window_extent().height > 2.3 * figure.dpi


def luminance(color_name: str) -> float:
    """Relative luminance (WCAG 2.2) of #rrggbb."""
    levels = np.array([[int(color_name[i : i + 2], 16) for i in (1, 3, 5)]], np.uint8)
    return float(color.linear(levels[None])[0, 0] @ [0.2126, 0.7152, 0.0722])


@pytest.mark.parametrize("line", charts.COLORS)
@pytest.mark.parametrize("page", ["#ffffff", "#1c1c1e"])
def test_lines_can_be_seen_on_light_and_on_dark(line: str, page: str) -> None:
    assert page in STYLE
    dark, light = sorted((luminance(line), luminance(page)))
    assert (light + 0.05) / (dark + 0.05) >= 3


def test_a_chart_can_be_drawn_before_there_is_anything_to_draw(points: list[Point]) -> None:
    for few in ([], points[:1]):
        assert len(chart(few).axes) == 1
    assert gallery([]) == [] and gallery_figure([])


def test_the_gallery_goes_from_whole_to_worst(points: list[Point]) -> None:
    rows = gallery(points)
    assert len(rows) == 3 * 2  # damage and fill x (damaged, by brown), of the first photo
    for title, pictures in rows:
        assert "one" in title and [text for _, text in pictures] == ["0 %", "10 %", "50 %"]
    (damaged, _), (result, _) = rows[0][1][2], rows[1][1][2]
    assert damaged.shape == (32, 32) and result.shape == (32, 32, 3)
    assert len(gallery_figure(points).axes) == 6 * 6  # room for six, so that none is huge


def test_the_report_holds_it_all(
    points: list[Point], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "CHARTED", ("psnr", "colorfulness"))  # the others take their time
    path = write_report(points, [subject(), subject("two", 2)], tmp_path / "r.html", stopped=True)
    text = path.read_text(encoding="utf-8")
    assert text.count("<svg") == 2 and text.count("<table") == 2
    assert text.count("<img") == 1 + 6 * 3
    assert "True colours: one" in text and "stopped before its end" in text
    with pytest.raises(WouldOverwrite):
        write_report(points, [], path)


def test_charts_and_numbers_are_files(points: list[Point], tmp_path: Path) -> None:
    svg = write_chart(points, tmp_path / "c.svg", "psnr")
    assert ET.parse(svg).getroot().tag.endswith("svg")
    with Image.open(write_chart(points, tmp_path / "c.png")) as png:
        assert png.width > 1000 and png.getpixel((2, 2))[:3] == (255, 255, 255)
    assert write_csv(points, tmp_path / "c.csv").read_bytes() == as_csv(points).encode()
    with pytest.raises(WouldOverwrite):
        write_csv(points, tmp_path / "c.csv")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kinds": ()},
        {"kinds": ("rust",)},
        {"amounts": (0.0,)},
        {"amounts": (1.5,)},
        {"amounts": ()},
        {"fills": (2.0,)},
        {"repeats": 0},
        {"seed": -1},
    ],
)
def test_settings_that_make_no_sense_are_refused(wrong: dict) -> None:
    with pytest.raises(BadRecipe):
        Sweep(**wrong)


def test_percentages_are_told_as_they_were_given() -> None:
    with pytest.raises(BadRecipe, match="percent of a sweep cannot be 10, 150"):
        Sweep(amounts=(0.1, 1.5))


def test_subjects_are_the_readable_photos_of_a_folder(tmp_path: Path) -> None:
    for number in range(3):
        Image.fromarray(subject(seed=number).pixels).save(tmp_path / f"{number}.png")
    (tmp_path / "bad.jpg").write_bytes(b"nothing")
    found = subjects_in(tmp_path)
    assert [s.name for s in found] == ["0.png", "1.png", "2.png"]
    assert all(s.pixels.shape == (256, 256, 3) and s.pixels.dtype == np.uint8 for s in found)
    assert len(subjects_in(tmp_path, limit=2)) <= 2
    with pytest.raises(EngineError, match="no readable photos"):
        subjects_in(tmp_path / "bad.jpg")


def test_photos_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for place in ("1912/cat.png", "1913/cat.png", "dog.png"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        Image.fromarray(subject().pixels).save(tmp_path / place)
    found = subjects_in(tmp_path)
    assert [s.name for s in found] == ["1912/cat.png", "1913/cat.png", "dog.png"]
    few = replace(SMALL, kinds=("blur",), amounts=(0.5,), repeats=1)
    assert as_dict(list(run(few, found, {})))["photos"] == 3


def test_how_much_there_is_to_measure_is_known_at_once() -> None:
    for kinds in (("pixels", "blur"), ("blur",)):
        sweep = replace(SMALL, kinds=kinds, repeats=4)
        assert sweep.count(3, ["brown"], 2) == sum(1 for _ in sweep.order(3)) * 2 * 2
    assert replace(SMALL, repeats=10**9).count(10**6, ["brown"]) > 10**15


def test_an_open_photo_is_a_subject_if_it_has_colours() -> None:
    pixels = subject().pixels
    for photo in (pixels, pixels.astype(np.uint16) * 257):
        assert subject_of(photo_from_pixels(photo)).pixels.shape == (256, 256, 3)
    with pytest.raises(EngineError, match="no colours"):
        subject_of(photo_from_pixels(pixels[..., 0]))
