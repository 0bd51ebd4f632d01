"""The XMP packet: what it says is kept, corrected where it became untrue, and signed.

Sources: ISO 16684-1:2019 (XMP), XMP Specification Part 2 (namespaces), IPTC Photo Metadata
Standard 2023.2 (Digital Source Type).
"""

from collections.abc import Iterator
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from engine import __version__

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XMP = ("xmp", "http://ns.adobe.com/xap/1.0/")
TIFF = ("tiff", "http://ns.adobe.com/tiff/1.0/")
EXIF = ("exif", "http://ns.adobe.com/exif/1.0/")
IPTC = ("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/")

# Of the IPTC's terms, "augmentation, correction or enhancement using a generative AI model" fits:
# the light is the photograph's, the colour is invented by a trained network. The tamer
# `algorithmicallyEnhanced` is for edits that do not make up content, `trainedAlgorithmicMedia`
# for pictures that are made up altogether.
COLORIZED = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"

OPEN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
CLOSE = '\n<?xpacket end="w"?>'
EMPTY = (
    f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">'
    '<rdf:Description rdf:about=""/></rdf:RDF></x:xmpmeta>'
)

Property = tuple[tuple[str, str], str]  # ((prefix, namespace), name)

MARKS: tuple[tuple[Property, str], ...] = (
    ((IPTC, "DigitalSourceType"), COLORIZED),
    ((XMP, "CreatorTool"), f"Tintype {__version__}"),
)


def merged(packet: bytes, size: tuple[int, int], mark: bool) -> bytes:
    """Packet made true for that size (width, height), and marked as colorized if asked.

    Every other field stays. A packet that cannot be read is replaced by a new one.
    """
    document = parsed(packet) or minidom.parseString(EMPTY)
    descriptions = list(described(document))
    for name, value in corrections(size):
        if take(descriptions, name):
            add(descriptions[0], name, value)
    take(descriptions, (XMP, "Thumbnails"))
    if mark:
        for name, value in MARKS:
            take(descriptions, name)
            add(descriptions[0], name, value)
    root = document.documentElement
    return (OPEN + (root.toxml() if root else EMPTY) + CLOSE).encode()


def corrections(size: tuple[int, int]) -> tuple[tuple[Property, str], ...]:
    """Fields that the new pixels make untrue."""
    width, height = str(size[0]), str(size[1])
    return (
        ((TIFF, "Orientation"), "1"),
        ((TIFF, "ImageWidth"), width),
        ((TIFF, "ImageLength"), height),
        ((EXIF, "PixelXDimension"), width),
        ((EXIF, "PixelYDimension"), height),
        ((EXIF, "ColorSpace"), "1"),  # sRGB
    )


def parsed(packet: bytes) -> minidom.Document | None:
    """The packet as a document with at least one rdf:Description, or None."""
    # No XMP has a document type; one that does is out to exhaust the parser.
    if not packet.strip(b"\0 \r\n\t") or b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        return None
    try:
        document = minidom.parseString(packet.strip(b"\0 \r\n\t"))
        # Serialised once to see that it can be: a document nested too deep cannot.
        document.toxml()
    except (ExpatError, ValueError, LookupError, RecursionError):
        return None
    return document if any(described(document)) else None


def described(document: minidom.Document) -> Iterator[minidom.Element]:
    """The top-level descriptions, which hold the fields."""
    for rdf in document.getElementsByTagNameNS(RDF, "RDF"):
        for child in rdf.childNodes:
            if isinstance(child, minidom.Element) and child.namespaceURI == RDF:
                yield child


def take(descriptions: list[minidom.Element], name: Property) -> bool:
    """Remove a field wherever it stands, as attribute or element; True if it was there."""
    (_, uri), local = name
    found = False
    for description in descriptions:
        if description.hasAttributeNS(uri, local):
            description.removeAttributeNS(uri, local)
            found = True
        for child in description.getElementsByTagNameNS(uri, local):
            if child.parentNode is description:
                description.removeChild(child)
                found = True
    return found


def add(description: minidom.Element, name: Property, value: str) -> None:
    """Add a field as an element that declares its own namespace."""
    (prefix, uri), local = name
    document = description.ownerDocument
    assert document is not None
    element = document.createElementNS(uri, f"{prefix}:{local}")
    element.setAttribute(f"xmlns:{prefix}", uri)
    element.appendChild(document.createTextNode(value))
    description.appendChild(element)
