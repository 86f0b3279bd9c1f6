"""What a meeting's page shows."""

import pytest
from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.meeting_facts import hours, meeting_facts
from emg.dashboard.related_meetings import related_meetings
from meetings.lifecycle import Basis, Status
from meetings.models import Meeting
from meetings.standing import standing
from tests import records


def facts_of(report):
    return meeting_facts(report, record=standing())


def test_groups_are_those_of_the_paper(founding):
    groups = facts_of(founding).groups

    assert [(group[0].entry.status, len(group)) for group in groups] == [("continuing", 7), ("completing", 2)]
    assert [mention.name for mention in groups[1]] == [
        "Consultative Process on Sustainable Infrastructure",
        "Task Team on a UN System Contribution to the Stockholm+50 International Meeting",
    ]


def test_groups_stand_in_the_order_of_statuses_and_bases(db):
    said = [
        (Status.COMPLETED, Basis.DECIDED),
        (Status.CONTINUING, Basis.DECIDED),
        (Status.CONTINUING, Basis.EXPECTED),
        (Status.CONTINUING, Basis.DECIDED),
    ]
    report = records.held(
        records.meeting("m"),
        on="2022-05-18",
        said=[(records.workstream(f"W{place}"), *pair) for place, pair in enumerate(said)],
    )

    assert [[mention.name for mention in group] for group in facts_of(report).groups] == [
        ["W2"],
        ["W1", "W3"],
        ["W0"],
    ]


def test_names_are_those_of_the_paper(later):
    names = [mention.name for group in facts_of(later.corrected).groups for mention in group]

    assert "IMG on Biodiversity" in names
    assert "Working Group on Nature" not in names


def test_name_as_printed_stands(founding):
    draft = records.draft(
        records.meeting("m"),
        on="2022-06-01",
        said=[(founding.entries.first().workstream, Status.CONTINUING, Basis.EXPECTED)],
    )
    draft.entries.update(name_as_printed="The Group")
    report = records.approve(draft)

    assert facts_of(report).groups[0][0].name == "The Group"


def test_new_topics_are_told_as_printed(founding):
    topics = facts_of(founding).new_topics

    assert [topic.closing for topic in topics] == [
        "EMG Members supported the proposal, to be presented to the EMG Senior Officials at SOM28.",
        "EMG Members supported the proposal, to be presented to the EMG Senior Officials at SOM28.",
        "EMG Members supported the proposed Nexus Dialogue. The Secretariat may start the planning of the "
        "Dialogue without bringing the proposal to the SOM.",
    ]
    assert [len(topic.objective) for topic in topics] == [1, 1, 1]
    assert [len(topic.activities) for topic in topics] == [0, 5, 0]


def test_closing_sentence_stays_as_printed_when_a_meeting_is_renamed(founding):
    Meeting.objects.filter(slug="som28").update(short_name="Another")

    assert facts_of(founding).new_topics[0].closing.endswith(" at SOM28.")


def test_closing_sentence_is_written_anew_only_where_the_paper_has_lost_it(founding):
    proposal = founding.considerations.order_by("order")[0].proposal
    proposal.slug = "another-address"
    proposal.save()

    assert facts_of(founding).new_topics[0].closing.endswith(" at SOM28.")


def test_hours_and_chairs(founding):
    assert hours(founding) == "15:00-17:00 CEST"
    assert [(chair.name, chair.title) for chair in facts_of(founding).chairs] == [
        ("Mr. Hossein Fadaei", "Head of Secretariat")
    ]


def test_replaced_revisions_latest_first(later):
    assert [report.revision for report in facts_of(later.corrected).replaced] == [0]
    assert facts_of(later.som28).replaced == ()


@pytest.fixture
def segments(later):
    records.meeting("som28-technical", part_of=later.som28.meeting, announced_on="2022-09-01")
    records.meeting("som28-hidden", part_of=later.som28.meeting)


def related(slug: str, query: str = ""):
    found = related_meetings(Meeting.objects.get(slug=slug), as_of=asked(QueryDict(query)))
    return found.part_of and found.part_of.meeting.slug, [one.meeting.slug for one in found.segments]


def test_related_meetings_are_public_ones(segments):
    assert related("som28") == (None, ["som28-mid-term-technical-segment", "som28-technical"])
    assert related("som28-technical") == ("som28", [])
    assert related("som28-hidden") == ("som28", [])


def test_related_meeting_goes_by_its_report_or_else_by_its_plan(segments):
    held = Meeting.objects.filter(reports__isnull=False)
    held.update(title="Secret title")

    found = related_meetings(Meeting.objects.get(slug="som28"), as_of=asked(QueryDict()))

    assert [segment.title for segment in found.segments] == [
        "Mid-Term Technical Segment of the 28th Senior Officials Meeting",
        "The meeting som28-technical",
    ]


def test_past_moment_relates_what_was_on_record(segments):
    assert related("som28-mid-term-technical-segment", "at=2022-05-18") == (None, [])
    assert related("som28-mid-term-technical-segment", "at=som28") == ("som28", [])
    assert related("som28", "at=som28") == (None, ["som28-mid-term-technical-segment"])
