"""The sentences a paper builds from its records, in the words of the founding report of 18 May 2022."""

import re
from collections.abc import Sequence
from datetime import time

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from emg.lib.number_words import number_in_words
from emg.lib.partial_dates import PartialDate
from emg.lib.plain_text import one_line
from meetings.lifecycle import HAPPENING, Basis, Deadline, Position, Route, Status
from meetings.models import Action, Consideration, Meeting, StatusEntry


def opening(entries: Sequence[StatusEntry]) -> str:
    """The usual first sentence of the progress section; `{count}` stands for the number in words."""
    ongoing = ongoing_count(entries)
    if not entries:
        return _("No EMG workstreams were presented.")
    if ongoing == 0:
        return _("An overview of progress made in EMG workstreams was presented.")
    return ngettext(
        "An overview of progress made in {count} ongoing EMG workstream was presented.",
        "An overview of progress made in {count} ongoing EMG workstreams was presented.",
        ongoing,
    )


def ongoing_count(entries: Sequence[StatusEntry]) -> int:
    """How many workstreams of a report count as ongoing: "nine ongoing EMG workstreams"."""
    return sum(entry.is_counted and entry.is_ongoing for entry in entries)


def with_count(text: str, *, count: int) -> str:
    """The text with `{count}` as a number in words, with a capital where a sentence begins."""
    number = number_in_words(count)
    return re.sub(r"(?:^|(?<=\n)|(?<=[.!?] ))\{count\}", number.capitalize(), text).replace("{count}", number)


def lead_in(status: str, *, basis: str, horizon: PartialDate | None, count: int) -> str:
    """The sentence before a list of workstreams of one status: "The following … in 2023:"."""
    is_dated_end = status == Status.COMPLETED and horizon is not None
    frame = _dated_end(count) if is_dated_end else _lead_in_frame(status, basis=basis, count=count)
    return frame % {"when": until_when(horizon, status=status)}


def _dated_end(count: int) -> str:
    """Without a date it "has completed": English has no such perfect with one."""
    return ngettext(
        "The following process completed its mandate%(when)s:",
        "The following processes completed their mandates%(when)s:",
        count,
    )


def _lead_in_frame(status: str, *, basis: str, count: int) -> str:
    if not status:
        return _("Status not yet recorded%(when)s:")
    expected = basis == Basis.EXPECTED
    frames = {
        (Status.NEW, True): ngettext(
            "The following process is expected to begin%(when)s:",
            "The following processes are expected to begin%(when)s:",
            count,
        ),
        (Status.NEW, False): ngettext(
            "The following process was established%(when)s:",
            "The following processes were established%(when)s:",
            count,
        ),
        (Status.CONTINUING, True): ngettext(
            "The following process is expected to continue%(when)s:",
            "The following processes are expected to continue%(when)s:",
            count,
        ),
        (Status.CONTINUING, False): ngettext(
            "The following process will continue%(when)s:",
            "The following processes will continue%(when)s:",
            count,
        ),
        (Status.COMPLETING, True): ngettext(
            "The following process is expected to complete its mandate%(when)s:",
            "The following processes are expected to complete their mandates%(when)s:",
            count,
        ),
        (Status.COMPLETING, False): ngettext(
            "The following process will complete its mandate%(when)s:",
            "The following processes will complete their mandates%(when)s:",
            count,
        ),
        (Status.COMPLETED, False): ngettext(
            "The following process has completed its mandate%(when)s:",
            "The following processes have completed their mandates%(when)s:",
            count,
        ),
        (Status.CONCLUDED, False): ngettext(
            "The following process was concluded%(when)s:",
            "The following processes were concluded%(when)s:",
            count,
        ),
        (Status.ON_HOLD, True): ngettext(
            "The following process is expected to be put on hold%(when)s:",
            "The following processes are expected to be put on hold%(when)s:",
            count,
        ),
        (Status.ON_HOLD, False): ngettext(
            "The following process is on hold%(when)s:",
            "The following processes are on hold%(when)s:",
            count,
        ),
        (Status.NOT_REPORTED, False): ngettext(
            "The following process was not reported on%(when)s:",
            "The following processes were not reported on%(when)s:",
            count,
        ),
    }
    return frames[Status(status), expected]


def until_when(horizon: PartialDate | None, *, status: str) -> str:
    """ " until 30 June 2023", " in 2023", ", likely in 2023", as it ends a phrase; "" without a horizon."""
    if horizon is None:
        return ""
    said = _until_when_frame(horizon, status=status) % {"date": horizon.without_likely}
    return f"{_(', likely')}{said}" if horizon.is_likely else said


def _until_when_frame(horizon: PartialDate, *, status: str) -> str:
    if not horizon.is_of_days:
        return _(" in %(date)s")
    if status in HAPPENING:
        return _(" on %(date)s")
    return _(" by %(date)s") if status == Status.COMPLETING else _(" until %(date)s")


