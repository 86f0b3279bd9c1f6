"""Pasting or uploading a report: the page that takes a file or a text in."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from emg.lib.refused_files import RefusedFileError
from meetings.importing.receiving import MOST_BYTES, TOO_LARGE, NotAReportError, receive
from meetings.models import ReportImport
from workstreams.admin.controls import TextBox


class UploadForm(forms.Form):
    """A file or a text. What is wrong with it is said at the field it came from."""

    file = forms.FileField(
        required=False,
        label=gettext_lazy("File"),
        help_text=gettext_lazy(".docx, .odt, .pdf, .html or .txt, up to 10 MB. It is kept with the import."),
        widget=forms.FileInput(attrs={"accept": ".txt,.docx,.odt,.pdf,.html,.htm"}),
    )
    text = forms.CharField(
        required=False,
        strip=False,
        max_length=1_000_000,
        label=gettext_lazy("Or its text"),
        help_text=gettext_lazy("Pasted whole, with its heading."),
        widget=TextBox(attrs={"rows": 14, "cols": 80}),
    )

    def __init__(self, *args: Any, by: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._by = by
        self.report_import: ReportImport | None = None

    def clean(self) -> dict[str, Any] | None:
        file, text = self.cleaned_data.get("file"), self.cleaned_data.get("text", "")
        if self.errors:
            return self.cleaned_data
        if bool(file) == bool(text.strip()):
            why = (
                _("Send the file or the text, not both.") if file else _("Choose a file, or paste its text.")
            )
            raise ValidationError(why)
        try:
            if file:
                self.report_import = receive(_content(file), name=file.name, by=self._by)
            else:
                self.report_import = receive(text.encode(), name=_("Pasted text") + ".txt", by=self._by)
        except (RefusedFileError, NotAReportError) as error:
            self.add_error("file" if file else "text", str(error))
        return self.cleaned_data


def upload(admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    """The field for the file; read, it leads to its review."""
    if not admin.has_add_permission(request):
        raise PermissionDenied
    is_sent = request.method == "POST"
    form = UploadForm(request.POST if is_sent else None, request.FILES if is_sent else None, by=request.user)
    if is_sent and form.is_valid() and form.report_import:
        messages.success(request, _("Read. Nothing is on record before you confirm it below."))
        _tell_of_draft(request, form.cleaned_data["file"])
        return redirect("admin:meetings_reportimport_change", form.report_import.pk)
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("Paste or upload a report"),
        "form": form,
    }
    return TemplateResponse(request, "admin/meetings/reportimport/upload.html", context)


def _tell_of_draft(request: HttpRequest, file: UploadedFile | None) -> None:
    """The Word file of a draft is read like any report, but that is not how its changes come back."""
    from meetings.report.returned import draft_in  # noqa: PLC0415 -- as in `emg/paper/forms.py`

    if file is None:
        return
    file.seek(0)
    if draft := draft_in(file.read()):
        messages.warning(
            request,
            _(
                "This is the Word file of the draft “%s”. To take over what was changed in it, discard this "
                "import, open that draft and press “Save and bring back from Word”."
            )
            % draft,
        )


def _content(file: UploadedFile) -> bytes:
    if (file.size or 0) > MOST_BYTES:
        raise NotAReportError(TOO_LARGE)
    return file.read()
