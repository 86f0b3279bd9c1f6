"""The proposals in a report's form."""

import pytest

from meetings.actions import start_report
from meetings.lifecycle import Position, Route
from meetings.models import Consideration, Report
from tests.records import proposal, workstream
from workstreams.models import Agency, AgencyName, Proposal, WorkstreamKind

from .report_pages import field_errors, opened, rows, saved, typed_values, words

NOT_BOTH = "Choose a proposal or describe a new one, not both."


@pytest.fixture
def agencies(db) -> list[Agency]:
    return [
        Agency.objects.create(acronym=acronym, slug=acronym.lower()) for acronym in ("UNDP", "UNEP", "DCO")
    ]


def presenting(report: Report, title: str) -> list[str]:
    said = report.considerations.get(proposal__title=title)
    return [acronym for (acronym,) in rows(said.presenters, "agency__acronym")]


def with_proposal(report: Report, title: str = "Land", **values: str) -> Consideration:
    return Consideration.objects.create(report=report, proposal=proposal(title), **values)


def test_proposal_on_record_is_chosen(client, draft, som28, agencies):
    land = proposal("Land")

    saved(
        client,
        draft,
        {
            "considerations-0-proposal": str(land.pk),
            "considerations-0-presented_by": "UNDP, UNEP and DCO",
            "considerations-0-objective": "To use it well.",
            "considerations-0-activities": "one\ntwo",
            "considerations-0-position": "supported",
            "considerations-0-route": "to_meeting",
            "considerations-0-route_meeting": str(som28.pk),
        },
    )

    said = draft.considerations.get()
    assert (said.proposal, said.position, said.route, said.route_meeting) == (
        land,
        Position.SUPPORTED,
        Route.TO_MEETING,
        som28,
    )
    assert presenting(draft, "Land") == ["UNDP", "UNEP", "DCO"]


def test_new_proposal_is_created_with_its_kind_and_an_address(client, draft):
    kind = WorkstreamKind.objects.create(name="Nexus Dialogue")

    saved(
        client,
        draft,
        {"considerations-0-new_title": "Nexus Dialogue on Land", "considerations-0-kind": str(kind.pk)},
    )

    said = draft.considerations.get().proposal
    assert (said.title, said.slug, said.kind, said.published_on) == (
        "Nexus Dialogue on Land",
        "nexus-dialogue-on-land",
        kind,
        None,
    )


def test_new_kind_is_created_once_for_several_proposals(client, draft):
    saved(
        client,
        draft,
        {
            "considerations-0-new_title": "Land",
            "considerations-0-new_kind": "Issue Management Group (IMG)",
        },
    )
    saved(
        client,
        draft,
        {
            "considerations-1-new_title": "Water",
            "considerations-1-new_kind": "issue management group",
        },
    )

    kind = WorkstreamKind.objects.get()
    assert (kind.name, kind.abbreviation) == ("Issue Management Group", "IMG")
    assert set(Proposal.objects.values_list("kind", flat=True)) == {kind.pk}


def test_two_proposals_of_one_form_share_new_agencies_by_one_tick(client, draft):
    twice = {"considerations-TOTAL_FORMS": "2"}

    response = saved(
        client,
        draft,
        twice
        | {
            "considerations-0-new_title": "Land",
            "considerations-0-presented_by": "UNDP, UN DESA",
            "considerations-0-creates_agencies": "on",
            "considerations-1-new_title": "Water",
            "considerations-1-presented_by": "un desa",
        },
    )

    assert response.status_code == 302
    assert presenting(draft, "Water") == ["UN DESA"]
    assert list(Agency.objects.order_by("acronym").values_list("acronym", "slug", "source")) == [
        ("UN DESA", "un-desa", str(draft)),
        ("UNDP", "undp", str(draft)),
    ]


def test_unknown_agencies_are_named_and_not_created_unasked(client, draft, agencies):
    typed = {"considerations-0-new_title": "Land", "considerations-0-presented_by": "UNPD, UNEP, XYZ"}

    response = saved(client, draft, typed)

    assert field_errors(response) == {
        "considerations-0-presented_by": [
            "Not on record: UNPD, XYZ. Correct it, or tick “Create the agencies that are not yet on record” "
            "and save again."
        ]
    }
    assert typed_values(response, list(typed)) == typed
    assert (Agency.objects.count(), Proposal.objects.count()) == (3, 0)


def test_an_earlier_acronym_names_its_agency(client, draft, agencies):
    AgencyName.objects.create(agency=agencies[0], acronym="OLD", valid_until="2001")

    saved(client, draft, {"considerations-0-new_title": "Land", "considerations-0-presented_by": "OLD"})

    assert presenting(draft, "Land") == ["UNDP"]


