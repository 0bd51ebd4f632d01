"""What a photo carries goes with its result, made true for the new pixels."""

import io
import struct
import zlib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from engine import __version__
from engine.photo import Photo, SaveSettings, open_photo, save_photo
from tests.engine.made_photos import (
    deep,
    deep_png,
    encoded,
    exif_block,
    gray_scene,
    icc_profile,
    packet,
    scene,
    tiff,
    with_chunk,
)

SUFFIXES = [".jpg", ".png", ".tif", ".webp"]
COLORIZED = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
SOURCE_TYPE = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType"


def portrait(folder: Path) -> Photo:
    """A photo with everything, stored on its side."""
    path = folder / "source.jpg"
    pixels = np.ascontiguousarray(np.rot90(scene()))
    path.write_bytes(
        encoded(
            pixels,
            "JPEG",
            quality=95,
            exif=exif_block(orientation=6),
            xmp=packet(attributes='tiff:Orientation="6" tiff:ImageWidth="60"'),
            icc_profile=icc_profile(),
            dpi=(300, 300),
        )
    )
    return open_photo(path)


def saved(photo: Photo, suffix: str, folder: Path, bits: int = 8, **options: Any) -> Path:
    pixels = scene() if bits == 8 else deep(scene())
    path = folder / f"result{bits}{suffix}"
    return save_photo(pixels, photo, path, SaveSettings(**options))


def fields(path: Path) -> dict[str, str]:
    """Every simple XMP field of a file, whether attribute or element."""
    with Image.open(path) as image:
        root = ElementTree.fromstring(image.info["xmp"].decode().strip("\ufeff"))
    found = {}
    for description in root.iter(f"{RDF}Description"):
        found |= description.attrib | {child.tag: child.text or "" for child in description}
    return found


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exif_goes_with_the_result(suffix: str, bits: int, tmp_path: Path) -> None:
    result = saved(portrait(tmp_path), suffix, tmp_path, bits)
    with Image.open(result) as image:
        exif = image.getexif()
        assert exif[0x010F] == "Tintype"
        assert exif[0x0132] == "1931:05:06 07:08:09"
        assert exif.get_ifd(0x8769)[0x9003] == "1931:05:06 07:08:09"
        assert exif.get_ifd(0x8769)[0x927C] == b"made by the maker"
        assert exif.get_ifd(0x8825)[2] == (48.0, 51.0, 24.0)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exif_is_made_true(suffix: str, tmp_path: Path) -> None:
    photo = portrait(tmp_path)
    with Image.open(saved(photo, suffix, tmp_path)) as image:
        exif = image.getexif()
        assert exif[0x0112] == 1
        assert exif.get_ifd(0x8769)[0xA002] == 80
        assert exif.get_ifd(0x8769)[0xA003] == 60
        assert exif.get_ifd(0x8769)[0xA001] == 1  # sRGB
        assert exif.get_ifd(0x0001) == {}
        block = image.info.get("exif", b"")
    assert photo.metadata.exif.count(b"\xff\xd8\xff") == 1  # the thumbnail of the gray photo
    assert b"\xff\xd8\xff" not in block


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_xmp_is_kept_corrected_and_signed(suffix: str, tmp_path: Path) -> None:
    result = saved(portrait(tmp_path), suffix, tmp_path)
    found = fields(result)
    assert found[f"{XMP}Rating"] == "4"
    assert found["{http://ns.adobe.com/tiff/1.0/}Orientation"] == "1"
    assert found["{http://ns.adobe.com/tiff/1.0/}ImageWidth"] == "80"
    assert found[SOURCE_TYPE] == COLORIZED
    assert found[f"{XMP}CreatorTool"] == f"Tintype {__version__}"
    assert "Grandma &amp; я" in result.read_bytes().decode(errors="ignore")


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_result_says_that_it_is_srgb(suffix: str, bits: int, tmp_path: Path) -> None:
    result = saved(portrait(tmp_path), suffix, tmp_path, bits)
    with Image.open(result) as image:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
    assert "sRGB" in ImageCms.getProfileDescription(profile)
    assert (
        np.abs(
            open_photo(result).pixels
            / (257 if ".webp" not in suffix and open_photo(result).bits == 16 else 1)
            - scene()
        ).mean()
        < 5
    )


