"""What was made of the photo that was last seen, so that it is not made again."""

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import ReferenceType, ref

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]
Made = TypeVar("Made")


class OfLast(Generic[Made]):
    """What was made of the last photo, which it does not keep alive."""

    def __init__(self) -> None:
        self._known: tuple[ReferenceType[Plane], Made] | None = None

    def get(self, light: Plane, make: Callable[[Plane], Made]) -> Made:
        """What is known of the photo with this light, or what `make` says of it now."""
        if self._known is None or self._known[0]() is not light:
            self._known = ref(light), make(light)
        return self._known[1]
