"""The chase for progress updates."""

from datetime import date

import pytest

from meetings.lifecycle import Basis, MeetingState, Status
from meetings.no_update import chases
from meetings.standing import standing
from tests.records import held, meeting, somebody, workstream
from workstreams.models import Agency, AgencyName, Participation, ProgressUpdate, Workstream

TODAY = date(2022, 6, 1)


@pytest.fixture
def streams(db) -> list[Workstream]:
    """Three workstreams that went on at the last meeting, of 18 May 2022."""
    streams = [workstream(f"IMG on {name}") for name in ("Air", "Land", "Water")]
    held(
        meeting("midterm"),
        on="2022-05-18",
        said=[(stream, Status.CONTINUING, Basis.EXPECTED) for stream in streams],
    )
    return streams


def agency(acronym: str) -> Agency:
    return Agency.objects.create(acronym=acronym, slug=acronym.lower())


def leads(stream: Workstream, of: Agency, **values: str) -> None:
    Participation.objects.create(workstream=stream, agency=of, **{"role": "lead", **values})


def listed() -> list[tuple[str, list[str]]]:
    found = chases(standing(today=TODAY)).by_agency
    return [(chase.acronym, [said.workstream.title for said in chase.workstreams]) for chase in found]


def test_workstreams_without_a_lead_stand_in_a_group_of_their_own_at_the_end(streams):
    leads(streams[2], agency("WHO"))

    assert listed() == [("WHO", ["IMG on Water"]), ("", ["IMG on Air", "IMG on Land"])]


def test_a_workstream_of_several_leads_stands_under_each(streams):
    unep, undp = agency("UNEP"), agency("UNDP")
    for stream in streams:
        leads(stream, unep)
    leads(streams[0], undp, role="co_lead")

    assert listed() == [
        ("UNDP", ["IMG on Air"]),
        ("UNEP", ["IMG on Air", "IMG on Land", "IMG on Water"]),
    ]


def test_who_leads_today_is_asked_not_who_led(streams):
    unep, undp = agency("UNEP"), agency("UNDP")
    leads(streams[0], unep, takes_part_until="2022-05-20")
    leads(streams[0], undp, takes_part_from="2022-05-20")
    leads(streams[1], unep, role="member")
    leads(streams[2], unep, takes_part_from="2022-06-02")

    assert listed() == [("UNDP", ["IMG on Air"]), ("", ["IMG on Land", "IMG on Water"])]


def test_an_agency_leading_twice_stands_once(streams):
    unep = agency("UNEP")
    leads(streams[0], unep)
    leads(streams[0], unep, role="co_lead")

    assert listed()[0] == ("UNEP", ["IMG on Air"])


def test_an_agency_is_called_what_it_is_called_today(streams):
    undrr = agency("UNDRR")
    AgencyName.objects.create(agency=undrr, acronym="UNISDR", valid_until="2019-05-01")
    leads(streams[0], undrr)

    assert listed()[0][0] == "UNDRR"


def test_who_has_written_since_is_not_asked(streams):
    for stream in streams:
        ProgressUpdate.objects.create(workstream=stream, written_on="2022-05-19", text="News")

    assert listed() == []


def test_the_request_names_the_workstreams_and_the_next_meeting(streams):
    unep = agency("UNEP")
    leads(streams[0], unep)
    leads(streams[1], unep)
    meeting("som28", title="28th Senior Officials Meeting", planned_on="2022-11?")
    meeting("som29", title="29th Senior Officials Meeting", planned_on="2023-11?")

    request = chases(standing(today=TODAY)).by_agency[0].request

    assert request == (
        "Dear colleagues,\n\n"
        "The secretariat would be grateful for short progress updates on the following workstreams:\n\n"
        "- IMG on Air\n- IMG on Land\n\n"
        "A paragraph on what has happened since 18 May 2022, and on the next steps, is enough. "
        "It will inform the 28th Senior Officials Meeting (November 2022, likely).\n\n"
        "Thank you very much."
    )


def test_the_request_speaks_of_one_workstream_in_the_singular(streams):
    leads(streams[0], agency("UNEP"))

    request = chases(standing(today=TODAY)).by_agency[0].request

    assert "a short progress update on the following workstream:" in request


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.POSTPONED])
def test_a_meeting_that_does_not_take_place_is_not_named(streams, state):
    meeting("som28", planned_on="2022-11?").move_to(state, by=somebody())

    found = chases(standing(today=TODAY))

    assert found.next_meeting is None
    assert "It will inform the next meeting." in found.by_agency[0].request


def test_a_meeting_whose_day_is_past_is_not_the_next(streams):
    meeting("som27", planned_on="2021-11-20")

    assert chases(standing(today=TODAY)).next_meeting is None


def test_nobody_is_chased_before_the_first_meeting(db):
    workstream("IMG on Air", published_on="2020-01-01")

    found = chases(standing(today=TODAY))

    assert (found.last_report, found.by_agency) == (None, ())


def test_chases_cost_the_same_queries_however_many_lead(streams, django_assert_num_queries):
    for number in range(3):
        leads(streams[number], agency(f"A{number}"))
    with django_assert_num_queries(10):
        chases(standing(today=TODAY))

    for number in range(9):
        leads(streams[number % 3], agency(f"B{number}"))

    with django_assert_num_queries(10):
        chases(standing(today=TODAY))
