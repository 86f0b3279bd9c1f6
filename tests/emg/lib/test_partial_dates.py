from datetime import UTC, date, datetime

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from emg.lib.partial_dates import PartialDate, read_partial_date, read_whole_day
from emg.lib.typed_dates import how_to_write

years = st.integers(1, 9999).map(lambda year: f"{year:04}")
seasons = st.builds("{}-{}".format, years, st.integers(21, 24))
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
days = st.dates().map(date.isoformat)
kinds = (years, seasons, months, days)
marks = st.sampled_from(["", "?", "~", "%"])
singles = st.builds(str.__add__, st.one_of(kinds), marks)
intervals = st.builds(
    lambda ends, mark: "/".join(end + mark for end in sorted(ends)),
    st.one_of([st.sets(kind, min_size=2, max_size=2) for kind in kinds]),
    marks,
)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-05-18", "18 May 2022"),
        ("2009-05-01", "1 May 2009"),
        ("2022-05-18?", "18 May 2022, likely"),
        ("2022-11?", "November 2022, likely"),
        ("2022-11~", "about November 2022"),
        ("2022-11%", "about November 2022, likely"),
        ("2001-01", "January 2001"),
        ("2022-21", "spring 2022"),
        ("2022-22", "summer 2022"),
        ("2022-23", "autumn 2022"),
        ("2022-24", "winter 2022"),
        ("2022-23?", "autumn 2022, likely"),
        ("2022", "2022"),
        ("0045", "0045"),
        ("2004~", "about 2004"),
        ("2006-07-03/2006-07-04", "3–4 July 2006"),
        ("2006-07-03/2006-08-03", "3 July – 3 August 2006"),
        ("2009-04-30/2009-05-02", "30 April – 2 May 2009"),
        ("2008-12-28/2009-01-03", "28 December 2008 – 3 January 2009"),
        ("2006-07-03/2007-07-03", "3 July 2006 – 3 July 2007"),
        ("2022-11/2022-12", "November–December 2022"),
        ("2021-11/2022-11", "November 2021 – November 2022"),
        ("2022-21/2022-23", "spring–autumn 2022"),
        ("2009/2011", "2009–2011"),
        ("2025-03-26?/2025-03-28?", "26–28 March 2025, likely"),
    ],
)
def test_partial_date_is_said_in_words(edtf, words):
    assert str(PartialDate.from_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2022-11?", "2022-11?"),
        (" 2022-23 ", "2022-23"),
        ("2006-07-03/2006-07-04", "2006-07-03/2006-07-04"),
        ("18 May 2022", "2022-05-18"),
        ("18th May 2022", "2022-05-18"),
        ("18 th May 2022", "2022-05-18"),
        ("1st May 2009", "2009-05-01"),
        ("2nd May 2009", "2009-05-02"),
        ("3rd May 2009", "2009-05-03"),
        ("1May 2009", "2009-05-01"),
        ("18 May 2022".ljust(100), "2022-05-18"),
        ("18\u00a0May\u20092022", "2022-05-18"),
        ("１８ May 2022", "2022-05-18"),
        ("May 18, 2022", "2022-05-18"),
        ("MAY 18 2022", "2022-05-18"),
        ("18 May, 2022", "2022-05-18"),
        ("18.5.2022", "2022-05-18"),
        ("18/05/2022", "2022-05-18"),
        ("05/18/2022", "2022-05-18"),
        ("13-12-2022", "2022-12-13"),
        ("5/5/2022", "2022-05-05"),
        ("2022/05/18", "2022-05-18"),
        ("2022.5.6", "2022-05-06"),
        ("May 2022", "2022-05"),
        ("Nov 2022", "2022-11"),
        ("Nov. 2022", "2022-11"),
        ("sept 2022", "2022-09"),
        ("autumn 2022", "2022-23"),
        ("fall 2022", "2022-23"),
        ("2022", "2022"),
        ("likely November 2022", "2022-11?"),
        ("November 2022 (likely)", "2022-11?"),
        ("(likely) November 2022", "2022-11?"),
        ("November 2022, likely", "2022-11?"),
        ("November 2022?", "2022-11?"),
        ("Probably autumn 2022", "2022-23?"),
        ("about 2004", "2004~"),
        ("c. 2004", "2004~"),
        ("c.2004", "2004~"),
        ("ca 2004", "2004~"),
        ("circa May 2004", "2004-05~"),
        ("likely about 2004", "2004%"),
        ("26-28 March 2018", "2018-03-26/2018-03-28"),
        ("26–28 March 2018", "2018-03-26/2018-03-28"),
        ("26th to 28th March 2018", "2018-03-26/2018-03-28"),
        ("likely 26-28 March 2018", "2018-03-26?/2018-03-28?"),
        ("30 April - 2 May 2009", "2009-04-30/2009-05-02"),
        ("28 December 2008 – 3 January 2009", "2008-12-28/2009-01-03"),
        ("May 11 – 13 2004", "2004-05-11/2004-05-13"),
        ("May 30 – June 2, 2004", "2004-05-30/2004-06-02"),
        ("2006-07-03 to 2006-07-04", "2006-07-03/2006-07-04"),
        ("30/04/2009 - 14/05/2009", "2009-04-30/2009-05-14"),
        ("November-December 2022", "2022-11/2022-12"),
        ("2009-2011", "2009/2011"),
    ],
)
def test_typed_date_is_read(typed, edtf):
    assert read_partial_date(typed) == PartialDate(edtf)


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "likely", "soon", "TBC", "May", "18 May", "the 18th", "18 Mai 2022", "11/2022", "2022/11"),
        *(
            "early 2022",
            "mid 2022",
            "late May 2022",
            "before 2022",
            "18 autumn 2022",
            "18 May 22",
            "1 2 May 2022",
        ),
        *("2022/..", "../2022", "2022/", "[2021,2022]", "{2021,2022}", "2021..2022", "202X", "2022-XX"),
        *(
            "Y20000",
            "Y2E5",
            "-0044",
            "20222",
            "2022S2",
            "2022-25",
            "2022-13",
            "2022-5",
            "?2022-05",
            "2022?-05",
        ),
        *("2022-05-18T10:00:00", "2022?/2023", "2022/2023?", "18 May 2022?!", "2009–11", "May – 2022"),
        *(
            "1-2-3 May 2022",
            "18/19/2022",
            "3 – May 2022",
            "2022 – ",
            " – 2022",
            "\0",
            "18 May 2022\0",
            "٢٠٢٢",
            "2022\u200b",
        ),
        *("\ud800", "9" * 10_000, "1 " * 5_000, "18 May 2022".ljust(101), "-" * 100, "3 to " * 20),
    ],
)
def test_text_that_is_no_date_is_refused_with_a_hint(typed):
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 -- the sentence is compared below
        read_partial_date(typed)

    assert str(refusal.value) == how_to_write()


