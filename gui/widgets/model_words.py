"""What is known of a model, in words: for the picker and for the dialog about models."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.catalog import ModelCard
from engine.families import Family
from gui import words


def score_row(scores: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The row of that name in a score table, or nothing."""
    rows = scores.get("rows", scores)
    if isinstance(rows, Mapping):
        found = rows.get(name, {})
    else:
        found = next((row for row in rows if row.get("model") == name), {})
    return found if isinstance(found, Mapping) else {}


def score(card: ModelCard) -> str:
    """The mean colour error against that of leaving the photo gray; nothing unmeasured."""
    own = score_row(card.scores, card.id).get("ciede2000")
    gray = score_row(card.scores, "gray").get("ciede2000")
    if not own or not gray:
        return _tr("not yet")
    muted = faithful(card).get("ciede2000", own)
    closer = round(100 * (1 - muted / gray))
    if closer <= 0:
        text = _tr("no closer to true colours than gray (error {own}, gray {gray})")
    elif muted < own:
        text = _tr(
            "{closer} % closer to true colours than gray at Vividness 0 "
            "(error {own}, gray {gray}); bolder is less exact"
        )
    else:
        text = _tr("{closer} % closer to true colours than gray (error {own}, gray {gray})")
    return text.format(closer=closer, own=words.number(muted, 1), gray=words.number(gray, 1))


def faithful(card: ModelCard) -> Mapping[str, Any]:
    """The row of the model at Vividness 0, if that was measured besides the usual one."""
    rows = card.scores.get("rows", ())
    own = (row for row in rows if isinstance(row, Mapping) and row.get("model") == card.id)
    return next((row for row in own if row.get("vividness") == 0), {})


def all_scores(card: ModelCard) -> str:
    """Every score that was measured, with those of the gray photo; or that there are none."""
    own, gray = (score_row(card.scores, name) for name in (card.id, "gray"))
    if not own or not gray:
        return lesson(card) or _tr("not yet")
    named = {
        "psnr": "PSNR",
        "ciede2000": "CIEDE2000",
        "auc": "AuC",
        "auc_rebalanced": _tr("rebalanced AuC"),
        "colorfulness": _tr("colourfulness"),
    }
    pairs = [
        _tr("{name} {own} (gray {gray})").format(
            name=name, own=words.number(own[key], 1), gray=words.number(gray[key], 1)
        )
        for key, name in named.items()
        if key in own and key in gray
    ]
    photos = card.scores.get("photos")
    count = _tr("; on {count} photos").format(count=photos) if photos else ""
    return ", ".join(pairs) + count


def lesson(card: ModelCard) -> str:
    """What a model of one photo scores on that photo, and what that is worth."""
    own = card.training.get("own")
    if not isinstance(own, Mapping):
        return ""
    text = _tr(
        "colour error {own} on the photo that it learnt (gray {gray}). That is no score: it knows "
        "the answers by heart. On other photos expect much worse, which is called overfitting"
    )
    return text.format(own=words.number(own["ciede2000"], 1), gray=words.number(own["gray"], 1))


def predicts(card: ModelCard) -> str:
    """What kind of answer it gives."""
    if card.predicts == "distribution":
        return _tr("how likely each colour is; you choose how vivid")
    return _tr("one colour for each point")


def parameters(count: int) -> str:
    """How many weights."""
    if count < 100_000:
        return _tr("{count} parameters").format(count=words.number(count))
    return _tr("{count} million parameters").format(count=words.number(count / 1e6, 1))


def size(card: ModelCard) -> str:
    """Weights and bytes."""
    return f"{parameters(card.parameters)}, {megabytes(card.bytes)}"


def megabytes(count: int) -> str:
    """Bytes for people."""
    small = count < 950_000
    return f"{count / 1e3:.0f} kB" if small else f"{count / 1e6:.0f} MB"


def trained(card: ModelCard, family: Family | None) -> str:
    """What it was trained on."""
    facts = card.training
    if "data" in facts:
        return words.named(str(facts["data"]))
    if facts.get("photo"):
        return _tr("one photo, {name}, in {steps} steps").format(
            name=facts["photo"], steps=facts["steps"]
        )
    if facts.get("photos"):
        text = _tr("{photos} photos in {steps} steps, {minutes} minutes on {device}, {date}")
        known = {"steps": "?", "minutes": "?", "device": "?", "date": "?", **facts}
        for key, earlier in facts.get("before", {}).items():
            known[key] = known.get(key, 0) + earlier
        known["photos"] = words.number(facts["photos"])
        known["steps"] = words.number(known["steps"]) if facts.get("steps") else "?"
        return text.format(**known)
    return words.named(family.training) if family else _tr("unknown")


def _tr(text: str) -> str:
    """Translated."""
    return QCoreApplication.translate("ModelWords", text)
