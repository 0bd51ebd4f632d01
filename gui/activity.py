"""What the status line says: the present run with its progress, or how the last one went."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui import words
from gui.exporting import Exporter
from gui.jobs import Lanes
from gui.predictor import Predictor
from gui.session import Session

if TYPE_CHECKING:
    from engine.colorizer import Prediction

PATIENCE = 250  # ms; a run that takes less shows no progress bar, which would only flicker
UNKNOWN = -1.0


class Activity(QObject):
    """Follows predictions and exports; an export is told of before a prediction."""

    told = Signal(str)
    progressed = Signal(object)  # 0 to 1, below 0 if unknown, None if nothing runs

    def __init__(
        self, session: Session, predictor: Predictor, exporter: Exporter, lanes: Lanes
    ) -> None:
        super().__init__(session)
        self._exports = 0
        self._predicting = self._preparing = self._searching = False
        self._fraction = UNKNOWN
        self._last = ""
        self._turn = (0, 1)  # models done, models in all
        self._seconds: list[float] = []  # of the models of this run
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._show)
        session.busy_changed.connect(self._predict)
        predictor.predicted.connect(self._tell)
        predictor.turned.connect(self._take_turn)
        exporter.began.connect(self._begin)
        exporter.ended.connect(self._end)
        lanes.torch.progressed.connect(self._predicted)
        lanes.writing.progressed.connect(self._exported)
        lanes.preparing.progressed.connect(self._prepared)

    @property
    def exporting(self) -> bool:
        """Whether a result is being written."""
        return self._exports > 0

    def _predict(self, busy: bool) -> None:
        self._predicting = busy
        if busy:
            self._turn, self._seconds = (0, 1), []
            self._last = ""  # if it is stopped, the one before it says nothing of this photo
        if busy and not self._exports:
            self._start(self.tr("Colorizing…"))
        elif not busy:
            self._rest()

    def prepare(self, under_way: bool) -> None:
        """Tell that the photo is made ready for the models, or that it is ready."""
        self._preparing = under_way
        self._turn_to(self.tr("Preparing the photo…") if under_way else "")

    def search(self, under_way: bool) -> None:
        """Tell that photos are looked for in what was given, or that it is done."""
        self._searching = under_way
        self._turn_to(self.tr("Looking for photos…") if under_way else "")

    def _turn_to(self, text: str) -> None:
        """Tell of something, or of nothing more, unless a run or an export is told of."""
        if text and not (self._exports or self._predicting):
            self._start(text)
        elif not text:
            self._rest()

    def _prepared(self, fraction: float) -> None:
        if self._preparing and not (self._exports or self._predicting):
            self._fraction = fraction
            if not self._patience.isActive():
                self._show()

    def _take_turn(self, title: str, done: int, of: int) -> None:
        self._turn = (done, of)
        if of > 1 and not self._exports:
            text = self.tr("Colorizing with {model}, {turn} of {count}…")
            self.told.emit(text.format(model=title, turn=done + 1, count=of))

    def _tell(self, prediction: "Prediction") -> None:
        self._seconds.append(prediction.seconds)
        count, time = len(self._seconds), words.seconds(sum(self._seconds))
        text = self.tr("Colorized in {time} at {side} px")
        if count > 1:
            text = self.tr("Colorized by {count} models in {time} at {side} px")
        self._last = text.format(count=count, time=time, side=prediction.side)

    def _begin(self, text: str) -> None:
        self._exports += 1
        self._start(text)

    def _end(self) -> None:
        self._exports -= 1
        self._rest()

    def _start(self, text: str) -> None:
        self._fraction = UNKNOWN
        self.told.emit(text)
        if not self._patience.isActive():
            self._patience.start()

    def _predicted(self, fraction: float) -> None:
        self._progress(fraction, export=False)

    def _exported(self, fraction: float) -> None:
        self._progress(fraction, export=True)

    def _progress(self, fraction: float, export: bool) -> None:
        if (self._exports or self._predicting) and export == bool(self._exports):
            done, of = (0, 1) if export else self._turn
            whole = (done + fraction) / of
            # Loading a network the first time says 0 for seconds: that is not known progress.
            self._fraction = whole if whole > 0 else UNKNOWN
            if not self._patience.isActive():
                self._show()

    def _rest(self) -> None:
        if self._exports or self._predicting or self._preparing or self._searching:
            return
        self._patience.stop()
        self.progressed.emit(None)
        self.told.emit(self._last)

    def _show(self) -> None:
        self.progressed.emit(self._fraction)
