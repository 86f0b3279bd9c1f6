"""The register: who and what there is. It knows nothing of meetings."""

from .agency import Agency, AgencyName
from .participation import Participation
from .progress import Milestone, ProgressUpdate
from .proposal import Proposal
from .workstream import Lineage, Workstream, WorkstreamKind, WorkstreamName

__all__ = [
    "Agency",
    "AgencyName",
    "Lineage",
    "Milestone",
    "Participation",
    "ProgressUpdate",
    "Proposal",
    "Workstream",
    "WorkstreamKind",
    "WorkstreamName",
]
