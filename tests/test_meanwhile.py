"""Somebody writes while a page is read: whatever comes or goes between two of its queries, it is answered."""

from collections.abc import Callable
from functools import partial
from itertools import count

import pytest
from django.db import connection, transaction
from django.test import Client

from emg.lib.partial_dates import PartialDate
from meetings import actions
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Meeting, Report
from tests import records
from workstreams.models import (
    Agency,
    AgencyName,
    Lineage,
    Milestone,
    Participation,
    ProgressUpdate,
    Workstream,
    WorkstreamKind,
    WorkstreamName,
)

LEAD, BECAME = Participation.Role.LEAD, Lineage.How.BECAME
OF_STAFF = [
    "",
    "changes/",
    "no-update/",
    "auth/user/",
    "meetings/meeting/",
    "meetings/report/",
    "meetings/report/{draft}/change/",
    "meetings/report/{draft}/history/",
    "meetings/report/{draft}/preview/",
    "meetings/report/{draft}/submit/",
    "workstreams/agency/",
    "workstreams/agency/{agency}/change/",
    "workstreams/proposal/",
    "workstreams/workstream/?q=e",
    "workstreams/workstream/{stream}/change/",
    "workstreams/workstream/{stream}/history/",
]
OF_ALL = [
    "/",
    "/?at=second",
    "/workstreams/?at=second&known=2022-07-01",
    "/workstreams/land/",
    "/workstreams/land/fact-sheet.txt",
    "/workstreams.csv",
    "/meetings/",
    "/meetings/second/",
    "/meetings/second/summary/",
    "/meetings/second/summary/revisions/",
    "/meetings/second/agenda/",
    "/meetings/planned/",
    "/meetings/compare/",
    "/status/?meetings=all",
    "/status/one-page/",
    "/timeline/",
    "/proposals/",
    "/agencies/",
    "/agencies/unep/",
    "/agencies/unep/brief/",
    "/agencies/unep/changes.atom",
    "/agencies.json",
    "/definitions/",
    "/search/?q=land",
    "/sitemap.xml",
    "/changes.atom",
    "/meetings.ics",
    "/api/v1/workstreams/land/",
    "/api/v1/agencies/unep/",
    "/api/v1/meetings/second/",
]


@pytest.fixture
def draft(founding) -> Report:
    """An open one, on a record with something of each kind."""
    stream = records.workstream("Land", kind=WorkstreamKind.objects.first(), published_on="2020-01-01")
    other, unep = founding.entries.first().workstream, Agency.objects.get(slug="unep")
    stream.rename(to="IMG on Land", kind=None, on=PartialDate("2022-06-01"))
    AgencyName.objects.create(agency=unep, acronym="OLD", valid_until="2010")
    Participation.objects.create(workstream=stream, agency=unep, role=LEAD)
    Lineage.objects.create(predecessor=other, successor=stream, how=BECAME)
    Milestone.objects.create(workstream=stream, title="A paper", is_public=True, due="2030")
    ProgressUpdate.objects.create(workstream=stream, text="Done.", written_on="2022-06-01", is_public=True)
    records.meeting("planned", announced_on="2020-01-01", planned_on="2030")
    said = [(stream, Status.COMPLETED, Basis.DECIDED), (other, Status.CONTINUING, Basis.DECIDED)]
    records.held(records.meeting("second", can_decide=True), on="2022-11-08", said=said)
    said = [(stream, Status.CONTINUING, Basis.EXPECTED)]
    return records.draft(records.meeting("third"), on="2023-05-05", said=said)


def much_comes(draft: Report) -> None:
    """The draft is approved, another begun, and a meeting reported that speaks of what was not on record."""
    actions.start_revision(Report.objects.get(meeting__slug="second"))
    records.approve(draft)
    kind = WorkstreamKind.objects.create(name="New kind")
    stream = records.workstream("New", kind=kind, published_on="2020-01-01")
    agency = Agency.objects.create(acronym="NEW", slug="new")
    Participation.objects.create(workstream=stream, agency=agency, role=LEAD)
    Lineage.objects.create(predecessor=stream, successor=Workstream.objects.first(), how=BECAME)
    became = {"position": Position.APPROVED, "route": Route.NONE_NEEDED, "resulting_workstream": stream}
    records.held(
        records.meeting("fourth", can_decide=True),
        on="2024-11-08",
        said=[(stream, Status.NEW, Basis.DECIDED)],
        proposals={records.proposal("New topic", published_on="2020-01-01"): became},
    )


def much_goes(draft: Report) -> None:
    Report.objects.get(pk=draft.pk).delete()
    for model in (Participation, Lineage, Milestone, ProgressUpdate, WorkstreamName, AgencyName):
        model.objects.all().delete()
    Meeting.objects.get(slug="planned").delete()


def status_of(client: Client, address: str) -> int:
    """Of an answer read to its end."""
    answer = client.get(address)
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer.status_code


class InBetween:
    """Writes once, before the query of that place."""

    def __init__(self, place: int, write: Callable[[], None]) -> None:
        self.left, self.write, self.has_written = place, write, False

    def __call__(self, execute, *question):
        if not self.has_written and self.left == 0:
            self.has_written = True  # first: what is written asks queries, too
            self.write()
        self.left -= 1
        return execute(*question)


def statuses(client: Client, address: str, write: Callable[[], None]) -> set[int]:
    """Of the answers with something written before the first query, before the second, and so on."""
    found = {status_of(client, address)}
    for place in count():
        in_between = InBetween(place, write)
        with transaction.atomic(), connection.execute_wrapper(in_between):
            found.add(status_of(client, address))
            transaction.set_rollback(True)
        if not in_between.has_written:
            return found


@pytest.mark.parametrize("write", [much_comes, much_goes])
@pytest.mark.parametrize("address", OF_STAFF)
def test_page_of_staff_is_answered(draft, admin_client, address, write):
    keys = {"draft": draft.pk, "agency": Agency.objects.get(slug="unep").pk}
    path = "/admin/" + address.format(**keys, stream=Workstream.objects.get(slug="land").pk)

    # A record that is gone leads back to the list, one that cannot take the step any more to the record.
    assert statuses(admin_client, path, partial(write, draft)) <= {200, 302, 404}


@pytest.mark.parametrize("write", [much_comes, much_goes])
@pytest.mark.parametrize("address", OF_ALL)
def test_public_page_is_answered(draft, client, address, write):
    assert statuses(client, address, partial(write, draft)) <= {200, 404}
