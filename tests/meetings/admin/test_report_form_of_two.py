"""Two people at one draft: nothing of either is lost."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from meetings.models import StatusEntry
from tests.records import proposal, workstream
from workstreams.models import Agency

from .report_pages import address, form_on, opened, rows, saved, words


@pytest.fixture
def colleague(db) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("ben", password="x", first_name="Ben"))
    return client


@pytest.fixture
def draft(draft):
    for order, title in enumerate(["IMG on Land", "IMG on Water"], start=1):
        StatusEntry.objects.create(report=draft, order=order, workstream=workstream(title))
    return draft


def test_second_save_is_held_back_and_then_keeps_what_both_typed(client, colleague, draft):
    Agency.objects.create(acronym="UNEP", slug="unep")
    land = proposal("Land")
    typed = opened(client, draft) | {"entries-0-note": "Mine", "mode": "In person"}
    saved(
        colleague,
        draft,
        {
            "entries-1-status": "completing",
            "considerations-0-proposal": str(land.pk),
            "considerations-0-presented_by": "UNEP",
        },
    )

    held_back = client.post(address("change", draft.pk), typed)
    before = rows(draft.entries, "note", "status")
    client.post(address("change", draft.pk), form_on(held_back))

    assert "Ben saved this record while you were editing it" in words(held_back)
    assert before == [("", ""), ("", "completing")]
    assert rows(draft.entries, "note", "status") == [("Mine", ""), ("", "completing")]
    assert [str(said.proposal) for said in draft.considerations.all()] == ["Land"]
    assert [said.agency.acronym for said in draft.considerations.get().presenters.all()] == ["UNEP"]
    draft.refresh_from_db()
    assert draft.mode == "In person"


def test_presenters_a_colleague_changed_stay_unless_typed_over(client, colleague, draft):
    for acronym in ("UNEP", "UNDP", "DCO"):
        Agency.objects.create(acronym=acronym, slug=acronym.lower())
    saved(
        client,
        draft,
        {"considerations-0-proposal": str(proposal("Land").pk), "considerations-0-presented_by": "UNEP"},
    )
    typed = opened(client, draft) | {"mode": "In person"}
    saved(colleague, draft, {"considerations-0-presented_by": "UNDP, DCO"})

    held_back = client.post(address("change", draft.pk), typed)
    client.post(address("change", draft.pk), form_on(held_back))

    presenters = draft.considerations.get().presenters
    assert [acronym for (acronym,) in rows(presenters, "agency__acronym")] == ["UNDP", "DCO"]


def test_names_pasted_meanwhile_join_the_form(client, colleague, draft):
    workstream("IMG on Air")
    typed = opened(client, draft) | {"entries-0-note": "Mine"}
    colleague.post(
        address("paste_names", draft.pk),
        {"names": "IMG on Air", "status": "continuing", "basis": "expected", "_add": "Add"},
    )

    held_back = client.post(address("change", draft.pk), typed)
    client.post(address("change", draft.pk), form_on(held_back))

    assert rows(draft.entries, "workstream__title", "note") == [
        ("IMG on Land", "Mine"),
        ("IMG on Water", ""),
        ("IMG on Air", ""),
    ]
