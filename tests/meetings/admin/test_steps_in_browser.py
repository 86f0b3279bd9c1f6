"""The pages of a report's steps in a real browser: what is long above a button leaves it in reach."""

import pytest
from django.urls import reverse

from meetings.models import Action

pytestmark = pytest.mark.browser


def test_button_is_in_reach_under_many_checks(live_server, draft, editor_page):
    for number in range(60):
        Action.objects.create(report=draft, order=number + 1, text=f"Something without a verb, {number}")

    editor_page.goto(live_server.url + reverse("admin:meetings_report_submit", args=[draft.pk]))
    editor_page.get_by_role("button", name="Submit for review").click(timeout=5000)

    draft.refresh_from_db()
    assert draft.state == "in_review"
