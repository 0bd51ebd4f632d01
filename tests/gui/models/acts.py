"""What tests of models do."""

from collections.abc import Callable

from gui.app import Tintype
from gui.dialogs.model_dialog import ModelDialog

Until = Callable[[Callable[[], object]], None]


def opened_dialog(tintype: Tintype, which: str = "") -> ModelDialog:
    tintype.models.open(which)
    dialog = tintype.models.dialog
    assert dialog is not None and dialog.isVisible()
    return dialog


def entries(dialog: ModelDialog) -> list[str]:
    return [dialog.list.item(i).text() for i in range(dialog.list.count())]
