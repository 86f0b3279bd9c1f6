"""The page of statuses by meeting."""

from tests import records

MAY = "som28-mid-term-technical-segment"


def test_single_meeting_makes_a_finished_page(founding, read):
    page = read("/status/")

    assert "What the one meeting on record said of nine workstreams." in page.main
    assert page.cells()[1] == [
        "IMG on Environmental Sustainability Management",
        "→Continuing expected",
    ]
    assert page.cells()[-1][1] == "◑Completing expected"
    assert "earlier" not in page.main


def test_unchanged_cells_are_plain_words_and_silence_a_dash(later, read):
    rows = {row[0]: row[1:] for row in read("/status/").cells()}

    assert rows["IMG on Environmental Sustainability Management"] == [
        "→Continuing expected",
        "→ Continuing decided",
    ]
    assert [cells for cells in rows.values() if cells[1] == "–"] == [["◑Completing expected", "–"]]


def test_past_moment(later, read):
    page = read(f"/status/?at={MAY}&known=2022-06-01")

    assert {len(row) for row in page.cells()[1:]} == {2}
    assert page.record_day.startswith("The record speaks as of the mid-term technical segment")


def test_empty_record(db, read):
    assert read("/status/").main == (
        "Status by meeting No meeting report is on record yet. The first approved one fills this table."
    )
    assert read("/status/?at=2022-05-17").main.endswith("No meeting report was on record then.")


def test_reports_that_name_no_workstream(db, read):
    records.held(records.meeting("first"), on="2021-05-01")

    assert read("/status/").main == (
        "Status by meeting No workstream is named in the reports of these meetings."
    )
