"""Whether a text reports on a meeting, and if not, what it is instead.

A report of a meeting tells of one sitting: it has a name and a day, somebody chaired, people came, and most of its
sentences say what they said and decided there. Other texts speak about meetings: they plan them, give rules for them,
tell of many of them, or talk to a reader.
"""

from meetings.importing.reading import Kind
from meetings.importing.rules.outline import Outline
from meetings.importing.source import Source

from .lists_of_links import is_list_of_links, names_papers
from .paper_names import named_otherwise
from .shapes_of_papers import shaped_otherwise
from .signs_of_others import FROM_ONE_TO_ANOTHER, looks_back, marks_of_public, reads_as
from .signs_of_sitting import SIGNS, Text, has_identity, lacking, tells_how_it_met
from .told_acts import Act, both_ends, told_acts

# Points: each sign of a sitting has its own, and …
_SHARE = 2  # … this is for a text whose every sentence tells of the sitting,
_MANY = 1.5  # this for many such sentences,
_ENOUGH = 10  # so many;
_OTHER_NAME = -3  # this for a text that calls itself something else,
_READER = -1  # this where somebody speaks to a reader throughout,
_ELSEWHEN = -1  # this where every sentence tells of another time,
_PUBLIC = -1  # and this for each mark of what is written for the public.
_REPORT = 5  # from here on it is a report,
_SURELY = 7  # from here on even where it reads as something else,
_NOTHING = 3  # and below this it is none, unless
_THIRD = 1 / 3  # so many of its sentences tell what people did together


def kind_of_text(source: Source, outline: Outline) -> tuple[Kind, str]:
    """What the text is, and in words for a person why it is no report or may be none."""
    lines = [block.text for block in source.blocks]
    text = Text(both_ends(source.blocks), list(told_acts(source)), outline)
    if not text.acts:
        return Kind.OTHER, "There is no text in it."
    points = _points(text)
    if is_list_of_links(lines) or (points < _REPORT and names_papers(lines)):
        return Kind.OTHER, "It is a list of links or of documents: its lines name them and tell nothing."
    if shape := shaped_otherwise(text):
        return Kind.OTHER, shape
    what = named_otherwise(source.blocks) or reads_as(text)
    if points >= _REPORT and (has_identity(text) or not what):
        return _as_report(text, what, points)
    if what in FROM_ONE_TO_ANOTHER and (looks_back(text) or text.share(Act.SITTING) >= _THIRD):
        return (
            Kind.DOUBTFUL,
            f"It reads as {what} that looks back on a meeting: check whether it tells what was agreed.",
        )
    if what:
        rest = (
            ", not as a report of a meeting"
            if text.count(Act.SITTING)
            else ": nothing in it has happened yet"
        )
        return Kind.OTHER, f"It reads as {what}{rest}."
    if points >= _NOTHING or text.share(Act.SITTING) >= _THIRD:
        return (
            Kind.DOUBTFUL,
            f"It says little of a meeting ({lacking(text)}): check that it is a report of one.",
        )
    return Kind.OTHER, f"Nothing in it says that a meeting was held: it has {lacking(text)}."


def _as_report(text: Text, what: str, points: float) -> tuple[Kind, str]:
    if what and points < _SURELY:
        return (
            Kind.DOUBTFUL,
            f"It tells of a meeting, but reads as {what}: check that it reports on one meeting.",
        )
    is_told_at_length = text.count(Act.SITTING) >= 3 and text.share(Act.SITTING) > 1 / 2
    if not has_identity(text) or not (tells_how_it_met(text) or is_told_at_length):
        return (
            Kind.DOUBTFUL,
            f"It tells what people did together ({lacking(text)}): check that it reports on one meeting.",
        )
    return Kind.REPORT, ""


def _points(text: Text) -> float:
    lines = [block.text for block in text.blocks]
    of_sitting = text.count(Act.SITTING) + text.count(Act.NOW) / 2
    return (
        sum(sign.points for sign in SIGNS if sign.is_there(text))
        + _SHARE * (text.share(Act.SITTING) + text.share(Act.NOW) / 2)
        + _MANY * min(of_sitting, _ENOUGH) / _ENOUGH
        + _OTHER_NAME * bool(named_otherwise(text.blocks))
        + _READER * text.share(Act.READER)
        + _ELSEWHEN * text.share(Act.ELSEWHEN)
        + _PUBLIC * marks_of_public(lines)
    )
