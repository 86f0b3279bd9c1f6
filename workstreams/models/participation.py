"""Which agency did what in a workstream, and when."""

from datetime import date

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_date_field import PartialDateField
from emg.stored_pages.triggers import raises_public_version

from .agency import Agency
from .sourced import Sourced
from .workstream import Workstream


@pghistory.track()
@raises_public_version
class Participation(Sourced):
    class Role(models.TextChoices):
        LEAD = "lead", _("Lead")
        CO_LEAD = "co_lead", _("Co-lead")
        CHAIR = "chair", _("Chair")
        MEMBER = "member", _("Member")
        CONTRIBUTOR = "contributor", _("Contributor")
        OBSERVER = "observer", _("Observer")
        PROPOSER = "proposer", _("Proposer")
        HOST = "host", _("Host")

    LEADING = (Role.LEAD, Role.CO_LEAD)

    workstream = models.ForeignKey(
        Workstream, models.CASCADE, related_name="participations", verbose_name=_("workstream")
    )
    agency = models.ForeignKey(
        Agency, models.PROTECT, related_name="participations", verbose_name=_("agency")
    )
    role = models.CharField(_("role"), max_length=12, choices=Role)
    takes_part_from = PartialDateField(_("from"), blank=True, help_text=_("Leave empty if always."))
    takes_part_until = PartialDateField(_("until"), blank=True, help_text=_("Leave empty if still."))

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(takes_part_from_earliest__lte=models.F("takes_part_until_latest")),
                name="participation_in_order",
                violation_error_message=_("It ends before it begins."),
            ),
            models.UniqueConstraint(
                fields=["workstream", "agency", "role", "takes_part_from"],
                name="participation_once",
                violation_error_message=_("This agency already has this role from this date."),
            ),
            # An empty date equals no other in PostgreSQL before 15, so "always" has a rule of its own.
            models.UniqueConstraint(
                fields=["workstream", "agency", "role"],
                condition=models.Q(takes_part_from__isnull=True),
                name="participation_always_once",
                violation_error_message=_("This agency already has this role, without a first date."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.takes_part_from or '…'} – {self.takes_part_until or '…'}"

    def clean(self) -> None:
        # The constraint speaks of columns no form shows, so forms would pass it by.
        begins, ends = self.takes_part_from, self.takes_part_until
        if begins and ends and begins.earliest > ends.latest:
            raise ValidationError({"takes_part_until": _("It ends before it begins.")})

    def holds_on(self, day: date) -> bool:
        """Whether the role was held on that day: from <= day < until, an unknown edge read widely."""
        return self.has_begun_by(day) and not self.has_ended_by(day)

    def has_begun_by(self, day: date) -> bool:
        return self.takes_part_from is None or self.takes_part_from.earliest <= day

    def has_ended_by(self, day: date) -> bool:
        return self.takes_part_until is not None and self.takes_part_until.latest <= day
