"""A sentence cut where its next verb decides something else."""

import itertools
import re
from collections.abc import Iterator

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.statements import Statement, without_end
from meetings.importing.rules.words.plain_clause import is_inserted

from . import action_words as words

_IS_DONE = re.compile(
    r"\b(?:was|were|is|are) (?:thanked|commended|congratulated|praised|informed|reminded)\b"
)
_ASKED_TOO = re.compile(
    r"(?:requested|invited|encouraged|urged|asked|tasked|mandated|instructed) to [a-z]+\b"
)
# "The meeting, having heard UNEP, requested …": the subject, and no verb yet.
_INSERTS = re.compile(
    r"(?:The |All )?(?:[\w-]+ ){0,3}[\w-]+, (?:having|after|upon|recalling|noting|recogni[sz]ing|considering|following|with|mindful|aware|acknowledging|taking|bearing|guided|concerned|convinced|welcoming|in|on|at|under) [^,;]+"
)
_TOOK_ON = re.compile(r"(?:[^ ]+ ){1,5}?(?:agreed|undertook|promised|volunteered|committed|accepted) to ")


def own(statement: Statement) -> str:
    """What of the whole sentence is the statement's own."""
    return without_end(statement.text) if statement.is_item else statement.text


def pieces(text: str, start: int, *, is_item: bool) -> Iterator[tuple[str, bool]]:
    """The sentence cut where its next verb decides something else; each with whether it is the first."""
    said = text[start:] if is_item else text
    cuts, joints = [0], [0]
    for joint, cut in _cuts(said):
        if cut > cuts[-1]:
            cuts.append(cut)
            joints.append(joint)
    for place, (first, last) in enumerate(itertools.zip_longest(cuts, joints[1:], fillvalue=len(said))):
        yield said[first:last].strip(), place == 0


def _cuts(said: str) -> Iterator[tuple[int, int]]:
    """Where a piece ends, and where the next one begins."""
    found = [*words.NEXT_VERB.finditer(said), *_next_tasks(said)]
    begun = 0
    for match in sorted(found, key=lambda match: match.start()):
        # "UNEP and WHO were asked to …", "FAO, UNEP and WHO will …": it joins names, not clauses.
        joins_names = (
            match[0] in (" and ", ", ")
            and not words.VERB_FIRST.match(said, match.end())
            and not FINITE.search(said, begun, match.start())
        )
        # "WIPO was thanked for it and asked to …": of one subject.
        joins_participles = _ASKED_TOO.match(said, match.end()) and _IS_DONE.search(
            said, begun, match.start()
        )
        is_of_opening = match[0] == ", " and _INSERTS.fullmatch(said, begun, match.start())
        if not (joins_names or joins_participles or is_of_opening or is_inserted(said[: match.start()])):
            begun = match.end()
            yield match.start(), begun


def _next_tasks(said: str) -> Iterator[re.Match[str]]:
    """Of "agreed that UNEP will draft and WHO will print" the whole is one decision."""
    that = said.find(" that ")
    return (
        match
        for match in words.NEXT_TASK.finditer(said)
        if that < 0
        or match.start() < that
        or (match[0].startswith(";") and _TOOK_ON.match(said, match.end()))
    )
