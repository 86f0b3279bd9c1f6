"""Workstreams: their kinds, their names through the years, and what came of them.

Where a workstream stands is not here: it is said at meetings and derived in `meetings/standing.py`.
"""

from datetime import date
from typing import Any

import pghistory
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from emg.lib.addresses import address_of
from emg.lib.partial_date_field import PartialDateField
from emg.lib.partial_dates import PartialDate
from emg.stored_pages.triggers import raises_public_version

from .dated_names import name_on
from .sourced import Sourced


@pghistory.track()
@raises_public_version
class WorkstreamKind(models.Model):
    """A kind of workstream. The list is open (Peer Review, Coalition, ...), so it is data."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    abbreviation = models.CharField(_("abbreviation"), max_length=20, blank=True, help_text=_("IMG, CP."))
    definition = models.TextField(_("definition"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("kind of workstream")
        verbose_name_plural = _("kinds of workstream")

    def __str__(self) -> str:
        return self.name

    @property
    def name_in_full(self) -> str:
        """ "Issue Management Group (IMG)"."""
        return f"{self.name} ({self.abbreviation})" if self.abbreviation else self.name

    @property
    def slug(self) -> str:
        """What addresses, data and the API call it."""
        return slugify(self.name, allow_unicode=True)


class WorkstreamQuerySet(models.QuerySet["Workstream"]):
    def public(self, on: date | None = None) -> "WorkstreamQuerySet":
        """Those published by the day `on` (today): by staff, or by the approval of a report naming them."""
        return self.filter(published_on__lte=on or timezone.localdate())


@pghistory.track()
@raises_public_version
class Workstream(Sourced):
    title = models.CharField(
        _("title"),
        max_length=250,
        help_text=_("The official name, with its kind: IMG on Biodiversity. To rename, use “Rename”."),
    )
    kind = models.ForeignKey(
        WorkstreamKind,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="workstreams",
        verbose_name=_("kind"),
    )
    slug = models.SlugField(
        _("address"),
        max_length=120,
        unique=True,
        help_text=_("Part of the web address. It cannot change once the workstream is public."),
    )
    objective = models.TextField(_("objective"), blank=True)
    mandate_from = PartialDateField(_("mandate from"), blank=True)
    mandate_until = PartialDateField(_("mandate until"), blank=True)
    counts_as_ongoing = models.BooleanField(
        _("counted among the ongoing workstreams"),
        default=True,
        help_text=_("Untick for what papers list but do not count. Reports on record keep their own count."),
    )
    ended = PartialDateField(
        _("ended"), blank=True, help_text=_("Only where the end is known from outside any report on record.")
    )
    published_on = models.DateField(
        _("published on"),
        null=True,
        blank=True,
        help_text=_(
            "From this day everybody sees the workstream: its title, kind, objective, mandate, agencies and "
            "names. Approving a report that names it fills this in."
        ),
    )

    objects = WorkstreamQuerySet.as_manager()

    class Meta:
        verbose_name = _("workstream")
        verbose_name_plural = _("workstreams")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(mandate_from_earliest__lte=models.F("mandate_until_latest")),
                name="workstream_mandate_in_order",
                violation_error_message=_("The mandate ends before it begins."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of("workstream", self.slug)

    def clean(self) -> None:
        # The constraint speaks of columns no form shows, so forms would pass it by.
        if (
            self.mandate_from
            and self.mandate_until
            and self.mandate_from.earliest > self.mandate_until.latest
        ):
            raise ValidationError({"mandate_until": _("The mandate ends before it begins.")})
        if self.pk and self.is_public():
            kept = Workstream.objects.values_list("slug", flat=True).get(pk=self.pk)
            if kept != self.slug:
                raise ValidationError({"slug": _("This address is public and must stay “%s”.") % kept})

    def is_public(self, on: date | None = None) -> bool:
        """Whether everybody may see it on that day (today); the rule of `public()` for one row."""
        return self.published_on is not None and self.published_on <= (on or timezone.localdate())

    def rename(self, *, to: str, kind: WorkstreamKind | None, on: PartialDate) -> None:
        """Give it a new official name and kind from that day on; the old name is kept with its dates."""
        with transaction.atomic():
            WorkstreamName.objects.create(
                workstream=self, name=self.title, kind=self.kind, is_official=True, valid_until=on
            )
            self.title, self.kind = to, kind
            self.save(update_fields=["title", "kind"])

    def called_on(self, day: date) -> "Workstream | WorkstreamName":
        """The record holding its name and kind on that day. Reads `self.names`: prefetch it in lists."""
        return name_on(day, [name for name in self.names.all() if name.is_official]) or self


@pghistory.track()
@raises_public_version
class WorkstreamName(models.Model):
    """An earlier official name with its kind, or an alias people use. Its address leads to the workstream."""

    workstream = models.ForeignKey(
        Workstream, models.CASCADE, related_name="names", verbose_name=_("workstream")
    )
    name = models.CharField(_("name"), max_length=250)
    kind = models.ForeignKey(
        WorkstreamKind, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("kind")
    )
    slug = models.SlugField(_("address"), max_length=120, editable=False)
    is_official = models.BooleanField(
        _("official"), default=True, help_text=_("Untick for an alias or a short form.")
    )
    valid_from = PartialDateField(_("from"), blank=True)
    valid_until = PartialDateField(
        _("until"), blank=True, help_text=_("The day the next official name began.")
    )

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        constraints = [
            models.UniqueConstraint(
                fields=["workstream", "name"],
                name="workstream_name_once",
                violation_error_message=_("This name is already listed."),
            ),
            models.CheckConstraint(
                condition=models.Q(is_official=False) | models.Q(valid_until__isnull=False),
                name="earlier_name_has_an_end",
                violation_error_message=_(
                    "Say until when this official name was used, or untick “official”."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        self.slug = slugify(self.name)[:120]
        super().save(**kwargs)

    @property
    def title(self) -> str:
        """The name, under the word a workstream has for it: `called_on()` returns either."""
        return self.name


@pghistory.track()
@raises_public_version
class Lineage(models.Model):
    """How one workstream came out of others. Two lives under one name are linked, never merged."""

    class How(models.TextChoices):
        CONTINUES = "continues", _("continues")
        SPLIT = "split", _("split from")
        MERGED = "merged", _("merged into")
        BECAME = "became", _("became")
        SPUN_OFF = "spun_off", _("spun off from")

    predecessor = models.ForeignKey(
        Workstream, models.PROTECT, related_name="successions", verbose_name=_("predecessor")
    )
    successor = models.ForeignKey(
        Workstream, models.PROTECT, related_name="origins", verbose_name=_("successor")
    )
    how = models.CharField(_("how"), max_length=10, choices=How)
    happened_on = PartialDateField(_("when"), blank=True)

    class Meta:
        verbose_name = _("lineage")
        verbose_name_plural = _("lineages")
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="lineage_once"),
            models.CheckConstraint(
                condition=~models.Q(predecessor=models.F("successor")),
                name="lineage_between_two",
                violation_error_message=_("A workstream cannot come out of itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.successor_id} ← {self.predecessor_id} ({self.how})"
