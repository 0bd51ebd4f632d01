"""Training learns, resumes exactly, stops when told, and loses nothing."""

import json
import math
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.catalog import cards
from engine.errors import BadRecipe, EngineError
from engine.files import atomic
from engine.locks import Lock
from engine.train import beginning, config, release
from engine.train.__main__ import changed, main, parser, wait_for_end
from engine.train.config import Stage
from engine.train.ema import Average
from engine.train.feed import Feed
from engine.train.loop import Training, train
from engine.train.release import training_facts
from engine.train.run import CHECKPOINT, Run
from engine.weights import load_state
from tests.engine.train.tiny import CPU, TINY

ROOT = Path(__file__).parents[3]


def test_training_lowers_the_loss(photo_set, tmp_path):
    recipe = replace(TINY, steps=40, rate=3e-3, stages=(Stage(1.0, 32, 4),))
    training = Training(recipe, Run(tmp_path / "run", loud=False), CPU)
    feed = Feed(photo_set, recipe, CPU)
    held = [feed.batch(1000 + i, 0.0) for i in range(3)]

    def held_loss():
        with torch.no_grad():
            return sum(float(training.loss(training.network(x), y)) for x, y, _ in held)

    before = held_loss()
    train(training, photo_set, threading.Event())
    assert held_loss() < 0.9 * before


def test_the_distribution_model_learns_too(photo_set, tmp_path):
    narrow = {"widths": (16, 24, 32, 40), "depths": (1, 1, 1, 1), "attention": 1}
    recipe = replace(TINY, family="tintype", arguments=narrow, loss="distribution", steps=25,
                     rate=3e-3)  # fmt: skip
    training = Training(recipe, Run(tmp_path / "run", loud=False), CPU)
    light, chroma, _ = Feed(photo_set, recipe, CPU).batch(0, 0.0)
    values = [float(training.advance(light, chroma)) for _ in range(25)]
    assert np.mean(values[-5:]) < 0.8 * np.mean(values[:5])


@pytest.mark.parametrize("optimizer", ["adamw", "muon"])
def test_a_stopped_run_resumes_to_the_same_weights(optimizer, photo_set, tmp_path):
    tiny = replace(TINY, optimizer=optimizer)
    whole = Training(tiny, Run(tmp_path / "whole", loud=False), CPU)
    train(whole, photo_set, threading.Event())

    first = Training(tiny, Run(tmp_path / "parts", loud=False), CPU)
    feed = Feed(photo_set, tiny, CPU)
    for step in range(3):
        first.fraction = step / tiny.steps
        first.advance(*feed.batch(step, first.fraction))
    first.fraction = 3 / tiny.steps
    first.run.save(first.state())

    second = Training(tiny, Run(tmp_path / "parts", loud=False), CPU)
    second.restore(second.run.saved())
    assert second.step == 3 and second.crops == 6
    train(second, photo_set, threading.Event())
    for name, value in whole.network.state_dict().items():
        assert torch.allclose(value, second.network.state_dict()[name], atol=1e-6), name


def test_stop_ends_after_the_step_in_hand_with_a_checkpoint(photo_set, tmp_path):
    stop = threading.Event()
    stop.set()
    training = Training(TINY, Run(tmp_path / "run", loud=False), CPU)
    train(training, photo_set, stop)
    events = [json.loads(line) for line in (tmp_path / "run" / "log.jsonl").open()]
    assert events[-1]["event"] == "stopped" and training.run.saved()["step"] == 1


def test_a_run_that_is_done_stays_as_it_is(photo_set, tmp_path):
    run = Run(tmp_path / "run", loud=False)
    train(Training(TINY, run, CPU), photo_set, threading.Event())
    before = (tmp_path / "run" / CHECKPOINT).read_bytes()
    again = Training(TINY, run, CPU)
    again.restore(run.saved())
    train(again, photo_set, threading.Event())
    assert (tmp_path / "run" / CHECKPOINT).read_bytes() == before
    assert kinds(tmp_path / "run")[-2:] == ["done", "done"]


def test_a_budget_that_is_spent_asks_for_no_more_steps(photo_set, tmp_path):
    run = Run(tmp_path / "run", loud=False)
    train(Training(TINY, run, CPU), photo_set, threading.Event(), minutes=1e-6)
    again = Training(TINY, run, CPU)
    again.restore(run.saved())
    train(again, photo_set, threading.Event(), minutes=1e-6)
    assert again.step == 1 and kinds(tmp_path / "run")[-1] == "done"


