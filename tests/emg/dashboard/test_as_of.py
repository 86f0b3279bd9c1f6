"""As of when a page speaks."""

from datetime import date

import pytest
from django.http import QueryDict

from emg.dashboard.as_of import asked
from tests import records

TODAY = date(2023, 1, 1)
MAY = "som28-mid-term-technical-segment"


def as_of(query: str):
    return asked(QueryDict(query), today=TODAY)


def slugs(found) -> list[str]:
    return [report.meeting.slug for report in found.record.reports]


def test_without_parameters_a_page_speaks_of_now(founding):
    found = as_of("")

    assert (found.is_now, found.record.day, found.query, found.in_words) == (True, TODAY, "", "")
    assert found.ignored == ()


def test_at_a_day_and_at_a_meeting(later):
    assert slugs(as_of("at=2022-05-17")) == []
    assert slugs(as_of("at=2022-05-18")) == [MAY]
    assert slugs(as_of(f"at={MAY}")) == [MAY]
    assert slugs(as_of("at=som28")) == [MAY, "som28"]


def test_links_keep_what_was_understood(founding):
    found = as_of(f"at={MAY}&known=2022-06-01&colour=red")

    assert found.query == f"?at={MAY}&known=2022-06-01"
    assert found.further_query == f"&at={MAY}&known=2022-06-01"
    assert not found.is_now


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("at=2022-05-17", "as of 17 May 2022"),
        (f"at={MAY}", "as of the mid-term technical segment of 18 May 2022"),
        ("known=2022-06-01", "as known on 1 June 2022"),
        ("at=2022-05-18&known=2022-06-01", "as of 18 May 2022, as known on 1 June 2022"),
    ],
)
def test_moment_in_words(founding, query, words):
    assert as_of(query).in_words == words


def test_known_on_a_day_reads_the_revision_issued_by_then(later):
    assert [report.revision for report in as_of("known=2022-06-01").record.reports] == [0]
    assert [report.revision for report in as_of("").record.reports] == [1, 0]


def test_known_on_a_day_uses_the_names_of_that_day(later):
    names = {standing.name.title for standing in as_of("known=2022-06-01").record.workstreams}

    assert "IMG on Biodiversity" in names
    assert "Working Group on Nature" not in names


def test_nothing_later_than_the_day_of_knowing_holds(later):
    assert as_of("at=2022-12-31&known=2022-06-01").record.day == date(2022, 6, 1)
    assert as_of("at=2022-05-20&known=2022-06-01").record.day == date(2022, 5, 20)


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("at=som28", "“at=som28” (not on record yet)"),
        ("at=never", "“at=never” (not on record yet)"),
        ("at=2022-13-01", "“at=2022-13-01” (the calendar has no such day)"),
        ("at=2023-01-02", "“at=2023-01-02” (that day has not come yet)"),
        ("at=a b", "“at=a b” (neither a day, such as 2022-05-18, nor the address of a meeting)"),
        ("at=" + "a" * 121, None),
        ("known=20220601", "“known=20220601” (not a day, such as 2022-05-18)"),
        ("known=2023-01-02", "“known=2023-01-02” (that day has not come yet)"),
        ("known=0000-00-00", "“known=0000-00-00” (the calendar has no such day)"),
        ("known=٢٠٢٢-٠٥-١٨", "“known=٢٠٢٢-٠٥-١٨” (not a day, such as 2022-05-18)"),
    ],
)
def test_what_is_no_moment_is_ignored(founding, query, why):
    found = as_of(query)

    assert found.is_now
    assert len(found.ignored) == 1
    assert why is None or found.ignored == (why,)


def test_today_and_the_last_possible_slug_are_moments(founding):
    records.held(records.meeting("a" * 120, short_name="A"), on="2022-06-01")

    assert as_of("at=2023-01-01").ignored == ()
    assert as_of("at=" + "a" * 120).ignored == ()


def test_meeting_with_only_a_draft_is_not_on_record(founding):
    records.draft(records.meeting("hidden"), on="2022-06-01")

    assert as_of("at=hidden").ignored == ("“at=hidden” (not on record yet)",)


def test_meeting_is_not_on_record_before_its_report_was_issued(later):
    found = as_of("at=som28&known=2022-06-01")

    assert found.ignored == ("“at=som28” (not on record yet)",)
    assert slugs(found) == [MAY]
    assert found.query == "?known=2022-06-01"
