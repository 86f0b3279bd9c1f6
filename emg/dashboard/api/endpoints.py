"""What can be asked of the record: the table from which addresses, OpenAPI document and guide are made."""

from django.utils.translation import gettext_lazy as _

from .accepted import (
    AGENCY,
    AGENCY_FILTERS,
    MEETING,
    MOMENT,
    PAGING,
    PROPOSAL,
    PROPOSAL_FILTERS,
    REVISION,
    WORKSTREAM,
    WORKSTREAM_FILTERS,
)
from .agencies import agencies, agency
from .answers.agency import Agency, AgencyDetails
from .answers.definition import Definition
from .answers.meeting import Meeting, MeetingDetails, Report, ReportDetails
from .answers.page import Page
from .answers.proposal import Proposal, ProposalDetails
from .answers.said import StatusSaid
from .answers.workstream import Workstream, WorkstreamDetails
from .definitions import definitions
from .endpoint import Endpoint
from .meetings import meeting, meetings
from .proposals import proposal, proposals
from .reports import report, reports
from .workstreams import workstream, workstream_statuses, workstreams

RECORD_ENDPOINTS = (
    Endpoint(
        "workstreams",
        "workstreams/",
        _("The workstreams on record: where each stands and who leads it"),
        answers=Page[Workstream],
        answer=workstreams,
        query=(*WORKSTREAM_FILTERS, *MOMENT, *PAGING),
    ),
    Endpoint(
        "workstream",
        "workstreams/{slug}/",
        _("One workstream with all that its page tells"),
        answers=WorkstreamDetails,
        answer=workstream,
        places=(WORKSTREAM,),
        query=MOMENT,
        can_move=True,
    ),
    Endpoint(
        "workstream_statuses",
        "workstreams/{slug}/statuses/",
        _("What each meeting said of one workstream, oldest first"),
        answers=Page[StatusSaid],
        answer=workstream_statuses,
        places=(WORKSTREAM,),
        query=(*MOMENT, *PAGING),
        can_move=True,
    ),
    Endpoint(
        "proposals",
        "proposals/",
        _("The proposals on record, by how far each has come"),
        answers=Page[Proposal],
        answer=proposals,
        query=(*PROPOSAL_FILTERS, *MOMENT, *PAGING),
    ),
    Endpoint(
        "proposal",
        "proposals/{slug}/",
        _("One proposal with what each meeting said of it"),
        answers=ProposalDetails,
        answer=proposal,
        places=(PROPOSAL,),
        query=MOMENT,
    ),
    Endpoint(
        "meetings",
        "meetings/",
        _("The meetings on record: planned ones first, then the latest"),
        answers=Page[Meeting],
        answer=meetings,
        query=(*MOMENT, *PAGING),
    ),
    Endpoint(
        "meeting",
        "meetings/{slug}/",
        _("One meeting with the statuses and proposals of its report in force"),
        answers=MeetingDetails,
        answer=meeting,
        places=(MEETING,),
        query=MOMENT,
    ),
    Endpoint(
        "reports",
        "meetings/{slug}/reports/",
        _("The issued revisions of the report of one meeting"),
        answers=Page[Report],
        answer=reports,
        places=(MEETING,),
        query=(*MOMENT, *PAGING),
    ),
    Endpoint(
        "report",
        "meetings/{slug}/reports/{revision}/",
        _("The words of one issued report, block by block"),
        answers=ReportDetails,
        answer=report,
        places=(MEETING, REVISION),
        query=MOMENT,
    ),
    Endpoint(
        "agencies",
        "agencies/",
        _("The agencies on record: what each leads, takes part in and presented"),
        answers=Page[Agency],
        answer=agencies,
        query=(*AGENCY_FILTERS, *MOMENT, *PAGING),
    ),
    Endpoint(
        "agency",
        "agencies/{slug}/",
        _("One agency with all that its page tells"),
        answers=AgencyDetails,
        answer=agency,
        places=(AGENCY,),
        query=MOMENT,
        can_move=True,
    ),
    Endpoint(
        "definitions",
        "definitions/",
        _("What the words of the record mean"),
        answers=Page[Definition],
        answer=definitions,
        query=PAGING,
    ),
)
