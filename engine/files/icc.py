"""ICC profiles made of curves and a matrix, for 16-bit and gray pixels.

Pillow hands LittleCMS 8 bits a channel, so what must keep 16 is computed here.
Source: ICC.1:2022 (profile version 4.4), sections 10.6 (curveType), 10.18 (parametricCurveType)
F.2 (monochrome profiles) and F.3 (three-component matrix-based profiles).
"""

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEVELS = 1 << 16
IN_LAB = b"Lab "  # connection space of a profile whose gray curve leads to L*, not to luminance
Curve = NDArray[np.float64]  # linear light, 0 to 1, of LEVELS evenly spaced codes

# Linear sRGB to XYZ under D50, as in the sRGB profile of the ICC (Bradford-adapted BT.709).
SRGB_D50 = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)


@dataclass(frozen=True, eq=False, slots=True)
class Shaper:
    """A profile as one curve a channel and a matrix to linear sRGB; gray has one curve, no matrix.

    The matrix keeps equal channels equal, but for rounding.
    """

    curves: tuple[Curve, ...]
    matrix: NDArray[np.float64] | None

    @property
    def gray(self) -> Curve:
        """Linear light of a neutral pixel: the middle curve (green), or the only one."""
        return self.curves[len(self.curves) // 2]


def shaper(profile: bytes) -> Shaper | None:
    """Curves and matrix of a profile; None if it is made of tables, or broken."""
    try:
        tags = tag_table(profile)
        if b"kTRC" in tags:
            tone = curve(tags[b"kTRC"])
            return Shaper((luminance(tone) if profile[20:24] == IN_LAB else tone,), None)
        # Where there is also a table (A2B0), the table is what the profile's maker meant.
        if b"A2B0" in tags or b"rTRC" not in tags:
            return None
        curves = tuple(curve(tags[name]) for name in (b"rTRC", b"gTRC", b"bTRC"))
        colorants = [xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
        matrix = np.linalg.inv(SRGB_D50) @ np.array(colorants).T
    except (struct.error, KeyError, ValueError, ArithmeticError):
        return None
    sums = matrix.sum(axis=1, keepdims=True)
    return Shaper(curves, matrix / sums) if (np.abs(sums - 1) < 0.1).all() else None


def tag_table(profile: bytes) -> dict[bytes, bytes]:
    """Signature and data of every tag."""
    count = struct.unpack_from(">I", profile, 128)[0]
    found = {}
    for index in range(min(count, 100)):
        name, offset, size = struct.unpack_from(">4sII", profile, 132 + 12 * index)
        found[name] = profile[offset : offset + size]
    return found


def xyz(data: bytes) -> tuple[float, ...]:
    """The first triple of an XYZType tag."""
    return tuple(value / 65536 for value in struct.unpack_from(">3i", data, 8))


def curve(data: bytes) -> Curve:
    """A tone curve, sampled; raises `ValueError` for a type unknown here."""
    codes = np.linspace(0, 1, LEVELS)
    if data.startswith(b"curv"):
        count = struct.unpack_from(">I", data, 8)[0]
        if count == 0:
            return codes
        values = struct.unpack_from(f">{count}H", data, 12)
        if count == 1:
            return codes ** float(values[0] / 256)
        return np.interp(codes, np.linspace(0, 1, count), np.array(values) / 65535)
    if data.startswith(b"para"):
        kind = struct.unpack_from(">H", data, 8)[0]
        return parametric(codes, kind, parameters(data, kind))
    raise ValueError("not a curve")


def luminance(share: Curve) -> Curve:
    """Linear light of L* / 100 (ISO/CIE 11664-4)."""
    f = (100 * share + 16) / 116
    return np.where(f > 6 / 29, f**3, (f - 4 / 29) * 3 * (6 / 29) ** 2)


def parameters(data: bytes, kind: int) -> tuple[float, ...]:
    """g, a, b, c, d, e, f of a parametric curve, with those its kind lacks filled in."""
    count = (1, 3, 4, 5, 7)[kind] if kind < 5 else 0
    if not count:
        raise ValueError("not a curve")
    values = [value / 65536 for value in struct.unpack_from(f">{count}i", data, 12)]
    return tuple(values + [1.0, 1.0, 0, 0, 0, 0, 0][count:])


def parametric(codes: Curve, kind: int, values: tuple[float, ...]) -> Curve:
    """Any kind of parametricCurveType, written as the last: a line, and a power above it."""
    g, a, b, c, d, e, f = values
    if kind in (1, 2):
        # Constant below -b / a; kind 2 adds c to both parts, of kind 1 it is 0.
        c, d, e, f = 0.0, -b / a, c, c
    power = np.maximum(a * codes + b, 0) ** g + e
    return np.clip(np.where(codes >= d, power, c * codes + f), 0, 1)
