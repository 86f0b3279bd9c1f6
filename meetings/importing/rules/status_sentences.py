"""What one sentence says of the workstreams it names: status, basis, horizon, and how sure that is."""

import re
from dataclasses import dataclass, replace

from meetings.importing.reading import Sureness
from meetings.lifecycle import Status

from . import statuses
from .horizons import horizon_in
from .names import qualifiers
from .statuses import DECIDED, EXPECTED, Said
from .targets import Target, targets

_WITH_HORIZON = {Status.CONTINUING, Status.COMPLETING, Status.ON_HOLD, Status.NEW}
# "The report of the IMG was completed" says nothing of the IMG.
_OF_ANOTHER = re.compile(
    r"\b(?:reports?|results?|members?|chairs?|co-chairs?|leads?|secretariat|meetings?|documents?|drafts?|findings|representatives?"
    r"|terms of reference|publication|website|study|survey|proposals?|outcomes?|recommendations?|phase|mapping|analysis|paper"
    r"|presentation|concept|launch|action plan|draft|work plan) (?:\w+ ){0,3}?(?:of|from|by|for|to) (?:the |an? )?$",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:reported|informed|said|noted|announced|explained|stated|mentioned|indicated|told|updated|added|confirmed|understood)\b[^.;]{0,80}?\bthat\b",
    re.I,
)
_INFINITIVE = re.compile(
    r"\bto (?:\w+ly )?(?:[a-z]+ and )?[a-z]+(?: [a-z’' ]+)?(?: the| an?|$)", re.IGNORECASE
)
_IS_AGREED_BEHIND = re.compile(
    r"\b(?:was|were|is) (?:\w+ly )?(?:agreed|approved|endorsed|decided|supported|confirmed)\b|^[^.;]{0,60}?: ?(?:agreed|approved|endorsed)\b",
    re.IGNORECASE,
)
_EXPECTS = re.compile(
    r"\b(?:expects?|expected|foresees?|foresaw|anticipates?|anticipated)(?: for)?(?: the| an?)? $",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:ask|request|invite|task|urge|encourage|instruct|mandate)(?:s|d|ed)?(?: the| an?)? $", re.IGNORECASE
)
_WELCOMED = re.compile(
    r"\b(?:welcom(?:ed|es?)|applaud(?:ed|s)|celebrated|(?:noted|took note of)(?: with \w+)?) the (?:\w+ )?[a-z]+(?:ion|ing|ment|sure|wal)? of\b",
    re.I,
)
_DECISION = re.compile(
    r"\b(?:agreed|decided|decisions?|conclusion|outcome)[^:;.]{0,20}: ?(?:the |an? )?$", re.IGNORECASE
)
_DECLARES = re.compile(r"\b(?:declare|consider|deem)(?:s|d|ed)?(?: the| an?)? $", re.IGNORECASE)
_NEITHER = re.compile(r"\bneither (?:of )?(?:the )?$", re.IGNORECASE)
_TOLD = re.compile(r" (?:reported|spoke|presented|submitted|gave|provided)\b")
_THAT = re.compile(r"\bthat(?: the| an?)?(?: (?:mandate|work|term) of(?: the| an?)?)? $", re.IGNORECASE)
_AGREED_TO_RECOMMEND = re.compile(r"\bagreed to (?:\w+ )?(?:recommend|propose|suggest)\b", re.IGNORECASE)
_PAST_VERB = re.compile(r"(?:ed|set up|put on hold)\b[^a-z]*(?:[a-z’' ]*)$")


@dataclass(frozen=True)
class StatusSaid:
    name: str
    status: str
    basis: str
    horizon: str
    sureness: Sureness = Sureness.SURE
    reason: str = ""
    is_short: bool = False


@dataclass(frozen=True)
class Heard:
    """What a sentence says, and why it says nothing where its words look as if."""

    statuses: tuple[StatusSaid, ...] = ()
    doubt: str = ""


def heard_in(text: str, *, known: str, day: str, decides: bool, start: int = 0) -> Heard:
    """What is said of the workstreams named from `start` on.

    `known`: the workstream "the group" stands for; `day`: of the meeting (EDTF); `decides`: a SOM.
    """
    found: list[StatusSaid] = []
    doubt = ""
    if known and statuses.NO_REPORT.search(text) and not targets(text, known=""):
        return Heard((StatusSaid(known, Status.NOT_REPORTED.value, DECIDED, "", is_short=True),))
    told: dict[str, bool] = {}
    found_targets = targets(text, known=known)
    for target in found_targets:
        said, horizon_from = _said(text, target) if target.end > start else (None, 0)
        if said is None:
            continue
        reading = _judged(text, target, said, decides=decides)
        if isinstance(reading, str):
            doubt = doubt or reading
            continue
        basis, sureness, reason = reading
        is_decision = said.end == target.start
        if target.is_short and target.names[0] in told:
            if told[target.names[0]] or not is_decision:
                continue
            found = [one for one in found if one.name not in target.names]
        told.update(dict.fromkeys(target.names, is_decision))
        ends = (other.start for other in found_targets if other.start > target.end and not other.is_short)
        horizon = _horizon(text[: next(ends, len(text))], target, said, horizon_from, day=day)
        found += (
            StatusSaid(name, said.status, basis, horizon, sureness, reason, target.is_short)
            for name in target.names
        )
    return Heard(tuple(found), doubt)


