"""What the paper says: letters, counts and sentences follow the records."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from emg.lib.partial_dates import PartialDate
from emg.paper.blocks import ItemList, Masthead
from emg.paper.text import as_text
from meetings import actions
from meetings.founding import load_founding_meeting
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Consideration, Presenter, Section, StatusEntry
from meetings.report.compose import blocks_of, compose
from meetings.report.paper import summary_of
from tests import records
from workstreams.models import Agency, WorkstreamKind


def texts(report) -> dict[str, str]:
    return {block.id: str(block) for block in compose(report)}


def test_draft_copy_prints_the_same_paper_marked_draft(founding, copy):
    assert compose(copy) == blocks_of(founding)
    assert as_text(summary_of(copy)) == f"DRAFT\n\n{as_text(summary_of(founding))}"


def test_without_entry_c_letters_close_up_and_nine_becomes_eight(copy):
    copy.entries.get(order=3).delete()

    assert texts(copy)["section-2-p1"] == (
        "An overview of progress made in eight ongoing EMG workstreams was presented. "
        "The following processes are expected to continue in 2023:"
    )
    assert texts(copy)["section-2-continuing-expected-2023"].splitlines() == [
        "(a) IMG on Environmental Sustainability Management",
        "(b) IMG on Biodiversity",
        "(c) Issue Management Group on Human Rights and Environment",
        "(d) Consultations on Environmental and Social Sustainability in the United Nations System",
        "(e) Consultative Process on a UN System-Wide Framework of Strategies on the Environment",
        "(f) EMG Nexus Dialogue Series",
    ]


def test_entry_not_counted_stays_out_of_the_count(copy):
    copy.entries.filter(order=7).update(is_counted=False)

    assert "made in eight ongoing" in texts(copy)["section-2-p1"]


def test_order_of_entries_and_sections_is_that_of_their_numbers(copy):
    copy.entries.filter(order=1).update(order=20)
    copy.sections.filter(order=1).update(order=9)

    blocks = texts(copy)

    assert blocks["section-2-continuing-expected-2023"].splitlines()[6] == (
        "(g) IMG on Environmental Sustainability Management"
    )
    assert [blocks[f"section-{key}"] for key in (2, 3, 4, 5, 1)] == [
        "1. Overview of progress made by EMG Issue Management Groups and Consultative Processes",
        "2. New topics for the future work of the EMG",
        "3. 28th Senior Officials Meeting",
        "4. Closure of the meeting",
        "5. Introduction",
    ]


def test_what_has_equal_numbers_stands_in_the_order_it_was_made(copy):
    before = compose(copy)
    presenters = Presenter.objects.filter(consideration__report=copy)

    # PostgreSQL moves a changed row to the end: without an order, the first of each would come last.
    for rows in (copy.sections, copy.entries, copy.considerations, presenters):
        first = rows.order_by("order", "pk")[0].pk
        rows.update(order=1)
        rows.filter(pk=first).update(order=1)

    assert compose(copy) == before


def test_one_workstream_is_spoken_of_in_the_singular(copy):
    copy.entries.exclude(order__in=[1]).delete()

    assert texts(copy)["section-2-p1"] == (
        "An overview of progress made in one ongoing EMG workstream was presented. "
        "The following process is expected to continue in 2023:"
    )


def test_each_status_basis_and_horizon_has_its_own_list(copy):
    first, second, third, *_rest = copy.entries.order_by("order")
    copy.entries.filter(order__gt=3).delete()
    first.status, first.basis, first.horizon = Status.CONCLUDED, Basis.DECIDED, None
    second.basis = Basis.DECIDED
    third.horizon = PartialDate.from_edtf("2024-05-18")
    for entry in (first, second, third):
        entry.save()

    blocks = texts(copy)

    assert [block_id for block_id in blocks if block_id.startswith("section-2")] == [
        "section-2",
        "section-2-p1",
        "section-2-continuing-expected-18-may-2024",
        "section-2-continuing-decided-2023-lead",
        "section-2-continuing-decided-2023",
        "section-2-concluded-decided-lead",
        "section-2-concluded-decided",
    ]
    assert blocks["section-2-p1"] == (
        "An overview of progress made in two ongoing EMG workstreams was presented. "
        "The following process is expected to continue until 18 May 2024:"
    )
    assert blocks["section-2-continuing-decided-2023-lead"] == "The following process will continue in 2023:"
    assert blocks["section-2-concluded-decided-lead"] == "The following process was concluded:"


def test_each_horizon_has_its_own_list_in_the_order_of_first_mention(copy):
    copy.entries.filter(order__in=[2, 3]).update(horizon=PartialDate.from_edtf("2022"))

    assert [block_id for block_id in texts(copy) if block_id.startswith("section-2-c")] == [
        "section-2-continuing-expected-2023",
        "section-2-continuing-expected-2022-lead",
        "section-2-continuing-expected-2022",
        "section-2-completing-expected-lead",
        "section-2-completing-expected",
    ]


def test_entry_without_status_is_shown_last_in_the_draft(copy):
    entry = copy.entries.get(order=1)
    entry.status, entry.horizon = "", None
    entry.save()

    progress = [(key, text) for key, text in texts(copy).items() if key.startswith("section-2-")]
    assert progress[-2:] == [
        ("section-2-unsaid-expected-lead", "Status not yet recorded:"),
        ("section-2-unsaid-expected", "(a) IMG on Environmental Sustainability Management"),
    ]


def test_opening_of_blanks_leaves_each_list_its_own_lead_in(copy):
    copy.sections.filter(key=2).update(text=" ")

    blocks = texts(copy)

    assert [block_id for block_id in blocks if block_id.startswith("section-2-")] == [
        "section-2-continuing-expected-2023-lead",
        "section-2-continuing-expected-2023",
        "section-2-completing-expected-lead",
        "section-2-completing-expected",
    ]
    assert blocks["section-2-continuing-expected-2023-lead"] == (
        "The following processes are expected to continue in 2023:"
    )


def test_own_opening_text_keeps_its_paragraphs_and_its_count(copy):
    copy.sections.filter(key=2).update(text="Two rounds were held.\n\nWork goes on in {count} groups.")

    blocks = texts(copy)

    assert blocks["section-2-p1"] == "Two rounds were held."
    assert blocks["section-2-p2"] == (
        "Work goes on in nine groups. The following processes are expected to continue in 2023:"
    )


def test_lists_stand_where_the_text_says_with_a_lead_in_of_their_own(copy):
    copy.sections.filter(kind="progress").update(text="First.\n\n{statuses}\n\nBehind them.")

    progress = [(key, text) for key, text in texts(copy).items() if key.startswith("section-2-")]

    assert [key for key, _text in progress] == [
        "section-2-p1",
        "section-2-continuing-expected-2023-lead",
        "section-2-continuing-expected-2023",
        "section-2-completing-expected-lead",
        "section-2-completing-expected",
        "section-2-p3",
    ]
    assert (progress[0][1], progress[-1][1]) == ("First.", "Behind them.")


def test_list_letters_of_a_section_are_its_choice(copy):
    copy.sections.filter(key=2).update(list_style="(i)")

    assert texts(copy)["section-2-continuing-expected-2023"].splitlines()[3] == (
        "(iv) Issue Management Group on Human Rights and Environment"
    )


def test_name_as_printed_goes_before_the_official_name(copy):
    entry = copy.entries.get(order=2)
    entry.name_as_printed = "Biodiversity group"
    entry.save()

    assert texts(copy)["section-2-continuing-expected-2023"].splitlines()[1] == "(b) Biodiversity group"


def test_draft_of_an_old_meeting_prints_the_names_of_its_day(copy):
    stream = copy.entries.get(order=2).workstream
    stream.rename(to="Coalition on Biodiversity", kind=None, on=PartialDate.from_edtf("2022-05-19"))
    unep = Agency.objects.get(acronym="UNEP")
    unep.names.create(acronym="UN Environment", valid_until="2022-06-01")

    blocks = texts(copy)

    assert blocks["section-2-continuing-expected-2023"].splitlines()[1] == "(b) IMG on Biodiversity"
    assert blocks["proposal-issue-management-group-on-environmental-data-and-statistics-for-the-sdgs"] == (
        "b) Issue Management Group on Environmental Data and Statistics for the SDGs "
        "(presented by UN Environment)"
    )


def test_items_are_named_by_their_workstream_or_their_place(copy):
    completing = [entry.workstream.slug for entry in copy.entries.order_by("order")[7:]]
    said = copy.considerations.get(order=2)
    said.activities = "one\ntwo"
    said.save()

    _continuing, *lists = (block for block in compose(copy) if isinstance(block, ItemList))

    assert [[item.id for item in block.items] for block in lists] == [
        [f"workstream-{slug}" for slug in completing],
        [f"proposal-{said.proposal.slug}-activity-{place}" for place in (1, 2)],
    ]


def test_masthead_prints_what_is_on_record_and_nothing_else(copy):
    copy.date_as_printed, copy.mode, copy.place = "", "", "Geneva"
    copy.ends_at = None

    assert compose(copy)[0] == Masthead(
        id="masthead",
        organisation=("UNITED NATIONS", "ENVIRONMENT MANAGEMENT GROUP"),
        title="Mid-Term Technical Segment of the 28th Senior Officials Meeting",
        details=("18 May 2022", "Geneva", "15:00 CEST"),
        paper="Meeting Report Summary",
    )


def test_next_meeting_without_a_text_is_announced_from_its_record(copy):
    copy.sections.filter(key=4).update(text="")

    assert texts(copy)["section-4-p1"] == (
        "The 28th Senior Officials Meeting will likely take place in November 2022."
    )


def test_second_meeting_with_no_continuing_and_28_completing(db):
    streams = [records.workstream(f"Task Team {number}") for number in range(1, 29)]
    said = [(stream, Status.COMPLETING, Basis.EXPECTED) for stream in streams]
    report = records.draft(records.meeting("retreat"), on="2023-03-01/2023-03-03", said=said)

    paper = as_text(summary_of(report)).splitlines()

    assert paper[5:7] == ["1–3 March 2023", "Meeting Report Summary"]
    assert paper[10] == (
        "An overview of progress made in 28 ongoing EMG workstreams was presented. "
        "The following processes are expected to complete their mandates:"
    )
    assert paper[12] == "(a) Task Team 1"
    assert paper[37:40] == ["(z) Task Team 26", "(aa) Task Team 27", "(bb) Task Team 28"]
    assert paper[41:] == ["2. New topics", "", "No new topics were proposed."]


def test_meeting_that_heard_of_no_workstream_says_so(db):
    report = records.draft(records.meeting("empty"), on="2023-03-01")

    assert texts(report)["section-1-p1"] == "No EMG workstreams were presented."


def test_meeting_where_all_has_ended_counts_none(db):
    stream = records.workstream("Task Team")
    report = records.draft(
        records.meeting("last"), on="2023-03-01", said=[(stream, Status.COMPLETED, Basis.DECIDED)]
    )

    assert texts(report)["section-1-p1"] == (
        "An overview of progress made in EMG workstreams was presented. "
        "The following process has completed its mandate:"
    )


def test_report_without_date_prints_none(db):
    meeting = records.meeting("soon")
    report = actions.start_report(meeting)
    Section.objects.create(report=report, heading="Opening", text="  Welcome.\r\n\r\nThanks. ")

    assert [str(block) for block in compose(report)][1:] == ["1. Opening", "Welcome.", "Thanks."]
    assert compose(report)[0].details == ()


def test_ids_are_unique_and_the_same_in_every_revision(founding, copy):
    ids = [block.id for block in compose(copy)]
    items = [item.id for block in compose(copy) if isinstance(block, ItemList) for item in block.items]

    assert len({*ids, *items}) == len(ids) + len(items)
    assert ids == [block.id for block in blocks_of(founding)]


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_composing_takes_the_same_number_of_queries(db, rows):
    said = [(records.workstream(f"W {n}"), Status.CONTINUING, Basis.EXPECTED) for n in range(rows)]
    agency = Agency.objects.create(acronym="UNEP", slug="unep")
    kind = WorkstreamKind.objects.create(name="Coalition")
    som99 = records.meeting("som99")
    going = {"position": Position.NOTED, "route": Route.TO_MEETING, "route_meeting": som99}
    topics = {records.proposal(f"P {n}", kind=kind): going for n in range(rows)}
    report = records.draft(records.meeting("m"), on="2023-03-01", said=said, proposals=topics)
    for consideration in report.considerations.all():
        Presenter.objects.create(consideration=consideration, agency=agency)
    Section.objects.create(
        report=report,
        heading="Next",
        kind=Section.Kind.NEXT_MEETING,
        next_meeting=som99,
        next_meeting_on=PartialDate.from_edtf("2023-11?"),
    )

    with CaptureQueriesContext(connection) as queries:
        compose(report)

    assert len(queries) == 8


def test_loading_again_composes_the_same_paper(founding):
    assert load_founding_meeting() is None
    assert StatusEntry.objects.count() == 9
    assert Consideration.objects.count() == 3


def test_names_and_headings_have_single_spaces_however_they_were_typed(copy):
    entry = copy.entries.first()
    entry.name_as_printed = "IMG  on\u200b  Biodiversity"
    entry.save()
    copy.sections.filter(order=1).update(heading="Opening  of the meeting")
    copy.title = "Technical  Segment"
    copy.save()

    blocks = {block.id: str(block) for block in compose(copy)}

    assert "Technical Segment" in blocks["masthead"].splitlines()
    assert blocks["section-1"] == "1. Opening of the meeting"
    assert "(a) IMG on Biodiversity" in blocks["section-2-continuing-expected-2023"].splitlines()
