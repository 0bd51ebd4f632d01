"""What was costly to make and may be wanted again, up to a number of bytes."""

from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """Values by key; the least recently used ones go when there is no more room."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._values: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self.bytes = 0

    def __contains__(self, key: K) -> bool:
        return key in self._values

    def find(self, key: K) -> V | None:
        """The value of that key, which is now the most recently used, or None."""
        if key not in self._values:
            return None
        self._values.move_to_end(key)
        return self._values[key][0]

    def keep(self, key: K, value: V, size: int) -> None:
        """Keep a value of `size` bytes, unless it alone is more than there is room for."""
        self.drop(key)
        if size > self._limit:
            return
        self._values[key] = (value, size)
        self.bytes += size
        while self.bytes > self._limit:
            _, (_, gone) = self._values.popitem(last=False)
            self.bytes -= gone

    def drop(self, key: K) -> None:
        """Forget the value of that key."""
        if key in self._values:
            self.bytes -= self._values.pop(key)[1]
