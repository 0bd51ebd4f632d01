"""The list of models, read from cards."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine import catalog
from engine.catalog import ModelCard, card, cards, damaged, read_card
from engine.errors import DamagedWeights, UnknownModel


def test_a_card_reads_back_as_it_was_written(random_card: ModelCard) -> None:
    assert read_card(random_card.folder / "random.json") == random_card
    assert "folder" not in random_card.to_dict()


def test_a_model_without_weights_is_listed_but_not_installed(random_card: ModelCard) -> None:
    assert random_card.installed
    random_card.weights.unlink()
    assert not cards([random_card.folder])["random"].installed


def test_only_models_that_came_with_the_program_are_bundled(
    random_card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not random_card.bundled
    monkeypatch.setattr(catalog, "BUNDLED", random_card.folder)
    assert random_card.bundled


def test_an_own_model_may_not_hide_a_bundled_one(
    only_random_model: ModelCard, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for name in ("random", "mine"):
        values = replace(only_random_model, id=name, title="Mine").to_dict()
        (own / f"{name}.json").write_text(json.dumps(values), encoding="utf-8")
    found = cards([own])
    assert found["random"].title == "Random colours"
    assert found["mine"].title == "Mine"


def test_a_folder_that_is_not_there_holds_no_models(only_random_model: ModelCard) -> None:
    assert list(cards([Path("nowhere")])) == [only_random_model.id]


def test_an_unknown_model_names_those_there_are(only_random_model: ModelCard) -> None:
    with pytest.raises(UnknownModel) as caught:
        card("renset")
    assert "renset" in caught.value.message
    assert "random" in caught.value.remedy


def test_an_own_card_that_cannot_be_read_hides_no_other(
    only_random_model: ModelCard, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    values = replace(only_random_model, id="mine").to_dict()
    (own / "mine.json").write_text(json.dumps(values), encoding="utf-8")
    (own / "future.json").write_text(json.dumps({**values, "new": 1}), encoding="utf-8")
    (own / "odd.json").write_text(json.dumps({**values, "id": []}), encoding="utf-8")
    assert list(cards([own])) == ["random", "mine"]
    assert [error.message.partition(" ")[0] for error in damaged([own])] == [
        "future.json", "odd.json",
    ]  # fmt: skip
    with pytest.raises(DamagedWeights, match=r"odd\.json is not a model card: id cannot be \[\]"):
        card("odd", [own])


def test_a_damaged_card_of_the_program_is_told_of(
    only_random_model: ModelCard, tmp_path: Path
) -> None:
    (only_random_model.folder / "broken.json").write_text("{")
    with pytest.raises(DamagedWeights, match=r"broken\.json"):
        cards()


@pytest.mark.parametrize("content", ["{", "[]", '{"id": "x"}', '{"colour": 1}'])
def test_a_file_that_is_no_card_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DamagedWeights, match=r"broken\.json"):
        read_card(path)


def test_listing_models_does_not_load_torch() -> None:
    code = "import sys; from engine.catalog import cards; cards(); print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("path", sorted(catalog.BUNDLED.glob("*.json")), ids=lambda p: p.stem)
def test_every_bundled_model_is_whole_and_documented(path: Path) -> None:
    from engine.models import build
    from engine.weights import load_state

    bundled = read_card(path)
    network = build(bundled.family, bundled.arguments)
    network.load_state_dict(load_state(bundled))
    assert sum(p.numel() for p in network.parameters()) == bundled.parameters
    assert bundled.weights.stat().st_size == bundled.bytes
    assert bundled.predicts in ("chroma", "distribution")
    assert bundled.licence and bundled.summary and bundled.training
    assert "gray" in json.dumps(bundled.scores), "never a number without the gray row"


def test_every_colorizer_that_comes_with_the_program_says_how_it_scores() -> None:
    for model in cards().values():
        rows = [(row["model"], row.get("vividness")) for row in model.scores["rows"]]
        assert {("gray", None), (model.id, 0.5), ("true", None)} <= set(rows), model.id
        if model.predicts == "distribution":
            assert (model.id, 0.0) in rows