def test_saved_proposal_shows_its_presenters_in_order_and_changes_them(client, draft, agencies):
    with_proposal(draft)
    saved(client, draft, {"considerations-0-presented_by": "DCO, UNDP"})
    shown = opened(client, draft)["considerations-0-presented_by"]

    saved(client, draft, {"considerations-0-presented_by": "UNEP, DCO"})

    assert shown == "DCO, UNDP"
    assert presenting(draft, "Land") == ["UNEP", "DCO"]


def test_saved_proposal_is_told_as_text_and_kept(client, draft):
    with_proposal(draft)
    other = proposal("Water")

    saved(
        client,
        draft,
        {
            "considerations-0-proposal": str(other.pk),
            "considerations-0-new_title": "Third",
            "considerations-0-objective": "Said.",
        },
    )

    assert rows(draft.considerations, "proposal__title", "objective") == [("Land", "Said.")]
    assert Proposal.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"objective": "Said."}, ("proposal", "Choose a proposal, or type the title of a new one.")),
        ({"proposal": "land", "new_title": "W"}, ("proposal", NOT_BOTH)),
        ({"proposal": "land", "new_kind": "X"}, ("proposal", NOT_BOTH)),
        (
            {"new_title": "land"},
            ("new_title", "This proposal is on record: choose it from the list instead."),
        ),
        ({"new_title": "a\x00b"}, ("new_title", "Null characters are not allowed.")),
        ({"new_title": "W", "presented_by": "UNEP, UNDP, unep"}, ("presented_by", "unep is named twice.")),
        (
            {"new_title": "W", "presented_by": "X" * 50_000, "creates_agencies": "on"},
            ("presented_by", "Ensure this value has at most 1000 characters (it has 50000)."),
        ),
        (
            {"new_title": "W", "presented_by": "X" * 41, "creates_agencies": "on"},
            ("presented_by", f"“{'X' * 40}…” is too long for an acronym."),
        ),
        (
            {"new_title": "W", "new_kind": "K" * 121},
            ("new_kind", f"“{'K' * 120}…” is too long for a kind."),
        ),
        (
            {"new_title": "W", "new_kind": f"K ({'A' * 21})"},
            ("new_kind", f"“{'A' * 20}…” is too long for a kind."),
        ),
        (
            {"new_title": "W", "route": "to_meeting"},
            ("route_meeting", "Name a meeting exactly where the route is “To a meeting”."),
        ),
        (
            {"new_title": "W", "position": "approved"},
            ("position", "This meeting advises: it can support a proposal, not approve it."),
        ),
    ],
)
def test_wrong_proposal_is_a_field_error_and_loses_nothing(client, draft, agencies, typed, error):
    row = {f"considerations-0-{name}": text for name, text in typed.items()}
    land = proposal("Land")
    if "proposal" in typed:
        row["considerations-0-proposal"] = str(land.pk)
    at, message = error

    response = saved(client, draft, row)

    assert field_errors(response) == {f"considerations-0-{at}": [message]}
    assert typed_values(response, list(row)) == row
    assert (draft.considerations.count(), Proposal.objects.count(), Agency.objects.count()) == (0, 1, 3)


def test_kind_is_chosen_or_named(client, draft):
    kind = WorkstreamKind.objects.create(name="Task Team")

    response = saved(
        client,
        draft,
        {
            "considerations-0-new_title": "W",
            "considerations-0-kind": str(kind.pk),
            "considerations-0-new_kind": "Coalition",
        },
    )

    assert field_errors(response) == {
        "considerations-0-new_kind": ["Choose a kind or name a new one, not both."]
    }


def test_a_proposal_stands_once_in_a_report(client, draft):
    land = with_proposal(draft).proposal

    response = saved(
        client,
        draft,
        {
            "considerations-TOTAL_FORMS": "4",
            "considerations-1-proposal": str(land.pk),
            "considerations-2-new_title": "Water",
            "considerations-3-new_title": "water",
        },
    )

    assert field_errors(response) == {
        "considerations-1-proposal": ["This proposal is already in the report."],
        "considerations-3-new_title": ["This title is typed twice."],
    }


def test_approved_proposal_may_become_a_workstream_where_the_meeting_decides(client, som28):
    report = start_report(som28)
    stream = workstream("IMG on Land")

    saved(
        client,
        report,
        {
            "considerations-0-new_title": "Land",
            "considerations-0-position": "approved",
            "considerations-0-resulting_workstream": str(stream.pk),
        },
    )

    assert report.considerations.get().resulting_workstream == stream


def test_two_lives_of_one_name_are_told_apart_in_the_select(client, draft):
    workstream("IMG on Biodiversity", mandate_from="2010", mandate_until="2014")
    type(workstream("Other")).objects.create(title="IMG on Biodiversity", slug="img-on-biodiversity-2")

    page = words(client.get(f"/admin/meetings/report/{draft.pk}/change/"))

    assert "IMG on Biodiversity (mandate 2010 – 2014, img-on-biodiversity)" in page
    assert "IMG on Biodiversity (img-on-biodiversity-2)" in page
