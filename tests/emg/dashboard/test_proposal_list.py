"""Proposals by how far each has come."""

from django.http import QueryDict

from emg.dashboard.proposal_list import proposal_list
from meetings.lifecycle import Position
from meetings.models import Presenter
from tests import records
from workstreams.models import Agency

from .tables import objects

MAY = "som28-mid-term-technical-segment"
NEXUS = "nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"


def listed(query: str = "") -> dict[str, int]:
    return {column.stage.value: len(column.rows) for column in proposal_list(QueryDict(query)).stages}


def slugs(query: str = "") -> list[str]:
    return [row.standing.proposal.slug for row in proposal_list(QueryDict(query)).rows]


def counts(query: str = "") -> dict[str, dict[str, int]]:
    return {
        group.name: {choice.option.value: choice.count for choice in group.choices}
        for group in proposal_list(QueryDict(query)).asked_for.groups()
    }


def test_founding_record(founding):
    assert listed() == {"going_on": 2, "may_start": 1}
    assert counts() == {
        "stage": {"going_on": 2, "may_start": 1},
        "agency": {"dco": 1, "undp": 1, "unep": 3},
    }


def test_stages_come_in_their_order_whatever_came_last(later):
    records.held(
        records.meeting("som29"),
        on="2023-05-01",
        proposals={records.proposal("Late"): {"position": Position.CONSIDERED}},
    )

    assert listed() == {"considered": 1, "may_start": 1, "approved": 2}
    assert listed(f"at={MAY}") == {"going_on": 2, "may_start": 1}


def test_filters_narrow_and_count_what_they_lead_to(founding):
    assert slugs("agency=undp") == [
        "strengthening-un-system-wide-support-to-rcos-uncts-for-triple-planetary-crisis-response"
    ]
    assert slugs("stage=may_start") == slugs("q=MINERALS") == [NEXUS]
    assert counts("agency=undp")["stage"] == {"going_on": 1, "may_start": 0}
    assert slugs("stage=approved") == []
    assert proposal_list(QueryDict("stage=bogus")).ignored == ["“stage=bogus” (nothing here has that)"]


def test_agency_is_offered_under_its_acronym_of_the_day(founding):
    agency = Agency.objects.get(acronym="UNDP")
    agency.names.create(acronym="UNDP-OLD", valid_until="2022-06-01")

    def label(query: str) -> str:
        groups = proposal_list(QueryDict(query)).asked_for.groups()
        return next(c.option.label for g in groups for c in g.choices if c.option.value == "undp")

    assert (label(""), label(f"at={MAY}")) == ("UNDP", "UNDP-OLD")


def test_published_proposal_nobody_considered_stands_with_the_considered(db):
    records.proposal("Early", published_on="2020-01-01")

    (row,) = proposal_list(QueryDict("")).rows

    assert (row.standing.stage_in_words, listed()) == ("Not yet considered", {"considered": 1})


def test_table_says_who_presented_it_and_what_became_of_it(later):
    rows = objects(proposal_list(QueryDict("")).table(site="https://x.int"))

    assert [row["stage"] for row in rows] == ["may_start", "approved", "approved"]
    assert rows[0] == {
        "title": "Nexus Dialogue on Environmental Aspects of Minerals and Metals",
        "kind": "Nexus Dialogue",
        "stage": "may_start",
        "stage_in_words": "May start without the SOM",
        "position": "supported",
        "presented_by": "UNEP",
        "going_to": "",
        "became": "",
        "said_at": MAY,
        "said_on": "2022-05-18",
        "slug": NEXUS,
        "address": f"https://x.int/proposals/{NEXUS}/",
    }
    assert rows[1]["became"] == "support-to-country-teams"


def test_presenters_stand_in_the_order_of_the_paper(db):
    report = records.draft(
        records.meeting("a"),
        on="2022-05-01",
        proposals={records.proposal("P"): {"position": Position.CONSIDERED}},
    )
    for order, acronym in ((2, "AAA"), (1, "ZZZ")):
        agency = Agency.objects.create(acronym=acronym, slug=acronym.lower())
        Presenter.objects.create(consideration=report.considerations.get(), agency=agency, order=order)
    records.approve(report)

    assert objects(proposal_list(QueryDict("")).table(site=""))[0]["presented_by"] == "ZZZ, AAA"
