"""One model, or one family without weights, explained: facts, and what it does to the photo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.catalog import ModelCard
from engine.families import Family, family
from gui import style
from gui.showcase import Sample
from gui.widgets import model_words as words
from gui.widgets.selectable import make_selectable
from gui.words import named

EDGE = 220  # pixels of a sample


class ModelDetails(QWidget):
    """Shows words and pictures, and does nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = style.label("", bold=True, scale=1.3)
        self.about = style.label("")
        self.note = style.label("", "quiet")
        self.before, self.after = QLabel(), QLabel()
        self.facts: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        self._form = QGridLayout()  # a QFormLayout cuts off what wraps after rows were hidden
        self._samples = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.about)
        row = QHBoxLayout(self._samples)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        names = {self.before: self.tr("Your photo, gray"), self.after: self.tr("By this model")}
        for picture, name in names.items():
            picture.setFixedSize(EDGE, EDGE * 3 // 4)
            picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            picture.setWordWrap(True)
            picture.setProperty("kind", "quiet")
            picture.setAccessibleName(name)
            cell = QVBoxLayout()
            cell.addWidget(picture)
            cell.addWidget(style.label(name, "quiet", 0.92))
            row.addLayout(cell)
        row.addStretch(1)
        column.addWidget(self._samples)
        column.addWidget(self.note)
        self._make_facts()
        column.addLayout(self._form)

    def _make_facts(self) -> None:
        names = {
            "paper": self.tr("Paper"),
            "predicts": self.tr("Predicts"),
            "size": self.tr("Size"),
            "trained": self.tr("Trained on"),
            "score": self.tr("Measured"),
            "licence": self.tr("Licence"),
            "file": self.tr("File"),
        }
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(5)
        self._form.setColumnStretch(1, 1)
        for row, (key, name) in enumerate(names.items()):
            fact = style.label("")
            make_selectable(fact)
            title = style.label(name, "quiet")
            title.setWordWrap(False)
            title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._form.addWidget(title, row, 0)
            self._form.addWidget(fact, row, 1)
            self._names[key], self.facts[key] = title, fact

    def show_card(self, card: ModelCard) -> None:
        """Explain a model that is installed."""
        known = family(card.family)
        self.title.setText(card.title)
        about = f"{card.summary}." if card.summary else ""
        self.about.setText(
            " ".join(part for part in (about, named(known.about) if known else "") if part)
        )
        self._samples.show()
        self._wait()
        self._tell(
            paper=card.paper or (known.paper if known else "") or self.tr("Tintype's own"),
            predicts=words.predicts(card),
            size=words.size(card),
            trained=words.trained(card, known),
            score=words.all_scores(card),
            licence=card.licence,
            file=card.file if card.bundled else str(card.weights),
        )

    def show_family(self, known: Family) -> None:
        """Explain a family of which no weights are here."""
        self.title.setText(named(known.title))
        self.about.setText(named(known.about))
        self._samples.hide()
        self.note.hide()
        self._tell(
            paper=known.paper or self.tr("Tintype's own"),
            size=words.parameters(known.parameters),
            trained=named(known.training),
        )

    def _tell(self, **facts: str) -> None:
        for key, fact in self.facts.items():
            fact.setText(facts.get(key, ""))
            for label in (self._names[key], fact):
                label.setVisible(bool(facts.get(key)))

    def show_sample(self, sample: Sample | None) -> None:
        """Show what the model does; without a photo say that one is needed."""
        self._samples.setVisible(sample is not None)
        self.note.setVisible(sample is None)
        self.note.setText(self.tr("Open a photo to see here what this model makes of it."))
        if sample is None:
            return
        self._put(self.before, sample.before)
        if sample.after is None:
            self._wait()
        else:
            self._put(self.after, sample.after)

    def _wait(self) -> None:
        """Show nothing rather than what another model has made."""
        self.after.setPixmap(QPixmap())
        self.after.setText(self.tr("The model is looking at it…"))

    def _put(self, place: QLabel, image: QImage) -> None:
        scale = place.devicePixelRatioF()
        fitted = image.scaled(
            place.size() * scale, Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        fitted.setDevicePixelRatio(scale)
        place.setPixmap(QPixmap.fromImage(fitted))
