"""The log of all changes on record: whose, of what, on which day, in which request; as page and file."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib.admin import AdminSite
from django.contrib.admin.views.main import PAGE_VAR
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from emg.lib.spreadsheets import Value, csv_lines

from .controls import DayField
from .history import TriggerHistory
from .trail import Entry, Kind, Trail, saves

COLUMNS = (
    "at",
    "who",
    "account",  # by its number: names change, and two people may share one
    "from_where",
    "why",
    "kind",
    "record",
    "change",
    "row",
    "field",
    "before",
    "now",
    "request",
)


class Question(forms.Form):
    """Which changes somebody asks for."""

    person = forms.ModelChoiceField(
        get_user_model()._default_manager.order_by("username"),
        label=gettext_lazy("Person"),
        required=False,
        empty_label=gettext_lazy("Everybody"),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind of record"), required=False)
    day = DayField(label=gettext_lazy("Day"), required=False, help_text=gettext_lazy("Such as 18 May 2022."))
    # These two come from links.
    record = forms.IntegerField(
        min_value=1, max_value=2**62, required=False, widget=forms.HiddenInput, label=gettext_lazy("Record")
    )
    request = forms.UUIDField(required=False, widget=forms.HiddenInput, label=gettext_lazy("Request"))

    def __init__(self, data: Any, *, kinds: dict[str, Any]) -> None:
        super().__init__(data)
        self.fields["kind"].choices = [("", _("All kinds")), *kinds.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("record") and not cleaned.get("kind"):
            raise forms.ValidationError(_("Say which kind of record number %s is.") % cleaned["record"])
        return cleaned

    def narrows(self, kind: Kind) -> Kind | None:
        """What is asked for of one kind of row; None if nothing is."""
        asked = self.cleaned_data
        if asked["kind"] and asked["kind"] != kind.record._meta.label_lower:
            return None
        filters = {
            "pgh_context__user": asked["person"] and asked["person"].pk,
            "pgh_created_at__date": asked["day"],
            "record_pk": asked["record"],
            "pgh_context_id": asked["request"],
        }
        given = {name: value for name, value in filters.items() if value}
        return kind._replace(events=kind.events.filter(**given))

    def trail(self, kinds: list[Kind]) -> Trail:
        """Nothing where the question is not understood: the form says why."""
        if not self.is_valid():
            return Trail([])
        return Trail(narrowed for kind in kinds if (narrowed := self.narrows(kind)))


@require_safe
def change_log(request: HttpRequest, *, site: AdminSite) -> HttpResponse:
    question, kinds = _asked(request, site)
    pages = question.trail(kinds).pages()
    page = pages.get_page(request.GET.get(PAGE_VAR))
    query = request.GET.copy()
    query.pop(PAGE_VAR, None)
    context = {
        **site.each_context(request),
        "title": _("All changes"),
        "question": question,
        "page": page,
        "page_numbers": pages.get_elided_page_range(page.number),
        "saves": saves(page),
        "query": f"{query.urlencode()}&" if query else "",
    }
    return TemplateResponse(request, "admin/change_log.html", context)


@require_safe
def change_log_file(request: HttpRequest, *, site: AdminSite) -> HttpResponse | StreamingHttpResponse:
    """The answer to the same question as CSV, sent as it is read."""
    question, kinds = _asked(request, site)
    trail = question.trail(kinds)
    if not question.is_valid():
        return HttpResponse(question.errors.as_text(), status=400, content_type="text/plain; charset=utf-8")
    rows = (row for entry in trail for row in _rows(entry))
    return StreamingHttpResponse(
        csv_lines(COLUMNS, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="changes.csv"', "Cache-Control": "no-store"},
    )


def _asked(request: HttpRequest, site: AdminSite) -> tuple[Question, list[Kind]]:
    """The question, and every kind of row of the records this person may see."""
    seen = [
        model_admin
        for model_admin in site._registry.values()
        if isinstance(model_admin, TriggerHistory) and model_admin.has_view_permission(request)
    ]
    if not seen:
        raise PermissionDenied
    names = {
        model_admin.opts.label_lower: capfirst(str(model_admin.opts.verbose_name)) for model_admin in seen
    }
    kinds = [kind for model_admin in seen for kind in model_admin.kinds_of_changes(request)]
    return Question(request.GET, kinds=names), kinds


def _rows(entry: Entry) -> Iterator[tuple[Value, ...]]:
    """A line for each value that changed, or went with its row."""
    change = entry.change
    start = (
        change.at.isoformat(timespec="seconds"),
        change.who,
        change.user_id,
        change.place,
        change.why,
        str(entry.record._meta.verbose_name),
        entry.name,
        change.label,
        change.row,
    )
    request = str(change.request or "")
    if not change.fields:
        yield (*start, "", "", "", request)
    for field in change.fields:
        yield (*start, field.field, field.old, field.new, request)
