"""`python packaging/slim.py FOLDER`: make the libraries of a frozen Tintype smaller; Linux only.

Symbols go, which only debuggers want: of torch's 89 MB, of Python's 17. So do libraries that are
linked and never called, see `stand_ins`; that takes a C compiler.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from stand_ins import lighten_icu, lighten_wheels, remove_orphans

# `strip` damages libraries whose headers were patched after linking, as those in these folders.
PATCHED = (".libs/", "PySide6/", "cv2/")


def main(folder: Path) -> None:
    if sys.platform != "linux":
        return
    missing = [tool for tool in ("strip", "cc", "nm", "readelf") if shutil.which(tool) is None]
    if missing:
        print(f"Without {', '.join(missing)} the program stays 200 MB larger.")
        return
    strip(folder)
    inner = folder / "_internal"
    lighten_wheels(inner)
    lighten_icu(inner)
    remove_orphans(inner)


def strip(folder: Path) -> None:
    """Take symbols off."""
    for library in sorted(folder.rglob("*.so*")):
        patched = any(part in str(library.relative_to(folder)) for part in PATCHED)
        if not (patched or library.is_symlink()):
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
