"""The register as tables: what goes out as a file comes back as one."""

from .agencies import AgencyNameTable, AgencyTable
from .progress import MilestoneTable, UpdateTable
from .workstreams import ParticipationTable, WorkstreamNameTable, WorkstreamTable

__all__ = [
    "AgencyNameTable",
    "AgencyTable",
    "MilestoneTable",
    "ParticipationTable",
    "UpdateTable",
    "WorkstreamNameTable",
    "WorkstreamTable",
]
