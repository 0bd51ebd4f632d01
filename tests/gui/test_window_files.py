"""Photos into the window and results out of it."""

import threading
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from engine.progress import Report
from gui import opening
from gui.opening import Opener
from tests.gui.window_acts import drop, export_into, is_colorized, mime, press, states

ROOT = Path(__file__).resolve().parent.parent.parent


def test_a_dropped_folder_lists_the_broken_file_and_opens_the_rest(
    tintype, photos, tmp_path, until
):
    nested = tmp_path / "album" / "older"
    nested.mkdir(parents=True)
    for name in ("astronaut.jpg", "coffee.jpg"):
        (nested / name).write_bytes((photos / name).read_bytes())
    (nested / "broken.jpg").write_text("no photo")
    (nested / "letter.txt").write_text("no photo either")
    drop(tintype.window, tmp_path / "album")
    until(lambda: "waiting" not in states(tintype).values() and is_colorized(tintype))
    assert states(tintype) == {
        "astronaut.jpg": "ready", "broken.jpg": "failed", "coffee.jpg": "ready"
    }  # fmt: skip
    (message,) = tintype.window.messages.messages
    assert "broken.jpg" in message.text and message.remedy


def test_while_photos_are_looked_for_the_window_says_so(tintype, photos, until, monkeypatch):
    found, find = threading.Event(), opening.find

    def slow(report: Report, paths: list[Path]) -> list[Path]:
        found.wait(30)
        return find(report, paths)

    monkeypatch.setattr(opening, "find", slow)
    page, status = tintype.window.empty_page, tintype.window.status
    drop(tintype.window, photos / "astronaut.jpg", photos / "coffee.jpg")
    until(lambda: status.run.text() == "Looking for photos…" and status.progress.isVisible())
    assert page.heading.text() == "Opening…"
    found.set()
    until(lambda: is_colorized(tintype))
    assert page.heading.text() == "Drop photos here"
    assert status.run.text().startswith("Colorized in")


def test_what_is_dropped_during_a_search_is_opened_after_it(tintype, photos, until, monkeypatch):
    turns, find = [threading.Event(), threading.Event()], opening.find
    waiting = iter(turns)

    def slow(report: Report, paths: list[Path]) -> list[Path]:
        next(waiting).wait(30)
        return find(report, paths)

    monkeypatch.setattr(opening, "find", slow)
    page = tintype.window.empty_page
    drop(tintype.window, photos / "astronaut.jpg", photos / "coffee.jpg")
    until(lambda: page.heading.text() == "Opening…")
    drop(tintype.window, photos / "chelsea.jpg", photos / "coffee.jpg")
    turns[0].set()
    until(lambda: "astronaut.jpg" in states(tintype))
    assert page.heading.text() == "Opening…"
    turns[1].set()
    until(lambda: len(states(tintype)) == 3 and page.heading.text() == "Drop photos here")


def test_a_search_that_is_stopped_opens_nothing(tintype, photos, until, monkeypatch):
    found, find = threading.Event(), opening.find
    monkeypatch.setattr(opening, "find", lambda *_: found.wait(30))
    page, status = tintype.window.empty_page, tintype.window.status
    drop(tintype.window, photos / "astronaut.jpg", photos / "coffee.jpg")
    until(lambda: status.stop.isVisible())
    status.stop.click()
    until(lambda: page.heading.text() == "Drop photos here")
    assert status.stop.isHidden() and not status.run.text()
    found.set()
    monkeypatch.setattr(opening, "find", find)
    drop(tintype.window, photos / "coffee.jpg")
    until(lambda: is_colorized(tintype))
    assert states(tintype) == {"coffee.jpg": "ready"}


def test_a_broken_first_file_does_not_keep_the_second_from_being_shown(
    tintype, photos, tmp_path, until
):
    broken = tmp_path / "a.jpg"
    broken.write_text("no photo")
    drop(tintype.window, broken, photos / "coffee.jpg")
    until(lambda: is_colorized(tintype))
    assert tintype.session.current.title == "coffee.jpg"


