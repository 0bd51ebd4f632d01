"""Published files from the network: only when the user asks, checked, and whole or not at all.

This is the only module that opens the network. What is there of a file that was stopped is kept as
`.part` and gone on with (RFC 9110, range requests); what does not have the SHA-256 that it should
is thrown away.
"""

import hashlib
import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import DamagedWeights, EngineError
from engine.progress import Report, silent

CHUNK = 1 << 18
PATIENCE = 20  # seconds without a byte
ALLOWED = ("https", "http", "file")  # so that nothing else that urllib knows is ever opened
AGENT = "Tintype"


def fetch(url: str, sha256: str, target: Path, expected: int = 0, report: Report = silent) -> Path:
    """Download a file, or go on where a download was stopped.

    Parameters
    ----------
    url : str
        Where it was published.
    sha256 : str
        Of the whole file.
    target : Path
        Where it goes, its folder made if need be; a file that is there and right is kept.
    expected : int
        Bytes, for progress where the server does not say.

    Raises
    ------
    EngineError
        If the network or the disk fails; what is there already is kept for the next try.
    DamagedWeights
        If what came is another file.
    Cancelled
        Out of `report`; what is there is kept.
    """
    if url.partition(":")[0] not in ALLOWED:
        raise EngineError(f"{url} cannot be fetched", "Download it and choose the file.")
    if target.is_file() and digest(target) == sha256:
        return target
    partial = target.with_name(f".{target.name}.part")
    with troubles_told(url, target):
        target.parent.mkdir(parents=True, exist_ok=True)
        receive(url, partial, expected, report)
        if digest(partial) != sha256:
            partial.unlink()
            raise DamagedWeights(
                f"what came from {url} is not the file that it should be",
                "Try again, or download it yourself and choose the file.",
            )
        partial.replace(target)
    return target


# What the network raises; the last three are `OSError`, as what the disk raises is.
NETWORK = (
    urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError, ssl.SSLError,
)  # fmt: skip


@contextmanager
def troubles_told(url: str, target: Path) -> Iterator[None]:
    """Say what the network or the disk did, in words."""
    try:
        yield
    except NETWORK as error:
        reason = getattr(error, "reason", "") or error
        if isinstance(reason, socket.gaierror):
            reason = "the server was not found, so there may be no connection to the internet"
        raise EngineError(
            f"{url} could not be fetched: {reason}",
            "Try again; it goes on where it was. Or download it yourself and choose the file.",
        ) from error
    except OSError as error:
        raise EngineError(
            f"{target} could not be written: {error.strerror or error}", "Make room or allow it."
        ) from error


def receive(url: str, partial: Path, expected: int, report: Report) -> None:
    """Append what is missing of a file; begin anew if the server cannot."""
    there = partial.stat().st_size if partial.is_file() else 0
    headers = {"User-Agent": AGENT} | ({"Range": f"bytes={there}-"} if there else {})
    request = urllib.request.Request(url, headers=headers)
    try:
        answer = urllib.request.urlopen(request, timeout=PATIENCE)
    except urllib.error.HTTPError as error:
        if error.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE and there:
            return  # all of it is there; the hash will tell
        raise
    with answer:
        going_on = getattr(answer, "status", None) == http.HTTPStatus.PARTIAL_CONTENT
        done = there if going_on else 0
        whole = done + int(answer.headers.get("Content-Length") or 0) or expected
        with partial.open("ab" if going_on else "wb") as file:
            while chunk := answer.read(CHUNK):
                file.write(chunk)
                done += len(chunk)
                report(min(1.0, done / max(whole, 1)))
        if answer.headers.get("Content-Length") and done < whole:
            raise http.client.IncompleteRead(b"", whole - done)


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def drop(target: Path) -> None:
    """Forget what is there of a file that was stopped."""
    target.with_name(f".{target.name}.part").unlink(missing_ok=True)