def test_weights_that_are_no_numbers_are_not_saved(photo_set, tmp_path):
    training = Training(TINY, Run(tmp_path / "run", loud=False), CPU)
    training.run.save(training.state())
    before = (tmp_path / "run" / CHECKPOINT).read_bytes()
    training.loss = lambda said, truth: said.sum() * math.nan
    with pytest.raises(EngineError, match="the loss is nan at step 1"):
        train(training, photo_set, threading.Event())
    assert (tmp_path / "run" / CHECKPOINT).read_bytes() == before


def test_a_reader_that_went_away_costs_nothing(photo_set, tmp_path, monkeypatch):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nobody:
        monkeypatch.setattr(sys, "stdout", nobody)
        training = Training(TINY, Run(tmp_path / "run"), CPU)
        train(training, photo_set, threading.Event())
        sys.stdout.close()  # what it was replaced by
        monkeypatch.undo()
        with suppress(BrokenPipeError):
            nobody.close()
    assert training.run.saved()["step"] == TINY.steps


def test_a_stop_is_told_to_the_shell(command, monkeypatch):
    stop = threading.Event()
    stop.set()
    monkeypatch.setattr("engine.train.__main__.stop_event", lambda: stop)
    assert main(command) == 130


def kinds(folder: Path) -> list[str]:
    return [json.loads(line)["event"] for line in (folder / "log.jsonl").open()]


def test_the_average_lags_behind_and_follows():
    network = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.zeros_(network.weight)
    average = Average(network, 0.9)
    torch.nn.init.ones_(network.weight)
    average.update(network, 10_000)
    assert average.network.weight.item() == pytest.approx(0.1)
    for _ in range(100):
        average.update(network, 10_000)
    assert average.network.weight.item() == pytest.approx(1, abs=1e-3)


@pytest.fixture
def command(folder, tmp_path):
    """Arguments of a training that would never end by itself."""
    (tmp_path / "tiny.toml").write_text(
        'family = "one-photo"\nsteps = 100000\nshort_side = 48\nbf16 = false\n'
        "[[stages]]\nuntil = 1.0\ncrop = 32\nbatch = 2\n"
    )
    return [str(tmp_path / "tiny.toml"), str(tmp_path / "run"), "--photos", str(folder),
            "--device", "cpu", "--threads", "1"]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
def test_a_run_that_is_told_to_end_leaves_a_checkpoint(command, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "engine.train", *command],
        cwd=ROOT, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert json.loads(process.stdout.readline())["event"] == "start"
    process.send_signal(signal.SIGTERM)
    last = process.communicate(timeout=120)[0].splitlines()[-1]
    assert process.returncode == 130 and json.loads(last)["event"] == "stopped"
    assert Run(tmp_path / "run").saved()["step"] >= 1


def test_a_parent_that_goes_away_ends_a_run(monkeypatch):
    reading, writing = os.pipe()
    with os.fdopen(reading) as ours:
        monkeypatch.setattr(sys, "stdin", ours)
        stop = threading.Event()
        waiting = threading.Thread(target=wait_for_end, args=(stop,))
        waiting.start()
        assert not stop.is_set()
        os.close(writing)
        waiting.join(60)
    assert stop.is_set()


def test_a_bad_recipe_is_one_line_and_exit_code_two(command, monkeypatch, capsys):
    monkeypatch.setattr("engine.train.__main__.stop_event", threading.Event)
    assert main(["missing.toml", *command[1:]]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("tintype: Cannot read the recipe")


def test_two_processes_cannot_train_the_same_run(command, monkeypatch, capsys):
    monkeypatch.setattr("engine.train.__main__.stop_event", threading.Event)
    folder = Path(command[1])
    folder.mkdir()
    with Lock(folder):
        assert main(command) == 2
    assert "is in use" in capsys.readouterr().err
    assert [file.name for file in folder.iterdir()] == ["lock"]


def test_a_run_goes_on_by_its_own_recipe_only(command, tmp_path, monkeypatch, capsys):
    stop = threading.Event()
    stop.set()
    monkeypatch.setattr("engine.train.__main__.stop_event", lambda: stop)
    assert main(command) == 130
    before = (tmp_path / "run" / CHECKPOINT).read_bytes()
    for recipe, said in (
        ("missing", "Cannot read the recipe"),
        ("resnet", "run is one of one-photo"),
    ):
        assert main([recipe, *command[1:]]) == 2
        assert said in capsys.readouterr().err
        assert (tmp_path / "run" / CHECKPOINT).read_bytes() == before
    assert main(command) == 130
    assert Run(tmp_path / "run", loud=False).saved()["step"] == 2


@pytest.mark.parametrize("minutes", ["0", "-5", "nan"])
def test_a_budget_of_no_time_is_refused(minutes, capsys):
    with pytest.raises(SystemExit):
        parser().parse_args(["resnet", "run", "--photos", "photos", f"--minutes={minutes}"])
    assert "--minutes: not above 0" in capsys.readouterr().err


def test_a_checkpoint_that_could_not_be_written_leaves_the_last_one(tmp_path, monkeypatch):
    run = Run(tmp_path, loud=False)
    run.save({"step": 1})
    monkeypatch.setattr(atomic, "publish", lambda *_: (_ for _ in ()).throw(OSError("gone")))
    with pytest.raises(OSError, match="gone"):
        run.save({"step": 2})
    assert run.saved() == {"step": 1} and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["flagship-cpu", "flagship-gpu"])
