"""Opening and sending the pages of a report as a person would."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from meetings.lifecycle import Status
from meetings.models import Report, StatusEntry
from tests.records import workstream
from tests.workstreams.admin.page_forms import form_on


def address(name: str, *args: int) -> str:
    return reverse(f"admin:meetings_report_{name}", args=args)


def opened(client: Client, report: Report) -> dict[str, str]:
    """What the form of the report shows, by the names of its controls."""
    return form_on(client.get(address("change", report.pk)))


def saved(client: Client, report: Report, typed: dict[str, str], *, button: str = "_save") -> HttpResponse:
    """The answer after typing into the form as it stands now and pressing a button."""
    return client.post(address("change", report.pk), {**opened(client, report), **typed, button: "Save"})


def field_errors(response: HttpResponse) -> dict[str, list[str]]:
    """The errors of the form and of its rows, by the names of their controls."""
    formsets = response.context["inline_admin_formsets"]
    forms = [
        response.context["adminform"].form,
        *(row for formset in formsets for row in formset.formset.forms),
    ]
    return {form.add_prefix(name): list(said) for form in forms for name, said in form.errors.items()}


def typed_values(response: HttpResponse, names: list[str]) -> dict[str, str]:
    """What the controls of those names show."""
    shown = form_on(response)
    return {name: shown.get(name, "") for name in names}


def words(response: HttpResponse) -> str:
    """The text of the page, with a space for every tag."""
    return " ".join(unescape(re.sub("<[^>]*>", " ", response.content.decode())).split())


def messages(response: HttpResponse) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def rows(queryset: Any, *fields: str) -> list[tuple[Any, ...]]:
    return list(queryset.order_by("order", "pk").values_list(*fields))


def with_statuses(report: Report, count: int) -> Report:
    for number in range(1, count + 1):
        stream = workstream(f"Workstream {number}")
        StatusEntry.objects.create(
            report=report, workstream=stream, order=number, status=Status.CONTINUING, horizon="2023"
        )
    return report
