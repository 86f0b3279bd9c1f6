"""What a person typed, brought onto the record as it stands since somebody else saved it.

A field they left alone takes the other's value, so that saving again undoes nothing they never meant to
touch; what they typed stays as typed.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.db import models
from django.forms import BaseForm, BaseInlineFormSet
from django.forms.formsets import DELETION_FIELD_NAME, INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.http import QueryDict

# What a form posts for one row of a formset, by field name.
Row = dict[str, list[str]]
Fields = Mapping[str, forms.Field]


def merge_record(data: QueryDict, form: BaseForm, *, base: models.Model | None, now: models.Model) -> None:
    """Write into `data` what others changed in the record since `base`, its event when the form was made."""
    if base is None:
        return
    typed: Row = {name: data.getlist(name) for name in form.fields if name in data}
    _take_theirs(typed, form.fields, base=base, now=now)
    for name in form.fields:
        _put(data, name, typed.get(name))


def merge_rows(data: QueryDict, formset: BaseInlineFormSet, *, bases: Mapping[int, models.Model]) -> None:
    """Write into `data` what others did to the rows of `formset`, which holds them as they stand now.

    `bases`: the event of each row when the form was made. A row they added joins; one they deleted goes,
    unless it was typed into: then it becomes a new row.
    """
    prefix = formset.prefix or ""
    if f"{prefix}-{TOTAL_FORM_COUNT}" not in data:
        return
    key = formset.form._meta.model._meta.pk.attname
    posted = list(_take_rows(data, prefix))
    added = [row for row in posted if not _key(row, key)]
    known = {_key(row, key): row for row in posted if _key(row, key)}
    standing = [
        _standing_row(form, known.pop(str(form.instance.pk), None), base=bases.get(form.instance.pk))
        for form in formset.initial_forms
    ]
    fields = formset.empty_form.fields
    for pk, row in known.items():
        base = bases.get(int(pk)) if pk.isdecimal() else None
        if DELETION_FIELD_NAME not in row and _is_touched(row, fields, base):
            added.append({**_shown(fields, base), **row, key: [""], formset.fk.name: [""]})
    for index, row in enumerate([*standing, *added]):
        for name, values in row.items():
            data.setlist(f"{prefix}-{index}-{name}", values)
    data[f"{prefix}-{INITIAL_FORM_COUNT}"] = str(len(standing))
    data[f"{prefix}-{TOTAL_FORM_COUNT}"] = str(len(standing) + len(added))


def _standing_row(form: BaseForm, typed: Row | None, *, base: models.Model | None) -> Row:
    """A row that exists now: as the others left it, with what was typed into it."""
    if typed is None:
        shown = {name: _as_posted(field, form[name].value()) for name, field in form.fields.items()}
        return {name: values for name, values in shown.items() if values is not None}
    if base is not None:
        _take_theirs(typed, form.fields, base=base, now=form.instance)  # type: ignore[attr-defined]
    return typed


def _take_rows(data: QueryDict, prefix: str) -> Iterator[Row]:
    """Remove the rows of a formset from the data, and yield them in order."""
    rows: dict[int, Row] = {}
    for name in [name for name in data if name.startswith(f"{prefix}-")]:
        if place := re.fullmatch(r"(\d{1,6})-(.+)", name.removeprefix(f"{prefix}-"), re.ASCII):
            rows.setdefault(int(place[1]), {})[place[2]] = data.pop(name)
    for _index, row in sorted(rows.items()):
        yield row


def _key(row: Row, key: str) -> str:
    return row.get(key, [""])[-1]


def _take_theirs(row: Row, fields: Fields, *, base: models.Model, now: models.Model) -> None:
    for name, field, old in _columns(fields, base):
        new = getattr(now, now._meta.get_field(name).attname)  # type: ignore[union-attr]
        if new != old and not _has_typed(field, name, row, old):
            posted = _as_posted(field, field.prepare_value(new))
            row.pop(name, None)
            if posted is not None:
                row[name] = posted


def _is_touched(row: Row, fields: Fields, base: models.Model | None) -> bool:
    """Whether anything was typed into the row; a row whose beginnings are unknown counts as typed."""
    return base is None or any(
        _has_typed(field, name, row, old) for name, field, old in _columns(fields, base)
    )


def _shown(fields: Fields, base: models.Model | None) -> Row:
    """What a saved row only told, and did not post: a new row has to post it. Boxes left empty stay empty."""
    if base is None:
        return {}
    values = {
        name: _as_posted(field, field.prepare_value(old)) for name, field, old in _columns(fields, base)
    }
    return {name: posted for name, posted in values.items() if posted and not _is_box(fields[name])}


def _columns(fields: Fields, base: models.Model) -> Iterator[tuple[str, forms.Field, Any]]:
    """The controls that stand for a column, each with the column's value in `base`."""
    columns = {field.name: field.attname for field in base._meta.concrete_fields}
    for name, field in fields.items():
        if name in columns and not field.widget.is_hidden and not field.disabled:
            yield name, field, getattr(base, columns[name])


def _has_typed(field: forms.Field, name: str, row: Row, old: Any) -> bool:
    if name not in row and not _is_box(field):
        return False
    data = QueryDict(mutable=True)
    _put(data, name, row.get(name))
    typed = field.widget.value_from_datadict(data, {}, name)
    return field.has_changed(_plain_line_ends(old), _plain_line_ends(typed))


def _plain_line_ends(value: Any) -> Any:
    """Browsers post line ends as CR LF, whatever was stored."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def _as_posted(field: forms.Field, value: Any) -> list[str] | None:
    """What a browser posts for a control showing `value`; None where it posts nothing."""
    if _is_box(field):
        return ["on"] if value else None
    shown: Any = field.widget.format_value(value)
    return [str(item) for item in shown] if isinstance(shown, list) else ["" if shown is None else str(shown)]


def _is_box(field: forms.Field) -> bool:
    """Whether an empty control posts nothing."""
    return isinstance(field.widget, forms.CheckboxInput)


def _put(data: QueryDict, name: str, values: list[str] | None) -> None:
    data.pop(name, None)
    if values is not None:
        data.setlist(name, values)
