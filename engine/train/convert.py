"""sRGB to CIE Lab on the training device, in plain torch operations.

The arithmetic is that of `engine.color` (IEC 61966-2-1, ISO/CIE 11664-4, D65), which tests compare.
"""

import torch
from torch import Tensor

# Linear sRGB to XYZ over the D65 white (IEC 61966-2-1), rows already divided by the white point.
TO_XYZ = (
    (0.412453 / 0.95047, 0.357580 / 0.95047, 0.180423 / 0.95047),
    (0.212671, 0.715160, 0.072169),
    (0.019334 / 1.08883, 0.119193 / 1.08883, 0.950227 / 1.08883),
)


def linear(srgb: Tensor) -> Tensor:
    """Undo the sRGB transfer curve; 0..1 in, 0..1 out."""
    return torch.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055).clamp_min(0) ** 2.4)


def cube_root(ratio: Tensor) -> Tensor:
    """CIE f(t): cube root with a straight piece near black."""
    return torch.where(ratio > 0.008856, ratio.clamp_min(1e-6) ** (1 / 3), 7.787 * ratio + 16 / 116)


def lightness(luminance: Tensor) -> Tensor:
    """CIE L*, 0..100, of relative luminance 0..1."""
    return 116 * cube_root(luminance) - 16


def lab(linear_rgb: Tensor) -> tuple[Tensor, Tensor]:
    """Linear sRGB (N, 3, H, W) to L* (N, 1, H, W) and a*b* (N, 2, H, W)."""
    matrix = torch.tensor(TO_XYZ, dtype=linear_rgb.dtype, device=linear_rgb.device)
    fx, fy, fz = cube_root(torch.einsum("ij,njhw->nihw", matrix, linear_rgb)).unbind(1)
    return (116 * fy - 16)[:, None], torch.stack([500 * (fx - fy), 200 * (fy - fz)], 1)
