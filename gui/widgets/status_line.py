"""Which device computes, how the last run went, how far the present one is, and its Stop."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from gui import icons

STEPS = 1000  # of the progress bar


class StatusLine(QWidget):
    """Goes into the window's status bar and fills its width."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.device = QLabel()
        self.run = QLabel()
        self._chip = icons.IconLabel("device", 16, QPalette.ColorRole.PlaceholderText)
        self._dot = QLabel("·")
        self.progress = QProgressBar()
        self.stop = QPushButton(" " + self.tr("Stop"))
        self._set_up()
        self._lay_out()
        self.stop.clicked.connect(self.stop_requested)
        self.set_device("", "")
        self.set_run("")
        self.set_progress(None)

    def set_device(self, text: str, reason: str) -> None:
        """Name the device; `reason` says why it was chosen."""
        self.device.setText(text)
        self._chip.setVisible(bool(text))
        self._dot.setVisible(bool(text and self.run.text()))
        self.device.setToolTip(reason)
        self.device.setAccessibleName(self.tr("Computes on {device}").format(device=text))
        self.device.setAccessibleDescription(reason)

    def set_run(self, text: str) -> None:
        """Tell of the present or the last run in a few words."""
        self.run.setText(text)
        self._dot.setVisible(bool(text and self.device.text()))

    def set_progress(self, fraction: float | None) -> None:
        """Show how far the run is, 0 to 1; below 0 that it is unknown; None that there is none."""
        running = fraction is not None
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        if fraction is None:
            return
        self.progress.setRange(0, STEPS if fraction >= 0 else 0)
        self.progress.setValue(round(STEPS * min(max(fraction, 0.0), 1.0)))

    def _set_up(self) -> None:
        self.device.setObjectName("device")
        keep = self.stop.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # or the bar would jump with every run
        self.stop.setSizePolicy(keep)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop.setToolTip(self.tr("Stop the run (Esc)"))
        self.stop.setAccessibleName(self.tr("Stop the run"))
        self.stop.setProperty("kind", "small")
        icons.put(self.stop, "stop")
        self.stop.setIconSize(QSize(14, 14))
        for words in (self.device, self._dot, self.run):
            words.setProperty("kind", "quiet")
            words.setTextFormat(Qt.TextFormat.PlainText)  # a file name is no markup
        self.run.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 6, 2)
        row.setSpacing(8)
        row.addWidget(self._chip)
        row.addWidget(self.device)
        row.addWidget(self._dot)
        row.addWidget(self.run, 1)
        row.addWidget(self.progress)
        row.addWidget(self.stop)
