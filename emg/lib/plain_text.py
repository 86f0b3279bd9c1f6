"""What a person typed or pasted into a text box, as clean paragraphs or lines."""

import re
import unicodedata

_LINE_BREAKS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
# Controls, surrogates, soft hyphen, zero-width space, word joiner, byte order mark, and the embeddings and
# overrides of direction: pasted unseen, they hide a name from search. The zero-width joiners stay: Persian
# and Hindi spell with them.
_INVISIBLE = re.compile(
    r"[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\xad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]"
)
_BULLET = re.compile(r"^[-•·*–—] ")


def paragraphs(text: str) -> list[str]:
    """The paragraphs between blank lines, each on one line."""
    blocks = re.split(r"\n\s*\n", _clean(text))
    return [folded for block in blocks if (folded := _fold(block))]


def one_line(text: str) -> str:
    """All its words on one line, with single spaces."""
    return _fold(_clean(text))


def lines(text: str) -> list[str]:
    """The lines that say something, without a leading bullet."""
    folded = (_fold(line) for line in _clean(text).split("\n"))
    return [item for line in folded if (item := _BULLET.sub("", f"{line} ").strip())]


def _clean(text: str) -> str:
    """One kind of line break, composed characters (NFC), and no control or invisible format character."""
    return _INVISIBLE.sub("", _LINE_BREAKS.sub("\n", unicodedata.normalize("NFC", text)))


def _fold(text: str) -> str:
    return " ".join(text.split())
