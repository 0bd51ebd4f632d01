"""Whether something is there, asked without an error.

Before Python 3.14 pathlib raises where it cannot know: for a name longer than the file system
takes, in a folder that may not be looked into, on a drive that is gone. What cannot be seen counts
as not there; whoever opens it all the same hears why it cannot be.

For places that people name. What is begun anew or written over where there is nothing, like a
checkpoint, is asked for by pathlib: there an error is better than a wrong answer.
"""

import os
from pathlib import Path


def is_folder(path: Path | str) -> bool:
    """Whether it is a folder, or a link to one."""
    return os.path.isdir(path)  # noqa: PTH112


def is_file(path: Path | str) -> bool:
    """Whether it is a file, or a link to one."""
    return os.path.isfile(path)  # noqa: PTH113


def is_there(path: Path | str) -> bool:
    """Whether it is anything but a link to nothing."""
    return os.path.exists(path)  # noqa: PTH110
