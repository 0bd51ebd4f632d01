"""`make translations`: gather every text of the window for translators, and compile what they made.

Texts go from the sources to `resources/translations/tintype_LANGUAGE.ts`, which Qt Linguist or any
editor opens; from there to the `.qm` file beside it, which the program reads. Both are committed,
so that a checkout runs without this step. `--check` changes nothing and says what is not right.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from phrases import phrases, sources, templates  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
TEMPLATES = FOLDER / "engine.json"
# {name}, %n and %1; a mark before a menu's letter; a tab before its key.
PLACES = re.compile(r"\{[^{}]*\}|%n|%\d|&(?=\w)|\t")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a `.ts` file."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]  # the translation; several where it depends on a number
    state: str  # "unfinished", "obsolete", "vanished", or nothing for a finished one

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def main(arguments: list[str]) -> int:
    """Update all languages, or check them."""
    if arguments == ["--check"]:
        found = [f"{file.name}: {problem}" for file in languages() for problem in problems(file)]
        print("\n".join(found) or "All translations are complete.")
        return bool(found)
    TEMPLATES.write_text(listed(), encoding="utf-8")
    for file in languages():
        extract(file)
        compile_to(file, file.with_suffix(".qm"))
        missing = sum(not message.forms[0] for message in messages(file))
        print(f"{file.name}: {missing} of {len(messages(file))} texts are not translated.")
    return 0


def languages() -> list[Path]:
    """The `.ts` file of each language."""
    return sorted(FOLDER.glob("tintype_*.ts"))


def listed() -> str:
    """What `gui.words` reads."""
    return json.dumps(templates(), indent=0, ensure_ascii=False) + "\n"


def extract(target: Path) -> None:
    """Bring a `.ts` file up to date with the sources; translations that are there stay."""
    with tempfile.TemporaryDirectory() as folder:
        others = Path(folder) / "phrases.py"
        lines = (
            f"QT_TRANSLATE_NOOP({_literal(context)}, {_literal(text)})"
            for context, text in phrases()
        )
        others.write_text("\n".join(lines) + "\n", encoding="utf-8")
        language = target.stem.partition("_")[2]
        plural = ["-pluralonly"] if language == "en" else []  # English needs no more
        _run(
            "lupdate", "-silent", "-no-obsolete", "-locations", "none", *plural,
            "-source-language", "en", "-target-language", language,
            *sources("gui"), others, "-ts", target,
        )  # fmt: skip


def compile_to(source: Path, target: Path) -> None:
    """Make the file that the program reads; one that runs keeps the file that it has mapped."""
    fresh = target.with_suffix(".new")
    _run("lrelease", "-silent", source, "-qm", fresh)
    fresh.replace(target)


def messages(file: Path) -> list[Message]:
    """What a `.ts` file holds."""
    return [
        Message(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            tuple(form.text or "" for form in message.iterfind("translation/numerusform"))
            or (message.findtext("translation", ""),),
            next(message.iterfind("translation")).get("type", ""),
        )
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    ]


def problems(file: Path) -> Iterator[str]:
    """What keeps a `.ts` file from being complete and true."""
    with tempfile.TemporaryDirectory() as folder:
        fresh, made = Path(folder) / file.name, Path(folder) / "made.qm"
        extract(fresh)
        wanted = {message.key for message in messages(fresh)}
        compile_to(file, made)
        old = made.read_bytes() != file.with_suffix(".qm").read_bytes()
    known = messages(file)
    for key in sorted(wanted - {message.key for message in known}):
        yield f"{key[0]}: {key[1]!r} is missing; run `make translations`"
    for message in known:
        for trouble in wrong(message, message.key in wanted):
            yield f"{message.context}: {message.source!r} {trouble}"
    if old:
        yield "its .qm file is out of date; run `make translations`"
    if TEMPLATES.read_text(encoding="utf-8") != listed():
        yield f"{TEMPLATES.name} is out of date; run `make translations`"


def wrong(message: Message, wanted: bool) -> Iterator[str]:
    """What is wrong with one text."""
    if not wanted:
        yield "is in the program no more; run `make translations`"
    if not message.context:
        yield "has no context: call `self.tr` or `QCoreApplication.translate`"
    if message.state or not all(message.forms):
        yield "is not translated"
        return
    for number, form in enumerate(message.forms):
        spoken = "%n" if number == 0 and len(message.forms) > 1 else ""  # "one" may be a word
        if places(message.source, spoken) != places(form, spoken):
            yield f"has other placeholders than {form!r}"
        if _edges(message.source) != _edges(form):
            yield f"begins or ends with other spaces than {form!r}"


def places(text: str, aside: str = "") -> list[str]:
    """Placeholders, menu marks and tabs of a text, in no order; without those put aside."""
    return sorted(place for place in PLACES.findall(text) if place != aside)


def _edges(text: str) -> tuple[bool, bool, bool]:
    return text[:1].isspace(), text[-1:].isspace(), text.endswith("…")


def _literal(text: str) -> str:
    """As Python and lupdate both read it."""
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools, which come with PySide6."""
    folder = Path(PySide6.__file__).parent
    program = shutil.which(tool, path=str(folder)) or tool
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{tool} failed: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
