"""Where the words of each passage of a draft are kept, and putting other words there.

A record keeps them if it holds these very words. What a record only writes (a lead-in, a number in words, a
name with its presenters) is printed otherwise instead: no status, route or `{count}` is lost on the way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from emg.lib.plain_text import lines, one_line, paragraphs
from emg.paper.blocks import Heading, ItemList, Paragraph
from meetings.models import BlockOverride, Consideration, Report, Section

from .compose import action_id, entry_id, generated, section_id, topic_id
from .overrides import overridden
from .sentences import behind


@dataclass(frozen=True)
class Home:
    """Where the words of one passage are kept."""

    record: models.Model  # not saved yet where the passage is not printed otherwise so far
    field: str
    part: int | None = None  # which of its paragraphs or lines; None: all of it
    is_of_lines: bool = False
    can_split: bool = False  # whether a second paragraph can follow
    note: str = ""  # what stays as it is
    behind: str = ""  # what is printed behind the words, from other fields

    def kept(self) -> str | None:
        """The words there now, as printed; None where there is no such paragraph or line."""
        held = getattr(self.record, self.field)
        if self.part is None:
            return one_line(held)
        parts = self.parts(held)
        return parts[self.part] if self.part < len(parts) else None

    def parts(self, held: str) -> list[str]:
        return lines(held) if self.is_of_lines else paragraphs(held)


def homes(report: Report) -> dict[str, Home]:
    """The homes of all passages that can be changed, by their ids. A constant number of queries."""
    overrides = {override.block_id: override for override in report.overrides.all()}
    records = dict(_records(report, overridden_ids=set(overrides)))
    found = {"masthead-title": Home(report, "title")}
    for block in generated(report):
        if isinstance(block, ItemList):
            found |= _of_list(block, records, override=overrides.get(block.id))
        elif isinstance(block, Heading | Paragraph):
            found[block.id] = _of_block(block, records, override=overrides.get(block.id))
    return found


def _of_list(block: ItemList, records: dict[str, Home], *, override: BlockOverride | None) -> dict[str, Home]:
    if override is None or not override.text:
        return {item.id: records[item.id] for item in block.items if item.id in records}
    (printed,) = overridden([block], overrides=[override])
    assert isinstance(printed, ItemList)
    return {
        item.id: Home(override, "text", part=place, is_of_lines=True, note=_printed_otherwise())
        for place, item in enumerate(printed.items)
    }


def _of_block(
    block: Heading | Paragraph, records: dict[str, Home], *, override: BlockOverride | None
) -> Home:
    home = records.get(block.id)
    is_overridden = override is not None and override.text
    if home and home.kept() == block.text and not is_overridden:
        return home
    printed = override or BlockOverride(block_id=block.id, reason=_("As edited in Word."))
    if not is_overridden:
        printed.replaces = block.text
    is_lead_in = block.id.startswith("section-") and block.id.endswith("-lead")
    usual = _statuses_stay() if is_lead_in else _printed_otherwise()
    return Home(printed, "text", note=(home and home.note) or usual)


def _records(report: Report, *, overridden_ids: set[str]) -> Iterator[tuple[str, Home]]:
    for section in report.sections.all():
        yield from _of_section(section, overridden_ids=overridden_ids)
    for entry in report.entries.select_related("workstream"):
        yield entry_id(entry.workstream), Home(entry, "name_as_printed", note=_name_stays())
    for action in report.actions.all():
        yield (
            action_id(action),
            Home(action, "text", note=_deadline_stays(), behind=behind(action)),
        )
    for said in report.considerations.select_related("proposal"):
        yield from _of_proposal(said, overridden_ids=overridden_ids)


def _of_section(section: Section, *, overridden_ids: set[str]) -> Iterator[tuple[str, Home]]:
    own_id = section_id(section)
    is_progress = section.kind == Section.Kind.PROGRESS
    note = _statuses_stay() if is_progress else ""
    prefix = f"{own_id}-p"
    # The paragraphs after a split count on, and what is printed otherwise would miss its own.
    can_split = not is_progress and not any(block_id.startswith(prefix) for block_id in overridden_ids)
    yield own_id, Home(section, "heading")
    # The usual opening of the progress section is its first paragraph without being its text.
    for place in range(max(is_progress, len(paragraphs(section.text)))):
        yield f"{prefix}{place + 1}", Home(section, "text", part=place, can_split=can_split, note=note)


def _of_proposal(said: Consideration, *, overridden_ids: set[str]) -> Iterator[tuple[str, Home]]:
    own_id = topic_id(said.proposal)
    prefix = f"{own_id}-objective-"
    can_split = not any(block_id.startswith(prefix) for block_id in overridden_ids)
    yield own_id, Home(said, "heading", note=_presenters_stay())
    yield f"{own_id}-closing", Home(said, "closing_sentence", note=_route_stays())
    for place, __ in enumerate(paragraphs(said.objective)):
        yield f"{prefix}{place + 1}", Home(said, "objective", part=place, can_split=can_split)
    for place, __ in enumerate(lines(said.activities)):
        yield (
            f"{own_id}-activity-{place + 1}",
            Home(said, "activities", part=place, is_of_lines=True),
        )


@transaction.atomic
def keep(texts: Iterable[tuple[Home, Sequence[str]]], *, report: Report) -> None:
    """Put each text, one or more paragraphs, in its home. ValidationError says which does not fit."""
    records: dict[int, models.Model] = {}
    parts: dict[tuple[int, str], tuple[Home, list[str]]] = {}
    for home, text in texts:
        records[id(home.record)] = home.record
        if home.part is None:
            setattr(home.record, home.field, _before_what_is_behind(home, one_line(" ".join(text))))
            _check(home)
            continue
        held = home.parts(getattr(home.record, home.field))
        __, said = parts.setdefault((id(home.record), home.field), (home, held))
        said[home.part] = "\n\n".join(text) if home.can_split else " ".join(text)
    for home, said in parts.values():
        setattr(home.record, home.field, ("\n" if home.is_of_lines else "\n\n").join(said))
    for record in records.values():
        if isinstance(record, BlockOverride):
            record.report = report
        record.save()


def _before_what_is_behind(home: Home, text: str) -> str:
    if not text.endswith(home.behind):
        raise ValidationError(
            _("“%(text)s” cannot be accepted. “%(behind)s” must stay at its end: change that in the form.")
            % {"text": Truncator(text).chars(60), "behind": home.behind.strip(" –")}
        )
    return text.removesuffix(home.behind)


def _check(home: Home) -> None:
    """Only the field that changes: what else a draft still lacks is no matter here."""
    others = {field.name for field in home.record._meta.fields} - {home.field}
    try:
        home.record.clean_fields(exclude=others)
    except ValidationError as error:
        text = Truncator(getattr(home.record, home.field)).chars(60)
        raise ValidationError(
            _("“%(text)s” cannot be accepted. %(why)s") % {"text": text, "why": " ".join(error.messages)}
        ) from error


def _printed_otherwise() -> str:
    return _("Only the printed words change: the records that write this passage stay as they are.")


def _statuses_stay() -> str:
    return _(
        "Only the printed words change, never a status or a number: change those under “Statuses” in the "
        "form."
    )


def _route_stays() -> str:
    return _(
        "Only the printed words change, never position or route: change those under “Proposals at the "
        "meeting” in the form."
    )


def _deadline_stays() -> str:
    return _(
        "Only the text changes, never verb, addressee or deadline: change those under “Actions” in the form."
    )


def _presenters_stay() -> str:
    return _("Only the printed words change: the title of the proposal and who presented it stay.")


def _name_stays() -> str:
    return _("Only the name in this paper changes: the register keeps the workstream’s own name.")
