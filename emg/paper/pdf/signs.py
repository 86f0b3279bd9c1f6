"""Which signs the fonts of papers have, as they say themselves."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

from . import fonts

# Shaping hides these: joiners, marks of direction, variation selectors, tags.
_NEVER_DRAWN = {0x200C, 0x200D, 0x200E, 0x200F, *range(0xFE00, 0xFE10), *range(0xE0020, 0xE0080)}
# Control characters, surrogates, and the private use area, which PDF/A forbids.
_NEVER_SHOWN = {"Cc", "Co", "Cs"}


def signs() -> list[tuple[int, int]]:
    """Of all fonts together: the first and the last code point of each run."""
    points = set(_NEVER_DRAWN)
    for path in fonts.files():
        points |= _points_of(path)
    return _runs(sorted(point for point in points if unicodedata.category(chr(point)) not in _NEVER_SHOWN))


def _points_of(path: Path) -> set[int]:
    # Only the faces whose family is asked for: a collection holds other cuts of the same signs.
    faces = TTCollection(path, lazy=True).fonts[:1] if path.suffix == ".ttc" else [TTFont(path, lazy=True)]
    points: set[int] = set()
    for face in faces:
        points |= set(face.getBestCmap() or {})
        face.close()
    return points


def _runs(points: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for point in points:
        if runs and runs[-1][1] == point - 1:
            runs[-1] = (runs[-1][0], point)
        else:
            runs.append((point, point))
    return runs
