"""Sentences that papers of this system print by themselves: nobody has to keep them as text."""

import re

from meetings.report.compose import ORGANISATION

_USUAL = re.compile(
    r"An overview of progress made in (?:\w+ ongoing )?EMG workstreams? was presented\."
    r"|No EMG workstreams were presented\."
    r"|No new topics were proposed\."
    r"|No decisions or actions were recorded\."
    r"|The following decisions? (?:and|or) actions? (?:was|were) recorded:"
    r"|Proposed activities include:"
)


def is_usual(sentence: str) -> bool:
    """Whether the masthead, or a record, prints it."""
    words = " ".join(sentence.split())
    return words.upper() in ORGANISATION or _USUAL.fullmatch(words) is not None
