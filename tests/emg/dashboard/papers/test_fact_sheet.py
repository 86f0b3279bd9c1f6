"""The fact sheet of a workstream: where it stands, who takes part, where it comes from."""

import pytest

from emg.paper.text import as_text
from meetings.lifecycle import Basis, Position, Status
from meetings.models import Consideration, Meeting
from tests import records
from tests.emg.dashboard.conftest import MAY
from tests.emg.dashboard.papers.conftest import paper
from workstreams.models import Agency, Lineage, Milestone, Participation, ProgressUpdate, Workstream

SLUG = "img-on-biodiversity"


def sheet(query: str = "", *, slug: str = SLUG) -> str:
    """Its text below the masthead."""
    return as_text(paper("fact_sheet", query, slug=slug)).partition("Workstream fact sheet\n\n")[2]


@pytest.fixture
def stream(founding) -> Workstream:
    return Workstream.objects.get(slug=SLUG)


def test_founding_fact_sheet(founding):
    assert as_text(paper("fact_sheet", f"at={MAY}", slug=SLUG)) == (
        "UNITED NATIONS\n"
        "ENVIRONMENT MANAGEMENT GROUP\n"
        "IMG on Biodiversity\n"
        "As of the mid-term technical segment of 18 May 2022\n"
        "Workstream fact sheet\n"
        "\n"
        "Expected to continue in 2023, as said at the mid-term technical segment of 18 May 2022.\n"
        "\n"
        "1. Kind and mandate\n"
        "\n"
        "Kind: Issue Management Group.\n"
        "\n"
        "2. Status at each meeting\n"
        "\n"
        "What each meeting said, the latest last\n"
        "Meeting\tDate\tStatus\n"
        "Mid-Term Technical Segment of the 28th Senior Officials Meeting\t18 May 2022"
        "\tExpected to continue in 2023\n"
        "\n"
        "3. Agencies\n"
        "\n"
        "Which agencies take part is not on record.\n"
    )


@pytest.fixture
def known(stream) -> Workstream:
    """All that the register can know."""
    unep, undp = Agency.objects.get(slug="unep"), Agency.objects.get(slug="undp")
    unep.name = "United Nations Environment Programme"
    unep.save()
    stream.objective = "To help.\n\nAnd to advise."
    stream.mandate_from, stream.mandate_until = "2021", "2023"
    stream.save()
    for agency, role, begins, ends in (
        (unep, "lead", "2021", None),
        (undp, "lead", None, None),
        (undp, "member", None, "2022"),
    ):
        Participation.objects.create(
            workstream=stream, agency=agency, role=role, takes_part_from=begins, takes_part_until=ends
        )
    for text, day, is_public in (
        ("Old", "2022-01-01", True),
        ("Two drafts.", "2022-06-01", True),
        ("Secret", "2022-06-02", False),
    ):
        ProgressUpdate.objects.create(
            workstream=stream, agency=unep, written_on=day, text=text, is_public=is_public
        )
    Milestone.objects.create(workstream=stream, title="Final draft", due="2023", is_public=True)
    Milestone.objects.create(workstream=stream, title="Kick-off", done_on="2021-06-01", is_public=True)
    Milestone.objects.create(workstream=stream, title="Secret")
    before = records.workstream("Old IMG on Biodiversity", published_on="2021-01-01")
    Lineage.objects.create(predecessor=before, successor=stream, how="continues", happened_on="2021")
    said = Consideration.objects.first()
    records.held(
        records.meeting("som", title="The Senior Meeting", can_decide=True),
        on="2022-07-01",
        proposals={said.proposal: {"position": Position.APPROVED, "resulting_workstream": stream}},
    )
    stream.rename(to="Nature Group", kind=None, on="2022-08-01")
    stream.names.create(name="Biodiversity", is_official=False)
    return stream