def test_a_gray_result_has_no_colour_profile(tmp_path: Path) -> None:
    photo = portrait(tmp_path)
    for suffix in SUFFIXES:
        path = tmp_path / f"gray{suffix}"
        save_photo(gray_scene(), photo, path, SaveSettings())
        with Image.open(path) as image:
            assert "icc_profile" not in image.info


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif"])
def test_resolution_is_kept(suffix: str, bits: int, tmp_path: Path) -> None:
    with Image.open(saved(portrait(tmp_path), suffix, tmp_path, bits)) as image:
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_without_metadata_only_the_mark_remains(suffix: str, tmp_path: Path) -> None:
    result = saved(portrait(tmp_path), suffix, tmp_path, keep_metadata=False)
    with Image.open(result) as image:
        assert 0x010F not in image.getexif()
        assert "icc_profile" not in image.info
    found = fields(result)
    assert found[SOURCE_TYPE] == COLORIZED
    assert f"{XMP}Rating" not in found
    assert b"Grandma" not in result.read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_without_metadata_and_mark_nothing_remains(suffix: str, tmp_path: Path) -> None:
    options = {"keep_metadata": False, "mark_colorized": False}
    with Image.open(saved(portrait(tmp_path), suffix, tmp_path, **options)) as image:
        assert not image.info.get("xmp")
        assert 0x010F not in image.getexif()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_without_the_mark_the_rest_is_kept(suffix: str, tmp_path: Path) -> None:
    found = fields(saved(portrait(tmp_path), suffix, tmp_path, mark_colorized=False))
    assert found[f"{XMP}Rating"] == "4"
    assert SOURCE_TYPE not in found


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_metadata_survives_a_second_round(suffix: str, tmp_path: Path) -> None:
    first = open_photo(saved(portrait(tmp_path), suffix, tmp_path))
    again = save_photo(scene(), first, tmp_path / "again.jpg", SaveSettings())
    with Image.open(again) as image:
        assert image.getexif()[0x010F] == "Tintype"
        assert image.getexif().get_ifd(0x8825)[2] == (48.0, 51.0, 24.0)
    assert fields(again)[f"{XMP}Rating"] == "4"
    assert again.read_bytes().count(COLORIZED.encode()) == 1


def test_maker_notes_stay_where_their_offsets_say(tmp_path: Path) -> None:
    photo = portrait(tmp_path)
    with Image.open(saved(photo, ".jpg", tmp_path)) as image:
        block = image.info["exif"].removeprefix(b"Exif\0\0")
    note = b"made by the maker"
    assert block.index(note) == photo.metadata.exif.index(note)


def test_metadata_of_deep_files_is_kept(tmp_path: Path) -> None:
    png = with_chunk(deep_png(deep(scene())), b"eXIf", exif_block().removeprefix(b"Exif\0\0"))
    png = with_chunk(png, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packet())
    deep_tiff = tiff(
        deep(scene()),
        photometric="rgb",
        resolution=(240, 240),
        resolutionunit=2,
        description="Grandma",
        metadata=None,
        extratags=[(700, 1, len(packet()), packet(), True)],
    )
    for name, data in (("a.png", png), ("a.tif", deep_tiff)):
        (tmp_path / name).write_bytes(data)
        photo = open_photo(tmp_path / name)
        for suffix in (".png", ".tif"):
            result = save_photo(photo.pixels, photo, tmp_path / f"{name}{suffix}", SaveSettings())
            assert fields(result)[f"{XMP}Rating"] == "4"
            with Image.open(result) as image:
                if name == "a.png":
                    assert image.getexif()[0x010F] == "Tintype"
                else:
                    assert image.getexif()[0x010E] == "Grandma"
                    assert image.info["dpi"] == pytest.approx((240, 240), abs=0.1)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("text", ["Großmutter".encode("latin-1"), "Großmutter — Бабушка".encode()])
def test_texts_that_are_not_ascii_are_kept(text: bytes, suffix: str, tmp_path: Path) -> None:
    owner = [(0xA430, 2, 0, text, True)]  # the camera's, in the directory of Exif
    tags = tiff(scene(), photometric="rgb", description=text, metadata=None, extratags=owner)
    (tmp_path / "a.tif").write_bytes(tags)
    photo = open_photo(tmp_path / "a.tif")
    result = save_photo(scene(), photo, tmp_path / f"b{suffix}", SaveSettings())
    with Image.open(result) as image:
        assert image.getexif()[0x010E].encode("latin-1") == text
    again = save_photo(scene(), open_photo(result), tmp_path / "c.tif", SaveSettings())
    assert text in again.read_bytes()


