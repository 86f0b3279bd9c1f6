"""What somebody typed into a report whose draft was discarded meanwhile: shown once, to be copied."""

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _


def report_gone(model_admin: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    messages.error(request, _("This report is not there any more: somebody discarded the draft."))
    sent = (value for _name, values in request.POST.lists() for value in values)
    # Sentences; what was chosen, numbers and keys are quickly typed again.
    texts = [text for text in sent if len(text.split()) > 1]
    if not texts:
        return redirect("admin:meetings_report_changelist")
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("What you typed"),
        "opts": model_admin.opts,
        "texts": texts,
    }
    return TemplateResponse(request, "admin/meetings/report/gone.html", context)
