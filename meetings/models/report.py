"""A revision of a meeting's report: what was held, as recorded, and the paper once issued."""

from datetime import date, datetime

import pghistory
from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_date_field import PartialDateField
from emg.stored_pages.triggers import raises_public_version
from meetings.lifecycle import OPEN, REPORT_STEPS, ReportState, check_step

from .locks import REPORT_LOCK, lock_with_report
from .meeting import Meeting
from .sitting import Sitting, hours_in_order


class ReportQuerySet(models.QuerySet["Report"]):
    def approved(self) -> "ReportQuerySet":
        return self.filter(state=ReportState.APPROVED)

    def in_force(self, *, known_on: date | None = None) -> "ReportQuerySet":
        """The latest approved revision of each meeting, of those issued by the day `known_on` (all)."""
        approved = self.approved()
        if known_on is not None:
            approved = approved.issued_by(known_on)
        return approved.order_by("meeting_id", "-revision").distinct("meeting_id")

    def issued_by(self, day: date) -> "ReportQuerySet":
        """Approved and issued on or before the day; one without a day of issue counts from its meeting's."""
        on_record = models.Q(issued_on__lte=day)
        unrecorded = models.Q(issued_on__isnull=True, held_on_latest__lte=day)
        return self.approved().filter(on_record | unrecorded)

    def open(self) -> "ReportQuerySet":
        """Drafts and reports in review: at most one a meeting."""
        return self.filter(state__in=OPEN)


@pghistory.track()
@raises_public_version
class Report(Sitting):
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="reports", verbose_name=_("meeting"))
    revision = models.PositiveSmallIntegerField(_("revision"), default=0, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=ReportState, default=ReportState.DRAFT, editable=False
    )
    symbol = models.CharField(
        _("symbol"),
        max_length=60,
        blank=True,
        help_text=_("EMG/SOM.28/03. Leave empty if the paper has none."),
    )
    held_on = PartialDateField(_("held on"), blank=True)
    date_as_printed = models.CharField(
        _("date as printed"),
        max_length=80,
        blank=True,
        help_text=_("Only where the paper prints it otherwise than 18 May 2022."),
    )
    submitted_at = models.DateTimeField(null=True, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    sent_back_at = models.DateTimeField(null=True, editable=False)
    sent_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    sent_back_why = models.TextField(blank=True, editable=False)
    approved_at = models.DateTimeField(null=True, editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    issued_on = models.DateField(
        _("issued on"),
        null=True,
        editable=False,
        help_text=_("The day of approval; empty for an old paper whose day of issue is not on record."),
    )
    blocks = models.JSONField(null=True, editable=False)
    sha256 = models.CharField(_("fingerprint"), max_length=64, blank=True, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        permissions = [("approve_report", _("Can approve report"))]
        constraints = [
            *Sitting.Meta.constraints,
            hours_in_order("held_on"),
            models.UniqueConstraint(fields=["meeting", "revision"], name="report_revision_once"),
            models.UniqueConstraint(
                fields=["meeting"],
                condition=models.Q(state__in=sorted(OPEN)),
                name="one_open_report_a_meeting",
                violation_error_message=_(
                    "This meeting has an open draft already: finish or discard it first."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(state=ReportState.DRAFT)
                | models.Q(submitted_at__isnull=False, submitted_by__isnull=False),
                name="report_submitted_by_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state=ReportState.APPROVED,
                    held_on__isnull=False,
                    approved_at__isnull=False,
                    approved_by__isnull=False,
                    blocks__isnull=False,
                    sha256__regex="^[0-9a-f]{64}$",
                )
                | models.Q(
                    ~models.Q(state=ReportState.APPROVED),
                    approved_at__isnull=True,
                    approved_by__isnull=True,
                    issued_on__isnull=True,
                    blocks__isnull=True,
                    sha256="",
                ),
                name="report_approved_whole",
            ),
            models.CheckConstraint(
                condition=models.Q(sent_back_at__isnull=True, sent_back_by__isnull=True, sent_back_why="")
                | (
                    models.Q(sent_back_at__isnull=False, sent_back_by__isnull=False)
                    & ~models.Q(sent_back_why="")
                ),
                name="report_sent_back_with_a_reason",
            ),
        ]
        triggers = [REPORT_LOCK]

    def clean(self) -> None:
        super().clean()
        self.check_hours(self.held_on)

    def __str__(self) -> str:
        if self.revision:
            return gettext("%(title)s, Rev.%(number)s") % {"title": self.title, "number": self.revision}
        return self.title

    def submit(self, *, by: User, at: datetime | None = None) -> None:
        """Hand the draft over for review; it is read-only from now on."""
        self._step(ReportState.IN_REVIEW)
        self.submitted_at, self.submitted_by = at or timezone.now(), by
        self.save()

    def return_to_draft(self, *, by: User, why: str, at: datetime | None = None) -> None:
        """Send it back to its writers, or take it back as their own. ValueError without a reason."""
        if not why.strip():
            raise ValueError(gettext("Say why, so that the next reader knows what to change."))
        self._step(ReportState.DRAFT)
        self.sent_back_at, self.sent_back_by, self.sent_back_why = at or timezone.now(), by, why
        self.save()

    def may_be_approved_by(self, person: User) -> bool:
        """Whether it may be this person: with the setting SEPARATE_APPROVER, never who submitted it."""
        return not settings.SEPARATE_APPROVER or self.submitted_by_id != person.pk

    def _step(self, state: ReportState) -> None:
        check_step(REPORT_STEPS, now=self.state, then=state)
        self.state = state

    @property
    def last_day(self) -> date:
        """The last possible day of the meeting. Approval asks for a date, so a report in force has one."""
        assert self.held_on is not None
        return self.held_on.latest

    @property
    def dated_on(self) -> date | None:
        """The day its paper counts from: that of its issue, or else of its meeting."""
        return self.issued_on or (self.held_on.latest if self.held_on else None)

    @property
    def revision_name(self) -> str:
        """What tells it from the others of its meeting: "Rev.1"; the first has no number in print."""
        return gettext("Rev.%s") % self.revision if self.revision else gettext("Original report")

    @property
    def is_draft(self) -> bool:
        return self.state == ReportState.DRAFT

    @property
    def is_in_review(self) -> bool:
        return self.state == ReportState.IN_REVIEW

    @property
    def is_approved(self) -> bool:
        return self.state == ReportState.APPROVED


@pghistory.track()
@raises_public_version
class Chair(models.Model):
    """Who chaired, with the title of that day: the same person may hold another one next year."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="chairs", verbose_name=_("report"))
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    name = models.CharField(_("name"), max_length=120, help_text=_("Mr. Hossein Fadaei."))
    title = models.CharField(_("title"), max_length=200, blank=True, help_text=_("Head of Secretariat."))

    class Meta:
        verbose_name = _("chair")
        verbose_name_plural = _("chairs")
        triggers = [lock_with_report()]

    def __str__(self) -> str:
        return f"{self.title} {self.name}".strip()
