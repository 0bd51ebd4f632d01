"""What the engine says, in the user's language, and numbers as that language writes them.

The engine knows no Qt: titles of its tables and messages of its errors come as English text. Titles
are looked up as they are. Messages with something filled in are recognised by their templates,
which `packaging/phrases.py` reads from the engine's sources.
"""

import json
import re
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from engine.catalog import ModelCard
from engine.errors import EngineError
from engine.program import ROOT
from engine.terminal import file_of, sentence

TEMPLATES = ROOT / "resources" / "translations" / "engine.json"
CONTEXT = "Engine"
PERCENT = re.compile(r"\d+(\.\d+)?%")  # as the engine fills it in


def named(title: str) -> str:
    """A title of the engine's tables, or what they say of something."""
    return QCoreApplication.translate(CONTEXT, title)


def charted(text: str) -> str:
    """A text of one of the engine's charts or tables."""
    contexts = ("Chart", "Damage", CONTEXT)
    known = (QCoreApplication.translate(context, text) for context in contexts)
    return next((own for own in known if own != text), text)


def said(text: str) -> str:
    """A sentence of the engine, perhaps with something filled in; unknown ones stay as they are."""
    own = named(text)
    if own != text or not text:
        return own
    if PERCENT.fullmatch(text):
        share = text.rstrip("%")
        return f"{number(float(share), len(share.partition('.')[2]))} %"
    for pattern, template in _patterns():
        match = pattern.fullmatch(text)
        if match is not None:
            # What is filled in can be a sentence itself: "in a.json: not a recipe".
            return named(template).format(*map(said, match.groups()))
    return text


def told(error: EngineError) -> tuple[str, str]:
    """Message and remedy of an error as sentences."""
    message = sentence(said(error.message), file_of(error))
    return message, sentence(said(error.remedy)) if error.remedy else ""


def in_full(error: EngineError) -> str:
    """Message and remedy of an error in one text."""
    return " ".join(part for part in told(error) if part)


def translated(card: ModelCard) -> ModelCard:
    """A model as the window calls it."""
    return replace(card, title=named(card.title), summary=named(card.summary))


def number(value: float, digits: int = 0) -> str:
    """A number with that many decimals."""
    return QLocale().toString(float(value), "f", digits)


def signed(value: float, digits: int) -> str:
    """A difference: with its sign."""
    return ("+" if value >= 0 else "") + number(value, digits)


def seconds(value: float) -> str:
    """A time that somebody waited for."""
    return f"{number(value, 2 if value < 1 else 1)} s"


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Templates, the most telling first, and what matches them.

    Those that begin with what is filled in come last: they would take the beginning of a sentence
    around another, "Training stopped: a.jpg cannot be read", for the name of a file.
    """
    found: list[str] = json.loads(TEMPLATES.read_text(encoding="utf-8"))
    found.sort(key=lambda each: (each.startswith("{"), -len(re.sub(r"\{\d\}", "", each))))
    return [
        (re.compile(re.sub(r"\\\{\d\\\}", "(.*?)", re.escape(template)), re.DOTALL), template)
        for template in found
    ]
