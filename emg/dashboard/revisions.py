"""The issued revisions of one report, and what two of them say otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from emg.paper.differences import Differences, differences
from meetings.models import Meeting, Report
from meetings.report.compose import blocks_of

from .as_of import AsOf, asked
from .two_reports import ENDS, Choice, two_reports


@dataclass(frozen=True)
class TwoRevisions:
    before: Report
    after: Report
    differences: Differences


@dataclass(frozen=True)
class Revisions:
    as_of: AsOf
    ignored: Sequence[str]
    meeting: Meeting
    issued: Sequence[Report]  # latest first
    compared: TwoRevisions | None  # while only one was issued

    @property
    def choices(self) -> list[Choice]:
        """The revisions to choose from."""
        return [Choice(report, str(report.revision), report.revision_name) for report in self.issued]

    @property
    def query(self) -> str:
        """What the address of the same question ends in; which two are compared is always said."""
        if self.compared is None:
            return self.as_of.query
        before, after = self.compared.before, self.compared.after
        return f"?from={before.revision}&to={after.revision}{self.as_of.further_query}"


def revisions(slug: str, parameters: MultiValueDict[str, str]) -> Revisions | None:
    """The two asked for, in the order of issue; none named: the latest and the one before.

    None where no report of the meeting is on record.
    """
    as_of = asked(parameters, others=ENDS)
    in_force = next((report for report in as_of.record.reports if report.meeting.slug == slug), None)
    if in_force is None:
        return None
    approved = Report.objects.approved().filter(meeting=in_force.meeting, revision__lte=in_force.revision)
    issued = list(approved.select_related("meeting").order_by("revision"))
    by_number = {str(report.revision): report for report in issued}
    ends, ignored = two_reports(parameters, by_name=by_number, unknown=_("no such revision was issued"))
    return Revisions(
        as_of,
        ignored=as_of.ignored_with(ignored),
        meeting=in_force.meeting,
        issued=issued[::-1],
        compared=_compared(*ends) if ends else None,
    )


def _compared(before: Report, after: Report) -> TwoRevisions:
    return TwoRevisions(before, after, differences(blocks_of(before), blocks_of(after)))
