"""Entries that stand as items: a row of a table, an item of a list, a name before a colon."""

import re
from collections.abc import Iterator, Sequence

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.reading import Fact, ReadEntry, Sureness
from meetings.importing.rules.statements import Statement, without_end
from meetings.importing.rules.words.names import begins_with_kind, names
from meetings.importing.rules.words.section_words import is_progress

from . import statuses
from .horizons import horizon_in
from .list_leads import Setting, said_by_lead
from .run_in_lists import run_in_list, without_comment
from .spoken_of import LABELLED
from .status_labels import said_by_label
from .status_rows import said_by_row, told_in_row
from .status_sentences import heard_in
from .statuses import DECIDED, EXPECTED

_LONGEST_LABEL = 100  # signs
NO_STATUS = "The text names it and says no status."
_NO_KIND = "The name begins with no kind of workstream."
_BARE = re.compile(r"(?P<name>[A-Z][^:–—|.;]{2,90}?)(?: \([^()]*\))?(?:: | [–—-] )(?P<label>[^:]+)")
# "IMG on Land: three events foreseen": more than a name, whatever the heading says.
_TELLS_MORE = re.compile(r": (?=\S)")
_TELLS_AFTER_DASH = re.compile(r" [–—-] (?!led|co-led|lead|chaired|until|through|till)[a-z]")
_FORESAW = re.compile(
    r"\b(?:foresaw|foresees?|foreseen|expect(?:s|ed)?|anticipate[sd]?|outlook|forecast|envisaged?)\b",
    re.IGNORECASE,
)
_TOLD_OF_IT = re.compile(
    r", including (?:its|the|an?)\b|,? [–—-] (?=[a-z])|, (?=(?:(?:of|for|on|by|in|to|from|with|under) )?(?:which|whose|whom)\b|who\b|where\b|as (?:it|its)\b|now\b|although\b|though\b)"
)


def of_row(
    statement: Statement, cells: Sequence[str], header: Sequence[str], setting: Setting
) -> Iterator[Fact[ReadEntry]]:
    """A row of a table under its columns."""
    row = said_by_row(cells, header, day=setting.day)
    if row is None:
        yield from _told(statement, cells, header, setting)
        return
    is_expected = row.is_forecast and (row.said.basis == EXPECTED or not setting.decides)
    has_happened = row.said.status in (*statuses.HAPPENED, "on_hold")
    basis = DECIDED if has_happened else EXPECTED if is_expected else row.said.basis
    horizon = "" if row.said.status in statuses.HAPPENED else row.horizon
    entry = ReadEntry(row.name, row.said.status, basis, horizon)
    yield Fact(entry, tuple(sentence.number for sentence in statement.block.sentences))


def _told(
    statement: Statement, cells: Sequence[str], header: Sequence[str], setting: Setting
) -> Iterator[Fact[ReadEntry]]:
    """ "IMG on Land | The senior officials extended the mandate until 2018."."""
    name, sentences = told_in_row(cells, header)
    for sentence in sentences:
        for said in heard_in(sentence, known=name, day=setting.day, decides=setting.decides).statuses:
            if said.name == name:
                entry = ReadEntry(name, said.status, said.basis, said.horizon)
                numbers = tuple(sentence.number for sentence in statement.block.sentences)
                yield Fact(entry, numbers, said.sureness, said.reason)
                return


def run_in(statement: Statement, setting: Setting) -> Iterator[Fact[ReadEntry]]:
    """ "Going on through 2025: IMG on Land; Coalition on Sand"."""
    lead, listed = run_in_list(statement.text) or ("", [])
    above = _horizon_of_all(statement, setting)
    if said := said_by_lead(lead, setting) if listed else None:
        for name, comment in listed:
            horizon = horizon_in(comment, day=setting.day, is_only_until=True) or said.horizon or above
            yield Fact(ReadEntry(name, said.status, said.basis, horizon), statement.numbers)


def _horizon_of_all(statement: Statement, setting: Setting) -> str:
    """ "For the year 2021, members foresaw the following:"."""
    is_forecast = statement.lead and _FORESAW.search(statement.lead.text)
    return horizon_in(statement.lead.text, day=setting.day) if statement.lead and is_forecast else ""


