"""What a meeting said of one workstream."""

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_date_field import PartialDateField
from emg.stored_pages.triggers import raises_public_version
from meetings.lifecycle import FORECASTABLE, ONGOING, Basis, Status
from workstreams.models import Workstream

from .locks import lock_with_report
from .report import Report


@pghistory.track()
@raises_public_version
class StatusEntry(models.Model):
    report = models.ForeignKey(Report, models.CASCADE, related_name="entries", verbose_name=_("report"))
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    workstream = models.ForeignKey(
        Workstream, models.PROTECT, related_name="entries", verbose_name=_("workstream")
    )
    # Empty in a draft only: carried over from the last meeting and not yet said. Approval asks for it.
    status = models.CharField(_("status"), max_length=12, choices=Status, blank=True)
    basis = models.CharField(_("basis"), max_length=8, choices=Basis, default=Basis.EXPECTED)
    horizon = PartialDateField(_("horizon"), blank=True, help_text=_("Until when, as said: 2023."))
    name_as_printed = models.CharField(
        _("name as printed"),
        max_length=250,
        blank=True,
        help_text=_("Only where this paper prints another name than the official one."),
    )
    is_counted = models.BooleanField(
        _("counted"), default=True, help_text=_("Whether the number of ongoing workstreams includes it.")
    )
    note = models.TextField(_("note"), blank=True, help_text=_("For the secretariat; not printed."))

    class Meta:
        verbose_name = _("status")
        verbose_name_plural = _("statuses")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "workstream"],
                name="workstream_once_a_report",
                violation_error_message=_("This workstream is already in the report."),
            ),
            models.CheckConstraint(
                condition=models.Q(basis=Basis.DECIDED) | models.Q(status__in=["", *sorted(FORECASTABLE)]),
                name="only_what_lies_ahead_is_expected",
                violation_error_message=_("What has happened is not expected: set the basis to “Decided”."),
            ),
        ]
        triggers = [lock_with_report()]

    def __str__(self) -> str:
        return f"{self.name_as_printed or self.workstream_id}: {self.get_status_display()}"

    @property
    def is_ongoing(self) -> bool:
        return self.status in ONGOING

    @property
    def is_forecast(self) -> bool:
        return self.basis == Basis.EXPECTED
