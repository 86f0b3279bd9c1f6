"""What is public, seen and changed in the admin."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext


def publication_in_words(published_on: date | None, *, today: date) -> str:
    if published_on is None:
        return _("Not public")
    day = date_format(published_on, "j F Y")
    return (_("Public since %s") if published_on <= today else _("Not public before %s")) % day


class PublicationFilter(admin.SimpleListFilter):
    title = gettext_lazy("publication")
    parameter_name = "publication"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("public", _("Public")), ("internal", _("Not public"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        public = queryset.model.objects.public().values("pk")
        if self.value() == "public":
            return queryset.filter(pk__in=public)
        return queryset.exclude(pk__in=public) if self.value() == "internal" else queryset


class PublishedAdmin(admin.ModelAdmin):
    """Mixin for records with a day of publication: says whether each is public, publishes those selected."""

    # One sentence: what everybody sees from then on.
    what_becomes_public: Any = ""
    publication_field = "published_on"
    actions = ["publish_selected"]

    @admin.display(description=gettext_lazy("publication"), ordering="published_on")
    def publication(self, record: Any) -> str:
        return publication_in_words(record.published_on if record else None, today=timezone.localdate())

    @admin.action(
        description=gettext_lazy("Publish selected %(verbose_name_plural)s"), permissions=["change"]
    )
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> TemplateResponse | None:
        title = _("Publish %s") % self.opts.verbose_name_plural
        return self.publish(request, queryset, action="publish_selected", title=title, button=_("Publish"))

    def publish(
        self, request: HttpRequest, queryset: QuerySet[Any], *, action: str, title: str, button: str
    ) -> TemplateResponse | None:
        """Ask first; then publish those of the selected that are not public yet."""
        records = list(queryset.exclude(pk__in=self.model.objects.public().values("pk")))
        if not records:
            self.message_user(request, _("Everything you selected is public already."), messages.INFO)
            return None
        if "confirmed" in request.POST:
            self._publish(request, records)
            return None
        return TemplateResponse(
            request,
            "admin/action_confirmation.html",
            {
                **self.admin_site.each_context(request),
                "title": title,
                "opts": self.opts,
                "action": action,
                "consequence": self.what_becomes_public,
                "rows": [(record.pk, self._with_its_day(record)) for record in records],
                "button": button,
                "action_checkbox_name": ACTION_CHECKBOX_NAME,
            },
        )

    def _with_its_day(self, record: Any) -> str:
        """A later day that somebody chose is given up, which is not done unseen."""
        day = getattr(record, self.publication_field)
        said = publication_in_words(day, today=timezone.localdate())
        return f"{record} ({said})" if day else str(record)

    def _publish(self, request: HttpRequest, records: Iterable[Any]) -> None:
        field = self.opts.get_field(self.publication_field)
        names = []
        for record in records:
            setattr(record, field.name, timezone.localdate())
            record.save(update_fields=[field.name])
            self.log_change(request, record, [{"changed": {"fields": [capfirst(str(field.verbose_name))]}}])  # type: ignore[union-attr]
            names.append(str(record))
        self.message_user(
            request,
            ngettext("%s is public now.", "%s are public now.", len(names))
            % ", ".join(f"“{name}”" for name in names),
            messages.SUCCESS,
        )
