"""Small photo files of every kind, made while the tests run."""

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pillow_heif
import tifffile
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[Any]
pillow_heif.register_heif_opener()


def scene(height: int = 60, width: int = 80) -> Pixels:
    """A colourful picture, smooth enough for lossy formats, with no symmetry at all."""
    y, x = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    channels = (0.9 * x + 0.05, 0.8 * (1 - y) + 0.1, 0.5 + 0.4 * np.sin(3 * x + 5 * y))
    return np.rint(np.stack(channels, axis=-1) * 255).astype(np.uint8)


def gray_scene(height: int = 60, width: int = 80) -> Pixels:
    """One plane of the same."""
    return scene(height, width)[..., 2].copy()


def deep(pixels: Pixels, seed: int = 1) -> Pixels:
    """The same picture at 16 bits, with detail that 8 bits cannot hold."""
    noise = np.random.default_rng(seed).integers(-100, 100, pixels.shape)
    return np.clip(pixels.astype(int) * 257 + noise, 0, 65535).astype(np.uint16)


def encoded(pixels: Pixels | Image.Image, form: str, **options: Any) -> bytes:
    """A file as Pillow writes it."""
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def deep_png(pixels: Pixels) -> bytes:
    """A 16-bit PNG: gray, RGB or RGBA."""
    order = {2: slice(None), 3: slice(None, None, -1), 4: [2, 1, 0, 3]}
    layers = pixels if pixels.ndim == 2 else pixels[..., order[pixels.shape[2]]]
    return cv2.imencode(".png", np.ascontiguousarray(layers))[1].tobytes()


def interlaced_png(pixels: Pixels) -> bytes:
    """An RGB PNG in the seven passes of Adam7."""
    passes = ((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2))
    body = b""
    for top, left, down, right in (*passes, (1, 0, 2, 1)):
        for row in pixels[top::down, left::right]:
            body += b"\0" + row.astype(row.dtype.newbyteorder(">")).tobytes() if len(row) else b""
    height, width = pixels.shape[:2]
    header = struct.pack(">IIBBBBB", width, height, pixels.itemsize * 8, 2, 0, 0, 1)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(body)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )


def with_chunk(png: bytes, name: bytes, content: bytes) -> bytes:
    """A PNG with one more chunk behind its header."""
    crc = zlib.crc32(name + content)
    return png[:33] + struct.pack(">I", len(content)) + name + content + crc.to_bytes(4) + png[33:]


def with_profile(png: bytes, profile: bytes) -> bytes:
    """A PNG with a colour profile."""
    return with_chunk(png, b"iCCP", b"any name\0\0" + zlib.compress(profile))


def tiff(pixels: Pixels, **options: Any) -> bytes:
    """A TIFF as tifffile writes it."""
    file = io.BytesIO()
    tifffile.imwrite(file, pixels, **options)
    return file.getvalue()


def exif_block(**tags: Any) -> bytes:
    """An Exif block with heading: camera, date, place, maker note, thumbnail, and `tags`."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0132] = "Tintype", "Box 1", "1931:05:06 07:08:09"
    for name, value in tags.items():
        exif[{"orientation": 0x0112}[name]] = value
    exif.get_ifd(0x8769).update({0x9003: "1931:05:06 07:08:09", 0xA002: 80, 0xA003: 60})
    exif.get_ifd(0x8769)[0xA001] = 0xFFFF  # not sRGB, as cameras say of Adobe RGB
    exif.get_ifd(0x8769)[0x927C] = b"made by the maker"
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 51.0, 24.0)})
    return with_thumbnail(exif.tobytes())


def with_thumbnail(block: bytes) -> bytes:
    """The block with a second directory that points to a JPEG at its end."""
    heading, body = block[:6], bytearray(block[6:])
    order = "<" if body.startswith(b"II") else ">"
    body += b"\0" * (len(body) % 2)
    thumbnail = encoded(gray_scene(12, 16), "JPEG")
    first = struct.unpack_from(order + "I", body, 4)[0]
    count = struct.unpack_from(order + "H", body, first)[0]
    second = len(body)
    struct.pack_into(order + "I", body, first + 2 + 12 * count, second)
    body += struct.pack(order + "H", 2)
    body += struct.pack(order + "HHII", 0x0201, 4, 1, second + 2 + 24 + 4)
    body += struct.pack(order + "HHII", 0x0202, 4, 1, len(thumbnail))
    body += struct.pack(order + "I", 0) + thumbnail
    return heading + bytes(body)


def packet(fields: str = "", attributes: str = "") -> bytes:
    """An XMP packet with a caption, a rating, and more fields."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"'
        f' xmp:Rating="4" {attributes}>'
        '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Grandma &amp; я</rdf:li></rdf:Alt>'
        f"</dc:description>{fields}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


