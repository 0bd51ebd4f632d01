"""Texts of the window that lupdate does not see by itself: those of tables, and of the engine.

The engine knows no Qt. What it says reaches the window as plain text: titles from its tables, and
messages of its errors. A message with something filled in, f"there is no folder {folder}", becomes
the template "there is no folder {0}", by which `gui.words` recognises it again.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from engine import errors
from engine.catalog import cards
from engine.damages import TITLES
from engine.families import FAMILIES
from engine.published import PUBLISHED
from engine.score_columns import COLUMNS
from engine.sweep.drawing import axis_title
from engine.sweep.wording import TEXTS
from gui.actions import ACTIONS, MENUS, OTHER_KEYS
from gui.presets import BUILT_IN
from gui.widgets.damage_words import GROUPS, PRESETS
from gui.widgets.repair_words import STEPS, WAY_TITLES

ROOT = Path(__file__).resolve().parent.parent
Phrase = tuple[str, str]  # context and text

RAISED = {
    name for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.EngineError)
}  # fmt: skip
# What only the terminal says is not translated.
TERMINAL = ("cli.py", "arguments.py", "commands/", "reproduce/", "train/config.py", "shards.py",
            "train/beginning.py", "train/losses.py", "train/selection.py", "train/release.py",
            "train/merge.py", "evaluate/entrants.py", "evaluate/measuring.py",
            "evaluate/wishes.py")  # fmt: skip
# Sentences that reach the window without being written where an error is raised.
OTHER = (
    "It was asked for.", "It is the fastest device found.", "CPU, 1 core", "CPU, {0} cores",
    "The installed torch was built for the CPU alone.",
    "torch found no graphics card that it can use.",
    "{0} has too little free memory.",
    # What training waits for.
    "The disk is full ({0} MB free). Training goes on as soon as there is room.",
    "The machine runs on its battery. Training goes on when it is plugged in.",
    # Remarks on a photo.
    "Its brightness has no usual range and was stretched to fit",
    "Its colour profile is damaged and was not used",
    "Its EXIF data are damaged and are not kept", "Toned scan: treated as black and white",
    "The end of the file is missing, but every row could be read",
    "The file is cut off: {0} was readable", "The file is cut off: {0} was readable{1}",
    "every row", ", without fine detail", "Only the first of {0} pages",
    "Only the first of {0} pictures", "Only the first of {0} frames",
    # Findings of repair.
    "{0} of the light is missing", "noise {0}", "faded", "1 scratch", "{0} scratches", "1 speck",
    "{0} specks", "1 damaged place", "{0} damaged places",
)  # fmt: skip
# In charts and tables that the engine makes.
CHARTS = (
    "Damage", "Model", "Gray", "Gray, repaired", "Loss", "training", "held out", "other photos",
    "base", "step", "Colour error (CIEDE2000), less is better",
)  # fmt: skip


@cache
def phrases() -> list[Phrase]:
    """Everything that has to be shown to lupdate, each once."""
    engine = (*titles(), *OTHER, *(text for path in sources("engine") for text in spoken(path)))
    found = [("Engine", text) for text in sorted(dict.fromkeys(engine))]
    for path in sources("gui"):
        found += [("Engine", text) for text in spoken(path)]
        found += wrapped(path)
    found += tables()
    return [phrase for phrase in dict.fromkeys(found) if any(map(str.isalpha, phrase[1]))]


def templates() -> list[str]:
    """Those of the engine's texts that have something filled in."""
    return sorted({text for context, text in phrases() if context == "Engine" and "{0}" in text})


def sources(package: str) -> list[Path]:
    """Every module of a package whose texts come to the window."""
    found = sorted((ROOT / package).rglob("*.py"))
    return [
        path for path in found
        if not path.relative_to(ROOT / package).as_posix().startswith(TERMINAL)
    ]  # fmt: skip


def titles() -> Iterator[str]:
    """Of the engine's tables."""
    for card in cards().values():
        yield from (card.title, card.summary)
    for known in PUBLISHED:
        yield from (known.title, str(known.facts.get("summary", "")))
        yield str(known.facts.get("training", {}).get("data", ""))
    for family in FAMILIES:
        yield from (family.title, family.about, family.training, family.missing)
    for column in COLUMNS:
        yield from (column.title, column.about)


def tables() -> list[Phrase]:
    """Of the window's tables, whose texts are translated where they are shown."""
    actions = [text for spec in ACTIONS for text in (spec.text, spec.tip)]
    actions += [title for title, _ in MENUS]
    keys = [text for row in OTHER_KEYS for text in row]
    damage = [text for title in TITLES.values() for text in (title.title, title.meaning)]
    steps = [text for step in STEPS for text in (step.title, step.tip)]
    knobs = [text for step in STEPS for knob in step.knobs for text in (knob.title, knob.tip)]
    axes = [axis_title(column) for column in COLUMNS]
    by_context = {
        "Chart": [*CHARTS, *TEXTS, *(title.unit for title in TITLES.values()), *axes],
        "Actions": [*actions, *keys],
        "Damage": [*GROUPS, *PRESETS, *damage],
        "RepairWords": [*steps, *knobs, *WAY_TITLES.values()],
        "Presets": [preset.name for preset in BUILT_IN],
    }
    return [(context, text) for context, texts in by_context.items() for text in texts]


def spoken(path: Path) -> Iterator[str]:
    """Messages and remedies of the errors that a module raises."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = dict(_assigned(tree))
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in RAISED:
            for argument in call.args:
                yield from _texts(argument, named)
    if "FOREIGN" in named:  # what a file is by its first bytes, and what to do
        yield from _texts(named["FOREIGN"], named)


def wrapped(path: Path) -> Iterator[Phrase]:
    """Literals given to a function of the module's own that translates them in one context."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = dict(filter(None, map(_wrapper, tree.body)))
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in own:
            if not isinstance(call.args[0], ast.Constant):
                raise ValueError(f"{path}:{call.lineno}: no literal text, so not to be found")
            yield own[call.func.id], str(call.args[0].value)


def _wrapper(node: ast.stmt) -> Phrase | None:
    """Name and context of `def name(text): return QCoreApplication.translate("Context", text)`."""
    if isinstance(node, ast.FunctionDef) and node.name == "_tr":
        for call in ast.walk(node):
            if isinstance(call, ast.Call) and isinstance(call.args[0], ast.Constant):
                return node.name, str(call.args[0].value)
    return None


def _assigned(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    yield target.id, node.value


def _texts(node: ast.expr, named: dict[str, ast.expr], deep: int = 0) -> Iterator[str]:
    """The sentences in an expression, and in what its names stand for."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield _template(node)
    elif isinstance(node, ast.Starred):
        yield from _texts(node.value, named, deep)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, named, deep)
        yield from _texts(node.orelse, named, deep)
    elif isinstance(node, ast.Tuple):
        for part in node.elts:
            yield from _texts(part, named, deep)
    elif isinstance(node, ast.Name) and node.id in named and deep < 3:
        yield from _texts(named[node.id], named, deep + 1)


def _template(node: ast.JoinedStr) -> str:
    """An f-string with what it fills in numbered."""
    text, count = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value).replace("{", "{{").replace("}", "}}")
        else:
            text += f"{{{count}}}"
            count += 1
    return text
