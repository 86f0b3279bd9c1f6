"""What a sentence speaks of when it speaks of workstreams: by name, or by "the group", "its mandate", "it"."""

import re
from dataclasses import dataclass
from itertools import pairwise, takewhile

from meetings.importing.rules.words.names import Name, names

_GROUP = (
    r"(?:(?-i:group|team)|sub-?group|(?:thematic|advisory|study|project|technical|contact) group|taskforce|project team|expert group|IMG|issue management group|process|consultative process|consultations|task team|task force|coalition|dialogue series|series"
    r"|dialogues?|working group|working party|task group|workstream|strand|peer reviews?)"
)
_SHORT = re.compile(
    rf"\b(?:(?:the |its |their )(?:mandate|work|term|activities) of (?:the|this|that) {_GROUP}(?! (?:on|for) )"
    rf"|(?:the|this|that) {_GROUP}(?:[’']s (?:mandate|work|term))?(?! (?:for|of) | on (?!hold|ice|track|for |until |through |this |that ))(?: on (?:this|that) (?:topic|subject|issue|matter))?"
    rf"|(?:its|their|the) (?:mandate|work|term)(?! (?:of|on|plan|programme) )(?! for (?:the |an? )?(?-i:[A-Z]))|(?<!^)it|(?<=that )they)\b",
    re.IGNORECASE,
)
_OF_KIND = {
    "img": r"\bIMG\b|issue management group",
    "team": r"\btask (?:team|force)\b",
    "coalition": r"\bcoalition\b",
    "working group": r"\bworking group\b",
    "process": r"\bconsultative process\b|\bCP\b",
    "dialogue": r"\bdialogues?\b|\bseries\b",
}
_HAS_KIND = re.compile("|".join(_OF_KIND.values()), re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:,| and|, and| or| nor| as well as|, as well as)(?: \([a-z]{1,3}\))?(?: of| on| for)?(?: the| an?| both)* ?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|an?|both)\b|\([a-z]+\)")


@dataclass(frozen=True)
class Target:
    """One workstream or several that share what is said of them."""

    names: tuple[str, ...]
    start: int
    end: int
    is_short: bool = False  # "the group": the name stands elsewhere


def targets(text: str, *, known: str) -> list[Target]:
    """The targets of a sentence in their order; `known` is the name that short ones stand for at first."""
    named = names(text)
    spans: list[tuple[int, int, str, bool]] = [(name.start, name.end, name.printed, False) for name in named]
    for match in _SHORT.finditer(text):
        if any(start < match.end() and match.start() < end for start, end, *_ in spans):
            continue
        earlier = [name.printed for name in named if name.end <= match.start()]
        if referent := _referent(match[0], [*([known] if known else []), *earlier]):
            spans.append((match.start(), match.end(), referent, True))
    return _grouped(text, sorted(spans, key=lambda span: span[:2]))


def _referent(words: str, before: list[str]) -> str:
    """The last one named of the kind the words say: "the IMG" is no coalition."""
    kind = next((kind for kind, shape in _OF_KIND.items() if re.search(shape, words, re.IGNORECASE)), "")
    of_kind = [name for name in before if kind and re.search(_OF_KIND[kind], name, re.IGNORECASE)]
    others = [name for name in before if not (kind and _HAS_KIND.search(name))]
    return (of_kind or others or [""])[-1]


def _grouped(text: str, spans: list[tuple[int, int, str, bool]]) -> list[Target]:
    found: list[Target] = []
    for place, (start, end, name, is_short) in enumerate(spans):
        last = found[-1] if found else None
        is_same = last is not None and start == last.start and not is_short
        if last and not last.is_short and not is_short and (is_same or _is_joined(text, spans, place)):
            found[-1] = Target((*last.names, name), last.start, max(last.end, end))
        else:
            found.append(Target((name,), start, end, is_short))
    return found


def _is_joined(text: str, spans: list[tuple[int, int, str, bool]], place: int) -> bool:
    """Whether a name goes on in the list of the one before; a comma alone does where an "and" ends the list."""
    between = [text[first[1] : second[0]] for first, second in pairwise(spans[place - 1 :])]
    joints = list(takewhile(_BETWEEN.fullmatch, between))
    return any(re.search(r"[a-z]", _ARTICLE.sub("", joint)) for joint in joints)


def only_name(text: str) -> Name | None:
    """The name of a sentence that names one workstream."""
    found = names(text)
    return found[0] if len({name.key for name in found}) == 1 else None
