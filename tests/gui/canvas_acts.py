"""A canvas by itself, and a photo on it."""

from types import SimpleNamespace

import numpy as np
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.widgets.canvas import Canvas
from tests.gui.session_acts import show_photo


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
    show_photo(session, SimpleNamespace(pixels=np.zeros((800, 1200), np.uint8)), "photo.jpg")
