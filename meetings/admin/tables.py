"""The pages of tables: out as files; in by way of a page that shows what each row would do."""

from dataclasses import asdict, dataclass
from typing import Any

import pghistory
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from emg.lib.refused_files import RefusedFileError
from emg.lib.spreadsheets import XLSX, as_csv, as_xlsx
from emg.tables.opening import MOST_BYTES, opened
from emg.tables.sheet import Row, Sheet, too_large
from emg.tables.table import RecordTable
from emg.tables.trial import Trial, done, tried
from meetings.tables import TABLES

SALT = "meetings.tables.import"
# What is signed travels through the page: so no web server keeps it, and nobody else can read it.
MOST_SIGNED = 4_500_000  # characters; a form may send 5 MB
MOST_SHOWN = 500  # rows of a kind
# Excel takes a CSV file without it for one in the encoding of its country.
BOM = "\ufeff"


@dataclass(frozen=True)
class Upload:
    """What somebody sent to be looked at: on the way back, it is theirs and for this table alone."""

    table: str
    user: int
    file: str  # its name
    sheet: Sheet
    shown: str  # the fingerprint of what the page says the import would do

    def signed(self) -> str:
        return signing.dumps(asdict(self), salt=SALT, compress=True)

    @classmethod
    def unsigned(cls, text: str, *, table: str, user: int) -> "Upload":
        """Raises BadSignature unless this page was given it, by this person, within a working day."""
        kept = signing.loads(text, salt=SALT, max_age=settings.SESSION_COOKIE_AGE)
        if (kept["table"], kept["user"]) != (table, user):
            raise signing.BadSignature
        rows = tuple(Row(row["number"], tuple(row["cells"])) for row in kept["sheet"]["rows"])
        columns = tuple(kept["sheet"]["columns"])
        return cls(**{**kept, "sheet": Sheet(columns, rows, kept["sheet"]["note"])})


class TableFileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "CSV or Excel (.xlsx), with the names of the columns in the first row. Nothing is saved before "
            "you have seen what each row would do."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.txt"}),
    )

    def __init__(self, *args: Any, table: RecordTable, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._table = table

    def clean_file(self) -> tuple[str, Sheet, Trial]:
        file: UploadedFile = self.cleaned_data["file"]
        try:
            sheet = opened(file.read(MOST_BYTES + 1))
            return file.name or "", sheet, tried(self._table, sheet)
        except RefusedFileError as error:
            raise ValidationError(str(error)) from error


def may_export(request: HttpRequest, table: type[RecordTable]) -> bool:
    return _may(request, table, "view")


def may_import(request: HttpRequest, table: type[RecordTable]) -> bool:
    return _may(request, table, "view", "add", "change")


def _may(request: HttpRequest, table: type[RecordTable], *actions: str) -> bool:
    options = table.model()._meta
    return request.user.has_perms(
        [f"{options.app_label}.{action}_{options.model_name}" for action in actions]
    )


@require_safe
def tables(request: HttpRequest, *, site: AdminSite) -> HttpResponse:
    seen = {name: table for name, table in TABLES.items() if may_export(request, table)}
    if not seen:
        raise PermissionDenied
    context = {
        **site.each_context(request),
        "title": _("Tables as spreadsheets"),
        "tables": [(name, table, may_import(request, table)) for name, table in seen.items()],
    }
    return TemplateResponse(request, "admin/tables.html", context)


@require_safe
def table_csv(request: HttpRequest, name: str) -> HttpResponse:
    lines = as_csv(_exported(request, name).table(for_workbook=False))
    return _file(BOM + "".join(lines), f"{name}.csv", "text/csv; charset=utf-8")


@require_safe
def table_xlsx(request: HttpRequest, name: str) -> HttpResponse:
    table = _exported(request, name)
    content = as_xlsx(table.table(for_workbook=True), title=str(table.title), made_on=timezone.localdate())
    return _file(content, f"{name}.xlsx", XLSX)


def _exported(request: HttpRequest, name: str) -> RecordTable:
    table = _table(name)
    if not may_export(request, table):
        raise PermissionDenied
    return table()


def _file(content: str | bytes, name: str, content_type: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)


def _table(name: str) -> type[RecordTable]:
    if name not in TABLES:
        raise Http404
    return TABLES[name]


@require_http_methods(["GET", "HEAD", "POST"])
def import_table(request: HttpRequest, name: str, *, site: AdminSite) -> HttpResponse:
    """The field for the file; then what each of its rows would do; then, agreed to, back to the tables."""
    table = _table(name)()
    if not may_import(request, type(table)):
        raise PermissionDenied
    if "upload" in request.POST:
        return _agreed(request, name, table, site=site)
    is_sent = request.method == "POST"
    form = TableFileForm(request.POST if is_sent else None, request.FILES if is_sent else None, table=table)
    if is_sent and form.is_valid():
        file, sheet, trial = form.cleaned_data["file"]
        upload = Upload(name, _person(request), file.replace("\x00", "")[:200], sheet, trial.fingerprint)
        signed = upload.signed() if trial.is_to_be_done else ""
        if len(signed) <= MOST_SIGNED:
            return _page(request, name, table, site, {**_shown(trial), "upload": upload, "signed": signed})
        form.add_error("file", too_large())
    return _page(request, name, table, site, {"form": form})


def _agreed(request: HttpRequest, name: str, table: RecordTable, *, site: AdminSite) -> HttpResponse:
    try:
        upload = Upload.unsigned(request.POST["upload"], table=name, user=_person(request))
    except signing.BadSignature:
        messages.error(request, _("What this page sent cannot be read, or is too old: send the file again."))
        return redirect("admin:import_table", name)
    with pghistory.context(import_of=upload.file), transaction.atomic():
        trial = done(table, upload.sheet, as_shown=upload.shown)
    if trial is None:
        messages.success(request, _("Imported: every row of “%s” is on record now.") % upload.file)
        return redirect("admin:tables")
    messages.warning(
        request, _("Somebody changed the records meanwhile, so nothing was imported: look at this again.")
    )
    again = Upload(name, upload.user, upload.file, upload.sheet, trial.fingerprint)
    signed = again.signed() if trial.is_to_be_done else ""
    return _page(request, name, table, site, {**_shown(trial), "upload": again, "signed": signed})


def _person(request: HttpRequest) -> int:
    assert request.user.pk is not None
    return request.user.pk


def _shown(trial: Trial) -> dict[str, Any]:
    """The trial, and its rows as far as a page can show them."""
    return {
        "trial": trial,
        "is_refused": bool(trial.wrong),
        "parts": [
            (_("Rows with errors"), trial.wrong[:MOST_SHOWN], len(trial.wrong)),
            (_("New records"), trial.new[:MOST_SHOWN], len(trial.new)),
            (_("Changed records"), trial.changed[:MOST_SHOWN], len(trial.changed)),
        ],
        "most_shown": MOST_SHOWN,
    }


def _page(
    request: HttpRequest, name: str, table: RecordTable, site: AdminSite, shown: dict[str, Any]
) -> HttpResponse:
    context = {
        **site.each_context(request),
        "title": _("Import: %s") % table.title,
        "name": name,
        "table": table,
        "columns": table.get_export_headers(),
        "needed": [table.fields[key].column_name for key in table._meta.import_id_fields],
        **shown,
    }
    return TemplateResponse(request, "admin/import_table.html", context)
