"""What was put by is on the disk, or is not said to be."""

import pytest

from gui import rescue
from gui.settings import Settings
from tests.gui.session_acts import show_photo


@pytest.fixture
def blocked(tmp_path):
    """A file where the folder of the settings belongs: nothing can be written there."""
    file = tmp_path / "config"
    file.touch()
    return file


def test_work_that_cannot_be_written_is_not_said_to_be_saved(session, blocked):
    show_photo(session, object())
    with pytest.raises(OSError, match=r"settings\.ini"):
        rescue.put_by(session, Settings(blocked / "settings.ini"))


def test_work_is_saved_as_soon_as_it_can_be_written(session, blocked):
    show_photo(session, object())
    settings = Settings(blocked / "settings.ini")
    settings.welcomed = True
    settings.store.sync()  # in vain
    blocked.unlink()
    rescue.put_by(session, settings)
    assert list(rescue.take_back(Settings(blocked / "settings.ini"))) == [session.entries[0].path]


def test_the_crash_dialog_does_not_call_it_saved(tintype, blocked, tmp_path, until):
    from gui import errors
    from gui.dialogs.crash_dialog import CrashDialog

    trouble = tintype.trouble
    trouble._settings = Settings(blocked / "settings.ini")
    made = errors.install(trouble.show, trouble.save_work, trouble.show_crash, tmp_path / "log")
    made.handler.failed(RuntimeError("bug"))
    until(lambda: tintype.window.findChild(CrashDialog) is not None)
    dialog = tintype.window.findChild(CrashDialog)
    assert "could not be saved" in dialog.work.text()
    dialog.reject()
    made.remove()
