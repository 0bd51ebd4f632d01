"""Numbers of things, in words that fit one as well as many."""


def counted(number: int, one: str, many: str = "") -> str:
    """As "1 photo" or "12 photos"; `many` is what more than one are called, if not `one` + "s"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
