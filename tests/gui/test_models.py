"""The dialog about models: what it tells, gets, installs, learns and removes."""

import hashlib
import sys
from collections.abc import Callable
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
from gui import learning
from gui.app import Tintype
from gui.aspects import Aspect
from gui.dialogs.model_dialog import ModelDialog
from gui.widgets import model_words
from tests.gui.window_acts import drop, is_colorized, press

Until = Callable[[Callable[[], object]], None]


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(weights, "data_folder", lambda: tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def colorful(tintype: Tintype, tmp_path: Path, until: Until) -> Tintype:
    """The program with a colour photo open."""
    from PIL import Image
    from skimage.data import astronaut

    Image.fromarray(astronaut()[::4, ::4]).save(tmp_path / "eileen.png")
    drop(tintype.window, tmp_path / "eileen.png")
    until(lambda: is_colorized(tintype))
    return tintype


def opened_dialog(tintype: Tintype, which: str = "") -> ModelDialog:
    tintype.models.open(which)
    dialog = tintype.models.dialog
    assert dialog is not None and dialog.isVisible()
    return dialog


def entries(dialog: ModelDialog) -> list[str]:
    return [dialog.list.item(i).text() for i in range(dialog.list.count())]


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


def fake_program(model: ModelCard, folder: Path, endless: bool = False) -> list[str]:
    """A program that says what `tintype learn --json` says, and keeps a model."""
    script = folder / "learn.py"
    script.write_text(
        "import sys, shutil, pathlib\n"
        'print(\'{"event": "step", "fraction": 0.5}\', flush=True)\n'
        + ("sys.stdin.read(); sys.exit(130)\n" if endless else "")
        + f"target = pathlib.Path({str(weights.models_folder())!r})\n"
        f"shutil.copytree({str(model.folder)!r}, target)\n"
        'print(\'{"event": "learnt", "id": "eileen", "title": "x"}\', flush=True)\n',
        encoding="utf-8",
    )
    return [sys.executable, str(script)]


@pytest.fixture
def learnt(model: ModelCard, tmp_path: Path) -> ModelCard:
    """A model as if it had been learnt."""
    folder = tmp_path / "learnt"
    folder.mkdir()
    card = replace(model, id="eileen", title="Colours of eileen", folder=folder)
    card.weights.write_bytes(model.weights.read_bytes())
    weights.save_card(card)
    return card


def test_the_photo_that_is_open_is_learnt_and_offered(
    colorful: Tintype, learnt: ModelCard, tmp_path: Path, until: Until,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asked: list[tuple[Path, str]] = []

    def command(path: Path, name: str, base: str) -> list[str]:
        asked.append((path, path.read_bytes()[:4].decode("latin1") + name))
        return fake_program(learnt, tmp_path)

    monkeypatch.setattr(learning, "command", command)
    colorful.window.actions_by_name["learn"].trigger()
    assert colorful.models.learner.busy
    until(lambda: "eileen" in colorful.models.library.cards)
    assert asked[0][1] == "\x89PNGeileen" and not asked[0][0].exists()  # the copy is gone
    assert colorful.models.dialog.details.title.text() == "Colours of eileen"
    assert colorful.window.panel.model.list.findData("eileen") >= 0


def test_learning_can_be_stopped_and_leaves_nothing(
    colorful: Tintype, learnt: ModelCard, tmp_path: Path, until: Until,
    monkeypatch: pytest.MonkeyPatch, own_data: Path,
) -> None:  # fmt: skip
    monkeypatch.setattr(
        learning, "command", lambda *_: fake_program(learnt, tmp_path, endless=True)
    )
    colorful.window.actions_by_name["learn"].trigger()
    colorful.window.messages.hide()  # the photo had colours, which was told
    needs = colorful.models.dialog.needs
    until(lambda: needs.progress.value() == 500)
    assert "eileen" in needs.task.text() and not needs.learn.isEnabled()
    needs.stop.click()
    until(lambda: not colorful.models.learner.busy)
    assert not own_data.exists() and not needs._running.isVisible()
    assert not colorful.window.messages.isVisible()  # stopping is no error


def test_a_program_that_fails_is_told(
    colorful: Tintype, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in ([sys.executable, "-c", "import sys; sys.exit('tintype: Disk full.')"],
                  [str(tmp_path / "nowhere")]):  # fmt: skip
        monkeypatch.setattr(learning, "command", lambda *_, words=words: words)
        colorful.models.learn()
        until(lambda: not colorful.models.learner.busy)
        assert "could not be learnt" in colorful.models.dialog.needs.failure.text()
    colorful.models.learn()
    colorful.models.dialog.reject()
    until(lambda: not colorful.models.learner.busy)
    assert "could not be learnt" in colorful.window.messages.text.text()


def test_closing_the_program_ends_the_learning(
    colorful: Tintype, learnt: ModelCard, tmp_path: Path, until: Until,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(
        learning, "command", lambda *_: fake_program(learnt, tmp_path, endless=True)
    )
    colorful.models.learn()
    until(lambda: colorful.models.learner.worker.process is not None)
    process = colorful.models.learner.worker.process
    until(lambda: process.processId() > 0)
    colorful.models.close()
    assert process.state() == process.ProcessState.NotRunning


def test_the_real_command_is_this_python_or_the_built_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = learning.command(tmp_path / "p.png", "Cup")
    assert words[:3] == [sys.executable, "-m", "engine.cli"] and words[3] == "learn"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert learning.command(tmp_path / "p.png", "Cup")[:2] == [sys.executable, "learn"]


def test_a_score_of_the_photo_that_was_learnt_is_no_score(model: ModelCard) -> None:
    card = replace(model, training={"own": {"ciede2000": 3.14, "gray": 12.0}})
    said = model_words.all_scores(card)
    assert "3.1" in said and "12.0" in said and "overfitting" in said
    assert model_words.all_scores(model) == "not yet"


def test_every_control_of_the_dialog_has_a_name_and_a_hint(tintype: Tintype) -> None:
    dialog = opened_dialog(tintype, "family:vgg")
    needs = dialog.needs
    buttons = (dialog.use, dialog.remove, needs.choose, needs.learn, needs.stop)
    for button in (*buttons, *needs.gets.values()):
        assert button.text() and button.toolTip()
    assert dialog.list.accessibleName() and needs.progress.accessibleName()
    assert "download.pytorch.org" in needs.gets["vgg16-397923af.pth"].toolTip()
