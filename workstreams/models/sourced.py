"""Where a fact comes from: historic facts disagree, so each keeps its source (docs/architecture.md)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Confidence(models.TextChoices):
    SOURCED = "sourced", _("Sourced: a public paper or page says so")
    PARTLY = "partly", _("Partly sourced: something in it is inferred")
    INFERRED = "inferred", _("Inferred: no paper says so")
    DOUBTFUL = "doubtful", _("Doubtful: sources disagree, or from memory")


class Sourced(models.Model):
    """A record that says where it comes from. All three fields are for staff only, never public."""

    source = models.TextField(
        _("source"), blank=True, help_text=_("The paper or page that says so. Shown to staff only.")
    )
    confidence = models.CharField(_("confidence"), max_length=10, choices=Confidence, blank=True)
    internal_note = models.TextField(
        _("internal note"), blank=True, help_text=_("For the secretariat. Never shown to the public.")
    )

    class Meta:
        abstract = True
