"""Which agencies are on record, and what each does."""

import pytest
from django.http import QueryDict

from emg.dashboard.agency_facts import agency_facts
from emg.dashboard.agency_list import agencies_on_record, agency_list
from emg.dashboard.as_of import asked
from tests import records
from workstreams.models import Agency, Milestone, Participation, ProgressUpdate

from .tables import objects

MAY = "som28-mid-term-technical-segment"
INFRASTRUCTURE = "consultative-process-on-sustainable-infrastructure"


def rows(query: str = ""):
    return {row.name.acronym: row for row in agencies_on_record(asked(QueryDict(query)))}


def facts(acronym: str, query: str = ""):
    as_of = asked(QueryDict(query))
    row = next(row for row in agencies_on_record(as_of) if row.name.acronym == acronym)
    return agency_facts(row, as_of=as_of)


@pytest.fixture
def streams(founding):
    return [entry.workstream for entry in founding.entries.order_by("order")]


@pytest.fixture
def fao(db) -> Agency:
    return Agency.objects.create(acronym="FAO", slug="fao", name="Food and Agriculture Organization")


def test_presenters_are_on_record_by_acronym(founding):
    assert list(rows()) == ["DCO", "UNDP", "UNEP"]
    assert [len(row.presented) for row in rows().values()] == [1, 1, 3]


def test_agency_of_a_hidden_workstream_is_not(founding, fao):
    Participation.objects.create(workstream=records.workstream("Hidden"), agency=fao, role="lead")

    assert "FAO" not in rows()


def test_agency_that_wrote_a_public_update_is_from_that_day(streams, fao):
    written = ProgressUpdate.objects.create(
        workstream=streams[0], agency=fao, written_on="2022-06-01", text="Begun."
    )
    assert "FAO" not in rows()

    written.is_public = True
    written.save()

    assert "FAO" in rows()
    assert "FAO" in rows("known=2022-06-01")
    assert "FAO" not in rows("at=2022-05-31")


def test_member_without_any_part_is_there_now_but_not_on_a_past_day(founding, fao):
    fao.membership = Agency.Membership.MEMBER
    fao.save()

    assert "FAO" in rows()
    assert "FAO" not in rows("at=2022-05-18")
    assert "FAO" not in rows("known=2022-06-01")


def test_roles_are_told_apart_by_day_and_kind(streams, fao):
    Participation.objects.create(workstream=streams[0], agency=fao, role="co_lead")
    Participation.objects.create(
        workstream=streams[1], agency=fao, role="member", takes_part_until="2022-08-01"
    )
    Participation.objects.create(workstream=streams[2], agency=fao, role="lead", takes_part_from="2022-09-01")

    now, then = rows()["FAO"], rows("at=2022-05-18")["FAO"]

    assert [role.standing.workstream for role in now.leads] == [streams[0], streams[2]]
    assert [role.standing.workstream for role in now.former_roles] == [streams[1]]
    assert [role.standing.workstream for role in then.leads] == [streams[0]]
    assert [role.standing.workstream for role in then.takes_part] == [streams[1]]


def test_agency_bears_the_name_of_the_day(streams, fao):
    Participation.objects.create(workstream=streams[0], agency=fao, role="lead")
    fao.names.create(acronym="FAOUN", name="As it was called", valid_until="2022-08-01")

    assert rows("at=2022-05-18")["FAOUN"].name.name == "As it was called"
    assert facts("FAO").earlier_names[0].acronym == "FAOUN"
    assert facts("FAOUN", "at=2022-05-18").earlier_names == ()


def test_what_comes_next_for_it(streams, fao):
    ending = next(stream for stream in streams if stream.slug == INFRASTRUCTURE)
    Participation.objects.create(workstream=ending, agency=fao, role="member")
    Participation.objects.create(workstream=streams[0], agency=fao, role="lead")
    for title, values in {
        "Shown": {"is_public": True, "due": "2023"},
        "Done": {"is_public": True, "done_on": "2022"},
        "Hidden": {},
    }.items():
        Milestone.objects.create(workstream=streams[0], title=title, **values)

    coming = facts("FAO").coming_next

    assert coming.meeting.title == "28th Senior Officials Meeting"
    assert [role.standing.workstream for role in coming.endings] == [ending]
    assert [ahead.milestone.title for ahead in coming.milestones] == ["Shown"]
    assert coming.proposals == ()
    assert facts("FAO", "at=2022-05-18").coming_next.milestones == ()


def test_its_proposals_come_next_until_they_are_decided(later):
    assert [p.title for p in facts("UNDP", f"at={MAY}").coming_next.proposals] == [
        "Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response"
    ]
    assert facts("UNDP").coming_next.proposals == ()
    assert len(rows()["UNDP"].presented) == 1


def test_filters(founding, fao):
    fao.membership = Agency.Membership.MEMBER
    fao.save()

    def found(query: str) -> list[str]:
        return [row.name.acronym for row in agency_list(QueryDict(query)).rows]

    assert found("membership=member") == found("q=food") == found("q=fao") == ["FAO"]
    assert found("membership=unknown") == ["DCO", "UNDP", "UNEP"]
    assert agency_list(QueryDict("membership=bogus")).ignored == [
        "“membership=bogus” (nothing here has that)"
    ]


def test_table(streams, fao):
    fao.website = "https://fao.example.org"
    fao.save()
    for role in ("lead", "co_lead"):
        Participation.objects.create(workstream=streams[1], agency=fao, role=role)

    row = objects(agency_list(QueryDict("q=fao")).table(site="https://x.int"))[0]

    assert row == {
        "acronym": "FAO",
        "name": "Food and Agriculture Organization",
        "membership": "unknown",
        "leads": "IMG on Biodiversity",
        "takes_part_in": "",
        "presented": "",
        "website": "https://fao.example.org",
        "slug": "fao",
        "address": "https://x.int/agencies/fao/",
    }
    past = objects(agency_list(QueryDict("q=fao&at=2022-05-18")).table(site=""))[0]
    assert (past["membership"], past["website"]) == ("", "")
