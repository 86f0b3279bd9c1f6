"""Proposals as sheets: "Proposal A", "Title: …", "Submitted by: …", "Outcome: …", a label in front of each field."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from meetings.importing.source import BlockKind, Sentence, SourceBlock

_TITLE = r"(?:(?:Working |Proposed |Full )?(?:[Tt]itle|[Nn]ame|[Tt]opic|[Ww]orkstream|[Ss]ubject|[Tt]heme)(?: of (?:the )?(?:proposal|workstream|topic))?|Proposal|Concept note|Idea)"
_WHO = r"(?:(?:Jointly )?(?:[Pp]resented|[Pp]roposed|[Ss]ubmitted|[Tt]abled|[Ii]ntroduced|[Ss]ponsored|[Bb]rought) by|Proponents?|Presenters?|(?:Co-)?[Ss]ponsors?|(?:Proposing|Submitting|Presenting) (?:agency|agencies|entity|entities|members?|organi[sz]ations?)|From|By|Who)"
_AIM = r"(?:(?:Main |Overall )?(?:[Oo]bjectives?|[Pp]urpose|[Aa]ims?|[Gg]oals?)|What for|Why)"
_KIND = r"(?:(?:Proposed )?(?:[Tt]ype|[Kk]ind|[Ff]orm|[Ff]ormat)(?: of (?:the )?(?:work ?stream|work|group|proposal))?)"
_HELD = r"(?:Outcome|Position|Decision|Conclusion|Result|Recommendation|Status|Response|Feedback|Reactions?(?: of (?:the )?(?:members|meeting))?|Views?(?: of (?:the )?(?:members|meeting))?|What (?:the )?(?:members|meeting|participants|others|colleagues|agencies) (?:said|thought|held|felt|decided)|Outcome of (?:the )?discussion|Position of (?:the )?(?:members|meeting))"
_OTHER = r"(?:(?:Proposed |Planned |Main |Key )?[Aa]ctivities|Deliverables|Outputs|Next steps?|Budget|Duration|Resources|Time ?(?:frame|line)|Leads?(?: agenc(?:y|ies))?|How|When|Discussion|Comments|Reactions|Questions|Background|Rationale|Justification|Members|Participants|Partners|Timing)"
_ANY = rf"(?:{_TITLE}|{_WHO}|{_AIM}|{_KIND}|{_HELD}|{_OTHER})"
_FIELD = re.compile(rf"{_ANY} ?[:–] ?(?=\S|$)")
_NEXT_FIELD = re.compile(rf"(?<=[\w.;)]) (?=[A-Z])(?={_ANY} ?: ?[A-Z“\"])")
_TITLED = re.compile(rf"{_TITLE} ?[:–] ?(?P<title>\S.*)", re.DOTALL)
_COUNTED = re.compile(
    r"(?:(?:New )?(?:Proposal|Topic|Subject|Theme|Sheet|Concept note|Idea|Submission|Initiative) (?:[Nn]o\.? ?)?|N[or]\.? ?|# ?)(?:\d{1,2}|[A-Z]|[IVX]+)(?: ?[:.–—-] ?(?P<title>\S.*))?",
    re.DOTALL,
)
# "Who presented it? UNEP.": the same label as a question
_QUESTIONS = (
    (re.compile(r"Who (?:(?:has |have )?(?:presented|proposed|submitted|tabled|introduced|brought|made|suggested)|(?:presents|proposes|suggests|brings)|is|are)\b[^?]{0,40}\?"), "Presented by:"),
    (re.compile(r"(?:What for|What (?:is|was|would be) (?:it (?:for|about)|the (?:objective|purpose|aim|idea|goal))[^?]{0,30}|Why(?: [^?]{2,40})?|To what end)\?"), "Objective:"),
    (re.compile(r"What (?:would|will|could|is|should) (?:it|the \w+|they)(?: \w+)? (?:do|deliver|produce|planned|proposed)\?|How(?: [^?]{2,40})?\?"), "Activities:"),
    (re.compile(r"What did (?:the )?\w+ (?:say|think|ask)[^?]{0,20}\?|What was said(?: [^?]{2,30})?\?|How did (?:the )?\w+ react\?"), "Comments:"),
)  # fmt: skip
AIM = re.compile(rf"{_AIM} ?[:–] ?")
_SAYS_WHO = re.compile(rf"{_WHO} ?: ?\S")
OF_KIND = re.compile(rf"{_KIND} ?[:–] ?(?P<kind>\S.*?)\.?$")


def is_field(text: str) -> bool:
    """Whether it begins with a label of a sheet."""
    return bool(_FIELD.match(text))


def says_who(text: str) -> bool:
    """ "Proposed by: UNEP": no title, however it is set."""
    return bool(_SAYS_WHO.match(text))


def is_only_count(title: str) -> bool:
    """ "Proposal A": its title stands below."""
    match = _COUNTED.fullmatch(title)
    return bool(match) and not (match and match["title"])


def sheets_apart(blocks: Sequence[SourceBlock]) -> Iterator[SourceBlock]:
    """The blocks of a section on proposals, with the title of each sheet as a heading."""
    count: SourceBlock | None = None  # "Proposal A", where the title follows
    for block, following in pairwise([*_fields(blocks), None]):
        assert block is not None
        if title := _title(block, following):
            yield _heading(block, title, count)
            count = None
        elif following is not None and is_only_count(block.text) and _TITLED.match(following.text):
            count = block
        else:
            yield block


def _title(block: SourceBlock, following: SourceBlock | None) -> str:
    """What the block names as the title of a sheet, whose next field follows."""
    if following is None or not is_field(following.text) or len(block.sentences) > 2:
        return ""
    match = _TITLED.fullmatch(block.text) or _COUNTED.fullmatch(block.text)
    return match["title"] or "" if match else ""


def _heading(block: SourceBlock, title: str, count: SourceBlock | None) -> SourceBlock:
    counted = (replace(count.sentences[0], text=f"{count.text}:"),) if count else ()
    said = replace(block.sentences[-1], text=title)
    return replace(block, kind=BlockKind.HEADING, marker="", sentences=(*counted, said))


def _fields(blocks: Sequence[SourceBlock]) -> Iterator[SourceBlock]:
    """The blocks, with each field in a block of its own where several stand in one."""
    for block in blocks:
        if block.kind == BlockKind.HEADING or not is_field(block.text):
            yield block
            continue
        field: list[Sentence] = []
        for sentence in block.sentences:
            for text in _NEXT_FIELD.split(sentence.text):
                if field and is_field(text):
                    yield replace(block, sentences=tuple(field))
                    field = []
                field.append(replace(sentence, text=text))
        yield replace(block, sentences=tuple(field))


def without_questions(block: SourceBlock) -> SourceBlock:
    """Each question as the label it stands for, in a sentence of its own."""
    if not any(sentence.text.endswith("?") for sentence in block.sentences):
        return block
    labelled = (
        replace(sentence, text=_label_of_question(sentence.text) or sentence.text)
        for sentence in block.sentences
    )
    return replace(block, sentences=tuple(labelled))


def _label_of_question(text: str) -> str:
    return next((label for shape, label in _QUESTIONS if shape.fullmatch(text)), "")
