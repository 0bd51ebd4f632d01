"""`python packaging/slim.py FOLDER`: take the symbols off large libraries of a frozen Tintype.

Only debuggers want them; of torch's they are 89 MB. Elsewhere than on Linux libraries come without.
"""

import shutil
import subprocess
import sys
from pathlib import Path

# Not everything: `strip` damages libraries whose headers were patched after linking (auditwheel).
LARGE = ("libtorch_cpu.so", "libtorch_python.so", "libc10.so")


def main(folder: Path) -> None:
    tool = shutil.which("strip")
    if sys.platform != "linux" or tool is None:
        return
    for library in sorted(folder.rglob("*.so*")):
        if library.name in LARGE and not library.is_symlink():
            subprocess.run([tool, "--strip-unneeded", str(library)], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
