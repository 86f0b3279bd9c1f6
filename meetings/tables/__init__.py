"""The record as tables that go out as files and come back."""

from collections.abc import Mapping

from emg.tables.table import RecordTable
from workstreams.tables import (
    AgencyNameTable,
    AgencyTable,
    MilestoneTable,
    ParticipationTable,
    UpdateTable,
    WorkstreamNameTable,
    WorkstreamTable,
)

from .statuses import StatusTable

# By the names of their addresses and files; what a table refers to comes before it.
TABLES: Mapping[str, type[RecordTable]] = {
    "agencies": AgencyTable,
    "agency-names": AgencyNameTable,
    "workstreams": WorkstreamTable,
    "workstream-names": WorkstreamNameTable,
    "participations": ParticipationTable,
    "milestones": MilestoneTable,
    "updates": UpdateTable,
    "statuses": StatusTable,
}
