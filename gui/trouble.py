"""Tells in the window what went wrong, and offers what can be done about it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from engine.errors import EngineError
from gui import errors, rescue, words
from gui.core import Core
from gui.window import MainWindow


class Trouble(QObject):
    """Errors of the engine, photos that cannot be opened, and mistakes of ours."""

    def __init__(self, window: MainWindow, core: Core) -> None:
        super().__init__(window)
        self._window, self._messages = window, window.messages
        self._session, self._settings, self._opener = core.session, core.settings, core.opener
        core.opener.failed.connect(self._opening_failed)
        for source in (core.predictor, core.preview, core.exporter):
            source.failed.connect(self.show)

    def show(self, error: EngineError) -> None:
        """Say what went wrong, and the remedy."""
        self._messages.show_error(words.said(error.message), words.said(error.remedy))

    def show_crash(self, crash: errors.Crash) -> QDialog:
        """Tell of a mistake of ours."""
        from gui.dialogs.crash_dialog import CrashDialog

        dialog = CrashDialog(self._window, crash)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save_work(self) -> None:
        """Keep every recipe where the next start finds it."""
        rescue.put_by(self._session, self._settings)

    def offer_rescued(self) -> None:
        """At the start: offer to open again what was kept when something failed."""
        rescued = rescue.take_back(self._settings)
        if rescued:
            self._messages.show_error(
                self.tr("Something went wrong the last time."),
                self.tr("The photos that were open, and their settings, are kept."),
                self.tr("Open Them Again"),
                lambda: self._opener.open_again(rescued),
            )

    def _opening_failed(self, error: EngineError, key: int | None) -> None:
        entry = self._session.entry(key) if key is not None else None
        if entry is None:
            self.show(error)
            return
        text = self.tr("{name}: {reason}").format(name=entry.title, reason=entry.failure)
        if entry.salvageable:
            action = self.tr("Open What Can Be Read")
            self._messages.show_error(
                text, entry.remedy, action, lambda: self._opener.salvage(entry.key)
            )
        else:
            self._messages.show_error(text, entry.remedy)
