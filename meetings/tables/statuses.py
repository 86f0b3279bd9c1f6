"""What each meeting said of each workstream, as a table: out what was approved, in what a draft is to say."""

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from import_export.fields import Field

from emg.tables.cells import Cell, NumberCell
from emg.tables.table import Key, RecordTable
from meetings.lifecycle import ReportState
from meetings.models import Meeting, Report, StatusEntry


class ReportCell(Cell):
    """The report of a meeting, by the meeting's slug and the row's revision; without one, its open draft."""

    def clean(self, value: str, row: Any = None, **kwargs: Any) -> Any:
        if not value:
            return None
        if value not in self._reports:
            raise ValueError(_("There is no meeting with the address “%s”: add it first.") % value)
        reports = self._reports[value]
        revision = (row or {}).get("revision", "")
        if revision:
            found = reports.get(NumberCell().read(revision))
        else:
            found = next((report for report in reports.values() if not report.is_approved), None)
        if found is None:
            raise ValueError(
                _("This meeting has no such report: start the report first.")
                if revision
                else _("This meeting has no draft: start the report, or a revision of it, first.")
            )
        return found

    def write(self, value: Report) -> str:
        return value.meeting.slug

    @cached_property
    def _reports(self) -> dict[str, dict[int, Report]]:
        """By meeting and revision. Two queries a table."""
        reports: dict[str, dict[int, Report]] = {
            slug: {} for slug in Meeting.objects.values_list("slug", flat=True)
        }
        for report in Report.objects.select_related("meeting").defer("blocks"):
            reports[report.meeting.slug][report.revision] = report
        return reports


class StatusTable(RecordTable):
    title = gettext_lazy("Status history")
    contents = gettext_lazy(
        "A row is found by its meeting, revision and workstream. Approved reports go out and cannot change; "
        "rows without a revision go into the open draft of their meeting."
    )
    report = Field(attribute="report", column_name="meeting", widget=ReportCell())
    revision = Field(attribute="report__revision", column_name="revision", widget=NumberCell(), readonly=True)

    class Meta:
        model = StatusEntry
        import_id_fields = ("report", "workstream")
        fields = (
            "report",
            "revision",
            "workstream",
            "status",
            "basis",
            "horizon",
            "name_as_printed",
            "is_counted",
            "order",
            "note",
        )

    def get_queryset(self) -> QuerySet[StatusEntry]:
        entries = StatusEntry.objects.select_related("report__meeting", "workstream")
        by_meeting = ("report__held_on_latest", "report__meeting__slug", "report__revision", "order", "pk")
        return entries.defer("report__blocks").order_by(*by_meeting)

    def going_out(self) -> QuerySet[StatusEntry]:
        return self.get_queryset().filter(report__state=ReportState.APPROVED)

    def _key_of(self, record: StatusEntry) -> Key:
        return (record.report_id, record.workstream.slug)

    def _key_in(self, row: dict[str, str]) -> Key:
        try:
            report, workstream = (self.fields[name].clean(row) for name in ("report", "workstream"))
        except ValueError:
            return ()
        return (report.pk, workstream.slug) if report and workstream else ()

    def validate_instance(
        self,
        instance: StatusEntry,
        import_validation_errors: Any = None,
        validate_unique: bool = True,  # noqa: FBT001, FBT002 -- the library's signature
    ) -> None:
        """A report that is no draft is closed, for a table as for everybody."""
        errors = dict(import_validation_errors or {})
        report = instance.report if instance.report_id else None
        if report and report.is_approved:
            errors["report"] = ValidationError(
                _("This report is approved and cannot change: start a revision, and leave “revision” empty.")
            )
        elif report and report.is_in_review:
            errors["report"] = ValidationError(
                _("This report is in review and cannot change: take it back to draft first.")
            )
        super().validate_instance(instance, errors, validate_unique)