def test_a_step_of_the_flagship_recipes_can_be_taken(name, photo_set, tmp_path):
    recipe = config.read(name)
    stages = tuple(replace(stage, crop=64, batch=2) for stage in recipe.stages)
    recipe = replace(recipe, stages=stages, begin="", compile=False, short_side=TINY.short_side)
    training = Training(recipe, Run(tmp_path / "run", loud=False), CPU)
    batch = Feed(photo_set, recipe, CPU).batch(0, 0.0)
    assert batch[2].shape == (2, 3, 64, 64)
    assert math.isfinite(float(training.advance(*batch)))
    parameters = sum(p.numel() for p in training.network.parameters())
    assert 2 * parameters <= 40e6  # bytes shipped, two a parameter


def test_what_the_weights_were_taught_before_is_summed_up(tmp_path, monkeypatch):
    facts = {"crops": 500, "steps": 50, "minutes": 5,
             "before": {"crops": 100, "steps": 10, "minutes": 1}}  # fmt: skip
    card = replace(next(iter(cards().values())), id="older", training=facts)
    monkeypatch.setattr(beginning, "cards", lambda folders: {"older": card})
    assert beginning.taught("older") == {"crops": 600, "steps": 60, "minutes": 6}
    assert beginning.taught("") == beginning.taught("weights.pth") == {}
    run = Run(tmp_path, loud=False)
    run.say("start", photos=3, device="cpu", before=beginning.taught("older"))
    saved = {"step": 2, "crops": 8, "seconds": 60}
    assert training_facts(run, TINY, saved)["before"]["crops"] == 600


def card_of(name: str) -> dict[str, str]:
    return {"id": name, "title": name, "summary": "", "licence": "MIT"}


def test_a_release_can_be_drawn_back_to_where_it_began(tmp_path):
    known = {}
    for name, seed in (("begin", 1), ("end", 2)):
        run = Run(tmp_path / name, loud=False)
        file = str(tmp_path / "model" / "begin.safetensors") if name == "end" else ""
        tiny = replace(TINY, begin=file, seed=seed, card=card_of(name))
        run.keep_config(tiny)
        run.say("start", photos=3, device="cpu")
        training = Training(replace(tiny, begin=""), run, CPU)
        run.save(training.state())
        known[name] = {k: v.clone() for k, v in run.checkpoint()["average"].items()}
        for share in (0.0, 0.25) if name == "end" else (0.0,):
            card = release.write(run, tmp_path / "model", share)
    assert card.training["beginning"] == 0.25
    for key, value in load_state(card).items():
        if value.is_floating_point():
            expected = 0.75 * known["end"][key] + 0.25 * known["begin"][key]
            assert torch.allclose(value.float(), expected, atol=2e-3), key
    other = Run(tmp_path / "begin", loud=False)
    with pytest.raises(BadRecipe, match="began with no weights"):
        release.write(other, tmp_path / "model", 0.25)


def test_a_release_is_not_drawn_back_to_a_model_that_has_been_replaced(tmp_path, monkeypatch):
    run = Run(tmp_path / "run", loud=False)
    tiny = replace(TINY, begin="older", card=card_of("older"))
    run.keep_config(tiny)
    run.say("start", photos=3, device="cpu", before={"crops": 100})
    run.save(Training(replace(tiny, begin=""), run, CPU).state())
    monkeypatch.setattr(release, "taught", lambda _: {"crops": 600})
    with pytest.raises(BadRecipe, match="older is not the model any more"):
        release.write(run, tmp_path / "model", 0.25)
    assert not (tmp_path / "model").exists()


@pytest.mark.parametrize(
    ("said", "differs"),
    [([], {}), (["--seed", "0"], {"seed": 0}), (["--begin", "older"], {"begin": "older"})],
)
def test_the_command_overrules_the_recipe(said, differs):
    seven = replace(TINY, seed=7)
    options = parser().parse_args(["resnet", "run", "--photos", "photos", *said])
    assert changed(seven, options) == replace(seven, **differs)
