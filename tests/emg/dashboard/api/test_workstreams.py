"""Workstreams, as the list and each page tell of them."""

import pytest

from tests import records
from tests.emg.dashboard.api.conftest import ids
from workstreams.models import (
    Agency,
    AgencyName,
    Lineage,
    Milestone,
    Participation,
    ProgressUpdate,
    Workstream,
    WorkstreamName,
)

SITE = "http://testserver"
MAY = "som28-mid-term-technical-segment"
BIODIVERSITY = "img-on-biodiversity"
TASK_TEAM = "task-team-on-a-un-system-contribution-to-the-stockholm50-international-meeting"
HELD = {
    "id": MAY,
    "title": "Mid-Term Technical Segment of the 28th Senior Officials Meeting",
    "url": f"{SITE}/meetings/{MAY}/",
    "self": f"{SITE}/api/v1/meetings/{MAY}/",
    "date": {
        "edtf": "2022-05-18",
        "words": "18 May 2022",
        "earliest": "2022-05-18",
        "latest": "2022-05-18",
    },
    "can_decide": False,
    "revision": 0,
}
SAID = {
    "status": "continuing",
    "basis": "expected",
    "horizon": {"edtf": "2023", "words": "2023", "earliest": "2023-01-01", "latest": "2023-12-31"},
    "words": "Expected to continue in 2023",
    "is_counted": True,
    "paper": f"{SITE}/meetings/{MAY}/summary/rev/0/#workstream-{BIODIVERSITY}",
    "meeting": HELD,
}


def test_list_of_the_founding_record(founding, ask):
    page = ask("workstreams/")

    assert (page["count"], page["page"], page["page_size"], page["at"], page["known"]) == (
        9,
        1,
        50,
        None,
        None,
    )
    assert page["items"][1] == {
        "id": BIODIVERSITY,
        "title": "IMG on Biodiversity",
        "kind": {"id": "issue-management-group", "name": "Issue Management Group"},
        "leads": [],
        "status": SAID,
        "decided": None,
        "is_at_latest_meeting": True,
        "has_no_recent_report": False,
        "url": f"{SITE}/workstreams/{BIODIVERSITY}/",
        "self": f"{SITE}/api/v1/workstreams/{BIODIVERSITY}/",
    }


def test_paper_named_by_a_status_has_its_anchor(founding, ask, client):
    for item in ask("workstreams/")["items"]:
        address, _hash, anchor = item["status"]["paper"].partition("#")

        assert f'id="{anchor}"' in client.get(address).content.decode()


def test_list_of_a_record_that_went_on(later, ask):
    now = {item["id"]: item for item in ask("workstreams/")["items"]}

    assert len(now) == 11
    assert now[later.renamed.slug]["title"] == "Working Group on Nature"
    assert now[TASK_TEAM]["status"]["words"] == "Completed its mandate"
    assert now[TASK_TEAM]["status"] == now[TASK_TEAM]["decided"]
    assert not now[later.unmentioned.slug]["is_at_latest_meeting"]
    assert now[later.unmentioned.slug]["status"]["meeting"]["revision"] == 1
    assert now["img-on-data"]["status"] is None


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("status=completing", 2),
        ("status=completing&status=new", 2),
        ("status=completed", 0),
        ("kind=consultative-process", 3),
        ("q=biodiversity", 1),
        ("q=", 9),
        ("q=%20%20", 9),
        ("kind=consultative-process&status=continuing&q=planet", 1),
    ],
)
def test_filters_are_those_of_the_page(founding, ask, query, count):
    page = ask(f"workstreams/?{query}")

    assert page["count"] == len(page["items"]) == count


