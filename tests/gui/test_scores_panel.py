"""Scores of the photo on screen: rows, sorting, copying, errors laid over the photo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from skimage import data

from engine.catalog import ModelCard
from engine.ingredients import Damage, Part
from engine.score_columns import COLUMNS
from gui.app import Tintype
from gui.scoring import GRAY, RESULT, Row
from gui.session import Session
from gui.widgets.scores_panel import ScoresPanel
from gui.widgets.scores_table import MARK
from tests.gui.window_acts import drop, is_colorized

Until = Callable[[Callable[[], object]], None]


def row(key: str, **scores: float) -> Row:
    return Row(key, key.title(), {column.key: 0.0 for column in COLUMNS} | scores)


@pytest.fixture
def panel(qtbot, session: Session) -> ScoresPanel:
    panel = ScoresPanel(session)
    qtbot.addWidget(panel)
    return panel


def column(key: str) -> int:
    return [each.key for each in COLUMNS].index(key)


def cell(panel: ScoresPanel, place: int, key: str) -> str:
    model = panel.table.model()
    return str(model.index(place, column(key)).data())


def names(panel: ScoresPanel) -> list[str]:
    model = panel.table.model()
    count = range(model.rowCount())
    return [model.headerData(i, Qt.Orientation.Vertical) for i in count]


def test_the_best_of_a_column_is_marked_in_words_and_weight(panel: ScoresPanel) -> None:
    panel.show_rows([row("gray", ciede2000=9.0, psnr=20.0), row("blue", ciede2000=8.0, psnr=19.0)])
    assert (cell(panel, 0, "ciede2000"), cell(panel, 1, "ciede2000")) == ("9.00", f"{MARK} 8.00")
    assert cell(panel, 0, "psnr") == f"{MARK} 20.00"
    best = panel.table.model().index(1, column("ciede2000"))
    assert best.data(Qt.ItemDataRole.FontRole).bold()
    assert "best" in best.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_on_a_heading_sorts_by_number(panel: ScoresPanel) -> None:
    panel.show_rows([row("a", psnr=9.5), row("b", psnr=20.0), row("c", psnr=10.0)])
    panel.table.sortByColumn(column("psnr"), Qt.SortOrder.AscendingOrder)
    assert names(panel) == ["A", "C", "B"]


def test_copy_puts_what_is_shown_on_the_clipboard(panel: ScoresPanel) -> None:
    panel.show()
    panel.show_rows([row("a", psnr=9.5), row("b", psnr=20.123456)])
    panel.table.sortByColumn(column("psnr"), Qt.SortOrder.DescendingOrder)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, first, second = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[1:] == [each.title for each in COLUMNS]
    assert first.split("\t")[0] == "B"
    assert first.split("\t")[1 + column("psnr")] == "20.1235"
    assert second.split("\t")[0] == "A"


def test_selected_rows_alone_are_copied(panel: ScoresPanel) -> None:
    panel.show_rows([row("a"), row("b")])
    panel.table.selectRow(1)
    assert [line.split("\t")[0] for line in panel.table.text().splitlines()] == ["", "B"]


def test_the_enlarged_table_shows_the_same_rows(panel: ScoresPanel, qtbot) -> None:
    panel.show_rows([row("a"), row("b")])
    dialog = panel.enlarge()
    qtbot.addWidget(dialog)
    tables = dialog.findChildren(type(panel.table))
    assert [table.model().rowCount() for table in tables] == [2]


@pytest.fixture
def two_models(tintype: Tintype, model: ModelCard, monkeypatch: pytest.MonkeyPatch) -> Tintype:
    """The program with a second model, which is the first by another name."""
    from dataclasses import replace as with_

    cards = tintype.measuring.scoring._cards
    other = with_(model, id="other", title="Other", sha256=model.sha256)
    assert isinstance(cards, dict)
    cards["other"] = other
    return tintype


@pytest.fixture
def scored(two_models: Tintype, tmp_path: Path, until: Until) -> Tintype:
    """A colour photo open, colorized, with the tab of scores in front."""
    Image.fromarray(data.coffee()[::4, ::4]).save(tmp_path / "coffee.png")
    drop(two_models.window, tmp_path / "coffee.png")
    until(lambda: is_colorized(two_models))
    two_models.window.side_tabs.show_panel(two_models.measuring.panel)
    until(lambda: keys(two_models))
    return two_models


def keys(tintype: Tintype) -> list[str]:
    return [row.key for row in tintype.measuring.panel.model.rows]


def scores(tintype: Tintype, key: str) -> dict[str, float]:
    return dict(next(r.scores for r in tintype.measuring.panel.model.rows if r.key == key))


def test_gray_model_and_result_are_scored(scored: Tintype) -> None:
    name = scored.session.recipe.model
    assert keys(scored)[0] == GRAY and keys(scored)[-1] == RESULT and name in keys(scored)
    assert scores(scored, GRAY)["colorfulness"] == 0
    assert scores(scored, RESULT) == scores(scored, name)


def test_scores_follow_the_sliders(scored: Tintype, until: Until) -> None:
    before = scores(scored, RESULT)
    scored.session.edit(replace(scored.session.recipe, strength=0.0), "Gray")
    until(lambda: scores(scored, RESULT) != before)
    assert scores(scored, RESULT) == scores(scored, GRAY)


def test_scores_of_all_models_come_at_the_press_of_a_button(scored: Tintype, until: Until) -> None:
    panel = scored.measuring.panel
    # One network under two names is one prediction, so give the other a file of its own.
    scored.measuring.scoring._cards["other"] = replace(
        scored.measuring.scoring._cards["other"], sha256="another"
    )
    scored.measuring.scoring.watch(True)
    until(lambda: panel.all.isEnabled())
    asked: list[str] = []
    scored.predictor.want_models = lambda photo, recipe, models: asked.extend(models)
    panel.all.click()
    assert asked == ["other"]


def test_damage_is_compared_with_the_undamaged_photo(scored: Tintype, until: Until) -> None:
    whole = scores(scored, GRAY)["psnr"]
    damaged = replace(scored.session.recipe, damage=(Damage("pixels", 0.5, fill=1.0),))
    scored.session.edit(damaged, "Damage")
    until(lambda: keys(scored)[-1:] == [RESULT] and scores(scored, GRAY)["psnr"] < whole - 1)


def test_a_blend_has_a_row_of_its_own(scored: Tintype, until: Until) -> None:
    parts = (Part(scored.session.recipe.model, 50), Part("other", 50))
    scored.session.edit(replace(scored.session.recipe, blend=parts), "Blend")
    until(lambda: scored.measuring.panel.model.rows[-1].title == "Blend, as set")


def test_a_gray_photo_says_why_there_are_no_scores(
    scored: Tintype, photos: Path, until: Until
) -> None:
    drop(scored.window, photos / "chelsea.jpg")
    until(lambda: scored.session.photo is not None and not scored.session.photo.is_color)
    panel = scored.measuring.panel
    until(lambda: not keys(scored))
    assert panel.words.isVisible() and "no colours of its own" in panel.words.text()
    assert not panel.table.isVisible()


def test_errors_are_laid_over_the_photo(scored: Tintype, until: Until) -> None:
    scored.measuring.panel.error.click()
    drawn: list[object] = []
    scored.overlays.drawn.connect(drawn.append)
    until(lambda: drawn)
    overlay = drawn[-1]
    assert overlay.unit == "ΔE00"
    expected = scores(scored, RESULT)["ciede2000"]
    assert overlay.values.mean() == pytest.approx(expected, rel=0.15)
    scored.overlays.choose("")
    assert not scored.measuring.panel.error.isChecked()
