"""What a meeting's plan and the record of what was held have in common."""

from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


def validate_time_zone(name: str) -> None:
    """A field error unless `name` is a zone of the IANA database."""
    if name not in available_timezones():
        raise ValidationError(_("“%s” is not a time zone. Write one like Europe/Zurich or UTC.") % name)


class Sitting(models.Model):
    """Title, hours, zone and place: as planned on a Meeting, as held on a Report."""

    title = models.CharField(_("title"), max_length=250, help_text=_("In full, as the paper prints it."))
    starts_at = models.TimeField(_("starts at"), null=True, blank=True, help_text=_("Local time: 15:00."))
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        blank=True,
        validators=[validate_time_zone],
        help_text=_("The zone of the hours: Europe/Zurich, America/New_York, UTC."),
    )
    zone_label = models.CharField(
        _("zone as printed"), max_length=20, blank=True, help_text=_("What the paper prints: CEST.")
    )
    mode = models.CharField(_("mode"), max_length=120, blank=True, help_text=_("Video-audio conference."))
    place = models.CharField(_("place"), max_length=200, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_at__lt=models.F("ends_at")),
                name="%(class)s_hours_in_order",
                violation_error_message=_("The meeting ends before it starts: check the hours."),
            ),
            models.CheckConstraint(
                condition=models.Q(ends_at__isnull=True) | models.Q(starts_at__isnull=False),
                name="%(class)s_end_has_a_start",
                violation_error_message=_("Give the hour the meeting starts, too."),
            ),
        ]
