"""The five usual sections of a report."""

from random import Random

from emg.lib.list_letters import ListStyle
from emg.lib.partial_dates import PartialDate
from meetings.models import Meeting, Report, Section

from .meeting_rows import Meetings
from .occasions import Occasion
from .words import words

Kind = Section.Kind


def put_sections(report: Report, occasion: Occasion, meetings: Meetings, *, chair: str, rng: Random) -> None:
    said = words()["sections"]
    introduction: str = rng.choice(said["introductions"])
    following = _following(occasion, meetings)
    next_meeting_on = _as_announced(following.planned_on, rng)
    is_linked = rng.random() < 0.8
    texts = [
        (Kind.NARRATIVE, "introduction", _filled(introduction, date=str(occasion.held_on), chair=chair)),
        (Kind.PROGRESS, "progress", rng.choice(said["progress_texts"])),
        (Kind.NEW_TOPICS, "new_topics", ""),
        (Kind.NEXT_MEETING, "next_meeting", _next(following, next_meeting_on, rng, is_linked=is_linked)),
        (Kind.NARRATIVE, "closure", rng.choice(said["closures"])),
    ]
    style = ListStyle.BRACKET if rng.random() < 0.15 else ListStyle.PARENTHESES
    # bulk_create() passes by save(), which would number the keys.
    Section.objects.bulk_create(
        Section(
            report=report,
            key=order,
            order=order,
            heading=said[name],
            kind=kind,
            text=text,
            list_style=style,
            next_meeting=following if kind == Kind.NEXT_MEETING and is_linked else None,
            next_meeting_on=next_meeting_on if kind == Kind.NEXT_MEETING else None,
        )
        for order, (kind, name, text) in enumerate(texts, start=1)
    )


def _following(occasion: Occasion, meetings: Meetings) -> Meeting:
    if occasion.place + 1 < len(meetings.held):
        return meetings.held[occasion.place + 1]
    return meetings.soms[occasion.som + 1]


def _as_announced(planned_on: PartialDate | None, rng: Random) -> PartialDate:
    """Mostly the month, likely; seldom the day already."""
    assert planned_on is not None  # every generated meeting is planned
    forms = [f"{planned_on.earliest:%Y-%m}?", f"{planned_on.earliest:%Y-%m}"]
    if planned_on.is_exact:
        forms.append(planned_on.edtf)
    return PartialDate(rng.choices(forms, weights=[6, 2, 1][: len(forms)])[0])


def _next(following: Meeting, on: PartialDate, rng: Random, *, is_linked: bool) -> str:
    """Left to the program, where the section names the meeting; a sentence of its own otherwise."""
    if is_linked and rng.random() < 0.5:
        return ""
    likely = " likely" if on.is_likely else ""
    day = PartialDate(on.edtf.rstrip("?"))
    invitation: str = rng.choice(words()["sections"]["invitations"])
    return f"{following.short_name} will{likely} be held {'on' if day.is_exact else 'in'} {day}. {invitation}"


def _filled(text: str, **values: str) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
