"""The page of two meetings compared."""

MAY = "som28-mid-term-technical-segment"


def test_latest_meeting_is_compared_with_the_one_before(later, read):
    page = read("/meetings/compare/")

    assert page.main.startswith(
        "Meetings What changed between two meetings "
        "Six were first expected and then decided, two ended, one was renamed and two proposals moved."
    )
    assert "◑Completing" not in page.main.split("Unchanged")[0]
    assert "✓Completed decided before: Expected to complete its mandate" in page.main
    assert "Working Group on Nature was called IMG on Biodiversity" in page.main
    assert "Became IMG on Data before: Going to SOM28" in page.main


def test_home_and_meeting_lead_there(later, read):
    assert "/meetings/compare/" in read("/").addresses()
    assert f"/meetings/compare/?from={MAY}&to=som28" in read("/meetings/som28/").addresses()
    assert "/meetings/compare/" in read("/meetings/").addresses()


def test_single_meeting_has_nothing_to_compare_with_and_no_link_says_otherwise(founding, read):
    assert "Fewer than two meetings are on record" in read("/meetings/compare/").main
    assert [
        address
        for page in ("/", "/meetings/", f"/meetings/{MAY}/")
        for address in read(page).addresses()
        if "compare" in address
    ] == []


def test_moment_goes_along(later, read):
    page = read("/meetings/compare/?known=2022-12-01")

    assert {address for address in page.addresses() if address.startswith("/workstreams/consult")} == {
        address
        for address in page.addresses()
        if address.startswith("/workstreams/consult") and address.endswith("?known=2022-12-01")
    }


def test_its_one_address_names_both_meetings(later, client):
    html = client.get("/meetings/compare/").content.decode()

    assert f"/meetings/compare/?from={MAY}&amp;to=som28" in html.split('rel="canonical"')[1].split(">")[0]
