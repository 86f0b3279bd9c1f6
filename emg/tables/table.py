"""A table of records of one kind: the columns of its files, and how a row finds its record."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from import_export.fields import Field
from import_export.resources import ModelResource

from emg.lib.refused_files import RefusedFileError
from emg.lib.spreadsheets import Table, Value, marked_for_workbooks

from .cells import cell_of
from .sheet import Sheet

Key = tuple[Value, ...]


class RecordTable(ModelResource):
    """What goes out comes back: `Meta.fields` are the columns of both.

    A row means the record with the same values in `Meta.import_id_fields`. Where several records may have
    these in common, the row means the one it equals in all else, or the only one. Nothing is ever deleted.
    """

    title: Any = ""
    contents: Any = ""  # one sentence: what it holds, and what of it becomes public
    record_keys = {
        "Agency": "acronym",
        "Workstream": "slug",
        "WorkstreamKind": "name",
    }

    class Meta:
        skip_unchanged = True
        report_skipped = True
        clean_model_instances = True
        skip_html_diff = True  # its HTML has inline styles
        store_instance = True

    @classmethod
    def field_from_django_field(cls, field_name: str, django_field: Any, readonly: bool) -> Field:  # noqa: FBT001 -- the library's signature
        return Field(
            attribute=field_name,
            column_name=field_name,
            widget=cell_of(django_field, keys=cls.record_keys),
            default=django_field.default,
        )

    @classmethod
    def model(cls) -> type[models.Model]:
        return cls._meta.model

    # Out

    def table(self, *, for_workbook: bool) -> Table:
        """All records that go out, in the order of their keys."""
        rows = [
            tuple(field.export(record) for field in self.get_export_fields()) for record in self.going_out()
        ]
        if for_workbook:
            rows = [tuple(marked_for_workbooks(value) for value in row) for row in rows]
        return Table(tuple(self.get_export_headers()), rows)

    def going_out(self) -> models.QuerySet[Any]:
        return self.get_queryset()

    def get_queryset(self) -> models.QuerySet[Any]:
        related = [field.name for field in self.model()._meta.fields if field.related_model]
        of_key = [self._order_of(name) for name in self._meta.import_id_fields]
        return self.model()._default_manager.select_related(*related).order_by(*of_key, "pk")

    def _order_of(self, name: str) -> str:
        related = self.model()._meta.get_field(name).related_model
        return f"{name}__{self.record_keys[related.__name__]}" if related else name

    # In

    def refuse_other_columns(self, sheet: Sheet) -> None:
        """Raises RefusedFileError where the file is not of this table."""
        known = self.get_export_headers()
        if unknown := [column for column in sheet.columns if column not in known]:
            raise RefusedFileError(
                ngettext(
                    "This table has no column %(unknown)s. Its columns are: %(known)s.",
                    "This table has no columns %(unknown)s. Its columns are: %(known)s.",
                    len(unknown),
                )
                % {"unknown": ", ".join(f"“{name}”" for name in unknown), "known": ", ".join(known)}
            )
        needed = [self.fields[name].column_name for name in self._meta.import_id_fields]
        if missing := [column for column in needed if column not in sheet.columns]:
            raise RefusedFileError(
                ngettext(
                    "The column %s is missing: it says which record a row means.",
                    "The columns %s are missing: they say which record a row means.",
                    len(missing),
                )
                % ", ".join(f"“{name}”" for name in missing)
            )

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """Read every record once. In an import that writes, nobody else changes them meanwhile."""
        records = self.get_queryset()
        if kwargs["is_written"]:
            records = records.select_for_update(of=("self",))
        self._records: dict[Key, list[Any]] = defaultdict(list)
        for record in records:
            self._records[self._key_of(record)].append(record)
        rows = [dict(zip(dataset.headers, row, strict=True)) for row in dataset]
        self._times = Counter(map(self._key_in, rows))
        self._meant: set[Any] = set()
        self._seen: set[Key] = set()

    def get_or_init_instance(self, instance_loader: Any, row: dict[str, str]) -> tuple[Any, bool]:
        key, whole = self._key_in(row), tuple(row.values())
        alike = self._records.get(key, []) if key else []
        free = [record for record in alike if record.pk not in self._meant]
        equal = [record for record in free if self._is_said_by(row, record)]
        is_repeated = key and (whole in self._seen or (self._is_key_unique and self._times[key] > 1))
        self._seen.add(whole)
        if not equal and is_repeated:
            raise ValidationError(_("Another row of the file means the same record: keep one."))
        if not equal and alike and (len(free) != 1 or self._times[key] > 1):
            raise ValidationError(
                _("Several records or rows have these in common: %s. Change it on the page of its record.")
                % ", ".join(map(str, key))
            )
        found = (equal or free)[:1]
        self._meant |= {record.pk for record in found}
        return (found[0], False) if found else (self.init_instance(row), True)

    def validate_instance(
        self,
        instance: Any,
        import_validation_errors: Any = None,
        validate_unique: bool = True,  # noqa: FBT001, FBT002 -- the library's signature
    ) -> None:
        """As a form would, but for what the database itself refuses when the row is tried: its constraints,
        and whether a record exists that was looked up just now. That is half of the queries of a row."""
        errors = dict(import_validation_errors or {})
        related = (field for field in instance._meta.fields if field.related_model)
        found = {field.name for field in related if getattr(instance, field.attname) is not None}
        try:
            instance.full_clean(exclude={*errors, *found}, validate_constraints=False)
        except ValidationError as error:
            errors = error.update_error_dict(errors)
        if errors:
            raise ValidationError(errors)

    @property
    def _is_key_unique(self) -> bool:
        """Whether the database itself refuses two records of one key."""
        names = set(self._meta.import_id_fields)
        options = self.model()._meta
        unique = [{field.name} for field in options.fields if field.unique]
        unique += [
            set(constraint.fields)
            for constraint in options.constraints
            if isinstance(constraint, models.UniqueConstraint) and constraint.condition is None
        ]
        return any(fields <= names for fields in unique)

    def _key_fields(self) -> Sequence[Field]:
        return [self.fields[name] for name in self._meta.import_id_fields]

    def _key_of(self, record: Any) -> Key:
        return tuple(field.export(record) for field in self._key_fields())

    def _key_in(self, row: dict[str, str]) -> Key:
        """As the record would write it; empty where it cannot be read, which the row is told when it is."""
        try:
            return tuple(field.widget.render(field.clean(row)) for field in self._key_fields())
        except ValueError:
            return ()

    def _is_said_by(self, row: dict[str, str], record: Any) -> bool:
        try:
            return all(
                field.widget.render(field.clean(row)) == field.export(record)
                for field in self.get_import_fields()
                if field.column_name in row and not field.readonly
            )
        except ValueError:
            return False

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        """Leave the numbers of the database alone: the library would set them anew."""
