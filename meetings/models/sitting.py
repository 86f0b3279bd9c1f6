"""What a meeting's plan and the record of what was held have in common."""

from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.lib.partial_dates import PartialDate


def validate_time_zone(name: str) -> None:
    """A field error unless `name` is a zone of the IANA database."""
    if name not in available_timezones():
        raise ValidationError(_("“%s” is not a time zone. Write one like Europe/Zurich or UTC.") % name)


_ENDS_FIRST = _(
    "The meeting ends before it starts: check the hours. "
    "If it goes on to another day, give both days in its date."
)


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
                condition=models.Q(ends_at__isnull=True) | models.Q(starts_at__isnull=False),
                name="%(class)s_end_has_a_start",
                violation_error_message=_("Give the hour the meeting starts, too."),
            ),
        ]

    def check_hours(self, on: PartialDate | None) -> None:
        """Raises ValidationError, as forms pass the constraint by: it speaks of columns that none shows."""
        lasts_days = on is not None and on.earliest < on.latest
        if self.starts_at and self.ends_at and self.starts_at >= self.ends_at and not lasts_days:
            raise ValidationError({"ends_at": _ENDS_FIRST})


def hours_in_order(days: str) -> models.CheckConstraint:
    """The first hour is of the first day, the last of the last: they must be in order on a single day."""
    return models.CheckConstraint(
        condition=models.Q(starts_at__lt=models.F("ends_at"))
        | models.Q(**{f"{days}_earliest__isnull": False, f"{days}_earliest__lt": models.F(f"{days}_latest")}),
        name="%(class)s_hours_in_order",
        violation_error_message=_ENDS_FIRST,
    )
