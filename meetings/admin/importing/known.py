"""What is on record, read once for a review: the names to match, and the choices of its selects."""

from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from meetings.importing.matching import AgencyMatcher, ProposalMatcher, WorkstreamMatcher
from meetings.importing.meetings_named import meetings_named, short_name_of
from meetings.importing.reading import ReadReport
from meetings.lifecycle import OPEN, ReportState
from meetings.models import Meeting, MeetingSeries, Report
from meetings.names import NameIndex, told_apart
from workstreams.models import Agency, Proposal, Workstream, WorkstreamKind


class Known:
    """A constant number of queries, whatever the length of the report."""

    def __init__(self, read: ReadReport) -> None:
        self._read = read
        self.named = {f"named-{place}": named for place, named in enumerate(meetings_named(read))}

    def key_of_meeting(self, name: str) -> str:
        """What the selects of meetings call the one a text names so; "" for none."""
        short_name = short_name_of(name, self._read)
        return next((key for key, named in self.named.items() if named.short_name == short_name), "")

    @cached_property
    def index(self) -> NameIndex:
        return NameIndex(self.workstreams, self.kinds)

    @cached_property
    def kinds(self) -> list[WorkstreamKind]:
        return list(WorkstreamKind.objects.order_by("order", "name"))

    @cached_property
    def workstreams(self) -> list[Workstream]:
        return list(Workstream.objects.order_by("title", "slug").prefetch_related("names"))

    @cached_property
    def titles(self) -> dict[int, str]:
        """Of workstreams, by key; two lives of one name with their mandates or addresses."""
        return told_apart(self.workstreams)

    @cached_property
    def workstreams_by_title(self) -> dict[str, Workstream]:
        """By the titles that tell them apart."""
        return {self.titles[workstream.pk]: workstream for workstream in self.workstreams}

    @cached_property
    def agencies(self) -> list[Agency]:
        return list(Agency.objects.order_by("acronym").prefetch_related("names"))

    @cached_property
    def proposals(self) -> list[Proposal]:
        return list(Proposal.objects.order_by("title", "pk"))

    @cached_property
    def meetings(self) -> list[Meeting]:
        return list(Meeting.objects.order_by("-planned_on_latest", "short_name"))

    @cached_property
    def reports(self) -> dict[int, list[Report]]:
        """The open draft and the reports in force, by meeting."""
        shown = Report.objects.filter(state__in=[*OPEN, ReportState.APPROVED]).defer("blocks")
        by_meeting: dict[int, list[Report]] = {}
        for report in shown.order_by("-revision"):
            by_meeting.setdefault(report.meeting_id, []).append(report)
        return by_meeting

    @cached_property
    def series(self) -> list[MeetingSeries]:
        return list(MeetingSeries.objects.order_by("name"))

    @cached_property
    def workstream_matcher(self) -> WorkstreamMatcher:
        return WorkstreamMatcher(self.index, self.kinds)

    @cached_property
    def proposal_matcher(self) -> ProposalMatcher:
        return ProposalMatcher(self.proposals, self.index, self.kinds)

    @cached_property
    def agency_matcher(self) -> AgencyMatcher:
        return AgencyMatcher(self.agencies)

    @cached_property
    def kind_choices(self) -> list[Any]:
        return [("", _("No kind, or a new one")), *((str(kind.pk), kind.name) for kind in self.kinds)]

    @cached_property
    def meetings_on_record(self) -> list[Any]:
        return [(str(meeting.pk), meeting.short_name) for meeting in self.meetings]

    @cached_property
    def meeting_choices(self) -> list[Any]:
        """Those the text names, whatever they turn out to be, and those on record."""
        named = [(key, named.short_name) for key, named in self.named.items()]
        groups = [(_("Named in the text"), named), (_("On record"), self.meetings_on_record)]
        return [("", _("None")), *(group for group in groups if group[1])]
