"""How many workstreams each meeting called what: figures, picture and words."""

from datetime import date

import pytest

from emg.dashboard.counts_by_meeting import counts_by_meeting
from emg.dashboard.counts_picture import counts_picture
from emg.dashboard.counts_words import caption, in_words
from meetings.lifecycle import Basis, Status
from meetings.standing import standing
from tests import records


def counted(**moment):
    return counts_by_meeting(standing(**moment))


def drawn(found, *, is_mirrored: bool = False):
    return counts_picture(found, is_mirrored=is_mirrored)


def numbers(meeting):
    return [count.count for count in meeting.counts]


@pytest.fixture
def hold(db):
    """A function: a meeting on that day that called so many workstreams continuing and new."""

    def hold(on: str, *, continuing: int, new: int = 0):
        said = [
            (records.workstream(f"{on} {status} {place}"), status, Basis.DECIDED)
            for status, count in ((Status.CONTINUING, continuing), (Status.NEW, new))
            for place in range(count)
        ]
        return records.held(records.meeting(f"m-{on}"), on=on, said=said)

    return hold


def test_founding_record(founding):
    found = counted()

    assert found.statuses == (Status.CONTINUING, Status.COMPLETING)
    [may] = found.meetings
    assert (may.report, numbers(may), may.total, found.most) == (founding, [7, 2], 9, 9)
    assert [count.expected for count in may.counts] == [7, 2]


def test_later_record_counts_by_the_reports_in_force(later):
    found = counted()

    assert found.statuses == (Status.CONTINUING, Status.COMPLETING, Status.COMPLETED)
    assert [numbers(meeting) for meeting in found.meetings] == [[6, 3, 0], [6, 0, 2]]
    assert found.latest_first[0].report == later.som28
    assert [count.expected for count in found.latest_first[0].counts] == [0, 0, 0]


def test_past_moment_counts_what_was_known_then(later):
    found = counted(at=later.may.meeting, known_on=date(2022, 6, 1))

    assert [numbers(meeting) for meeting in found.meetings] == [[7, 2]]


def test_no_query_beyond_the_record(later, django_assert_num_queries):
    record = standing()

    with django_assert_num_queries(0):
        assert counts_by_meeting(record).most == 9


def test_one_meeting_is_a_bar_that_lies_down(founding):
    picture = drawn(counted())

    assert [(layer.rects[0].x, layer.rects[0].width) for layer in picture.layers] == [
        ("0%", "77.78%"),
        ("77.78%", "22.22%"),
    ]
    assert [text.words for text in picture.numbers] == ["7", "2"]
    assert (picture.scale, picture.labels) == ((), ())


def test_several_meetings_stand_in_a_row_oldest_first(later):
    picture = drawn(counted())

    assert [text.words for text in picture.labels] == ["May 2022", "November 2022"]
    assert [text.x for text in picture.labels] == ["25%", "75%"]
    assert [text.words for text in picture.scale] == ["0", "2", "4", "6", "8", "10"]
    assert [text.y for text in picture.scale][::5] == ["200", "0"]
    assert [[rect.height for rect in layer.rects] for layer in picture.layers] == [
        ["120", "120"],
        ["60"],
        ["40"],
    ]
    assert [text.words for text in picture.numbers] == ["6", "3", "6", "2"]


def test_mirrored_picture_begins_at_the_right(later):
    assert [text.x for text in drawn(counted(), is_mirrored=True).labels] == ["75%", "25%"]


def test_few_bars_are_no_wider_than_their_dates_need(hold):
    for year in range(2010, 2018):
        hold(f"{year}-05-18", continuing=1)
    eight = drawn(counted())
    hold("2018-05-18", continuing=1)
    nine = drawn(counted())

    assert (eight.width, nine.width) == ("1024", "100%")
    assert [text.is_minor for text in eight.labels] == [False, *[True] * 6, False]
    assert [text.words for text in nine.labels] == ["2010", "2012", "2014", "2016", "2018"]


def test_year_stands_below_its_first_meeting(hold):
    for on in ("2018", "2019-05-18", *(f"2020-{month:02}-18" for month in range(1, 10))):
        hold(on, continuing=1)

    assert [(text.words, text.x) for text in drawn(counted()).labels] == [
        ("2018", "4.55%"),
        ("2019", "13.64%"),
        ("2020", "22.73%"),
    ]


def test_date_without_a_month_is_written_as_it_is(hold):
    hold("2018?", continuing=1)
    hold("2019-05-16/2019-05-18", continuing=1)

    assert [text.words for text in drawn(counted()).labels] == ["2018, likely", "May 2019"]


def test_part_without_room_has_no_number(hold):
    hold("2018-05-18", continuing=1, new=40)
    one = drawn(counted())
    hold("2019-05-18", continuing=1, new=40)
    two = drawn(counted())

    assert [text.words for text in one.numbers] == ["40"]
    assert [text.words for text in two.numbers] == ["40", "40"]


def test_meeting_that_named_no_workstream_has_an_empty_bar(hold):
    hold("2018-05-18", continuing=2)
    hold("2019-05-18", continuing=0)
    found = counted()

    assert [numbers(meeting) for meeting in found.meetings] == [[2], [0]]
    assert [len(layer.rects) for layer in drawn(found).layers] == [1]
    assert in_words(found) == "2 meetings. On 18 May 2018: 2 continuing. On 18 May 2019: no workstream."


def test_only_meeting_that_named_no_workstream(hold):
    hold("2019-05-18", continuing=0)

    assert drawn(counted()).layers == ()
    assert in_words(counted()) == "On 18 May 2019: no workstream."


def test_words(later):
    assert caption(counted()) == (
        "Of how many workstreams each of the two meetings on record spoke, by what it said of them"
    )
    assert in_words(counted()) == (
        "2 meetings. On 18 May 2022: 6 continuing and 3 completing. "
        "On 24 November 2022: 6 continuing and 2 completed."
    )


def test_empty_record(db):
    found = counted()

    assert (found.statuses, found.meetings, found.most) == ((), (), 0)
