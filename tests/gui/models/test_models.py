"""The dialog about models: what it tells, gets, installs and removes."""

import hashlib
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
import torch
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMessageBox

from engine import install, weights
from engine.catalog import ModelCard
from engine.families import FAMILIES
from engine.ingredients import Part
from engine.models import build
from engine.published import MODEL, Published
from engine.recipe import Recipe
from gui.app import Tintype
from gui.aspects import Aspect
from gui.widgets import model_words
from tests.gui.models.acts import Until, entries, opened_dialog
from tests.gui.window_acts import is_colorized, press


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Published:
    """A published file of a network, on this disk instead of the web."""
    torch.manual_seed(2)
    state = build("one-photo", {}).state_dict()
    path = tmp_path / "release.pth"
    torch.save(state, path)
    known = Published(
        "release.pth", path.as_uri(), hashlib.sha256(path.read_bytes()).hexdigest(),
        path.stat().st_size, MODEL,
        {"id": "release", "family": "one-photo", "title": "Release", "summary": "Published",
         "predicts": "chroma", "licence": "BSD-2-Clause"},
    )  # fmt: skip
    monkeypatch.setattr(install, "PUBLISHED", (known,))
    monkeypatch.setitem(install.CONVERT, MODEL, lambda given: given)
    return known


def test_every_family_is_there_with_weights_or_with_what_is_missing(tintype: Tintype) -> None:
    tintype.window.panel.model.details.click()
    dialog = tintype.models.dialog
    assert (
        dialog.details.title.text() == entries(dialog)[0] == "Random"
    )  # the model that is installed
    for known in FAMILIES:
        if known.key == "resnet":
            continue
        dialog.choose(f"family:{known.key}")
        assert dialog.details.title.text() == known.title
        assert dialog.needs.missing.text() == known.missing.format(recipe=known.recipe)
        assert model_words.parameters(known.parameters) == dialog.details.facts["size"].text()
        assert not dialog.use.isVisible()
        assert set(dialog.needs.gets) == set(known.files)
        assert dialog.needs.learn.isVisible() == (known.key == "one-photo")
        assert dialog.needs.choose.isVisible() == (known.key != "one-photo")


def test_a_model_is_explained_and_shown_on_the_photo(colorful: Tintype, until: Until) -> None:
    dialog = opened_dialog(colorful)
    assert dialog.details.title.text() == "Random"
    assert "ResNet-18" in dialog.details.about.text()
    assert dialog.details.facts["licence"].text() == "MIT"
    until(lambda: not dialog.details.after.pixmap().isNull())
    gray = dialog.details.before.pixmap().toImage().pixelColor(80, 60)
    assert max(gray.getRgb()[:3]) - min(gray.getRgb()[:3]) <= 2
    tinted = dialog.details.after.pixmap().toImage().pixelColor(80, 60)
    assert max(tinted.getRgb()[:3]) - min(tinted.getRgb()[:3]) > 8
    first = next(iter(colorful.models.library.cards.values()))
    dialog.details.show_card(replace(first, title="Another"))
    assert dialog.details.after.pixmap().isNull()  # rather than what the first one has made


def test_a_model_that_lacks_nothing_has_no_warning(tintype: Tintype) -> None:
    dialog = opened_dialog(tintype)
    assert dialog.needs._failed.isHidden()
    dialog.needs.show_failure("It is gone.")
    assert dialog.needs._failed.isVisible()


def is_cut_off(label: QLabel) -> bool:
    return label.isVisible() and label.height() < label.heightForWidth(label.width())


def test_no_fact_is_cut_off(tintype: Tintype, until: Until) -> None:
    dialog = opened_dialog(tintype)
    facts = dialog.details.facts.values()
    for which in ("family:plain", "", "family:rebalanced", "family:fusion", "family:plain"):
        dialog.choose(which)
        until(lambda: not any(map(is_cut_off, facts)))


def test_without_a_photo_the_dialog_says_that_one_is_needed(tintype: Tintype) -> None:
    dialog = opened_dialog(tintype)
    assert "Open a photo" in dialog.details.note.text()
    dialog.choose("family:one-photo")
    assert not dialog.needs.learn.isEnabled() and dialog.needs.why_not.isVisible()


def test_a_published_file_is_got_only_when_asked(
    tintype: Tintype, release: Published, own_data: Path, until: Until
) -> None:
    dialog = opened_dialog(tintype)
    assert not own_data.exists()
    dialog.needs.get_requested.emit(release)
    until(lambda: "release" in tintype.models.library.cards)
    assert (own_data / "models" / "release.safetensors").is_file()
    assert list((own_data / "downloads").iterdir()) == []  # what is installed need not be there
    assert dialog.details.title.text() == "Release"
    assert tintype.window.panel.model.list.findData("release") >= 0
    until(lambda: not tintype.models.installer.busy)
    assert not dialog.needs._running.isVisible()


