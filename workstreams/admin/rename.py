"""Renaming a workstream: the old name is kept with its dates, and papers issued under it keep it."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from emg.lib.partial_date_form_field import PartialDateFormField
from workstreams.models import Workstream, WorkstreamKind


class RenameForm(forms.Form):
    to = forms.CharField(
        label=gettext_lazy("New name"),
        max_length=250,
        help_text=gettext_lazy("The official name, with its kind: IMG on Biodiversity."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    kind = forms.ModelChoiceField(
        WorkstreamKind.objects.order_by("order", "name"), label=gettext_lazy("Kind"), required=False
    )
    on = PartialDateFormField(
        label=gettext_lazy("From when"),
        help_text=gettext_lazy(
            "The day the new name began, as exactly as it is known: “18 May 2022”, “May 2022”, “2022”."
        ),
    )
    # What it was called when the form was made: somebody may have renamed it meanwhile.
    now_called = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None = None, *, workstream: Workstream) -> None:
        self.workstream = workstream
        now = {"to": workstream.title, "kind": workstream.kind_id, "now_called": workstream.title}
        super().__init__(data, initial=now)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        workstream = self.workstream
        if "to" in cleaned and (cleaned["to"], cleaned.get("kind")) == (workstream.title, workstream.kind):
            self.add_error("to", _("It has this name and kind already."))
        if cleaned.get("now_called") != workstream.title:
            self.data = {**dict(self.data.items()), "now_called": workstream.title}
            raise ValidationError(
                _("Somebody renamed it to “%s” meanwhile: check, then rename again.") % workstream.title
            )
        if workstream.names.filter(name=workstream.title).exists():
            raise ValidationError(
                _("“%s” is listed among its other names already: change or delete that row first.")
                % workstream.title
            )
        last = workstream.names.filter(is_official=True).order_by("valid_until_latest").last()
        on = cleaned.get("on")
        if last and last.valid_until and on and on.latest < last.valid_until.latest:
            self.add_error(
                "on", _("It was renamed %s already: a newer name begins later.") % last.valid_until
            )
        return cleaned


@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def rename_view(request: HttpRequest, pk: int, *, model_admin: admin.ModelAdmin) -> HttpResponse:
    workstreams = Workstream.objects.select_for_update(of=("self",)).select_related("kind")
    workstream = get_object_or_404(workstreams, pk=pk)
    if not model_admin.has_change_permission(request, workstream):
        raise PermissionDenied
    form = RenameForm(request.POST or None, workstream=workstream)
    if form.is_valid():
        _rename(request, workstream, form, model_admin)
        return redirect("admin:workstreams_workstream_change", workstream.pk)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Rename “%s”") % workstream,
        "opts": model_admin.opts,
        "workstream": workstream,
        "form": form,
        "errors": form.errors,
    }
    return TemplateResponse(request, "admin/workstreams/workstream/rename.html", context)


def _rename(
    request: HttpRequest, workstream: Workstream, form: RenameForm, model_admin: admin.ModelAdmin
) -> None:
    old = workstream.title
    typed = form.cleaned_data
    workstream.rename(to=typed["to"], kind=typed["kind"], on=typed["on"])
    model_admin.log_change(
        request, workstream, _("Renamed from “%(old)s”, as of %(on)s.") % {"old": old, "on": typed["on"]}
    )
    messages.success(request, _("Renamed. “%s” is kept among its other names.") % old)