@pytest.mark.parametrize(
    "typed", ["18 May 2022", "May 18, 2022", "18th May 2022", "2022-05-18", "18/05/2022", "18.5.2022"]
)
def test_whole_day_is_read_as_people_write_it(typed):
    assert read_whole_day(typed) == date(2022, 5, 18)


@pytest.mark.parametrize("typed", ["", "soon", "May 2022", "18–19 May 2022", "18 May 2022, likely"])
def test_what_is_no_whole_day_is_refused_with_a_hint(typed):
    with pytest.raises(ValueError, match=r"^Write the day as in “18 May 2022”\.$"):
        read_whole_day(typed)


def test_day_that_no_calendar_has_is_no_whole_day():
    with pytest.raises(ValueError, match=r"^The calendar has no such date"):
        read_whole_day("31 June 2022")


def test_numbers_that_may_be_day_or_month_are_no_whole_day():
    with pytest.raises(ValueError, match=r"^Which number is the month\?"):
        read_whole_day("3/10/2022")


@pytest.mark.parametrize("typed", ["5/6/2022", "05.06.2022", "12-11-2022", "5/6/2022 – 7/6/2022"])
def test_numbers_that_may_be_day_or_month_are_refused(typed):
    with pytest.raises(ValueError, match=r"^Which number is the month\?"):
        read_partial_date(typed)


