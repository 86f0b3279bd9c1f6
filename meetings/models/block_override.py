"""Where the printed paper differs from what the records would print."""

import pghistory
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from emg.lib.list_letters import ListStyle
from emg.stored_pages.triggers import raises_public_version

from .locks import lock_with_report
from .report import Report


@pghistory.track()
@raises_public_version
class BlockOverride(models.Model):
    """One block of the paper "as printed": other words, other list letters, or both."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="overrides", verbose_name=_("report"))
    block_id = models.CharField(_("block"), max_length=200)
    text = models.TextField(
        _("text as printed"),
        blank=True,
        help_text=_("Empty: the text the records write. Lists: one item a line."),
    )
    list_style = models.CharField(_("list letters"), max_length=4, choices=ListStyle.choices, blank=True)
    reason = models.CharField(_("reason"), max_length=250, help_text=_("Why the paper prints it otherwise."))
    replaces = models.TextField(
        editable=False, blank=True, help_text="What the records wrote when this was set; a check compares."
    )

    class Meta:
        verbose_name = _("text as printed")
        verbose_name_plural = _("texts as printed")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "block_id"],
                name="override_once_a_block",
                violation_error_message=_("This block is already printed otherwise: change that row."),
            ),
            models.CheckConstraint(
                condition=~models.Q(text="", list_style=""),
                name="override_says_something",
                violation_error_message=_("Give the text or the list letters to print."),
            ),
        ]
        triggers = [lock_with_report()]

    def __str__(self) -> str:
        """By the words it replaces; nobody knows a passage by the address it has in the paper."""
        return Truncator(self.replaces.partition("\n")[0]).chars(80) or self.block_id
