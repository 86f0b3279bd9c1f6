"""Actions of a draft whose Word file comes back: their text may change there, and nothing else."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings.models import Action, Section
from tests.word_files import replaced

from .report_pages import address, words


@pytest.fixture
def action(draft) -> Action:
    Section.objects.create(report=draft, heading="Decisions", kind=Section.Kind.ACTIONS)
    return Action.objects.create(report=draft, text="Draft the terms.", addressee="UNEP", deadline="2023-06")


@pytest.fixture
def changed(client, draft, action):
    """A function: the answer after a file with other words was sent and all of it accepted."""

    def change(old: str, new: str):
        left = client.get(address("draft_docx", draft.pk)).content
        file = SimpleUploadedFile("draft.docx", replaced(left, old, new))
        page = client.post(address("bring_back", draft.pk), {"file": file})
        accepted = {"accept": page.context["ticked"], "state": page.context["state"]}
        return page, client.post(address("bring_back", draft.pk), accepted)

    return change


def test_other_words_are_taken_into_the_action(changed, action):
    page, _answer = changed("Draft the terms", "Write the terms")

    action.refresh_from_db()
    assert (action.text, action.addressee, action.deadline) == ("Write the terms.", "UNEP", "June 2023")
    assert "Only the text changes, never verb, addressee or deadline" in words(page)


def test_other_deadline_is_refused_with_what_to_do(changed, action):
    _page, answer = changed("Deadline: June 2023", "Deadline: July 2023")

    action.refresh_from_db()
    assert (action.text, action.deadline) == ("Draft the terms.", "June 2023")
    assert "“Action: UNEP. Deadline: June 2023.” must stay at its end: change that in the form." in words(
        answer
    )
