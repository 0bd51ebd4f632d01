"""A run comes to its end whatever happens on the way, and says honestly what came of it."""

import errno
import json
import math
import threading
from dataclasses import replace

import pytest
import torch

from engine.catalog import cards
from engine.errors import BadRecipe, EngineError
from engine.train import run as on_disk
from engine.train.run import read_torch
from engine.tuning import bench, run, steps
from engine.tuning.bench import Log, nobody
from engine.tuning.folder import RESULT, RunFolder, State, runs
from engine.tuning.gathering import gather
from engine.tuning.judge import CANDIDATE, verdict
from engine.tuning.keep import keep, take_back
from engine.tuning.layers import freeze, last_alone
from engine.tuning.lesson import Lesson
from engine.tuning.plan import Plan, config_of
from engine.tuning.run import tune
from engine.weights import load_state, models_folder


@pytest.fixture
def judged():
    """Runs are judged in the end, which is most of their work here."""


@pytest.fixture(autouse=True)
def quick_end(request, monkeypatch):
    """Unless a test asks for the judgement, there is none."""
    if "judged" not in request.fixturenames:
        judge = "engine.tuning.judge.judge"
        monkeypatch.setattr(judge, lambda bench, _: bench.folder.write(RESULT, {}))


@pytest.fixture
def heard():
    """Events, in order."""
    return []


def go(folder: RunFolder, heard: list, stop=None) -> bool:
    return tune(folder.path, stop or threading.Event(), heard.append)


def kinds(heard: list) -> list[str]:
    return list(dict.fromkeys(event["event"] for event in heard))


def weights(folder: RunFolder) -> dict[str, torch.Tensor]:
    return read_torch(folder.path / "checkpoint.pt")["network"]


def same(one, other) -> bool:
    return all(torch.equal(value, other[name]) for name, value in one.items())


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
        with pytest.raises(EngineError, match="already being trained"):
            go(folder, [])
        with pytest.raises(EngineError, match="is being trained"):
            folder.discard()


def test_full_memory_halves_what_is_computed_at_once_and_not_the_step(make_run, heard, monkeypatch):
    roomy, tight = make_run(batch=8, steps=3), make_run(batch=8, steps=3)
    assert go(roomy, [])
    loss = Lesson._weighted

    def weighted(self, light, *rest):
        if len(light) > 2:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
        return loss(self, light, *rest)

    monkeypatch.setattr(Lesson, "_weighted", weighted)
    assert go(tight, heard)
    assert [e["crops"] for e in heard if e["event"] == "memory"] == [4, 2]
    for name, value in weights(roomy).items():
        torch.testing.assert_close(weights(tight)[name], value, rtol=1e-3, atol=1e-4)


def test_other_errors_are_not_taken_for_full_memory(make_run, monkeypatch):
    def broken(self, *_):
        raise RuntimeError("a mistake")

    monkeypatch.setattr(Lesson, "_weighted", broken)
    with pytest.raises(RuntimeError, match="a mistake"):
        go(make_run(), [])


def spoil(monkeypatch, times: int) -> None:
    """Give the first `times` steps after the first one a loss that is no number."""
    whole, left = Lesson.advance, [times]

    def advance(self, *batch):
        loss = whole(self, *batch)
        if self.step > 1 and left[0]:
            left[0] -= 1
            with torch.no_grad():
                next(self.network.parameters()).fill_(math.nan)
            return loss * math.nan
        return loss

    monkeypatch.setattr(Lesson, "advance", advance)


def test_a_loss_that_is_no_number_steps_back_at_half_the_rate(make_run, heard, monkeypatch):
    spoil(monkeypatch, 2)
    folder = make_run()
    assert go(folder, heard)
    setbacks = [event for event in heard if event["event"] == "setback"]
    assert [event["times"] for event in setbacks] == [1, 2]
    assert setbacks[1]["rate"] == pytest.approx(setbacks[0]["rate"] / 2)
    assert all(torch.isfinite(value).all() for value in weights(folder).values())


def test_after_three_setbacks_a_run_gives_up_and_keeps_its_checkpoint(make_run, monkeypatch):
    spoil(monkeypatch, 4)
    folder = make_run()
    with pytest.raises(EngineError, match="learning rate"):
        go(folder, [])
    assert all(torch.isfinite(value).all() for value in weights(folder).values())


