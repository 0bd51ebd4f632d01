"""What is seen and saved of what was measured."""

import re

import pytest
from PySide6.QtGui import QAction

from engine.progress import silent
from gui.dialogs.sweep_sights import wording
from gui.figures import translate
from gui.simulating import write
from tests.gui.sweep.acts import colours, save_as, sweep
from tests.gui.window_acts import is_colorized


def texts_of(figure) -> list[str]:
    """All that is written in a figure, as the window shows it."""
    from matplotlib.text import Text

    translate(figure)
    return [text.get_text() for text in figure.findobj(Text)]


def test_the_chart_fills_the_window_it_is_in(swept, until):
    chart = swept.sights.chart
    until(lambda: chart.has_image() and chart.image.size() == chart.pixels)
    assert colours(chart) > 20
    assert "table" in chart.accessibleDescription()


def test_another_score_makes_another_chart(swept, until):
    chart, wishes = swept.sights.chart, []
    until(chart.has_image)
    before = chart.image
    swept.sights.chart_wished.connect(wishes.append)
    swept.scores.setCurrentIndex(swept.scores.findData("psnr"))
    assert "PSNR" in wishes[-1].make().axes[0].get_ylabel()
    until(lambda: chart.image != before)


def test_the_gallery_has_the_true_photo_and_rows_of_results(swept, until):
    swept.sights.setCurrentIndex(1)
    until(swept.sights.gallery.has_image)
    assert swept.sights.truth.isVisible() and not swept.sights.truth.pixmap().isNull()
    gallery = swept.sights.gallery
    assert gallery.minimumHeight() > 100 and colours(gallery) > 200


def test_the_numbers_are_those_of_the_chart(lab, swept):
    swept.sights.setCurrentIndex(2)
    table = swept.sights.numbers
    heads = [table.horizontalHeaderItem(i).text() for i in range(table.columnCount())]
    assert heads[2:] == ["0 %", "50 %"]
    worst = next(
        point.scores["ciede2000"]
        for point in lab.simulating.sweeper.points
        if point.model != "gray" and point.trial.amount == 0.5
    )
    assert table.item(1, 3).text() == f"{worst:.2f} ± 0.00"


@pytest.mark.usefixtures("german")
def test_chart_gallery_and_numbers_are_german(lab, dialog, until):
    dialog.form.repair.click()
    dialog.form.amounts.setText("2.5")
    dialog.form.fills.ticks[1.0].click()
    sights, wishes = dialog.sights, []
    sights.chart_wished.connect(wishes.append)
    sights.gallery_wished.connect(wishes.append)
    sweep(lab, dialog, until)
    sights.setCurrentIndex(1)
    sights.setCurrentIndex(2)
    table = sights.numbers
    cells = [table.item(row, place).text() for row in range(table.rowCount()) for place in
             range(table.columnCount())]  # fmt: skip
    assert cells[:2] == ["Fehlende Bildpunkte", "graues Foto, gefüllt mit Grau"]
    assert any(cell.endswith(", gefüllt mit Weiß, repariert") for cell in cells)
    assert all(re.fullmatch(r"\d+,\d\d ± \d+,\d\d", cell) for cell in cells if "±" in cell)
    heads = [table.horizontalHeaderItem(place).text() for place in range(table.columnCount())]
    assert heads == ["Schäden", "Modell", "0 %", "2,5 %"]
    drawn = [text for wish in wishes for text in texts_of(wish.make())]
    assert "graues Foto, gefüllt mit Grau, repariert" in drawn
    assert any(text.endswith(", beschädigt") for text in drawn)
    for text in (*cells, *drawn):
        assert not re.search("filled|gray|damaged|repaired| by ", text), text


@pytest.mark.usefixtures("german")
def test_reports_are_german(swept, lab, tmp_path, monkeypatch):
    from engine.sweep import page

    monkeypatch.setattr(page, "CHARTED", ("psnr",))  # the others take their time
    points, subjects = tuple(lab.simulating.sweeper.points), tuple(lab.simulating.sweeper.subjects)
    path = tmp_path / "r.html"
    write(silent, "html", path, "psnr", points, subjects, True, wording())
    text = path.read_text(encoding="utf-8")
    assert '<html lang="de">' in text and "Erstellt von Tintype" in text
    plain = re.sub(r"<style>.*?</style>|<svg.*?</svg>|<[^>]*>", " ", text, flags=re.DOTALL)
    assert "vor ihrem Ende angehalten" in plain and "Spitzen" in plain
    assert not re.search(r"\b(the|of|damaged?|gray|photos|mean|models)\b", plain), plain


@pytest.mark.parametrize(
    ("kind", "begins"),
    [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", b"photo,damage"), ("html", b"<!DOCTYPE html")],
)
def test_what_was_measured_is_saved(swept, tmp_path, until, kind, begins):
    path = tmp_path / f"mine.{kind}"
    path.write_text("old")  # the file dialog asked whether to replace it
    save_as(swept, kind, path)
    until(lambda: "Saved as" in swept.words.text())
    assert path.read_bytes().startswith(begins)
    if kind == "html":  # nothing is fetched from anywhere
        assert not re.findall(r'(?:src|href)="(?!data:|#)', path.read_text(encoding="utf-8"))


def test_a_name_that_nobody_was_asked_about_is_not_overwritten(swept, tmp_path, until):
    (tmp_path / "mine.txt.csv").write_text("precious")
    save_as(swept, "csv", tmp_path / "mine.txt")
    until(lambda: "mine.txt.csv" in swept.words.text() and "Writing" not in swept.words.text())
    assert (tmp_path / "mine.txt.csv").read_text() == "precious"
    assert not (tmp_path / "mine.txt").exists()


def test_true_gray_damaged_and_result_are_shown_together_with_the_scores(lab, until):
    actions = lab.simulating.panel.add.menu().findChildren(QAction)
    next(action for action in actions if action.text() == "Missing pixels").trigger()
    lab.simulating.panel.truth.compare.click()
    views = lab.window.views
    assert views.shows_grid
    kinds = [aspect.kind for aspect in views.choice.there(lab.session.recipe)]
    assert kinds == ["original", "gray", "damaged", "result"]
    assert lab.window.side_tabs.current is lab.measuring.panel
    lab.window.actions_by_name["split"].trigger()
    lab.window.actions_by_name["grid"].trigger()
    usual = [aspect.kind for aspect in views.choice.there(lab.session.recipe)]
    assert usual == ["original", "damaged", "result", "model"]  # the user's cells are kept
    assert lab.settings.grid_cells == ""


def test_damage_changes_what_is_seen_but_not_the_photo(lab, until):
    before = lab.session.photo.digest
    shown = lab.window.canvas._pictures.detail.after
    actions = lab.simulating.panel.add.menu().findChildren(QAction)
    next(action for action in actions if action.text() == "Missing blocks").trigger()
    until(lambda: lab.preview.prepared.digest != before and is_colorized(lab))
    until(lambda: lab.window.canvas._pictures.detail.after != shown)
    assert lab.session.photo.digest == before
