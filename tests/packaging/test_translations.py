"""Every text of the window can be translated, and is."""

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))
import phrases  # noqa: E402
import translations  # noqa: E402
from translations import Message  # noqa: E402


@pytest.mark.parametrize("file", translations.languages(), ids=lambda file: file.stem)
def test_every_text_is_translated_with_its_placeholders(file: Path) -> None:
    assert list(translations.problems(file)) == []


def test_what_is_wrong_with_a_translation_is_found() -> None:
    good = Message("Window", "Open {name}…", "", ("{name} öffnen…",), "")
    assert list(translations.wrong(good, wanted=True)) == []
    bad = {
        "placeholders": ("Öffnen…",),
        "spaces": ("{name} öffnen",),
        "not translated": ("",),
    }
    for trouble, forms in bad.items():
        message = Message("Window", "Open {name}…", "", forms, "")
        assert trouble in "".join(translations.wrong(message, wanted=True))
    assert "no more" in "".join(translations.wrong(good, wanted=False))
    menu = Message("Window", "&Open", "", ("Öffnen",), "")
    assert "placeholders" in "".join(translations.wrong(menu, wanted=True))
    nowhere = Message("", "Open", "", ("Öffnen",), "")
    assert "context" in "".join(translations.wrong(nowhere, wanted=True))


def test_one_thing_may_be_counted_in_words() -> None:
    forms = ("One photo", "%n photos")
    assert not list(translations.wrong(Message("A", "%n photo(s)", "", forms, ""), wanted=True))
    forms = ("One photo", "Many photos")
    assert list(translations.wrong(Message("A", "%n photo(s)", "", forms, ""), wanted=True))


def test_messages_of_errors_become_templates(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        'HELP = "Choose another."\n'
        "def read(path, missing):\n"
        '    raise EngineError(f"{path} is not {path.kind}: {{}}", HELP)\n'
        '    raise ValueError("not for users")\n'
        '    raise EngineError("no" if missing else "not yet")\n'
    )
    assert set(phrases.spoken(module)) == {"{0} is not {1}: {{}}", HELP, "no", "not yet"}


HELP = "Choose another."


def test_a_text_that_cannot_be_found_is_an_error(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        "def _tr(text):\n"
        '    return QCoreApplication.translate("Window", text)\n'
        'print(_tr("Open"), _tr(name))\n'
    )
    with pytest.raises(ValueError, match="no literal"):
        list(phrases.wrapped(module))
    module.write_text(module.read_text().replace(", _tr(name)", ""))
    assert list(phrases.wrapped(module)) == [("Window", "Open")]