def test_a_full_disk_pauses_a_run_until_there_is_room(make_run, heard, monkeypatch):
    writing, fails = on_disk.write_torch, [3]

    def full(state, path):
        if fails[0]:
            fails[0] -= 1
            raise OSError(errno.ENOSPC, "No space left on device")
        writing(state, path)

    monkeypatch.setattr(on_disk, "write_torch", full)
    monkeypatch.setattr(steps, "write_torch", full)
    monkeypatch.setattr(bench.time, "sleep", lambda _: None)
    folder = make_run()
    assert go(folder, heard)
    waiting = [event for event in heard if event["event"] == "waiting"]
    assert len(waiting) == 1 and "disk is full" in waiting[0]["message"]
    assert "going_on" in kinds(heard)
    assert (folder.path / RESULT).is_file()


def test_a_run_waits_for_mains_if_that_was_asked_for(make_run, heard, monkeypatch):
    answers = iter([True, True, False])
    monkeypatch.setattr(bench, "on_battery", lambda: next(answers, False))
    monkeypatch.setattr(bench.time, "sleep", lambda _: None)
    assert go(make_run(battery=True), heard)
    assert [e["reason"] for e in heard if e["event"] == "waiting"] == ["battery"]


def test_photos_that_vanish_are_skipped_and_counted(make_run, heard, album, tmp_path, monkeypatch):
    folder = make_run()
    listed = folder.photos()
    lost = [i for i, each in enumerate(listed) if each.role == "train"][:3]
    rows = json.loads((folder.path / "photos.json").read_text())
    for i in lost:
        rows[i]["path"] = str(tmp_path / "gone.jpg")
    folder.write("photos.json", rows)
    assert go(folder, heard)
    start = next(event for event in heard if event["event"] == "start")
    assert start["skipped"] == 3
    assert start["photos"] == sum(each.role == "train" for each in listed) - 3


def test_photos_removed_while_training_are_taken_no_more(make_run, heard, monkeypatch):
    monkeypatch.setattr(steps, "CHECK", 0.0)
    folder, drawn = make_run(), []
    gathered = gather(folder.path, folder.photos(), 160)
    names = set(gathered.photos.names.tolist()) - {gathered.photos.names[0]}
    monkeypatch.setattr(type(gathered), "gone", lambda self: [0])
    monkeypatch.setattr(steps.Feed, "leave_out", lambda self, which: drawn.append(which))
    assert go(folder, heard)
    assert drawn == [[0]] and names
    assert [e["photos"] for e in heard if e["event"] == "skipped"] == [1]


def test_what_is_left_out_is_never_in_a_batch(make_run):
    folder = make_run(batch=16)
    config = config_of(folder.plan(), cards()["tiny"])
    photos = gather(folder.path, folder.photos(), config.short_side).photos
    block = photos.block.copy()
    first = photos.starts[1]
    block[:first], block[first:] = 0, 255  # the first photo is black, all others white
    plain = replace(config, augmentation=replace(config.augmentation, film=0.0))
    feed = steps.Feed(replace(photos, block=block), plain, torch.device("cpu"))
    assert any(feed.batch(step, 0)[0].min() < 1 for step in range(10))
    feed.leave_out([0])
    assert all(feed.batch(step, 0)[0].min() > 99 for step in range(10))


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
    from engine.models import build

    network = build("resnet", {})
    assert freeze(network, "resnet") > 0
    learning = {name for name, p in network.named_parameters() if p.requires_grad}
    assert learning and all(name.startswith("decode.") for name in learning)
    network = build("tintype", {})
    last_alone(network, "tintype")
    learning = {n.split(".")[0] for n, p in network.named_parameters() if p.requires_grad}
    assert learning == {"unites", "logits", "chroma"}


def test_plans_that_make_no_sense_are_refused():
    for wrong in ({"goal": "loud"}, {"batch": 0}, {"side": 100}, {"rate": math.nan}):
        with pytest.raises(BadRecipe):
            Plan(name="x", **wrong)


def test_a_line_cut_in_two_does_not_hide_the_log(make_run):
    folder = make_run()
    Log(folder.path, nobody).say("start", photos=3)
    with (folder.path / "log.jsonl").open("a") as log:
        log.write('{"event": "st')
    assert [event["event"] for event in folder.events()] == ["start"]
