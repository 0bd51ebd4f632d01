"""What a sweep has measured so far: as a chart, as pictures, and in numbers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.score_columns import COLUMNS
from gui import style
from gui.figures import Wish
from gui.images import to_qimage
from gui.sweeping import Sweeper
from gui.widgets.figure_view import FigureView
from gui.words import charted

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from engine.sweep import Wording

EVERY = 700  # ms between two drawings while points come in
PANEL, LEGEND = 300, 90  # pixels that each row of charts and their legend should have at least
TRUTH = 112  # pixels of the true photo above the gallery


class SweepSights(QTabWidget):
    """Chart, gallery and numbers; what is not in sight is not made."""

    chart_wished = Signal(object)  # Wish
    gallery_wished = Signal(object)

    def __init__(self, sweeper: Sweeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sweeper, self._score = sweeper, ""
        self.chart = FigureView(self.tr("Chart of the score by amount of damage"))
        name = self.tr("Gallery of results by amount of damage")
        self.gallery = FigureView(name, own_height=True)
        self.numbers = QTableWidget()
        self.truth, self._truth_name = QLabel(), style.label("")
        self._head = self._make_head()
        self._pages = {
            self.chart: _scrolling(self.chart),
            self.gallery: _scrolling(self.gallery, self._head),
        }
        self._pause = QTimer(self, singleShot=True, interval=EVERY)
        self._lay_out()
        self._explain_nothing()
        self._pause.timeout.connect(self._follow)
        for view in (self.chart, self.gallery):
            view.outdated.connect(self._follow)
        self.currentChanged.connect(lambda _: self._follow())
        sweeper.measured.connect(self._wait)
        sweeper.began.connect(self._clear)
        sweeper.began.connect(self._explain_nothing)
        sweeper.ended.connect(self._explain_nothing)
        sweeper.ended.connect(self._follow)

    def _explain_nothing(self) -> None:
        """Say why there is no figure, if there is none."""
        text = self.tr("Start a sweep: what is measured appears here.")
        if self._sweeper.running or self._sweeper.points:
            text = self.tr("What is measured is drawn here soon.")
        for view in (self.chart, self.gallery):
            view.say(text)

    def show_score(self, score: str) -> None:
        """Show that score from now on."""
        self._score = score
        self._follow()

    def show_chart(self, image: QImage) -> None:
        """The chart was drawn."""
        self._show(self.chart, image, self.tr("The tab Numbers has the same as a table."))

    def show_gallery(self, image: QImage) -> None:
        """The gallery was drawn; what there is no room for can be scrolled to."""
        self.gallery.setMinimumHeight(round(image.height() / image.devicePixelRatio()))
        self._show(self.gallery, image, self.tr("Rows of pictures with more damage to the right."))

    def _show(self, view: FigureView, image: QImage, description: str) -> None:
        if self._sweeper.points:  # else it is of the last sweep
            view.show_image(image, description)

    def _wait(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _clear(self) -> None:
        for view in (self.chart, self.gallery):
            view.show_image(None)
            view.setMinimumHeight(0)
        self._head.hide()
        self.numbers.setRowCount(0)

    def _follow(self) -> None:
        """Bring what is in sight up to date."""
        if not self.isVisible() or not any(point.trial.kind for point in self._sweeper.points):
            return
        if self.currentWidget() is self.numbers:
            self._fill_numbers()
        elif self.currentWidget() is self._pages[self.chart]:
            self._wish_chart()
        else:
            self._wish_gallery()

    def _wish_chart(self) -> None:
        points, score, ink = tuple(self._sweeper.points), self._score, style.current().text
        words = wording()

        def make() -> "Figure":
            from engine.sweep import chart

            return chart(points, score, ink, words)

        rows = -(-len({point.trial.kind for point in points if point.trial.kind}) // 2)
        self.chart.setMinimumHeight(rows * PANEL + LEGEND if rows > 1 else 0)
        self.chart_wished.emit(Wish(make, self.chart.pixels, self.chart.devicePixelRatioF()))

    def _wish_gallery(self) -> None:
        points, ink, words = tuple(self._sweeper.points), style.current().text, wording()

        def make() -> "Figure":
            from engine.sweep import gallery_figure

            return gallery_figure(points, ink, words)

        self._show_truth()
        ratio = self.gallery.devicePixelRatioF()
        self.gallery_wished.emit(Wish(make, self.gallery.pixels, ratio, own_height=True))

    def _show_truth(self) -> None:
        name = next((point.photo for point in self._sweeper.points if point.pictures), "")
        found = (each for each in self._sweeper.subjects if each.name == name)
        if (subject := next(found, None)) is not None:
            picture = QPixmap.fromImage(to_qimage(subject.pixels))
            how = Qt.TransformationMode.SmoothTransformation
            ratio = self.devicePixelRatioF()
            picture = picture.scaledToHeight(round(TRUTH * ratio), how)
            picture.setDevicePixelRatio(ratio)
            self.truth.setPixmap(picture)
            self._truth_name.setText(self.tr("True colours of {photo}").format(photo=name))
        self._head.setVisible(subject is not None)

    def _fill_numbers(self) -> None:
        from engine.sweep import table

        column = next(column for column in COLUMNS if column.key == self._score)
        head, rows = table(self._sweeper.points, self._score, column.digits, wording())
        self.numbers.setColumnCount(len(head))
        self.numbers.setRowCount(len(rows))
        self.numbers.setHorizontalHeaderLabels(head)
        for line, row in enumerate(rows):
            for place, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.numbers.setItem(line, place, item)
        self.numbers.resizeColumnsToContents()

    def _make_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 8, 8, 0)
        row.setSpacing(12)
        row.addWidget(self.truth)
        row.addWidget(self._truth_name, 1)
        self.truth.setAccessibleName(self.tr("The true photo"))
        head.hide()
        return head

    def _lay_out(self) -> None:
        table = self.numbers
        table.setAccessibleName(self.tr("Scores in numbers"))
        table.setToolTip(self.tr("Mean ± standard deviation, over photos and repeats"))
        table.verticalHeader().hide()
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)  # Tab leaves the table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.addTab(self._pages[self.chart], self.tr("Chart"))
        self.addTab(self._pages[self.gallery], self.tr("Gallery"))
        self.addTab(table, self.tr("Numbers"))


def wording() -> "Wording":
    """The user's language, for what the engine puts together from parts."""
    from engine.sweep import Wording

    return Wording(charted, QLocale().decimalPoint())


def _scrolling(view: FigureView, head: QWidget | None = None) -> QScrollArea:
    """A figure that may be higher than the window."""
    inside, area = QWidget(), QScrollArea()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if head is not None:
        column.addWidget(head)
    column.addWidget(view, 1)
    area.setObjectName("figure")
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
