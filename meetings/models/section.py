"""The numbered sections of a report."""

from typing import Any

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.lib.list_letters import ListStyle
from emg.lib.partial_date_field import PartialDateField
from emg.stored_pages.triggers import raises_public_version

from .locks import lock_with_report
from .meeting import Meeting
from .report import Report


@pghistory.track()
@raises_public_version
class Section(models.Model):
    class Kind(models.TextChoices):
        NARRATIVE = "narrative", _("Free text")
        PROGRESS = "progress", _("Progress: the statuses")
        NEW_TOPICS = "new_topics", _("New topics: the proposals")
        ACTIONS = "actions", _("Decisions and actions")
        NEXT_MEETING = "next_meeting", _("Next meeting")

    report = models.ForeignKey(Report, models.CASCADE, related_name="sections", verbose_name=_("report"))
    key = models.PositiveSmallIntegerField(
        editable=False,
        help_text="Names the section in the addresses of its paragraphs.",
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    heading = models.CharField(_("heading"), max_length=250)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.NARRATIVE)
    text = models.TextField(
        _("text"),
        blank=True,
        help_text=_(
            "An empty line begins a new paragraph. Progress: {count} prints the number of ongoing "
            "workstreams; left empty, the usual opening sentence is printed."
        ),
    )
    list_style = models.CharField(
        _("list letters"),
        max_length=4,
        choices=ListStyle.choices,
        default=ListStyle.PARENTHESES,
        help_text=_("How the statuses, proposals or actions of this section are lettered."),
    )
    next_meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="announced_in",
        verbose_name=_("next meeting"),
    )
    next_meeting_on = PartialDateField(
        _("date of the next meeting"), blank=True, help_text=_("As said: likely November 2022.")
    )

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        constraints = [
            models.UniqueConstraint(fields=["report", "key"], name="section_key_once"),
            models.UniqueConstraint(
                fields=["report", "kind"],
                condition=~models.Q(kind="narrative"),
                name="section_of_a_kind_once",
                violation_error_message=_("A report has one section of this kind."),
            ),
            models.CheckConstraint(
                condition=models.Q(kind="next_meeting")
                | models.Q(next_meeting__isnull=True, next_meeting_on__isnull=True),
                name="next_meeting_in_its_section",
                violation_error_message=_("Only a section of the kind “Next meeting” names one."),
            ),
        ]
        triggers = [lock_with_report()]

    def __str__(self) -> str:
        return self.heading

    def save(self, **kwargs: Any) -> None:
        if self.key is None:
            last = Section.objects.filter(report=self.report_id).aggregate(last=models.Max("key"))["last"]
            self.key = (last or 0) + 1
        super().save(**kwargs)