def icc_profile(
    curves: list[bytes] | None = None, colorants: Pixels | None = None, gray: bool = False
) -> bytes:
    """A display profile of curves and a matrix; Adobe RGB (1998) unless told otherwise."""
    names = [b"kTRC"] if gray else [b"rTRC", b"gTRC", b"bTRC"]
    tags = dict(zip(names, curves or [gamma_curve(563 / 256)] * 3, strict=False))
    tags[b"wtpt"] = xyz_tag(np.array([0.9642, 1.0, 0.8249]))
    if not gray:
        matrix = ADOBE_RGB_D50 if colorants is None else colorants
        columns = zip((b"rXYZ", b"gXYZ", b"bXYZ"), matrix.T, strict=True)
        tags |= {name: xyz_tag(column) for name, column in columns}
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += struct.pack(">4sII", name, 132 + 12 * len(tags) + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    space = b"GRAY" if gray else b"RGB "
    header = b"\0" * 4 + b"\x02\x40\0\0" + b"mntr" + space + b"XYZ " + b"\0" * 12 + b"acsp"
    header = header.ljust(64, b"\0") + struct.pack(">iii", 63190, 65536, 54061)
    content = header.ljust(124, b"\0") + table + body
    return struct.pack(">I", len(content) + 4) + content


# Bradford-adapted to D50, from the Adobe RGB (1998) specification.
ADOBE_RGB_D50 = np.array(
    [[0.60974, 0.20528, 0.14919], [0.31111, 0.62567, 0.06322], [0.01947, 0.06087, 0.74457]]
)


def xyz_tag(value: Pixels) -> bytes:
    """An XYZType tag."""
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(float(v) * 65536) for v in value))


def gamma_curve(gamma: float) -> bytes:
    """A curveType tag of one power."""
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))


def sampled_curve(function: Callable[[Pixels], Pixels], count: int = 1024) -> bytes:
    """A curveType tag of samples."""
    values = np.rint(function(np.linspace(0, 1, count)) * 65535).astype(">u2")
    return b"curv\0\0\0\0" + struct.pack(">I", count) + values.tobytes()


def parametric_curve(kind: int, *values: float) -> bytes:
    """A parametricCurveType tag."""
    numbers = struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))
    return b"para\0\0\0\0" + struct.pack(">HH", kind, 0) + numbers


# One small file of every format and depth, by suffix.
SAMPLES: dict[str, Callable[[], bytes]] = {
    "color.jpg": lambda: encoded(scene(), "JPEG", quality=95, exif=exif_block(), xmp=packet()),
    "gray.jpg": lambda: encoded(gray_scene(), "JPEG", quality=95),
    "progressive.jpg": lambda: encoded(scene(), "JPEG", quality=95, progressive=True),
    "cmyk.jpg": lambda: encoded(Image.fromarray(scene()).convert("CMYK"), "JPEG", quality=95),
    "color.png": lambda: encoded(scene(), "PNG", exif=exif_block()),
    "palette.png": lambda: encoded(Image.fromarray(scene()).quantize(256), "PNG"),
    "gray16.png": lambda: deep_png(deep(gray_scene())),
    "color16.png": lambda: deep_png(deep(scene())),
    "color.tif": lambda: encoded(scene(), "TIFF", compression="tiff_lzw"),
    "color16.tif": lambda: tiff(deep(scene()), photometric="rgb", compression="zlib"),
    "gray16.tif": lambda: tiff(deep(gray_scene())),
    "color.webp": lambda: encoded(scene(), "WEBP", quality=95, exif=exif_block()),
    "color.bmp": lambda: encoded(scene(), "BMP"),
    "color.gif": lambda: encoded(Image.fromarray(scene()).quantize(256), "GIF"),
    "color.heic": lambda: encoded(scene(), "HEIF", quality=95),
    "color.avif": lambda: encoded(scene(), "AVIF", quality=95, speed=10),
}
