"""Rows on record, of which a form may have a hundred: saving it asks nothing of those nobody touched."""

from typing import Any

from django import forms
from django.db import models


class SavedRowForm(forms.ModelForm):
    def _post_clean(self) -> None:
        """Django's one place where the model is asked. It was, when the row was saved as it stands."""
        if self.instance.pk is None or self.has_changed():
            super()._post_clean()  # type: ignore[misc]


class RowKeyField(forms.ModelChoiceField):
    """The hidden key of a row. The formset has found the row by it: that is not asked again."""

    def __init__(self, row: models.Model, queryset: models.QuerySet) -> None:
        super().__init__(queryset, required=False, widget=forms.HiddenInput, initial=row.pk)
        self.row = row

    def to_python(self, value: Any) -> Any:
        return self.row if value == str(self.row.pk) else super().to_python(value)
