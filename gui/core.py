"""What the program consists of without its window: the session, and those who work for it."""

from PySide6.QtCore import QObject

from engine.catalog import ModelCard
from engine.recipe import Recipe
from gui.activity import Activity
from gui.bordering import Bordering
from gui.exporting import Exporter
from gui.jobs import Lanes, Tasks
from gui.networks import Networks
from gui.opening import Opener
from gui.overlays import Overlays
from gui.predictor import Predictor
from gui.preview import Preview
from gui.recipes import Recipes
from gui.session import Session
from gui.settings import Settings


class Core(QObject):
    """Built once, in an order in which each finds those whom it needs.

    Attributes
    ----------
    cards : dict of str to ModelCard
        The models that are installed, by id; `gui.library` adds and removes some.
    spawn : Spawn
        Starts a coroutine whose failure somebody hears of.
    """

    def __init__(self, settings: Settings, cards: dict[str, ModelCard]) -> None:
        super().__init__()
        self.settings, self.cards = settings, cards
        self.tasks, self.lanes = Tasks(self), Lanes.open(self)
        self.spawn = spawn = self.tasks.spawn
        self.session = Session(self, Recipe(model=first_model(settings, cards)))
        self.networks = Networks(settings.device)
        self.predictor = Predictor(self.session, self.lanes, self.networks, cards, spawn)
        # Before the canvas, so that it has forgotten the last photo when the canvas looks at a new.
        self.preview = Preview(self.session, self.lanes, self.predictor, spawn)
        self.bordering = Bordering(self.session, self.predictor, self.preview)
        self.opener = Opener(self.session, self.lanes, spawn)
        self.recipes = Recipes(self.session, self.lanes, self.opener, cards, spawn)
        self.exporter = Exporter(self.lanes, self.predictor, self)
        self.activity = Activity(self.session, self.predictor, self.exporter, self.lanes)
        self.overlays = Overlays(self.session, self.lanes, self.predictor, self.preview, spawn)


def first_model(settings: Settings, cards: dict[str, ModelCard]) -> str:
    """The model that photos begin with: the user's choice, the program's, or what there is."""
    names = (settings.default_model, Recipe().model, *cards)
    return next((name for name in names if name in cards), Recipe().model)
