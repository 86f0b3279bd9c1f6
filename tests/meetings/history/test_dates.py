"""Dates as the history file writes them, read as exactly as they are meant and no more."""

from datetime import time

import pytest

from meetings.history.dates import Moment, read_date, read_moment
from meetings.history.rows import rows_of


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2001-01 (January)", "2001-01"),
        ("2001", "2001"),
        ("2004-04-20", "2004-04-20"),
        ("2006-07-03/04", "2006-07-03/2006-07-04"),
        ("2020-07-14, 15, 16", "2020-07-14/2020-07-16"),
        ("2001-2002", "2001/2002"),
        ("c. 2014-2015", "2014~/2015~"),
        ("c. 2010", "2010~"),
        ("2022-11 (likely)", "2022-11?"),
        ("2021 (late)", "2021"),
        ("2018-09 (SOM24)", "2018-09"),
        ("2020-03-23 POSTPONED", "2020-03-23"),
        ("2023 (before 7-8 Sept)", "2023"),
        ("2021-03-11 15:00-17:00 Geneva (year inferred)", "2021-03-11?"),
    ],
)
def test_date_is_as_exact_as_its_source(text, edtf):
    assert read_date(text).edtf == edtf


@pytest.mark.parametrize("text", ["", "<=2010", "spring of 2010", "-"])
def test_what_no_partial_date_says_is_left_to_a_person(text):
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "place", "hours"),
    [
        ("2019-09-17 15:00-17:30 'CET'", "", (time(15), time(17, 30), "Europe/Zurich", "CET")),
        ("2022-05-18 15:00-17:00 CEST", "", (time(15), time(17), "Europe/Zurich", "CEST")),
        ("2021-03-17 15:00-16:30 Geneva", "", (time(15), time(16, 30), "Europe/Zurich", "")),
        ("2009-09-23 08:30-14:00", "New York, UNDP", (time(8, 30), time(14), "America/New_York", "")),
        ("2019-09-25 08:00-10:00 local", "New York, GA", (time(8), time(10), "America/New_York", "")),
        ("2013-09-19 15:15-", "New York, UNDP", (time(15, 15), None, "America/New_York", "")),
        ("2013-09-19 15:15-", "", (time(15, 15), None, "", "")),
    ],
)
def test_hours_keep_their_label_and_get_the_zone_that_is_told(text, place, hours):
    assert read_moment(text, place=place) == Moment(read_date(text), *hours)


def test_every_date_of_the_file_is_read_or_known_to_be_beyond_partial_dates():
    unread = {row["date"] for row in rows_of("meetings") if row["date"] and read_date(row["date"]) is None}
    unread |= {
        row[column]
        for row in rows_of("workstreams")
        for column in ("started", "ended")
        if row[column] and read_date(row[column]) is None
    }

    assert unread == {"<=2010"}
