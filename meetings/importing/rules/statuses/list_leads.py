"""What the words before a list say of all its items: "The following are expected to continue in 2023:"."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from meetings.lifecycle import FORECASTABLE

from . import standing, statuses
from .horizons import horizon_in
from .status_labels import said_by_label
from .status_objects import ACTS, said_before
from .statuses import EXPECTED, Said

_HORIZON_BETWEEN = re.compile(r" (?:until|through|to|by) (?:the end of )?(?:[A-Z]\w+ )?(?:19|20)\d\d\b")
_LIST_SUBJECT = re.compile(
    r"\b(?:process(?:es)?|work|workstreams?|work streams?|groups?|IMGs?|task teams?|dialogues?|consultations?|coalitions?|activities"
    r"|initiatives|following|these|mandates?|them|ones|one (?=is|was|will|has|more)|(?:an)?other|four|three|two|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)
# "The segment expects five workstreams to continue in 2024"
_EXPECTS_THEM = re.compile(
    r"\b(?:expects?|expected|foresees?|foresaw|anticipates?|anticipated)(?: for| that)? ((?:[\w-]+ ){0,4}?(?:processes|workstreams|work streams|groups|IMGs|task teams|dialogues|activities|them|ones))(?= to [a-z])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Setting:
    """What of the meeting the reading of its statuses and actions rests on."""

    day: str  # EDTF, "" if unknown
    decides: bool
    own: str  # the workstream whose meeting it is; "" for others
    called: str = ""  # the names in the head of the report
    number: str = ""  # "28"; "" if unknown


@dataclass(frozen=True)
class ListSaid:
    status: str
    basis: str
    horizon: str


@lru_cache(maxsize=512)  # of a long list every item asks
def said_by_lead(lead: str, setting: Setting) -> ListSaid | None:
    """What the words before a list say of all its items: "The following are expected to continue in 2023:"."""
    if " | " in lead:  # a row of the table that stands over the list
        return None
    text = _EXPECTS_THEM.sub(r"\1 are expected", re.split(r"(?<=[.;]) (?=[A-Z])", lead.rstrip(" :"))[-1])
    said: Said | None = said_by_label(text)
    is_agreed = bool(standing.AGREED.search(text))
    if said is None and _LIST_SUBJECT.search(text) and not standing.OPEN_QUESTION.search(text):
        said = statuses.said_behind(text, is_anywhere=True) or _object_of(text)
        if said is None and statuses.NO_REPORT.search(text):
            said = Said("not_reported", statuses.DECIDED, len(text))
    said = said or _begun_by(text)
    if said is None or (standing.DENIED.search(text) and said.status != "not_reported"):
        return None
    horizon = "" if said.status in statuses.HAPPENED else horizon_in(text[said.end :], day=setting.day)
    is_to_come = said.status in FORECASTABLE and setting.day[:4] < horizon[:4]  # "Continuing in 2022:"
    is_forecast = ((said.is_forecast or is_to_come) and not setting.decides and not is_agreed) or (
        bool(standing.IS_EXPECTED.search(text)) and said.status in FORECASTABLE
    )
    return ListSaid(said.status, EXPECTED if is_forecast else said.basis, horizon)


def _object_of(text: str) -> Said | None:
    """ "agreed to extend the following groups"."""
    match = re.search(r"\b(?:following|these|groups?|processes|workstreams|IMGs|task teams)\b", text)
    said = said_before(text[: match.start()]) if match else None
    return replace(said, end=match.end()) if said and match and standing.AGREED.search(text) else None


def _begun_by(text: str) -> Said | None:
    """ "The meeting decided to conclude": a sentence that its items complete."""
    begun = _HORIZON_BETWEEN.sub("", text)
    said = said_before(f"{begun} ")
    is_said = said and (standing.AGREED.search(begun) or ACTS.search(begun))
    is_open = standing.OPEN_QUESTION.search(begun) or standing.RECALLED.search(begun)
    return replace(said, end=0) if said and is_said and not is_open else None
