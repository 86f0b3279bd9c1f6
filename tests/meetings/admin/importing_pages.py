"""Opening and sending the review screen as a person would."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from meetings.models import Meeting, Report, ReportImport
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Agency, Proposal, Workstream


def typed_into(
    client: Client, kept: ReportImport, typed: dict[str, Any], *, button: str = "_save"
) -> HttpResponse:
    """The answer after typing into the page as it stands now and pressing a button."""
    shown = form_on(client.get(kept.get_absolute_url()))
    return client.post(kept.get_absolute_url(), {**shown, **typed, button: "x"})


def mistakes_on(response: HttpResponse) -> dict[str, list[str]]:
    """What the page says of its controls, by their names."""
    return {
        item.form.add_prefix(name): list(said)
        for item in response.context["review"].items
        for name, said in item.form.errors.items()
    }


def decided_on(response: HttpResponse, prefix: str) -> dict[str, str]:
    """What the controls of one fact show."""
    return {
        name.removeprefix(f"{prefix}-"): value
        for name, value in form_on(response).items()
        if name.startswith(f"{prefix}-")
    }


def on_record() -> tuple[int, ...]:
    """How many records there are of what an import can make."""
    return tuple(model.objects.count() for model in (Meeting, Report, Workstream, Proposal, Agency))