def bare(statement: Statement, setting: Setting) -> Iterator[Fact[ReadEntry]]:
    """ "Biodiversity: continues until 2023" in the section on progress: a name that begins with no kind."""
    match = _BARE.fullmatch(without_end(statement.text)) if is_progress(statement.part.title) else None
    if match is None or not statement.is_first or names(match["name"]) or begins_with_kind(match["name"]):
        return
    if LABELLED.match(statement.text) or FINITE.search(match["name"]):
        return
    label = f"{match['label'][:1].lower()}{match['label'][1:]}"
    said = said_by_label(match["label"]) or statuses.said_behind(label)
    if said is None or said_by_lead(match["name"], setting):
        return
    horizon = horizon_in(match["label"][said.end :], day=setting.day)
    basis = EXPECTED if said.is_forecast and not setting.decides else said.basis
    horizon = "" if said.status in statuses.HAPPENED else horizon
    entry = ReadEntry(match["name"], said.status, basis, horizon, statement.block.marker)
    yield Fact(entry, statement.numbers, Sureness.LIKELY, _NO_KIND)


def is_group(statement: Statement) -> bool:
    """ "a) Will continue in 2024": a label that stands alone over names, each in a block of its own."""
    text = statement.text
    is_alone = len(statement.block.sentences) == 1 and not statement.is_lead and not text.endswith(".")
    return (
        is_alone
        and len(text) < _LONGEST_LABEL
        and not names(text)
        and said_by_label(text.rstrip(" :")) is not None
    )


def in_group(statement: Statement, group: Statement, setting: Setting) -> Fact[ReadEntry] | None:
    """A name in a block of its own under such a label."""
    is_name = statement.is_first and not statement.lead and begins_with_kind(statement.text)
    name = _bare_name(statement.text, is_surely=True) if is_name else ""
    said = said_by_lead(group.text, setting) if name else None
    if said is None:
        return None
    entry = ReadEntry(name, said.status, said.basis, said.horizon, statement.block.marker)
    return Fact(entry, (statement.number, group.number))


def listed(statement: Statement, setting: Setting) -> Fact[ReadEntry] | None:
    """An item that is a name, under words that say a status of all items: a sentence, or the heading."""
    lead = statement.lead.text if statement.lead else statement.part.title
    if not statement.lead and not said_by_label(lead):
        return None
    name = _bare_name(statement.text, is_surely=bool(re.search(r"\b(?:following|these) ", lead)))
    is_told_more = bool(_TELLS_MORE.search(name) or _TELLS_AFTER_DASH.search(statement.text))
    if not name or (is_told_more and not statement.lead):
        return None
    said = said_by_lead(lead, setting)
    own = heard_in(statement.text, known="", day=setting.day, decides=setting.decides).statuses
    if own:
        return None
    if said is None:
        if not (is_progress(statement.part.title) and begins_with_kind(name)):
            return None
        entry = ReadEntry(name, "", "", marker=statement.block.marker)
        return Fact(entry, statement.numbers, Sureness.UNSURE, NO_STATUS)
    horizon = horizon_in(statement.text.partition(name)[2], day=setting.day) or said.horizon
    entry = ReadEntry(name, said.status, said.basis, horizon, statement.block.marker)
    sureness = Sureness.SURE if begins_with_kind(name) else Sureness.LIKELY
    reason = "" if begins_with_kind(name) else _NO_KIND
    heading = statement.part.heading if not statement.lead else None
    said_by = tuple(sentence.number for sentence in heading.sentences) if heading else ()
    return Fact(entry, (*statement.numbers, *said_by), sureness, reason)


def _bare_name(text: str, *, is_surely: bool) -> str:
    """The name an item consists of, without a comment in parentheses; "" for other items."""
    name = without_comment(without_end(text)).strip(" .,;:–—-")
    if begins_with_kind(name):
        name = re.sub(r"^(?:the|an?) ", "", _TOLD_OF_IT.split(name, maxsplit=1)[0])
    if len(name) > 250 or not name or (name[0].islower() and not (is_surely or begins_with_kind(name))):
        return ""
    if begins_with_kind(name):
        return name
    return "" if FINITE.search(name.lower()) else name
