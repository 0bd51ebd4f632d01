"""Say which Linux packages to install where libraries are missing that Qt needs.

`python packaging/qt_libraries.py [--window] [--list]` ends with 1 and a sentence if one is missing.
`--window` also asks for those of a window on X11; `--list` prints Debian's package names alone.
It runs before anything is installed, so it uses the standard library only.
"""

import ctypes
import sys

# What the dynamic linker looks for: (Debian and Ubuntu package, Fedora package).
ALWAYS = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
}
WINDOW = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
}


def loads(library: str) -> bool:
    """True if the dynamic linker finds the library and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def main(arguments: list[str]) -> int:
    """Report what is missing; 1 if anything is."""
    if sys.platform != "linux":
        return 0
    needed = {**ALWAYS, **WINDOW} if "--window" in arguments else ALWAYS
    missing = [packages for library, packages in needed.items() if not loads(library)]
    if not missing:
        return 0
    debian, fedora = (" ".join(dict.fromkeys(names)) for names in zip(*missing, strict=True))
    if "--list" in arguments:
        print(debian)
        return 1
    print("Qt needs system libraries that are not installed. Install them and try again:")
    print(f"  Debian, Ubuntu: sudo apt install {debian}")
    print(f"  Fedora:         sudo dnf install {fedora}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
