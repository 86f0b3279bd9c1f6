"""The rows of the record of now, kept from one version to the next: see `emg/stored_pages/kept_rows.py`."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Model, Prefetch

from emg.stored_pages.kept_rows import KeptRows, by_key
from emg.stored_pages.version import DATABASE
from workstreams.models import Agency, AgencyName, Proposal, Workstream, WorkstreamKind, WorkstreamName

from .models import Consideration, Meeting, Presenter, Report, StatusEntry
from .standing import (
    RecordRows,
    Reports,
    by_proposal,
    by_report,
    by_workstream,
    considerations_in,
    entries_in,
    in_order,
    proposals,
    reports_in_force,
)

SAID_OF_PROPOSALS = (Consideration, Meeting, Presenter, Agency, AgencyName, Proposal, WorkstreamKind)


@dataclass(frozen=True)
class KeptRecord:
    """What is read of each table, and under which versions of the tables."""

    versions: Mapping[str, str] = field(default_factory=dict)  # by table
    reports: KeptRows[Report] = field(default_factory=KeptRows)
    entries: KeptRows[Sequence[StatusEntry]] = field(default_factory=KeptRows)  # by report
    considerations: KeptRows[Sequence[Consideration]] = field(default_factory=KeptRows)  # by report
    kinds: KeptRows[WorkstreamKind] = field(default_factory=KeptRows)
    workstreams: KeptRows[Workstream] = field(default_factory=KeptRows)
    proposals: KeptRows[Proposal] = field(default_factory=KeptRows)
    rows: RecordRows = field(default_factory=lambda: RecordRows(Reports(), {}, {}, (), ()))

    def written(self, versions: Mapping[str, str]) -> set[str]:
        """The tables somebody has written to since."""
        tables = {*versions, *self.versions}
        return {table for table in tables if versions.get(table) != self.versions.get(table)}

    def read_again(self, versions: Mapping[str, str]) -> "KeptRecord":
        """As of now. Called inside one snapshot, in which `versions` were read."""
        if self.versions and self.versions[DATABASE] != versions[DATABASE]:
            return KeptRecord().read_again(versions)
        written = self.written(versions)

        def is_written(*models: type[Model]) -> bool:
            return not self.versions or any(model._meta.db_table in written for model in models)

        now = replace(self, versions=versions)
        if is_written(Report, Meeting):
            now = replace(now, reports=_reports(self.reports))
        has_other_reports = now.reports is not self.reports
        if has_other_reports or is_written(StatusEntry):
            now = replace(now, entries=_entries(self.entries, reports=now.reports))
        if has_other_reports or is_written(*SAID_OF_PROPOSALS):
            now = replace(now, considerations=_considerations(self.considerations, reports=now.reports))
        if is_written(WorkstreamKind):
            now = replace(now, kinds=_kinds(self.kinds))
        if is_written(Workstream, WorkstreamKind, WorkstreamName):
            now = replace(now, workstreams=_workstreams(self.workstreams, kinds=now.kinds.rows))
        if is_written(Proposal, WorkstreamKind):
            now = replace(now, proposals=_proposals(self.proposals))
        return replace(now, rows=_rows(now, before=self))


def _rows(now: KeptRecord, *, before: KeptRecord) -> RecordRows:
    """Each part is put together again only where something in it has changed."""
    has_same_reports = now.reports is before.reports
    rows = before.rows
    if not has_same_reports:
        rows = replace(rows, reports=Reports(in_order(now.reports.rows.values())))
    if not has_same_reports or now.entries is not before.entries:
        rows = replace(rows, entries=by_workstream(rows.reports, now.entries.rows))
    if not has_same_reports or now.considerations is not before.considerations:
        rows = replace(rows, considerations=by_proposal(rows.reports, now.considerations.rows))
    if now.workstreams is not before.workstreams:
        rows = replace(rows, workstreams=list(now.workstreams.rows.values()))
    if now.proposals is not before.proposals:
        rows = replace(rows, proposals=list(now.proposals.rows.values()))
    return rows


def _reports(before: KeptRows[Report]) -> KeptRows[Report]:
    versions = by_key(
        """
        SELECT report.id, ROW(report.xmin, meeting.xmin)::text
        FROM meetings_report report JOIN meetings_meeting meeting ON meeting.id = report.meeting_id
        WHERE report.state = 'approved'
        """
    )
    in_force = Report.objects.in_force().values_list("pk", flat=True)
    return before.read_again(
        {pk: versions[pk] for pk in in_force},
        read=lambda pks: {report.pk: report for report in reports_in_force().filter(pk__in=pks)},
    )


def _entries(
    before: KeptRows[Sequence[StatusEntry]], *, reports: KeptRows[Report]
) -> KeptRows[Sequence[StatusEntry]]:
    versions = by_key(
        """
        SELECT report_id, string_agg(concat_ws(' ', id, xmin), ',' ORDER BY id)
        FROM meetings_statusentry WHERE report_id = ANY(%s) GROUP BY report_id
        """,
        list(reports.rows),
    )
    return before.read_again(
        _with_reports(versions, reports),
        read=lambda pks: by_report(entries_in(pks), {pk: reports.rows[pk] for pk in pks}),
    )


def _considerations(
    before: KeptRows[Sequence[Consideration]], *, reports: KeptRows[Report]
) -> KeptRows[Sequence[Consideration]]:
    versions = by_key(
        """
        WITH names AS (
            SELECT agency_id AS id, string_agg(concat_ws(' ', id, xmin), ',' ORDER BY id) AS versions
            FROM workstreams_agencyname GROUP BY agency_id
        ), presenters AS (
            SELECT consideration_id AS id, string_agg(
                concat_ws(' ', presenter.id, presenter.xmin, agency.xmin, names.versions), ';'
                ORDER BY presenter.id
            ) AS versions
            FROM meetings_presenter presenter
            JOIN workstreams_agency agency ON agency.id = presenter.agency_id
            LEFT JOIN names ON names.id = agency.id
            GROUP BY consideration_id
        )
        SELECT report_id, string_agg(
            ROW(said.id, said.xmin, proposal.xmin, kind.xmin, meeting.xmin, presenters.versions)::text, ''
            ORDER BY said.id
        )
        FROM meetings_consideration said
        JOIN workstreams_proposal proposal ON proposal.id = said.proposal_id
        LEFT JOIN workstreams_workstreamkind kind ON kind.id = proposal.kind_id
        LEFT JOIN meetings_meeting meeting ON meeting.id = said.route_meeting_id
        LEFT JOIN presenters ON presenters.id = said.id
        WHERE report_id = ANY(%s) GROUP BY report_id
        """,
        list(reports.rows),
    )
    return before.read_again(
        _with_reports(versions, reports),
        read=lambda pks: by_report(considerations_in(pks), {pk: reports.rows[pk] for pk in pks}),
    )


def _with_reports(said: Mapping[int, str], reports: KeptRows[Report]) -> Mapping[int, Hashable]:
    return {pk: (version, said.get(pk)) for pk, version in reports.versions.items()}


def _kinds(before: KeptRows[WorkstreamKind]) -> KeptRows[WorkstreamKind]:
    versions = by_key("SELECT id, xmin::text FROM workstreams_workstreamkind")
    return before.read_again(versions, read=WorkstreamKind.objects.in_bulk)


def _workstreams(
    before: KeptRows[Workstream], *, kinds: Mapping[int, WorkstreamKind]
) -> KeptRows[Workstream]:
    versions = by_key(
        """
        WITH names AS (
            SELECT workstream_id AS id,
                array_agg(ROW(name.id, name.xmin, kind.xmin) ORDER BY name.id) AS versions
            FROM workstreams_workstreamname name
            LEFT JOIN workstreams_workstreamkind kind ON kind.id = name.kind_id
            GROUP BY workstream_id
        )
        SELECT workstream.id, ROW(workstream.xmin, kind.xmin, names.versions)::text
        FROM workstreams_workstream workstream
        LEFT JOIN workstreams_workstreamkind kind ON kind.id = workstream.kind_id
        LEFT JOIN names ON names.id = workstream.id
        ORDER BY workstream.id
        """
    )

    def read(pks: Collection[int]) -> Mapping[int, Workstream]:
        """As `workstreams()`, but for joins with kinds, which take Django a third of the time."""
        names = Prefetch("names", WorkstreamName.objects.order_by("pk"))
        found = Workstream.objects.prefetch_related(names).in_bulk(pks)
        for workstream in found.values():
            called: list[Workstream | WorkstreamName] = [workstream, *workstream.names.all()]
            for named in called:
                named.kind = kinds[named.kind_id] if named.kind_id else None
        return found

    return before.read_again(versions, read=read)


def _proposals(before: KeptRows[Proposal]) -> KeptRows[Proposal]:
    versions = by_key(
        """
        SELECT proposal.id, ROW(proposal.xmin, kind.xmin)::text
        FROM workstreams_proposal proposal
        LEFT JOIN workstreams_workstreamkind kind ON kind.id = proposal.kind_id
        ORDER BY proposal.id
        """
    )
    return before.read_again(versions, read=proposals().in_bulk)
