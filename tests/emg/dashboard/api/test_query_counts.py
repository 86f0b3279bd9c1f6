"""Each endpoint asks the database as often at three rows as at one; the numbers are literal."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Chair, Consideration, Presenter
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

COUNTS = {
    "": 0,
    "openapi.json": 0,
    "workstreams/": 12,
    "workstreams/?at=second": 12,
    "workstreams/w0/": 16,
    "workstreams/w0/statuses/": 9,
    "proposals/": 9,
    "proposals/second-0/": 10,
    "meetings/": 10,
    "meetings/second/": 14,
    "meetings/second/reports/": 10,
    "meetings/second/reports/0/": 10,
    "agencies/": 15,
    "agencies/a0/": 19,
    "definitions/": 9,
}


@pytest.fixture
def record(db):
    """A function: two meetings that spoke of so many workstreams and proposals, with all their facts."""

    def record(size: int) -> None:
        kind = WorkstreamKind.objects.create(name="Kind")
        streams = [records.workstream(f"W{n}", kind=kind, published_on="2020-01-01") for n in range(size)]
        agencies = [Agency.objects.create(acronym=f"A{n}", slug=f"a{n}") for n in range(size)]
        for place, (stream, agency) in enumerate(zip(streams, agencies, strict=True)):
            AgencyName.objects.create(agency=agency, acronym=f"OLD{place}", valid_until="2010")
            Participation.objects.create(workstream=stream, agency=agencies[0], role="lead")
            Participation.objects.create(workstream=streams[0], agency=agency, role="host")
            WorkstreamName.objects.create(
                workstream=streams[0], name=f"Old {place}", kind=kind, valid_until="2010"
            )
            Milestone.objects.create(workstream=stream, title="M", is_public=True)
            Milestone.objects.create(workstream=streams[0], title="M", is_public=True)
            ProgressUpdate.objects.create(
                workstream=streams[0], agency=agency, written_on="2021-01-01", text="U", is_public=True
            )
            if place:
                Lineage.objects.create(predecessor=stream, successor=streams[0], how=Lineage.How.MERGED)
        planned = records.meeting("planned", announced_on="2020-01-01", planned_on="2100")
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
            Chair.objects.create(report=draft, name=f"C{place}", order=place)
            said = Consideration.objects.create(
                report=draft,
                proposal=records.proposal(f"{slug} {place}", kind=kind, follows=streams[0]),
                position=Position.SUPPORTED,
                route=Route.TO_MEETING,
                route_meeting=planned,
                order=place,
            )
            Presenter.objects.create(consideration=said, agency=agency)
        return records.approve(draft, issued_on=draft.last_day)

    return record


@pytest.mark.parametrize("size", [1, 3])
def test_queries_do_not_grow(record, client, size):
    record(size)

    counts = {}
    for address in COUNTS:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/api/v1/{address}").status_code == 200
        counts[address] = len(queries)

    assert counts == COUNTS


def test_questions_refused_ask_no_query(db, client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/api/v1/workstreams/?at=2022-02-30&colour=red")
        client.get("/api/v1/workstreams/?known=9999-12-31")
        client.post("/api/v1/workstreams/")
        client.get("/api/nowhere/")
