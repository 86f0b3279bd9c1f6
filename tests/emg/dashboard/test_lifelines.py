"""The workstreams over the years, and the same as data."""

from datetime import date

import pytest
from django.http import QueryDict

from emg.dashboard.lifelines import lifeline_list
from meetings.lifecycle import Basis, Status
from tests import records

from .tables import objects

SITE = "https://example.org"
MAY = "som28-mid-term-technical-segment"


def found(query: str = ""):
    return lifeline_list(QueryDict(query))


def hold(on: str, stream, status=Status.CONTINUING):
    return records.held(records.meeting(f"m-{on}"), on=on, said=[(stream, status, Basis.DECIDED)])


def days(query: str = "") -> tuple[str, str]:
    lifelines = found(query)
    return (lifelines.first_day.isoformat(), lifelines.last_day.isoformat())


def test_one_line_a_workstream_in_the_order_of_the_record(founding):
    lines = found().lifelines

    assert [line.standing for line in lines] == list(found().as_of.record.workstreams)
    assert {(line.span.begins, len(line.entries)) for line in lines} == {(None, 1)}


def test_later_record_in_numbers(later):
    assert (len(found().lifelines), found().ended, found().open_ended) == (11, 2, 9)
    assert (len(found(f"at={MAY}").lifelines), found(f"at={MAY}").ended) == (9, 0)


def test_years_begin_with_the_first_fact(db):
    stream = records.workstream("IMG", published_on="2009-01-01", mandate_from="2010-03")
    hold("2012-05-18", stream)

    assert days()[0] == "2010-01-01"


def test_years_begin_before_what_was_found_at_work(db):
    hold("2012-02-18", records.workstream("IMG"))

    assert days()[0] == "2011-01-01"


def test_years_begin_with_a_mention_before_the_mandate(db):
    stream = records.workstream("IMG", published_on="2009-01-01", mandate_from="2013")
    hold("2012-01-18", stream, Status.NEW)

    assert days()[0] == "2012-01-01"


def test_years_end_today_or_with_the_longest_plan(db):
    stream = records.workstream("IMG", published_on="2009-01-01", mandate_from="2010", mandate_until="2014")
    today = found().as_of.record.day

    assert days()[1] == today.isoformat()

    stream.mandate_until = "2099"
    stream.save()

    assert days()[1] == "2099-12-31"


def test_past_moment_shows_no_later_day(later):
    assert days(f"at={MAY}") == ("2022-01-01", "2022-05-18")
    assert days("at=2023-06-01&known=2023-02-01") == ("2022-01-01", "2023-02-01")


@pytest.mark.parametrize("query", ["at=0001-01-01", "known=0001-01-01"])
def test_first_day_of_the_calendar_is_a_moment_too(founding, query):
    lifelines = found(query)

    assert (lifelines.first_day, lifelines.lifelines) == (date(1, 1, 1), ())


def test_data(later):
    records.workstream("Land", published_on="2009-01-01", mandate_from="2009?", mandate_until="2099")
    rows = {row["slug"]: row for row in objects(found().table(site=SITE))}

    assert rows["land"] == {
        "title": "Land",
        "kind": "",
        "from": "2009?",
        "until": "2099",
        "is_open_ended": False,
        "meetings": 0,
        "first_said_at": "",
        "last_said_at": "",
        "status": "",
        "slug": "land",
        "address": "https://example.org/workstreams/land/",
    }
    completed = rows["consultative-process-on-sustainable-infrastructure"]
    assert completed | {"title": "", "kind": "", "address": "", "slug": ""} == {
        "title": "",
        "kind": "",
        "from": "",
        "until": "2022-11-24",
        "is_open_ended": False,
        "meetings": 2,
        "first_said_at": MAY,
        "last_said_at": "som28",
        "status": "completed",
        "slug": "",
        "address": "",
    }


def test_list_keeps_the_moment_and_notes_what_it_ignores(founding):
    assert found(f"at={MAY}&colour=red").query == f"?at={MAY}"
    assert found("colour=red").ignored == ("“colour=red” (this page does not ask that)",)


def test_empty_record(db):
    assert found().lifelines == ()
    assert found().table(site=SITE).rows == []


@pytest.mark.parametrize("size", [1, 3])
def test_queries_do_not_grow(db, django_assert_num_queries, size):
    for place in range(size):
        stream = records.workstream(f"W{place}", published_on="2009-01-01", mandate_from="2010")
        hold(f"2020-05-1{place}", stream)

    with django_assert_num_queries(6):
        lifelines = found()
        rows = lifelines.table(site=SITE).rows

    assert len(rows) == size
