"""The fonts papers are printed in, by the order they are asked, and which characters they have.

They are Debian's packages, which `make setup` installs; no other font of a machine is ever used.
"""

import logging
import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

from .printing import asked

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


def files() -> list[Path]:
    return sorted(path for pattern in FILES.values() for path in ROOT.rglob(pattern))


def directories() -> list[str]:
    """Where the files are."""
    return sorted({str(path.parent) for path in files()})


def missing() -> list[str]:
    """The families that set-up still has to install."""
    return [family for family, pattern in FILES.items() if not any(ROOT.rglob(pattern))]


def shown(text: str) -> str:
    """The text with the fallback in place of each character that no font has, which is logged.

    Control characters, and the private use area that PDF/A forbids, are such characters, too.
    """
    without_font = _without_font()
    found = sorted(set(without_font.findall(text)))
    if not found:
        return text
    logger.warning("no font has %s", ", ".join(map(_named, found)))
    return without_font.sub("?" if without_font.match(FALLBACK) else FALLBACK, text)


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


@cache
def _without_font() -> re.Pattern[str]:
    """A character none of our fonts has; none at all where set-up installed none, and nothing can be said.

    As an expression, the forty thousand they have take no memory to speak of.
    """
    if not files():
        return re.compile(r"(?!)")
    signs = "".join(rf"\U{first:08x}-\U{last:08x}" for first, last in asked({"asks": "signs"})["signs"])
    return re.compile(f"[^{signs}]")


if __name__ == "__main__":
    sys.exit(", ".join(missing()) or None)
