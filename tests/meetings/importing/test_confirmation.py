"""Confirming an import: the records it becomes, and that the paper prints the source again."""

import threading

import pytest
from django.db import connection

from meetings.admin.importing.review import Review
from meetings.importing.confirmation import NotConfirmedError, confirm
from meetings.importing.receiving import receive
from meetings.models import Meeting, Report, SourceSentence
from tests.records import meeting, somebody
from workstreams.models import Workstream

from .by_hand import FOUNDING, brought_in
from .confirming import confirmed, printed_lines, said_lines


def test_printing_the_imported_founding_text_gives_it_again(db):
    report = confirmed(brought_in())

    assert printed_lines(report) == said_lines(FOUNDING.read_text(encoding="utf-8"))
    assert list(report.overrides.values_list("block_id", "text", "list_style")) == [
        ("section-2-completing-expected", "", "a)")
    ]
    assert report.sections.get(kind="progress").text == ""
    assert not report.considerations.exclude(closing_sentence="").exists()


def test_the_records_are_those_of_the_founding_meeting(db):
    report = confirmed(brought_in())

    assert list(report.entries.order_by("order").values_list("workstream__kind__name", "status")) == [
        ("Issue Management Group", "continuing"),
        ("Issue Management Group", "continuing"),
        ("Consultative Process", "continuing"),
        ("Issue Management Group", "continuing"),
        ("Consultations", "continuing"),
        ("Consultative Process", "continuing"),
        ("Nexus Dialogue Series", "continuing"),
        ("Consultative Process", "completing"),
        ("Task Team", "completing"),
    ]
    assert [
        [presenter.agency.acronym for presenter in said.presenters.order_by("order")]
        for said in report.considerations.order_by("order")
    ] == [["UNDP", "UNEP", "DCO"], ["UNEP"], ["UNEP"]]
    assert (str(report.held_on), report.date_as_printed, report.time_zone) == (
        "18 May 2022",
        "18th May 2022",
        "Europe/Zurich",
    )
    held, som = report.meeting, Meeting.objects.get(slug="som28")
    assert (held.slug, held.part_of, held.segment) == (
        "som28-mid-term-technical-segment",
        som,
        "mid_term_technical",
    )
    assert (som.title, som.number, som.can_decide, str(som.series)) == (
        "28th Senior Officials Meeting",
        "28",
        True,
        "Senior Officials Meeting",
    )
    section = report.sections.get(kind="next_meeting")
    assert (section.next_meeting, str(section.next_meeting_on)) == (som, "November 2022, likely")
    assert {said.route_meeting for said in report.considerations.filter(route="to_meeting")} == {som}


NEXT_UNDER_OTHER_MATTERS = b"""Environment Management Group
Technical Segment of the 32nd Senior Officials Meeting
19 November 2022

1. Opening
The meeting was opened.

2. Other matters
The next meeting of the Senior Officials, SOM33, will likely take place in May 2023. The meeting closed at noon.
"""


def test_next_meeting_told_under_another_heading_is_recorded(db):
    report = confirmed(receive(NEXT_UNDER_OTHER_MATTERS, name="report.txt", by=None))

    section = report.sections.get(kind="next_meeting")
    assert (section.heading, str(section.next_meeting_on)) == ("Other matters", "May 2023, likely")
    assert section.text == NEXT_UNDER_OTHER_MATTERS.decode().splitlines()[-1]


def test_what_is_new_stays_unpublished_and_says_where_it_comes_from(db):
    confirmed(brought_in())

    assert not Workstream.objects.exclude(published_on=None).exists()
    assert set(Workstream.objects.values_list("source", flat=True)) == {
        "Mid-Term Technical Segment of the 28th Senior Officials Meeting"
    }
    assert Meeting.objects.get(slug="som28").source == "Imported from “report.txt”."


def test_the_history_of_what_is_new_names_the_import(db):
    confirmed(brought_in())

    for model in (Workstream, Meeting, Report):
        contexts = model.pgh_event_model.objects.values_list("pgh_context", flat=True)
        assert {context["import_of"] for context in contexts} == {"report.txt"}


def test_other_words_and_letters_of_the_source_are_printed_as_there(db):
    report = confirmed(
        brought_in(),
        **{"section-1-list_style": "(i)", "entry-0-horizon": "2024", "entry-0-status": "continuing"},
    )

    assert dict(report.overrides.values_list("block_id", "list_style")) == {
        "section-2-continuing-expected-2024": "(a)",
        "section-2-continuing-expected-2023": "(a)",
        "section-2-completing-expected": "a)",
    } | dict.fromkeys(report.overrides.filter(list_style="").values_list("block_id", flat=True), "")


def test_an_address_taken_meanwhile_records_nothing(db):
    kept = brought_in()
    review = Review.of(kept)
    assert review.is_ready()
    decided = review.decided()
    meeting("som28-mid-term-technical-segment")

    with pytest.raises(NotConfirmedError, match="at the same time"):
        confirm(kept, decided, by=somebody())

    kept.refresh_from_db()
    assert kept.is_open
    assert (Workstream.objects.count(), SourceSentence.objects.count(), Meeting.objects.count()) == (0, 0, 1)


def test_two_people_who_confirm_at_once_make_one_report(transactional_db):
    kept, person = brought_in(), somebody()
    reviews = [Review.of(kept) for _person in range(2)]
    assert all(review.is_ready() for review in reviews)
    started, outcomes = threading.Barrier(2), []

    def confirm_it(review: Review) -> None:
        started.wait()
        try:
            confirm(kept, review.decided(), by=person)
            outcomes.append("made")
        except NotConfirmedError as error:
            outcomes.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=confirm_it, args=[review]) for review in reviews]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["Somebody has confirmed or discarded this import meanwhile.", "made"]
    assert Report.objects.count() == 1
