"""A meeting's identity and plan. What was held and said stands on its reports."""

from datetime import date, datetime

import pghistory
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from emg.lib.addresses import address_of
from emg.lib.partial_date_field import PartialDateField
from emg.stored_pages.triggers import raises_public_version
from meetings.lifecycle import MEETING_STEPS, MeetingState, ReportState, check_step
from workstreams.models.sourced import Sourced

from .sitting import Sitting, hours_in_order

# Addresses below /meetings/ that are no meeting's.
RESERVED_SLUGS = frozenset({"compare"})


@pghistory.track()
@raises_public_version
class MeetingSeries(models.Model):
    """What meeting numbers run along: SOM, or the meetings of one workstream."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    abbreviation = models.CharField(_("abbreviation"), max_length=20, blank=True, help_text=_("SOM."))

    class Meta:
        verbose_name = _("meeting series")
        verbose_name_plural = _("meeting series")

    def __str__(self) -> str:
        return self.name


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def public(self, on: date | None = None) -> "MeetingQuerySet":
        """Those announced by the day `on` (today), and those with an approved report."""
        approved = models.Q(reports__state=ReportState.APPROVED)
        announced = models.Q(announced_on__lte=on or timezone.localdate())
        return self.filter(pk__in=self.model.objects.filter(approved | announced).values("pk"))


@pghistory.track()
@raises_public_version
class Meeting(Sourced, Sitting):
    class Segment(models.TextChoices):
        MID_TERM_TECHNICAL = "mid_term_technical", _("Mid-term technical segment")
        TECHNICAL = "technical", _("Technical segment")
        SENIOR = "senior", _("Senior segment")

    series = models.ForeignKey(
        MeetingSeries,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="meetings",
        verbose_name=_("series"),
    )
    number = models.CharField(
        _("number"), max_length=20, blank=True, help_text=_("As papers print it. Some meetings have none.")
    )
    short_name = models.CharField(
        _("short name"), max_length=80, help_text=_("As papers refer to it: SOM28.")
    )
    slug = models.SlugField(
        _("address"), max_length=120, unique=True, help_text=_("Part of the web address.")
    )
    part_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="segments",
        verbose_name=_("part of"),
        help_text=_("The Senior Officials Meeting a technical segment prepares."),
    )
    segment = models.CharField(_("segment"), max_length=20, choices=Segment, blank=True)
    can_decide = models.BooleanField(
        _("decides"),
        default=False,
        help_text=_("Ticked: decides (a Senior Officials Meeting). Unticked: advises (a technical segment)."),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=MeetingState, default=MeetingState.PLANNED, editable=False
    )
    state_changed_at = models.DateTimeField(null=True, editable=False)
    state_changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    planned_on = PartialDateField(_("planned date"), blank=True)
    announced_on = models.DateField(
        _("announced on"),
        null=True,
        blank=True,
        help_text=_("From this day everybody sees the planned meeting: its name, date, hours and place."),
    )

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        constraints = [
            *Sitting.Meta.constraints,
            hours_in_order("planned_on"),
            models.CheckConstraint(
                condition=models.Q(state=MeetingState.PLANNED) | models.Q(state_changed_at__isnull=False),
                name="meeting_state_has_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of("meeting", self.slug)

    def clean(self) -> None:
        super().clean()
        self.check_hours(self.planned_on)
        if self.part_of_id is not None and self.part_of_id == self.pk:
            raise ValidationError({"part_of": _("A meeting cannot be part of itself.")})
        if self.pk and Meeting.objects.public().filter(pk=self.pk).exists():
            kept = Meeting.objects.values_list("slug", flat=True).get(pk=self.pk)
            if kept != self.slug:
                raise ValidationError({"slug": _("This address is public and must stay “%s”.") % kept})
        self._keep_the_name_that_was_issued()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("Another page has this address. Choose another one.")})

    def _keep_the_name_that_was_issued(self) -> None:
        """Pages tell by its short name where a proposal goes, so of a meeting that is not public it stays."""
        if self.announced_on is not None and self.announced_on <= timezone.localdate():
            return
        named = Meeting.objects.filter(proposals_routed__report__state=ReportState.APPROVED, pk=self.pk)
        not_public = named.exclude(reports__state=ReportState.APPROVED)
        kept = not_public.values_list("short_name", flat=True).first()
        if kept is not None and kept != self.short_name:
            raise ValidationError(
                {
                    "short_name": _(
                        "An issued report calls it “%s”, and everybody reads this name. "
                        "Announce the meeting to give it another one."
                    )
                    % kept
                }
            )

    def move_to(self, state: MeetingState, *, by: User, at: datetime | None = None) -> None:
        """Take one step of MEETING_STEPS and save it; StepNotAllowedError otherwise."""
        check_step(MEETING_STEPS, now=self.state, then=state)
        self.state = state
        self.state_changed_at, self.state_changed_by = at or timezone.now(), by
        self.save(update_fields=["state", "state_changed_at", "state_changed_by"])
