"""What the site says about itself, and what it tells crawlers."""

import re

import pytest
from django.http import QueryDict

from emg.dashboard.as_of import asked
from emg.dashboard.definitions import definitions
from meetings.lifecycle import Basis, Position, Status
from meetings.proposal_standing import Stage
from tests import records
from workstreams.models import WorkstreamKind

ABOUT = ["/definitions/", "/data/", "/accessibility/"]


@pytest.mark.parametrize("address", ABOUT)
def test_pages_speak_of_now_and_say_so_when_asked_otherwise(founding, read, address):
    page = read(f"{address}?at=2022-05-18")

    assert page.notice == "Ignored: “at=2022-05-18” (this page does not ask that)."
    assert page.main.split(".")[0] != ""


@pytest.mark.parametrize("address", ABOUT)
def test_pages_need_no_record(db, read, address):
    assert read(address).title.endswith("– Environment Management Group")


def test_every_word_of_the_record_is_defined(founding):
    defined = {v.id: [term.choice for term in v.terms] for v in definitions(asked(QueryDict("")))}

    assert defined["status"] == Status.values
    assert defined["basis"] == Basis.values
    assert defined["position"] == Position.values
    assert defined["stage"] == Stage.values
    assert defined["kind"][:2] == ["issue-management-group", "consultative-process"]


def test_whoever_comes_from_elsewhere_is_told_what_the_group_is_first(founding):
    first, *_others = definitions(asked(QueryDict("")))[0].terms

    assert first.word == "Environment Management Group (EMG)"


def test_kind_of_nothing_public_is_not_defined(founding, client):
    WorkstreamKind.objects.create(name="Secret Kind", definition="Hidden")

    assert b"Secret Kind" not in client.get("/definitions/").content


def test_every_file_the_data_page_offers_is_there(transactional_db, founding, read, client):
    offered = [a for a in read("/data/").addresses() if a.startswith("/") and "." in a]

    assert len(offered) >= 18
    assert {client.get(address).status_code for address in offered} == {200}


def test_accessibility_statement_names_whom_to_ask(db, read, settings):
    settings.CONTACT_ADDRESS = "info@example.org"

    assert "Write to info@example.org: say which page" in read("/accessibility/").main


def test_sitemap_lists_what_is_public_and_only_that(transactional_db, founding, hidden_row, client):
    listed = re.findall(r"<loc>http://testserver([^<]*)</loc>", client.get("/sitemap.xml").content.decode())

    assert len(listed) == len(set(listed)) == 11 + 9 + 3 + 2 + 3 + 1
    assert "/meetings/som28-mid-term-technical-segment/summary/" in listed
    assert {client.get(address).status_code for address in listed} == {200}
    assert not [address for address in listed if "hidden" in address]


@pytest.fixture
def hidden_row(db):
    return records.workstream("Hidden"), records.proposal("Hidden too"), records.meeting("hidden-meeting")


def test_crawlers_are_shown_the_pages_of_now(db, client):
    assert client.get("/robots.txt").content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /*?",
        "Sitemap: http://testserver/sitemap.xml",
    ]
