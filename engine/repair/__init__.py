"""Undoing what time did to a photo, before it is colorized: the mask, and four steps.

`holes` finds light that is gone, `marks` scratches and dust, `masks` joins them with what the user
painted. Then what is masked is filled (`filling`: `smooth`, `patches`), noise is taken away
(`noise`), and tones are put right (`tones`). `pipeline` does all this to L*, at any size, in
float32, so that scans of 16 bits stay that; `proposing` looks at a photo and says what it needs.

Nothing is invented: fills come from the photo itself and stay under the mask, and how far denoising
and sharpening move a pixel is bounded.
"""

from engine.repair.marks import Evidence, look
from engine.repair.masks import Look, Seen, mask_of
from engine.repair.noise import Noise, estimate_noise
from engine.repair.pipeline import Repaired, done, repair, steps
from engine.repair.proposing import Proposal, propose, propose_for
from engine.repair.results import pixels_of
from engine.repair.tones import first_light
from engine.repair_steps import STEPS, MaskStroke, Repair

__all__ = [
    "STEPS",
    "Evidence",
    "Look",
    "MaskStroke",
    "Noise",
    "Proposal",
    "Repair",
    "Repaired",
    "Seen",
    "done",
    "estimate_noise",
    "first_light",
    "look",
    "mask_of",
    "pixels_of",
    "propose",
    "propose_for",
    "repair",
    "steps",
]
