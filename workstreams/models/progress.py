"""What a workstream plans and what it reports: milestones and progress updates."""

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_date_field import PartialDateField
from emg.stored_pages.triggers import raises_public_version

from .agency import Agency
from .workstream import Workstream


@pghistory.track()
@raises_public_version
class Milestone(models.Model):
    workstream = models.ForeignKey(
        Workstream, models.CASCADE, related_name="milestones", verbose_name=_("workstream")
    )
    title = models.CharField(_("title"), max_length=250)
    due = PartialDateField(_("due"), blank=True)
    done_on = PartialDateField(_("done on"), blank=True)
    note = models.TextField(_("note"), blank=True, help_text=_("Public together with the milestone."))
    is_public = models.BooleanField(
        _("public"), default=False, help_text=_("Tick to show this milestone on the workstream’s page.")
    )

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")

    def __str__(self) -> str:
        return self.title


@pghistory.track()
@raises_public_version
class ProgressUpdate(models.Model):
    workstream = models.ForeignKey(
        Workstream, models.CASCADE, related_name="updates", verbose_name=_("workstream")
    )
    written_on = models.DateField(_("date"))
    text = models.TextField(_("text"))
    agency = models.ForeignKey(
        Agency,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="updates",
        verbose_name=_("by agency"),
    )
    is_public = models.BooleanField(
        _("public"), default=False, help_text=_("Tick to show this update on the workstream’s page.")
    )

    class Meta:
        verbose_name = _("progress update")
        verbose_name_plural = _("progress updates")

    def __str__(self) -> str:
        return f"{self.written_on}: {self.text[:60]}"
