"""The meetings of the history file. Those that were held have no report: their pages say so."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from emg.lib.number_words import ordinal
from meetings.lifecycle import MeetingState
from meetings.models import Meeting, MeetingSeries

from .dates import read_moment
from .rows import Outcome, Row, add_note, confidence_of, note_of, on_record, rows_of, why_left_out

NOTED = ("series", "number", "segment", "date", "place_or_mode", "chair", "note", "confidence")
NOTED_OF_KNOWN = (*NOTED, "source")
SOM = "Senior Officials Meeting"


@dataclass(frozen=True)
class Name:
    """What a meeting is called, and which it is part of."""

    slug: str
    title: str
    short_name: str
    segment: str = ""
    part_of: str = ""  # slug


def load_meetings(outcome: Outcome) -> None:
    rows = list(rows_of("meetings"))
    names = {}
    for row in rows:
        if why := why_left_out(row):
            label = " ".join(filter(None, (row["series"], row["number"], row["segment"], row["date"])))
            outcome.left_out.append(f"{label}: {why}")
            continue
        name = _name(row)
        known, is_deleted = on_record(Meeting, name.slug)
        if known:
            add_note(known, row, NOTED_OF_KNOWN, outcome)
        elif is_deleted:
            outcome.left_out.append(_("%s: somebody deleted it") % name.title)
        else:
            outcome.made.append(_("meeting %s") % _made(row, name))
            names[name.slug] = name
    _put_in_order(names)


def _name(row: Row) -> Name:
    """A SOM is named by rule, as the founding report names them; other meetings in the file."""
    if row["slug"]:
        return Name(row["slug"], row["title"], row["short_name"])
    number = int(row["number"])
    whole = _("%(ordinal)s Senior Officials Meeting") % {"ordinal": ordinal(number)}
    slug, short = f"som{number}", f"SOM{number}"
    if row["segment"].startswith("mid-term"):
        return Name(
            f"{slug}-mid-term-technical-segment",
            _("Mid-Term Technical Segment of the %s") % whole,
            _("%s mid-term technical segment") % short,
            Meeting.Segment.MID_TERM_TECHNICAL,
            slug,
        )
    if row["segment"].startswith("technical"):
        return Name(
            f"{slug}-technical-segment",
            _("Technical Segment of the %s") % whole,
            _("%s technical segment") % short,
            Meeting.Segment.TECHNICAL,
            slug,
        )
    return Name(slug, whole, short, Meeting.Segment.SENIOR if row["segment"].startswith("senior") else "")


def _made(row: Row, name: Name) -> Meeting:
    moment = read_moment(row["date"], place=row["place"])
    state = MeetingState(row["state"] or MeetingState.HELD)
    is_som = row["series_name"] == SOM
    meeting = Meeting(
        title=name.title,
        short_name=name.short_name,
        slug=name.slug,
        series=_series(row["series_name"]),
        number=row["number"] if row["number"].isdecimal() else "",
        segment=name.segment,
        can_decide=is_som and not name.part_of,
        state=state,
        state_changed_at=None if state == MeetingState.PLANNED else timezone.now(),
        mode=row["mode"],
        place=row["place"],
        planned_on=moment.on,
        starts_at=moment.starts_at,
        ends_at=moment.ends_at,
        time_zone=moment.time_zone,
        zone_label=moment.zone_label,
        source=row["source"],
        confidence=confidence_of(row),
        internal_note=note_of(row, NOTED),
    )
    meeting.full_clean()
    meeting.save()
    return meeting


def _series(name: str) -> MeetingSeries | None:
    if not name:
        return None
    abbreviation = "SOM" if name == SOM else ""
    return MeetingSeries.objects.get_or_create(name=name, defaults={"abbreviation": abbreviation})[0]


def _put_in_order(names: dict[str, Name]) -> None:
    """The segments below their meetings, where these are on record."""
    for name in names.values():
        whole = Meeting.objects.filter(slug=name.part_of).first() if name.part_of else None
        if whole:
            meeting = Meeting.objects.get(slug=name.slug)
            meeting.part_of = whole
            meeting.save(update_fields=["part_of"])
