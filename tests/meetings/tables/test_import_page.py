"""The page that takes a file in: what each row would do, then all of it or nothing."""

import re

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse

from meetings.actions import start_report
from meetings.models import Meeting, StatusEntry
from meetings.tables import TABLES
from tests.titles import title_of
from workstreams.models import Agency, Milestone, Participation, Workstream

from .conftest import csv_of, csv_with, xlsx_of

PAGES = ["tables", "table_csv", "table_xlsx", "import_table"]


def errors_of(page) -> list[tuple[int, str, str]]:
    assert page.status_code == 200
    return [
        (row.number, error.column, error.message)
        for row in page.context["trial"].wrong
        for error in row.errors
    ]


def test_file_is_shown_first_and_done_when_agreed_to(record, send, agree):
    content = csv_with(
        {"slug": "unep", "acronym": "UNEP", "name": "UN Environment Programme"},
        {"slug": "who", "acronym": "WHO", "name": "World Health Organization"},
        {"slug": "undp", "acronym": "UNDP", "name": ""},
    )

    page = send("agencies", content)

    trial = page.context["trial"]
    assert [(row.number, row.name) for row in trial.new] == [(3, "who")]
    assert [(change.column, change.before, change.after) for change in trial.changed[0].changes] == [
        ("name", "", "UN Environment Programme")
    ]
    assert trial.unchanged_count == 1
    assert not Agency.objects.filter(acronym="WHO").exists()

    answer = agree("agencies", page)

    assert answer.headers["Location"] == reverse("admin:tables")
    assert Agency.objects.get(acronym="WHO").name == "World Health Organization"
    unep = Agency.objects.get(acronym="UNEP")
    assert (unep.name, unep.internal_note) == ("UN Environment Programme", "=1+1\n'=twice, “quoted”; ünïcode")


def test_import_names_itself_in_the_history(record, editor, send, agree, at_the_desk):
    page = send("agencies", csv_with({"slug": "who", "acronym": "WHO"}), file="members 2022.csv")
    agree("agencies", page)

    event = Agency.pgh_event_model.objects.latest("pgh_id")
    history = at_the_desk.get(reverse("admin:workstreams_agency_history", args=[event.pgh_obj_id]))

    assert event.pgh_context["user"] == editor.pk
    assert "by import of “members 2022.csv”" in history.content.decode()


def test_errors_name_row_and_column_and_nothing_is_written(record, send):
    rows = [
        {"workstream": "img-on-biodiversity", "agency": "UNEP", "role": "boss", "takes_part_from": "2020"},
        {"workstream": "img-on-nothing", "agency": "UNEP", "role": "host", "takes_part_from": "soon"},
        {"workstream": "img-on-biodiversity", "agency": "", "role": "Host", "takes_part_from": "2022-23"},
        {"workstream": "img-on-biodiversity", "agency": "UNDP", "role": "host", "takes_part_from": "2022"},
        {"workstream": "img-on-biodiversity", "agency": "UNDP", "role": "host", "takes_part_from": "2022"},
    ]

    page = send("participations", csv_with(*rows))

    told = errors_of(page)
    assert [(number, column) for number, column, _message in told] == [
        (2, "role"),
        (3, "workstream"),
        (3, "takes_part_from"),
        (4, "takes_part_from"),
        (4, "agency"),
        (6, ""),
    ]
    messages = " ".join(message for _number, _column, message in told)
    for said in (
        "“boss” is none of: lead, co_lead",
        "There is no workstream with the address “img-on-nothing”",
        "“soon”: Write a date like “18 May 2022”",
        "can be read in two ways",
        "This cell must not be empty.",
        "Another row of the file means the same record",
    ):
        assert said in messages
    assert page.context["signed"] == ""
    assert Participation.objects.filter(role="host").count() == 0


def test_day_of_which_each_number_may_be_the_month_is_asked_for(record, send):
    rows = [
        {"workstream": "img-on-biodiversity", "written_on": written_on, "agency": "", "text": "Text"}
        for written_on in ("3/10/2022", "soon", "13/10/2022")
    ]

    page = send("updates", csv_with(*rows))

    assert errors_of(page) == [
        (
            2,
            "written_on",
            "“3/10/2022”: Which number is the month? Write it as a word, as in “5 June 2022”.",
        ),
        (3, "written_on", "“soon”: Write the day as in “18 May 2022”."),
    ]


