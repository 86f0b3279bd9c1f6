"""How a value of the record stands in a cell, and how a cell is read: as people write it."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from import_export.widgets import Widget

from emg.lib.partial_date_field import PartialDateField
from emg.lib.partial_date_form_field import PartialDateFormField
from emg.lib.partial_dates import read_whole_day

_YES, _NO = ("yes", "true", "1", "x"), ("no", "false", "0")


class Cell(Widget):
    """A text. The others read one, and raise ValueError with a sentence for the person who wrote it."""

    def clean(self, value: str, row: Any = None, **kwargs: Any) -> Any:
        return self.read(value) if value else self.empty()

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return "" if value is None or value == "" else self.write(value)

    def read(self, text: str) -> Any:
        return text

    def write(self, value: Any) -> Any:
        return str(value)

    def empty(self) -> Any:
        return None


class TextCell(Cell):
    def empty(self) -> str:
        return ""


class WebAddressCell(TextCell):
    """With its scheme or without: "un.org/dco" means https."""

    _may_be_one = URLValidator()

    def read(self, text: str) -> str:
        address = text if "://" in text else f"https://{text}"
        try:
            self._may_be_one(address)
        except ValidationError as error:
            raise ValueError(
                _("“%s” is no web address: write it like “https://www.unep.org”.") % text
            ) from error
        return address


class NumberCell(Cell):
    def read(self, text: str) -> int:
        if not (text.isascii() and text.isdecimal()):
            raise ValueError(_("“%s” is not a whole number.") % text)
        return int(text)

    def write(self, value: int) -> int:
        return value


class YesNoCell(Cell):
    def read(self, text: str) -> bool:
        if text.casefold() not in _YES + _NO:
            raise ValueError(_("“%s” is neither “yes” nor “no”.") % text)
        return text.casefold() in _YES

    def write(self, value: bool) -> str:  # noqa: FBT001 -- a cell holds nothing else
        return "yes" if value else "no"


class DayCell(Cell):
    """A whole date: 18 May 2022."""

    def read(self, text: str) -> date:
        try:
            return read_whole_day(text)
        except ValueError as error:
            raise ValueError(_("“%(text)s”: %(why)s") % {"text": text, "why": error}) from error

    def write(self, value: date) -> str:
        return date_format(value, "j F Y")


class PartialDateCell(Cell):
    """As exact as it is known, in words or in EDTF."""

    _field = PartialDateFormField(required=False)

    def read(self, text: str) -> Any:
        try:
            return self._field.clean(text)
        except ValidationError as error:
            raise ValueError(_("“%(text)s”: %(why)s") % {"text": text, "why": error.messages[0]}) from error


class ChoiceCell(Cell):
    """The word of a choice as the database has it, or as a page shows it."""

    def __init__(self, choices: Mapping[str, Any]) -> None:
        super().__init__()
        self._choices = choices

    def read(self, text: str) -> str:
        asked = text.casefold()
        for value, label in self._choices.items():
            if asked in {value.casefold(), str(label).casefold()}:
                return value
        known = ", ".join(value for value in self._choices if value)
        raise ValueError(_("“%(text)s” is none of: %(known)s.") % {"text": text, "known": known})

    def empty(self) -> str:
        return ""


class RecordCell(Cell):
    """Another record, by what people call it: never by the number the database gave it."""

    def __init__(self, model: type[models.Model], *, key: str) -> None:
        super().__init__()
        self._model, self._key = model, key

    @cached_property
    def _records(self) -> dict[str, models.Model]:
        """All there are: one query a table, not one a row."""
        return {getattr(record, self._key): record for record in self._model._default_manager.all()}

    def read(self, text: str) -> models.Model:
        if text not in self._records:
            raise ValueError(
                _("There is no %(kind)s with the %(key)s “%(text)s”: add it first, or mend the cell.")
                % {
                    "kind": self._model._meta.verbose_name,
                    "key": getattr(self._model, self._key).field.verbose_name,
                    "text": text,
                }
            )
        return self._records[text]

    def write(self, value: models.Model) -> str:
        return getattr(value, self._key)


def cell_of(field: models.Field, *, keys: Mapping[str, str]) -> Cell:
    """The cell of a model's field. `keys`: by which field each kind of record is called, by model name."""
    if field.related_model:
        return RecordCell(field.related_model, key=keys[field.related_model.__name__])
    if field.choices:
        return ChoiceCell(dict(field.flatchoices))
    kinds = {
        PartialDateField: PartialDateCell,
        models.URLField: WebAddressCell,
        models.BooleanField: YesNoCell,
        models.DateField: DayCell,
        models.IntegerField: NumberCell,
    }
    return next((cell for kind, cell in kinds.items() if isinstance(field, kind)), TextCell)()