def test_everything_the_register_knows(known):
    assert sheet() == (
        "Expected to continue in 2023, as said at the mid-term technical segment of 18 May 2022.\n\n"
        "The latest meeting did not mention it.\n\n"
        "1. Objective\n\nTo help.\n\nAnd to advise.\n\n"
        "2. Kind and mandate\n\nKind: not on record.\n\nMandate from 2021 until 2023.\n\n"
        "3. Status at each meeting\n\n"
        "What each meeting said, the latest last\nMeeting\tDate\tStatus\n"
        "Mid-Term Technical Segment of the 28th Senior Officials Meeting\t18 May 2022"
        "\tExpected to continue in 2023\n"
        "The Senior Meeting\t1 July 2022\tNot mentioned\n\n"
        "4. Agencies\n\n"
        "Who takes part\nRole\tAgencies\n"
        "Lead\tUNDP; United Nations Environment Programme (UNEP), from 2021\n"
        "Member, earlier\tUNDP, until 2022\n\n"
        "5. Latest update\n\n1 June 2022, UNEP\n\nTwo drafts.\n\n"
        "6. Milestones\n\n"
        "Milestones, in the order they are due\nMilestone\tDue\tDone\n"
        "Final draft\t2023\t–\nKick-off\t–\t1 June 2021\n\n"
        "7. Where it comes from, and what came of it\n\n"
        "- Came from the new topic “Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary "
        "Crisis Response”: The Senior Meeting of 1 July 2022\n"
        "- Continues: Old IMG on Biodiversity, 2021\n\n"
        "8. Other names\n\n- IMG on Biodiversity, until 1 August 2022\n- Biodiversity\n"
    )


def test_past_fact_sheet_has_no_undated_and_no_later_fact(known):
    assert sheet(f"at={MAY}") == (
        "Expected to continue in 2023, as said at the mid-term technical segment of 18 May 2022.\n\n"
        "1. Kind and mandate\n\nKind: Issue Management Group.\n\n"
        "2. Status at each meeting\n\n"
        "What each meeting said, the latest last\nMeeting\tDate\tStatus\n"
        "Mid-Term Technical Segment of the 28th Senior Officials Meeting\t18 May 2022"
        "\tExpected to continue in 2023\n\n"
        "3. Agencies\n\n"
        "Who takes part\nRole\tAgencies\n"
        "Lead\tUNDP; United Nations Environment Programme (UNEP), from 2021\n"
        "Member\tUNDP\n\n"
        "4. Latest update\n\n1 January 2022, UNEP\n\nOld\n\n"
        "5. Where it comes from, and what came of it\n\n- Continues: Old IMG on Biodiversity, 2021\n"
    )


def test_forecast_stands_beside_the_latest_decision(stream):
    som28, may = Meeting.objects.get(slug="som28"), records.meeting("may", segment="technical")
    records.held(som28, on="2022-11-24", said=[(stream, Status.CONTINUING, Basis.DECIDED)])
    records.held(may, on="2023-05-01", said=[(stream, Status.CONTINUING, Basis.EXPECTED)])

    assert sheet().startswith(
        "Expected to continue, as said at the technical segment of 1 May 2023.\n\n"
        "Latest decision: Continues (28th Senior Officials Meeting of 24 November 2022).\n\n"
    )


def test_workstream_nobody_spoke_of_prints_clear_sentences(db):
    records.workstream("Land", published_on="2020-01-01")

    assert sheet(slug="land") == (
        "No meeting on record has reported on it.\n\n"
        "1. Kind and mandate\n\nKind: not on record.\n\n"
        "2. Status at each meeting\n\nNo meeting report is on record.\n\n"
        "3. Agencies\n\nWhich agencies take part is not on record.\n"
    )


def test_workstream_that_ended_outside_any_report_says_when(founding):
    records.workstream("Land", published_on="2020-01-01", ended="2013")

    assert sheet(slug="land").startswith(
        "Ended: 2013.\n\nNo meeting on record has reported on it.\n\n1. Kind and mandate"
    )
    assert "2. Status at each meeting\n\nNo meeting on record spoke of it." in sheet(slug="land")
