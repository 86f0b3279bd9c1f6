"""Reports: drafted, submitted and approved as people do it, with a corrected revision now and then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.contrib.auth.models import User

from emg.lib.partial_dates import PartialDate
from meetings.actions import approve, start_report, start_revision
from meetings.lifecycle import Status
from meetings.models import Chair, Report, StatusEntry
from workstreams.models import Workstream

from .actions import put_actions
from .lives import Life
from .meeting_rows import Meetings, at
from .names import Naming
from .occasions import Occasion, Segment
from .proposal_rows import Proposed, put_considerations
from .sections import put_sections
from .words import words

LAST_DAY = date(2025, 12, 31)  # of the record: no paper is issued later


@dataclass(frozen=True)
class Register:
    """What reports speak of. The first three by the numbers of the lives."""

    lives: Sequence[Life]
    namings: Sequence[Naming]
    workstreams: Sequence[Workstream]
    proposed: Sequence[Proposed]


def put_report(
    occasion: Occasion, meetings: Meetings, register: Register, *, by: User, rng: Random
) -> Report:
    """The approved report of one meeting."""
    report = start_report(meetings.held[occasion.place])
    report.held_on = occasion.held_on
    report.symbol = _symbol(occasion, rng)
    report.save()
    chairs = Chair.objects.bulk_create(
        Chair(report=report, order=order, **person)
        for order, person in enumerate(_chairs(occasion, rng), start=1)
    )
    put_sections(report, occasion, meetings, chair=str(chairs[0]), rng=rng)
    _put_entries(report, occasion.place, register, rng)
    put_considerations(report, occasion.place, meetings.soms, register.proposed, rng)
    put_actions(report, occasion, meetings)
    return _issue(report, on=occasion.day + timedelta(days=rng.randint(14, 28)), by=by, rng=rng)


def put_revision(report: Report, *, by: User, rng: Random) -> Report:
    """Rev.1: one entry said otherwise, which changes neither what is ongoing nor what is at an end."""
    draft = start_revision(report)
    if draft.symbol:
        draft.symbol = f"{draft.symbol}/Rev.1"
        draft.save()
    continuing = list(draft.entries.filter(status=Status.CONTINUING).order_by("order"))
    if continuing:
        entry = rng.choice(continuing)
        said = entry.horizon
        entry.horizon = PartialDate(f"{said.earliest.year + 1}") if said else None
        entry.status = Status.CONTINUING if said else Status.COMPLETING
        entry.save()
    assert report.dated_on is not None
    on = min(report.dated_on + timedelta(days=rng.randint(30, 150)), LAST_DAY)
    return _issue(draft, on=on, by=by, rng=rng)


def _issue(report: Report, *, on: date, by: User, rng: Random) -> Report:
    if rng.random() < 0.1:
        report.submit(by=by, at=at(on - timedelta(days=9), 11))
        why = "The closing section lacks a word."
        report.return_to_draft(by=by, why=why, at=at(on - timedelta(days=8), 9))
    report.submit(by=by, at=at(on - timedelta(days=5), 16))
    return approve(report, by=by, at=at(on, 12), issued_on=on)


def _symbol(occasion: Occasion, rng: Random) -> str:
    if rng.random() < 0.4:
        return ""
    part = {Segment.MID_TERM_TECHNICAL: "MT/", Segment.TECHNICAL: "TS/", Segment.SENIOR: ""}
    return f"EMG/SOM.{occasion.som}/{part[occasion.segment]}{rng.randint(3, 9):02}"


def _chairs(occasion: Occasion, rng: Random) -> list[dict[str, str]]:
    """Offices change hands about every five years; a co-chair at some SOMs."""
    chairs = words()["chairs"]
    office = chairs["senior" if occasion.decides else "technical"]
    chair = office[occasion.som // 5 % len(office)]
    return [chair, chairs["senior_co_chair"]] if occasion.decides and rng.random() < 0.25 else [chair]


def _put_entries(report: Report, place: int, register: Register, rng: Random) -> None:
    rows: list[StatusEntry] = []
    for life in register.lives:
        if said := life.said.get(place):
            workstream, aliases = register.workstreams[life.number], register.namings[life.number].aliases
            rows.append(
                StatusEntry(
                    report=report,
                    order=len(rows) + 1,
                    workstream=workstream,
                    status=said.status,
                    basis=said.basis,
                    horizon=said.horizon,
                    name_as_printed=aliases[0] if aliases and rng.random() < 0.1 else "",
                    is_counted=workstream.counts_as_ongoing,
                    note=rng.choice(words()["sections"]["notes"]) if rng.random() < 0.05 else "",
                )
            )
    StatusEntry.objects.bulk_create(rows, batch_size=1000)
