"""How colours suffer as damage grows: kinds x amounts x fills x models x repeats, on many photos.

Zane, "Black and White Image Recoloration with a Convolutional Neural Network" (2021), takes out or
tampers with 1 to 75 % of a photo's pixels, colorizes it, and plots its score against the
percentage. `Sweep` says what to measure, `run` measures it and gives a `Point` after the other, so
that a window or a terminal can show them as they come and stop when it likes. `chart` is figures 3
and 5, `gallery` figures 2 and 4, `write_report` puts all into one file.

Networks come in as functions from light to colour (`predictors`), and what is done to the damaged
photo before it is colorized as `treatments`, such as repair. Nothing here needs torch before
`predictors` is called.
"""

from engine.sweep.drawing import USUAL, chart, gallery, gallery_figure
from engine.sweep.page import write_chart, write_csv, write_report
from engine.sweep.running import (
    NOTHING,
    Predict,
    Treatment,
    predictors,
    run,
    subject_of,
    subjects_in,
    with_repair,
)
from engine.sweep.settings import GRAY, Point, Subject, Sweep, Trial
from engine.sweep.summary import Mean, Series, as_csv, as_dict, curves, table
from engine.sweep.wording import Wording

__all__ = [
    "GRAY",
    "NOTHING",
    "USUAL",
    "Mean",
    "Point",
    "Predict",
    "Series",
    "Subject",
    "Sweep",
    "Treatment",
    "Trial",
    "Wording",
    "as_csv",
    "as_dict",
    "chart",
    "curves",
    "gallery",
    "gallery_figure",
    "predictors",
    "run",
    "subject_of",
    "subjects_in",
    "table",
    "with_repair",
    "write_chart",
    "write_csv",
    "write_report",
]
