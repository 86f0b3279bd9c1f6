"""What a sentence says that a meeting holds of a proposal: whose attitude it is, and under which condition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.lifecycle import Position

from .attitude_words import FRAGMENTS, HEAD, IS, SHAPES, TO_DECIDE

# Ends of what a fragment may be: "Supported; to SOM30", "Withdrawn by UNEP".
_FRAGMENT_START = r"(?:(?:the |this )?(?:proposal|idea|topic|initiative)(?: (?:is|was))? )?"
_FRAGMENT_END = r"(?=$| ?[.,;:(–—/-]| (?:to|for|at|until|till|with|in|subject|provided|on|and|but|as|by (?:the|all|members|consensus|SOM|most|[A-Z]{2})))"
_CONDITION = re.compile(
    # "provided that", "on the understanding that"
    r"\b(?:provided|on (?:the )?condition|(?:on|with) the understanding|as long as|so long as|with the proviso|conditional on|if (?:it|the|its))\b"
    # "subject to changes"; what is subject to an approval or to funds is supported as it is
    r"|\bsubject to (?!(?:the |its |final |their )?(?:\w+ )?(?:approval|availability|confirmation|endorsement|decision|funding|resources|agreement|consent)\b)"
    # "with minor changes", "with these amendments", "as amended"
    r"|\bwith (?:an? |some |minor |small |few |the following |certain |several |slight |editorial |one |two |the ){0,3}(?:changes?|amendments?|modifications?|revisions?|adjustments?|reservations?|additions?|comments|edits|inclusion|suggestions?|provisos?|conditions?|caveats?|qualifications?)\b"
    r"|\b(?:with|subject to) (?:this|these|that|those) (?:\w+ )?(?:changes?|amendments?|modifications?|revisions?|adjustments?|understanding|provisos?|conditions?|additions?|comments)\b"
    r"|\bas (?:amended|revised|modified|adjusted|reworded)\b|\b(?:revised|amended|modified|shorter|reduced|narrower|broader) (?:form|version|proposal|scope|title|text|draft|note)\b"
    # "and asked UNEP to narrow its scope"
    r"|\band (?:\w+ )?(?:asked|requested|invited|encouraged|urged) (?!members|all|the (?:meeting|segment|group|[Ss]ecretariat))[^.;,]{2,60}? to (?:\w+ly )?(?:revise|amend|adjust|narrow|shorten|reformulate|refine|reword|redraft|rework|sharpen|limit|reduce|modify|add|delete|remove)\b"
    # "but it was felt that the scope should be narrower", "but asked for a shorter one"
    r"|\b(?:but|though|although|while|yet) (?:it was|\w+) (?:felt|suggested|thought|considered|stressed|noted) that\b[^.;]{0,80}? should\b"
    r"|\b(?:but|though|although|while|yet)\b[^.;]{0,30}?\b(?:ask(?:ed|s|ing)?|request\w*|want\w*|wish\w*|suggest\w*|recommend\w*|call\w*|prefer\w*)\b",
    re.IGNORECASE,
)  # fmt: skip
_SOME = r"(?:some|several|a few|few|one|two|three|four|other|others|certain|individual|a number of|a|another)"
_AGENCY = r"(?!EMG\b|SOM|IMG|UN\b)[A-Z][\w’'/-]*[A-Z][\w-]*|World Bank|(?:M[rs]|Mrs|Dr|Prof)\.? [^,;]{2,40}"
# In front of a verb whose subject is not the meeting, or that is only wished for or told of the past.
_NOT_THE_MEETING = re.compile(
    rf"(?:\b(?i:{_SOME})(?: of the)?(?: [\w-]+)?(?: members?| agenc(?:y|ies)| participants?| delegat\w+| officials| speakers?| entit(?:y|ies)| presenters?| observers?)?"
    rf"|\b(?:{_AGENCY})|\b(?:[Rr]epresentatives?|[Oo]bservers?|[Ss]ecretariat) (?:of|for|from) [^.;]{{2,60}}|\b[Ss]ecretariat|\b[Cc]hair(?:person|man)?) ?(?:\([^()]*\) ?)?(?:,? ?(?:\w+ly|also|then|too) )?$"
)
_UNREAL = re.compile(
    r"\b(?:[Tt]o|would|could|might|may|should|will|shall|whether|if|please|for|not|had been|and not|cannot|in order to|who|which|helps?|had) (?:\w+ly |be |have |then |further ){0,2}$"
)
_DENIED = re.compile(
    r"\b(?:not|whether|if|had been|could have been|(?:prefer(?:red)?|wish(?:ed|es)?|want(?:ed|s)?|(?<!was )(?<!were )asked|suggested|proposed|liked?) (?:it )?(?:to|that it)(?: be)?) $"
)
_MEANT = re.compile(
    rf"(?:{TO_DECIDE}|was (?:agreed|decided)|readiness|ready|willing|prepared|inclined|happy|pleased|could) (?:to )?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:which|that|who)\b[^.,;]{0,30}$")
# "The segment took the view that the matter is premature", "no consensus on the proposal, which was not supported"
_VIEW = re.compile(
    r"\b(?:(?:meeting|segment|group|members|participants|officials|focal points|consultation|network|committee|forum|they|we|it was) (?:\w+ly |generally |therefore |then |also )?(?:was of the (?:view|opinion)|were of the (?:view|opinion)|took the (?:view|position)|felt|considered|thought|found|agreed|concluded|held|decided)|(?<!a )(?<!the )\bview was) that [^.,;]{0,30}$",
    re.IGNORECASE,
)
_ON_IT = re.compile(r"\b(?:proposal|idea|topic|suggestion|initiative), which $")
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|once|whether|should|in case|as soon as|provided(?: that)?) [^.,;]{0,40}$"
)
_SUBJECT = re.compile(
    rf"\b(?:{HEAD}|decision|consideration|matter|item|question|issue|discussion)", re.IGNORECASE
)
_ASIDE = re.compile(
    r", (?:as (?:proposed|recommended|suggested|advised) (?:by|in)|after|following|having|however|nevertheless|therefore|in (?:light|view|the light) of|upon|for their part|in turn|with thanks|while|in general|by and large)\b[^,.;]{0,80},"
)
_PASSIVE = re.compile(
    rf"(?:{IS})\b.*(?<!supportive)(?<!in favour)(?<!in favor)(?<!favourable)(?<!favorable)(?<!agreeable)(?<!convinced)(?<!persuaded)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Attitude:
    position: str
    weight: int  # of two on one proposal that with the smaller one tells more


def _compiled(
    shapes: list[tuple[Position, tuple[str, ...]]], start: str = "", end: str = ""
) -> list[tuple[str, re.Pattern[str]]]:
    return [
        (position.value, re.compile(rf"{start}(?:{'|'.join(ways)}){end}", re.IGNORECASE))
        for position, ways in shapes
    ]


_SENTENCES = _compiled(SHAPES)
_ALONE = _compiled(FRAGMENTS, _FRAGMENT_START, _FRAGMENT_END)
_WITH_CHANGES = 3  # between deferred and approved


def attitude_in(text: str) -> Attitude | None:
    """What a sentence says that the meeting holds; what a single member or a past meeting holds is none."""
    plain = _ASIDE.sub("", text)
    found = next(_attitudes(plain), None)
    if found is None or not _is_support(found.position) or not _CONDITION.search(plain):
        return found
    return Attitude(Position.SUPPORTED_WITH_CHANGES.value, _WITH_CHANGES)


def attitude_alone(text: str) -> Attitude | None:
    """What stands behind a label, or alone as a sentence: "supported, goes to SOM30"."""
    for weight, (position, shape) in enumerate(_ALONE):
        if match := shape.match(text):
            if _is_support(position) and _CONDITION.search(text, match.end()):
                return Attitude(Position.SUPPORTED_WITH_CHANGES.value, _WITH_CHANGES)
            return Attitude(position, _weight_of(position, weight))
    return None


def _weight_of(position: str, default: int) -> int:
    return next((2 * place for place, (held, _) in enumerate(_SENTENCES) if held == position), default)


def _is_support(position: str) -> bool:
    return position in (Position.SUPPORTED, Position.APPROVED)


def _attitudes(text: str) -> Iterator[Attitude]:
    for place, (position, shape) in enumerate(_SENTENCES):
        if any(_is_of_the_meeting(text, match, position) for match in shape.finditer(text)):
            yield Attitude(position, 2 * place)


def _is_of_the_meeting(text: str, match: re.Match[str], position: str) -> bool:
    before = text[: match.start()]
    if position in (Position.WITHDRAWN, Position.DEFERRED):  # whoever says so
        return not _DENIED.search(before)
    if _UNREAL.search(before) and not (_MEANT.search(before) or _ON_IT.search(before)):
        return False
    if _PASSIVE.fullmatch(match[0]):
        clause = re.split(r"[.;:]", before)[-1]
        if _HYPOTHETICAL.search(clause):
            return False
        is_own = not _RELATIVE.search(clause) or bool(_VIEW.search(clause) or _ON_IT.search(clause))
        return bool(_SUBJECT.search(clause)) and is_own
    return not _NOT_THE_MEETING.search(before)
