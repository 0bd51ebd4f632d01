"""What is told of how a run goes."""

from engine.tuning.history import History


def test_the_newest_event_is_the_last_however_often_there_was_one_of_its_kind():
    judging = {"event": "judging", "fraction": 0.1}
    told = [{"event": "step", "step": 1, "loss": 2.0}, judging, {"event": "going_on"}, judging]
    assert list(History.of(told).last) == ["step", "going_on", "judging"]
