"""Who signed as chair: a name, and "Chair of the segment" under it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from meetings.importing.reading import Fact, ReadChair, Sureness
from meetings.importing.rules.outline import Outline

from .people import people

_AS_CHAIR = re.compile(
    r"(?:the )?(?:co-)?chair(?:man|woman|person)?(?: of the (?:[\w-]+ ){0,3}(?:meeting|segment|session|group|consultations?|dialogue|forum|call))?\.?",
    re.IGNORECASE,
)
_REASON = "Who signed as chair: the text does not say otherwise who chaired."


def signed_by_chair(outline: Outline) -> Iterator[Fact[ReadChair]]:
    for before, block in pairwise([block for part in outline.parts for block in part.blocks]):
        if _AS_CHAIR.fullmatch(block.text) and len(before.sentences) == 1:
            for person in people(before.text)[:1]:
                numbers = (before.sentences[0].number, block.sentences[0].number)
                yield Fact(person, numbers, Sureness.LIKELY, _REASON)