def test_an_opening_that_fails_keeps_the_photo_that_was_open(opened, tmp_path, until):
    photo = opened.session.photo
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n")
    drop(opened.window, broken)
    until(lambda: states(opened).get("broken.png") == "failed")
    assert opened.session.photo is photo
    assert opened.window.windowTitle().startswith("astronaut.jpg")
    assert is_colorized(opened)


def test_a_file_that_vanished_says_so(opened, photos, tmp_path, until):
    gone = tmp_path / "gone.jpg"
    gone.write_bytes((photos / "coffee.jpg").read_bytes())
    drop(opened.window, gone)
    until(lambda: opened.session.current.title == "gone.jpg")
    first, second = (entry.key for entry in opened.session.entries)
    opened.session.choose(first)
    until(lambda: opened.session.current.key == first)
    opened.opener._kept.drop(second)
    gone.unlink()
    opened.session.choose(second)
    until(lambda: states(opened)["gone.jpg"] == "failed")
    assert opened.session.current.key == first


def test_what_can_be_read_of_a_cut_off_photo_is_offered(opened, photos, tmp_path, until):
    whole = (photos / "coffee.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    drop(opened.window, tmp_path / "cut.jpg")
    until(lambda: states(opened).get("cut.jpg") == "failed")
    offer = opened.window.messages.messages[-1]
    assert offer.action_text
    offer.action()
    until(lambda: opened.session.current.title == "cut.jpg" and is_colorized(opened))
    assert states(opened)["cut.jpg"] == "ready"
    assert "%" in opened.window.messages.messages[-1].text  # how much that was


def test_a_failed_photo_can_be_tried_again(opened, photos, tmp_path, until):
    late = tmp_path / "late.jpg"
    late.write_bytes(b"")
    drop(opened.window, late)
    until(lambda: states(opened).get("late.jpg") == "failed")
    late.write_bytes((photos / "coffee.jpg").read_bytes())
    opened.window.filmstrip.retry_requested.emit(opened.session.entries[-1].key)
    until(lambda: opened.session.current.title == "late.jpg" and is_colorized(opened))
    assert not opened.session.current.failure


def test_a_folder_without_photos_says_so(tintype, tmp_path, until):
    drop(tintype.window, tmp_path)
    until(lambda: tintype.window.messages.messages)
    assert tmp_path.name in tintype.window.messages.messages[-1].text
    assert not tintype.session.entries


def test_an_image_can_be_pasted(tintype, until):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    QGuiApplication.clipboard().setImage(image)
    tintype.window.actions_by_name["paste"].trigger()
    until(lambda: is_colorized(tintype))
    assert (tintype.session.photo.width, tintype.session.photo.height) == (300, 200)
    assert tintype.session.current.path is None


def test_files_can_be_pasted(tintype, photos, until):
    QGuiApplication.clipboard().setMimeData(mime(photos / "coffee.jpg"))
    tintype.window.actions_by_name["paste"].trigger()
    until(lambda: is_colorized(tintype))
    assert tintype.session.current.title == "coffee.jpg"


def test_a_clipboard_that_tells_nothing_holds_no_photo(tintype):
    QGuiApplication.clipboard().clear()
    assert QGuiApplication.clipboard().mimeData() is None
    tintype.window.actions_by_name["paste"].trigger()
    assert "clipboard" in tintype.window.messages.messages[-1].text


def test_the_result_is_copied_at_full_size(opened, until):
    QGuiApplication.clipboard().clear()
    opened.window.actions_by_name["copy"].trigger()
    until(lambda: not QGuiApplication.clipboard().image().isNull())
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (512, 512)
    assert image.pixelColor(256, 256).saturation() > 0


def test_an_export_goes_beside_the_original_and_never_over_anything(opened, tmp_path, until):
    for expected in ("astronaut-color.jpg", "astronaut-color-2.jpg"):
        export_into(opened, tmp_path)
        until((tmp_path / expected).exists)
    pixels = np.asarray(Image.open(tmp_path / "astronaut-color.jpg"))
    assert pixels.shape == (512, 512, 3)
    assert pixels[..., 0].mean() > pixels[..., 2].mean()


def begin_endless_export(opened, folder, until, monkeypatch) -> None:
    """An export that only a Stop ends."""
    begun = threading.Event()

    def endless(photo: object, guide: object, recipe: object, report: Report) -> None:
        while True:
            begun.set()
            report(0.5)
            time.sleep(0.001)  # leave the window some of a single core

    monkeypatch.setattr("engine.render.render", endless)
    export_into(opened, folder)
    until(begun.is_set)


def test_closing_during_an_export_asks_first(opened, tmp_path, until, monkeypatch, qtbot):
    begin_endless_export(opened, tmp_path, until, monkeypatch)
    opened.window.close()
    press("Go On")
    assert opened.window.isVisible() and opened.activity.exporting

    opened.window.close()
    with qtbot.waitSignal(opened.ended):
        press("Stop and Quit")


def test_stop_ends_an_export_and_leaves_no_file(opened, tmp_path, until, monkeypatch):
    begin_endless_export(opened, tmp_path, until, monkeypatch)
    until(opened.window.status.stop.isVisible)
    opened.window.status.stop.click()
    until(lambda: not opened.activity.exporting)
    assert not opened.window.status.stop.isVisible()
    assert not list(tmp_path.glob("*color*"))


def test_stop_while_the_file_is_being_written_leaves_no_file(opened, tmp_path, until, monkeypatch):
    begun, let_go = threading.Event(), threading.Event()

    def slow(pixels: object, photo: object, path: Path, settings: object) -> Path:
        begun.set()
        let_go.wait(10)
        path.touch()
        return path

    monkeypatch.setattr("engine.photo.save_photo", slow)
    export_into(opened, tmp_path)
    until(begun.is_set)
    opened.window.actions_by_name["stop"].trigger()
    until(lambda: not opened.activity.exporting)
    let_go.set()
    opened.lanes.close()
    assert not list(tmp_path.glob("*color*"))


def test_recent_files_are_remembered(opened, photos):
    assert [file.path.name for file in opened.settings.recent_files()] == ["astronaut.jpg"]
    opened.window.recent.aboutToShow.emit()
    assert opened.window.recent.actions()[0].text() == "astronaut.jpg"


def test_a_sample_is_neither_remembered_nor_exported_into_the_program(tintype, until):
    sample, button = next(iter(tintype.window.empty_page.samples.tiles.items()))
    button.click()
    until(lambda: is_colorized(tintype))
    assert not tintype.settings.recent_files()
    tintype.window.actions_by_name["export"].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog.folder.text() != str(sample.parent)
    dialog.reject()


def test_another_first_model_is_for_photos_opened_later(opened):
    opened.settings.default_model = "another"
    assert opened.session.recipe.model != "another"
    assert opened.session.first_recipe.model == "another"


def test_closing_the_last_photo_shows_the_empty_page(opened):
    opened.window.actions_by_name["close"].trigger()
    assert opened.window.empty_page.isVisible()
    assert not opened.window.actions_by_name["export"].isEnabled()


def test_recipes_put_by_after_a_mistake_can_be_opened_again(opened, until):
    opened.window.panel.strength.slider.setValue(40)
    opened.trouble.save_work()
    opened.session.remove(opened.session.current.key)
    opened.trouble.offer_rescued()
    message = opened.window.messages.messages[-1]
    message.action()
    until(lambda: is_colorized(opened))
    assert opened.session.recipe.strength == 0.4


def test_remarks_on_a_photo_are_sentences(session):
    told = []
    session.note.connect(told.append)
    photo = SimpleNamespace(notes=("Its EXIF data are damaged and are not kept",), is_color=True)
    Opener(session, None, None)._remark(photo)
    assert told[0].startswith("Its EXIF data are damaged and are not kept. This photo has colours")