def presented(heading: str, *, presenters: str) -> str:
    """A proposal's heading with who presented it, if anybody is on record."""
    if not presenters:
        return heading
    return _("%(heading)s (presented by %(agencies)s)") % {"heading": heading, "agencies": presenters}


def closing(said: Consideration) -> str:
    """The sentence on position and route: "EMG Members supported the proposal, to be presented …"."""
    if typed := one_line(said.closing_sentence):
        return typed
    kind = said.proposal.kind.name if said.proposal.kind else ""
    if said.route == Route.NONE_NEEDED:
        proposed = _("the proposed %(kind)s") % {"kind": kind} if kind else _("the proposal")
        # "the planning of the Dialogue": papers take up a kind by its last word.
        of = _(" of the %(kind)s") % {"kind": kind.split()[-1]} if kind else ""
        start = _("The Secretariat may start the planning%(of)s without bringing the proposal to the SOM.")
        return f"{_position(said.position, proposal=proposed)}. {start % {'of': of}}"
    stated = _position(said.position, proposal=_("the proposal"))
    if said.route == Route.TO_MEETING and said.route_meeting:
        return _("%(stated)s, to be presented to the EMG Senior Officials at %(meeting)s.") % {
            "stated": stated,
            "meeting": said.route_meeting.short_name,
        }
    return f"{stated}."


def _position(position: str, *, proposal: str) -> str:
    if not position:
        return _("Position on %(proposal)s not yet recorded") % {"proposal": proposal}
    frames = {
        Position.SUPPORTED: _("EMG Members supported %(proposal)s"),
        Position.SUPPORTED_WITH_CHANGES: _("EMG Members supported %(proposal)s with changes"),
        Position.CONSIDERED: _("EMG Members considered %(proposal)s"),
        Position.NOTED: _("EMG Members took note of %(proposal)s"),
        Position.DEFERRED: _("EMG Members deferred %(proposal)s"),
        Position.NOT_SUPPORTED: _("EMG Members did not support %(proposal)s"),
        Position.WITHDRAWN: _("The presenters withdrew %(proposal)s"),
        Position.APPROVED: _("The EMG Senior Officials approved %(proposal)s"),
    }
    return frames[Position(position)] % {"proposal": proposal}


def recorded(count: int) -> str:
    """The usual sentence before the actions."""
    if not count:
        return _("No decisions or actions were recorded.")
    return ngettext(
        "The following decision or action was recorded:",
        "The following decisions and actions were recorded:",
        count,
    )


def behind(action: Action) -> str:
    """What stands behind the text of an action: " Action: the Secretariat. Deadline: ongoing."

    Only what the text does not say itself; "" where it says all.
    """
    said = _comparable(action.text)
    is_ongoing = action.deadline_kind == Deadline.ONGOING
    labelled = (
        (_("Agenda item: %s."), action.agenda_item, False),
        (_("Action: %s."), action.addressee, _says(said, action.addressee)),
        # Of the work itself "ongoing" is said anywhere, as a deadline at the end.
        (_("Deadline: %s."), action.deadline, _says(said, action.deadline, at_end=is_ongoing)),
    )
    told = [label % value.rstrip(".") for label, value, is_said in labelled if value and not is_said]
    if not told:
        return ""
    # A dash where the text ends without a stop: the words on record are not corrected.
    has_stop = said.rstrip(_CLOSING_MARKS).endswith((".", "!", "?", ";", ":"))
    return " ".join(["" if has_stop else " –", *told])


_CLOSING_MARKS = "\"'”’»)"


def _says(text: str, value: str, *, at_end: bool = False) -> bool:
    """Whether it stands there in words of its own: "WHO" is not in "who", nor "8 May" in "18 May"."""
    words = re.escape(_comparable(value).rstrip("."))
    return bool(re.search(rf"(?<!\w){words}" + (r"\W*$" if at_end else r"(?!\w)"), text))


def _comparable(text: str) -> str:
    """ "By the 30th June" as "by the 30 june", on one line; acronyms stay as they are."""
    words = re.sub(r"(\d) ?(?:st|nd|rd|th)\b", r"\1", one_line(text))
    return re.sub(r"\w+", lambda word: word[0] if _ACRONYM.fullmatch(word[0]) else word[0].casefold(), words)


_ACRONYM = re.compile("[A-Z0-9]{2,}")


def next_meeting(meeting: Meeting | None, *, on: PartialDate | None) -> str:
    """The usual sentence on the next meeting, where the section has no text of its own; "" if unknown."""
    if meeting is None or on is None:
        return ""
    frame = (
        _("The %(meeting)s will likely take place %(when)s.")
        if on.is_likely
        else _("The %(meeting)s will take place %(when)s.")
    )
    return frame % {"meeting": meeting.title, "when": on.without_likely.phrase}


def hours(starts_at: time | None, *, ends_at: time | None, zone: str) -> str:
    """ "15:00-17:00 CEST", with the hyphen of the founding report; "" without a start."""
    if starts_at is None:
        return ""
    ends = f"-{ends_at:%H:%M}" if ends_at else ""
    return f"{starts_at:%H:%M}{ends} {zone}".strip()
