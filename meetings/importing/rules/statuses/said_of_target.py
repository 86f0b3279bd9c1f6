"""The words around the name of a workstream that say its status: behind it, before it, around it, after a label."""

import re
from dataclasses import replace

from meetings.importing.rules.words.names import qualifiers
from meetings.lifecycle import Status

from . import statuses
from .status_labels import said_by_label
from .status_objects import said_around, said_before
from .statuses import DECIDED, EXPECTED, Said
from .targets import Target

# "The report of the IMG was completed" says nothing of the IMG.
_NOUN_OF = re.compile(
    r"\b(?P<noun>[A-Za-z-]+)(?:[’']s?)? (?:of|from|by|for|to|in|on|under) (?:(?:the|an?|this|its|all|both|other) )*$"
)
_OF_ITSELF = re.compile(
    r"(?:mandate|work|task|activit(?:y|ies)|assignment|term|objective|deliverable|mission|operation|life|lifetime|lifespan|existence|case|regard|respect|behalf"
    r"|extension|continuation|establishment|process|agreed|decided|members|meeting|given|entrusted|as|decision|concurred|consensus|agreement)s?",
    re.IGNORECASE,
)
_WHICH = re.compile(r", (?:(?:on|of|from|for|about) )?(?:which|whose)\b")
# A report, too, is completed: "the report of the IMG, which will be completed in May".
_OF_A_REPORT = {Status.COMPLETING, Status.COMPLETED}
_WHO_REPORTS = re.compile(
    r"(?:lead(?:er)?|co-lead|chair|co-chair|convener|representative|secretariat|agenc(?:y|ies)|coordinator|focal point)s?",
    re.I,
)
_EXPECTS = re.compile(
    r"\b(?:expects?|expected|foresees?|foresaw|anticipates?|anticipated)(?: for)?(?: the| an?)? $",
    re.IGNORECASE,
)
_EXPECTED_BEHIND = re.compile(
    r"[^.;]{0,60}? (?:is|was) (?:\w+ly )?(?:expected|foreseen|planned|anticipated|envisaged|due|scheduled)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?: \([^()]*\))?\s*(?:(?:Decision|Status|State|Outcome|Outlook|Conclusion|Result) ?)?(?:[:–—|-]|\(|,(?= to be )) ?(?:status: ?)?",
    re.IGNORECASE,
)
# "IMG on Land: work will continue until 2014"
_SUBJECT_AGAIN = re.compile(
    r"^(?:(?:the|its|this) )?(?:mandate|work|term|activities|group|team|process|IMG|series|coalition) ",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:^|[.;:] )(?:(?:On|For|As (?:to|for|regards)|Regarding|Concerning|In the case of|(?:With|In) (?:regard|respect|reference|relation) to)) (?:the )?$",
    re.IGNORECASE,
)
_DECIDED_OF_IT = re.compile(
    r", [^;.]{0,120}?\b(?:agreed|decided|resolved|approved|granted|accepted|concurred)(?: (?:on|with|in|to))? (?P<what>(?:(?<!to )to (?!an?\b|the\b|its\b)[a-z]+(?= (?:until|till|through|for (?:an?|one|two|three|another)|in (?:19|20)|into|by|to (?:19|20|the end))\b|[.,;]|$)|(?:an?|the|its) (?:[a-z-]+ )?[a-z]+(?:ion|sure|al)))\b"
    r"|, (?P<noun>(?:an?|the|its) (?:[a-z-]+ )?[a-z]+(?:ion|sure|al))\b[^,;.]{0,60}? (?:was|were) (?:agreed|granted|approved|decided|accepted)\b",
)
_ASKS = re.compile(
    r"\b(?:ask|request|invite|task|urge|encourage|instruct|mandate|authori[sz]e|allow|permit)(?:s|d|ed|ted)?(?: the| an?)? $",
    re.IGNORECASE,
)
_DECISION = re.compile(
    r"\b(?:agreed|decided|decisions?|conclusion|outcome)[^:;.]{0,20}: ?(?:the |an? )?$", re.IGNORECASE
)
_DECLARES = re.compile(r"\b(?:declare|consider|deem)(?:s|d|ed)?(?: the| an?)? $", re.IGNORECASE)
_NEITHER = re.compile(r"\bneither (?:of )?(?:the )?$", re.IGNORECASE)
_TOLD = re.compile(r"(?: nor [^,;.]{2,80}?)? (?:reported|spoke|presented|submitted|gave|provided)\b")
_NOBODY_OF = re.compile(
    r"\b(?:no (?:representatives?|members?|delegates?|one)|nobody|none) (?:of|from|for) (?:the )?$",
    re.IGNORECASE,
)
_IS_PRESENT = re.compile(
    r" (?:was|were) (?:present|there|in the room|available|online|on the (?:call|line)|connected|represented)\b"
)
_REPORT_OF = re.compile(
    r"\b(?:reports?|updates?|contributions?|input) (?:of|from|by|on) (?:the )?$", re.IGNORECASE
)
_NOT_RECEIVED = re.compile(
    r" (?:was|were|had|has) not (?:yet )?(?:been )?(?:received|submitted|available|to hand|provided|sent)\b"
)
_THAT = re.compile(r"\bthat(?: the| an?)?(?: (?:mandate|work|term) of(?: the| an?)?)? $", re.IGNORECASE)


