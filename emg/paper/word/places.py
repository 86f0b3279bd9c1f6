"""Bookmarks around passages: how one is known again when the file comes back, and whether it changed."""

import hashlib
import re
from typing import NamedTuple

from docx.oxml.xmlchemy import BaseOxmlElement

from emg.lib.plain_text import one_line

from .elements import NOT_IN_XML, element

PREFIX = "_emg"
_NAME = re.compile(f"{PREFIX}(?P<passage>[0-9a-f]{{20}})(?P<text>[0-9a-f]{{16}})")


class Bookmark(NamedTuple):
    """What a bookmark's name carries: which passage, and what its words were when the file was written."""

    passage: str
    text: str


def bookmark_of(passage_id: str, text: str) -> str:
    """Word allows forty letters, digits and underscores; one that begins with an underscore is hidden."""
    return PREFIX + mark_of_passage(passage_id) + mark_of_text(text)


def read_bookmark(name: str) -> Bookmark | None:
    """What a name carries; None for a bookmark that is not ours."""
    found = _NAME.fullmatch(name)
    return Bookmark(found["passage"], found["text"]) if found else None


def mark_of_passage(passage_id: str) -> str:
    return hashlib.sha256(passage_id.encode()).hexdigest()[:20]


def mark_of_text(text: str) -> str:
    """The same for the same words, however they are spaced or composed."""
    return hashlib.sha256(one_line(NOT_IN_XML.sub("\ufffd", text)).encode()).hexdigest()[:16]


def bookmarked(passage_id: str, text: str, runs: list[BaseOxmlElement]) -> list[BaseOxmlElement]:
    """The runs that show the text, between the two ends of its bookmark."""
    name = bookmark_of(passage_id, text)
    number = int(name[len(PREFIX) : len(PREFIX) + 7], 16)  # asked to be one of its own in the file
    return [
        element("w:bookmarkStart", id=number, name=name),
        *runs,
        element("w:bookmarkEnd", id=number),
    ]