def test_what_the_database_refuses_is_said_in_words_and_other_rows_are_still_looked_at(record, send):
    rows = [
        {"workstream": "img-on-biodiversity", "name": "Nature", "is_official": "yes"},
        {"workstream": "img-on-biodiversity", "name": "Life", "is_official": "no"},
        {"workstream": "img-on-biodiversity", "name": "", "is_official": "no"},
    ]

    page = send("workstream-names", csv_with(*rows))

    assert errors_of(page) == [
        (2, "", "Say until when this official name was used, or untick “official”."),
        (4, "name", "This cell must not be empty."),
    ]
    assert [row.number for row in page.context["trial"].new] == [3]


def test_role_that_ends_before_it_begins_is_refused_at_its_column(record, send):
    row = {"workstream": "img-on-biodiversity", "agency": "UNDP", "role": "host"}

    page = send(
        "participations", csv_with({**row, "takes_part_from": "2022", "takes_part_until": "May 2020"})
    )

    assert errors_of(page) == [(2, "takes_part_until", "It ends before it begins.")]


def test_one_wrong_row_keeps_all_rows_out_even_when_sent_by_hand(record, send, agree):
    good = csv_with({"slug": "who", "acronym": "WHO", "membership": ""})
    page = send("agencies", good)
    Agency.objects.create(acronym="WHO", slug="somebody-else")

    again = agree("agencies", page)

    assert title_of(page) == "Import: Agencies | EMG secretariat"
    assert title_of(again) == "Error: Import: Agencies | EMG secretariat"
    assert errors_of(again) == [(2, "acronym", "Agency with this Acronym already exists.")]
    assert not Agency.objects.filter(slug="who").exists()


def test_what_changed_since_the_page_was_shown_is_shown_again(record, send, agree):
    page = send("agencies", csv_with({"slug": "unep", "name": "From the file"}))
    Agency.objects.filter(slug="unep").update(name="From somebody else")

    again = agree("agencies", page)

    assert Agency.objects.get(slug="unep").name == "From somebody else"
    assert again.context["trial"].changed[0].changes[0].before == "From somebody else"
    agree("agencies", again)
    assert Agency.objects.get(slug="unep").name == "From the file"


def test_upload_is_for_one_person_and_one_table(record, send, agree, django_user_model):
    page = send("agencies", csv_with({"slug": "who", "acronym": "WHO"}))
    other = Client()
    other.force_login(django_user_model.objects.create_superuser("other"))

    assert agree("agencies", page, client=other).headers["Location"].endswith("/agencies/")
    assert agree("workstreams", page).headers["Location"].endswith("/workstreams/")
    assert not Agency.objects.filter(acronym="WHO").exists()


SIGNED_ELSEWHERE = signing.dumps({"table": "agencies"}, salt="another")


@pytest.mark.parametrize("sent", ["", "x", "a:b:c", pytest.param(SIGNED_ELSEWHERE, id="signed elsewhere")])
def test_what_this_page_did_not_send_is_refused(record, at_the_desk, sent):
    answer = at_the_desk.post(reverse("admin:import_table", args=["agencies"]), {"upload": sent})

    assert answer.status_code == 302


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The submitted file is empty."),
        (
            b"slug,color,size\nunep,red,1\n",
            "This table has no columns “color”, “size”. Its columns are: slug,",
        ),
        (b"name\nUNEP\n", "The column “slug” is missing: it says which record a row means."),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00", "neither an Excel workbook (.xlsx) nor a text"),
        (b"slug\nun\x00ep\n", "(NUL)"),
        (b"x" * 6_000_000, "larger than 5 MB"),
    ],
)
def test_file_that_is_no_table_is_refused_at_the_field(record, send, content, said):
    page = send("agencies", content)

    assert page.status_code == 200
    assert said in page.context["form"].errors["file"][0]


def test_hundred_megabytes_are_refused_soon(record, send):
    page = send("agencies", b"x" * 100_000_000)

    assert "larger than 5 MB" in page.context["form"].errors["file"][0]


def test_column_left_out_stays_and_an_empty_cell_empties(record, send, agree):
    Agency.objects.filter(slug="unep").update(website="https://unep.org", name="UNEP in full")

    agree("agencies", send("agencies", csv_with({"slug": "unep", "name": ""})))

    unep = Agency.objects.get(slug="unep")
    assert (unep.name, unep.website) == ("", "https://unep.org")


