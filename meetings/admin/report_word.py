"""Bringing a draft's Word file back: what was changed in it is shown, and accepted one by one."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from emg.lib.packed_xml import MOST_BYTES
from emg.lib.refused_files import RefusedFileError
from emg.paper.word.reading import Piece, ReturnedFile, read
from meetings.models import Report
from meetings.report.keeping import keep
from meetings.report.returned import Offer, Returned, returned

SALT = "meetings.report.from_word"


class WordFileForm(forms.Form):
    """The file. What is wrong with it, as one of this report, is said at the field."""

    file = forms.FileField(
        label=gettext_lazy("Word file"),
        help_text=gettext_lazy(
            "The .docx file of this draft, downloaded here and edited in Word. Nothing is saved before you "
            "have seen what was changed and accepted it."
        ),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
    )

    def __init__(self, data: Any = None, files: Any = None, *, report: Report) -> None:
        super().__init__(data, files)
        self._report = report

    def clean_file(self) -> Returned:
        file: UploadedFile = self.cleaned_data["file"]
        try:
            return returned(self._report, read(file.read(MOST_BYTES + 1)))
        except RefusedFileError as error:
            raise ValidationError(str(error)) from error


class OffersForm(forms.Form):
    """The ticks beside the offers. `shown`: the marks of the draft's words as the page showed them."""

    accept = forms.MultipleChoiceField(
        error_messages={"required": gettext_lazy("Tick what to accept, or go back to the report.")}
    )

    def __init__(self, data: QueryDict, *, offers: list[Offer], shown: Mapping[str, str]) -> None:
        super().__init__(data)
        self._offers = {offer.id: offer for offer in offers}
        self._shown = shown
        self._ticked = data.getlist("accept")
        self.fields["accept"].choices = [(passage_id, passage_id) for passage_id in shown]  # type: ignore[attr-defined]

    def clean_accept(self) -> list[Offer]:
        accepted = self.cleaned_data["accept"]
        if not all(map(self._is_as_shown, accepted)):
            raise ValidationError(
                _("The draft has changed since this page was shown, so nothing was accepted: look again.")
            )
        return [self._offers[passage_id] for passage_id in accepted]

    def ticked(self) -> list[str]:
        """What stays ticked if the page is shown again."""
        return [passage_id for passage_id in self._ticked if self._is_as_shown(passage_id)]

    def _is_as_shown(self, passage_id: str) -> bool:
        offer = self._offers.get(passage_id)
        return offer is not None and offer.shown == self._shown.get(passage_id)


def bring_back(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """The field for the file; then what was changed in it; then, accepted, back to the report."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    with transaction.atomic():
        report = get_object_or_404(
            Report.objects.select_for_update(of=("self",)).select_related("meeting"), pk=pk
        )
        if not report.is_draft:
            messages.error(request, _closed(report))
            return redirect("admin:meetings_report_change", pk)
        if "state" in request.POST:
            return _answer_to_offers(admin, request, report)
        is_sent = request.method == "POST"
        form = WordFileForm(
            request.POST if is_sent else None, request.FILES if is_sent else None, report=report
        )
        if is_sent and form.is_valid():
            found: Returned = form.cleaned_data["file"]
            ticked = [offer.id for offer in found.offers if not offer.is_doubtful]
            return _page(admin, request, report, {**_offered(found), "ticked": ticked})
        return _page(admin, request, report, {"form": form})


def _answer_to_offers(admin: ModelAdmin, request: HttpRequest, report: Report) -> HttpResponse:
    try:
        file, shown = _unsigned(request.POST["state"])
        found = returned(report, file)
    except (signing.BadSignature, RefusedFileError):
        messages.error(request, _("What this page sent cannot be read: bring the file back once more."))
        return redirect("admin:meetings_report_bring_back", report.pk)
    form = OffersForm(request.POST, offers=found.offers, shown=shown)
    if form.is_valid() and _are_kept(form, report=report):
        admin.log_change(request, report, _("Changes accepted from Word."))
        messages.success(request, _accepted(len(form.cleaned_data["accept"])))
        return redirect("admin:meetings_report_change", report.pk)
    again = {**_offered(found), "form": form, "ticked": form.ticked()}
    return _page(admin, request, report, again)


def _are_kept(form: OffersForm, *, report: Report) -> bool:
    try:
        keep(((offer.home, offer.paragraphs) for offer in form.cleaned_data["accept"]), report=report)
    except ValidationError as error:
        form.add_error("accept", error)
    return form.is_valid()


def _page(admin: ModelAdmin, request: HttpRequest, report: Report, shown: dict[str, Any]) -> HttpResponse:
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("Bring back from Word"),
        "report": report,
        **shown,
    }
    return TemplateResponse(request, "admin/meetings/report/bring_back.html", context)


def _offered(found: Returned) -> dict[str, Any]:
    """What the page shows of a file, and what it will send back: the file, and the words it was beside."""
    shown = {offer.id: offer.shown for offer in found.offers}
    kept = {"file": asdict(found.file), "shown": shown}
    return {"found": found, "state": signing.dumps(kept, salt=SALT, compress=True)}


def _unsigned(state: str) -> tuple[ReturnedFile, dict[str, str]]:
    """The file and the marks that `_offered` signed. Raises BadSignature otherwise."""
    kept = signing.loads(state, salt=SALT)
    pieces = tuple(
        Piece(**{**piece, "paragraphs": tuple(piece["paragraphs"])}) for piece in kept["file"]["pieces"]
    )
    return ReturnedFile(**{**kept["file"], "pieces": pieces}), kept["shown"]


def _closed(report: Report) -> str:
    if report.is_approved:
        return _("The report is approved and cannot change: start a revision, and make the changes in that.")
    return _("The report is in review: withdraw it or send it back, then bring the file back once more.")


def _accepted(count: int) -> str:
    return ngettext("%d passage was accepted.", "%d passages were accepted.", count) % count
