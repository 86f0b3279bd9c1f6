"""Meetings as planned and announced, and the series their numbers run along."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.db.models import Min, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from meetings.models import Meeting, MeetingSeries
from workstreams.admin.publication import PublicationFilter, PublishedAdmin, publication_in_words
from workstreams.admin.record import FOR_THE_SECRETARIAT, RecordAdmin, as_read

from .constraint_errors import ConstraintErrorsForm
from .meeting_steps import step_view, steps_from


@admin.register(MeetingSeries)
class MeetingSeriesAdmin(RecordAdmin):
    fieldsets = [
        (
            None,
            {
                "fields": ["name", "abbreviation"],
                "description": _("Everybody sees the series of public meetings as soon as it is saved."),
            },
        )
    ]
    list_display = ["name", "abbreviation"]
    ordering = ["name"]
    search_fields = ["name", "abbreviation"]


class MeetingForm(ConstraintErrorsForm):
    constraint_fields = {"meeting_end_has_a_start": "starts_at"}


@admin.register(Meeting)
class MeetingAdmin(PublishedAdmin, RecordAdmin):
    form = MeetingForm
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "title",
                    "short_name",
                    "slug",
                    "series",
                    "number",
                    "part_of",
                    "segment",
                    "can_decide",
                ]
            },
        ),
        (
            _("Plan"),
            {
                "fields": [
                    "state",
                    "planned_on",
                    "starts_at",
                    "ends_at",
                    "time_zone",
                    "zone_label",
                    "mode",
                    "place",
                ],
                "description": _(
                    "What was held, as the paper prints it, stands in the meeting’s report, which begins as "
                    "a copy of this plan."
                ),
            },
        ),
        (
            _("Publication"),
            {
                "fields": ["publication", "announced_on"],
                "description": _(
                    "Once the meeting is announced or its report approved, everybody sees at once what is "
                    "saved here, but for the part “For the secretariat only”."
                ),
            },
        ),
        FOR_THE_SECRETARIAT,
    ]
    list_display = ["title", "short_name", "planned_on", "state", "publication"]
    list_filter = [PublicationFilter, "state", "segment", "series"]
    ordering = ["-planned_on_latest", "slug"]
    search_fields = ["title", "short_name", "number"]
    publication_field = "announced_on"
    what_becomes_public = _(
        "Everybody will see their names, dates, hours and places, and whether they were held, postponed or "
        "cancelled. Of those held without a report they read “held, no report on record”."
    )
    actions = ["announce_selected"]
    change_list_template = "admin/meetings/change_list_with_import.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Meeting]:
        return super().get_queryset(request).annotate(first_approved_at=Min("reports__approved_at"))

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else {"slug": ["title"]}

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A public address stays; what a reported meeting could decide is part of the record."""
        today, meeting = timezone.localdate(), as_read(obj)
        is_reported = obj is not None and meeting.first_approved_at is not None
        is_announced = obj is not None and meeting.announced_on is not None and meeting.announced_on <= today
        return [
            "state",
            "publication",
            *(["slug"] if is_reported or is_announced else []),
            *(["can_decide"] if is_reported else []),
        ]

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(partial(step_view, model_admin=self))
        return [path("<int:pk>/step/<slug:state>/", view, name="meetings_meeting_step"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        return super().change_view(
            request, object_id, form_url, {**self._tools(object_id), **(extra_context or {})}
        )

    def view_on_site(self, meeting: Meeting) -> str | None:
        return meeting.get_absolute_url() if Meeting.objects.public().filter(pk=meeting.pk).exists() else None

    @admin.action(description=_("Announce selected %(verbose_name_plural)s"), permissions=["change"])
    def announce_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> TemplateResponse | None:
        return self.publish(
            request,
            queryset,
            action="announce_selected",
            title=gettext("Announce meetings"),
            button=gettext("Announce"),
        )

    @admin.display(description=_("publication"))
    def publication(self, meeting: Any) -> str:
        approved_at = getattr(meeting, "first_approved_at", None)
        beginnings = [meeting.announced_on, approved_at and timezone.localdate(approved_at)]
        first = min(filter(None, beginnings), default=None)
        return publication_in_words(first, today=timezone.localdate())

    def _tools(self, object_id: str) -> dict[str, Any]:
        """The meeting's open report or its latest one, and the steps open to it."""
        meeting = Meeting.objects.filter(pk=object_id).first() if object_id.isdecimal() else None
        if meeting is None:
            return {}
        return {"report": meeting.reports.order_by("-revision").first(), "steps": steps_from(meeting.state)}
