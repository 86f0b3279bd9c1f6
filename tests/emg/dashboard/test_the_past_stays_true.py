"""What is dated later changes no byte of a page, file, feed or answer about a past moment.

Every address of the site is walked, so what is added is tried the day it is made.
"""

import re
from datetime import date

import pytest
from django.test import Client

from emg.dashboard.urls import urlpatterns
from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.generated import generate_record
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Presenter, Report
from meetings.standing import Record, standing
from tests import records
from workstreams.models import Agency, Participation, ProgressUpdate, WorkstreamKind

# These speak of now whatever is asked, and say so; a paper speaks of its own day.
OF_NOW = {
    "search",
    "definitions",
    "data",
    "api_guide",
    "accessibility",
    "sitemap",
    "robots",
    "api_nowhere",
    "api_index",
    "api_openapi",
    "api_definitions",
}
LATER = date(2026, 3, 2)


@pytest.fixture
def record(db) -> Record:
    """The meetings of 2023 to 2025, generated; a past moment is one in the midst of them."""
    generate_record(meetings=7, workstreams=16, seed=5)
    return standing()


@pytest.fixture
def past(record) -> Report:
    return record.reports[3]


def addresses(record: Record) -> list[str]:
    """Every address that can be asked as of a moment, for rows that were on record then and others."""
    slugs = {
        "workstreams": [row.workstream.slug for row in record.workstreams],
        "proposals": [row.proposal.slug for row in record.proposals],
        "meetings": [report.meeting.slug for report in record.reports],
        # The one that will be called otherwise is among the first.
        "agencies": [
            "unep",
            *Agency.objects.exclude(slug="unep").order_by("slug").values_list("slug", flat=True),
        ],
    }
    found = []
    for pattern in urlpatterns:
        route = f"/{pattern.pattern}"
        if pattern.name in OF_NOW or pattern.name.startswith("summary"):
            continue
        folder = next((folder for folder in slugs if f"/{folder}/<" in route), None)
        for slug in slugs[folder][:2] if folder else [""]:
            found.append(re.sub(r"<int:\w+>", "0", re.sub(r"<slug:\w+>", slug, route)))
    assert all("<" not in address for address in found)
    assert len(found) > 100
    return found


def answers(found: list[str], query: str) -> dict[str, tuple[int, bytes]]:
    client = Client()
    responses = {address: client.get(f"{address}{query}") for address in found}
    return {address: (response.status_code, response.content) for address, response in responses.items()}


def differing(before: dict, after: dict) -> list[str]:
    return [address for address in before if before[address] != after[address]]


def add_facts_dated_later(record: Record) -> None:
    """A meeting and its revision, a correction of the last one before it, names, roles, updates."""
    one, two, *_others = [row.workstream for row in record.workstreams]
    agency = Agency.objects.create(acronym="LATE", slug="late", membership="member")
    founded = records.workstream("Founded late")
    meeting = records.meeting("late-meeting", announced_on=LATER, can_decide=True)
    report = records.draft(
        meeting,
        on=LATER,
        said=[
            (one, Status.CONCLUDED, Basis.DECIDED),
            (two, Status.ON_HOLD, Basis.DECIDED),
            (founded, Status.NEW, Basis.DECIDED),
        ],
        proposals={
            records.proposal("Proposed late"): {"position": Position.CONSIDERED},
            record.proposals[0].proposal: {"position": Position.WITHDRAWN},
        },
    )
    for said in report.considerations.all():
        Presenter.objects.create(consideration=said, agency=agency)
    records.approve(report, issued_on=LATER)
    for reported in (Report.objects.get(pk=report.pk), record.reports[-1]):
        draft = actions.start_revision(reported)
        draft.entries.all().delete()
        records.approve(draft, issued_on=LATER)
    one.rename(to="Called otherwise", kind=WorkstreamKind.objects.first(), on=PartialDate.on(LATER))
    unep = Agency.objects.get(slug="unep")
    unep.names.create(acronym=unep.acronym, name=unep.name, valid_from="2020", valid_until=LATER)
    unep.acronym, unep.name = "UNEP-NEW", "Called otherwise, too"
    unep.save()
    for stream in (one, two, founded):
        Participation.objects.create(workstream=stream, agency=agency, role="lead", takes_part_from=LATER)
        ProgressUpdate.objects.create(workstream=stream, text="Late", written_on=LATER, is_public=True)


def correct(report: Report) -> None:
    """Rev.1 of a report, in which its first workstream is on hold; issued today."""
    draft = actions.start_revision(report)
    entry = draft.entries.order_by("order").first()
    entry.status, entry.basis, entry.horizon = Status.ON_HOLD, Basis.DECIDED, None
    entry.save()
    records.approve(draft)


def test_facts_dated_later_change_nothing_about_the_past(transactional_db, record, past):
    found, query = addresses(record), f"?at={past.meeting.slug}"
    before = answers(found, query)

    add_facts_dated_later(record)

    assert differing(before, answers(found, query)) == []
    assert {status for status, _body in before.values()} == {200, 404}
    assert standing().latest_report.meeting.slug == "late-meeting"


def test_correction_of_a_past_report_changes_the_past_but_not_what_was_known(transactional_db, record, past):
    found, at = addresses(record), f"?at={past.meeting.slug}"
    known = f"{at}&known={past.issued_on}"
    before, as_known = answers(found, at), answers(found, known)

    correct(Report.objects.in_force().get(meeting=past.meeting))

    changed = differing(before, answers(found, at))
    assert {"/", "/workstreams/", "/status/", "/workstreams.csv", "/changes.atom"} <= set(changed)
    assert differing(as_known, answers(found, known)) == []


def test_what_speaks_of_now_is_still_there():
    assert OF_NOW <= {pattern.name for pattern in urlpatterns}
