"""What the desktops of three systems are told of Tintype, as far as it can be checked anywhere."""

import configparser
import plistlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PIL import Image

from engine import __version__
from engine.photo import readable_suffixes

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))
import artwork  # noqa: E402
import bundle  # noqa: E402
import windows_version  # noqa: E402

# The types that the shared MIME database has for what is read.
TYPES = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/tiff": ".tif", "image/webp": ".webp",
    "image/bmp": ".bmp", "image/gif": ".gif", "image/heif": ".heif", "image/heic": ".heic",
    "image/avif": ".avif",
}  # fmt: skip


def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(PACKAGING / "linux" / "tintype.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_open_with_offers_tintype_for_every_kind_of_photo_that_is_read():
    entry = desktop_entry()
    assert entry["Exec"] == "tintype %F"
    offered = {kind for kind in entry["MimeType"].split(";") if kind}
    assert offered == set(TYPES)
    assert {TYPES[kind] for kind in offered} <= readable_suffixes()


def test_the_window_belongs_to_the_desktop_file():
    sources = [path.read_text("utf-8") for path in (PACKAGING.parent / "gui").glob("*.py")]
    names = re.findall(r'setDesktopFileName\("(\w+)"\)', "".join(sources))
    assert names == ["tintype"]
    assert desktop_entry()["StartupWMClass"] == "tintype"


def test_metainfo_names_this_version_and_the_desktop_file():
    root = ElementTree.fromstring(bundle.metainfo())
    assert root.find("releases/release").get("version") == __version__ == bundle.version()
    assert root.find("launchable").text == "tintype.desktop"
    assert root.find("project_license").text == "MIT"
    told = {each.text for each in root.findall("provides/mediatype")}
    assert told | {"image/heic"} == set(TYPES)


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_software_centres_accept_the_metainfo(tmp_path: Path):
    path = tmp_path / f"{bundle.ID}.metainfo.xml"
    path.write_text(bundle.metainfo(), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(path)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed"
)
def test_menus_accept_the_desktop_file():
    path = PACKAGING / "linux" / "tintype.desktop"
    done = subprocess.run(["desktop-file-validate", str(path)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_icons_are_drawn_in_every_size(tmp_path: Path):
    artwork.main(tmp_path)
    for size in artwork.SIZES:
        path = tmp_path / "hicolor" / f"{size}x{size}" / "apps" / "tintype.png"
        with Image.open(path) as icon:
            assert icon.size == (size, size)
            assert icon.getchannel("A").getextrema() == (0, 255)
    assert {size for size, _ in Image.open(tmp_path / "tintype.ico").info["sizes"]} == set(
        artwork.ICO
    )
    assert Image.open(tmp_path / "tintype.icns").size == (1024, 1024)


def test_the_manifest_asks_for_sharp_text_and_no_rights():
    text = (PACKAGING / "windows" / "tintype.manifest").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    values = {each.tag.rpartition("}")[2]: each for each in root.iter()}
    assert values["dpiAwareness"].text.startswith("PerMonitorV2")
    assert values["longPathAware"].text == "true"
    assert values["requestedExecutionLevel"].get("level") == "asInvoker"


def test_the_version_resource_says_this_version():
    text = windows_version.resource("1.2.3")
    compile(text, "version.txt", "eval")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "StringStruct('ProductVersion', '1.2.3')" in text


def test_the_installer_takes_what_was_built_and_takes_it_away_again():
    text = (PACKAGING / "windows" / "tintype.iss").read_text(encoding="utf-8")
    sections = re.findall(r"^\[(\w+)\]", text, re.MULTILINE)
    assert sections == sorted(set(sections), key=sections.index)
    assert r"..\..\dist\tintype\*" in text
    assert "PrivilegesRequired=lowest" in text
    rows = [line for line in text.splitlines() if line.startswith("Root:")]
    offered = {found for row in rows for found in re.findall(r"Classes\\(\.\w+)\\", row)}
    assert offered <= readable_suffixes()
    assert all("uninsdelete" in row or "Tintype.Photo\\shell" in row for row in rows)


def test_the_bundle_of_macos_opens_photos_and_folders():
    facts = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    kinds = {kind for each in facts["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]}
    assert {"public.jpeg", "public.heic", "public.folder"} <= kinds
    assert facts["NSHighResolutionCapable"] is True
    assert facts["CFBundleIdentifier"] == bundle.ID


def test_entitlements_are_the_few_that_torch_needs():
    granted = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert all(granted.values())
    assert not any("network" in name or "camera" in name for name in granted)


@pytest.mark.skipif(sys.platform != "linux", reason="for Linux")
def test_the_install_script_installs_and_takes_away(tmp_path: Path):
    unpacked, home = tmp_path / "unpacked", tmp_path / "my home"
    (unpacked / "tintype").mkdir(parents=True)
    (unpacked / "tintype" / "tintype").write_text("#!/bin/sh\necho started\n")
    (unpacked / "tintype" / "tintype").chmod(0o755)
    artwork.theme(unpacked / "icons")
    bundle.share(unpacked / "share", unpacked / "icons")
    shutil.move(unpacked / "icons", tmp_path / "gone")
    shutil.copy(PACKAGING / "linux" / "install.sh", unpacked)

    def run(prefix: str, *words: str) -> None:
        script = ["sh", str(unpacked / "install.sh"), "--prefix", prefix, *words]
        subprocess.run(script, check=True, capture_output=True, cwd=home)

    home.mkdir()
    for prefix in (str(home / ".local"), ".local"):  # again over itself
        run(prefix)
        started = subprocess.run([home / ".local/bin/tintype"], capture_output=True, text=True)
        assert started.stdout == "started\n"
    entry = (home / ".local/share/applications/tintype.desktop").read_text()
    assert f'Exec="{home}/.local/lib/tintype/tintype" %F' in entry
    assert (home / ".local/share/icons/hicolor/48x48/apps/tintype.png").is_file()
    run(".local", "--remove")
    assert not [path for path in home.rglob("*") if "tintype" in path.name.lower()]
