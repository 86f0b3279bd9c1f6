"""What a meeting decided, or asked somebody to do."""

from typing import Any

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_date_field import PartialDateField
from emg.lib.partial_dates import read_partial_date
from emg.lib.plain_text import one_line
from emg.stored_pages.triggers import raises_public_version
from meetings.lifecycle import Deadline

from .locks import lock_with_report
from .report import Report


@pghistory.track()
@raises_public_version
class Action(models.Model):
    report = models.ForeignKey(Report, models.CASCADE, related_name="actions", verbose_name=_("report"))
    key = models.PositiveSmallIntegerField(
        editable=False,
        help_text="Names the action in the addresses of the paper, in every revision.",
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    agenda_item = models.CharField(
        _("agenda item"), max_length=80, blank=True, help_text=_("As the paper names it: 3 (b).")
    )
    text = models.TextField(
        _("text"), help_text=_("The decision as the paper prints it, in whole, with its verb.")
    )
    verb = models.CharField(
        _("verb"), max_length=40, blank=True, help_text=_("In its base form: request, take note.")
    )
    addressee = models.CharField(
        _("addressee"), max_length=250, blank=True, help_text=_("Who is to act, as printed.")
    )
    # Together the deadline, which `deadline` tells and takes as one text. Empty: the text sets none.
    deadline_kind = models.CharField(_("kind of deadline"), max_length=8, choices=Deadline, blank=True)
    deadline_on = PartialDateField(_("deadline"), blank=True)
    deadline_said = models.CharField(_("deadline as said"), max_length=120, blank=True)
    # SET_NULL writes to drafts only: an approved action follows approved ones, and those are never deleted.
    follows = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="followed_by",
        verbose_name=_("follows"),
        help_text=_(
            "The action of an earlier meeting that this one carries on: drafted, finalized, approved."
        ),
    )

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        constraints = [
            models.UniqueConstraint(fields=["report", "key"], name="action_key_once"),
            models.CheckConstraint(
                condition=~models.Q(text=""),
                name="action_says_something",
                violation_error_message=_("Give the text of the action."),
            ),
            models.CheckConstraint(
                condition=models.Q(
                    deadline_kind=Deadline.ON_DATE, deadline_on__isnull=False, deadline_said=""
                )
                | (
                    models.Q(deadline_kind=Deadline.AS_SAID, deadline_on__isnull=True)
                    & ~models.Q(deadline_said="")
                )
                | models.Q(
                    deadline_kind__in=["", Deadline.ONGOING, Deadline.NOT_APPLICABLE],
                    deadline_on__isnull=True,
                    deadline_said="",
                ),
                name="action_deadline_of_its_kind",
                violation_error_message=_(
                    "A deadline is a date, or ongoing, or N/A, or in words: one of them."
                ),
            ),
            models.CheckConstraint(
                condition=~models.Q(follows=models.F("pk")),
                name="action_follows_another",
                violation_error_message=_("An action cannot follow itself."),
            ),
        ]
        triggers = [lock_with_report()]

    def __str__(self) -> str:
        return one_line(self.text)

    def save(self, **kwargs: Any) -> None:
        if self.key is None:
            last = Action.objects.filter(report=self.report_id).aggregate(last=models.Max("key"))["last"]
            self.key = (last or 0) + 1
        super().save(**kwargs)

    def clean(self) -> None:
        super().clean()
        if self.follows and self.follows.report.meeting_id == self.report.meeting_id:
            raise ValidationError({"follows": _("An action follows one of an earlier meeting.")})

    @property
    def deadline(self) -> str:
        """As papers print it: "30 June 2023", "ongoing", "N/A", "by SOM28"; "" without one."""
        if self.deadline_kind == Deadline.ON_DATE:
            return str(self.deadline_on)
        return self.deadline_said or (str(self.get_deadline_kind_display()) if self.deadline_kind else "")

    @deadline.setter
    def deadline(self, text: str) -> None:
        """Takes a date in words or EDTF, "ongoing", "N/A"; anything else stays as it was said."""
        said = one_line(text)
        self.deadline_kind, self.deadline_on, self.deadline_said = Deadline.named(said), None, ""
        if self.deadline_kind or not said:
            return
        try:
            self.deadline_kind, self.deadline_on = Deadline.ON_DATE, read_partial_date(said)
        except ValueError:
            self.deadline_kind, self.deadline_said = Deadline.AS_SAID, said

    @property
    def is_open(self) -> bool:
        """Whether somebody has something to do: what the next meeting may want to come back to."""
        return bool(self.addressee) and self.deadline_kind != Deadline.NOT_APPLICABLE
