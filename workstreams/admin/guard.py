"""Two people at one record: the second save waits until its writer has seen what the first one changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.forms import BaseInlineFormSet
from django.forms.models import _get_foreign_key
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from .merged_input import merge_record, merge_rows
from .record_changes import RecordChange, deletion_in_words, events_since, in_words
from .record_version import RecordVersion, Rows
from .refusals import refusal_in_words

VERSION_FIELD = "_version"


@dataclass(frozen=True)
class HeldBack:
    """Why a save did not happen, and what others changed meanwhile, for the page to show."""

    why: str
    changes: Sequence[RecordChange] = ()


class HeldBackForm(forms.ModelForm):
    """A form that comes back as it was typed, however right its values are."""

    why_held_back: str

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        self.add_error(None, self.why_held_back)
        return cleaned


class LostUpdateGuard(admin.ModelAdmin):
    """Mixin for records with a history: `class WorkstreamAdmin(LostUpdateGuard, admin.ModelAdmin)`.

    The form carries the version it was made from. A save locks the record, then compares, so that of two
    simultaneous saves the later one sees the earlier one. What the database refuses comes back as a message
    with the form. Templates extend `admin/change_form.html` and keep what stands in its block `form_top`.
    """

    def guarded_rows(self, request: HttpRequest, obj: models.Model) -> Sequence[Rows]:
        """The rows edited together with the record: those of its inlines. Override to append rows of rows."""
        return [
            Rows(inline.model, _get_foreign_key(self.model, inline.model, fk_name=inline.fk_name).name)
            for inline in self.get_inline_instances(request, obj)
        ]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        try:
            return self._guarded_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            models_saved = [self.model, *(inline.model for inline in self.get_inline_instances(request))]
            request.held_back = HeldBack(refusal_in_words(error, models_saved))  # type: ignore[attr-defined]
            return self._guarded_view(request, object_id, form_url, extra_context)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 -- Django's signature
        form = super().get_form(request, obj, change=change, **kwargs)
        if held_back := getattr(request, "held_back", None):
            return type(form.__name__, (HeldBackForm, form), {"why_held_back": held_back.why})
        return form

    @transaction.atomic
    def _guarded_view(
        self, request: HttpRequest, object_id: str | None, form_url: str, extra_context: dict[str, Any] | None
    ) -> HttpResponse:
        context = {"version_field": VERSION_FIELD, **(extra_context or {})}
        obj = self._record(object_id, is_to_lock=request.method == "POST")
        if obj is not None:
            # Before the form reads the record: a change in between shows as one too many, never as none.
            rows = self.guarded_rows(request, obj)
            context["version"] = version = RecordVersion.now(obj, rows)
            if request.method == "POST" and request.POST.get(VERSION_FIELD) != str(version):
                self._hold_back(request, obj, version=version, rows=rows)
        elif object_id and VERSION_FIELD in request.POST and self.has_add_permission(request):
            self._hold_back_deleted(request, object_id)
            object_id, form_url = None, reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
        context["held_back"] = getattr(request, "held_back", None)
        return super().changeform_view(request, object_id, form_url, context)

    def _record(self, object_id: str | None, *, is_to_lock: bool) -> models.Model | None:
        records = self.model._default_manager.all()
        try:
            return (records.select_for_update() if is_to_lock else records).get(pk=unquote(object_id or ""))
        except (self.model.DoesNotExist, ValidationError, ValueError):
            return None

    def _hold_back(
        self, request: HttpRequest, obj: models.Model, *, version: RecordVersion, rows: Sequence[Rows]
    ) -> None:
        """Merge what was typed with what others changed, and see to it that the form comes back with both."""
        seen = RecordVersion.read(request.POST.get(VERSION_FIELD, ""), like=version)
        if seen is None:
            held_back = HeldBack(_("This form did not arrive whole. Check what it says, then save again."))
        else:
            since = events_since(obj, rows, seen=seen)
            changes = in_words(since, rows=rows)
            held_back = HeldBack(_sentence(changes, reader=request.user), changes)
            obj = self.get_object(request, str(obj.pk)) or obj  # as the form reads it
            data = request.POST.copy()
            form = self.get_form(request, obj, change=True)(instance=obj)
            merge_record(data, form, base=since[0].base.get(obj.pk), now=obj)
            for formset, kind in zip(self._formsets(request, obj), since[1:], strict=False):
                merge_rows(data, formset, bases=kind.base)
            request.POST = data  # type: ignore[assignment]
        request.held_back = held_back  # type: ignore[attr-defined]

    def _hold_back_deleted(self, request: HttpRequest, object_id: str) -> None:
        """Bring back what was typed into a record somebody deleted, as a new record not yet saved."""
        data = request.POST.copy()
        for formset in self._formsets(request, None):
            merge_rows(data, formset, bases={})
        request.POST = data  # type: ignore[assignment]
        request.held_back = HeldBack(  # type: ignore[attr-defined]
            _("%s The form holds what you typed: save it to add it as a new record.")
            % deletion_in_words(self.model, unquote(object_id))
        )

    def _formsets(self, request: HttpRequest, obj: models.Model | None) -> Iterator[BaseInlineFormSet]:
        """The inline rows as they stand, under the prefixes the form uses."""
        prefixes: dict[str, int] = {}
        for formset, inline in self.get_formsets_with_inlines(request, obj):
            prefix = formset.get_default_prefix()
            prefixes[prefix] = number = prefixes.get(prefix, 0) + 1
            yield formset(
                instance=obj or self.model(),
                prefix=prefix if number == 1 else f"{prefix}-{number}",
                queryset=inline.get_queryset(request),
            )


def _sentence(changes: Sequence[RecordChange], *, reader: Any) -> str:
    others = dict.fromkeys(change.who for change in changes if change.user_id != reader.pk)
    who = _(" and ").join(others) if others else _("You, in another window,")
    return _("%s saved this record while you were editing it, so nothing of yours is saved yet.") % who
