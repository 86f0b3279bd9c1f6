"""The parameters of the endpoints: places in the path, filters, moment and paging."""

from django.utils.translation import gettext_lazy as _

from meetings.lifecycle import Status
from meetings.proposal_standing import Stage
from workstreams.models import Agency

from .parameters import Choices, Day, DayOrMeeting, Identifiers, Number, Words
from .places import Place, RevisionPlace
from .questions import PAGE_SIZE

MAY = "som28-mid-term-technical-segment"

WORKSTREAM = Place("slug", _("The identifier of a workstream."), "img-on-biodiversity")
PROPOSAL = Place(
    "slug",
    _("The identifier of a proposal."),
    "nexus-dialogue-on-environmental-aspects-of-minerals-and-metals",
)
MEETING = Place("slug", _("The identifier of a meeting."), MAY)
AGENCY = Place("slug", _("The identifier of an agency."), "unep")
REVISION = RevisionPlace("revision", _("The number of the revision: 0 is the original."), 0)

MOMENT = (
    DayOrMeeting("at", _("As of which day or meeting: a date, or the identifier of a meeting."), MAY),
    Day("known", _("As it was known on which day: what was issued later is left out."), "2022-06-01"),
)
PAGING = (
    Number("page", _("Which page of the list."), default=1, largest=1_000_000),
    Number("page_size", _("How many rows a page holds."), default=PAGE_SIZE, largest=100),
)

_AGENCY = Identifiers("agency", _("Only with this agency, by its identifier; repeat it for more than one."))
WORKSTREAM_FILTERS = (
    Words("q", _("Words that all stand in one of its names."), "biodiversity"),
    Choices("status", _("Only with this status; repeat it for more than one."), words=Status.values),
    Identifiers("kind", _("Only of this kind, as the definitions write it; repeat it for more than one.")),
    _AGENCY,
)
PROPOSAL_FILTERS = (
    Words("q", _("Words that all stand in its title."), "data"),
    Choices("stage", _("Only at this stage; repeat it for more than one."), words=Stage.values),
    _AGENCY,
)
AGENCY_FILTERS = (
    Words("q", _("Words that all stand in its acronym or name."), "unep"),
    Choices(
        "membership",
        _("Only with this membership; repeat it for more than one. Of now only."),
        words=Agency.Membership.values,
    ),
)
