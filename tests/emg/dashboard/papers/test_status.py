"""The status of all workstreams: on one page for as many as the founding meeting spoke of."""

import io
from datetime import date

import pdfplumber
from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.papers.status import status_paper
from emg.paper.pdf.document import as_pdf
from emg.paper.text import as_text
from emg.paper.word.document import as_docx
from meetings.lifecycle import Basis, Status
from meetings.models import Section
from tests import records
from tests.emg.dashboard.conftest import MAY
from tests.emg.dashboard.papers.conftest import paper
from workstreams.models import Agency, Participation


def tables(query: str = "") -> dict[str, list[tuple[str, ...]]]:
    """The rows of each table, by its caption."""
    return {
        block.caption: [row.cells for row in block.rows]
        for block in paper("status", query).blocks
        if hasattr(block, "rows")
    }


def test_founding_status(founding):
    assert as_text(paper("status", f"at={MAY}")) == (
        "UNITED NATIONS\n"
        "ENVIRONMENT MANAGEMENT GROUP\n"
        "EMG workstreams\n"
        "As of the mid-term technical segment of 18 May 2022\n"
        "Status of all workstreams\n"
        "\n"
        "At the mid-term technical segment of 18 May 2022, nine workstreams reported: seven are expected to "
        "continue and two are expected to complete their mandates. Three new topics were proposed; all three "
        "were supported.\n"
        "\n"
        "Expected to continue in 2023 (7)\n"
        "Workstream\tKind\n"
        "IMG on Environmental Sustainability Management\tIssue Management Group\n"
        "IMG on Biodiversity\tIssue Management Group\n"
        "Consultative Process on a Pollution-Free Planet\tConsultative Process\n"
        "Issue Management Group on Human Rights and Environment\tIssue Management Group\n"
        "Consultations on Environmental and Social Sustainability in the United Nations System"
        "\tConsultations\n"
        "Consultative Process on a UN System-Wide Framework of Strategies on the Environment"
        "\tConsultative Process\n"
        "EMG Nexus Dialogue Series\tNexus Dialogue Series\n"
        "\n"
        "Expected to complete their mandates (2)\n"
        "Workstream\tKind\n"
        "Consultative Process on Sustainable Infrastructure\tConsultative Process\n"
        "Task Team on a UN System Contribution to the Stockholm+50 International Meeting\tTask Team\n"
        "\n"
        "New topics under way (3)\n"
        "New topic\tPresented by\tStage\n"
        "Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response"
        "\tUNDP, UNEP and DCO\tSupported · Going to SOM28\n"
        "Issue Management Group on Environmental Data and Statistics for the SDGs"
        "\tUNEP\tSupported · Going to SOM28\n"
        "Nexus Dialogue on Environmental Aspects of Minerals and Metals"
        "\tUNEP\tSupported · May start without the SOM\n"
        "\n"
        "Next meeting: 28th Senior Officials Meeting (November 2022, likely)\n"
    )


def test_next_meeting_that_is_not_public_is_not_named_twice(founding):
    meeting = records.meeting("som29")
    draft = records.draft(records.meeting("technical"), on="2022-10-01")
    draft.sections.create(
        order=3,
        heading="Next meeting",
        kind=Section.Kind.NEXT_MEETING,
        next_meeting=meeting,
        next_meeting_on="2027-11?",
    )
    records.approve(draft)

    assert str(paper("status").blocks[-1]) == "Next meeting: November 2027, likely"


def test_founding_status_is_one_page(founding, converted):
    found = paper("status")
    from_word = converted({"status": as_docx(found)}, "pdf", "pdf")["status"]

    for file in (as_pdf(found), from_word):
        with pdfplumber.open(io.BytesIO(file)) as pdf:
            assert len(pdf.pages) == 1


def test_head_names_the_paper_and_the_day_of_the_meeting_never_today(founding):
    now, then, on_a_day = paper("status"), paper("status", f"at={MAY}"), paper("status", "at=2022-10-03")

    assert now.head == then.head == "Status of all workstreams — EMG workstreams — 18 May 2022"
    assert on_a_day.head == "Status of all workstreams — EMG workstreams — 3 October 2022"
    assert [one.dated for one in (now, then, on_a_day)] == [
        date(2022, 5, 18),
        date(2022, 5, 18),
        date(2022, 10, 3),
    ]
    assert [one.blocks[0].details for one in (now, on_a_day)] == [
        ("Latest meeting on record: mid-term technical segment of 18 May 2022",),
        ("As of 3 October 2022",),
    ]


def test_same_record_gives_the_same_paper_whatever_day_it_is(founding):
    days = date(2022, 6, 1), date(2022, 10, 1)

    first, second = (status_paper(asked(QueryDict(), today=day)) for day in days)

    assert first == second
    assert as_pdf(first) == as_pdf(second)


def test_what_the_latest_meeting_did_not_speak_of_stands_apart(later):
    found = tables()

    assert {caption: len(rows) for caption, rows in found.items()} == {
        "Continue (6)": 6,
        "Completed their mandates (2)": 2,
        "Not mentioned at the latest meeting (1)": 1,
        "No meeting on record has reported on it (2)": 2,
        "New topics under way (1)": 1,
    }
    assert found["Not mentioned at the latest meeting (1)"] == [
        (
            "EMG Nexus Dialogue Series",
            "Expected to complete its mandate",
            "SOM28 mid-term technical segment, 18 May 2022",
        )
    ]
    assert ("Working Group on Nature", "Working Group") in found["Continue (6)"]


def test_what_ended_before_stands_last(later):
    records.held(
        records.meeting("som29", can_decide=True),
        on="2023-11-01",
        said=[(later.renamed, Status.CONTINUING, Basis.DECIDED)],
    )

    found = tables()

    assert list(found)[:3] == ["Continues (1)", "Not mentioned at the latest meeting (6)", "Ended before (2)"]
    assert found["Ended before (2)"][0][1:] == ("Completed its mandate", "SOM28, 24 November 2022")


def test_leads_of_the_day_have_a_column_where_there_are_any(founding):
    stream = founding.entries.get(order=2).workstream
    Participation.objects.create(
        workstream=stream, agency=Agency.objects.get(slug="unep"), role="lead", takes_part_from="2022-06"
    )

    rows = tables("at=2022-07-01")["Expected to continue in 2023 (7)"]

    assert rows[1] == ("IMG on Biodiversity", "Issue Management Group", "UNEP")
    assert rows[0][2] == "–"
    assert len(tables(f"at={MAY}")["Expected to continue in 2023 (7)"][0]) == 2


def test_status_without_a_kind_or_a_lead_is_a_column_of_names(db):
    records.held(
        records.meeting("m"), on="2022-05-18", said=[(records.workstream("Land"), Status.NEW, Basis.DECIDED)]
    )

    assert tables() == {"Established (1)": [("Land",)]}


def test_status_of_an_empty_record_says_so(db):
    found = paper("status")

    assert as_text(found).endswith(
        "EMG workstreams\nNo meeting report is on record yet\nStatus of all workstreams\n\n"
        "No meeting report is on record.\n"
    )
    assert found.dated is None


def test_status_before_the_first_meeting_says_so(founding):
    assert as_text(paper("status", "at=2022-05-17")).endswith("\n\nNo meeting report was on record.\n")
