"""Runs the window on one event loop, Qt's and asyncio's, until it is closed."""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from engine.catalog import ModelCard, cards, damaged
from engine.errors import EngineError
from engine.scratch import sweep
from engine.weights import models_folder
from gui import errors, icons, style, translating
from gui.app import Tintype
from gui.garbage import GarbageCollector
from gui.settings import Settings, state_folder
from gui.signals import EndSignals
from gui.words import translated

SWEEP_AFTER = 5.0  # s; what a killed process left may be large, and the window comes first


def main(files: Sequence[Path]) -> int:
    """Run the window until it is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("tintype")
    app.setOrganizationName("tintype")
    app.setDesktopFileName("tintype")
    app.setWindowIcon(icons.app_icon())
    app.setQuitOnLastWindowClosed(False)
    settings = Settings()
    translating.install(app, settings.language)
    style.apply(app, settings.theme)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        loop.run_until_complete(_run(settings, files))
    return 0


async def _run(settings: Settings, files: Sequence[Path]) -> None:
    loop = asyncio.get_running_loop()
    closed = asyncio.Event()
    garbage = GarbageCollector()
    found, problem = _find_models()
    tintype = Tintype(settings, found)
    trouble = tintype.trouble
    installation = errors.install(
        trouble.show, trouble.save_work, trouble.show_crash, state_folder(), loop
    )
    tintype.tasks.failed.connect(installation.handler.failed)
    tintype.ended.connect(closed.set)
    EndSignals(tintype).received.connect(tintype.close)
    tintype.start(files)
    loop.call_later(SWEEP_AFTER, sweep)
    if problem is not None:
        trouble.show(problem)
    await closed.wait()
    await tintype.shut_down()
    installation.remove()
    garbage.stop()


def _find_models() -> tuple[dict[str, ModelCard], EngineError | None]:
    """All models, and what is wrong with one of the user's own if one cannot be read."""
    found, problem = cards([models_folder()]), next(damaged([models_folder()]), None)
    return {model: translated(card) for model, card in found.items()}, problem
