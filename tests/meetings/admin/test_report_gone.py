"""What becomes of the form of a report whose draft somebody discarded meanwhile."""

import pytest

from tests.workstreams.admin.page_forms import form_on

from .report_pages import address, messages


def test_form_of_a_discarded_draft_shows_what_was_typed_to_be_copied(client, draft):
    form = form_on(client.get(address("change", draft.pk)))
    gone = draft.pk
    draft.delete()

    response = client.post(
        address("change", gone), {**form, "place": "A hall <by> the lake", "mode": "Video"}
    )

    assert messages(response) == ["This report is not there any more: somebody discarded the draft."]
    assert "A hall &lt;by&gt; the lake" in response.content.decode()
    assert "Video" not in response.context["texts"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_page_of_a_discarded_draft_leads_to_the_list_where_no_text_was_typed(client, draft, method):
    gone = draft.pk
    draft.delete()

    response = getattr(client, method)(address("change", gone), {"mode": "Video"}, follow=True)

    assert response.redirect_chain == [(address("changelist"), 302)]
    assert messages(response) == ["This report is not there any more: somebody discarded the draft."]