def test_all_that_a_page_tells(founding, ask):
    stream = Workstream.objects.get(slug=BIODIVERSITY)
    Workstream.objects.filter(pk=stream.pk).update(objective="To help.")
    stream.refresh_from_db()
    stream.mandate_until = "2024"
    stream.save()
    unep = Agency.objects.get(acronym="UNEP")
    AgencyName.objects.create(agency=unep, acronym="UNE", valid_until="2019-01-01")
    Participation.objects.create(workstream=stream, agency=unep, role="lead", takes_part_from="2021")
    Participation.objects.create(workstream=stream, agency=unep, role="host", takes_part_until="2020-01-01")
    WorkstreamName.objects.create(workstream=stream, name="Biodiversity group", is_official=False)
    WorkstreamName.objects.create(workstream=stream, name="IMG on Nature", valid_until="2021")
    other = founding.entries.get(order=1).workstream
    Lineage.objects.create(predecessor=other, successor=stream, how="split", happened_on="2021")
    Milestone.objects.create(workstream=stream, title="Report", due="2023", is_public=True)
    Milestone.objects.create(workstream=stream, title="Secret", is_public=False)
    ProgressUpdate.objects.create(
        workstream=stream, written_on="2018-06-01", text="Begun.", agency=unep, is_public=True
    )

    told = ask(f"workstreams/{BIODIVERSITY}/")

    agency = {
        "id": "unep",
        "acronym": "UNEP",
        "name": None,
        "url": f"{SITE}/agencies/unep/",
        "self": f"{SITE}/api/v1/agencies/unep/",
    }
    year = {"edtf": "2021", "words": "2021", "earliest": "2021-01-01", "latest": "2021-12-31"}
    assert told["leads"] == [agency]
    assert told["objective"] == "To help."
    assert told["mandate_until"]["words"] == "2024"
    assert told["roles"] == [{"agency": agency, "role": "lead", "begins": year, "ends": None}]
    assert told["former_roles"][0]["ends"]["edtf"] == "2020-01-01"
    assert told["earlier_names"] == [{"name": "IMG on Nature", "kind": None, "begins": None, "ends": year}]
    assert told["aliases"] == ["Biodiversity group"]
    assert told["lineage"][0]["how"] == "Split from"
    assert told["lineage"][0]["workstream"]["id"] == other.slug
    assert [milestone["title"] for milestone in told["milestones"]] == ["Report"]
    assert told["updates"] == [
        {"date": "2018-06-01", "text": "Begun.", "agency": {**agency, "acronym": "UNE"}}
    ]

    then = ask(f"workstreams/{BIODIVERSITY}/?at=2022-05-18")

    undated = ("objective", "mandate_from", "mandate_until")
    assert [then[name] for name in undated] == [None] * 3
    assert (then["aliases"], then["milestones"]) == ([], [])
    assert then["roles"] == told["roles"]


def test_history_is_what_each_meeting_said(later, ask):
    told = ask(f"workstreams/{TASK_TEAM}/")

    page = ask(told["statuses"])

    assert [said["words"] for said in page["items"]] == [
        "Expected to complete its mandate",
        "Completed its mandate",
    ]
    assert [said["meeting"]["id"] for said in page["items"]] == [MAY, "som28"]
    assert [said["basis"] for said in page["items"]] == ["expected", "decided"]


def test_workstream_names_the_proposal_it_came_from(later, ask):
    (origin,) = ask("workstreams/img-on-data/")["origins"]

    assert origin["meeting"]["id"] == "som28"
    assert ask(f"proposals/{origin['proposal']['id']}/")["became"]["id"] == "img-on-data"


@pytest.mark.parametrize("tail", ["", "statuses/"])
def test_earlier_name_leads_to_the_one_address(later, client, tail):
    later.renamed.rename(to="Group on Nature", kind=None, on=later.som28.held_on)

    response = client.get(f"/api/v1/workstreams/working-group-on-nature/{tail}?at=2022-05-18")

    assert response.status_code == 301
    assert response.headers["Location"] == f"/api/v1/workstreams/{later.renamed.slug}/{tail}?at=2022-05-18"
    assert response.headers["Access-Control-Allow-Origin"] == "*"


def test_order_is_that_of_the_page(later, ask, read):
    page = [
        address.split("/")[2] for address in read("/workstreams/").addresses() if "/workstreams/" in address
    ]

    assert ids(ask("workstreams/")) == [
        slug for slug in dict.fromkeys(page) if slug in ids(ask("workstreams/"))
    ]


def test_workstream_published_and_not_yet_reported(db, ask):
    records.workstream("New Work", published_on="2020-01-01")

    assert ask("workstreams/new-work/")["status"] is None
    assert ask("workstreams/new-work/statuses/")["items"] == []
