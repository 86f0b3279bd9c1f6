"""The approval of a report: what it makes public, and what it changes for the public against now."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from emg.lib.number_words import join_names
from emg.paper.differences import differences
from meetings.actions import approve, not_yet_public
from meetings.changes import Changes
from meetings.lifecycle import ReportState
from meetings.models import Report
from meetings.report.checks import check
from meetings.report.compose import blocks_of, compose
from meetings.standing import standing
from workstreams.admin.controls import DayField

from .report_steps import APPROVAL, Step


class ApprovalForm(forms.Form):
    issued_on = DayField(
        label=gettext_lazy("Issued on"),
        initial=timezone.localdate,
        required=False,
        help_text=gettext_lazy(
            "The day of the paper: today, or earlier for a paper issued before. Empty it only for an old "
            "paper whose day of issue is not on record: it then counts from the day of its meeting."
        ),
    )


def _approve(report: Report, *, by: User, issued_on: date | None) -> None:
    approve(report, by=by, issued_on=issued_on, is_issue_day_known=issued_on is not None)


def _if_they_submitted(person: Any, report: Report) -> str:
    if report.may_be_approved_by(person):
        return ""
    return _("You submitted this report: somebody else approves it.")


def _consequences(report: Report) -> dict[str, Any]:
    """What the page of the approval tells. A constant number of queries."""
    findings = check(report)
    workstreams, proposals = not_yet_public(report, on=timezone.localdate())
    replaced = Report.objects.in_force().filter(meeting=report.meeting).first()
    return {
        "findings": findings,
        "is_prevented": any(finding.is_blocking for finding in findings),
        "consequence": _in_a_sentence(report, is_revision=replaced is not None),
        "new_workstreams": workstreams.order_by("title"),
        "new_proposals": proposals.order_by("title"),
        "replaced": replaced,
        "changes": _public_changes(report, replaced=replaced),
        "corrections": differences(blocks_of(replaced), compose(report)) if replaced else None,
    }


def _in_a_sentence(report: Report, *, is_revision: bool) -> str:
    statuses, proposals = report.entries.count(), report.considerations.count()
    actions = report.actions.count()
    counted = [
        ngettext("%d status", "%d statuses", statuses) % statuses,
        ngettext("%d proposal", "%d proposals", proposals) % proposals,
    ]
    if actions:
        counted.append(ngettext("%d action", "%d actions", actions) % actions)
    # Most of what a revision says is public already.
    sentence = (
        _("This puts a report of %s in the place of the public one and locks it.")
        if is_revision
        else _("This makes %s public and locks the report.")
    )
    return sentence % join_names(counted)


def _public_changes(report: Report, *, replaced: Report | None) -> Changes | None:
    """Against now; for a revision, what it corrects of its own meeting. None while the report has no date."""
    if report.held_on is None:
        return None
    at = report.meeting if replaced else None
    return Changes(before=standing(at=at), after=standing(at=at, including=report))


APPROVE = Step(
    name="approve",
    state=ReportState.IN_REVIEW,
    title=gettext_lazy("Approve"),
    explanation="",
    done=gettext_lazy("The report is approved: everybody can read it now."),
    act=_approve,
    form=ApprovalForm,
    permission=APPROVAL,
    refusal=_if_they_submitted,
    template_name="admin/meetings/report/approve.html",
    context=_consequences,
)
