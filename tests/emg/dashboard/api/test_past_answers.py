"""An answer about a past moment stays as it is, byte for byte, whatever is recorded of later days."""

from datetime import date

import pytest

from emg.dashboard.api.description import ENDPOINTS
from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Meeting
from tests import records
from workstreams.models import (
    Agency,
    AgencyName,
    Lineage,
    Milestone,
    Participation,
    ProgressUpdate,
    Proposal,
    Workstream,
    WorkstreamName,
)

MAY = "som28-mid-term-technical-segment"
PLACES = {
    "workstreams": "img-on-biodiversity",
    "proposals": "strengthening-un-system-wide-support-to-rcos-uncts-for-triple-planetary-crisis-response",
    "meetings": MAY,
    "agencies": "unep",
}
MOMENTS = [f"?at={MAY}", "?at=2022-05-18", "?known=2022-06-01", f"?at={MAY}&known=2022-06-01"]


@pytest.fixture
def record(founding):
    """The founding record, with something dated of every sort before the moment asked for."""
    stream, agency = Workstream.objects.get(slug="img-on-biodiversity"), Agency.objects.get(slug="unep")
    Participation.objects.create(workstream=stream, agency=agency, role="lead", takes_part_from="2021")
    ProgressUpdate.objects.create(
        workstream=stream, written_on="2022-04-01", text="Begun.", agency=agency, is_public=True
    )
    return founding


def record_later_facts(founding) -> None:
    """Of every sort, each of a day after 1 June 2022."""
    stream, agency = Workstream.objects.get(slug="img-on-biodiversity"), Agency.objects.get(slug="unep")
    other = founding.entries.get(order=1).workstream
    Participation.objects.update(takes_part_until="2023-02-01")
    Participation.objects.create(workstream=stream, agency=agency, role="host", takes_part_from="2023")
    ProgressUpdate.objects.create(workstream=stream, written_on="2022-09-01", text="Later.", is_public=True)
    Milestone.objects.create(workstream=stream, title="Later", due="2023", is_public=True)
    Lineage.objects.create(predecessor=other, successor=stream, how="split", happened_on="2023")
    WorkstreamName.objects.create(workstream=stream, name="Any other name", is_official=False)
    new = records.workstream("Later Work", published_on=date(2022, 9, 1))
    records.proposal("Later proposal", published_on=date(2022, 9, 1), follows=stream)
    proposal = Proposal.objects.get(slug=PLACES["proposals"])
    Proposal.objects.filter(pk=proposal.pk).update(follows=other)
    records.held(
        Meeting.objects.get(slug="som28"),
        on="2022-11-24",
        said=[(stream, Status.COMPLETED, Basis.DECIDED)],
        proposals={proposal: {"position": Position.APPROVED, "resulting_workstream": new}},
    )
    stream.rename(to="Nature", kind=None, on=PartialDate("2022-11-24"))
    Workstream.objects.filter(pk=stream.pk).update(objective="Later.", mandate_until="2030")
    AgencyName.objects.create(agency=agency, acronym=agency.acronym, name="", valid_until="2023-01-01")
    Agency.objects.filter(pk=agency.pk).update(
        acronym="UNEA", name="Later", membership="member", website="https://later.example"
    )
    records.meeting("later-meeting", announced_on=date(2022, 9, 1), part_of=founding.meeting)


def answers(client, *, moments=MOMENTS) -> dict[str, bytes]:
    of_record = [
        endpoint for endpoint in ENDPOINTS if any(parameter.name == "at" for parameter in endpoint.query)
    ]
    paths = [
        endpoint.path.format(slug=PLACES[endpoint.path.partition("/")[0]], revision=0)
        for endpoint in of_record
    ]
    addresses = [f"/api/v1/{path}{moment}" for path in paths for moment in moments]
    return {address: client.get(address).content for address in addresses}


def test_answers_about_a_past_moment_stay_as_they_are(transactional_db, record, client):
    before = answers(client)

    record_later_facts(record)

    assert answers(client) == before
    assert len(before) == 44
    assert all(content.startswith(b'{"') and b"invalid_params" not in content for content in before.values())


def test_answers_of_now_tell_what_was_recorded(record, client):
    before = answers(client, moments=[""])

    record_later_facts(record)

    after = answers(client, moments=[""])
    same = {address for address in before if before[address] == after[address]}
    # One sitting's report is not changed by another sitting.
    assert same == {f"/api/v1/meetings/{MAY}/reports/", f"/api/v1/meetings/{MAY}/reports/0/"}


def test_known_leaves_a_later_correction_out(later, ask):
    corrected = f"workstreams/{later.unmentioned.slug}/"

    assert ask(f"{corrected}?at={MAY}")["status"]["status"] == "completing"
    assert ask(f"{corrected}?at={MAY}&known=2022-12-04")["status"]["status"] == "continuing"
    assert ask(f"workstreams/?at={MAY}&known=2022-12-04")["known"] == "2022-12-04"
    assert ask(f"workstreams/?at={MAY}")["at"] == MAY
