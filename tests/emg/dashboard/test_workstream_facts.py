"""What a workstream's page shows beside its status."""

from datetime import date

import pytest
from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.workstream_facts import workstream_facts
from meetings.lifecycle import Basis, Status
from tests import records
from workstreams.models import Lineage, Milestone, ProgressUpdate, WorkstreamName

TODAY = date(2023, 1, 1)
MAY = "som28-mid-term-technical-segment"


@pytest.fixture
def stream(founding):
    return founding.entries.order_by("order")[1].workstream


def facts_of(stream, query: str = "", *, today: date = TODAY):
    as_of = asked(QueryDict(query), today=today)
    found = next(known for known in as_of.record.workstreams if known.workstream == stream)
    return workstream_facts(found, as_of=as_of)


def history(stream, query: str = "") -> list[tuple[str, str | None]]:
    return [
        (sitting.report.meeting.slug, sitting.entry and sitting.entry.status)
        for sitting in facts_of(stream, query).history
    ]


def test_history_is_finished_with_a_single_meeting(stream):
    assert history(stream) == [(MAY, "continuing")]


def test_history_begins_where_it_was_first_mentioned_and_shows_silence(later):
    records.held(records.meeting("som27"), on="2021-09-28")

    assert history(later.unmentioned) == [(MAY, "completing"), ("som28", None)]
    assert history(later.unmentioned, "at=2022-05-18") == [(MAY, "completing")]
    assert history(later.unmentioned, "at=2022-05-18&known=2022-06-01") == [(MAY, "continuing")]


def test_workstream_without_entries_has_no_history(founding):
    published = records.workstream("Published", published_on="2022-06-01")

    assert facts_of(published).history == ()


def test_updates_follow_the_day_and_only_public_ones_show(stream):
    for day, is_public in (
        ("2022-06-01", True),
        ("2022-07-01", True),
        ("2022-08-01", False),
        ("2024-01-01", True),
    ):
        ProgressUpdate.objects.create(workstream=stream, written_on=day, text=day, is_public=is_public)

    assert [update.text for update in facts_of(stream).updates] == ["2022-07-01", "2022-06-01"]
    assert [update.text for update in facts_of(stream, "at=2022-06-01").updates] == ["2022-06-01"]
    assert facts_of(stream, "known=2022-05-31").updates == ()


def test_milestones_stand_on_pages_of_now_only(stream):
    for title, due, is_public in (
        ("Late", "2024", True),
        ("Soon", "2023-02", True),
        ("Secret", "2023", False),
    ):
        Milestone.objects.create(workstream=stream, title=title, due=due, is_public=is_public)

    assert [milestone.title for milestone in facts_of(stream).milestones] == ["Soon", "Late"]
    assert facts_of(stream, "at=2022-06-01").milestones == ()
    assert facts_of(stream, "known=2022-06-01").milestones == ()


def test_earlier_names_are_those_given_up_by_the_day(stream):
    stream.rename(to="Second", kind=None, on="2022-06-01")
    stream.rename(to="Third", kind=None, on="2022-08-01")
    WorkstreamName.objects.create(workstream=stream, name="Nickname", is_official=False)

    now, then = facts_of(stream), facts_of(stream, "at=2022-07-01")

    assert [name.name for name in now.earlier_names] == ["Second", "IMG on Biodiversity"]
    assert [name.name for name in now.aliases] == ["Nickname"]
    assert [name.name for name in then.earlier_names] == ["IMG on Biodiversity"]
    assert [name.name for name in facts_of(stream, "at=2022-06-01").earlier_names] == ["IMG on Biodiversity"]
    assert facts_of(stream, "at=2022-05-31").earlier_names == ()
    assert then.aliases == ()


@pytest.mark.parametrize(
    ("how", "of_the_later", "of_the_earlier"),
    [
        (Lineage.How.CONTINUES, "Continues", "Continued by"),
        (Lineage.How.SPLIT, "Split from", "Split into"),
        (Lineage.How.MERGED, "Took in", "Merged into"),
        (Lineage.How.BECAME, "Was before", "Became"),
        (Lineage.How.SPUN_OFF, "Spun off from", "Gave rise to"),
    ],
)
def test_lineage_reads_from_both_ends(stream, how, of_the_later, of_the_earlier):
    other = records.workstream("Other", published_on="2022-01-01")
    Lineage.objects.create(predecessor=other, successor=stream, how=how)

    assert [(one.how, one.standing.workstream) for one in facts_of(stream).relatives] == [
        (of_the_later, other)
    ]
    assert [(one.how, one.standing.workstream) for one in facts_of(other).relatives] == [
        (of_the_earlier, stream)
    ]


def test_lineage_leads_to_public_workstreams_only(stream):
    hidden = records.workstream("Hidden")
    Lineage.objects.create(predecessor=hidden, successor=stream, how=Lineage.How.BECAME)

    assert facts_of(stream).relatives == ()


def test_lineage_of_a_past_moment_is_dated_and_had_happened(stream):
    for name, day in (("Undated", None), ("Then", "2022-06-01"), ("Later", "2022-08-01")):
        other = records.workstream(name, published_on="2022-01-01")
        Lineage.objects.create(predecessor=other, successor=stream, how=Lineage.How.SPLIT, happened_on=day)

    def names(query: str) -> list[str]:
        return [relative.standing.name.title for relative in facts_of(stream, query).relatives]

    assert names("") == ["Then", "Later", "Undated"]
    assert names("at=2022-06-01") == ["Then"]


def test_origin_is_the_topic_it_came_from(later):
    result = later.som28.considerations.order_by("order")[0].resulting_workstream

    (origin,) = facts_of(result).origins

    assert origin.proposal.title.startswith("Strengthening UN System-wide Support")
    assert origin.said.report == later.som28


def test_end_known_from_the_register_shows_once_it_has_come(founding):
    ended = records.workstream("Ended", ended="2013", published_on="2010-01-01")

    assert str(facts_of(ended).ended) == "2013"
    assert facts_of(ended, "at=2013-12-30").ended is None


def test_end_in_the_register_gives_way_to_what_a_meeting_said(founding):
    ended = records.workstream("Ended", ended="2013", published_on="2010-01-01")
    records.held(records.meeting("m"), on="2013-02-01", said=[(ended, Status.CONTINUING, Basis.DECIDED)])

    assert facts_of(ended).ended is None
