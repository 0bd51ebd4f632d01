"""A run ends in an honest judgement, however often it is stopped on the way."""

import math
import threading

import pytest
import torch

from engine.catalog import cards
from engine.errors import BadRecipe, EngineError
from engine.models import FAMILIES, build
from engine.train.lines import logged
from engine.train.run import read_torch
from engine.tuning import run
from engine.tuning.folder import State, runs
from engine.tuning.judge import CANDIDATE, verdict
from engine.tuning.keep import keep, take_back
from engine.tuning.layers import freeze, last_alone
from engine.tuning.lesson import Lesson
from engine.tuning.plan import Plan
from engine.weights import load_state, models_folder
from tests.engine.tuning.acts import go, kinds, same, weights

pytestmark = pytest.mark.usefixtures("quick_end")


def stop_after(monkeypatch, count: int) -> threading.Event:
    """An event that is set when so many steps were taken."""
    stop, whole, taken = threading.Event(), Lesson.advance, []

    def advance(self, *batch):
        loss = whole(self, *batch)
        taken.append(1)
        if len(taken) == count:
            stop.set()
        return loss

    monkeypatch.setattr(Lesson, "advance", advance)
    return stop


def test_a_run_ends_in_a_judgement_and_a_model_that_can_be_taken_back(make_run, heard, judged):
    folder = make_run()
    assert folder.state() is State.BROKEN_OFF
    assert go(folder, heard)
    assert folder.state() is State.JUDGED
    assert [kind for kind in kinds(heard) if kind in ("start", "base", "score", "judged")] == [
        "start", "base", "score", "judged",
    ]  # fmt: skip
    start = next(event for event in heard if event["event"] == "start")
    assert start["base_sha256"] == cards()["tiny"].sha256
    ended = [event["event"] for event in logged(folder.path)][-2:]
    assert ended == ["judging", "judged"]  # whoever follows the log knows it, too
    result = folder.result()
    names = [row["model"] for row in result["held"]["rows"]]
    assert names == ["gray", "tiny", CANDIDATE, "true"]
    tuned = result["held"]["rows"][2]
    assert {"psnr", "ciede2000", "auc", "colorfulness"} <= tuned["intervals"].keys()
    assert result["verdict"] == verdict(tuned["difference"]["ciede2000"])
    assert all((folder.path / name).is_file() for name in result["pictures"].values())

    card = keep(folder)
    assert cards([models_folder()])[card.id].title == "Our album"
    assert load_state(card).keys() == load_state(cards()["tiny"]).keys()
    assert (card.training["base"], card.training["photos"]) == ("tiny", heard_photos(heard))
    assert folder.state() is State.KEPT and runs()[0].kept() == card.id

    assert take_back(folder) == card.id
    assert card.id not in cards([models_folder()])
    assert folder.state() is State.JUDGED
    folder.discard()
    assert not runs()


def test_a_run_is_kept_once(make_run, judged):
    folder = make_run()
    assert go(folder, [])
    first = keep(folder)
    assert keep(folder) == keep(folder, "By another name") == first
    assert list(cards([models_folder()])) == ["tiny", first.id]
    for end in ("json", "safetensors"):
        (models_folder() / f"{first.id}.{end}").unlink()
    assert keep(folder) == first  # it was deleted by hand, and so is made again


def heard_photos(heard: list) -> int:
    return next(event["photos"] for event in heard if event["event"] == "start")


def test_a_stopped_run_goes_on_to_exactly_the_same_weights(make_run, heard, monkeypatch):
    whole, parted = make_run(), make_run()
    assert go(whole, [])
    stop = stop_after(monkeypatch, 2)
    assert not go(parted, heard, stop)
    assert kinds(heard)[-1] == "stopped"
    assert parted.state() is State.BROKEN_OFF
    assert read_torch(parted.path / "checkpoint.pt")["step"] == 2
    assert go(parted, [])
    assert same(weights(whole), weights(parted))


