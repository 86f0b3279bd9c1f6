"""The workstreams of the history file: register rows that nobody sees before a person publishes them."""

from django.utils.translation import gettext as _

from meetings.names import NameIndex
from workstreams.models import Agency, Lineage, Participation, Workstream, WorkstreamKind, WorkstreamName

from .dates import read_date
from .rows import Outcome, Row, add_note, confidence_of, note_of, on_record, rows_of, why_left_out

NOTED = (
    "name",
    "type",
    "status_last_known",
    "started",
    "ended",
    "lead_agencies",
    "established_by",
    "aliases",
    "confidence",
)
NOTED_OF_KNOWN = (*NOTED, "source")
# How the file begins to tell of what is no longer at work.
OVER = (
    "concluded",
    "completed",
    "past",
    "1st life concluded",
    "renamed",
    "extended at SOM19; later concluded",
)
ABBREVIATIONS = {"Issue Management Group": "IMG"}


def load_workstreams(outcome: Outcome) -> None:
    rows = list(rows_of("workstreams"))
    made = []
    names = NameIndex.of_register()
    slugs = {row["slug"] for row in rows}
    for row in rows:
        known, is_deleted = on_record(Workstream, row["slug"]) if row["slug"] else (None, False)
        # One of the same name under another address; not one that is another row's: two lives of a name.
        others = [other for other in names.look_up(row["title"]).candidates if other.slug not in slugs]
        known = known or (others[0] if others else None)
        if why := why_left_out(row):
            outcome.left_out.append(f"{row['name']}: {why}")
        elif known:
            add_note(known, row, NOTED_OF_KNOWN, outcome)
        elif is_deleted:
            outcome.left_out.append(_("%s: somebody deleted it") % row["title"])
        else:
            stream = _made(row, outcome)
            made.append(row["slug"])
            outcome.made.append(_("workstream %s") % stream)
            if stream.ended is None and row["status_last_known"].startswith(OVER):
                outcome.questions.append(
                    _("%(stream)s: “%(status)s”, but when is not clear, so it would look open")
                    % {"stream": stream.slug, "status": row["status_last_known"]}
                )
    for row in rows:
        _link(row, made=made, outcome=outcome)


def _made(row: Row, outcome: Outcome) -> Workstream:
    kind, _is_new = WorkstreamKind.objects.get_or_create(
        name=row["kind"],
        defaults={
            "abbreviation": ABBREVIATIONS.get(row["kind"], ""),
            "order": WorkstreamKind.objects.count() + 1,
        },
    )
    stream = Workstream(
        title=row["title"],
        slug=row["slug"],
        kind=kind,
        mandate_from=read_date(_read(row, "started")),
        ended=read_date(_read(row, "ended")),
        source=row["source"],
        confidence=confidence_of(row),
        internal_note=note_of(row, NOTED),
    )
    stream.full_clean()
    stream.save()
    for name in _several(row["aliases_read"]):
        WorkstreamName.objects.create(workstream=stream, name=name, is_official=False)
    for part in _several(row["parts"]):
        _take_part(stream, part, row=row, outcome=outcome)
    return stream


def _read(row: Row, column: str) -> str:
    """The column, unless the file says that it is not clear enough to be read."""
    return "" if column in row["not_read"].split(", ") else row[column]


def _several(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _take_part(stream: Workstream, part: str, *, row: Row, outcome: Outcome) -> None:
    """ "UNEP lead": the acronym, then the role."""
    acronym, role = part.rsplit(" ", 1)
    agency = Agency.objects.filter(acronym=acronym).first()
    if agency is None:
        outcome.left_out.append(
            _("%(acronym)s in %(stream)s: no such agency is on record")
            % {"acronym": acronym, "stream": stream}
        )
        return
    participation = Participation(
        workstream=stream,
        agency=agency,
        role=role,
        source=row["source"],
        confidence=confidence_of(row),
        internal_note=note_of(row, ["lead_agencies"]),
    )
    participation.full_clean()
    participation.save()


def _link(row: Row, *, made: list[str], outcome: Outcome) -> None:
    """ "img-on-tackling-e-waste became 2018-03-21": only where one of both ends is new with this loading."""
    for origin in _several(row["came_out_of"]):
        slug, how, *when = origin.split()
        if not {slug, row["slug"]} & set(made):
            continue
        predecessor, successor = (Workstream.objects.filter(slug=end).first() for end in (slug, row["slug"]))
        if predecessor and successor:
            Lineage.objects.get_or_create(
                predecessor=predecessor,
                successor=successor,
                defaults={"how": how, "happened_on": read_date(when[0]) if when else None},
            )
            outcome.made.append(
                _("lineage from %(from)s to %(to)s") % {"from": predecessor.slug, "to": successor.slug}
            )
