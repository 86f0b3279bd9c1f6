"""What a report of one sitting has: its name and day, a chair, those who came, what was held and closed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from meetings.importing.rules.meeting.closure import closure
from meetings.importing.rules.outline import Outline
from meetings.importing.rules.words.dates import MONTH, first_day
from meetings.importing.source import SourceBlock

from .paper_names import is_named_report, names_sitting, top_lines
from .told_acts import SITTING, Act

_CHAIR = r"(?:co-?)?(?:chair(?:man|woman|person)?s?|president|moderators?|facilitators?)"
_WELCOMED = r"(?:opened|opens|welcomed|welcomes|greeted|thanked|recalled|noted|summed|summari[sz]ed|concluded|closed|closes|adjourned)"
_CHAIRED = re.compile(
    rf"(?<!\bis )(?<!\bare )\b(?:co-?)?(?:chaired|moderated|facilitated)\b|\b(?:co-)?chaired the\b|\bpresid(?:es|ed)\b|, presiding\b|\bled the (?:call|meeting)\b"
    rf"|\b(?:in|took|takes|shared|assumed) the (?:co-?)?chair\b|\b(?:acted|acting|served|serving) as (?:co-?)?(?:chairs?|moderator)\b|\bunder the (?:co-?)?(?:chair|guidance|presidency)"
    rf"|^(?:\d\d?[:.h]\d\d )?(?-i:[A-Z][\w.]*)(?: \([^)]*\))? open(?:s|ed)\b|^{_CHAIR}(?: of the \w+)? ?[:|]|[,(] ?(?:co-)?chair\)|\b{_CHAIR}\b[^.]{{0,60}} {_WELCOMED}\b",
    re.IGNORECASE,
)
_LIST_OF_PEOPLE = r"(?:participants|participating (?:agencies|entities)|(?:members )?present|attendance|attendees|attended|on the (?:call|line)|in attendance|excused|apologies|absent|in the room|jury|observers)"
_CAME = re.compile(
    rf"^{_LIST_OF_PEOPLE}\b[^.]{{0,60}}[:–|-]|\bpresent(?: were| are)?: |^(?:list of )?(?:participants|attendance)$|\bbrought together\b"
    r"|\b(?:attended|took part|dialled in|logged in|joined the|participated|were (?:present|represented)|apologies (?:were|had)|sent (?:its|their|his|her) (?:apologies|regrets))\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"\b{SITTING}\b[^.]{{0,120}} (?:was|were) (?:\w+ )?(?:held|convened|opened|called to order|hosted|organi[sz]ed)\b|\b{SITTING} held\b|^held "
    rf"|\b{SITTING}\b[^.]{{0,80}} took place\b|\b(?:met|sat|came together|gathered|assembled)(?: \w+)? (?:in|at|on|by|for|via|online|from)\b|\bopen(?:ed|s) (?:the|this) {SITTING}",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"\bagenda\b.{0,30}\badopted\b|\badopt(?:ed|s) (?:the|its) (?:\w+ )?agenda\b|\b(?:minutes|record)\b.{0,60} (?:approved|signed|adopted)\b",
    re.IGNORECASE,
)
_HEADINGS = re.compile(
    rf"^(?:the )?(?:date (?:and \w+ )?of (?:the )?)?next (?:{SITTING}|steps)\b|\bnext {SITTING}\b|^aob\b|\bany other business|^other (?:business|matters)"
    r"|^(?:key |main |agreed )?(?:decisions|conclusions|action points|follow-up|recommendations)\b",
    re.IGNORECASE,
)
# "The meeting is chaired by … and attended by …".
_AS_A_RULE = re.compile(
    r"\b(?:is|are) (?:\w+ )?(?:co-?chaired|chaired|attended|held|opened|moderated)\b"
    # an office that lasts: "who chaired the committee until 1954"
    r"|\bchaired\b[^.;]* (?:until|from|since) (?:19|20)\d\d\b"
)
_MONTH = re.compile(rf"\b{MONTH}(?!\w)", re.IGNORECASE)
_OPENING = 3  # sentences that tell how a meeting came together
_OF_OPENING = frozenset({Act.SITTING, Act.NOW, Act.PAST, Act.ELSEWHEN, Act.READER})
_OF_SITTING = frozenset({Act.SITTING, Act.NOW, Act.PAST, Act.PLAIN})


@dataclass(frozen=True)
class Text:
    """A text as its kind is judged."""

    blocks: Sequence[SourceBlock]
    acts: Sequence[tuple[str, Act]]  # its sentences, and what each does
    outline: Outline

    def tells(self, shape: re.Pattern[str]) -> bool:
        """Whether a sentence says it that tells of the sitting: no plan, no rule, no other time."""
        return any(
            act in _OF_SITTING and bool(shape.search(text)) and not _AS_A_RULE.search(text)
            for text, act in self.acts
        )

    def count(self, *acts: Act) -> int:
        return sum(act in acts for _text, act in self.acts)

    def share(self, *acts: Act) -> float:
        """Of the sentences that tell anything, from 0 to 1."""
        telling = len(self.acts) - self.count(Act.PLAIN)
        return self.count(*acts) / telling if telling else 0


@dataclass(frozen=True)
class Sign:
    points: float
    is_there: Callable[[Text], bool]
    lacking: str = ""  # in words for a person, where it is missing


# A title, a day and usual headings may stand over any paper; the other signs tell how people met.
_OVER_ANY_PAPER = (
    Sign(2, lambda text: any(map(first_day, top_lines(text.blocks))), "no day of a meeting"),
    Sign(1.5, lambda text: names_sitting(text.blocks), "no title of a meeting"),
    Sign(0.5, lambda text: any(_HEADINGS.search(sentence) for sentence, _act in text.acts)),
)
_HOW_IT_MET = (
    Sign(2, lambda text: is_named_report(text.blocks), "no name of a report over it"),
    Sign(3, lambda text: text.tells(_CHAIRED), "nobody who chaired"),
    Sign(2, lambda text: text.tells(_CAME), "nobody who was present"),
    Sign(1, lambda text: text.tells(_HELD)),
    Sign(0.5, lambda text: text.tells(_ADOPTED)),
    Sign(2, lambda text: closure(text.outline.parts) is not None, "no end of a meeting"),
)
SIGNS = (*_OVER_ANY_PAPER, *_HOW_IT_MET)


def has_identity(text: Text) -> bool:
    """Whether it says in its first lines or sentences which meeting it is about."""
    told = [sentence for sentence, act in text.acts if act in _OF_OPENING][:_OPENING]
    return (
        names_sitting(text.blocks)
        or is_named_report(text.blocks)
        or any(bool(_HELD.search(sentence) and _MONTH.search(sentence)) for sentence in told)
    )


def tells_how_it_met(text: Text) -> bool:
    return any(sign.is_there(text) for sign in _HOW_IT_MET)


def lacking(text: Text) -> str:
    """In words for a person: what a report of a meeting has and this text has not."""
    return ", ".join(sign.lacking for sign in SIGNS if sign.lacking and not sign.is_there(text))
