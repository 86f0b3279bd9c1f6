"""Deleting: refused, with the list of uses, where something on record stands in the way."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import NestedObjects
from django.db import IntegrityError, models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from .uses import uses_in_words


class DeletionInWords(admin.ModelAdmin):
    """Mixin: a refused deletion says where the record is used; what the database refuses is a message."""

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        to_delete, model_count, perms_needed, protected = super().get_deleted_objects(objs, request)
        if not protected:
            return to_delete, model_count, perms_needed, protected
        by_record = [(str(record), uses_of(record)) for record in objs]
        if len(by_record) == 1:
            return to_delete, model_count, set(), by_record[0][1]
        # Nested as the template filter `unordered_list` wants it.
        return (
            to_delete,
            model_count,
            set(),
            [part for name, uses in by_record if uses for part in (name, uses)],
        )

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        try:
            return super().delete_view(request, object_id, extra_context)
        except IntegrityError:
            return self._refused(request)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        try:
            return super().changelist_view(request, extra_context)
        except IntegrityError:
            return self._refused(request)

    def _refused(self, request: HttpRequest) -> HttpResponse:
        self.message_user(
            request, _("Nothing was deleted: something on record uses it by now."), messages.ERROR
        )
        return HttpResponseRedirect(request.get_full_path())


def uses_of(record: models.Model) -> Sequence[str]:
    """Where the record is used in ways that forbid deleting it, in words, in alphabetical order."""
    collector = NestedObjects(using="default")
    collector.collect([record])
    return uses_in_words(collector.protected)
