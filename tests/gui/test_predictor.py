"""Several models asked about one photo: in what order, how often, and what a Stop leaves."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from engine.catalog import ModelCard
from engine.errors import MissingWeights
from engine.ingredients import Damage, Hint, Part
from engine.progress import Report
from engine.recipe import DEFAULT_MODEL, Recipe
from gui.images import View
from gui.networks import Networks
from gui.predictor import Predictor
from gui.preview import Preview
from gui.session import Session
from tests.gui.lane_acts import lanes_and_spawn
from tests.gui.session_acts import show_photo

MODELS = (DEFAULT_MODEL, "blue", "green", "hinted")
BLEND = (Part("blue", 30), Part("green", 70))


@dataclass(eq=False)
class Answer:
    """A prediction of one colour, for each model another."""

    model: str
    side: int
    hints: Any
    steps: tuple[str, ...] = ()
    seconds: float = 0.1
    logits: Any = None
    reach: Any = None
    framed: Any = None
    light: Any = field(default_factory=lambda: np.full((4, 6), 50, np.float32))

    def at(self, vividness: float) -> Any:
        return np.full((4, 6, 2), 10 * MODELS.index(self.model), np.float32)

    chroma = property(lambda self: self.at(0))


class Fake:
    """Networks that answer when they are let, or fail."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.failing: set[str] = set()
        self.let_go = threading.Event()
        self.let_go.set()

    def predict(
        self, report: Report, card: ModelCard, light: Any, side: int, hints: Any = (), *rest: Any
    ) -> Answer:
        self.let_go.wait(10)
        report(0.5)
        if card.id in self.failing:
            raise MissingWeights("the weights are gone", "Get them.")
        self.asked.append(card.id)
        return Answer(card.id, side, hints)


def card_of(name: str) -> ModelCard:
    arguments = {"hints": True} if name == "hinted" else {}
    return ModelCard(
        name, "", name.title(), "", "chroma", 1, "", f"sha of {name}", 1, "", arguments=arguments
    )


@pytest.fixture
def world(loop, run, session: Session) -> Iterator[SimpleNamespace]:
    """A preview with its surroundings."""
    networks, cards = Fake(), {name: card_of(name) for name in MODELS}
    with lanes_and_spawn(loop) as (lanes, spawn):
        predictor = Predictor(session, lanes, networks, cards, spawn)
        preview = Preview(session, lanes, predictor, spawn)
        yield SimpleNamespace(
            session=session, lanes=lanes, networks=networks, preview=preview, predictor=predictor
        )
        networks.let_go.set()
        preview._calm.stop()


def show(world: SimpleNamespace, name: str = "a") -> Any:
    from engine.photo import photo_from_pixels

    pixels = np.full((40, 60), 100 + len(name), np.uint8)
    photo = photo_from_pixels(pixels, name)
    show_photo(world.session, photo, name)
    world.preview.look(View(0, 0, 60, 40, 60, 40))
    return photo


def change(world: SimpleNamespace, **changes: Any) -> None:
    world.session.edit(replace(world.session.recipe, **changes), "Change")


def known(world: SimpleNamespace) -> set[str]:
    return set(world.predictor.find_all(world.preview.prepared, world.session.recipe))


def test_all_models_of_a_blend_are_asked_once_and_the_picture_waits_for_the_last(world, until):
    show(world)
    until(lambda: world.preview._guide is not None)
    before = world.preview._guide
    world.networks.let_go.clear()
    turns: list[tuple[str, int, int, str]] = []
    world.predictor.turned.connect(lambda *turn: turns.append(turn))
    change(world, blend=BLEND)
    until(lambda: turns)
    assert world.preview._guide is before and not known(world)
    world.networks.let_go.set()
    until(lambda: world.preview._guide is not before)
    assert world.networks.asked == [DEFAULT_MODEL, "blue", "green"]
    assert turns == [("Blue", 0, 2, "blue"), ("Green", 1, 2, "green")]


def test_weights_and_strength_never_ask_a_model_again(world, until):
    show(world)
    change(world, blend=BLEND)
    until(lambda: len(known(world)) == 2 and not world.session.busy)
    seen, asked = world.preview._guide, list(world.networks.asked)
    for weight in (10, 50, 90):
        change(world, blend=(Part("blue", weight), Part("green", 20)), way="surest")
    change(world, strength=0.5, vividness=0.9)
    until(lambda: world.preview._guide is not seen and not world.lanes.pixels.busy)
    assert world.networks.asked == asked


def test_a_newer_wish_leaves_out_what_is_not_wanted_any_more(world, until):
    show(world)
    until(lambda: world.networks.asked == [DEFAULT_MODEL])
    world.networks.let_go.clear()
    change(world, blend=BLEND)
    until(lambda: world.session.busy)
    change(world, blend=(Part("hinted", 1),))
    until(lambda: world.predictor._under_way.model == "hinted")
    world.networks.let_go.set()
    until(lambda: not world.session.busy)
    assert world.networks.asked == [DEFAULT_MODEL, "hinted"]


