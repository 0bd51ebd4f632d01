"""The colours of one photo, learnt by heart: 32,202 weights.

Source: Khatri and Patel, "Coloring Black and White Images" (Harvard CSCI S-89), version 1, whose
table of layers this is. It gives no strides; they are those of the notebook that it runs, Wallner's
"alpha version" (2017).
"""

from torch import Tensor, nn

from engine.models.plain import begin_as_keras, colour, convolve


class OnePhoto(nn.Module):
    """Predicts a*b* from L*, at full size, of the photo that it was trained on and its siblings."""

    multiple = 8  # input sides must be divisible by it

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            *convolve(1, 8, 2), *convolve(8, 8),
            *convolve(8, 16), *convolve(16, 16, 2),
            *convolve(16, 32), *convolve(32, 32, 2),
            nn.Upsample(scale_factor=2), *convolve(32, 32),
            nn.Upsample(scale_factor=2), *convolve(32, 16),
            nn.Upsample(scale_factor=2), *colour(16),
        )  # fmt: skip
        begin_as_keras(self)

    def forward(self, light: Tensor) -> Tensor:
        """Map L* (N, 1, H, W), 0..100, to a*b* (N, 2, H, W), -128..128."""
        chroma: Tensor = self.layers(light)
        return 128 * chroma
