"""The preview with an engine of one line: what is made again, what is not, and what comes first."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from engine.catalog import ModelCard
from engine.progress import Report
from engine.recipe import DEFAULT_MODEL
from engine.render import fit_guide
from gui import layers
from gui.images import View
from gui.jobs import Latest
from gui.kept import Kept
from gui.predictor import Predictor
from gui.preview import Preview
from gui.session import Session
from tests.gui.lane_acts import lanes_and_spawn
from tests.gui.session_acts import show_photo

VIEW = View(0, 0, 60, 40, 60, 40)


@dataclass(eq=False)
class Answer:
    """A prediction."""

    side: int
    steps: tuple[str, ...] = ()
    seconds: float = 0.1
    logits: Any = None
    reach: Any = None
    picture: Any = None
    framed: Any = None

    def __post_init__(self) -> None:
        self.light = np.full((4, 6), 50, np.float32)
        self.chroma = np.full((4, 6, 2), 20, np.float32)

    def at(self, vividness: float) -> Any:
        return self.chroma


class Networks:
    """Answers at once, or when it is let."""

    def __init__(self) -> None:
        self.sides: list[int] = []
        self.models: list[str] = []
        self.let_go = threading.Event()
        self.let_go.set()
        self.steps: tuple[str, ...] = ()

    def predict(self, report: Report, card: ModelCard, light: Any, side: int, *rest: Any) -> Answer:
        self.let_go.wait(10)
        report(0.5)
        self.sides.append(side)
        self.models.append(card.id)
        return Answer(side, self.steps)


@pytest.fixture
def world(loop, run, session: Session) -> Iterator[SimpleNamespace]:
    """A preview with its surroundings, and every picture it made."""
    networks = Networks()
    card = ModelCard(DEFAULT_MODEL, "", "", "", "chroma", 1, "", "abc", 1, "")
    with lanes_and_spawn(loop) as (lanes, spawn):
        predictor = Predictor(session, lanes, networks, {card.id: card}, spawn)
        preview = Preview(session, lanes, predictor, spawn)
        pictures: list[Any] = []
        preview.pictured.connect(pictures.append)
        yield SimpleNamespace(
            session=session, lanes=lanes, networks=networks, preview=preview, predictor=predictor,
            pictures=pictures,
        )  # fmt: skip
        networks.let_go.set()
        preview._calm.stop()


def show(world: SimpleNamespace, name: str = "a") -> None:
    light = np.full((40, 60), 50, np.float32)
    pixels = np.full((40, 60), 119, np.uint8)
    photo = SimpleNamespace(
        name=name, digest=name, light=light, pixels=pixels, alpha=None, width=60, height=40
    )
    show_photo(world.session, photo, name)
    world.preview.look(VIEW)


def details(world: SimpleNamespace) -> list[Any]:
    return [picture for picture in world.pictures if not picture.whole]


def colorized(world: SimpleNamespace) -> bool:
    return bool(details(world)) and details(world)[-1].after is not None


def change(world: SimpleNamespace, **changes: Any) -> None:
    world.session.edit(replace(world.session.recipe, **changes), "Change")


def test_the_original_is_there_before_the_network_has_answered(world, until):
    world.networks.let_go.clear()
    show(world)
    until(lambda: len(world.pictures) == 2)
    assert [(picture.whole, picture.after) for picture in world.pictures] == [
        (False, None), (True, None)
    ]  # fmt: skip
    world.networks.let_go.set()
    until(lambda: colorized(world))


def test_no_picture_is_made_while_nobody_can_see_it_but_the_network_is_asked(world, until):
    world.preview.watch(False)
    show(world)
    until(lambda: world.networks.sides and not world.session.busy)
    change(world, strength=0.4)
    until(lambda: not world.preview._calm.isActive())
    assert world.pictures == []
    world.preview.watch(True)
    until(lambda: colorized(world))
    assert world.networks.sides == [world.session.recipe.side]


def test_a_slider_moves_the_picture_while_a_network_computes(world, until):
    show(world)
    until(lambda: colorized(world))
    world.networks.let_go.clear()
    change(world, side=512)
    seen = len(details(world))
    change(world, strength=0.5)
    until(lambda: len(details(world)) > seen)
    assert world.networks.sides == [256]
    world.networks.let_go.set()
    until(lambda: world.networks.sides == [256, 512])


def test_the_newest_wish_wins(world, until):
    world.networks.let_go.clear()
    show(world)
    until(lambda: world.session.busy)
    for side in (192, 320, 448):
        change(world, side=side)
    until(lambda: world.predictor._under_way.recipe.side == 448)  # the newest has its turn
    world.networks.let_go.set()
    until(lambda: not world.session.busy)
    assert world.networks.sides[-1] == 448
    assert not {192, 320} & set(world.networks.sides)


def test_what_was_predicted_is_not_predicted_again(world, until):
    show(world)
    until(lambda: colorized(world))
    change(world, side=512)
    until(lambda: not world.session.busy)
    change(world, side=256, strength=0.5)
    change(world, warmth=10)
    show(world, "a")
    until(lambda: not world.lanes.pixels.busy)
    assert world.networks.sides == [256, 512]


def test_fallback_steps_are_told(world, until, qtbot):
    world.networks.steps = ("The GPU ran out of memory at a working side of 512.",)
    told: list[str] = []
    world.session.note.connect(told.append)
    show(world)
    until(lambda: colorized(world))
    assert told == list(world.networks.steps)


def test_a_picture_of_the_photo_before_never_shows(world, until):
    world.networks.let_go.clear()
    show(world, "a")
    until(lambda: world.session.busy)
    show(world, "b")
    world.pictures.clear()
    world.networks.let_go.set()
    until(lambda: colorized(world))
    assert world.session.photo.name == "b"
    assert world.predictor.find_all(world.session.photo, world.session.recipe)


def test_a_draft_is_followed_by_the_real_thing(world, until, monkeypatch):
    monkeypatch.setattr(layers, "LONG", 0.0)
    show(world)
    until(lambda: colorized(world))
    change(world, strength=0.5)
    detail = world.preview._layers
    until(lambda: detail[False].recipe == world.session.recipe)
    assert detail[False].drafted
    until(lambda: not detail[False].drafted)
    assert detail[False].recipe == world.session.recipe


def test_a_draft_is_near_the_real_thing():
    light = np.tile(np.linspace(5, 95, 64, dtype=np.float32), (48, 1))
    chroma = np.zeros((48, 64, 2), np.float32)
    chroma[:, 32:] = (12, 18)
    photo = SimpleNamespace(width=64, height=48)
    guide = fit_guide(light, chroma)
    layer = layers.Layer(photo, View(0, 0, 64, 48, 64, 48), light, None, None)
    recipe = layers.Recipe(strength=1.2)
    exact = layers._finish(layers._spread(layer, guide), recipe).after
    draft = layers._draft(layer, guide, recipe).after
    worst = max(
        abs(a - b)
        for x in range(64)
        if abs(x - 32) > 2
        for a, b in zip(
            exact.pixelColor(x, 20).getRgb(), draft.pixelColor(x, 20).getRgb(), strict=True
        )
    )
    assert worst <= 4


def test_latest_skips_what_was_overtaken(loop, run):
    done: list[int] = []
    state = {"now": 0}
    tasks = []

    async def work() -> None:
        value = state["now"]
        await asyncio.sleep(0.02)
        done.append(value)

    latest = Latest(lambda coro: tasks.append(loop.create_task(coro)), work)

    async def drag() -> None:
        for value in range(1, 21):
            state["now"] = value
            latest.ask()
            await asyncio.sleep(0.002)
        await asyncio.sleep(0.1)

    run(drag())
    assert done[-1] == 20
    assert 2 <= len(done) < 15
    assert done == sorted(done)


def test_kept_values_go_when_there_is_no_room():
    kept: Kept[str, str] = Kept(10)
    kept.keep("a", "A", 4)
    kept.keep("b", "B", 4)
    assert kept.find("a") == "A"
    kept.keep("c", "C", 4)
    assert (kept.find("a"), kept.find("b"), kept.find("c")) == ("A", None, "C")
    kept.keep("huge", "H", 11)
    assert "huge" not in kept and kept.bytes == 8
