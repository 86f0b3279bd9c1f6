"""What the rows of a report's form have in common: what may stand once, and who may change them."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin.options import InlineModelAdmin
from django.forms import Form
from django.http import HttpRequest, QueryDict

from meetings.models import Report
from workstreams.admin.inlines import LabelledFormSet
from workstreams.admin.saved_rows import SavedRowForm

from .constraint_errors import ConstraintErrorsForm
from .record_text import RecordTextField


class RowForm(SavedRowForm, ConstraintErrorsForm):
    """A row of a report. `rows` is its formset, which knows the report and what all rows share."""

    def __init__(self, *args: Any, rows: "ReportRows", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows: Any = rows
        self.instance.report = rows.instance

    @property
    def is_new(self) -> bool:
        return self.instance.pk is None

    def settle(self, name: str, *, text: str | None = None) -> None:
        """Show what the saved row holds in the field `name` as text."""
        record = getattr(self.instance, name)
        self.initial[name] = record
        self.fields[name] = RecordTextField(record, text=text or str(record), label=self.fields[name].label)


def with_text_of_now(data: QueryDict, prefix: str, *, names: tuple[str, str], now: str) -> QueryDict:
    """The data with the text of now where nobody typed: for a control that stands for no single column.

    `names`: of the control, and of the hidden one that keeps what it showed when the form was made.
    """
    shown, before = (f"{prefix}-{name}" for name in names)
    if data.get(shown) == data.get(before) != now:
        data = data.copy()
        data[shown] = data[before] = now
    return data


class ReportRows(LabelledFormSet):
    # The field whose value may stand in one row only, and what to say where it stands again.
    once: str = ""
    once_message: Any = ""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "rows": self}

    def validate_unique(self) -> None:
        """All rows of the report are here, so it is enough to compare them with each other."""
        if not self.once:
            return
        seen = set()
        for form in self.kept_forms():
            value = form.cleaned_data.get(self.once) if self.is_once(form) else None
            if value and value in seen:
                form.add_error(self.once, self.once_message)
            seen.add(value)

    def is_once(self, form: Form) -> bool:
        """Whether the rule of `once` holds for this row."""
        return True

    def kept_forms(self) -> Iterator[Any]:
        """The forms of the rows that stand once this is saved."""
        for form in self.forms:
            if (form.instance.pk or form.has_changed()) and not self._should_delete_form(form):  # type: ignore[attr-defined]
                yield form


class ReportInline(InlineModelAdmin):
    """Rows follow their report: who may change one may change the other; nobody may once it is no draft."""

    def has_view_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        return request.user.has_perm("meetings.view_report") or self._may_change(request)

    def has_add_permission(self, request: HttpRequest, obj: Report | None) -> bool:  # type: ignore[override]
        return self._may_change(request)

    def has_change_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        return self._may_change(request)

    def has_delete_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        return self._may_change(request)

    def _may_change(self, request: HttpRequest) -> bool:
        return request.user.has_perm("meetings.change_report")
