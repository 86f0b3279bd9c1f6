"""Plain controls: native selects, and dates and times typed as text, which come back as typed when wrong."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget, RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_dates import read_whole_day


class TextBox(forms.Textarea):
    """Keeps LF alone, though browsers send a line break as CR LF: a text nobody touched has not changed."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value


class DayInput(forms.DateInput):
    """Shows a day as papers print it: 18 May 2022."""

    def format_value(self, value: Any) -> str | None:
        return date_format(value, "j F Y") if isinstance(value, date) else value


class DayField(forms.DateField):
    """Reads a day as people write it."""

    widget = DayInput(attrs={"size": 16})

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values or isinstance(value, date):
            return value or None
        try:
            return read_whole_day(str(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error


class ClockField(forms.TimeField):
    """Reads an hour as people write it."""

    widget = forms.TimeInput(format="%H:%M", attrs={"size": 8})
    input_formats = ["%H:%M", "%H.%M", "%H:%M:%S"]
    default_error_messages = {"invalid": _("Write the hour as in “15:00”.")}


# As ModelAdmin declares it.
Overrides = Mapping[type[models.Field], Mapping[str, Any]]


class PlainControls:
    """Mixin for admins and inlines."""

    formfield_overrides: Overrides = {
        models.DateField: {"form_class": DayField, "widget": DayField.widget},
        models.TimeField: {"form_class": ClockField, "widget": ClockField.widget},
        models.TextField: {"widget": TextBox(attrs={"rows": 5, "class": "vLargeTextField"})},
        models.SlugField: {
            "widget": AdminTextInputWidget,
            "error_messages": {
                "invalid": _("Write letters, numbers, hyphens and underscores only, as in “img-on-land”.")
            },
        },
        models.URLField: {"widget": forms.URLInput(attrs={"class": "vURLField"}), "assume_scheme": "https"},
    }

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Without the links beside a select that add or change the chosen record in a window of its own."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget
        return field
