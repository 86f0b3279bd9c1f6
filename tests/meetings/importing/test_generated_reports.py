"""What this system prints of any meeting is read back into the same facts."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emg.paper.forms import FORMS
from emg.paper.text import as_text
from meetings.generated import generate_record
from meetings.importing.files import lines_of
from meetings.importing.reading import Kind, ReadReport
from meetings.importing.rules import read_report
from meetings.importing.source import Line
from meetings.models import Report, Section, StatusEntry
from meetings.report.compose import printed_date
from meetings.report.paper import summary_of
from meetings.report.sentences import ongoing_count, with_count
from meetings.report.sentences import opening as usual_opening

MEETINGS, WORKSTREAMS = 9, 40


def check(read: ReadReport, report: Report) -> None:
    assert read.kind == Kind.REPORT
    check_masthead(read, report)
    check_entries(read, report)
    check_proposals(read, report)
    check_actions(read, report)
    check_sections(read, report)


def check_masthead(read: ReadReport, report: Report) -> None:
    meeting = read.meeting
    hours = meeting.hours.value if meeting.hours else None
    assert {
        "title": meeting.title.value,
        "number": meeting.number.value,
        "segment": meeting.segment.value,
        "held_on": meeting.held_on.value,
        "printed": meeting.date_as_printed.value,
        "mode": meeting.mode.value if meeting.mode else "",
        "place": meeting.place.value if meeting.place else "",
        "starts_at": hours.starts_at if hours else None,
        "ends_at": hours.ends_at if hours else None,
        "zone": (hours.zone_label, hours.time_zone) if hours else ("", ""),
        "chairs": [(chair.value.name, chair.value.title) for chair in meeting.chairs],
    } == {
        "title": report.title,
        "number": report.meeting.number,
        "segment": report.meeting.segment,
        "held_on": report.held_on.edtf,
        "printed": printed_date(report),
        "mode": report.mode,
        "place": report.place,
        "starts_at": report.starts_at,
        "ends_at": report.ends_at,
        "zone": (report.zone_label, report.time_zone),
        # The text names the first chair only.
        "chairs": [(chair.name, chair.title) for chair in report.chairs.order_by("order")][:1],
    }


def check_entries(read: ReadReport, report: Report) -> None:
    assert sorted(
        (entry.name, entry.status, entry.basis, entry.horizon)
        for entry in (fact.value for fact in read.entries)
    ) == sorted(
        (
            printed_name(entry, report),
            entry.status,
            entry.basis,
            entry.horizon.edtf if entry.horizon else "",
        )
        for entry in report.entries.select_related("workstream")
    )


def printed_name(entry: StatusEntry, report: Report) -> str:
    return entry.name_as_printed or entry.workstream.called_on(report.last_day).title


def check_proposals(read: ReadReport, report: Report) -> None:
    expected = [
        (
            said.proposal.title,
            tuple(
                presenter.name_as_printed or presenter.agency.acronym_on(report.last_day)
                for presenter in said.presenters.order_by("order")
            ),
            said.objective,
            tuple(said.activities.splitlines()),
            said.position,
            said.route,
            said.route_meeting.short_name if said.route_meeting else "",
        )
        for said in report.considerations.order_by("order")
    ]
    assert [
        (
            said.title,
            said.presenters,
            said.objective,
            said.activities,
            said.position,
            said.route,
            said.route_meeting,
        )
        for said in (fact.value for fact in read.proposals)
    ] == expected


def check_actions(read: ReadReport, report: Report) -> None:
    expected = [
        (
            action.text,
            action.addressee,
            action.deadline_on.edtf if action.deadline_on else action.deadline,
            action.agenda_item,
        )
        for action in report.actions.order_by("order")
    ]
    assert [
        (said.text, said.addressee, said.deadline, said.agenda_item)
        for said in (fact.value for fact in read.actions)
    ] == expected


def check_sections(read: ReadReport, report: Report) -> None:
    kept = list(report.sections.order_by("order", "key"))
    found = [fact.value for fact in read.sections]
    assert [(section.heading, section.kind) for section in found] == [
        (section.heading, section.kind) for section in kept
    ]
    entries = list(report.entries.all())
    for read_section, section in zip(found, kept, strict=True):
        if section.kind == Section.Kind.PROGRESS:
            assert opening(read_section.text, entries) == opening(section.text, entries)
        elif section.text:
            assert read_section.text == section.text
    said = next(section for section in kept if section.kind == Section.Kind.NEXT_MEETING)
    assert read.next_meeting.value.on == said.next_meeting_on.edtf


def opening(text: str, entries: list[StatusEntry]) -> str:
    """As it is printed: of a count that leaves a workstream out, the reader knows the number only."""
    return with_count(text or usual_opening(entries), count=ongoing_count(entries))


def read_as_text(report: Report) -> ReadReport:
    return read_report([Line(line) for line in as_text(summary_of(report)).split("\n")])


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_any_generated_reports_are_read_back_from_their_text(db, seed):
    with transaction.atomic():
        generate_record(meetings=MEETINGS, workstreams=WORKSTREAMS, seed=seed)
        for report in Report.objects.all():
            check(read_as_text(report), report)
        transaction.set_rollback(True)


@pytest.mark.parametrize("form", FORMS)
def test_generated_reports_are_read_back_from_every_form(db, form):
    generate_record(meetings=3, workstreams=60, seed=7)

    for report in Report.objects.all():
        content = FORMS[form].make(summary_of(report))
        check(read_report(lines_of(content, name=f"report.{form}")), report)
