"""Whether the machine runs on its battery."""

import subprocess
import sys
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")


def on_battery(supplies: Path = SUPPLIES) -> bool:
    """True if it does, as far as the system says."""
    if sys.platform == "win32":
        return windows()
    if sys.platform == "darwin":
        return macos()
    return linux(supplies)


def linux(supplies: Path) -> bool:
    """From sysfs: some battery discharges, and no mains is online."""
    mains = read_all(supplies, "online")
    return "Discharging" in read_all(supplies, "status") and "1" not in mains


def read_all(supplies: Path, name: str) -> list[str]:
    """That fact of each supply which has it."""
    found = []
    for path in sorted(supplies.glob(f"*/{name}")):
        try:
            found.append(path.read_text(encoding="ascii", errors="replace").strip())
        except OSError:  # a supply was unplugged meanwhile
            continue
    return found


def macos() -> bool:
    """From `pmset`."""
    try:
        command = ["pmset", "-g", "batt"]
        said = subprocess.run(command, capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return False
    return "Battery Power" in said.stdout


def windows() -> bool:
    """From `GetSystemPowerStatus`, whose first byte is 0 off the mains."""
    import ctypes

    status = ctypes.create_string_buffer(12)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows
    return bool(kernel.GetSystemPowerStatus(status)) and status.raw[0] == 0
