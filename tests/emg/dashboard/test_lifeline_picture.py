"""Where each part of a lifeline lies."""

from datetime import date, timedelta

import pytest

from emg.dashboard.lifeline_picture import Bar, Dashes, picture
from emg.dashboard.lifelines import Lifeline
from emg.dashboard.lifespans import lifespan
from emg.lib.time_axis import TimeAxis
from meetings.lifecycle import Basis, Status
from meetings.standing import standing
from tests import records

# A hundred days, so that a day is a percent.
FIRST = date(2024, 1, 1)
LAST = FIRST + timedelta(days=100)


@pytest.fixture
def drawn(db):
    """A function: the picture of a workstream of which the meetings on these days spoke; today is day 60."""

    def drawn(*said, is_mirrored: bool = False, is_now: bool = True, **values):
        stream = records.workstream("IMG", published_on="2009-01-01", **values)
        for place, (on, status, basis) in enumerate(said):
            meeting = records.meeting(f"m{place}")
            records.held(meeting, on=day(on), said=[(stream, status, basis)])
        today = FIRST + timedelta(days=60)
        [found] = standing(today=today).workstreams
        axis = TimeAxis(first=FIRST, last=LAST if is_now else today, is_mirrored=is_mirrored)
        line = Lifeline(found, lifespan(found, day=today, is_now=is_now))
        return picture(line, axis=axis, now=axis.share(today))

    return drawn


def day(place: int) -> str:
    return (FIRST + timedelta(days=place)).isoformat()


def decided(on: int, status: Status = Status.CONTINUING):
    return (on, status, Basis.DECIDED)


def expected(on: int, status: Status = Status.CONTINUING):
    return (on, status, Basis.EXPECTED)


def test_mandate_is_a_bar_with_hard_ends(drawn):
    found = drawn(mandate_from=day(10), mandate_until=day(90))

    assert found.bars == (Bar("10%", "80%", is_soft=False),)
    assert (found.dashes, found.open_end, found.ticks, found.signs) == ((), "", "", ())


def test_partial_dates_are_soft_edges(drawn):
    found = drawn(mandate_from="2024-02", mandate_until="2024-03~")

    assert found.bars == (
        Bar("31%", "28%", is_soft=True),
        Bar("59%", "1%", is_soft=False),
        Bar("60%", "30%", is_soft=True),
    )


def test_open_end_has_dashes_until_today_and_an_arrow(drawn):
    found = drawn(mandate_from=day(10), mandate_until=day(30))

    assert found.bars == (Bar("10%", "20%", is_soft=False),)
    assert found.dashes == (Dashes("30%", "60%"),)
    assert found.open_end == "60%"


def test_what_was_found_at_work_has_dashes_before_it(drawn):
    found = drawn(decided(20), decided(40))

    assert found.bars == (Bar("20%", "20%", is_soft=False),)
    assert found.dashes == (Dashes("16%", "20%"), Dashes("40%", "60%"))
    assert found.ticks == "M20 0V1M40 0V1"


def test_bar_goes_on_to_the_last_meeting_that_spoke_of_it(drawn):
    found = drawn(decided(50), mandate_from=day(10), mandate_until=day(30))

    assert found.bars == (Bar("10%", "40%", is_soft=False),)
    assert found.dashes == (Dashes("50%", "60%"),)


def test_bar_ends_at_the_meeting_that_told_of_its_end(drawn):
    found = drawn(decided(20, Status.NEW), decided(40, Status.COMPLETED), decided(50, Status.COMPLETED))

    assert found.bars == (Bar("20%", "20%", is_soft=False),)
    assert (found.dashes, found.open_end) == ((), "")


def test_each_status_has_its_sign_and_continuing_a_tick(drawn):
    found = drawn(
        expected(5, Status.NEW),
        decided(10, Status.NEW),
        expected(20),
        decided(30, Status.ON_HOLD),
        expected(40, Status.COMPLETING),
        decided(50, Status.CONCLUDED),
    )

    assert found.ticks == "M20 0V1"
    assert [(sign.x, sign.look.name, sign.is_expected) for sign in found.signs] == [
        ("5%", "new", True),
        ("10%", "new", False),
        ("30%", "paused", False),
        ("40%", "completing", True),
        ("50%", "done", False),
    ]


def test_sign_that_would_cover_the_same_one_is_a_tick(drawn):
    found = drawn(*(decided(on, Status.ON_HOLD) for on in (10, 12, 14, 20)))

    assert [sign.x for sign in found.signs] == ["10%", "14%", "20%"]
    assert found.ticks == "M12 0V1"


def test_what_is_expected_to_begin_has_its_bar_later_than_its_sign(drawn):
    found = drawn(expected(20, Status.NEW), mandate_from=day(70), mandate_until=day(90))

    assert [sign.x for sign in found.signs] == ["20%"]
    assert found.bars == (Bar("70%", "20%", is_soft=False),)


def test_plan_that_goes_on_after_the_last_day_shown_has_an_arrow_there(drawn):
    found = drawn(mandate_from=day(10), mandate_until="2030")

    assert found.bars == (Bar("10%", "90%", is_soft=False),)
    assert found.open_end == "100%"


def test_known_end_without_a_beginning_has_dashes_before_it(drawn):
    found = drawn(ended=day(40))

    assert (found.bars, found.open_end) == ((), "")
    assert found.dashes == (Dashes("36%", "40%"),)


def test_without_any_date_nothing_is_drawn(drawn):
    found = drawn()

    assert (found.bars, found.dashes, found.open_end, found.ticks, found.signs) == ((), (), "", "", ())


def test_past_moment_draws_no_mandate(drawn):
    found = drawn(decided(20), mandate_from=day(10), mandate_until=day(90), is_now=False)

    assert found.bars == ()
    assert found.open_end == "100%"


def test_mirrored_picture_runs_the_other_way(drawn):
    found = drawn(decided(20, Status.NEW), decided(40), mandate_from=day(10), is_mirrored=True)

    assert found.bars == (Bar("60%", "30%", is_soft=False),)
    assert found.dashes == (Dashes("60%", "40%"),)
    assert (found.open_end, found.ticks, found.signs[0].x) == ("40%", "M60 0V1", "80%")
