"""A program that has ended leaves nothing behind, so that many can run in one process."""

import gc
import weakref

import pytest

from engine.colorizer import Colorizer
from engine.recipe import Recipe
from gui.app import Tintype
from gui.settings import Settings
from tests.gui.window_acts import drop, is_colorized


@pytest.fixture
def use(loop, run, found, until, photos, tmp_path):
    """Open the program, colorize a photo, see all panels, close it: weak references to all."""

    def go() -> dict[str, weakref.ref]:
        before = {id(thing) for thing in gc.get_objects()}
        tintype = Tintype(Settings(tmp_path / "settings.ini"), found)
        tintype.session.start_with(Recipe(side=64))
        tintype.window.show()
        drop(tintype.window, photos / "astronaut.jpg")
        until(lambda: is_colorized(tintype))
        tintype.session.edit(Recipe(side=64, strength=0.5), "Change strength")
        bar = tintype.window.side_tabs.bar
        for tab in range(bar.count()):
            bar.setCurrentIndex(tab)
        until(lambda: not any(lane.busy for lane in tintype.lanes.all()))
        made = [weakref.ref(thing) for thing in gc.get_objects()
                if id(thing) not in before and is_ours(thing)]  # fmt: skip
        tintype.close()
        run(tintype.shut_down())
        return made

    return go


def is_ours(thing: object) -> bool:
    kind = type(thing)
    return isinstance(thing, Colorizer) or (
        str(kind.__module__).startswith("gui.") and kind.__weakrefoffset__ > 0
    )


def test_two_programs_one_after_the_other_leave_nothing(use):
    for _ in range(2):
        made = use()
        assert {Tintype, Colorizer} <= {type(known()) for known in made}
        gc.collect()
        assert [type(known()).__name__ for known in made if known() is not None] == []
