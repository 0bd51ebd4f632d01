"""Photo colorization without a user interface: numpy in, numpy out, torch behind it.

A photo is read whole (`photo`), its lightness is shown at a working size to a trained network
(`colorizer`), the colour that comes back is brought to full size along the photo's own edges and
joined with the untouched lightness (`render`), and the result is written beside the original
(`photo` again). `batch` and `cli` do the same for folders; `train` makes the weights; `metrics` and
`evaluate` say how good they are.

Planes are plain arrays, one convention everywhere:

light : (H, W) float32
    CIE L*, 0 to 100, D65.
chroma : (H, W, 2) float32
    CIE a* and b*, about -110 to 110.
pixels : (H, W, 3) or (H, W) uint8 or uint16
    Gamma-encoded sRGB (IEC 61966-2-1), or gray with the same encoding.

Rows come first, the photo is upright, and arrays shared between threads are read-only.
"""

import os

__version__ = "0.1.0"

# numpy's OpenBLAS has threads of its own, which spin for a while after each product in wait of the
# next, on the cores on which torch's threads then compute: a hint was answered 40 ms later for it.
# Most of our products are small. It is read when numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
