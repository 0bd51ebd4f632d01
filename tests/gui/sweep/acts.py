"""What tests of the sweep do."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.app import Tintype
from gui.dialogs.sweep_dialog import SweepDialog


def sweep(lab: Tintype, dialog: SweepDialog, until) -> None:
    dialog.start.click()
    until(lambda: not lab.simulating.sweeper.running)


def title_of(lab) -> str:
    """What charts call the one model that there is."""
    return lab.simulating._cards[lab.session.recipe.model].title


def measured(lab: Tintype) -> list[tuple[str, str, float | None, float]]:
    points = lab.simulating.sweeper.points
    return [(p.model, p.trial.kind, p.trial.fill, p.trial.amount) for p in points]


def choose(dialog: SweepDialog, *kinds: str) -> None:
    """Tick these kinds of damage and no others."""
    for row in range(dialog.form.kinds.count()):
        item = dialog.form.kinds.item(row)
        wanted = item.data(Qt.ItemDataRole.UserRole) in kinds
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)


def colours(widget: QWidget) -> int:
    """How many different colours can be seen in a widget."""
    image = widget.grab().toImage()
    pixels = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
    return len(np.unique(pixels))


def save_as(dialog: SweepDialog, kind: str, path: Path) -> None:
    """Go through the menu and the file dialog."""
    dialog.export_requested.emit(kind)
    chooser = dialog.findChildren(QFileDialog)[-1]
    assert chooser.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert not chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.fileSelected.emit(str(path))
    chooser.reject()
