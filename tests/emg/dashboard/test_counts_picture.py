"""The picture of the counts by meeting, and the same figures as a table."""

import re

import pytest
from django.http import QueryDict
from django.template import Context, Template
from django.utils import translation

from emg.dashboard.as_of import asked
from emg.dashboard.counts_by_meeting import counts_by_meeting
from meetings.lifecycle import Basis, Status
from tests import records
from tests.emg.dashboard.pages import Page

TEMPLATE = "{% load pictures %}{% status_counts counted as_of %}"


def shown(query: str = "") -> str:
    as_of = asked(QueryDict(query))
    return Template(TEMPLATE).render(Context({"as_of": as_of, "counted": counts_by_meeting(as_of.record)}))


def test_one_meeting(founding):
    html = shown()

    assert "<title>Workstreams by what each meeting said of them</title>" in html
    assert "<desc>On 18 May 2022: 7 continuing and 2 completing.</desc>" in html
    assert Page(html).cells() == [
        ["SOM28 mid-term technical segment, 18 May 2022", "7 expected", "2 expected", "9"]
    ]
    assert "<details" not in html


def test_heights_in_the_picture_are_the_numbers_in_the_table(later):
    html = shown()
    rows = Page(html).cells()
    groups = re.findall(r'<g fill="url\(#count-(\w+)\)".*?</g>', html, re.DOTALL)
    heights = {
        status: [float(height) for height in re.findall(r'<rect [^>]*height="([\d.]+)"', group)]
        for status, group in zip(
            groups, re.findall(r'<g fill="url\(#count-.*?</g>', html, re.DOTALL), strict=True
        )
    }

    # Ten workstreams are 200 pixels.
    assert rows == [
        ["SOM28, 24 November 2022", "6", "0", "2", "8"],
        ["SOM28 mid-term technical segment, 18 May 2022", "6 expected", "3 expected", "0", "9"],
    ]
    assert heights == {"continuing": [120, 120], "completing": [60], "completed": [40]}


def test_forecasts_among_decisions_are_told(db):
    streams = [records.workstream(f"W{place}") for place in range(3)]
    bases = (Basis.EXPECTED, Basis.DECIDED, Basis.EXPECTED)
    said = [(stream, Status.CONTINUING, basis) for stream, basis in zip(streams, bases, strict=True)]
    records.held(records.meeting("m"), on="2022-05-18", said=said)

    assert Page(shown()).cells()[0][1] == "3 2 of them expected"


def test_each_status_has_a_fill_and_its_word(later):
    html = shown()

    fills = re.findall(r'<pattern id="count-(\w+)"', html)
    used = re.findall(r'<rect fill="url\(#count-(\w+)\)"', html)

    assert fills == used == ["continuing", "completing", "completed"]
    for word in ("Continuing", "Completing", "Completed"):
        assert len(re.findall(rf"</svg>\s*{word}\s*</li>", html)) == 1


def test_long_table_is_folded(db):
    for year in range(2001, 2013):
        records.held(records.meeting(f"m{year}"), on=f"{year}")
    twelve = shown()
    records.held(records.meeting("m2013"), on="2013")
    thirteen = shown()

    assert "<details" not in twelve
    assert "<summary>The same figures as a table of 13 meetings</summary>" in thirteen
    assert len(Page(thirteen).rows) == 13


def test_links_keep_the_moment(later):
    assert Page(shown("at=2022-05-18")).addresses() == [
        "/meetings/som28-mid-term-technical-segment/?at=2022-05-18"
    ]


def test_mirrored_numbers_stand_at_the_right(later, languages):
    with translation.override("ar"):
        html = shown()

    assert '<text x="100%" dx="8" y="200"' in html
    assert 'dx="-8"' not in html


@pytest.mark.parametrize("query", ["", "at=2020-01-01"])
def test_empty_record(db, query):
    assert shown(query).strip() == '<p class="empty">No meeting report is on record.</p>'
