"""The fact sheet of a workstream: where it stands, who takes part, where it comes from."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.translation import gettext as _

from emg.dashboard.as_of import AsOf
from emg.dashboard.meeting_words import in_words
from emg.dashboard.participations import Part
from emg.dashboard.status_words import phrase
from emg.dashboard.workstream_facts import Sitting, WorkstreamFacts, workstream_facts
from emg.lib.partial_dates import PartialDate
from emg.paper.blocks import Block, ItemList, Paragraph, Table
from emg.paper.paper import Paper
from meetings.workstream_standing import WorkstreamStanding
from workstreams.models import Milestone, ProgressUpdate

from .composition import PaperSection, bullets, numbered, paper_of, sentence, table, text
from .words import NONE, dates, in_full, nothing_on_record, term_in_words


def fact_sheet(as_of: AsOf, *, slug: str) -> Paper | None:
    """None where no workstream of this address is on record."""
    found = next((known for known in as_of.record.workstreams if known.workstream.slug == slug), None)
    if found is None:
        return None
    facts = workstream_facts(found, as_of=as_of)
    return paper_of(
        as_of,
        subject=found.name.title,
        name=_("Workstream fact sheet"),
        blocks=[*_standing(found, facts), *numbered(_sections(found, facts, as_of=as_of))],
    )


def _standing(standing: WorkstreamStanding, facts: WorkstreamFacts) -> Iterator[Paragraph]:
    """Where it stands: "Expected to continue in 2023, as said at the technical segment of …"."""
    latest, decided = standing.latest, standing.decided
    if latest is None:
        yield from sentence("ended", _("Ended: %(date)s.") % {"date": facts.ended} if facts.ended else "")
        yield from sentence("status", _("No meeting on record has reported on it."))
        return
    said = {"status": phrase(latest), "meeting": in_words(latest.report)}
    yield from sentence("status", _("%(status)s, as said at the %(meeting)s.") % said)
    if standing.forecast and decided:
        said = {"status": phrase(decided), "meeting": in_words(decided.report)}
        yield from sentence("decision", _("Latest decision: %(status)s (%(meeting)s).") % said)
    if standing.has_no_recent_report:
        yield from sentence(
            "silence", _("No recent report: the latest meetings that decide did not mention it.")
        )
    elif not standing.is_at_latest_meeting:
        yield from sentence("silence", _("The latest meeting did not mention it."))


def _sections(standing: WorkstreamStanding, facts: WorkstreamFacts, *, as_of: AsOf) -> Iterator[PaperSection]:
    objective = standing.workstream.objective if as_of.is_now else ""
    yield PaperSection("objective", _("Objective"), text("objective", objective))
    yield PaperSection("facts", _("Kind and mandate"), _kind_and_mandate(standing, as_of=as_of))
    yield PaperSection("history", _("Status at each meeting"), _history(facts.history, as_of=as_of))
    yield PaperSection("agencies", _("Agencies"), _agencies(facts))
    yield PaperSection("update", _("Latest update"), _latest_update(facts.updates))
    yield PaperSection("milestones", _("Milestones"), _milestones(facts.milestones))
    yield PaperSection("lineage", _("Where it comes from, and what came of it"), _lineage(facts))
    yield PaperSection("names", _("Other names"), _names(facts))


def _kind_and_mandate(standing: WorkstreamStanding, *, as_of: AsOf) -> list[Paragraph]:
    workstream = standing.workstream
    kind = standing.name.kind or _("not on record")
    # A mandate has no day on which it was given: it stands in papers of now only.
    begins, ends = (workstream.mandate_from, workstream.mandate_until) if as_of.is_now else (None, None)
    mandate = dates(begins=begins, ends=ends)
    return [
        *sentence("kind", _("Kind: %(kind)s.") % {"kind": kind}),
        *sentence("mandate", _("Mandate %(dates)s.") % {"dates": mandate} if mandate else ""),
    ]


def _history(history: Sequence[Sitting], *, as_of: AsOf) -> Sequence[Block]:
    said = table(
        "meetings",
        _("What each meeting said, the latest last"),
        columns=[(_("Meeting"), 6), (_("Date"), 3), (_("Status"), 3)],
        rows=(
            (
                f"meeting-{sitting.report.meeting.slug}",
                [
                    sitting.report.title,
                    str(sitting.report.held_on),
                    phrase(sitting.entry) if sitting.entry else _("Not mentioned"),
                ],
            )
            for sitting in history
        ),
    )
    has_reports = as_of.record.latest_report is not None
    otherwise = _("No meeting on record spoke of it.") if has_reports else nothing_on_record(as_of)
    return said or sentence("no-history", otherwise)


def _agencies(facts: WorkstreamFacts) -> Sequence[Block]:
    held = [(f"role-{role}", [label, _named(parts)]) for role, label, parts in _by_role(facts.parts)]
    former = [
        (f"former-{role}", [_("%(role)s, earlier") % {"role": label}, _named(parts)])
        for role, label, parts in _by_role(facts.former_parts)
    ]
    found = table(
        "roles",
        _("Who takes part"),
        columns=[(_("Role"), 3), (_("Agencies"), 9)],
        rows=[*held, *former],
    )
    return found or sentence("no-agencies", _("Which agencies take part is not on record."))


def _by_role(parts: Sequence[Part]) -> Iterator[tuple[str, str, list[Part]]]:
    """The parts are in the order of their roles."""
    for (role, label), group in groupby(
        parts, key=lambda part: (part.participation.role, part.participation.get_role_display())
    ):
        yield role, label, list(group)


def _named(parts: Sequence[Part]) -> str:
    named = (", ".join(filter(None, (in_full(part.called), term_in_words(part)))) for part in parts)
    return "; ".join(named)


def _latest_update(updates: Sequence[ProgressUpdate]) -> list[Paragraph]:
    """The others stand on its page."""
    if not updates:
        return []
    latest = updates[0]
    day = str(PartialDate.on(latest.written_on))
    by = latest.agency.acronym_on(latest.written_on) if latest.agency else ""
    return [*sentence("update-source", ", ".join(filter(None, (day, by)))), *text("update", latest.text)]


def _milestones(milestones: Sequence[Milestone]) -> list[Table]:
    return table(
        "milestone-list",
        _("Milestones, in the order they are due"),
        columns=[(_("Milestone"), 6), (_("Due"), 3), (_("Done"), 3)],
        rows=(
            (
                f"milestone-{milestone.pk}",
                [
                    milestone.title,
                    str(milestone.due or NONE),
                    str(milestone.done_on or NONE),
                ],
            )
            for milestone in milestones
        ),
    )


def _lineage(facts: WorkstreamFacts) -> list[ItemList]:
    origins = [
        (
            f"origin-{origin.proposal.proposal.slug}-{origin.said.report.meeting.slug}",
            _("Came from the new topic “%(topic)s”: %(meeting)s")
            % {"topic": origin.proposal.title, "meeting": in_words(origin.said.report)},
        )
        for origin in facts.origins
    ]
    relatives = [
        (
            f"relative-{place}-{relative.standing.workstream.slug}",
            ", ".join(
                filter(None, (f"{relative.how}: {relative.standing.name.title}", str(relative.on or "")))
            ),
        )
        for place, relative in enumerate(facts.relatives, start=1)
    ]
    return bullets("relatives", [*origins, *relatives])


def _names(facts: WorkstreamFacts) -> list[ItemList]:
    earlier = [
        (
            f"name-{name.pk}",
            f"{name.name}, {dates(begins=name.valid_from, ends=name.valid_until)}",
        )
        for name in facts.earlier_names
    ]
    return bullets("name-list", [*earlier, *((f"name-{name.pk}", name.name) for name in facts.aliases)])