def test_a_chosen_file_that_is_unknown_changes_nothing(
    tintype: Tintype, release: Published, tmp_path: Path, until: Until
) -> None:
    dialog = opened_dialog(tintype, "family:plain")
    (tmp_path / "other.pth").write_bytes(b"other")
    tintype.models.installer.choose(tmp_path / "other.pth")
    missing = dialog.needs.missing.text()
    until(lambda: dialog.needs.failure.isVisible())
    told = "Tintype does not know other.pth, or it is not all there. Files that it knows: "
    assert dialog.needs.failure.text().startswith(told)
    assert dialog.needs.missing.text() == missing  # what is missing is said as before
    dialog.choose("family:vgg")
    assert not dialog.needs.failure.isVisible()
    assert (tmp_path / "other.pth").exists() and entries(dialog).count("Release") == 0
    tintype.models.installer.choose(tmp_path / "release.pth")
    until(lambda: "release" in tintype.models.library.cards)
    assert (tmp_path / "release.pth").exists()  # the user's own file stays


def test_a_download_can_be_stopped_and_asked_for_again(
    tintype: Tintype, release: Published, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui import installing

    real, tries = installing.fetch, []

    def slow(report, known):
        tries.append(known)
        while len(tries) == 1:
            report(0.5)
            sleep(0.01)  # leaves the window some time
        return real(report, known)

    monkeypatch.setattr(installing, "fetch", slow)
    dialog = opened_dialog(tintype, "family:rebalanced")
    dialog.needs.get_requested.emit(release)
    until(lambda: dialog.needs.progress.value() == 500)
    assert "release.pth" in dialog.needs.task.text()
    assert not any(get.isEnabled() for get in dialog.needs.gets.values())
    dialog.needs.stop.click()
    until(lambda: not tintype.models.installer.busy)
    assert "release" not in tintype.models.library.cards
    dialog.needs.get_requested.emit(release)
    until(lambda: "release" in tintype.models.library.cards)


def test_a_model_of_ones_own_can_be_used_and_removed(
    colorful: Tintype, release: Published, tmp_path: Path, until: Until
) -> None:
    tintype = colorful
    tintype.models.installer.choose(tmp_path / "release.pth")
    until(lambda: "release" in tintype.models.library.cards)
    dialog = opened_dialog(tintype, "release")
    dialog.use.click()
    assert tintype.session.recipe.model == "release" and tintype.models.dialog is None
    until(lambda: is_colorized(tintype))
    dialog = opened_dialog(tintype, "release")
    dialog.remove.click()
    assert isinstance(QApplication.activeModalWidget(), QMessageBox)
    press("Delete")
    until(lambda: "release" not in tintype.models.library.cards)
    assert tintype.session.recipe.model == Recipe().model
    assert not (weights.models_folder() / "release.safetensors").exists()
    assert tintype.window.panel.model.list.findData("release") < 0


def test_whoever_lists_models_follows_as_they_come_and_go(
    colorful: Tintype, release: Published, tmp_path: Path, until: Until
) -> None:
    tintype, window, cell = colorful, colorful.window, Aspect("model", "release")
    window.actions_by_name["grid"].trigger()
    window.actions_by_name["sweep"].trigger()
    search = tintype.measuring.find_blend()
    lists = (tintype.simulating.dialog.form.models, search.models)
    offered = [where.count() for where in lists]
    tintype.models.installer.choose(tmp_path / "release.pth")
    until(lambda: "release" in tintype.models.library.cards)
    assert [where.count() for where in lists] == [count + 1 for count in offered]
    until(lambda: window.views.grid.cell(cell) is not None)
    tintype.session.edit(replace(tintype.session.recipe, blend=(Part("release", 100),)), "Mix")
    assert "Release" in tintype.blending.panel.bar.words.text()
    tintype.models._remove(tintype.models.library.cards["release"])
    until(lambda: "release" not in tintype.models.library.cards)
    assert [where.count() for where in lists] == offered
    assert window.views.grid.cell(cell) is None
    assert all(box.findText("Release") < 0 for box in window.findChildren(QComboBox))
    assert "release" not in tintype.blending.panel.rows.rows


def test_every_control_of_the_dialog_has_a_name_and_a_hint(tintype: Tintype) -> None:
    dialog = opened_dialog(tintype, "family:vgg")
    needs = dialog.needs
    buttons = (dialog.use, dialog.remove, needs.choose, needs.learn, needs.stop)
    for button in (*buttons, *needs.gets.values()):
        assert button.text() and button.toolTip()
    assert dialog.list.accessibleName() and needs.progress.accessibleName()
    assert "download.pytorch.org" in needs.gets["vgg16-397923af.pth"].toolTip()


def test_a_bold_model_is_praised_for_what_it_says_at_its_mutest(model: ModelCard) -> None:
    def row(name: str, error: float, **more: float) -> dict[str, object]:
        return {"model": name, "ciede2000": error, **more}

    usual = [row("gray", 10), row(model.id, 9.9, vividness=0.5)]
    card = replace(model, scores={"rows": usual})
    assert model_words.score(card) == "1 % closer to true colours than gray (error 9.9, gray 10.0)"
    muted = replace(model, scores={"rows": [*usual, row(model.id, 9, vividness=0)]})
    assert model_words.score(muted).startswith("10 % closer to true colours than gray at Vividness")


def test_what_a_model_learnt_before_counts(model: ModelCard) -> None:
    facts = {"photos": 1000, "steps": 300, "minutes": 10, "device": "cpu", "date": "2026-11-21"}
    once = model_words.trained(replace(model, training=facts), None)
    before = {"before": {"steps": 700, "minutes": 20, "crops": 5}}
    twice = model_words.trained(replace(model, training=facts | before), None)
    assert "300 steps, 10 minutes" in once
    assert "000 steps, 30 minutes" in twice
