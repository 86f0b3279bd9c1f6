"""What is not understood is refused by name; what is well formed and unknown is not on record."""

from itertools import product

import pytest

from emg.dashboard.agency_list import AgencyFilter
from emg.dashboard.api.accepted import AGENCY_FILTERS, PROPOSAL_FILTERS, WORKSTREAM_FILTERS
from emg.dashboard.api.description import ENDPOINTS
from emg.dashboard.proposal_list import ProposalFilter
from emg.dashboard.workstream_list import WorkstreamFilter
from tests import records
from tests.emg.dashboard.test_hostile_parameters import LIST_QUERIES, QUERIES

MAY = "som28-mid-term-technical-segment"
PLACES = {
    "workstreams": "img-on-biodiversity",
    "proposals": "nexus-dialogue-on-environmental-aspects-of-minerals-and-metals",
    "meetings": MAY,
    "agencies": "unep",
}
ADDRESSES = [
    endpoint.path.format(slug=PLACES.get(endpoint.path.partition("/")[0]), revision=0)
    for endpoint in ENDPOINTS
]
# Well formed, and nothing of the kind is on record.
UNKNOWN = {"unknown meeting", "announced meeting", "far future", "known in the far future"}


def test_hostile_questions_are_refused_everywhere(founding, client):
    for (name, query), address in product(QUERIES.items(), ADDRESSES):
        takes_moment = address not in {"", "openapi.json", "definitions/"}
        response = client.get(f"/api/v1/{address}?{query}")

        assert response.status_code == (404 if name in UNKNOWN and takes_moment else 400), (name, address)
        problem = response.json()
        assert problem["invalid_params"]
        assert all(len(one["name"]) <= 40 and one["reason"] for one in problem["invalid_params"])


@pytest.mark.parametrize(
    ("accepted", "of_list"),
    [
        (WORKSTREAM_FILTERS, WorkstreamFilter),
        (PROPOSAL_FILTERS, ProposalFilter),
        (AGENCY_FILTERS, AgencyFilter),
    ],
)
def test_filters_are_those_of_the_pages(accepted, of_list):
    assert [parameter.name for parameter in accepted] == list(of_list.base_filters)


def test_hostile_filters_are_refused(founding, refused):
    for query in LIST_QUERIES.values():
        assert set(refused(f"workstreams/?{query}", status=400)) <= {"q", "status", "kind", "agency"}


REFUSED = [
    ("colour=red", {"colour": "this address does not ask that"}),
    ("at=2022-05-18&at=2022-05-18", {"at": "given more than once"}),
    ("at=2022-02-30", {"at": "the calendar has no such day"}),
    ("at=a/b", {"at": "neither a day, such as 2022-05-18, nor the identifier of a meeting"}),
    ("at=", {"at": "neither a day, such as 2022-05-18, nor the identifier of a meeting"}),
    ("known=som28", {"known": "not a day, such as 2022-05-18"}),
    ("known=2022-05-18%0a", {"known": "not a day, such as 2022-05-18"}),
    ("q=%00", {"q": "holds a character that no text has"}),
    ("q=" + "x" * 201, {"q": "longer than 200 characters"}),
    ("q=a&q=b", {"q": "given more than once"}),
    ("kind=", {"kind": "not an identifier"}),
    ("page=0", {"page": "not a whole number from 1 to 1000000"}),
    ("page=01", {"page": "not a whole number from 1 to 1000000"}),
    ("page=%2B1", {"page": "not a whole number from 1 to 1000000"}),
    ("page=1.0", {"page": "not a whole number from 1 to 1000000"}),
    ("page=١", {"page": "not a whole number from 1 to 1000000"}),
    ("page=" + "9" * 10_000, {"page": "not a whole number from 1 to 1000000"}),
    ("page_size=101", {"page_size": "not a whole number from 1 to 100"}),
    (
        "status=new&status=bogus",
        {"status": "not one of new, continuing, completing, completed, concluded, on_hold, not_reported"},
    ),
    (
        "a%E2%80%AEt=1&known=x",
        {"a�t": "this address does not ask that", "known": "not a day, such as 2022-05-18"},
    ),
]
UNKNOWN_VALUES = [
    ("at=som99", {"at": "no meeting of this name is on record"}),
    ("at=som28", {"at": "no meeting of this name is on record"}),
    ("at=9999-12-31", {"at": "that day has not come yet"}),
    ("known=9999-12-31", {"known": "that day has not come yet"}),
    (
        "kind=coven&agency=nasa",
        {"kind": "nothing on record has that", "agency": "nothing on record has that"},
    ),
    (f"at={MAY}&known=2022-05-17", {"at": "no meeting of this name is on record"}),
    ("page=2", {"page": "the last page is 1"}),
]


def test_each_parameter_is_named_with_its_reason(founding, refused):
    for query, reasons in REFUSED:
        assert refused(f"workstreams/?{query}", status=400) == reasons, query


def test_what_is_well_formed_and_unknown_is_not_on_record(founding, refused):
    for query, reasons in UNKNOWN_VALUES:
        assert refused(f"workstreams/?{query}", status=404) == reasons, query


NOWHERE = [
    "workstreams/nothing/",
    "proposals/nothing/",
    "meetings/nothing/",
    "agencies/nothing/",
    "workstreams/nothing/statuses/",
    "meetings/nothing/reports/",
    f"meetings/{MAY}/reports/7/",
]


def test_unknown_identifiers_are_not_on_record(founding, ask):
    for address, query in product(NOWHERE, ["", "?at=2022-05-18"]):
        assert ask(f"{address}{query}", status=404)["title"] == "Not on record"


def test_hidden_is_answered_as_what_never_was(founding, client):
    records.workstream("Hidden Work")
    records.draft(records.meeting("hidden-meeting"), on="2022-06-01")

    for hidden, never in (
        ("workstreams/hidden-work/", "workstreams/x/"),
        ("meetings/hidden-meeting/", "meetings/x/"),
        ("workstreams/?at=hidden-meeting", "workstreams/?at=x"),
    ):
        assert client.get(f"/api/v1/{hidden}").content == client.get(f"/api/v1/{never}").content


def test_problem_is_explained_on_the_page_its_type_leads_to(founding, ask, client):
    for question, status in (("?x=1", 400), ("meetings/x/", 404)):
        address, _hash, anchor = ask(question, status=status)["type"].partition("#")

        assert f'id="{anchor}"' in client.get(address).content.decode()
