"""The details of a report: what was held, as recorded."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.lib.partial_date_form_field import PartialDateFormField
from meetings.models import Report

from .constraint_errors import ConstraintErrorsForm

# What a report records of the sitting itself.
HELD = (
    *("title", "symbol", "held_on", "date_as_printed"),
    *("starts_at", "ends_at", "time_zone", "zone_label", "mode", "place"),
)


class DetailsForm(ConstraintErrorsForm):
    # Beside the button that marks the rest as continuing: no fact of the report itself.
    continuing_until = PartialDateFormField(
        required=False,
        label=gettext_lazy("The rest continue until"),
        widget=forms.TextInput(attrs={"size": 9}),
        help_text=gettext_lazy("As in “2023”; may stay empty."),
    )

    constraint_fields = {"report_end_has_a_start": "starts_at"}

    class Meta:
        model = Report
        fields = HELD

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if not self.instance.is_draft:
            # A colleague submitted it while this form was open: what was typed stays on the page.
            raise forms.ValidationError(
                _("This report is no longer a draft (%(state)s), so nothing was saved.")
                % {"state": self.instance.get_state_display()}
            )
        return cleaned
