"""Version, changelog, bill of materials and checksums of a release."""

import datetime
import hashlib
import sys
from pathlib import Path

import pytest

from engine import __version__

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))
import release  # noqa: E402

DAY = datetime.date(2030, 1, 2)
CHANGES = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.0.1] - 2020-01-01\n"


def test_what_was_unreleased_goes_under_the_version():
    text = release.released(CHANGES, "0.1.0", DAY)
    assert "## [Unreleased]\n\n## [0.1.0] - 2030-01-02\n\n### Added\n\n- A thing.\n" in text
    assert text.endswith("## [0.0.1] - 2020-01-01\n")


@pytest.mark.parametrize(
    "text", ["# Changelog\n", CHANGES.replace("- A thing.", "").replace("### Added", "")]
)
def test_a_release_needs_something_new(text: str):
    with pytest.raises(SystemExit):
        release.released(text, "0.1.0", DAY)


def test_a_version_is_released_once():
    with pytest.raises(SystemExit):
        release.released(CHANGES, "0.0.1", DAY)
    with pytest.raises(SystemExit):
        release.numbered('__version__ = "1.0.0"\n', "1.0.0")


def test_the_version_is_found_where_the_engine_says_it():
    text = release.SOURCE.read_text(encoding="utf-8")
    assert f'__version__ = "{__version__}"' in text
    assert '__version__ = "9.9.9"' in release.numbered(text, "9.9.9")


def test_tools_are_not_in_the_bill_of_materials():
    bill = {
        "components": [
            {"name": "numpy", "bom-ref": "numpy"},
            {"name": "pyinstaller", "bom-ref": "pyinstaller"},
        ],
        "dependencies": [
            {"ref": "root-component", "dependsOn": ["numpy", "pyinstaller"]},
            {"ref": "pyinstaller", "dependsOn": ["numpy"]},
        ],
    }
    kept = release.inside(bill, {"numpy", "pi-heif"})
    assert [each["name"] for each in kept["components"]] == ["numpy"]
    assert kept["dependencies"] == [{"ref": "root-component", "dependsOn": ["numpy"]}]


def test_checksums_are_those_of_the_files(tmp_path: Path):
    (tmp_path / f"tintype-{__version__}-linux.tar.xz").write_bytes(b"archive")
    (tmp_path / "tintype").mkdir()
    release.checksums(tmp_path)
    digest = hashlib.sha256(b"archive").hexdigest()
    text = (tmp_path / "SHA256SUMS").read_text()
    assert text == f"{digest}  tintype-{__version__}-linux.tar.xz\n"


def test_what_is_in_the_program_is_read_from_it(tmp_path: Path):
    for name in ("numpy-2.4.6.dist-info", "pi_heif-1.4.0.dist-info"):
        (tmp_path / "_internal" / name).mkdir(parents=True)
    assert release.packed(tmp_path) == {"numpy", "pi-heif"}
