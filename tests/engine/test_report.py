"""One HTML file that needs nothing else."""

import re
from base64 import b64decode
from html.parser import HTMLParser
from pathlib import Path

import cv2
import numpy as np
import pytest
from matplotlib.figure import Figure

from engine.errors import WouldOverwrite
from engine.report import INK, LARGE, Report


class Page(HTMLParser):
    """Tags, links and text of a page; complains of tags that do not match."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "img"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def chart() -> Figure:
    figure = Figure(figsize=(4, 3))
    axes = figure.subplots()
    axes.plot([0, 1], [1, 2], color=INK)
    return figure


def full() -> Report:
    report = Report("Scores & <more>")
    report.heading("A <b>heading</b>")
    report.paragraph("5 < 6 & 7 > 6")
    report.table(("Model", "PSNR"), [("gray", 22.8), ("tintype <2>", "23.5")], "Means")
    report.figure(chart(), 'A "chart"')
    report.picture(np.full((4, 5, 3), (255, 0, 0), np.uint8), "red")
    report.pictures([(np.zeros((4, 4), np.uint8), "black"), (np.ones((4, 4), np.uint8), "also")])
    return report


def test_everything_is_in_the_one_file(tmp_path: Path) -> None:
    path = full().write(tmp_path / "report.html")
    text = path.read_text(encoding="utf-8")
    page = Page(text)
    names = [tag for tag, _ in page.tags]
    assert names.count("table") == names.count("svg") == 1 and names.count("img") == 3
    assert not {"script", "link", "iframe"} & set(names)
    sources = [attributes["src"] for tag, attributes in page.tags if tag == "img"]
    assert all(source and source.startswith("data:image/png;base64,") for source in sources)
    for _, attributes in page.tags:
        for name in ("src", "href", "xlink:href"):
            assert (attributes.get(name) or "#").startswith(("data:", "#"))
    assert "url(http" not in text and "@import" not in text


def test_text_is_text_and_never_markup() -> None:
    words = Page(full().html()).words
    for text in ("Scores & <more>", "A <b>heading</b>", "5 < 6 & 7 > 6", "tintype <2>"):
        assert text in words


def test_numbers_stand_to_the_right() -> None:
    page = Page(full().html())
    columns = [attributes.get("class") for tag, attributes in page.tags if tag == "td"]
    assert columns == [None, "number", None, "number"]


def test_charts_take_the_text_colour_and_have_words() -> None:
    text = full().html()
    assert "currentColor" in text and INK not in text
    assert "prefers-color-scheme: dark" in text
    (svg,) = (attributes for tag, attributes in Page(text).tags if tag == "svg")
    assert svg["aria-label"] == 'A "chart"' and "width" not in svg and "viewbox" in svg


def test_pictures_keep_their_pixels_and_have_words() -> None:
    (red, *_) = [attributes for tag, attributes in Page(full().html()).tags if tag == "img"]
    assert red["alt"] == "red" and (red["width"], red["height"]) == ("5", "4")
    content = b64decode(str(red["src"]).partition(",")[2])
    decoded = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR_RGB)
    assert decoded is not None and (decoded == (255, 0, 0)).all()


def test_large_pictures_are_compressed() -> None:
    report = Report("Large")
    report.picture(np.random.default_rng(1).integers(0, 256, (600, 600, 3), np.uint8), "noise")
    assert re.search(r"data:image/jpeg", report.html())
    report = Report("Small")
    report.picture(np.zeros((16, 16), np.uint8), "nothing")
    assert len(report.html()) < LARGE


def test_a_file_of_the_user_is_not_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("mine")
    with pytest.raises(WouldOverwrite):
        full().write(path)
    assert path.read_text() == "mine"
    full().write(path, overwrite=True)
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
