"""A report that came from elsewhere: its file, what was read in it, and what was decided of that so far."""

from datetime import datetime

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from meetings.lifecycle import IMPORT_STEPS, ImportState, StepNotAllowedError, check_step

from .locks import lock_with_report
from .report import Report

# The history tells who brought which file, when, and what became of it, not the words of the file: they may
# name people, and go for good when the import is deleted.
NOT_IN_THE_HISTORY = ("content", "reading", "decisions", "changed_in", "version")


class ReportImportQuerySet(models.QuerySet["ReportImport"]):
    def without_content(self) -> "ReportImportQuerySet":
        """As lists need them: files are up to ten megabytes long."""
        return self.defer("content", "reading", "decisions", "changed_in")

    def open(self) -> "ReportImportQuerySet":
        return self.filter(state=ImportState.OPEN)


@pghistory.track(exclude=list(NOT_IN_THE_HISTORY))
class ReportImport(models.Model):
    """Internal: nothing of it is ever public. What it says becomes records only once a person confirms it."""

    file_name = models.CharField(_("file"), max_length=250, editable=False)
    content = models.BinaryField(_("content"), editable=False)
    sha256 = models.CharField(_("fingerprint"), max_length=64, editable=False, db_index=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("imported by"),
    )
    imported_at = models.DateTimeField(_("imported"), default=timezone.now, editable=False)
    reading = models.JSONField(
        editable=False, default=dict, help_text="What the rules read that day; see importing/stored.py."
    )
    decisions = models.JSONField(
        editable=False, default=dict, help_text="What was typed on the review screen, by name of the control."
    )
    changed_in = models.JSONField(
        editable=False, default=dict, help_text="In which version each decision was last changed."
    )
    version = models.PositiveIntegerField(default=0, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=ImportState, default=ImportState.OPEN, editable=False
    )
    state_changed_at = models.DateTimeField(null=True, editable=False)
    state_changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    # Empty again once the draft is discarded.
    report = models.ForeignKey(
        Report,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="imports",
        verbose_name=_("became"),
    )

    objects = ReportImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("imported report")
        verbose_name_plural = _("imported reports")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sha256__regex="^[0-9a-f]{64}$"), name="import_has_a_fingerprint"
            ),
            models.CheckConstraint(
                condition=models.Q(report__isnull=True) | models.Q(state=ImportState.CONFIRMED),
                name="import_of_a_report_is_confirmed",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="file_stays", fields=["file_name", "content", "sha256"]),
            lock_with_report(closed="report_state = 'approved'"),
        ]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        return reverse("admin:meetings_reportimport_change", args=[self.pk])

    def become(self, report: Report, *, by: User | None, at: datetime | None = None) -> None:
        """Its report is made. StepNotAllowedError unless it is open."""
        self.report = report
        self._move_to(ImportState.CONFIRMED, by=by, at=at)

    def discard(self, *, by: User | None, at: datetime | None = None) -> None:
        """Not needed after all; the file is kept until an administrator deletes it."""
        self._move_to(ImportState.DISCARDED, by=by, at=at)

    def open_again(self, *, by: User | None, at: datetime | None = None) -> None:
        """StepNotAllowedError while what it became is there."""
        if self.report_id is not None:
            raise StepNotAllowedError(
                gettext("Its report is on record: discard that draft first, or correct it by a revision.")
            )
        self._move_to(ImportState.OPEN, by=by, at=at)

    def _move_to(self, state: ImportState, *, by: User | None, at: datetime | None) -> None:
        check_step(IMPORT_STEPS, now=self.state, then=state)
        self.state, self.state_changed_by, self.state_changed_at = state, by, at or timezone.now()
        self.save(update_fields=["state", "state_changed_by", "state_changed_at", "report"])

    @property
    def is_open(self) -> bool:
        return self.state == ImportState.OPEN

    @property
    def is_discarded(self) -> bool:
        return self.state == ImportState.DISCARDED
