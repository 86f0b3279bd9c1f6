"""The founding meeting as the demo record: what it says, and that its paper is the founding report."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from meetings.founding import load_founding_meeting
from meetings.lifecycle import Basis, MeetingState, Route, Status
from meetings.models import BlockOverride, Meeting, Report
from workstreams.models import Agency, Workstream

FOUNDING_TEXT = Path(__file__).parent.parent / "data" / "founding-report.txt"
SLUG = "som28-mid-term-technical-segment"


def said_lines(text: str) -> list[str]:
    """The lines of a paper, blank lines and a leading "- " aside."""
    return [line.removeprefix("- ") for line in text.splitlines() if line.strip()]


def printed(*arguments: str) -> str:
    out = StringIO()
    call_command("print_summary", SLUG, *arguments, stdout=out)
    return out.getvalue()


def test_paper_equals_the_founding_report_line_by_line(founding):
    paper = printed()

    assert said_lines(paper) == said_lines(FOUNDING_TEXT.read_text(encoding="utf-8"))


def test_record_holds_what_the_report_states(founding):
    entries = list(founding.entries.order_by("order"))
    considerations = list(founding.considerations.order_by("order"))

    assert [entry.status for entry in entries] == [Status.CONTINUING] * 7 + [Status.COMPLETING] * 2
    assert {entry.basis for entry in entries} == {Basis.EXPECTED}
    assert [str(entry.horizon) for entry in entries[:7]] == ["2023"] * 7
    assert [entry.horizon for entry in entries[7:]] == [None, None]
    assert [said.route for said in considerations] == [Route.TO_MEETING, Route.TO_MEETING, Route.NONE_NEEDED]
    assert [
        [presenter.agency.acronym for presenter in said.presenters.order_by("order")]
        for said in considerations
    ] == [["UNDP", "UNEP", "DCO"], ["UNEP"], ["UNEP"]]
    assert [section.heading for section in founding.sections.order_by("order")][
        3
    ] == "28th Senior Officials Meeting"
    assert founding.sections.count() == 5


def test_meeting_is_the_mid_term_segment_of_a_likely_som28(founding):
    som28 = Meeting.objects.get(slug="som28")

    assert founding.meeting.slug == SLUG
    assert founding.meeting.part_of == som28
    assert founding.meeting.state == MeetingState.HELD
    assert (som28.state, str(som28.planned_on)) == (MeetingState.PLANNED, "November 2022, likely")


def test_what_the_report_does_not_state_stays_empty(founding):
    assert set(Agency.objects.values_list("name", "website", "membership")) == {("", "", "unknown")}
    assert set(Workstream.objects.values_list("objective", "mandate_from", "mandate_until")) == {
        ("", None, None)
    }
    assert founding.symbol == ""


def test_overrides_are_at_most_five_and_each_is_explained_in_the_docs(founding):
    decisions = (Path(__file__).parents[2] / "docs" / "decisions.md").read_text(encoding="utf-8")

    overrides = BlockOverride.objects.all()

    assert 0 < len(overrides) <= 5
    assert [override.block_id for override in overrides if override.block_id not in decisions] == []


def test_loading_twice_changes_nothing(founding):
    before = list(Report.objects.values())

    again = load_founding_meeting()

    assert again is None
    assert list(Report.objects.values()) == before


def test_load_demo_says_what_it_did(db):
    first, second = StringIO(), StringIO()

    call_command("load_demo", stdout=first)
    call_command("load_demo", stdout=second)

    assert first.getvalue() == "Recorded: Mid-Term Technical Segment of the 28th Senior Officials Meeting.\n"
    assert second.getvalue() == "The founding meeting is on record already.\n"


def test_print_summary_writes_a_file(founding, tmp_path):
    path = tmp_path / "paper.html"

    printed("--format", "html", "--output", str(path))

    assert path.read_text(encoding="utf-8").lstrip().startswith("<!DOCTYPE html>")


def test_print_summary_of_an_unknown_meeting_says_what_to_check(founding):
    with pytest.raises(CommandError, match="Check the meeting’s address"):
        call_command("print_summary", "som99")


def test_print_summary_prints_no_draft_unasked(founding):
    with pytest.raises(CommandError, match="No such report"):
        call_command("print_summary", SLUG, "--draft")


def test_print_summary_to_an_impossible_place_says_so(founding, tmp_path):
    with pytest.raises(CommandError, match="Cannot write the file"):
        printed("--output", str(tmp_path / "no" / "such" / "folder.txt"))