def test_a_file_stops_a_run_from_another_program(make_run, heard, monkeypatch):
    folder = make_run(steps=50)
    whole = Lesson.advance
    monkeypatch.setattr(
        Lesson, "advance", lambda self, *b: (folder.ask_to_stop(), whole(self, *b))[1]
    )
    assert not go(folder, heard)


def test_two_processes_cannot_train_the_same_run(make_run):
    folder = make_run()
    with run.Lock(folder.path):
        assert folder.state() is State.RUNNING
        with pytest.raises(EngineError, match="is in use"):
            go(folder, [])
        with pytest.raises(EngineError, match="is being trained"):
            folder.discard()


def test_a_run_that_was_paused_can_be_judged(make_run, heard, monkeypatch):
    folder = make_run(steps=50)
    assert not go(folder, heard, stop_after(monkeypatch, 2))
    assert folder.state() is State.BROKEN_OFF
    folder.ask_to_finish()
    assert go(folder, heard)
    assert folder.state() is State.JUDGED
    assert read_torch(folder.path / "checkpoint.pt")["step"] == 2


def test_a_goal_favours_photos_of_its_hue(make_run):
    hues = torch.tensor([[0.5, 0, 0, 0, 0.0, 0], [0.1, 0, 0, 0, 0.4, 0]]).double().numpy()
    assert run.weights(hues, "general").tolist() == [0.5, 0.5]
    rare, blue = run.weights(hues, "blue")
    assert blue > 3 * rare > 0
    with pytest.raises(EngineError, match="green"):
        run.weights(hues, "green")


def test_the_pull_keeps_a_model_nearer_to_its_base(make_run, base):
    start, far = load_state(base), []
    for pull in (0.0, 0.5):
        folder = make_run(pull=pull)
        assert go(folder, [])
        moved = weights(folder)
        far.append(sum(float((moved[n] - start[n]).square().sum()) for n in start))
    assert far[1] < 0.7 * far[0]


def test_a_model_that_forgot_too_much_is_moved_back(make_run, judged):
    folder = make_run(steps=6, rate=0.3, general_limit=-50.0, pull=0.0)  # which cannot be met
    assert go(folder, [])
    assert folder.result()["share"] == 0.05


@pytest.mark.parametrize(
    ("difference", "said"),
    [([-0.5, -0.8, -0.2], "better"), ([0.4, 0.1, 0.7], "worse"), ([-0.1, -0.3, 0.1], "not told")],
)
def test_only_an_interval_without_zero_is_a_verdict(difference, said):
    assert verdict(difference).startswith(said)


def test_layers_that_look_can_be_left_as_they_are(random_card, monkeypatch):
    network = build("resnet", {})
    assert freeze(network, "resnet") > 0
    learning = {name for name, p in network.named_parameters() if p.requires_grad}
    assert learning and all(name.startswith("decode.") for name in learning)
    network = build("plain", {})
    freeze(network, "plain")
    learning = [name for name, p in network.named_parameters() if p.requires_grad]
    assert learning[::2] == [f"layers.{place}.weight" for place in (12, 14, 16, 19, 22, 24)]
    network = build("tintype", {})
    last_alone(network, "tintype")
    learning = {n.split(".")[0] for n, p in network.named_parameters() if p.requires_grad}
    assert learning == {"unites", "logits", "chroma"}


@pytest.mark.parametrize("family", FAMILIES)
def test_in_every_family_some_layers_look_and_some_make_colours(family):
    network = build(family, {})
    whole = sum(p.numel() for p in network.parameters())
    assert 0.01 * whole < freeze(network, family) < 0.99 * whole


def test_plans_that_make_no_sense_are_refused():
    for wrong in ({"goal": "loud"}, {"batch": 0}, {"side": 100}, {"rate": math.nan}):
        with pytest.raises(BadRecipe):
            Plan(name="x", **wrong)
