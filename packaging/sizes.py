"""`python packaging/sizes.py FOLDER [ARCHIVE]`: what takes the space; 1 if it is too much."""

import sys
from collections import Counter
from pathlib import Path

UNPACKED, PACKED = 700, 250  # MB of 10^6 bytes, the CPU flavour on Linux
SHOWN = 25


def parts(folder: Path) -> Counter[str]:
    """Bytes by library, links not counted."""
    found: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            inner = path.relative_to(folder)
            names = inner.parts[1:] if inner.parts[0] == "_internal" else inner.parts
            found[library(names)] += path.stat().st_size
    return found


def library(names: tuple[str, ...]) -> str:
    """Which library a file belongs to, roughly."""
    if len(names) == 1:
        return names[0] if not names[0].startswith("lib") else "libraries of the system"
    first = names[0].split(".libs")[0]
    return "/".join(names[:2]) if first == "resources" else first


def main(folder: Path, archives: list[Path]) -> int:
    """Print the table; 1 if a limit is passed."""
    found = parts(folder)
    for name, size in found.most_common(SHOWN):
        print(f"{size / 1e6:8.1f} MB  {name}")
    whole = sum(found.values()) / 1e6
    rest = whole - sum(size for _, size in found.most_common(SHOWN)) / 1e6
    print(f"{rest:8.1f} MB  {max(len(found) - SHOWN, 0)} others")
    print(f"{whole:8.1f} MB  in all, unpacked (limit {UNPACKED})")
    heavy = whole > UNPACKED
    for archive in archives:
        packed = archive.stat().st_size / 1e6
        print(f"{packed:8.1f} MB  {archive.name} (limit {PACKED})")
        heavy |= packed > PACKED
    return int(heavy)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(word) for word in sys.argv[2:]]))
