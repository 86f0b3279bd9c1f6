"""Rows in order: each shows its place as a number, and a number typed moves it there."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .report_rows import ReportRows, RowForm

LAST = 9999


class PlacedForm(RowForm):
    order = forms.IntegerField(
        label=_("Order"),
        required=False,
        min_value=1,
        max_value=LAST,
        widget=forms.TextInput(attrs={"size": 3, "inputmode": "numeric", "placeholder": _("last")}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_new:
            self.initial["order"] = None

    def clean_order(self) -> int:
        return self.cleaned_data["order"] or LAST


class PlacedRows(ReportRows):
    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        """Number the rows 1, 2, 3, … before they are saved, so that each is saved once."""
        pushed = []
        for place, form in enumerate(sorted(self.kept_forms(), key=_place), start=1):
            if form.instance.order != place and not form.has_changed():
                pushed.append(form.instance)
            form.instance.order = place
        saved = super().save(commit)
        for row in pushed:
            row.save(update_fields=["order"])
        return saved


def _place(form: PlacedForm) -> tuple[int, int]:
    """Where a row goes: to the place typed, pushing aside the row that has it now."""
    typed, old = form.cleaned_data["order"], form.initial["order"] or LAST + 1
    return (typed, (typed > old) - (typed < old))
