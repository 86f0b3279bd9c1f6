"""The meetings, and each one's page."""

import pytest

from meetings.lifecycle import MeetingState
from meetings.models import Meeting
from tests import records

MAY = "som28-mid-term-technical-segment"
FILES = "Calendar of all meetings The same as data: CSV · Excel · JSON · Atom feed"
PAGE = f"/meetings/{MAY}/"
MAY_TITLE = "Mid-Term Technical Segment of the 28th Senior Officials Meeting"


def test_list_of_the_founding_record(founding, read):
    assert read("/meetings/").main == (
        "Meetings Next 28th Senior Officials Meeting: was planned for November 2022; no report on record "
        f"2022 {MAY_TITLE} 18 May 2022, held {FILES}"
    )


def test_list_of_the_later_record(later, read):
    records.meeting("som29", title="SOM29", planned_on="2022-12", announced_on="2022-12-01").move_to(
        MeetingState.CANCELLED, by=records.somebody()
    )

    assert read("/meetings/").main == (
        "Meetings Next No next meeting has been announced. "
        "2022 SOM29 December 2022, cancelled "
        f"28th Senior Officials Meeting 24 November 2022, held {MAY_TITLE} 18 May 2022, held "
        f"Compare two meetings · {FILES}"
    )


def test_list_of_a_past_moment_has_no_plan_and_no_later_meeting(later, read):
    page = read("/meetings/?at=2022-05-18")

    assert page.main.partition("today ")[2] == (f"Meetings 2022 {MAY_TITLE} 18 May 2022, held {FILES}")
    assert f"{PAGE}?at=2022-05-18" in page.addresses()


def test_list_of_an_empty_record(db, read):
    assert read("/meetings/").main == (
        "Meetings Next No next meeting has been announced. No meeting report is on record yet."
    )
    assert read("/meetings/?at=2022-05-17").main.endswith("Meetings No meeting report was on record then.")


def test_held_meeting(founding, read):
    page = read(PAGE)

    assert page.title == f"{MAY_TITLE} – Environment Management Group"
    assert page.main.startswith(
        f"Meetings {MAY_TITLE} In short SOM28 mid-term technical segment Date 18 May 2022 "
        "Hours 15:00-17:00 CEST Mode Video-audio conference Chair Mr. Hossein Fadaei, Head of Secretariat "
        "Part of 28th Senior Officials Meeting Add to your calendar "
        "Meeting report summary Read the summary · as PDF · for Word · as plain text · "
        "The whole record as of this meeting Agenda · as PDF · for Word · as plain text "
        "Workstreams Expected to continue in 2023 (7) "
    )
    assert "Expected to complete their mandates (2) ◑Completing Consultative Process" in page.main
    assert (
        "New topics Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response "
        "Presented by UNDP, UNEP and DCO The objective of this proposed work stream is "
    ) in page.main
    assert page.main.endswith(
        "EMG Members supported the proposed Nexus Dialogue. The Secretariat may start the planning of the "
        "Dialogue without bringing the proposal to the SOM."
    )
    assert {f"{PAGE}summary/", f"{PAGE}summary.txt", f"/?at={MAY}", "/meetings/som28/"} <= set(
        page.addresses()
    )


def test_links_to_the_summary_lead_somewhere(later, client, read):
    addresses = {
        address
        for query in ("", "?known=2022-06-01", "?at=som28")
        for address in read(PAGE + query).addresses()
        if "summary" in address
    }

    assert addresses == {
        f"{PAGE}summary/",
        *(f"{PAGE}summary.{ending}" for ending in ("pdf", "docx", "txt")),
        f"{PAGE}summary/rev/0/",
        *(f"{PAGE}summary/rev/0.{ending}" for ending in ("pdf", "docx", "txt")),
        f"{PAGE}summary/revisions/",
        f"{PAGE}summary/revisions/?at=som28",
    }
    assert {client.get(address).status_code for address in addresses} == {200}


def test_revision_says_what_it_replaces(later, read):
    page = read(PAGE)

    assert "Rev.1, issued on 5 December 2022. It replaces the original report." in page.main
    assert "Expected to continue in 2023 (6)" in page.main


def test_revision_in_force_on_the_day_of_knowing(later, read):
    page = read(f"{PAGE}?known=2022-06-01")

    assert "Workstreams Expected to continue in 2023 (7)" in page.main
    assert "Rev.1" not in page.main


def test_past_meeting_keeps_its_names(later, read):
    main = read(PAGE).main

    assert "IMG on Biodiversity" in main
    assert "Working Group on Nature" not in main


def test_planned_meeting(founding, read):
    Meeting.objects.filter(slug="som28").update(
        starts_at="09:30", zone_label="CET", place="Geneva", mode="In person"
    )

    page = read("/meetings/som28/")

    assert page.main == (
        "Meetings 28th Senior Officials Meeting In short SOM28 "
        "Date was planned for November 2022; no report on record Hours 09:30 CET Mode In person Place Geneva "
        f"Segments {MAY_TITLE} Add to your calendar No report of this meeting is on record."
    )


def test_report_takes_the_place_of_the_plan(later, read):
    Meeting.objects.filter(slug="som28").update(title="Planned title", place="Planned place")

    page = read("/meetings/som28/")

    assert page.title == "28th Senior Officials Meeting – Environment Management Group"
    assert "Planned place" not in page.main
    assert "Date 24 November 2022" in page.main
    assert "The EMG Senior Officials approved the proposal." in page.main


def test_draft_shows_nothing_and_changes_nothing(founding, client, editor):
    client.force_login(editor)
    before = client.get("/meetings/som28/").content
    records.draft(Meeting.objects.get(slug="som28"), on="2022-11-24", mode="Secret mode")

    assert client.get("/meetings/som28/").content == before


@pytest.mark.parametrize("moment", ["at=2022-05-18", "known=2022-06-01", f"at={MAY}"])
def test_planned_meeting_is_not_on_record_in_the_past(founding, read, moment):
    assert "Nothing is on record at this address" in read(f"/meetings/som28/?{moment}", status=404).main


def test_hidden_and_unknown_meetings_look_alike(founding, client):
    records.meeting("hidden")
    records.meeting("tomorrow", announced_on="2122-01-01")

    answers = [client.get(f"/meetings/{slug}/") for slug in ("hidden", "tomorrow", "unknown")]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1


def test_empty_report_is_a_finished_page(db, read):
    records.held(records.meeting("m"), on="2022-05-18")

    assert read("/meetings/m/").main == (
        "Meetings The meeting m In short M Date 18 May 2022 Add to your calendar "
        "Meeting report summary Read the summary · as PDF · for Word · "
        "as plain text · The whole record as of this meeting Issued on 18 May 2022. "
        "Agenda · as PDF · for Word · as plain text Workstreams "
        "The report names no workstream. New topics The report names no new topic."
    )
