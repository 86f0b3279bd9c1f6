"""Bookmarks around passages: how a sentence is known again when the file comes back."""

import hashlib

from docx.oxml.xmlchemy import BaseOxmlElement

from .elements import element

PREFIX = "_emg"


def bookmark_of(passage_id: str) -> str:
    """Word allows forty letters, digits and underscores; one that begins with an underscore is hidden."""
    return PREFIX + hashlib.sha256(passage_id.encode()).hexdigest()[:32]


def bookmarked(passage_id: str, runs: list[BaseOxmlElement]) -> list[BaseOxmlElement]:
    """The runs between the two ends of their bookmark."""
    name = bookmark_of(passage_id)
    number = int(name[len(PREFIX) : len(PREFIX) + 7], 16)  # asked to be one of its own in the file
    return [
        element("w:bookmarkStart", id=number, name=name),
        *runs,
        element("w:bookmarkEnd", id=number),
    ]
