"""What a meeting said of one proposal."""

from datetime import date

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from emg.stored_pages.triggers import raises_public_version
from meetings.lifecycle import Position, Route
from workstreams.models import Agency, Proposal, Workstream

from .locks import lock_with_report
from .meeting import Meeting
from .report import Report


@pghistory.track()
@raises_public_version
class Consideration(models.Model):
    report = models.ForeignKey(
        Report, models.CASCADE, related_name="considerations", verbose_name=_("report")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    proposal = models.ForeignKey(
        Proposal, models.PROTECT, related_name="considerations", verbose_name=_("proposal")
    )
    heading = models.CharField(
        _("heading"),
        max_length=250,
        blank=True,
        help_text=_("Only where this paper heads it otherwise than with the proposal’s title."),
    )
    objective = models.TextField(
        _("objective"), blank=True, help_text=_("An empty line begins a new paragraph.")
    )
    activities = models.TextField(_("activities"), blank=True, help_text=_("One a line."))
    # Empty in a draft only: approval asks for it.
    position = models.CharField(_("position"), max_length=24, choices=Position, blank=True)
    route = models.CharField(_("route"), max_length=12, choices=Route, blank=True)
    route_meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals_routed",
        verbose_name=_("to which meeting"),
    )
    closing_sentence = models.TextField(
        _("closing sentence"),
        blank=True,
        help_text=_("Only where the paper says it otherwise: left empty, position and route write it."),
    )
    resulting_workstream = models.ForeignKey(
        Workstream,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="came_from",
        verbose_name=_("resulting workstream"),
        help_text=_("The workstream an approved proposal became, or whose activity it became."),
    )

    class Meta:
        verbose_name = _("proposal at the meeting")
        verbose_name_plural = _("proposals at the meeting")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "proposal"],
                name="proposal_once_a_report",
                violation_error_message=_("This proposal is already in the report."),
            ),
            models.CheckConstraint(
                condition=models.Q(route=Route.TO_MEETING, route_meeting__isnull=False)
                | (~models.Q(route=Route.TO_MEETING) & models.Q(route_meeting__isnull=True)),
                name="route_to_a_meeting_names_it",
                violation_error_message=_("Name a meeting exactly where the route is “To a meeting”."),
            ),
        ]
        triggers = [lock_with_report()]

    def __str__(self) -> str:
        return self.heading or str(self.proposal)

    def presenters_in_order(self) -> "list[Presenter]":
        """As the paper names them. Reads `self.presenters`: prefetch it in lists."""
        return sorted(self.presenters.all(), key=lambda presenter: (presenter.order, presenter.pk))

    def clean(self) -> None:
        super().clean()
        if self.position == Position.APPROVED and not self.report.meeting.can_decide:
            raise ValidationError(
                {"position": _("This meeting advises: it can support a proposal, not approve it.")}
            )


@pghistory.track()
@raises_public_version
class Presenter(models.Model):
    """An agency presenting a proposal, in the order the paper names them."""

    consideration = models.ForeignKey(
        Consideration, models.CASCADE, related_name="presenters", verbose_name=_("proposal at the meeting")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="presented", verbose_name=_("agency"))
    name_as_printed = models.CharField(_("name as printed"), max_length=250, blank=True)

    class Meta:
        verbose_name = _("presenter")
        verbose_name_plural = _("presenters")
        constraints = [
            models.UniqueConstraint(
                fields=["consideration", "agency"],
                name="presenter_once",
                violation_error_message=_("This agency already presents the proposal."),
            ),
        ]
        triggers = [
            lock_with_report(
                "(SELECT report_id FROM meetings_consideration WHERE id = {row}.consideration_id)"
            )
        ]

    def __str__(self) -> str:
        return self.name_as_printed or str(self.agency_id)

    def name_on(self, day: date) -> str:
        """As printed, or the acronym of that day. Reads the agency's names: prefetch them in lists."""
        return self.name_as_printed or self.agency.acronym_on(day)
