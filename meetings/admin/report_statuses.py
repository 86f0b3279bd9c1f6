"""The statuses in a report's form: what the meeting said of each workstream."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from meetings.actions import usual_basis
from meetings.models import StatusEntry
from workstreams.admin.inlines import LabelledTabularInline

from .record_choices import WorkstreamField
from .report_places import PlacedForm, PlacedRows
from .report_rows import ReportInline


class StatusForm(PlacedForm):
    workstream = WorkstreamField(label=_("Workstream"))

    constraint_fields = {"only_what_lies_ahead_is_expected": "basis"}

    class Meta:
        model = StatusEntry
        fields = [
            "order",
            "workstream",
            "status",
            "basis",
            "horizon",
            "name_as_printed",
            "is_counted",
            "note",
        ]
        help_texts = {
            "horizon": _("Until when: 2023."),
            "name_as_printed": _("If not the official one."),
            "is_counted": "",
            "note": _("Not printed."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].widget.attrs["rows"] = 1
        self.fields["horizon"].widget.attrs["size"] = 9
        if self.is_new:
            self.initial["basis"] = usual_basis(self.rows.instance.meeting)
        else:
            self.settle("workstream")

    def save(self, commit: bool = True) -> StatusEntry:  # noqa: FBT001, FBT002 -- Django's signature
        if self.is_new and "is_counted" not in self.changed_data:
            self.instance.is_counted = self.instance.workstream.counts_as_ongoing
        return super().save(commit)


class StatusRows(PlacedRows):
    once = "workstream"
    once_message = _("This workstream is already in the report.")


class StatusInline(ReportInline, LabelledTabularInline):
    model = StatusEntry
    form = StatusForm
    formset = StatusRows
    extra = 3
    ordering = ("order", "pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[StatusEntry]:
        return super().get_queryset(request).select_related("workstream")
