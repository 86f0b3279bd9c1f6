"""A PDF as it is read aloud: what is tagged as content, in its order, without running heads and feet."""

import io
import re
from pathlib import Path

import outloud
import pdfplumber
from outloud.report import terminal
from pdfplumber.utils import extract_words

_ARABIC = r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]"


def spoken(pdf: bytes) -> list[str]:
    """The words; a head of a table that is repeated on a further page is said once."""
    with pdfplumber.open(io.BytesIO(pdf)) as file:
        said = [[char for char in page.chars if char.get("tag") != "Artifact"] for page in file.pages]
    return [word["text"] for chars in said for word in extract_words(chars, use_text_flow=True)]


def findings(pdf: bytes, path: Path) -> str:
    """What an independent checker of PDF/UA-1 finds; `path`: where it may keep the file."""
    path.write_bytes(pdf)
    found = outloud.check(str(path))
    return terminal(found, verbose=True) if found.error or found.errors else ""


def run_together(said: list[str]) -> str:
    """Without spaces, as a long word may be parted.

    A PDF joins Arabic signs and turns the brackets beside them: of such text, all other letters.
    """
    text = "".join(said)
    return re.sub(rf"{_ARABIC}|\W", "", text) if re.search(_ARABIC, text) else text