def said_of(text: str, target: Target) -> tuple[Said | None, int]:
    """What is said of the target, and where the words behind that begin."""
    before, behind = text[: target.start], text[target.end :]
    if "proposed" in qualifiers(before):
        return None, 0
    if _says_no_report(before, behind):
        return Said(Status.NOT_REPORTED.value, DECIDED, len(before), is_before=True), target.end
    if around := said_around(before, behind):
        return around[0], target.end + around[1]
    if said := said_before(before):
        return _if_expected(said, behind), target.end
    said = (
        statuses.said_behind(behind)
        or _said_of_wish(before, behind)
        or said_to_topic(before, behind)
        or statuses.said_further_on(behind)
    )
    is_of_report = said is not None and said.status in _OF_A_REPORT
    if said and (is_of_report or not _WHICH.match(behind)) and _is_of_another(before, said):
        return None, 0
    if said:
        return said, target.end + said.end
    label = _LABEL.match(behind)
    if label and not _is_of_another(before, None) and (said := _labelled(_unclosed(behind[label.end() :]))):
        return replace(said, end=label.end() + said.end), target.end + label.end() + said.end
    return None, 0


def _says_no_report(before: str, behind: str) -> bool:
    match = statuses.NO_REPORT.search(before)
    is_said_before = match is not None and match.end() == len(before)
    return (
        is_said_before
        or bool(_NEITHER.search(before) and _TOLD.match(behind))
        or bool(_NOBODY_OF.search(before) and _IS_PRESENT.match(behind))
        or bool(_REPORT_OF.search(before) and _NOT_RECEIVED.match(behind))
    )


def _if_expected(said: Said, behind: str) -> Said:
    """ "The closure of the IMG is foreseen in 2014": a noun of what has not happened yet."""
    if said.noun_at < 0 or not _EXPECTED_BEHIND.match(behind):
        return said
    status = Status.COMPLETING.value if said.status in statuses.HAPPENED else said.status
    return replace(said, status=status, basis=EXPECTED)


def _is_of_another(before: str, said: Said | None) -> bool:
    """Whether the subject is something of the workstream, or about it: its report, its members."""
    match = _NOUN_OF.search(before)
    if match is None or _OF_ITSELF.fullmatch(match["noun"]):
        return False
    is_no_report = said is not None and said.status == Status.NOT_REPORTED
    return not (is_no_report and _WHO_REPORTS.fullmatch(match["noun"]))


def _said_of_wish(before: str, behind: str) -> Said | None:
    """ "Members expect the IMG to complete its work", "recommended that the IMG continue"."""
    for head, verb in (
        (_EXPECTS, "is expected "),
        (_ASKS, "was asked "),
        (_DECISION, "is "),
        (_THAT, "should "),
    ):
        said = statuses.said_behind(f"{verb}{behind.lstrip()}") if head.search(before) else None
        if said:
            return replace(said, end=max(0, said.end - len(verb)))
    if _DECLARES.search(before) and behind.startswith(" to "):
        return statuses.said_behind(behind.removeprefix(" to"))
    return None


def said_to_topic(before: str, behind: str) -> Said | None:
    """ "On the IMG on Land, members agreed to continue until 2014": the topic stands in front of the sentence."""
    decided = _DECIDED_OF_IT.match(behind) if _TOPIC.search(before) else None
    if decided is None:
        return None
    what = decided["what"] or decided["noun"]
    said = said_before(f"agreed {what} ") or said_before(f"agreed on {what} of ")
    end = decided.end("what") if decided["what"] else decided.end("noun")
    return replace(said, end=end, is_before=False, noun_at=-1) if said else None


def _unclosed(text: str) -> str:
    """Without the full stop, and without the bracket that was opened before it."""
    text = text.strip(" .;")
    return text[:-1] if text.endswith(")") and text.count(")") > text.count("(") else text


def _labelled(text: str) -> Said | None:
    """ "on hold", "expected to continue in 2021": what follows a name and a colon."""
    rest = _SUBJECT_AGAIN.sub("", text)
    return said_by_label(text) or statuses.said_behind(text) or ((rest != text and _labelled(rest)) or None)
