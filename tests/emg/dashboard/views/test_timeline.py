"""The page of lifelines."""

import re

import pytest

from meetings.lifecycle import Basis, Status
from tests import records
from workstreams.models import Workstream

MAY = "som28-mid-term-technical-segment"
BIODIVERSITY = "IMG on Biodiversity"


def pictures(html: str) -> dict[str, str]:
    """The picture of each workstream, by its title."""
    found = re.findall(r'<td class="life".*?</td>', html, re.DOTALL)
    return {re.search(r"<title>(.*?)</title>", picture)[1]: picture for picture in found}


def test_founding_record(founding, read):
    page = read("/timeline/")

    assert page.main.startswith("Timeline Nine workstreams on record from 2022 to ")
    assert [cell for cell in page.cells()[0] if cell][:4] == [
        "IMG on Environmental Sustainability Management",
        "before 18 May 2022",
        "2023 expected, open",
        "1",
    ]
    assert page.cells()[7][1:4] == ["before 18 May 2022", "open", "1"]


def test_reader_is_where_the_statuses_are(founding, client):
    html = client.get("/timeline/").content.decode()

    assert re.findall(r'aria-current="(\w+)">([^<]+)</a>', html) == [("true", "Status by meeting")]


def test_each_picture_has_a_title_and_a_description(founding, client):
    html = client.get("/timeline/").content.decode()

    assert len(pictures(html)) == 9
    assert (
        "<desc>From before 18 May 2022; until 2023 (expected, open); spoken of at one meeting, "
        "on 18 May 2022: expected to continue in 2023</desc>"
    ) in pictures(html)[BIODIVERSITY]
    assert html.count('role="img"') == 10  # the years in the head of the table, too


def test_picture_shows_the_meetings_that_the_table_counts(later, read, client):
    streams = list(Workstream.objects.public())
    for year in range(2023, 2026):
        said = [(stream, Status.ON_HOLD, Basis.DECIDED) for stream in streams[: year - 2020]]
        records.held(records.meeting(f"m{year}"), on=f"{year}-05-18", said=said)
    html = client.get("/timeline/").content.decode()

    shown = [len(re.findall(r'0V1|href="#sign', picture)) for picture in pictures(html).values()]

    assert shown == [int(row[3]) for row in read("/timeline/").cells()]
    assert max(shown) > 3


def test_open_end_has_an_arrow_and_a_recorded_one_has_none(later, client):
    drawn = pictures(client.get("/timeline/").content.decode())

    assert "#open-end" in drawn["Working Group on Nature"]
    assert "#open-end" not in drawn["Consultative Process on Sustainable Infrastructure"]
    assert '#sign-done" class="tag-done"' in drawn["Consultative Process on Sustainable Infrastructure"]


def test_partial_date_has_a_soft_edge_and_a_day_none(db, client):
    for title, begins in (("Soft", "2010~"), ("Hard", "2010-05-18")):
        records.workstream(title, published_on="2009-01-01", mandate_from=begins, mandate_until="2098-01-01")

    drawn = pictures(client.get("/timeline/").content.decode())

    assert [drawn[title].count("#hatching") for title in ("Soft", "Hard")] == [1, 0]


def test_forecast_has_an_open_sign(founding, client):
    drawn = pictures(client.get("/timeline/").content.decode())

    sign = re.search(
        r"<use [^>]*sign-completing[^>]*>", drawn["Consultative Process on Sustainable Infrastructure"]
    )

    assert 'fill="var(--ground)" stroke="currentColor"' in sign[0]


def test_legend_explains_what_is_seen_only(founding, client):
    html = client.get("/timeline/").content.decode()
    legend = html[html.index('<ul class="plain legend">') : html.index("<table")]

    assert " ".join(re.sub(r"<[^>]*>", "", legend).split()) == (
        "at work, by its mandate or what meetings said begins or ends somewhere in here nothing on record "
        "open: no end on record a meeting said: continuing completing "
        "an open sign: expected; a full one: decided"
    )


def test_past_moment_is_the_same_whatever_is_recorded_of_later_days(founding, client):
    address = f"/timeline/?at={MAY}"
    before = client.get(address).content
    streams = list(Workstream.objects.order_by("pk"))
    streams[0].mandate_from, streams[0].mandate_until = "2010", "2030"
    streams[1].ended = "2023"
    for stream in streams[:2]:
        stream.save()
    records.workstream("Later", published_on="2022-06-01", mandate_from="2022-06-01")
    records.held(records.meeting("later"), on="2022-11-24", said=[(streams[2], "concluded", Basis.DECIDED)])

    assert client.get(address).content == before
    assert b"2030" in client.get("/timeline/").content


def test_past_moment_ends_with_its_day(later, client):
    html = client.get(f"/timeline/?at={MAY}").content.decode()

    assert "Years from 2022 to 2022" in html
    assert f'href="/workstreams/img-on-biodiversity/?at={MAY}"' in html


def test_same_lines_as_data(later, read, client):
    page = read(f"/timeline/?at={MAY}")

    rows = client.get(dict(page.links)["CSV"]).content.decode().splitlines()

    assert dict(page.links)["CSV"] == f"/timeline.csv?at={MAY}"
    assert len(rows) - 1 == len(page.rows) == 9


def test_mirrored_for_languages_written_from_the_right(founding, client, settings):
    settings.LANGUAGES = [("en-gb", "English"), ("ar", "Arabic")]
    plain = client.get("/timeline/").content.decode()
    settings.LANGUAGE_CODE = "ar"

    mirrored = client.get("/timeline/").content.decode()

    assert 'dir="rtl"' in mirrored
    [left] = re.findall(r'<rect x="([\d.]+)%" width="([\d.]+)%"', pictures(plain)[BIODIVERSITY])
    [right] = re.findall(r'<rect x="([\d.]+)%" width="([\d.]+)%"', pictures(mirrored)[BIODIVERSITY])
    assert float(right[0]) == pytest.approx(100 - float(left[0]) - float(left[1]), abs=0.02)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "No workstream is on record yet. The first approved report that names one brings it here."),
        ("?at=2020-01-01", "No workstream was on record then."),
    ],
)
def test_empty_record(db, read, query, words):
    assert words in read(f"/timeline/{query}").main


def test_register_without_any_meeting(db, read):
    records.workstream("IMG", published_on="2009-01-01", mandate_from="2010")
    records.workstream("Nothing known", published_on="2009-01-01")

    assert [row[:4] for row in read("/timeline/").cells()] == [
        ["IMG", "2010", "open", "0"],
        ["Nothing known", "not on record", "open", "0"],
    ]
