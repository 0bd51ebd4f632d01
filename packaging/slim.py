"""`python packaging/slim.py FOLDER`: take the symbols off large libraries of a frozen Tintype.

Only debuggers want them; of torch's they are 89 MB, of Python's 17. Elsewhere than on Linux
libraries come without.
"""

import shutil
import subprocess
import sys
from pathlib import Path

# `strip` damages libraries whose headers were patched after linking, as those in these folders.
PATCHED = (".libs/", "PySide6/", "cv2/")


def main(folder: Path) -> None:
    tool = shutil.which("strip")
    if sys.platform != "linux" or tool is None:
        return
    for library in sorted(folder.rglob("*.so*")):
        patched = any(part in str(library.relative_to(folder)) for part in PATCHED)
        if not (patched or library.is_symlink()):
            subprocess.run([tool, "--strip-unneeded", str(library)], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
