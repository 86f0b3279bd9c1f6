"""The form field for partial dates: one line of text, read as people write dates."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_dates import PartialDate, read_partial_date

HELP_TEXT = _(
    "As exactly as it is known: “18 May 2022”, “26–28 March 2018”, “May 2022”, “autumn 2022”, “2022”, "
    "“likely November 2022” or “about 2004”."
)

# EDTF reads 2022-23 as autumn 2022; most people mean the two years.
SEASON_OR_YEARS = re.compile(r"\d{4}-2[1-4][?~%]?")
AMBIGUOUS = _(
    "“%(text)s” can be read in two ways: write a season in words, like “autumn 2022”, and years in full, "
    "like “2022–2023”."
)


class PartialDateFormField(forms.CharField):
    """Cleans to a PartialDate, or None when left empty; shows the words it would read back."""

    def __init__(self, *, help_text: Any = "", **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"size": 24}))
        super().__init__(help_text=help_text or HELP_TEXT, empty_value=None, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, PartialDate) else value

    def to_python(self, value: Any) -> PartialDate | None:  # type: ignore[override]
        text = super().to_python(value)
        if text is None:
            return None
        if SEASON_OR_YEARS.fullmatch(text):
            raise ValidationError(AMBIGUOUS, code="ambiguous", params={"text": text})
        try:
            return read_partial_date(text)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.to_python(initial), data)
