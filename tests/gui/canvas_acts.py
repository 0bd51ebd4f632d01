"""A canvas by itself, and a photo on it."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.widgets.canvas import Canvas


def empty_canvas(session: Session, qtbot: QtBot) -> Canvas:
    """640 x 480, on the screen."""
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.resize(640, 480)
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas


def look_at_photo(session: Session) -> None:
    """Let the session show a photo of 1200 x 800, which fits into 600 x 400 of that canvas."""
    (entry,) = session.add(Path("photo.jpg"))
    session.choose(entry.key)
    session.show(entry.key, SimpleNamespace(pixels=np.zeros((800, 1200), np.uint8)))
