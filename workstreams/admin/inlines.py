"""Inline rows that a screen reader can tell apart: every control says its field and its row."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import BaseInlineFormSet, ModelChoiceField, TextInput
from django.forms.formsets import DELETION_FIELD_NAME
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from emg.lib.partial_date_field import PartialDateField

from .controls import Overrides, PlainControls, TextBox
from .saved_rows import RowKeyField, SavedRowForm


class LabelledFormSet(BaseInlineFormSet):
    """Names every control after its field and its row: “Role, row 2”, “Role, new row”."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if form.instance.pk is not None:
            key = form.instance._meta.pk.name
            form.fields[key] = RowKeyField(form.instance, form.fields[key].queryset)
        row = _("new row") if index is None else _("row %d") % (index + 1)
        for name, field in form.fields.items():
            if not field.widget.is_hidden:
                label = _("Delete") if name == DELETION_FIELD_NAME else capfirst(str(field.label or name))
                field.widget.attrs["aria-label"] = f"{label}, {row}"
            if name in self.choices:
                field.choices = self.choices[name]

    @cached_property
    def empty_form(self) -> Any:
        """Made once: a page asks for it in four places."""
        return super().empty_form

    @cached_property
    def choices(self) -> dict[str, list[Any]]:
        """The choices of each select of records, by its name: read once for all rows."""
        fields = self.form.base_fields.items()
        # iter: of what has a length, `list` asks it first, which is one more query.
        return {
            name: list(iter(field.iterator(field)))
            for name, field in fields
            if isinstance(field, ModelChoiceField)
        }

    def clean(self) -> None:
        """Also refuse what Django leaves to the database: two new rows alike in an empty value too."""
        super().clean()
        for constraint in self.form._meta.model._meta.constraints:
            if isinstance(constraint, models.UniqueConstraint) and constraint.condition is None:
                self._refuse_doubles(constraint)

    def _refuse_doubles(self, constraint: models.UniqueConstraint) -> None:
        names = [name for name in constraint.fields if name != self.fk.name]
        seen = set()
        for form in self.forms:
            if not form.is_valid() or form in self.deleted_forms:
                continue
            row = tuple(form.cleaned_data.get(name) for name in names)
            if any(row) and row in seen:
                form.add_error(None, ValidationError(str(constraint.get_violation_error_message())))
            seen.add(row)


class LabelledRows(PlainControls):
    form: Any = SavedRowForm
    formset: Any = LabelledFormSet
    extra = 1
    formfield_overrides: Overrides = {
        **PlainControls.formfield_overrides,
        models.TextField: {"widget": TextBox(attrs={"cols": 24, "rows": 3})},
    }

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """A column has little room: fewer words explain partial dates, in smaller boxes."""
        if isinstance(db_field, PartialDateField):
            kwargs["help_text"] = db_field.help_text or _("As in “18 May 2022”, “May 2022”, “about 2004”.")
            kwargs["widget"] = TextInput(attrs={"size": 14})
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class LabelledTabularInline(LabelledRows, admin.TabularInline):
    template = "admin/edit_inline/labelled_tabular.html"


class LabelledStackedInline(LabelledRows, admin.StackedInline):
    """One block a row; for rows with long texts."""

    template = "admin/edit_inline/labelled_stacked.html"
