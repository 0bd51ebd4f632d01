"""A Qt application without a screen, the asyncio loop on it, and lanes that are closed again."""

import asyncio
import gc
import os
from collections.abc import Callable, Coroutine, Iterator
from functools import cache
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication

from engine.catalog import ModelCard
from engine.recipe import DEFAULT_MODEL, Recipe
from gui import translating
from gui.app import Tintype
from gui.garbage import GarbageCollector, destroy, spare
from gui.jobs import JobRunner
from gui.session import Session
from gui.settings import Settings
from tests.gui.window_acts import drop, is_colorized

Run = Callable[[Coroutine[Any, Any, Any]], Any]
Until = Callable[[Callable[[], object]], None]


class Patient:
    """A callback that waits until its loop runs.

    pytest-qt handles Qt's events between a test and its fixtures. qasync would then go on with
    coroutines though no asyncio loop is running, which happens in no program.
    """

    def __init__(self, loop: "Loop", handle: asyncio.Handle) -> None:
        self._loop, self._handle = loop, handle

    @property
    def _cancelled(self) -> bool:
        return self._handle.cancelled()

    def _run(self) -> None:
        if self._loop.is_running():
            self._handle._run()
        else:
            self._loop._timer.add_callback(self, 0.01)


class Loop(qasync.QEventLoop):
    """qasync's loop, doing nothing while it is not running."""

    def _add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        self._timer.add_callback(Patient(self, handle), delay)
        return handle


@cache
def set_torch_aside() -> None:
    """Collecting garbage after each test need not look through torch, as in the program."""
    import torch  # noqa: F401

    gc.collect()
    spare()


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """English, with its plurals and decimal points, whatever the machine speaks."""
    translating.install(qapp, "en")


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """German, with decimal commas."""
    added = translating.install(qapp, "de")
    yield
    translating.remove(qapp, added)
    QLocale.setDefault(QLocale("en"))


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Widgets that pytest-qt has closed are gone after the test; no loop runs that would do it."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=["left to right", "right to left"])
def direction(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Once as English is written, once as Arabic is."""
    if request.param == "right to left":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[qasync.QEventLoop]:
    """The asyncio event loop on top of Qt's; garbage is collected as in the program."""
    garbage = GarbageCollector()
    loop = Loop(qapp)
    asyncio.set_event_loop(loop)
    yield loop
    loop.close()
    asyncio.set_event_loop(None)
    garbage.stop()
    gc.collect()


@pytest.fixture
def run(loop: qasync.QEventLoop) -> Run:
    """Run a coroutine to its end on the Qt event loop."""
    return lambda coro: loop.run_until_complete(asyncio.wait_for(coro, 20))


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    """One lane."""
    runner = JobRunner("torch")
    yield runner
    runner.close()


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    """A session without photos; whoever works for it goes with it."""
    made = Session()
    yield made
    destroy(made)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> ModelCard:
    """A real network with random weights that paint everything a warm tone."""
    import torch

    from engine.models import build
    from engine.weights import save_weights

    torch.manual_seed(0)
    network = build("resnet", {})
    last = [layer for layer in network.modules() if isinstance(layer, torch.nn.Conv2d)][-1]
    with torch.no_grad():
        last.bias.copy_(torch.tensor([0.1, 0.2]))
    folder = tmp_path_factory.mktemp("models")
    digest, size = save_weights(network.state_dict(), folder / "random.safetensors")
    return ModelCard(
        id=DEFAULT_MODEL, family="resnet", title="Random", summary="Random weights.",
        predicts="chroma", parameters=1, file="random.safetensors", sha256=digest, bytes=size,
        licence="MIT", folder=folder,
    )  # fmt: skip


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three gray photos."""
    from PIL import Image
    from skimage import data

    folder = tmp_path_factory.mktemp("photos")
    for name in ("astronaut", "chelsea", "coffee"):
        Image.fromarray(getattr(data, name)()).convert("L").save(folder / f"{name}.jpg")
    return folder


@pytest.fixture
def found(model: ModelCard) -> dict[str, ModelCard]:
    """The models that the program finds; a test may have it find others."""
    return {model.id: model}


@pytest.fixture
def tintype(
    loop: qasync.QEventLoop, run: Run, found: dict[str, ModelCard], tmp_path: Path
) -> Iterator[Tintype]:
    """The whole program, its window on the screen, with a network that answers quickly."""
    set_torch_aside()
    made = Tintype(Settings(tmp_path / "settings.ini"), found)
    made.session.first_recipe = made.session.recipe = Recipe(side=64)
    failures: list[BaseException] = []
    made.tasks.failed.connect(failures.append)
    made.window.show()
    yield made
    made.close()
    run(made.shut_down())
    assert not failures


@pytest.fixture
def until(run: Run) -> Until:
    """Let the loop run until a condition holds."""

    async def hold(condition: Callable[[], object]) -> None:
        while not condition():
            await asyncio.sleep(0.01)

    return lambda condition: run(hold(condition))


@pytest.fixture
def opened(
    tintype: Tintype, photos: Path, until: Callable[[Callable[[], object]], None]
) -> Tintype:
    """The program with one photo open and colorized."""
    drop(tintype.window, photos / "astronaut.jpg")
    until(lambda: is_colorized(tintype))
    return tintype
