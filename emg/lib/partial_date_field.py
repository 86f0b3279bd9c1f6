"""The model field for partial dates: the EDTF text, and beside it two dates to sort and filter by."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_date_form_field import PartialDateFormField
from emg.lib.partial_dates import PartialDate, read_partial_date

BOUNDS = ("earliest", "latest")


class _PartialDateAttribute(DeferredAttribute):
    """Turns what is assigned into a PartialDate at once, and takes the bounds along."""

    field: "PartialDateField"

    def __set__(self, instance: models.Model, value: Any) -> None:
        name = self.field.attname
        instance.__dict__[name] = value = self.field.understand(value)
        for bound in BOUNDS:
            instance.__dict__[f"{name}_{bound}"] = getattr(value, bound, None)


class _BoundAttribute(DeferredAttribute):
    """Follows the partial date; a value from elsewhere counts only while the partial date is not loaded."""

    def __init__(self, field: models.Field, *, of: str, bound: str) -> None:
        super().__init__(field)
        self.of, self.bound = of, bound

    def __set__(self, instance: models.Model, value: Any) -> None:
        if self.of in instance.__dict__:
            value = getattr(instance.__dict__[self.of], self.bound, None)
        instance.__dict__[self.field.attname] = value


class PartialDateField(models.Field):
    """Holds a PartialDate or None; accepts EDTF, words, a PartialDate or a date.

    A field `held_on` adds the dates `held_on_earliest` and `held_on_latest`, which follow every assignment.
    Save such a record with `save()` or `bulk_create()`: `update()`, `bulk_update()` and `update_fields` write
    only what they are given, so they must name all three.
    Text that is no date stays as it is until `full_clean()` or `save()` refuses it with a ValidationError.
    """

    description = _("Partial date")
    empty_strings_allowed = False
    descriptor_class = _PartialDateAttribute
    _pyi_private_set_type: PartialDate | date | str | None
    _pyi_private_get_type: PartialDate | None

    def __init__(self, *args: Any, adds_bounds: bool = True, **kwargs: Any) -> None:
        self.adds_bounds = adds_bounds
        kwargs["max_length"] = 50
        kwargs.setdefault("null", kwargs.get("blank", False))
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        # Migrations and event models list the bounds as fields of their own.
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs | {"adds_bounds": False}

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:  # noqa: FBT001, FBT002 -- Django's signature
        super().contribute_to_class(cls, name, private_only)
        if not self.adds_bounds or cls._meta.abstract:
            return
        for bound in BOUNDS:
            field = models.DateField(null=True, editable=False)
            cls.add_to_class(f"{name}_{bound}", field)
            setattr(cls, field.attname, _BoundAttribute(field, of=name, bound=bound))

    def get_internal_type(self) -> str:
        return "CharField"

    def understand(self, value: Any) -> Any:
        """The PartialDate meant by `value`; anything else, expressions too, as it is."""
        if isinstance(value, str | date):
            try:
                return self.to_python(value)
            except ValidationError:
                return value
        return value

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or value == "":
            return None
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, date):
            return PartialDate.on(value)
        try:
            return read_partial_date(str(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> PartialDate | None:
        return None if value is None else PartialDate.from_edtf(value)

    def get_prep_value(self, value: Any) -> str | None:
        partial_date = self.to_python(super().get_prep_value(value))
        return None if partial_date is None else partial_date.edtf

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PartialDateFormField} | kwargs)
