"""The fonts papers are printed in, by the order they are asked, and which characters they have.

They are Debian's packages, which `make setup` installs; no other font of a machine is ever used.
"""

import logging
import sys
import unicodedata
from functools import cache
from pathlib import Path

import typst
from fontTools.ttLib import TTCollection, TTFont

logger = logging.getLogger(__name__)

ROOT = Path("/usr/share/fonts")
# Family, file: Latin, Greek and Cyrillic; Arabic; Chinese; symbols and emoji.
FILES = {
    "Liberation Serif": "LiberationSerif-*.ttf",
    "Amiri": "Amiri-*.ttf",
    "AR PL UMing": "uming.ttc",
    "Symbola": "Symbola*.ttf",
}
# Inside Typst: where set-up could install nothing, a paper prints in it rather than not at all.
BUILT_IN = "Libertinus Serif"
FAMILIES = (*FILES, BUILT_IN)

FALLBACK = "\ufffd"  # the replacement character: "there is a sign here that cannot be shown"
# Shaping hides these: joiners, marks of direction, variation selectors, tags.
_NEVER_DRAWN = {0x200C, 0x200D, 0x200E, 0x200F, *range(0xFE00, 0xFE10), *range(0xE0020, 0xE0080)}


def directories() -> list[str]:
    """Where the files are."""
    return sorted({str(path.parent) for path in _files()})


def missing() -> list[str]:
    """The families that set-up still has to install."""
    return [family for family, pattern in FILES.items() if not any(ROOT.rglob(pattern))]


def load() -> typst.Fonts:
    """For the compiler; takes some 30 ms, once."""
    return typst.Fonts(include_system_fonts=False, font_paths=directories())


def shown(text: str) -> str:
    """The text with the fallback in place of each character that no font has, which is logged.

    Control characters, and the private use area that PDF/A forbids, are such characters, too.
    """
    covered = _covered()
    if covered is None or all(ord(character) in covered for character in text):
        return text
    missing = sorted({character for character in text if ord(character) not in covered})
    logger.warning("no font has %s", ", ".join(_named(character) for character in missing))
    fallback = FALLBACK if ord(FALLBACK) in covered else "?"
    return "".join(character if ord(character) in covered else fallback for character in text)


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


@cache
def _covered() -> frozenset[int] | None:
    """The code points of all our fonts; None where set-up installed none, and nothing can be said."""
    paths = _files()
    if not paths:
        return None
    points = set(_NEVER_DRAWN)
    for path in paths:
        points |= _points_of(path)
    return frozenset(point for point in points if unicodedata.category(chr(point)) not in {"Cc", "Co", "Cs"})


def _points_of(path: Path) -> set[int]:
    # Only the faces whose family is asked for: a collection holds other cuts of the same signs.
    faces = TTCollection(path, lazy=True).fonts[:1] if path.suffix == ".ttc" else [TTFont(path, lazy=True)]
    points: set[int] = set()
    for face in faces:
        points |= set(face.getBestCmap() or {})
        face.close()
    return points


def _files() -> list[Path]:
    return sorted(path for pattern in FILES.values() for path in ROOT.rglob(pattern))


if __name__ == "__main__":
    sys.exit(", ".join(missing()) or None)
