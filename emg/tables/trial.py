"""What importing a file does, row by row: tried first, and then done if it still is what was shown."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

import tablib
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from import_export.results import RowResult

from emg.lib.constraint_words import constraint_words

from .sheet import Sheet
from .table import RecordTable

_NEW, _UNCHANGED = RowResult.IMPORT_TYPE_NEW, RowResult.IMPORT_TYPE_SKIP


@dataclass(frozen=True)
class CellChange:
    column: str
    before: str
    after: str


@dataclass(frozen=True)
class RowError:
    column: str  # empty: of the row as a whole
    message: str


@dataclass(frozen=True)
class TriedRow:
    """One row of the file, and what it does to its record."""

    number: int
    name: str  # what the row says its record is called
    is_new: bool
    changes: tuple[CellChange, ...]
    errors: tuple[RowError, ...]


@dataclass(frozen=True)
class Trial:
    rows: tuple[TriedRow, ...]

    @cached_property
    def wrong(self) -> Sequence[TriedRow]:
        return [row for row in self.rows if row.errors]

    @cached_property
    def new(self) -> Sequence[TriedRow]:
        return [row for row in self.rows if row.is_new and not row.errors]

    @cached_property
    def changed(self) -> Sequence[TriedRow]:
        return [row for row in self.rows if row.changes and not row.is_new and not row.errors]

    @property
    def unchanged_count(self) -> int:
        return len(self.rows) - len(self.wrong) - len(self.new) - len(self.changed)

    @property
    def is_to_be_done(self) -> bool:
        return bool(self.new or self.changed) and not self.wrong

    @cached_property
    def fingerprint(self) -> str:
        """The same for two trials that do the same to the same values."""
        told = json.dumps([asdict(row) for row in self.rows], sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()


def tried(table: RecordTable, sheet: Sheet) -> Trial:
    """What the import would do. Nothing is written. Raises RefusedFileError for the file of another table."""
    table.refuse_other_columns(sheet)
    return _imported(table, sheet, is_dry_run=True)


def done(table: RecordTable, sheet: Sheet, *, as_shown: str) -> Trial | None:
    """Import all rows in one transaction. None if done; else nothing is written, and what it would do now.

    `as_shown`: the fingerprint of the trial that a person agreed to.
    """
    with transaction.atomic():
        trial = _imported(table, sheet, is_dry_run=False)
        if trial.is_to_be_done and trial.fingerprint == as_shown:
            return None
        transaction.set_rollback(True)
    return trial


def _imported(table: RecordTable, sheet: Sheet, *, is_dry_run: bool) -> Trial:
    dataset = tablib.Dataset(*(row.cells for row in sheet.rows), headers=sheet.columns)
    result = table.import_data(
        dataset,
        dry_run=is_dry_run,
        use_transactions=True,
        rollback_on_validation_errors=True,
        is_written=not is_dry_run,
    )
    if result.base_errors:
        raise result.base_errors[0].error
    return Trial(
        tuple(
            TriedRow(
                row.number,
                name=" · ".join(cell for cell in _key_cells(table, sheet, row.cells) if cell),
                is_new=outcome.import_type == _NEW,
                changes=tuple(_changes(table, sheet, outcome)),
                errors=tuple(_errors(table, outcome)),
            )
            for row, outcome in zip(sheet.rows, result.rows, strict=True)
        )
    )


def _key_cells(table: RecordTable, sheet: Sheet, cells: Sequence[str]) -> Iterator[str]:
    for name in table._meta.import_id_fields:
        yield cells[sheet.columns.index(table.fields[name].column_name)]


def _changes(table: RecordTable, sheet: Sheet, outcome: RowResult) -> Iterator[CellChange]:
    if outcome.instance is None or outcome.import_type == _UNCHANGED:
        return
    for field in table.get_import_fields():
        before = str(field.export(outcome.original)) if outcome.original else ""
        after = str(field.export(outcome.instance))
        if field.column_name in sheet.columns and before != after:
            yield CellChange(field.column_name, before, after)


def _errors(table: RecordTable, outcome: RowResult) -> Iterator[RowError]:
    if outcome.validation_error is not None:
        told = _by_field(outcome.validation_error)
        columns = {field.attribute: field.column_name for field in table.get_import_fields()}
        for name, errors in told.items():
            for error in errors:
                yield RowError(columns.get(name, ""), _in_words(error))
    for unforeseen in outcome.errors:
        if not isinstance(unforeseen.error, IntegrityError):
            raise unforeseen.error
        words = constraint_words(unforeseen.error, [table.model()])
        yield RowError("", words or _("This contradicts something on record."))


def _by_field(error: ValidationError) -> dict[str, list[ValidationError]]:
    return error.error_dict if hasattr(error, "error_dict") else {"": error.error_list}


def _in_words(error: ValidationError) -> str:
    if error.code in {"null", "blank"}:
        return _("This cell must not be empty.")
    return " ".join(error.messages)
