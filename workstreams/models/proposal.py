"""Proposals for new work: identity only. What a meeting said of one stands on its Consideration."""

from datetime import date

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from emg.lib.addresses import address_of
from emg.stored_pages.triggers import raises_public_version

from .workstream import Workstream, WorkstreamKind


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def public(self, on: date | None = None) -> "ProposalQuerySet":
        """Those published by the day `on` (today): by staff, or by the approval of a report naming them."""
        return self.filter(published_on__lte=on or timezone.localdate())


@pghistory.track()
@raises_public_version
class Proposal(models.Model):
    title = models.CharField(_("working title"), max_length=250)
    slug = models.SlugField(
        _("address"), max_length=120, unique=True, help_text=_("Part of the web address.")
    )
    kind = models.ForeignKey(
        WorkstreamKind,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name=_("kind"),
        help_text=_("Leave empty while it has none."),
    )
    follows = models.ForeignKey(
        Workstream,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals_following",
        verbose_name=_("follows"),
        help_text=_("The workstream it grew out of, if any."),
    )
    published_on = models.DateField(
        _("published on"),
        null=True,
        blank=True,
        help_text=_(
            "From this day everybody sees the proposal’s title and kind. "
            "Approving a report that names it fills this in."
        ),
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of("proposal", self.slug)

    def clean(self) -> None:
        if self.pk and self.is_public():
            kept = Proposal.objects.values_list("slug", flat=True).get(pk=self.pk)
            if kept != self.slug:
                raise ValidationError({"slug": _("This address is public and must stay “%s”.") % kept})

    def is_public(self, on: date | None = None) -> bool:
        """Whether everybody may see it on that day (today); the rule of `public()` for one row."""
        return self.published_on is not None and self.published_on <= (on or timezone.localdate())
