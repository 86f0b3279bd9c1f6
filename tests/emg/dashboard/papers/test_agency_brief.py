"""The brief of an agency: what it leads, takes part in and proposed, what changed for it, what comes next."""

from datetime import date

import pytest

from emg.lib.partial_dates import PartialDate
from emg.paper.text import as_text
from meetings.lifecycle import Basis, Status
from tests import records
from tests.emg.dashboard.conftest import MAY
from tests.emg.dashboard.papers.conftest import paper
from workstreams.models import Agency, Milestone, Participation, ProgressUpdate


def parts(query: str = "", *, slug: str = "unep") -> dict[str, list[str]]:
    """The lines below each heading."""
    text = as_text(paper("agency_brief", query, slug=slug)).partition("Agency brief\n\n")[2]
    found: dict[str, list[str]] = {}
    for line in filter(None, text.splitlines()):
        if line[0].isdigit() and line[1:3] == ". ":
            found[line] = []
        else:
            found[list(found)[-1]].append(line)
    return found


@pytest.fixture
def unep(later) -> Agency:
    """UNEP leads one workstream, in two roles, takes part in another, and left a third."""
    unep = Agency.objects.get(slug="unep")
    unep.names.create(acronym="UNEP-OLD", name="Earlier Programme", valid_until="2022-10-01")
    one, two, three = (entry.workstream for entry in later.som28.entries.order_by("order")[:3])
    for stream, role, begins, ends in (
        (one, "lead", "2021", None),
        (one, "host", None, None),
        (two, "member", None, None),
        (three, "lead", None, "2022"),
        (later.unmentioned, "observer", "2022-06-01", None),
    ):
        Participation.objects.create(
            workstream=stream, agency=unep, role=role, takes_part_from=begins, takes_part_until=ends
        )
    ProgressUpdate.objects.create(
        workstream=one, agency=unep, text="Done", written_on="2022-12-20", is_public=True
    )
    ProgressUpdate.objects.create(workstream=one, text="Older", written_on="2022-05-01", is_public=True)
    Milestone.objects.create(workstream=one, title="Final draft", due="2023", is_public=True)
    return unep


def test_brief_says_what_the_agency_leads_takes_part_in_and_proposed(unep):
    found = parts()

    assert found["1. What UNEP leads"][2:] == [
        "IMG on Environmental Sustainability Management\tLead from 2021\tContinues"
    ]
    assert found["2. What UNEP takes part in"][2:] == [
        "IMG on Environmental Sustainability Management\tHost\tContinues",
        "Working Group on Nature\tMember\tContinues",
        "EMG Nexus Dialogue Series\tObserver from 1 June 2022"
        "\tExpected to complete its mandate (SOM28 mid-term technical segment, 18 May 2022)",
    ]
    assert found["3. What UNEP proposed, and what became of it"] == [
        "New topics it presented, the latest first",
        "New topic\tLast considered at\tWhat became of it",
        "Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response"
        "\tSOM28, 24 November 2022\tApproved · Became Support to Country Teams",
        "Issue Management Group on Environmental Data and Statistics for the SDGs"
        "\tSOM28, 24 November 2022\tApproved · Became IMG on Data",
        "Nexus Dialogue on Environmental Aspects of Minerals and Metals"
        "\tSOM28 mid-term technical segment, 18 May 2022\tSupported · May start without the SOM",
    ]


def test_brief_says_what_changed_since_the_meeting_before(unep):
    said = dict(line.split("\t") for line in parts()["4. What changed for UNEP"][2:])

    assert said["Update: IMG on Environmental Sustainability Management"] == "UNEP, 20 December 2022"
    assert said["IMG on Environmental Sustainability Management: continues"] == (
        "As said at the 28th Senior Officials Meeting of 24 November 2022. Before: expected to continue in "
        "2023 (mid-term technical segment of 18 May 2022)."
    )
    assert said["Correction: EMG Nexus Dialogue Series: expected to complete its mandate"].startswith(
        "Corrected by Rev.1 of the report of the mid-term technical segment of 18 May 2022."
    )
    assert "IMG on Biodiversity is now called Working Group on Nature" in said
    assert "IMG on Biodiversity: expected to continue in 2023" not in said  # said at the meeting before


def test_brief_says_what_comes_next(unep):
    assert parts()["5. What comes next"] == [
        "- Nexus Dialogue on Environmental Aspects of Minerals and Metals: "
        "Supported · May start without the SOM",
        "- EMG Nexus Dialogue Series: Expected to complete its mandate",
        "- IMG on Environmental Sustainability Management: Final draft, was due: 2023",
    ]


def test_past_brief_knows_names_roles_and_statuses_of_its_day_only(unep):
    brief = paper("agency_brief", f"at={MAY}&known=2022-06-01", slug="unep")
    found = parts(f"at={MAY}&known=2022-06-01")

    assert brief.blocks[0].title == "Earlier Programme (UNEP-OLD)"
    assert brief.dated == date(2022, 5, 18)
    assert found["1. What UNEP-OLD leads"][2:] == [
        "IMG on Environmental Sustainability Management\tLead from 2021\tExpected to continue in 2023",
        "Consultative Process on a Pollution-Free Planet\tLead\tExpected to continue in 2023",
    ]
    assert found["5. What comes next"][-1] == (
        "- Next meeting: 28th Senior Officials Meeting (November 2022, likely)"
    )


def test_correction_of_an_older_report_is_recent_only_when_it_came_since(unep):
    """A correction issued before the meeting before the latest is no news any more."""
    stream = unep.participations.get(role="member").workstream
    for slug, day in (("som29", date(2023, 11, 1)), ("som30", date(2024, 11, 1))):
        records.held(
            records.meeting(slug, title=slug.upper(), can_decide=True),
            on=day,
            said=[(stream, Status.CONTINUING, Basis.DECIDED)],
        )

    assert parts()["4. What changed for UNEP"] == [
        "Nothing that concerns it changed at the SOM30 of 1 November 2024."
    ]


def test_brief_of_an_agency_with_nothing_to_say_prints_clear_sentences(db):
    Agency.objects.create(acronym="ABC", slug="abc", membership="member")

    assert as_text(paper("agency_brief", slug="abc")) == (
        "UNITED NATIONS\nENVIRONMENT MANAGEMENT GROUP\nABC\nNo meeting report is on record yet\n"
        "Agency brief\n\n"
        "1. What ABC leads\n\nIt leads no workstream on record.\n\n"
        "2. What ABC takes part in\n\nNo other part in a workstream is on record.\n\n"
        "3. What ABC proposed, and what became of it\n\nIt presented no new topic on record.\n\n"
        "4. What changed for ABC\n\nNo meeting report is on record.\n\n"
        "5. What comes next\n\nNothing ahead is on record.\n\n"
        "6. What meetings asked of ABC\n\nNothing asked of it by name is on record.\n"
    )


def test_workstream_no_meeting_spoke_of_says_so(founding):
    stream = records.workstream("Land", published_on="2020-01-01")
    stream.rename(to="Land and Soil", kind=None, on=PartialDate("2022-06-01"))
    Participation.objects.create(
        workstream=stream, agency=Agency.objects.get(slug="undp"), role="chair", takes_part_from="2021"
    )

    found = parts(slug="undp")

    assert found["2. What UNDP takes part in"][2:] == [
        "Land and Soil\tChair from 2021\tNo meeting has reported on it"
    ]
    assert (
        "Land is now called Land and Soil\tIts former name held until 1 June 2022."
        in (found["4. What changed for UNDP"])
    )
