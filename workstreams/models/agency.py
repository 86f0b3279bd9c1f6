"""The entities that take part: member agencies and others who present or observe."""

from datetime import date

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.lib.addresses import address_of
from emg.lib.partial_date_field import PartialDateField
from emg.stored_pages.triggers import raises_public_version

from .dated_names import name_on
from .sourced import Sourced


@pghistory.track()
@raises_public_version
class Agency(Sourced):
    class Membership(models.TextChoices):
        MEMBER = "member", _("Member")
        NOT_MEMBER = "not_member", _("Not a member")
        UNKNOWN = "unknown", _("Not known")

    acronym = models.CharField(
        _("acronym"), max_length=40, unique=True, help_text=_("As papers print it: UNEP, UN DESA.")
    )
    name = models.CharField(_("name"), max_length=250, blank=True)
    slug = models.SlugField(_("address"), max_length=60, unique=True, help_text=_("Part of the web address."))
    website = models.URLField(_("website"), blank=True)
    membership = models.CharField(
        _("membership"), max_length=12, choices=Membership, default=Membership.UNKNOWN
    )

    class Meta:
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")

    def __str__(self) -> str:
        return self.acronym

    def get_absolute_url(self) -> str:
        return address_of("agency", self.slug)

    def clean(self) -> None:
        if self.pk:
            kept = Agency.objects.values_list("slug", flat=True).get(pk=self.pk)
            if kept != self.slug:
                raise ValidationError({"slug": _("This address may be linked to and must stay “%s”.") % kept})

    def called_on(self, day: date) -> "Agency | AgencyName":
        """The record holding its acronym and name on that day. Reads `self.names`: prefetch it in lists."""
        return name_on(day, self.names.all()) or self

    def acronym_on(self, day: date) -> str:
        """What papers of `day` call it. Reads `self.names`: prefetch it in lists."""
        return self.called_on(day).acronym


@pghistory.track()
@raises_public_version
class AgencyName(models.Model):
    """An earlier acronym and name: UNISDR until 1 May 2019."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="names", verbose_name=_("agency"))
    acronym = models.CharField(_("acronym"), max_length=40)
    name = models.CharField(_("name"), max_length=250, blank=True)
    valid_from = PartialDateField(
        _("from"), blank=True, help_text=_("Leave empty if it was always called that.")
    )
    valid_until = PartialDateField(_("until"), blank=True, help_text=_("The day the next name began."))

    class Meta:
        verbose_name = _("earlier name")
        verbose_name_plural = _("earlier names")

    def __str__(self) -> str:
        return self.acronym
