"""The sentences a paper writes, one for everything that can be recorded."""

from datetime import time

import pytest

from emg.lib.partial_dates import PartialDate
from meetings.lifecycle import FORECASTABLE, Basis, Position, Route, Status
from meetings.models import Consideration, Meeting
from meetings.report import sentences
from workstreams.models import Proposal, WorkstreamKind

POSSIBLE = [(status, Basis.DECIDED) for status in Status] + [
    (status, Basis.EXPECTED) for status in Status if status in FORECASTABLE
]


def said(position: str, *, kind: str = "", route: str = "", **values: str) -> Consideration:
    proposal = Proposal(title="A topic", kind=WorkstreamKind(name=kind) if kind else None)
    som = Meeting(short_name="SOM28") if route == Route.TO_MEETING else None
    return Consideration(proposal=proposal, position=position, route=route, route_meeting=som, **values)


@pytest.mark.parametrize(("status", "basis"), POSSIBLE)
@pytest.mark.parametrize("count", [1, 2])
def test_lead_in_exists_for_all_that_can_be_said(status, basis, count):
    sentence = sentences.lead_in(status, basis=basis, horizon=PartialDate.from_edtf("2023"), count=count)

    assert sentence.startswith("The following process " if count == 1 else "The following processes ")
    assert sentence.endswith(" in 2023:")


def test_lead_ins_differ_from_each_other():
    texts = {sentences.lead_in(status, basis=basis, horizon=None, count=2) for status, basis in POSSIBLE}

    assert len(texts) == len(POSSIBLE)


@pytest.mark.parametrize(
    ("horizon", "end"),
    [(None, "continue:"), ("2023", "continue in 2023:"), ("2023-05-18", "continue until 18 May 2023:")],
)
def test_lead_in_prints_the_horizon_as_exactly_as_it_is_known(horizon, end):
    known = PartialDate.from_edtf(horizon) if horizon else None

    assert sentences.lead_in(Status.CONTINUING, basis=Basis.EXPECTED, horizon=known, count=2) == (
        f"The following processes are expected to {end}"
    )


@pytest.mark.parametrize(
    ("status", "basis", "end"),
    [
        (Status.NEW, Basis.EXPECTED, "is expected to begin on 1 January 2024:"),
        (Status.NEW, Basis.DECIDED, "was established on 1 January 2024:"),
        (Status.CONTINUING, Basis.DECIDED, "will continue until 1 January 2024:"),
        (Status.COMPLETING, Basis.EXPECTED, "is expected to complete its mandate by 1 January 2024:"),
        (Status.COMPLETED, Basis.DECIDED, "completed its mandate on 1 January 2024:"),
        (Status.CONCLUDED, Basis.DECIDED, "was concluded on 1 January 2024:"),
        (Status.ON_HOLD, Basis.DECIDED, "is on hold until 1 January 2024:"),
    ],
)
def test_lead_in_says_what_happens_on_a_day_and_what_lasts_until_it(status, basis, end):
    day = PartialDate("2024-01-01")

    assert sentences.lead_in(status, basis=basis, horizon=day, count=1) == f"The following process {end}"


@pytest.mark.parametrize(
    ("horizon", "end"),
    [
        ("2024?", "continue, likely in 2024:"),
        ("2024~", "continue in about 2024:"),
        ("2024%", "continue, likely in about 2024:"),
        ("2024-06-30?", "continue, likely until 30 June 2024:"),
    ],
)
def test_lead_in_says_likely_before_its_date(horizon, end):
    said = sentences.lead_in(Status.CONTINUING, basis=Basis.DECIDED, horizon=PartialDate(horizon), count=2)

    assert said == f"The following processes will {end}"


def test_count_begins_a_sentence_with_a_capital():
    text = "{count} workstreams met, all {count}. {count} spoke.\n\n{count} left."

    assert sentences.with_count(text, count=2) == ("Two workstreams met, all two. Two spoke.\n\nTwo left.")
    assert sentences.with_count("{count} met.", count=12) == "12 met."


@pytest.mark.parametrize(
    ("position", "sentence"),
    [
        (Position.SUPPORTED, "EMG Members supported the proposal."),
        (Position.SUPPORTED_WITH_CHANGES, "EMG Members supported the proposal with changes."),
        (Position.CONSIDERED, "EMG Members considered the proposal."),
        (Position.NOTED, "EMG Members took note of the proposal."),
        (Position.DEFERRED, "EMG Members deferred the proposal."),
        (Position.NOT_SUPPORTED, "EMG Members did not support the proposal."),
        (Position.WITHDRAWN, "The presenters withdrew the proposal."),
        (Position.APPROVED, "The EMG Senior Officials approved the proposal."),
        ("", "Position on the proposal not yet recorded."),
    ],
)
def test_closing_states_the_position(position, sentence):
    assert sentences.closing(said(position)) == sentence


@pytest.mark.parametrize("position", Position)
def test_no_position_is_without_a_sentence(position):
    assert "the proposal" in sentences.closing(said(position))


def test_closing_names_the_meeting_it_goes_to():
    assert sentences.closing(said(Position.SUPPORTED, route=Route.TO_MEETING)) == (
        "EMG Members supported the proposal, to be presented to the EMG Senior Officials at SOM28."
    )


def test_closing_takes_up_the_kind_by_its_last_word():
    assert sentences.closing(said(Position.SUPPORTED, kind="Task Team", route=Route.NONE_NEEDED)) == (
        "EMG Members supported the proposed Task Team. The Secretariat may start the planning of the Team "
        "without bringing the proposal to the SOM."
    )


def test_closing_typed_wins():
    assert sentences.closing(said(Position.NOTED, closing_sentence="It was noted.")) == "It was noted."


@pytest.mark.parametrize(
    ("edtf", "sentence"),
    [
        ("2022-11?", "The SOM will likely take place in November 2022."),
        ("2022-11", "The SOM will take place in November 2022."),
        ("2022-11-08?", "The SOM will likely take place on 8 November 2022."),
        ("2022-11-08", "The SOM will take place on 8 November 2022."),
        ("2022-11-08/2022-11-10", "The SOM will take place from 8 to 10 November 2022."),
        ("2022-11-08?/2022-11-10?", "The SOM will likely take place from 8 to 10 November 2022."),
        ("2022-12-30/2023-01-02", "The SOM will take place from 30 December 2022 to 2 January 2023."),
        ("2022-11-08~", "The SOM will take place on about 8 November 2022."),
        ("2022-11%", "The SOM will likely take place in about November 2022."),
        ("2022-10/2022-11", "The SOM will take place in October–November 2022."),
    ],
)
def test_next_meeting_says_how_sure_its_date_is(edtf, sentence):
    assert sentences.next_meeting(Meeting(title="SOM"), on=PartialDate.from_edtf(edtf)) == sentence


def test_next_meeting_unknown_says_nothing():
    assert sentences.next_meeting(None, on=PartialDate.from_edtf("2022")) == ""
    assert sentences.next_meeting(Meeting(title="SOM"), on=None) == ""


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "zone", "printed"),
    [
        (time(15), time(17), "CEST", "15:00-17:00 CEST"),
        (time(8, 30), None, "CET", "08:30 CET"),
        (time(8, 30), time(9), "", "08:30-09:00"),
        (None, None, "CET", ""),
    ],
)
def test_hours_print_what_is_known(starts_at, ends_at, zone, printed):
    assert sentences.hours(starts_at, ends_at=ends_at, zone=zone) == printed
