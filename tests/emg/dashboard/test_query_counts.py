"""Each page asks the database as often at a hundred workstreams as at one; the numbers are literal."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Consideration, Presenter
from tests import records
from workstreams.models import (
    Agency,
    AgencyName,
    Lineage,
    Milestone,
    Participation,
    ProgressUpdate,
    WorkstreamKind,
    WorkstreamName,
)

# Page and number of queries, at a record where every kind of row is present.
COUNTS = {
    "/": 14,
    "/?at=second": 14,
    "/workstreams/": 12,
    "/workstreams/?q=w&status=continuing&kind=kind&agency=a0": 12,
    "/workstreams/w0/": 16,
    "/meetings/": 10,
    "/meetings/second/": 14,
    "/meetings/planned/": 11,
    "/status/?meetings=all": 9,
    "/timeline/": 9,
    "/proposals/?agency=a0": 9,
    "/proposals/second-0/": 10,
    "/agencies/": 15,
    "/agencies/a0/": 19,
    "/meetings/compare/": 9,
    "/meetings/second/summary/revisions/": 10,
    "/definitions/": 9,
    "/data/": 0,
    "/workstreams.csv": 12,
    "/agencies.xlsx": 15,
    "/sitemap.xml": 19,
    "/status/one-page/": 14,
    "/workstreams/w0/fact-sheet.txt": 16,
    "/agencies/a0/brief/": 22,
    "/meetings/second/agenda/": 10,
}


@pytest.fixture
def record(db):
    """A function: two meetings that spoke of so many workstreams and topics, with all their facts."""

    def record(size: int) -> None:
        kind = WorkstreamKind.objects.create(name="Kind")
        streams = [
            records.workstream(f"W{place}", kind=kind, published_on="2020-01-01") for place in range(size)
        ]
        agencies = [Agency.objects.create(acronym=f"A{place}", slug=f"a{place}") for place in range(size)]
        for place, (stream, agency) in enumerate(zip(streams, agencies, strict=True)):
            AgencyName.objects.create(agency=agency, acronym=f"OLD{place}", valid_until="2010")
            Participation.objects.create(workstream=stream, agency=agency, role="lead")
            WorkstreamName.objects.create(
                workstream=stream, name=f"Old {place}", kind=kind, valid_until="2010"
            )
            Milestone.objects.create(workstream=streams[0], title="M", is_public=True)
            ProgressUpdate.objects.create(
                workstream=streams[0], agency=agency, written_on="2021-01-01", text="U", is_public=True
            )
            if place:
                Lineage.objects.create(predecessor=stream, successor=streams[0], how=Lineage.How.MERGED)
        planned = records.meeting("planned", announced_on="2020-01-01", planned_on="2100")
        for place in range(size):
            records.meeting(f"planned-{place}", announced_on="2020-01-01", part_of=planned)
        followed = [None] * size
        for slug, day in (("first", "2021-05-18"), ("second", "2022-05-18")):
            report = hold(
                slug, day, streams=streams, agencies=agencies, planned=planned, kind=kind, followed=followed
            )
            followed = list(report.actions.order_by("order"))

    def hold(slug, day, *, streams, agencies, planned, kind, followed):
        draft = records.draft(
            records.meeting(slug, part_of=planned),
            on=day,
            said=[(stream, Status.CONTINUING, Basis.EXPECTED) for stream in streams],
            agreed=[
                {"text": f"Agreed {place}.", "follows": earlier} for place, earlier in enumerate(followed)
            ],
        )
        for place, agency in enumerate(agencies):
            said = Consideration.objects.create(
                report=draft,
                proposal=records.proposal(f"{slug} {place}", kind=kind),
                position=Position.SUPPORTED,
                route=Route.TO_MEETING,
                route_meeting=planned,
                order=place,
            )
            Presenter.objects.create(consideration=said, agency=agency)
        return records.approve(draft, issued_on=draft.last_day)

    return record


def counted(client, addresses) -> dict[str, int]:
    counts = {}
    for address in addresses:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts[address] = len(queries)
    return counts


@pytest.mark.parametrize("size", [1, 3, 100])
def test_queries_do_not_grow(record, client, size):
    record(size)

    assert counted(client, COUNTS) == COUNTS


def test_queries_of_an_empty_record(db, client):
    expected = {"/": 4, "/workstreams/": 3, "/meetings/": 4, "/workstreams/w0/": 4, "/meetings/first/": 4}

    assert counted(client, expected) == expected
