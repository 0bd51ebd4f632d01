"""A run gets past full memory and disks, wrong losses, and photos that are gone."""

import errno
import json
import math
import shutil
import threading
from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.catalog import cards
from engine.errors import EngineError
from engine.train import run as on_disk
from engine.tuning import bench, gathering, steps, watching
from engine.tuning.bench import Log, nobody
from engine.tuning.folder import RESULT, State
from engine.tuning.gathering import Gathered, gather
from engine.tuning.lesson import Lesson
from engine.tuning.plan import config_of
from engine.tuning.run import check_base
from tests.engine.tuning.acts import go, kinds, weights

pytestmark = pytest.mark.usefixtures("quick_end")


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


@pytest.mark.parametrize("what", ["preparing", "samples", "judgement"])
def test_a_run_that_waits_for_room_can_be_stopped_anywhere(what, make_run, heard, monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    if what == "preparing":
        monkeypatch.setattr(gathering, "save", full)
    elif what == "samples":
        monkeypatch.setattr(watching, "draw", full)
    else:
        monkeypatch.setattr("engine.tuning.judge.judge", lambda bench, _: bench.need(full))
    stop = threading.Event()
    monkeypatch.setattr(bench.time, "sleep", lambda _: stop.set())
    folder = make_run(steps=1)
    assert not go(folder, heard, stop)
    assert kinds(heard)[-2:] == ["waiting", "stopped"]
    assert folder.state() is State.BROKEN_OFF


@pytest.mark.parametrize("content", [b"", b"no weights" * 9, None], ids=["empty", "other", "half"])
def test_damaged_weights_of_a_run_are_told_of(content, tmp_path):
    path = tmp_path / "checkpoint.pt"
    on_disk.write_torch({"weights": torch.zeros(3000)}, path)
    path.write_bytes(path.read_bytes()[:5000] if content is None else content)
    with pytest.raises(EngineError, match=r"checkpoint\.pt are damaged"):
        on_disk.read_torch(path)


def test_a_base_that_was_replaced_is_not_gone_on_with(make_run, base):
    folder = make_run()
    log = Log(folder.path, nobody)
    own = bench.Bench(folder, folder.plan(), base, log, torch.device("cpu"), threading.Event())
    log.say("start", photos=3)  # by a version that did not say what it began with
    check_base(own)
    log.say("start", photos=3, base_sha256=base.sha256)
    check_base(own)
    with pytest.raises(EngineError, match="'Tiny' is not the model any more"):
        check_base(replace(own, base=replace(base, sha256="0" * 64)))


def test_photos_that_cannot_be_asked_for_are_gone(tmp_path, monkeypatch):
    def locked(path, **_):
        raise PermissionError(errno.EACCES, "Permission denied")

    found = Gathered(None, [tmp_path], np.zeros((1, 6)), 0)
    assert found.gone() == []
    monkeypatch.setattr("os.stat", locked)
    assert found.gone() == [0]


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


def test_photos_removed_while_training_are_taken_no_more(make_run, heard, tmp_path, monkeypatch):
    folder, mine, left_out = make_run(), tmp_path / "mine.jpg", []
    rows = json.loads((folder.path / "photos.json").read_text())
    row = next(row for row in rows if row["role"] == "train")
    shutil.copy(row["path"], mine)
    row["path"] = str(mine)
    folder.write("photos.json", rows)
    monkeypatch.setattr(steps, "CHECK", 0.0)
    advance, leave_out = Lesson.advance, steps.Feed.leave_out

    def delete(self, *batch):
        loss = advance(self, *batch)
        if self.step == 3:
            mine.unlink()
        return loss

    def note(self, which):
        left_out.append(which)
        leave_out(self, which)

    monkeypatch.setattr(Lesson, "advance", delete)
    monkeypatch.setattr(steps.Feed, "leave_out", note)
    assert go(folder, heard)
    place = gather(folder.path, folder.photos(), 160).paths.index(mine)
    assert left_out == [[place]]
    told = [(e["photos"], e["step"]) for e in heard if e["event"] == "skipped"]
    assert told == [(1, 3)]


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


def test_a_line_cut_in_two_does_not_hide_the_log(make_run):
    folder = make_run()
    Log(folder.path, nobody).say("start", photos=3)
    with (folder.path / "log.jsonl").open("a") as log:
        log.write('{"event": "st')
    assert [event["event"] for event in folder.events()] == ["start"]
