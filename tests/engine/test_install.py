"""Files that others published become models, or are refused."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor

from engine import classifier, install, weights
from engine.catalog import cards, read_card
from engine.colorizer import Colorizer
from engine.device import Device
from engine.errors import DamagedWeights, EngineError, MissingWeights
from engine.models import build
from engine.weights import load_state, read_foreign


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for module in ("weights", "classifier"):
        monkeypatch.setattr(f"engine.{module}.data_folder", lambda: tmp_path / "data")
    return tmp_path / "data"


def publish(index: int, state: Any, path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a `.pth` or safetensors file as if it were the known one of that index."""
    (save_file if path.suffix == ".safetensors" else torch.save)(state, path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    known = list(install.PUBLISHED)
    known[index] = replace(known[index], sha256=sha256)
    monkeypatch.setattr(install, "PUBLISHED", tuple(known))
    return path


def random_release() -> dict[str, Tensor]:
    torch.manual_seed(3)
    state = build("rebalanced", {}).state_dict()
    return {name: t + torch.rand(1) if t.is_floating_point() else t for name, t in state.items()}


def test_the_published_network_is_known_by_its_whole_hash() -> None:
    known = install.PUBLISHED[0]
    assert known.sha256 == "9b330a0bae53f4ded77b1e23defbf78beaa09c10ebc4c4999e8e4f4a160b93f9"
    assert known.sha256[:8] in known.file


def test_the_published_network_becomes_a_model_with_its_card_and_licence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = random_release()
    card = install.install(publish(0, state, tmp_path / "release.pth", monkeypatch))
    assert cards([weights.models_folder()])[card.id] == card
    assert card.parameters == 32_236_011
    assert card.licence.startswith("BSD-2-Clause") and card.predicts == "distribution"
    kept = load_state(card)
    assert all(torch.equal(kept[name], value) for name, value in state.items())
    centers = Colorizer.load(card, Device("cpu", "CPU"))._network.get_buffer("centers")
    assert torch.allclose(centers, 110 * state["model_out.weight"][:, :, 0, 0].T)


def test_the_classifier_is_kept_apart_and_without_its_background_class(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = {"classif.weight": torch.rand(1001, 4), "classif.bias": torch.rand(1001),
             "conv.weight": torch.rand(2, 3), "conv.running_mean": torch.rand(9)}  # fmt: skip
    card = install.install(publish(1, state, tmp_path / "model.safetensors", monkeypatch))
    assert read_card(classifier.card_file()) == card
    assert card.parameters == 5 * 1000 + 6
    assert torch.equal(load_state(card)["classif.weight"], state["classif.weight"][1:])
    assert card.id not in cards([weights.models_folder()])


def test_an_unknown_file_is_refused_unread(tmp_path: Path, own_data: Path) -> None:
    path = tmp_path / "colorization_release_v2-9b330a0b.pth"
    torch.save(random_release(), path)
    with pytest.raises(DamagedWeights, match="does not know") as caught:
        install.install(path)
    assert "colorization_release_v2" in caught.value.remedy
    assert not own_data.exists()


def test_a_file_of_another_layout_is_refused(
    tmp_path: Path, own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for index in (0, 1):
        path = publish(index, {"w": torch.ones(2)}, tmp_path / f"{index}.pth", monkeypatch)
        with pytest.raises(DamagedWeights, match="does not fit"):
            install.install(path)
    assert not own_data.exists()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match=r"nowhere\.pth"):
        install.install(tmp_path / "nowhere.pth")


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_data.write_text("in the way", encoding="utf-8")
    state = {"classif.weight": torch.rand(1000, 4), "classif.bias": torch.rand(1000)}
    with pytest.raises(EngineError, match="cannot be written"):
        install.install(publish(1, state, tmp_path / "c.pth", monkeypatch))


class Trap:
    """A pickle that would run code."""

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (Path("trapped"),))


@pytest.mark.parametrize("content", [Trap(), [torch.ones(1)], {"epoch": 3}, b"not a file at all"])
def test_what_is_no_table_of_tensors_is_refused_and_never_run(
    content: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "foreign.pth"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        torch.save(content, path)
    with pytest.raises(DamagedWeights):
        read_foreign(path)
    assert not Path("trapped").exists()


def test_foreign_tensors_are_read_in_either_format(tmp_path: Path) -> None:
    torch.save({"w": torch.ones(2)}, tmp_path / "w.pth")
    weights.save_weights({"w": torch.ones(2)}, tmp_path / "w.safetensors")
    for name in ("w.pth", "w.safetensors"):
        assert read_foreign(tmp_path / name)["w"].tolist() == [1, 1]
    with pytest.raises(MissingWeights):
        read_foreign(tmp_path / "nowhere.pth")


def test_an_encoder_is_cut_to_what_the_network_sees_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.models.vgg import encoder
    from engine.train.beginning import begin

    torch.manual_seed(1)
    state = {f"features.{name}": t for name, t in encoder().state_dict().items()}
    surplus = {"features.24.weight": torch.rand(2), "classifier.0.bias": torch.rand(3)}
    card = install.install(publish(2, state | surplus, tmp_path / "vgg.pth", monkeypatch))
    assert card.folder == weights.encoders_folder() and card.parameters == 7_635_264
    monkeypatch.setattr("engine.weights.data_folder", lambda: tmp_path / "data")
    network = build("vgg", {})
    begin(network, card.id)  # as `--begin vgg16` does
    assert torch.equal(network.features[0].weight, state["features.0.weight"])


def test_a_model_of_somebody_else_is_taken_over_by_its_card(random_card, tmp_path: Path) -> None:
    for given in (f"{random_card.id}.json", random_card.file):
        kept = install.install(random_card.folder / given)
        assert kept.folder == weights.models_folder()
        assert cards([weights.models_folder()])[random_card.id] == kept
        Colorizer.load(kept, Device("cpu", "CPU"))
    install.remove(kept)
    assert random_card.id not in cards([weights.models_folder()]) and not kept.weights.exists()
    assert random_card.weights.exists()


def test_an_adopted_model_takes_no_other_models_place(random_card, tmp_path: Path) -> None:
    own = weights.models_folder()
    own.mkdir(parents=True)
    (own / random_card.file).write_bytes(b"weights of another model")
    weights.save_card(replace(random_card, id="guest"))
    kept = install.install(random_card.folder / "guest.json")
    assert (kept.file, load_state(kept).keys()) == ("guest.safetensors", load_state(kept).keys())
    assert (own / random_card.file).read_bytes() == b"weights of another model"
    (own / "guest.json").write_text("of a version that knows more")
    with pytest.raises(EngineError, match="there is a model called 'guest' already"):
        install.install(random_card.folder / "guest.json")


@pytest.mark.parametrize("name", [".", ".."])
def test_a_folder_is_no_model(name: str) -> None:
    with pytest.raises(MissingWeights, match="cannot be read"):
        install.install(Path(name))


def test_a_card_whose_weights_are_others_is_refused(random_card, own_data: Path) -> None:
    random_card.weights.write_bytes(b"something else")
    with pytest.raises(DamagedWeights):
        install.install(random_card.folder / f"{random_card.id}.json")
    assert not own_data.exists()


def test_a_card_may_not_point_elsewhere(random_card, own_data: Path) -> None:
    weights.save_card(replace(random_card, id="evil", file="../models/random.safetensors"))
    with pytest.raises(DamagedWeights, match="elsewhere"):
        install.install(random_card.folder / "evil.json")
    assert not own_data.exists()


def test_what_came_with_the_program_stays(random_card, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.catalog.BUNDLED", random_card.folder)
    with pytest.raises(EngineError, match="came with"):
        install.remove(random_card)
    assert random_card.weights.exists()
