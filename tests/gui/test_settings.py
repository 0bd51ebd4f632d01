from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from gui.settings import RECENT_LIMIT, Settings, config_folder, state_folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tintype.ini"


def test_what_was_set_is_there_in_the_next_run(file, tmp_path):
    first = Settings(file)
    first.theme, first.export_quality, first.export_keep_metadata = "dark", 80, False
    first.geometry = QByteArray(b"\x01\x02")
    first.set_folder("export", tmp_path)
    first.store.sync()

    second = Settings(file)
    assert (second.theme, second.export_quality) == ("dark", 80)
    assert second.export_keep_metadata is False
    assert second.geometry == QByteArray(b"\x01\x02")
    assert second.folder("export") == tmp_path


@pytest.mark.parametrize(
    ("key", "nonsense", "name", "default"),
    [
        ("look/theme", "pink", "theme", "system"),
        ("export/quality", "500", "export_quality", 92),
        ("export/quality", "much", "export_quality", 92),
        ("engine/device", "abacus", "device", "auto"),
    ],
)
def test_a_value_that_makes_no_sense_is_the_default(file, key, nonsense, name, default):
    settings = Settings(file)
    settings.store.setValue(key, nonsense)
    assert getattr(settings, name) == default


def test_a_change_is_told_once(qtbot, file):
    settings, told = Settings(file), []
    settings.changed.connect(told.append)
    settings.theme = "dark"
    settings.theme = "dark"
    assert told == ["theme"]


def test_recent_photos_are_newest_first_and_no_more_than_ten(file, tmp_path):
    settings = Settings(file)
    for number in range(RECENT_LIMIT + 3):
        settings.remember_file(tmp_path / f"{number}.jpg")
    settings.remember_file(tmp_path / "5.jpg")

    names = [recent.path.name for recent in settings.recent_files()]
    assert names[:3] == ["5.jpg", "12.jpg", "11.jpg"]
    assert len(names) == RECENT_LIMIT == len(set(names))


def test_a_recent_photo_that_is_gone_is_said_to_be_missing(file, tmp_path):
    there, gone = tmp_path / "there.jpg", tmp_path / "gone.jpg"
    there.touch()
    settings = Settings(file)
    settings.remember_file(gone)
    settings.remember_file(there)
    assert [recent.missing for recent in settings.recent_files()] == [False, True]


def test_what_cannot_be_asked_for_is_missing(file, tmp_path):
    settings = Settings(file)
    settings.remember_file(tmp_path / (300 * "a") / "b.jpg")
    assert settings.recent_files()[0].missing and not settings.has_folder("open")


@pytest.mark.parametrize("name", ["Grüße, Ωmega; 100 %.jpg", "祖母 👵.png", "a=b,c.tif"])
def test_any_file_name_survives_a_restart(file, tmp_path, name):
    settings = Settings(file)
    settings.remember_file(tmp_path / name)
    settings.store.sync()
    assert [recent.path.name for recent in Settings(file).recent_files()] == [name]


def test_recent_photos_can_be_forgotten(file, tmp_path):
    settings = Settings(file)
    settings.remember_file(tmp_path / "a.jpg")
    settings.clear_recent()
    assert settings.recent_files() == ()


def test_a_folder_that_is_gone_is_not_offered(file, tmp_path):
    settings = Settings(file)
    settings.set_folder("open", tmp_path / "unplugged")
    assert not settings.has_folder("open")
    assert settings.folder("open").is_dir()


def test_folders_follow_the_xdg_specification(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert config_folder() == tmp_path / "config" / "tintype"
    assert state_folder() == tmp_path / "state" / "tintype"