def test_web_address_may_lack_its_scheme_and_a_wrong_one_says_how_it_is_written(record, send, agree):
    page = send("agencies", csv_with({"slug": "unep", "website": "the website"}))

    assert errors_of(page) == [
        (2, "website", "“the website” is no web address: write it like “https://www.unep.org”.")
    ]

    agree("agencies", send("agencies", csv_with({"slug": "unep", "website": "www.unep.org"})))

    assert Agency.objects.get(slug="unep").website == "https://www.unep.org"


def test_public_name_changes_by_renaming_only(record, send):
    page = send("workstreams", csv_with({"slug": "img-on-biodiversity", "title": "IMG on Land"}))

    assert [(number, column) for number, column, _message in errors_of(page)] == [(2, "title")]


def test_new_workstream_comes_with_partial_dates_as_people_write_them_and_as_edtf(record, send, agree):
    content = csv_with(
        {
            "slug": "img-on-land",
            "title": "IMG on Land",
            "kind": "Issue Management Group",
            "mandate_from": "about 2009",
            "mandate_until": "2013-09?",
            "counts_as_ongoing": "no",
        }
    )

    agree("workstreams", send("workstreams", content))

    land = Workstream.objects.get(slug="img-on-land")
    assert (land.mandate_from.edtf, land.mandate_until.edtf) == ("2009~", "2013-09?")
    assert (land.counts_as_ongoing, land.published_on, land.kind.name) == (
        False,
        None,
        "Issue Management Group",
    )


def test_row_that_may_mean_several_records_is_refused(record, send):
    page = send(
        "milestones", csv_with({"workstream": "img-on-biodiversity", "title": "Report", "due": "2024"})
    )

    assert (
        "Several records or rows have these in common: img-on-biodiversity, Report." in errors_of(page)[0][2]
    )
    assert Milestone.objects.count() == 2


def test_rows_of_an_approved_report_are_locked_unless_unchanged(record, send):
    header, first, *_others = csv_of("statuses").decode().splitlines()

    same = send("statuses", f"{header}\n{first}".encode())
    other = send("statuses", f"{header}\n{first.replace('continuing', 'completing')}".encode())

    assert same.context["trial"].unchanged_count == 1
    assert [(row, column) for row, column, _ in errors_of(other)] == [(2, "meeting")]
    assert "is approved and cannot change" in errors_of(other)[0][2]


def test_status_goes_into_the_open_draft(record, draft, send, agree):
    row = {"meeting": "som28", "workstream": "img-on-biodiversity", "status": "Continuing", "horizon": "2024"}

    page = send("statuses", csv_with(row))
    agree("statuses", page)

    entry = StatusEntry.objects.get(report=draft)
    assert (entry.workstream.slug, entry.status, str(entry.horizon)) == (
        "img-on-biodiversity",
        "continuing",
        "2024",
    )


def test_status_needs_a_draft(record, editor, send):
    row = {"meeting": "som28", "workstream": "img-on-biodiversity", "status": "continuing"}

    (without,) = errors_of(send("statuses", csv_with(row)))
    (of_none,) = errors_of(send("statuses", csv_with({**row, "meeting": "som99"})))
    report = start_report(Meeting.objects.get(slug="som28"))
    report.submit(by=editor)
    (in_review,) = errors_of(send("statuses", csv_with(row)))

    assert without == (
        2,
        "meeting",
        "This meeting has no draft: start the report, or a revision of it, first.",
    )
    assert "There is no meeting with the address “som99”" in of_none[2]
    assert "is in review and cannot change" in in_review[2]


@pytest.mark.parametrize("name", TABLES)
def test_files_are_downloads_that_excel_reads(record, at_the_desk, name):
    csv = at_the_desk.get(reverse("admin:table_csv", args=[name]))
    xlsx = at_the_desk.get(reverse("admin:table_xlsx", args=[name]))

    assert csv.content == "\ufeff".encode() + csv_of(name)
    assert xlsx.content[:4] == xlsx_of(name)[:4] == b"PK\x03\x04"
    assert {answer.headers["Content-Disposition"] for answer in (csv, xlsx)} == {
        f'attachment; filename="{name}.csv"',
        f'attachment; filename="{name}.xlsx"',
    }


def test_no_table_has_an_unknown_name(record, at_the_desk):
    for page in PAGES[1:]:
        assert at_the_desk.get(reverse(f"admin:{page}", args=["meetings"])).status_code == 404


def test_nothing_of_a_file_is_markup(record, send):
    page = send("agencies", csv_with({"slug": "a", "acronym": "<script>alert(1)</script>"}), file="<b>.csv")

    assert not re.search("<script>alert|<b>", page.content.decode())
