"""A 100-megapixel photo, from file to file: most memory beyond the idle program's."""

import tempfile
from pathlib import Path

from tests.benchmarks import pipeline
from tests.benchmarks.inputs import photo_file
from tests.benchmarks.measure import MIB, Row, at_most, in_child


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        source = str(photo_file(Path(folder), 11600, 8700))
        spent = in_child(pipeline.__name__, "ours", source, folder, "1")
    return [at_most("101 MP JPEG to JPEG, peak memory", spent["bytes"] / MIB, 2048, "MiB")]
