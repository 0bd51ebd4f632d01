"""Whether the tuned model is better than its base, and what shall become of it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.tuning.folder import RunFolder
from gui import style
from gui.widgets.sample_strip import SampleStrip
from gui.words import number, signed

TUNED = "tuned"  # as `engine.tuning.judge` calls it
DIGITS = {"ciede2000": 2, "psnr": 2, "auc": 2, "auc_rebalanced": 2, "colorfulness": 1}


class TrainResult(QWidget):
    """Shows a judgement."""

    keep_wanted = Signal(str)  # name
    discard_wanted = Signal()
    take_back_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = style.label("", "strong", 1.25)
        self.words = style.label("", "quiet")
        self.table, self.strip = QTableWidget(), SampleStrip()
        self.name = QLineEdit()
        self.keep = QPushButton(self.tr("Save as Model"))
        self.discard = QPushButton(self.tr("Discard…"))
        self.take_back = QPushButton(self.tr("Take the Model Back"))
        self.again = QPushButton(self.tr("New Training"))
        self._explain()
        self._lay_out()
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.name.text().strip()))
        self.discard.clicked.connect(self.discard_wanted)
        self.take_back.clicked.connect(self.take_back_wanted)
        self.again.clicked.connect(self.new_wanted)

    def show_run(self, run: RunFolder) -> None:
        """Show what became of a run that was judged."""
        result, plan, kept = run.result(), run.plan(), run.kept()
        if result is None:
            return
        self.title.setText(self._headline(result["verdict"]))
        self.words.setText(self._explanation(result))
        self._fill(result["held"]["rows"], plan.base, plan.name)
        words = {"base": self.tr("Base"), "tuned": plan.name, "true": self.tr("True colours")}
        files = result["pictures"]
        self.strip.show_rows([(words[key], run.path / file) for key, file in files.items()])
        self.name.setText(plan.name)
        for widget in (self.keep, self.name):
            widget.setVisible(not kept)
        self.take_back.setVisible(bool(kept))
        style.set_kind(self.keep, "" if result["verdict"] == "worse" else "primary")
        style.set_kind(self.title, "error" if result["verdict"] == "worse" else "strong")

    def _headline(self, verdict: str) -> str:
        return {
            "better": self.tr("The tuned model is better than its base on photos held out."),
            "worse": self.tr("The tuned model is worse than its base on photos held out."),
        }.get(verdict, self.tr("Tuned model and base cannot be told apart on photos held out."))

    def _explanation(self, result: dict[str, Any]) -> str:
        own, other = (self._difference(result[key]["rows"]) for key in ("held", "general"))
        text = self.tr(
            "Colour error (CIEDE2000) {own}, on {photos} photos held out. On photos of other kinds "
            "{other}; at most {limit} is allowed."
        )
        limit = signed(result["general_limit"], 2)
        words = text.format(own=own, photos=result["held"]["photos"], other=other, limit=limit)
        if result["share"] < 1:
            text = self.tr(" To keep to that, it went only {share} % of the way from its base.")
            words += text.format(share=number(100 * result["share"]))
        return words

    def _difference(self, rows: list[dict[str, Any]]) -> str:
        mean, low, high = next(r for r in rows if r["model"] == TUNED)["difference"]["ciede2000"]
        text = self.tr("{mean} (95 % interval {low} to {high})")
        return text.format(mean=signed(mean, 2), low=signed(low, 2), high=signed(high, 2))

    def _fill(self, rows: list[dict[str, Any]], base: str, name: str) -> None:
        titles = {
            "ciede2000": self.tr("Colour error ↓"),
            "psnr": self.tr("PSNR ↑"),
            "auc": self.tr("AuC ↑"),
            "auc_rebalanced": self.tr("Rebalanced AuC ↑"),
            "colorfulness": self.tr("Colourfulness"),
        }
        table = self.table
        table.setColumnCount(len(titles))
        table.setHorizontalHeaderLabels(list(titles.values()))
        shown = [row for row in rows if row["model"] != "true"]
        names = {"gray": self.tr("Gray"), base: self.tr("Base"), TUNED: name}
        table.setRowCount(len(shown))
        table.setVerticalHeaderLabels([names.get(row["model"], row["model"]) for row in shown])
        for line, row in enumerate(shown):
            for column, key in enumerate(titles):
                low, high = row["intervals"][key]
                digits = DIGITS[key]
                said = [number(value, digits) for value in (row[key], low, high)]
                text = "{}  ({} – {})".format(*said)  # noqa: RUF001
                table.setItem(line, column, QTableWidgetItem(text))

    def _explain(self) -> None:
        self.table.setAccessibleName(self.tr("Scores, with 95 % intervals"))
        self.table.setToolTip(self.tr("Means over photos held out, and their 95 % intervals"))
        self.table.setTabKeyNavigation(False)  # Tab leaves the table
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setMaximumHeight(126)
        self.name.setAccessibleName(self.tr("Name of the model"))
        self.name.setToolTip(self.tr("What the model will be called"))
        self.keep.setToolTip(self.tr("Put it among your models: picker, Blend and Grid"))
        self.discard.setToolTip(self.tr("Delete the run; a model that was saved stays"))
        self.take_back.setToolTip(self.tr("Remove the model again; the run stays"))
        self.again.setToolTip(self.tr("Choose folders for another model"))
        for button in (self.keep, self.discard, self.take_back, self.again):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
        buttons.addWidget(self.discard)
        buttons.addStretch(1)
        buttons.addWidget(self.name, 2)
        for button in (self.keep, self.take_back):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.table)
        column.addWidget(self.strip, 1)
        column.addLayout(buttons)
