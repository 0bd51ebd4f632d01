"""XMP packets are extended without losing what others wrote into them."""

from xml.etree import ElementTree

import pytest

from engine.files import xmp
from tests.engine.made_photos import packet

COLORIZED = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
SOURCE_TYPE = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType"

BROKEN_PACKETS = {
    "nonsense": b"<x:xmpmeta",
    "no description": b'<a xmlns="b"/>',
    "zeros": b"\0" * 50,
    "a bomb": b'<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>',
    "too deep": b"<a>" * 5000 + b"</a>" * 5000,
}


@pytest.mark.parametrize("kind", BROKEN_PACKETS)
def test_a_broken_packet_is_replaced(kind: str) -> None:
    merged = xmp.merged(BROKEN_PACKETS[kind], (80, 60), mark=True)
    root = ElementTree.fromstring(merged.decode().strip("\ufeff"))
    assert root.findtext(f".//{SOURCE_TYPE}") == COLORIZED


def test_every_prefix_of_a_packet_stays() -> None:
    old = packet('<my:own xmlns:my="http://example.com/my/">kept</my:own>')
    merged = xmp.merged(old, (80, 60), mark=True)
    assert b"my:own" in merged
    assert b"dc:description" in merged
    assert b"ns0" not in merged


def test_the_colour_space_is_that_of_the_result() -> None:
    old = packet('<e:ColorSpace xmlns:e="http://ns.adobe.com/exif/1.0/">65535</e:ColorSpace>')
    assert b">1</exif:ColorSpace>" in xmp.merged(old, (80, 60), mark=False)
    assert b"ColorSpace" not in xmp.merged(packet(), (80, 60), mark=False)


def test_an_earlier_mark_is_replaced_not_repeated() -> None:
    old = packet(
        '<I:DigitalSourceType xmlns:I="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        "http://cv.iptc.org/newscodes/digitalsourcetype/print</I:DigitalSourceType>",
        'xmp:CreatorTool="Scanner 1.0"',
    )
    merged = xmp.merged(old, (80, 60), mark=True)
    assert merged.count(b":DigitalSourceType") == 2  # opening and closing tag
    assert b"digitalsourcetype/print" not in merged
    assert b"Scanner 1.0" not in merged


def test_a_preview_of_the_gray_photo_does_not_stay_in_xmp() -> None:
    old = packet("<xmp:Thumbnails><rdf:Alt><rdf:li>pixels</rdf:li></rdf:Alt></xmp:Thumbnails>")
    assert b"Thumbnails" not in xmp.merged(old, (80, 60), mark=False)
