"""Dates, hours, zones and ordinals as they are printed."""

from datetime import time

import pytest

from meetings.importing.rules.meeting.hours import read_hours, zone_of
from meetings.importing.rules.words.dates import dates
from meetings.importing.rules.words.ordinals import number_of

TITLE = "28th Senior Officials Meeting"


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("18th May 2022", "2022-05-18"),
        ("Wednesday, 18 May 2022", "2022-05-18"),
        ("May 11 – 13 2004", "2004-05-11/2004-05-13"),
        ("1May 2009", "2009-05-01"),
        ("26-28 March 2018", "2018-03-26/2018-03-28"),
        ("from 11 to 13 May 2005", "2005-05-11/2005-05-13"),
        ("3 and 4 July 2006", "2006-07-03/2006-07-04"),
        ("15 th September 2009", "2009-09-15"),
        ("30 April – 2 May 2009", "2009-04-30/2009-05-02"),
        ("28 February to 1 March 2012", "2012-02-28/2012-03-01"),
        ("September 24, 2018", "2018-09-24"),
        ("18.05.2022", "2022-05-18"),
        ("autumn 2022", "2022-23"),
        ("Sept. 2013", "2013-09"),
        ("until mid-2007", "2007"),
    ],
)
def test_dates_as_printed(printed, edtf):
    assert [found.edtf for found in dates(f"It was held {printed}.")] == [edtf]


@pytest.mark.parametrize("text", ["on 31 February 2010", "EMG/SOM.2022/3", "on 05/06/2022", "in 1850 cases"])
def test_what_is_no_date_or_no_clear_one(text):
    assert list(dates(text)) == []


@pytest.mark.parametrize(
    ("printed", "starts", "ends", "zone"),
    [
        ("15:00-17:00 CEST", time(15), time(17), "CEST"),
        ("8.30 am - 2 pm", time(8, 30), time(14), ""),
        ("3–5 pm", time(15), time(17), ""),
        ("11-1 p.m.", time(11), time(13), ""),
        ("14h30 – 17h30", time(14, 30), time(17, 30), ""),
        ("9:30 a.m. – 12:45 p.m.", time(9, 30), time(12, 45), ""),
        ("10 a.m. to noon", time(10), time(12), ""),
        ("10:00-12:30 (Geneva time)", time(10), time(12, 30), "Geneva time"),
        ("11:00 - 13:00 GMT+1", time(11), time(13), "GMT+1"),
        ("3–5.30 pm ICT", time(15), time(17, 30), "ICT"),
        ("between 14:00 and 16:00 CET", time(14), time(16), "CET"),
        ("10:00 CET to 12:00 CET", time(10), time(12), "CET"),
    ],
)
def test_hours_as_printed(printed, starts, ends, zone):
    hours, _printed = read_hours(f"{TITLE}, {printed}")

    assert (hours.starts_at, hours.ends_at, hours.zone_label) == (starts, ends, zone)


@pytest.mark.parametrize(
    "text", ["26-28 March 2018", "5-7 June 2020", "paragraphs 3-5", "17:00-15:00", "99:00-100:00"]
)
def test_what_are_no_hours(text):
    assert read_hours(text) is None


@pytest.mark.parametrize(
    ("label", "place", "day", "zone", "is_sure"),
    [
        ("CEST", "", "2022-05-18", "Europe/Zurich", True),
        ("CET", "Geneva", "2019-09-17", "Europe/Zurich", False),
        ("EDT", "New York, UNDP", "2013-09-19", "America/New_York", True),
        ("EST", "New York", "2013-09-19", "America/New_York", False),
        ("EAT", "Nairobi", "2005-05-11", "Africa/Nairobi", True),
        ("GMT", "", "2005-05-11", "UTC", True),
        ("EAT", "Geneva", "2005-05-11", "", False),
        ("", "Geneva", "2005-05-11", "", True),
    ],
)
def test_zone_where_place_and_date_tell_it(label, place, day, zone, is_sure):
    found, doubt = zone_of(label, place=place, day=day)

    assert (found, not doubt) == (zone, is_sure)


@pytest.mark.parametrize(
    ("ordinal", "number"),
    [
        ("28th", "28"),
        ("15 th", "15"),
        ("nineteenth", "19"),
        ("Fifth", "5"),
        ("twenty-eighth", "28"),
        ("last", ""),
    ],
)
def test_ordinals(ordinal, number):
    assert number_of(ordinal) == number
