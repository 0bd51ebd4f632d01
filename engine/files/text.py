"""Text on its way into a file, though file names in it need not be UTF-8, as on old CDs."""


def utf8(text: str) -> bytes:
    r"""UTF-8; a byte of a name that is none becomes \udcXX, from which JSON reads the name back."""
    return text.encode(errors="backslashreplace")


def printable(text: str) -> str:
    """The same as text, for what draws it."""
    return utf8(text).decode()