def test_stop_means_all_of_them_until_run(world, until):
    world.networks.let_go.clear()
    show(world)
    change(world, blend=BLEND)
    until(lambda: world.session.busy)
    world.lanes.torch.cancel()
    until(lambda: not world.session.busy)
    world.networks.let_go.set()
    change(world, strength=0.3)  # does not start what was stopped
    until(lambda: not world.lanes.pixels.busy)
    assert not known(world) and not world.session.busy
    world.preview.run()
    until(lambda: known(world) == {"blue", "green"})


def test_one_model_that_fails_is_told_once_and_the_others_are_asked(world, until):
    failures: list[Any] = []
    world.predictor.failed.connect(failures.append)
    world.networks.failing.add("blue")
    show(world)
    change(world, blend=BLEND)
    until(lambda: "green" in known(world))
    change(world, strength=0.3)
    until(lambda: not world.session.busy)
    assert len(failures) == 1 and known(world) == {"green"}


def test_others_wishes_come_after_the_picture_s_and_end_with_their_photo(world, until):
    world.networks.let_go.clear()
    photo = show(world)
    recipe = world.session.recipe
    world.predictor.want_models(photo, recipe, ("green", "hinted"))
    change(world, blend=(Part("blue", 1),))
    world.networks.let_go.set()
    until(lambda: world.predictor.find_model(photo, recipe, "hinted"))
    assert world.networks.asked[-3:] == ["blue", "green", "hinted"]

    world.networks.let_go.clear()
    world.networks.asked.clear()
    other = show(world, "another")
    world.predictor.want_models(other, world.session.recipe, ("green", "hinted"))
    show(world, "a third one")
    world.networks.let_go.set()
    until(lambda: not world.session.busy and known(world))
    assert set(world.networks.asked) == {DEFAULT_MODEL}


def test_hints_ask_only_models_that_take_them(world, until):
    show(world)
    change(world, blend=(Part("blue", 1), Part("hinted", 1)))
    until(lambda: known(world) == {"blue", "hinted"} and not world.session.busy)
    hint = Hint(0.5, 0.5, 10, 20)
    change(world, hints=(hint,))
    until(lambda: known(world) == {"blue", "hinted"} and not world.session.busy)
    assert world.networks.asked[-3:] == ["blue", "hinted", "hinted"]
    hinted = world.predictor.find_model(world.preview.prepared, world.session.recipe, "hinted")
    assert hinted.hints == (hint,)


def test_a_damaged_photo_is_prepared_asked_about_and_kept(world, until):
    told: list[Any] = []
    world.preview.prepared_changed.connect(told.append)
    photo = show(world)
    until(lambda: known(world))
    assert told == [photo] and world.preview.prepared is photo
    damage = (Damage("pixels", 0.5, fill=0.0),)
    change(world, damage=damage)
    until(lambda: world.preview.prepared is not photo and known(world))
    damaged = world.preview.prepared
    assert world.session.photo is photo and (damaged.light < 1).mean() > 0.4
    assert world.networks.asked == [DEFAULT_MODEL] * 2
    change(world, damage=())
    assert world.preview.prepared is photo
    change(world, damage=damage)
    until(lambda: world.preview.prepared is damaged)
    assert told == [photo, damaged, photo, damaged]
    assert len(world.networks.asked) == 2


def test_a_vivid_colour_is_reckoned_once_while_weights_change(world):
    reckoned: list[float] = []

    class Vivid(Answer):
        def at(self, vividness: float) -> Any:
            reckoned.append(vividness)
            return super().at(vividness)

    vivid = Vivid("blue", 64, (), logits=np.zeros((4, 6, 3), np.float16))
    for _ in range(3):
        world.predictor.colours.at(vivid, 0.2)
    assert reckoned == [0.2]


def test_small_networks_stay_loaded_and_a_large_one_takes_their_place(monkeypatch):
    loads: list[str] = []

    def load(card: ModelCard, device: object, report: Report) -> Any:
        loads.append(card.id)
        return SimpleNamespace(card=card)

    monkeypatch.setattr("engine.colorizer.Colorizer.load", load)
    networks, silent = Networks("cpu"), lambda fraction: None
    small = [replace(card_of(str(i)), parameters=10**6) for i in range(8)]
    for card in small * 2:
        networks.load(silent, card)
    assert loads == [card.id for card in small]
    large = replace(card_of("large"), parameters=10**9)
    networks.load(silent, large)
    networks.load(silent, large)
    networks.load(silent, small[0])
    assert loads[8:] == ["large", "0"]


def test_a_recipe_without_a_blend_asks_for_its_model(world, until):
    show(world)
    until(lambda: known(world))
    assert world.session.recipe == Recipe()
    assert world.networks.asked == [DEFAULT_MODEL]
