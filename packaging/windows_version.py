"""`python packaging/windows_version.py FILE`: the version resource of Tintype.exe."""

import sys
from pathlib import Path

from bundle import version

TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'The Tintype authors'),
      StringStruct('FileDescription', 'Tintype'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'tintype'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('OriginalFilename', 'Tintype.exe'),
      StringStruct('ProductName', 'Tintype'),
      StringStruct('ProductVersion', '{version}'),
    ])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])]),
  ],
)
"""


def resource(version: str) -> str:
    """The resource as PyInstaller reads it; of "1.2.3" the numbers are (1, 2, 3, 0)."""
    numbers = tuple(int(part) for part in version.split("."))[:4]
    return TEMPLATE.format(numbers=numbers + (0,) * (4 - len(numbers)), version=version)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(resource(version()), encoding="utf-8")
