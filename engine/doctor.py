"""What to know of this installation when something does not work."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from engine import __version__, catalog
from engine.device import available, choose, title
from engine.program import cache_folder
from engine.weights import data_folder, models_folder

PACKAGES = (
    "torch",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "pi-heif",
    "safetensors",
    "PySide6-Essentials",
)


def examine() -> dict[str, Any]:
    """Versions, devices, folders and models, as plain values."""
    return {
        "tintype": __version__,
        "python": f"{platform.python_version()} ({sys.executable})",
        "system": platform.platform(),
        "packages": {name: installed(name) for name in PACKAGES},
        **compute(),
        "paths": {
            "bundled models": str(catalog.BUNDLED),
            "own models": str(models_folder()),
            "own data": str(data_folder()),
            "cache": str(cache_folder()),
        },
        "models": {
            card.id: "installed" if card.installed else f"missing: {card.weights}"
            for card in catalog.cards([models_folder()]).values()
        },
    }


def compute() -> dict[str, Any]:
    """The device that would be used, all there are, and the CPU threads; or why torch fails."""
    try:
        import torch
    except (ImportError, OSError) as error:  # OSError: a shared library of torch is missing
        return {"device": {"kind": "none", "title": "none", "reason": f"torch fails: {error}"}}
    chosen = choose()
    return {
        "device": {"kind": chosen.kind, "title": chosen.title, "reason": chosen.reason},
        "devices": {kind: title(kind) for kind in available()},
        "threads": torch.get_num_threads(),
    }


def installed(package: str) -> str:
    """Version of a distribution, without importing it."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def text(values: dict[str, Any], indent: str = "") -> str:
    """The same for reading."""
    lines = []
    for name, value in values.items():
        if isinstance(value, dict):
            lines += [f"{indent}{name}:", text(value, indent + "  ") or f"{indent}  none"]
        else:
            lines.append(f"{indent}{name}: {value}")
    return "\n".join(lines)
