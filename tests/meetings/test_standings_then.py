"""Where workstreams stood at an earlier moment, worked out for those that are asked for."""

import gc
from datetime import date

from meetings.lifecycle import Basis, Status
from meetings.standing import standing
from meetings.workstream_standing import WorkstreamStanding
from tests import records


def years(*, count: int):
    """A record in which each year's meeting speaks of another workstream, and of the first."""
    first = records.workstream("First")
    for year in range(2000, 2000 + count):
        other = records.workstream(f"Of {year}")
        said = [(stream, Status.CONTINUING, Basis.DECIDED) for stream in (other, first)]
        records.held(records.meeting(f"m{year}"), on=f"{year}-05-01", said=said)
    return standing()


def standings_in_memory() -> int:
    return sum(isinstance(one, WorkstreamStanding) for one in gc.get_objects())


def test_a_page_of_a_moment_makes_what_it_shows(db):
    record = years(count=6)
    gc.collect()  # what other tests left, so that it does not go meanwhile
    before = standings_in_memory()

    then = record.as_of(date(2003, 12, 31)).workstreams

    assert (len(then), len(then.latest)) == (5, 5)
    assert standings_in_memory() == before
    assert [one.name.title for one in then[:2]] == ["Of 2003", "First"]
    assert then[0] is then[0]
    assert standings_in_memory() == before + 2


def test_what_was_said_last_is_in_the_order_of_the_record(db):
    record = years(count=4)

    for then in (record, record.as_of(date(2002, 12, 31)), record.as_of(date(1999, 1, 1))):
        known = then.workstreams
        latest = [(one.workstream.id, one.latest) for one in known if one.latest]
        assert list(known.latest.items()) == latest


def test_those_asked_for_stand_in_order_and_others_are_not_known(db):
    record = years(count=4)
    then = record.as_of(date(2001, 12, 31)).workstreams
    later = record.workstreams[0].workstream.id
    one, *_others, last = [known.workstream.id for known in then]

    assert [known.workstream.id for known in then.those({last, one, later})] == [one, last]
    assert then.get(one) is then[0]
    assert then.get(later) is None


def test_a_report_names_its_workstreams_at_every_moment(db):
    record = years(count=3)
    report = record.reports[1]

    for then in (record, record.as_of(report.meeting)):
        said = {known.name.title: entry for known, entry in then.said_by(report)}
        assert sorted(said) == ["First", "Of 2001"]
        assert {entry.report for entry in said.values()} == {report}
