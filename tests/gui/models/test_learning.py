"""A model that learns the photo that is open: begun, stopped and ended."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine import weights
from engine.catalog import ModelCard
from engine.recipe import DEFAULT_MODEL
from gui import learning
from gui.app import Tintype
from gui.widgets import model_words
from tests.gui.models.acts import Until


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


def test_teaching_is_seen_and_stopped_beside_the_model_that_is_taught(
    colorful: Tintype, learnt: ModelCard, tmp_path: Path, until: Until,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(
        learning, "command", lambda *_: fake_program(learnt, tmp_path, endless=True)
    )
    colorful.window.actions_by_name["teach"].trigger()
    until(lambda: colorful.models.dialog is not None)
    dialog = colorful.models.dialog
    needs = dialog.needs
    until(lambda: needs.progress.value() == 500)
    assert dialog.details.title.text() == colorful.models.library.cards[DEFAULT_MODEL].title
    assert needs.progress.isVisible() and needs.stop.isVisible() and needs.task.isVisible()
    assert not needs.missing.isVisible() and not needs.choose.isVisible()  # nothing is missing
    needs.stop.click()
    until(lambda: not colorful.models.learner.busy)
    assert not needs.progress.isVisible()


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


@pytest.mark.usefixtures("german")
def test_a_failure_is_told_in_german(
    colorful: Tintype, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {"event": "failed", "message": "the photo has no colours", "remedy": "Choose another."}
    program = f"import json, sys; print(json.dumps({said})); sys.exit('tintype: in one line.')"
    ways = {"hat keine Farben": [sys.executable, "-c", program],
            "das Programm ließ sich nicht starten": [str(tmp_path / "nowhere")]}  # fmt: skip
    for reason, words in ways.items():
        monkeypatch.setattr(learning, "command", lambda *_, words=words: words)
        colorful.models.learn()
        until(lambda: not colorful.models.learner.busy)
        text = colorful.models.dialog.needs.failure.text()
        assert text.startswith("Das Foto ließ sich nicht lernen: ") and reason in text


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