def _said(text: str, target: Target) -> tuple[Said | None, int]:
    """What is said of the target, and where the words behind that begin."""
    before, behind = text[: target.start], text[target.end :]
    if "proposed" in qualifiers(before):
        return None, 0
    if (match := statuses.NO_REPORT.search(before)) and match.end() == len(before):
        return Said(Status.NOT_REPORTED.value, DECIDED, len(before)), target.end
    if _NEITHER.search(before) and _TOLD.match(behind):
        return Said(Status.NOT_REPORTED.value, DECIDED, len(before)), target.end
    if around := statuses.said_around(before, behind):
        return around[0], target.end + around[1]
    if said := statuses.said_before(before):
        return said, target.end
    if _OF_ANOTHER.search(before):
        return None, 0
    if (
        said := statuses.said_behind(behind)
        or _said_of_wish(before, behind)
        or statuses.said_further_on(behind)
    ):
        return said, target.end + said.end
    label = re.match(r"(?: \([^()]*\))?\s*(?:[:–—|-]|\() ?(?:status: ?)?", behind)
    if label and (said := _labelled(behind[label.end() :].strip(" .;)"))):
        return said, target.end + label.end() + said.end
    return None, 0


def _said_of_wish(before: str, behind: str) -> Said | None:
    """ "Members expect the IMG to complete its work", "recommended that the IMG continue"."""
    for head, verb in (
        (_EXPECTS, "is expected "),
        (_ASKS, "was asked "),
        (_DECISION, "is "),
        (_THAT, "should "),
    ):
        said = statuses.said_behind(f"{verb}{behind.lstrip()}") if head.search(before) else None
        if said:
            return replace(said, end=max(0, said.end - len(verb)))
    if _DECLARES.search(before) and behind.startswith(" to "):
        return statuses.said_behind(behind.removeprefix(" to"))
    return None


def _labelled(text: str) -> Said | None:
    """ "on hold", "expected to continue in 2021": what follows a name and a colon."""
    return statuses.said_by_label(text) or statuses.said_behind(text)


def _judged(text: str, target: Target, said: Said, *, decides: bool) -> tuple[str, Sureness, str] | str:
    """The basis and how sure the reading is; or why the words say nothing."""
    before, behind = text[: target.start], text[target.end :]
    is_before = said.end == target.start
    head = re.split(r"[;.] |, (?:and|but|while) ", before)[-1]
    is_agreed = bool(statuses.AGREED.search(before)) or bool(_IS_AGREED_BEHIND.search(behind[:120]))
    is_agreed = is_agreed and not _AGREED_TO_RECOMMEND.search(before)
    if statuses.RECALLED.search(before):
        return "The sentence recalls what was decided before."
    if (
        statuses.DENIED.search(head)
        or re.match(r"[\s,]*(?:\w+ ){1,2}not (?:yet )?(?!report|discuss|present|cover)", behind)
    ) and said.status != Status.NOT_REPORTED:
        return "The sentence says that it was not so."
    if statuses.OPEN_QUESTION.search(head) and not (
        is_agreed and not re.search(r"\b(?:whether|wish|[Ii]f)\b", head)
    ):
        if statuses.HAD_NO_OBJECTION.search(behind) and not re.search(r"\b(?:wish|[Ii]f)\b", head):
            return (
                _forecast(said, decides=decides),
                Sureness.LIKELY,
                "It was proposed, and members had no objection.",
            )
        return "The sentence speaks of it as open, not as said."
    if said.status in statuses.HAPPENED:
        return DECIDED, Sureness.SURE, ""
    if statuses.RECOMMENDED.search(head) and not is_agreed:
        return EXPECTED, Sureness.LIKELY, "The meeting recommends it; another one decides."
    if said.basis == EXPECTED or statuses.IS_EXPECTED.search(head):
        return EXPECTED, Sureness.SURE, ""
    if is_before and not is_agreed and not (statuses.ACTS.search(head) or _WELCOMED.search(head)):
        return "No word says that the meeting agreed to it."
    if "respectively" in behind:
        return (
            DECIDED,
            Sureness.UNSURE,
            "The sentence tells several things “respectively”: check which is meant.",
        )
    if is_agreed:
        return DECIDED, Sureness.SURE, ""
    if _REPORTED.search(head):
        return (
            EXPECTED,
            Sureness.LIKELY,
            "Somebody reported it at the meeting; the meeting did not decide it.",
        )
    if said.is_forecast:
        return _forecast(said, decides=decides), Sureness.SURE, ""
    return DECIDED, Sureness.SURE, ""


def _forecast(said: Said, *, decides: bool) -> str:
    return EXPECTED if not decides and said.status not in statuses.HAPPENED else DECIDED


def _horizon(text: str, target: Target, said: Said, start: int, *, day: str) -> str:
    if said.status not in _WITH_HORIZON:
        return ""
    is_only_until = said.status == Status.ON_HOLD or (said.status == Status.NEW and said.basis == DECIDED)
    horizon = horizon_in(text[start:], day=day, is_only_until=is_only_until)
    if not horizon and said.end == target.start:
        horizon = horizon_in(text[: target.start][-80:], day=day, is_only_until=True)
    return horizon
