"""L* as networks expect it that were trained on photographs: as an sRGB signal."""

import torch
from torch import Tensor


def signal(light: Tensor) -> Tensor:
    """sRGB signal, 0..1, of the gray with that L*, 0..100 (ISO/CIE 11664-4, IEC 61966-2-1)."""
    luminance = torch.where(light > 8, ((light + 16) / 116) ** 3, light * (27 / 24389))
    curved = 1.055 * luminance.clamp_min(1e-6) ** (1 / 2.4) - 0.055
    return torch.where(luminance > 0.0031308, curved, 12.92 * luminance)
