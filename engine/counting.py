"""Numbers of things, in words that fit one as well as many."""


def counted(number: int, one: str) -> str:
    """As "1 photo" or "12 photos"."""
    return f"{number} {one}{'' if number == 1 else 's'}"
