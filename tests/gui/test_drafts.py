"""Repair of a small copy of the photo, step by step."""

from dataclasses import replace

import numpy as np
from skimage import data

from engine.recipe import Recipe
from engine.repair_steps import MaskStroke, Repair
from gui import drafts
from gui.drafts import Stages

DOT = MaskStroke(((0.5, 0.5),), radius=0.1)


def test_a_late_step_does_not_do_the_early_ones_again(monkeypatch):
    import engine.repair
    from engine.photo import photo_from_pixels

    photo, stages, done = photo_from_pixels(data.camera()[::4, ::4]), Stages(), []
    real = engine.repair.done
    monkeypatch.setattr(engine.repair, "done", lambda *all: done.append(all[0]) or real(*all))
    repair = Repair(mask=(DOT,), denoise=0.5, gamma=1.5)
    first = drafts.draft(lambda _: None, photo, 64, repair, stages)
    assert done == ["fill", "denoise", "tone"] and max(first.light.shape) == 64
    again = drafts.draft(lambda _: None, photo, 64, replace(repair, gamma=1.2), stages)
    assert done[3:] == ["tone"]
    assert not np.array_equal(first.light, again.light)


def test_a_draft_is_what_the_engine_makes_of_a_small_photo():
    from engine.photo import photo_from_pixels
    from engine.preparing import prepare

    photo = photo_from_pixels(data.camera()[::4, ::4])
    repair = Repair(mask=(DOT,), denoise=0.5, gamma=1.5, contrast=0.4, sharpen=0.5)
    draft = drafts.draft(lambda _: None, photo, 500, repair, Stages())
    np.testing.assert_array_equal(draft.light, prepare(photo, Recipe(repair=repair)).light)
