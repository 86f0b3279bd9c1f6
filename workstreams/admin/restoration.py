"""Going back to an earlier state of a record: a new change like any other, after a look at the difference."""

from dataclasses import dataclass
from typing import Any

import pghistory
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from .record_changes import FieldChange, field_changes, names_in
from .record_version import RecordVersion
from .refusals import refusal_in_words
from .values import Names

SEEN_FIELD = "seen"


@dataclass(frozen=True)
class Difference:
    """What going back would change, and why it cannot be done, if so."""

    fields: list[FieldChange]
    refusals: list[str]


@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def restore_view(request: HttpRequest, object_id: int, event_id: int, *, model_admin: Any) -> HttpResponse:
    """GET shows the difference, POST makes it, if the record still is as it was shown."""
    if request.method == "POST":
        get_object_or_404(model_admin.model._default_manager.select_for_update(), pk=object_id)
    # As the admin reads it, with what its form looks at.
    record = model_admin.get_object(request, str(object_id))
    if record is None:
        raise Http404
    if not model_admin.has_change_permission(request, None):
        raise PermissionDenied
    event = get_object_or_404(record.pgh_event_model, pgh_obj_id=record.pk, pgh_id=event_id)
    columns = _columns(model_admin, request, record)
    closed = model_admin.closed_because(record)
    difference = Difference([], [closed]) if closed else _difference(record, event, columns)
    seen = str(RecordVersion.now(record, []))
    if request.method == "POST" and request.POST.get(SEEN_FIELD) != seen:
        messages.warning(request, _("Somebody changed the record meanwhile: look at the difference again."))
    elif request.method == "POST" and difference.fields and not difference.refusals:
        refusals = _restored(record, event, columns, why=model_admin.why_in(request))
        if not refusals:
            messages.success(request, _("Done: the record is as it was on %s.") % _moment(event))
            history = f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_history"
            return HttpResponseRedirect(reverse(history, args=[record.pk]))
        difference = Difference(difference.fields, refusals)
    record.refresh_from_db()
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Go back to the state of %s") % _moment(event),
        "opts": model_admin.opts,
        "record": record,
        "difference": difference,
        "seen_field": SEEN_FIELD,
        "seen": seen,
        "why_field": model_admin.why_field,
        "why_length": model_admin.why_length,
        "why": model_admin.why_in(request),
    }
    return TemplateResponse(request, "admin/record_restore.html", context)


def _columns(model_admin: Any, request: HttpRequest, record: models.Model) -> list[models.Field]:
    """Those this person could type into the form of the record: nothing else goes back."""
    names = model_admin.get_form(request, record, change=True).base_fields
    return [field for field in record._meta.concrete_fields if field.name in names]


def _difference(record: models.Model, event: Any, columns: list[models.Field]) -> Difference:
    names = names_in([event])
    gone = [field for field in columns if _is_gone(field, getattr(event, field.attname), names)]
    told = {field.name for field in columns}
    return Difference(
        fields=[
            change
            for field, change in field_changes(type(record), record, event, names=names)
            if field.name in told
        ],
        refusals=[
            _("%s: what it pointed to is deleted, so this state cannot come back.") % field.verbose_name
            for field in gone
        ],
    )


def _is_gone(field: models.Field, value: Any, names: Names) -> bool:
    related = field.related_model
    return bool(related) and value is not None and names.name_of(related, value) is None  # type: ignore[arg-type]


def _restored(record: models.Model, event: Any, columns: list[models.Field], *, why: str) -> list[str]:
    """Writes the earlier values as a new change. Returns what stands in the way, with nothing written."""
    for field in columns:
        setattr(record, field.attname, getattr(event, field.attname))
    said = _("Back to the state of %s.") % _moment(event)
    try:
        record.full_clean()
        with transaction.atomic(), pghistory.context(why=f"{said} {why}".strip()):
            record.save()
    except ValidationError as error:
        return error.messages
    except IntegrityError as error:
        return [refusal_in_words(error, [type(record)])]
    return []


def _moment(event: Any) -> str:
    return date_format(timezone.localtime(event.pgh_created_at), "j F Y, H:i:s")