def test_captions_of_archives_are_kept(tmp_path: Path) -> None:
    record = b"\x1c\x02\x78\x00\x07Grandma" + b"\x1c\x02\x05\x00\x04Fair"
    source = tmp_path / "a.tif"
    source.write_bytes(tiff(scene(), photometric="rgb", extratags=[(33723, 7, 23, record, True)]))
    photo = open_photo(source)
    for suffix in (".jpg", ".tif"):
        path = save_photo(scene(), photo, tmp_path / f"result{suffix}", SaveSettings())
        assert open_photo(path).metadata.iptc == record


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("bits", [8, 16])
def test_captions_are_kept_that_a_tiff_holds_as_numbers(
    bits: int, order: str, tmp_path: Path
) -> None:
    """As LibTIFF writes them: 32-bit numbers in the order of the file."""
    record = b"\x1c\x02\x78\x00\x07Grandma" + b"\x1c\x02\x05\x00\x04Fair"
    numbers = struct.unpack(f"{order}6I", record + b"\0" * (24 - len(record)))
    for told in (numbers, struct.unpack("<6I", struct.pack(">6I", *numbers))):
        source = tmp_path / "a.tif"
        pixels = scene() if bits == 8 else deep(scene())
        tags = [(33723, 4, len(told), told, True)]
        source.write_bytes(tiff(pixels, photometric="rgb", extratags=tags, byteorder=order))
        assert open_photo(source).metadata.iptc == record


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("bits", [8, 16])
def test_xmp_behind_the_pixels_of_a_png_is_kept(bits: int, packed: bool, tmp_path: Path) -> None:
    xmp = packet('<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">Grandma</dc:title>')
    text = zlib.compress(xmp) if packed else xmp
    chunk = b"XML:com.adobe.xmp\0" + bytes([packed, 0]) + b"\0\0" + text
    png = encoded(scene(), "PNG") if bits == 8 else deep_png(deep(scene()))
    first = with_chunk(png, b"iTXt", chunk)
    late = first[:33] + png[33:-12] + first[33 : 33 + len(chunk) + 12] + png[-12:]
    for name, content in (("first", first), ("late", late)):
        path = tmp_path / f"{name}.png"
        path.write_bytes(content)
        assert b"Grandma" in open_photo(path).metadata.xmp
    (tmp_path / "none.png").write_bytes(png)
    assert not open_photo(tmp_path / "none.png").metadata.xmp


TEXTS = (("Title", "Großmutter, 1931"), ("Description", "Жуковка, лето"), ("Comment", "at sea"))


@pytest.mark.parametrize("bits", [8, 16])
def test_texts_of_a_png_are_kept(bits: int, tmp_path: Path) -> None:
    png = encoded(scene(), "PNG") if bits == 8 else deep_png(deep(scene()))
    for name, content in (
        (b"tEXt", b"Title\0" + TEXTS[0][1].encode("latin-1")),
        (b"iTXt", b"Description\0\1\0ru\0\0" + zlib.compress(TEXTS[1][1].encode())),
        (b"zTXt", b"Comment\0\0" + zlib.compress(b"at sea")),
        (b"zTXt", b"Author\0\0 no zlib"),
        (b"tEXt", b"Raw profile type exif\0 00"),
    )[::-1]:
        png = with_chunk(png, name, content)
    (tmp_path / "old.png").write_bytes(png)
    photo = open_photo(tmp_path / "old.png")
    assert photo.metadata.texts == TEXTS
    again = saved(photo, ".png", tmp_path, bits)
    assert open_photo(again).metadata.texts == TEXTS
    with Image.open(again) as image:
        assert image.text.items() >= dict(TEXTS).items()
    with Image.open(saved(photo, ".jpg", tmp_path)) as image:
        said = "\n".join(f"{key}: {text}" for key, text in TEXTS)
        assert image.info["comment"].decode() == said
    bare = saved(photo, ".png", tmp_path, overwrite=True, keep_metadata=False)
    assert not open_photo(bare).metadata.texts


