"""Agencies and definitions."""

from tests.emg.dashboard.api.conftest import ids
from workstreams.models import (
    Agency,
    AgencyName,
    Milestone,
    Participation,
    ProgressUpdate,
    Workstream,
)


def test_list_of_the_founding_record(founding, ask):
    page = ask("agencies/")

    assert ids(page) == ["dco", "undp", "unep"]
    undp = page["items"][1]
    assert (undp["acronym"], undp["name"], undp["membership"]) == ("UNDP", None, "unknown")
    assert len(undp["presented"]) == 1
    assert ids(ask("agencies/?q=une")) == ["unep"]


def test_address_of_who_wrote_an_update_answers(founding, ask):
    stream = Workstream.objects.get(slug="img-on-biodiversity")
    fao = Agency.objects.create(acronym="FAO", slug="fao")
    ProgressUpdate.objects.create(
        workstream=stream, agency=fao, written_on="2022-06-01", text="Begun.", is_public=True
    )

    [update] = ask("workstreams/img-on-biodiversity/")["updates"]

    assert ask(update["agency"]["self"])["acronym"] == "FAO"


def test_membership_is_of_now_only(founding, ask, refused):
    Agency.objects.filter(slug="unep").update(membership="member", website="https://unep.example")

    assert ids(ask("agencies/?membership=member")) == ["unep"]
    assert ask("agencies/unep/")["website"] == "https://unep.example"
    assert ask("agencies/unep/?at=2022-05-18")["website"] is None
    assert ask("agencies/unep/?at=2022-05-18")["membership"] is None
    assert refused("agencies/?membership=member&at=2022-05-18", status=404) == {
        "membership": "nothing on record has that"
    }


def test_all_that_a_page_tells(founding, ask):
    unep, stream = Agency.objects.get(slug="unep"), Workstream.objects.get(slug="img-on-biodiversity")
    AgencyName.objects.create(agency=unep, acronym="UN Environment", valid_from="2016", valid_until="2019")
    for role in ("lead", "host"):
        Participation.objects.create(workstream=stream, agency=unep, role=role)
    Participation.objects.create(
        workstream=stream, agency=unep, role="observer", takes_part_until="2020-01-01"
    )
    Milestone.objects.create(workstream=stream, title="Report", due="2023", is_public=True)

    told = ask("agencies/unep/")

    assert [one["id"] for one in told["leads"]] == ["img-on-biodiversity"]
    assert [one["id"] for one in told["takes_part_in"]] == ["img-on-biodiversity"]
    assert [role["role"] for role in told["roles"]] == ["lead", "host"]
    assert [(role["role"], role["ends"]["edtf"]) for role in told["former_roles"]] == [
        ("observer", "2020-01-01")
    ]
    assert told["earlier_names"][0]["acronym"] == "UN Environment"
    coming = told["coming_next"]
    assert len(coming["proposals"]) == 3
    assert [milestone["title"] for milestone in coming["milestones"]] == ["Report"]
    assert coming["milestones"][0]["workstream"]["id"] == "img-on-biodiversity"
    assert coming["meeting"]["words"] == "was planned for November 2022; no report on record"
    assert coming["meeting"]["meeting"]["id"] == "som28"
    assert ask("agencies/unep/?at=2022-05-18")["coming_next"]["milestones"] == []
    assert ask("workstreams/?agency=unep")["items"][0]["leads"][0]["id"] == "unep"


def test_earlier_acronym_leads_to_the_one_address(founding, client):
    AgencyName.objects.create(
        agency=Agency.objects.get(slug="unep"), acronym="UN Environment", valid_until="2019"
    )

    response = client.get("/api/v1/agencies/un-environment/")

    assert (response.status_code, response.headers["Location"]) == (301, "/api/v1/agencies/unep/")


def test_definitions_are_those_of_the_page(founding, ask, client):
    page = ask("definitions/?page_size=100")
    html = client.get("/definitions/").content.decode()

    assert page["count"] == len(page["items"])
    assert [one["id"] for one in page["items"] if f'id="{one["id"]}"' not in html] == []
    assert {one["vocabulary"] for one in page["items"]} >= {"status", "basis", "position", "stage", "kind"}
    used = {item["kind"]["id"] for item in ask("workstreams/")["items"]}
    assert used <= {one["value"] for one in page["items"] if one["vocabulary"] == "kind"}


def test_definitions_speak_of_now(founding, refused):
    assert refused("definitions/?at=2022-05-18", status=400) == {"at": "this address does not ask that"}
