"""The review screen: the source on one side, what was understood on the other, and the steps from here."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.importing.as_printed import not_printed
from meetings.importing.confirmation import NotConfirmedError, confirm
from meetings.importing.receiving import earlier_imports
from meetings.lifecycle import StepNotAllowedError
from meetings.models import ReportImport

from .marked_source import marked_source
from .review import Review
from .typed import Typed, as_shown

STEPS = {"_discard": ReportImport.discard, "_open_again": ReportImport.open_again}


def review(admin: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows what was understood and decided so far; POST saves, confirms, discards or opens again."""
    is_sent = request.method == "POST"
    with transaction.atomic():
        imports = ReportImport.objects.defer("content")
        imports = imports.select_related("imported_by", "state_changed_by", "report")
        if is_sent:
            imports = imports.select_for_update(of=("self",))
        kept = get_object_or_404(imports, pk=pk)
        may = admin.has_change_permission if is_sent else admin.has_view_or_change_permission
        if not may(request, kept):
            raise PermissionDenied
        step = next((name for name in STEPS if name in request.POST), None) if is_sent else None
        if step:
            return _stepped(request, kept, step)
        if is_sent and not kept.is_open:
            messages.info(request, _("This import is closed: nothing was saved."))
            return redirect("admin:meetings_reportimport_change", pk)
        if is_sent:
            return _answer(admin, request, kept)
        return _page(admin, request, kept, Review.of(kept), {})


def _stepped(request: HttpRequest, kept: ReportImport, step: str) -> HttpResponse:
    try:
        STEPS[step](kept, by=request.user)  # type: ignore[arg-type]
    except StepNotAllowedError as error:
        messages.error(request, str(error))
    else:
        said = _("Discarded.") if step == "_discard" else _("It can be reviewed again.")
        messages.success(request, said)
    return redirect("admin:meetings_reportimport_change", kept.pk)


def _answer(admin: ModelAdmin, request: HttpRequest, kept: ReportImport) -> HttpResponse:
    """Whatever is asked for, what was typed is kept first."""
    before = Review.of(kept)
    typed = Typed(kept, before, request.POST.dict())
    typed.save()
    shown = before.after(kept.decisions)
    is_unseen = "_confirm" in request.POST and typed.is_behind
    is_confirmed = "_confirm" in request.POST and not typed.is_behind
    if is_confirmed and shown.is_ready():
        try:
            report = confirm(kept, shown.decided(), by=request.user)  # type: ignore[arg-type]
        except NotConfirmedError as error:
            messages.error(request, str(error))
            return redirect("admin:meetings_reportimport_change", kept.pk)
        admin.log_change(request, kept, _("Confirmed."))
        messages.success(request, _("The draft is made. Nothing of it is public before it is approved."))
        return redirect("admin:meetings_report_change", report.pk)
    if is_unseen and not typed.overtaken:
        messages.warning(
            request,
            _(
                "Somebody else, or you in another window, changed something while this page was open. What "
                "you typed is kept: look it all through, then confirm again."
            ),
        )
        return redirect("admin:meetings_reportimport_change", kept.pk)
    if is_confirmed or typed.overtaken or shown.mistakes:
        is_refused = is_confirmed or bool(shown.mistakes)
        return _page(admin, request, kept, shown, {"overtaken": typed.overtaken, "is_refused": is_refused})
    count = len(shown.to_decide)
    still = ngettext("%d is still to be decided.", "%d are still to be decided.", count) % count
    messages.success(request, f"{_('Saved.')} {still}" if count else _("Saved. Everything is decided."))
    return redirect("admin:meetings_reportimport_change", kept.pk)


def _page(
    admin: ModelAdmin, request: HttpRequest, kept: ReportImport, shown: Review, more: dict[str, Any]
) -> HttpResponse:
    may_edit = kept.is_open and admin.has_change_permission(request, kept)
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("Review what was read"),
        "kept": kept,
        "review": shown,
        "source": marked_source(shown),
        "as_shown": as_shown(shown),
        "earlier": earlier_imports(kept),
        "not_printed": not_printed(kept.report, shown.read.source) if kept.report else None,
        "may_edit": may_edit,
        "may_open_again": not kept.is_open and not kept.report_id and admin.has_change_permission(request),
        "may_delete": admin.has_delete_permission(request, kept),
        **more,
    }
    return TemplateResponse(request, "admin/meetings/reportimport/review.html", context)
