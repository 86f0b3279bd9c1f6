"""Confirming an import: what was decided becomes a draft report, in one transaction."""

import pghistory
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from meetings.actions import DraftOpenError, start_report
from meetings.lifecycle import IMPORT_STEPS, ImportState, StepNotAllowedError, check_step
from meetings.models import Chair, Meeting, MeetingSeries, Report, ReportImport
from meetings.newcomers import free_slug

from .as_printed import print_as
from .decided import Decided, DecidedMeeting, NamedMeeting
from .filling import Filling
from .provenance import Provenance
from .stored import from_data

_PLAN = ("title", "starts_at", "ends_at", "time_zone", "zone_label", "mode", "place")
# What papers call a series of meetings by its letters alone.
KNOWN_SERIES = {"SOM": "Senior Officials Meeting"}


class NotConfirmedError(Exception):
    """Nothing was recorded; the message says why and what to do."""


def confirm(report_import: ReportImport, decided: Decided, *, by: User | None) -> Report:
    """The draft that the import becomes. NotConfirmedError, with nothing recorded, where it cannot."""
    try:
        with pghistory.context(import_of=report_import.file_name), transaction.atomic():
            return _confirmed(report_import, decided, by=by)
    except DraftOpenError as error:
        raise NotConfirmedError(str(error)) from error
    except StepNotAllowedError as error:
        raise NotConfirmedError(_("Somebody has confirmed or discarded this import meanwhile.")) from error
    except IntegrityError as error:
        raise NotConfirmedError(
            _("Somebody put one of these records in place at the same time: look at it again and confirm.")
        ) from error


def _confirmed(report_import: ReportImport, decided: Decided, *, by: User | None) -> Report:
    kept = ReportImport.objects.select_for_update(of=("self",)).get(pk=report_import.pk)
    check_step(IMPORT_STEPS, now=kept.state, then=ImportState.CONFIRMED)
    read, source = from_data(kept.reading), _("Imported from “%s”.") % kept.file_name
    meetings = {str(meeting.pk): meeting for meeting in Meeting.objects.all()}
    for named in decided.named_meetings:
        meetings[named.key] = _named(named, decided.meeting, source=source)
    meeting = _meeting(decided.meeting, meetings, source=source)
    report = _started(meeting, decided.meeting)
    kept.become(report, by=by)
    provenance = Provenance(kept, report, read.source)
    provenance.note(report, decided.meeting.sentences)
    for named in decided.named_meetings:
        if named.meeting is None:
            provenance.note(meetings[named.key], named.sentences)
    for order, said in enumerate(decided.chairs, start=1):
        chair = Chair.objects.create(report=report, order=order, name=said.name, title=said.title)
        provenance.note(chair, said.sentences)
    Filling(report, meetings, provenance).fill(decided)
    print_as(report, read.source)
    provenance.save()
    return report


def _named(named: NamedMeeting, of: DecidedMeeting, *, source: str) -> Meeting:
    """A Senior Officials Meeting the text speaks of; they share their series with the meeting itself."""
    if named.meeting is not None:
        return named.meeting
    return Meeting.objects.create(
        title=named.title,
        short_name=named.short_name,
        slug=free_slug(Meeting, named.short_name),
        number=named.number,
        series=_series(of.series),
        segment=Meeting.Segment.SENIOR if named.number else "",
        can_decide=bool(named.number),
        source=source,
    )


def _meeting(decided: DecidedMeeting, meetings: dict[str, Meeting], *, source: str) -> Meeting:
    if decided.meeting is not None:
        return decided.meeting
    held = decided.held
    return Meeting.objects.create(
        **{name: held[name] for name in _PLAN if name in held},
        planned_on=held.get("held_on"),
        short_name=decided.short_name,
        slug=decided.slug,
        number=decided.number,
        series=_series(decided.series),
        segment=decided.segment,
        can_decide=decided.can_decide,
        part_of=meetings.get(decided.part_of),
        source=source,
    )


def _started(meeting: Meeting, decided: DecidedMeeting) -> Report:
    """The draft, or a revision where that was chosen; never a second report beside one in force."""
    is_reported = Report.objects.approved().filter(meeting=meeting).exists()
    if is_reported and not decided.is_revision:
        raise NotConfirmedError(
            _("“%s” has an approved report: choose whether this becomes a revision of it.") % meeting
        )
    report = start_report(meeting)
    for name, value in decided.held.items():
        setattr(report, name, value)
    report.save()
    return report


def _series(name: str) -> MeetingSeries | None:
    if not name:
        return None
    known = MeetingSeries.objects.filter(Q(name__iexact=name) | Q(abbreviation__iexact=name)).first()
    if known:
        return known
    if name in KNOWN_SERIES:
        return MeetingSeries.objects.create(name=KNOWN_SERIES[name], abbreviation=name)
    return MeetingSeries.objects.create(name=name)
