"""The pages of a report in a real browser: what is long leaves the controls in reach."""

import pytest
from django.urls import reverse

from meetings.models import Action
from workstreams.models import Proposal

pytestmark = pytest.mark.browser


def test_button_is_in_reach_under_many_checks(live_server, draft, editor_page):
    for number in range(60):
        Action.objects.create(report=draft, order=number + 1, text=f"Something without a verb, {number}")

    editor_page.goto(live_server.url + reverse("admin:meetings_report_submit", args=[draft.pk]))
    editor_page.get_by_role("button", name="Submit for review").click(timeout=5000)

    draft.refresh_from_db()
    assert draft.state == "in_review"


@pytest.mark.parametrize("width", [1280, 390])
def test_select_of_long_names_ends_within_its_row(live_server, draft, editor_page, width):
    Proposal.objects.create(title="Support of the " + "country teams, " * 14, slug="support")
    editor_page.set_viewport_size({"width": width, "height": 900})

    editor_page.goto(live_server.url + reverse("admin:meetings_report_change", args=[draft.pk]))
    select = editor_page.locator("#id_considerations-0-proposal").bounding_box()
    group = editor_page.locator("#considerations-group").bounding_box()

    assert select["x"] + select["width"] <= group["x"] + group["width"]
