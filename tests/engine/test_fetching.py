"""Files come from the network whole and checked, go on where they stopped, or leave nothing."""

import hashlib
import re
import socket
import struct
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from engine import weights
from engine.errors import DamagedWeights, EngineError
from engine.families import FAMILIES, family
from engine.fetching import CHUNK, fetch
from engine.progress import Cancelled
from engine.published import PUBLISHED

CONTENT = bytes(range(256)) * (CHUNK // 64)  # a few chunks
SHA256 = hashlib.sha256(CONTENT).hexdigest()


class Server(BaseHTTPRequestHandler):
    """Serves CONTENT; "/plain" knows no ranges, "/short" breaks off, "/reset" is cut off."""

    asked: list[str] = []

    def __init__(self, asked: list[str], *args: object) -> None:
        self.asked = asked
        super().__init__(*args)

    def do_GET(self) -> None:
        start = int((self.headers.get("Range") or "bytes=0-")[6:-1])
        self.asked.append(f"{self.path} {start}")
        if self.path == "/gone":
            self.send_error(404)
            return
        if self.path == "/plain":
            start = 0
        if self.path == "/reset":
            self.send_response(200)
            self.send_header("Content-Length", str(len(CONTENT)))
            self.end_headers()
            self.wfile.write(CONTENT[:CHUNK])
            self.wfile.flush()
            at_once = struct.pack("ii", 1, 0)  # so that closing resets the connection
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
            self.connection.close()
            return
        if start >= len(CONTENT):
            self.send_error(416)
            return
        body = CONTENT[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if self.path == "/short" else body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def server(asked: list[str]) -> Iterator[str]:
    """Address of a server on this machine."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), partial(Server, asked))
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()
    thread.join()


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_comes_whole_with_progress(server: str, tmp_path: Path) -> None:
    heard: list[float] = []
    target = fetch(f"{server}/file", SHA256, tmp_path / "new" / "w.pth", 0, heard.append)
    assert target.read_bytes() == CONTENT and left(target.parent) == ["w.pth"]
    assert heard == sorted(heard) and heard[-1] == 1 and len(heard) > 2


def test_the_beginning_of_a_hash_is_not_enough(server: str, tmp_path: Path) -> None:
    with pytest.raises(DamagedWeights, match="not the file"):
        fetch(f"{server}/file", SHA256[:8], tmp_path / "w.pth")
    assert left(tmp_path) == []


def test_what_is_there_is_not_fetched_again(server: str, asked: list[str], tmp_path: Path) -> None:
    for _ in range(2):
        fetch(f"{server}/file", SHA256, tmp_path / "w.pth")
    assert len(asked) == 1


@pytest.mark.parametrize("path", ["file", "plain"])
def test_a_stopped_download_goes_on(
    path: str, server: str, asked: list[str], tmp_path: Path
) -> None:
    def stop(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        fetch(f"{server}/{path}", SHA256, tmp_path / "w.pth", 0, stop)
    assert left(tmp_path) == [".w.pth.part"]
    fetch(f"{server}/{path}", SHA256, tmp_path / "w.pth")
    assert (tmp_path / "w.pth").read_bytes() == CONTENT and left(tmp_path) == ["w.pth"]
    assert asked[1] == f"/{path} {CHUNK}"  # it asked for the rest, even of a server without


@pytest.mark.parametrize("path", ["short", "reset"])
def test_a_broken_connection_is_told_and_gone_on_with(
    path: str, server: str, tmp_path: Path
) -> None:
    with pytest.raises(EngineError, match="could not be fetched") as caught:
        fetch(f"{server}/{path}", SHA256, tmp_path / "w.pth")
    assert "goes on" in caught.value.remedy and left(tmp_path) == [".w.pth.part"]
    fetch(f"{server}/file", SHA256, tmp_path / "w.pth")
    assert (tmp_path / "w.pth").read_bytes() == CONTENT


def test_a_download_that_was_all_there_is_only_checked(server: str, tmp_path: Path) -> None:
    (tmp_path / ".w.pth.part").write_bytes(CONTENT)
    assert fetch(f"{server}/file", SHA256, tmp_path / "w.pth").read_bytes() == CONTENT


def test_another_file_is_thrown_away(server: str, tmp_path: Path) -> None:
    with pytest.raises(DamagedWeights, match="not the file"):
        fetch(f"{server}/file", "0" * 64, tmp_path / "w.pth")
    assert left(tmp_path) == []


def test_a_missing_page_and_a_missing_server_are_errors(server: str, tmp_path: Path) -> None:
    for url in (f"{server}/gone", "http://127.0.0.1:9/file"):
        with pytest.raises(EngineError, match="could not be fetched"):
            fetch(url, SHA256, tmp_path / "w.pth")
    assert left(tmp_path) == []


def test_only_web_and_file_addresses_are_opened(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be fetched"):
        fetch("ftp://127.0.0.1/w.pth", SHA256, tmp_path / "w.pth")
    (tmp_path / "source").write_bytes(CONTENT)
    url = (tmp_path / "source").as_uri()
    assert fetch(url, SHA256, tmp_path / "w.pth").read_bytes() == CONTENT


def test_a_folder_that_cannot_be_written_to_is_told(server: str, tmp_path: Path) -> None:
    (tmp_path / "in the way").touch()
    with pytest.raises(EngineError, match="could not be written"):
        fetch(f"{server}/file", SHA256, tmp_path / "in the way" / "w.pth")


def test_published_files_are_known_by_their_whole_hash() -> None:
    for known in PUBLISHED:
        assert re.fullmatch("[0-9a-f]{64}", known.sha256)
        assert known.url.startswith("https://")
        if known.file.endswith(".pth"):  # PyTorch's names carry the beginning of it
            assert known.sha256.startswith(known.file.rpartition("-")[2].removesuffix(".pth"))
            assert known.url.endswith(known.file)


def test_every_network_family_is_explained_with_its_own_parameters() -> None:
    from engine.models import FAMILIES as BUILT
    from engine.models import build
    from engine.train import config

    assert {each.key for each in FAMILIES} == set(BUILT)
    for each in FAMILIES:
        network = build(each.key, {})
        count = sum(p.numel() for p in network.parameters())
        assert count == pytest.approx(each.parameters, rel=0.02), each.key
        assert config.read(each.recipe).family == each.key
        assert each.about.endswith(".") and each.missing.endswith(".")


def test_a_file_counts_as_kept_only_with_card_and_weights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "data_folder", lambda: tmp_path)
    known = family("rebalanced").published[0]
    assert not weights.is_kept(known)
    (tmp_path / "models").mkdir()
    for end in ("json", "safetensors"):
        assert not weights.is_kept(known)
        (tmp_path / "models" / f"{known.id}.{end}").touch()
    assert weights.is_kept(known)