@pytest.mark.parametrize("said", [b"Bought in Orl\xe9ans", "Куплено".encode()])
def test_comments_of_a_jpeg_are_kept(said: bytes, tmp_path: Path) -> None:
    path, text = tmp_path / "old.jpg", said.decode("latin-1" if said[0] == 66 else "utf-8")
    path.write_bytes(encoded(scene(), "JPEG", comment=said))
    photo = open_photo(path)
    for suffix in (".jpg", ".png"):
        assert open_photo(saved(photo, suffix, tmp_path)).metadata.texts == (("Comment", text),)


def test_a_comment_too_large_for_jpeg_is_cut(tmp_path: Path) -> None:
    (tmp_path / "old.png").write_bytes(
        with_chunk(encoded(scene(), "PNG"), b"iTXt", b"Comment\0\0\0\0\0" + "ü".encode() * 40_000)
    )
    result = saved(open_photo(tmp_path / "old.png"), ".jpg", tmp_path)
    ((_, text),) = open_photo(result).metadata.texts
    assert set(text) == {"ü"} and len(text) == 32_500


@pytest.mark.filterwarnings("ignore")  # Pillow's, of damaged tags
@pytest.mark.parametrize(
    ("damage", "lost"), [(slice(0, 4), True), (slice(4, 40), True), (slice(40, 200), False)]
)
def test_damaged_exif_does_not_spoil_the_photo_and_is_told_if_lost(
    damage: slice, lost: bool, tmp_path: Path
) -> None:
    block = bytearray(exif_block())
    block[6:][damage] = b"\xff" * (damage.stop - damage.start)
    body = bytearray(block[6:])
    body[damage] = b"\xff" * (damage.stop - damage.start)
    source = tmp_path / "a.jpg"
    source.write_bytes(encoded(scene(), "JPEG", exif=b"Exif\0\0" + bytes(body)))
    photo = open_photo(source)
    assert photo.notes == ("Its EXIF data are damaged and are not kept",) * lost
    for suffix in SUFFIXES:
        result = save_photo(scene(), photo, tmp_path / f"result{suffix}", SaveSettings())
        assert open_photo(result).width == 80


def test_exif_that_says_nothing_is_not_told_of(tmp_path: Path) -> None:
    # After the pixels, where Pillow finds it late, as ImageMagick writes it.
    whole = encoded(scene(), "PNG", exif=b"II*\0\x08\0\0\0" + bytes(6))
    start = whole.index(b"eXIf") - 4
    chunk = whole[start : start + 26]
    (tmp_path / "a.png").write_bytes(whole.replace(chunk, b"")[:-12] + chunk + whole[-12:])
    assert open_photo(tmp_path / "a.png").notes == ()


def test_metadata_too_large_for_jpeg_still_leaves_the_mark(tmp_path: Path) -> None:
    source = tmp_path / "a.tif"
    large = packet(f"<dc:rights>{'x' * 70_000}</dc:rights>")
    tag = (700, 1, len(large), large, True)
    source.write_bytes(tiff(scene(), photometric="rgb", extratags=[tag]))
    photo = open_photo(source)
    jpeg = save_photo(scene(), photo, tmp_path / "a.jpg", SaveSettings())
    assert fields(jpeg)[SOURCE_TYPE] == COLORIZED
    again = save_photo(scene(), photo, tmp_path / "b.tif", SaveSettings())
    assert fields(again)["{http://purl.org/dc/elements/1.1/}rights"] == "x" * 70_000


def test_maker_notes_too_large_for_jpeg_give_way_to_the_rest(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Tintype"
    exif.get_ifd(0x8769).update({0x9003: "1931:05:06 07:08:09", 0x927C: b"n" * 70_000})
    source = tmp_path / "a.webp"
    source.write_bytes(encoded(scene(), "WEBP", exif=exif.tobytes()))
    result = save_photo(scene(), open_photo(source), tmp_path / "a.jpg", SaveSettings())
    with Image.open(result) as image:
        assert image.getexif().get_ifd(0x8769)[0x9003] == "1931:05:06 07:08:09"
        assert 0x927C not in image.getexif().get_ifd(0x8769)


def test_tiff_tags_are_read_by_another_library(tmp_path: Path) -> None:
    with tifffile.TiffFile(saved(portrait(tmp_path), ".tif", tmp_path, 16)) as file:
        tags = file.pages[0].tags
        assert tags["Make"].value == "Tintype"
        assert tags["ExifTag"].value["DateTimeOriginal"] == "1931:05:06 07:08:09"
        assert tags["XResolution"].value[0] / tags["XResolution"].value[1] == 300
