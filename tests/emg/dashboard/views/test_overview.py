"""The first page."""

from django.urls import reverse

MAY = "som28-mid-term-technical-segment"


def test_founding_record(founding, read):
    page = read("/")

    assert page.title == "Where the Group’s work stands – Environment Management Group"
    assert (
        "At the mid-term technical segment of 18 May 2022, nine workstreams reported: seven are expected to "
        "continue and two are expected to complete their mandates. Three new topics were proposed; all three "
        "were supported."
    ) in page.main
    assert "28th Senior Officials Meeting: was planned for November 2022; no report on record" in page.main
    assert page.record_day == "The record speaks as of the mid-term technical segment of 18 May 2022."
    assert page.notice == ""


def test_counts_lead_to_the_rows_they_count(founding, read):
    counted = {
        words: address for words, address in read("/").links if address.startswith("/workstreams/?status=")
    }

    assert counted == {
        "7 workstreams (Continuing)": "/workstreams/?status=continuing",
        "2 workstreams (Completing)": "/workstreams/?status=completing",
    }
    assert [len(read(address).rows) for address in counted.values()] == [7, 2]


def test_every_workstream_is_a_row(founding, read):
    rows = read("/").cells()

    assert len(rows) == 9
    assert rows[0] == [
        "IMG on Environmental Sustainability Management",
        "Issue Management Group",
        "→Continuing expected for 2023",
    ]
    assert rows[-1][1:] == ["Task Team", "◑Completing expected"]


def test_empty_record(db, read):
    page = read("/")

    assert page.main == (
        "Where the Group’s work stands No meeting report is on record yet. "
        "All workstreams No workstream is on record. Next meeting No next meeting is on record."
    )
    assert page.record_day == "No meeting report is on record yet."


def test_nothing_is_on_record_before_the_founding_meeting(founding, read):
    page = read("/?at=2022-05-17")

    assert page.notice == "This page shows the record as of 17 May 2022. Show the record of today"
    assert page.rows == []
    assert page.main.endswith(
        "Where the Group’s work stands No meeting report was on record then. "
        "All workstreams No workstream is on record. Next meeting No next meeting is on record."
    )
    assert page.record_day == "The record speaks as of 17 May 2022. No meeting report was on record then."


def test_past_moment_stays_true_whatever_comes_later(later, read):
    for moment in (f"at={MAY}&known=2022-06-01", "at=2022-05-18&known=2022-06-01", "known=2022-06-01"):
        page = read(f"/?{moment}")

        assert "seven are expected to continue and two are expected to complete their mandates" in page.main
        assert "28th Senior Officials Meeting: November 2022, likely" in page.main
        assert len(page.rows) == 9
        assert "IMG on Biodiversity" in page.main
        assert "Working Group on Nature" not in page.main


def test_past_moment_as_corrected_since(later, read):
    page = read(f"/?at={MAY}")

    assert "six are expected to continue and three are expected to complete their mandates" in page.main
    assert page.record_day == "The record speaks as of the mid-term technical segment of 18 May 2022."


def test_later_record(later, read):
    page = read("/")

    assert "eight workstreams reported: six continue and two have completed their mandates" in page.main
    assert "Working Group on Nature was called IMG on Biodiversity" in page.main
    assert "✓Completed decided Consultative Process on Sustainable Infrastructure was completing" in page.main
    assert "Supported · May start without the SOM (mid-term technical segment of 18 May 2022)" in page.main
    assert [
        "EMG Nexus Dialogue Series",
        "Nexus Dialogue Series",
        "◑Completing expected last mentioned on 18 May 2022",
    ] in page.cells()
    assert [
        "Support to Country Teams",
        "not on record",
        "no meeting on record has reported on it",
    ] in page.cells()


def test_links_of_a_past_page_keep_its_moment(later, read):
    page = read(f"/?at={MAY}&known=2022-06-01")
    inside = [address for _words, address in page.links if address.startswith("/")]

    without = [address for address in inside if f"at={MAY}&known=2022-06-01" not in address]

    lasting = "/meetings/som28-mid-term-technical-segment/summary/rev/0/"
    assert without == [
        "/search/",
        "/",
        lasting,
        "/changes.atom",
        "/meetings.ics",
        "/data/",
        "/definitions/",
        "/accessibility/",
    ]
    assert dict(page.links)["Show the record of today"] == "/"
    assert reverse("meeting", args=["som28"]) not in "".join(inside)


def test_links_of_a_page_of_now_carry_no_moment(later, read):
    assert [address for address in read("/").addresses() if "at=" in address or "known=" in address] == []