@pytest.mark.parametrize(
    "typed",
    ["29 February 2023", "2023-02-29", "31 April 2022", "0 May 2022", "2022-05-00", "0000", "May 0000"],
)
def test_day_outside_the_calendar_is_refused(typed):
    with pytest.raises(ValueError, match=r"^The calendar has no such date"):
        read_partial_date(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "2006-07-04/2006-07-03",
            "2006-07-03/2006-07-03",
            "4-3 July 2006",
            "2011-2009",
            "November - January 2022",
        ),
        *("winter – spring 2022", "2022-11/2022-11"),
    ],
)
def test_interval_that_ends_before_it_begins_is_refused(typed):
    with pytest.raises(ValueError, match=r"^The end must come after the beginning"):
        read_partial_date(typed)


@pytest.mark.parametrize(
    "typed", ["2022-11/2022-12-05", "2022/2023-05", "2021-23/2022-05", "2021 – May 2022"]
)
def test_interval_with_ends_of_different_precision_is_refused(typed):
    with pytest.raises(ValueError, match=r"^Write the beginning and the end alike"):
        read_partial_date(typed)


@given(st.text(max_size=120))
def test_any_text_is_a_date_or_a_value_error(text):
    try:
        read = read_partial_date(text)
    except ValueError:
        return

    assert read_partial_date(str(read)) == read


@given(st.text(alphabet="0123456789-/–?~%., ()thMayNovelik", max_size=30))
def test_anything_like_a_date_is_a_date_or_a_value_error(text):
    try:
        read = read_partial_date(text)
    except ValueError:
        return

    assert read_partial_date(str(read)) == read


@given(st.one_of(singles, intervals))
def test_words_are_read_back(edtf):
    partial_date = PartialDate.from_edtf(edtf)

    assert read_partial_date(str(partial_date)) == partial_date


@given(st.one_of(singles, intervals))
def test_notation_is_kept(edtf):
    assert PartialDate.from_edtf(edtf).edtf == edtf


@given(st.one_of(singles, intervals))
def test_bounds_are_the_first_and_the_last_day_that_the_notation_covers(edtf):
    first, _, last = edtf.replace("?", "").replace("~", "").replace("%", "").partition("/")

    partial_date = PartialDate(edtf)

    assert partial_date.earliest == days_covered(first)[0]
    assert partial_date.latest == days_covered(last or first)[1]


def days_covered(single):
    """As the edtf package has it, which knows the whole standard."""
    parsed = parse_edtf(single)
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


@pytest.mark.parametrize(
    ("edtf", "is_exact", "is_likely", "is_about"),
    [
        ("2022-05-18", True, False, False),
        ("2022-05-18?", False, True, False),
        ("2022-05-18~", False, False, True),
        ("2022-11%", False, True, True),
        ("2022-11", False, False, False),
        ("2006-07-03/2006-07-04", False, False, False),
        ("2006-07-03?/2006-07-04?", False, True, False),
    ],
)
def test_certainty_is_told(edtf, is_exact, is_likely, is_about):
    partial_date = PartialDate(edtf)

    assert (partial_date.is_exact, partial_date.is_likely, partial_date.is_about) == (
        is_exact,
        is_likely,
        is_about,
    )


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-05-18", "on 18 May 2022"),
        ("2022-11-15/2022-11-16", "on 15–16 November 2022"),
        ("2022-11", "in November 2022"),
        ("2006", "in 2006"),
    ],
)
def test_things_happen_on_a_day_and_in_a_month_or_year(edtf, words):
    assert PartialDate(edtf).on_or_in == words


def test_partial_date_on_a_day_is_that_day():
    assert PartialDate.on(date(45, 5, 18)) == PartialDate("0045-05-18")


def test_partial_date_on_an_instant_is_its_day():
    assert PartialDate.on(datetime(2022, 5, 18, 15, tzinfo=UTC)) == PartialDate("2022-05-18")


@pytest.mark.parametrize("text", ["18 May 2022", "", "2022/.."])
def test_from_edtf_reads_no_words(text):
    with pytest.raises(ValueError, match=r"^Write a date like"):
        PartialDate.from_edtf(text)


def test_partial_date_cannot_be_made_of_anything_else():
    with pytest.raises(ValueError, match=r"^Write a date like"):
        PartialDate("soon")


def test_equal_partial_dates_count_once_in_a_set():
    assert {PartialDate("2022"), PartialDate("2022")} == {PartialDate("2022")}


def test_partial_dates_have_no_order_of_their_own():
    with pytest.raises(TypeError):
        sorted([PartialDate("2022"), PartialDate("2021")])  # type: ignore[type-var]
