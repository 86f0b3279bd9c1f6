"""The list of workstreams."""

from workstreams.models import Agency, Participation

MAY = "som28-mid-term-technical-segment"


def test_founding_record(founding, read):
    page = read("/workstreams/")

    assert page.title == "Workstreams – Environment Management Group"
    assert "9 workstreams" in page.main
    assert "Continuing (7) Completing (2)" in page.main
    assert len(page.rows) == 9


def test_filters_narrow_and_can_be_taken_back_one_by_one(founding, read):
    page = read("/workstreams/?status=continuing&kind=consultative-process")

    assert "2 of 9 workstreams" in page.main
    assert [row[0] for row in page.cells()] == [
        "Consultative Process on a Pollution-Free Planet",
        "Consultative Process on a UN System-Wide Framework of Strategies on the Environment",
    ]
    assert dict(page.links)["Remove Status: Continuing ×"] == "/workstreams/?kind=consultative-process"
    assert dict(page.links)["Remove Kind: Consultative Process ×"] == "/workstreams/?status=continuing"
    assert dict(page.links)["Clear"] == "/workstreams/"


def test_what_was_asked_stays_in_the_form(founding, client):
    html = client.get("/workstreams/?status=continuing&q=a+%22b%22&at=2022-05-18").content.decode()

    assert html.count("checked") == 1
    assert 'value="a &quot;b&quot;"' in html
    assert '<input type="hidden" name="at" value="2022-05-18">' in html


def test_nothing_found_has_a_way_out(founding, read):
    page = read("/workstreams/?q=zebra&at=2022-05-18")

    assert "0 of 9 workstreams" in page.main
    assert page.main.endswith("No workstream answers to all of these filters. Show all workstreams")
    assert dict(page.links)["Show all workstreams"] == "/workstreams/?at=2022-05-18"


def test_leads_have_a_column_once_any_is_on_record(founding, read):
    Participation.objects.create(
        workstream=founding.entries.order_by("order")[0].workstream,
        agency=Agency.objects.get(acronym="UNEP"),
        role=Participation.Role.LEAD,
    )

    rows = read("/workstreams/").cells()

    assert [row[2] for row in rows[:2]] == ["UNEP", "not on record"]


def test_empty_record(db, read):
    page = read("/workstreams/")

    assert page.main == (
        "Workstreams Words in the title Apply filters 0 workstreams "
        "No workstream is on record yet. The first approved report that names one brings it here."
    )


def test_as_of_a_day_before_the_record(founding, read):
    page = read("/workstreams/?at=2022-05-17")

    assert page.main.endswith("0 workstreams No workstream was on record then.")


def test_past_moment_counts_and_names_as_then(later, read):
    page = read(f"/workstreams/?at={MAY}&known=2022-06-01")

    assert "9 workstreams" in page.main
    assert "Continuing (7) Completing (2)" in page.main
    assert "IMG on Biodiversity" in [row[0] for row in page.cells()]


def test_later_record(later, read):
    page = read("/workstreams/")

    assert "11 workstreams" in page.main
    assert "Continuing (6) Completing (1) Completed (2)" in page.main


def test_rows_keep_the_moment(founding, read):
    page = read(f"/workstreams/?status=completing&at={MAY}")

    addresses = [address for address in page.addresses() if address.startswith("/workstreams/c")]

    assert addresses == [f"/workstreams/consultative-process-on-sustainable-infrastructure/?at={MAY}"]
    assert dict(page.links)["Remove Status: Completing ×"] == f"/workstreams/?at={MAY}"
