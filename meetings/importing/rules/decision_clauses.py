"""The decision in a clause: who is asked, what was agreed, who will do it."""

import re
from dataclasses import dataclass, replace

from meetings.importing.blocks.sentence_starts import FINITE

from . import action_words as words
from . import decision_verbs as verbs
from .addressees import addressee_in, is_in_subjunctive
from .agents import AGENTS, one_who_acts
from .conditions import is_condition
from .deadlines import deadline_in
from .in_the_room import DONE_AT_ONCE, TALK, is_called_upon, is_put_before_meeting, is_question
from .nominal_decisions import said_by_noun
from .plain_clause import ADVERBS, OPENED, plain_clause
from .welcoming import is_welcomed, welcomes
from .whose_decision import is_nobody, is_other_body


@dataclass(frozen=True)
class Around:
    """What stands around a clause."""

    day: str
    is_item: bool = False
    is_listed: bool = False  # an item that a sentence leads in
    is_of_actions: bool = False  # in a section of decisions and actions
    is_labelled: bool = False  # behind "Decision:"
    has_status: bool = False  # its sentence says a status
    meeting_spoke: bool = False  # "it" and "they" are the meeting
    goes_on: bool = False  # the clause before had the meeting for its subject
    may_lack_subject: bool = False  # it begins a paragraph
    own: str = ""  # the workstream whose meeting it is
    called: str = ""  # the names in the head of the report


@dataclass(frozen=True)
class Decided:
    verb: str
    who: str = ""


# "UN Women found no women in it and was asked to write a paragraph"
_SPOKE_AND_WAS_ASKED = re.compile(
    rf"(?=.* and (?:was|were) )(?P<who>(?-i:{AGENTS})) (?!was\b|were\b|and\b)[a-z]+ [^.;:]{{2,200}}?,? and (?:was|were) {ADVERBS}"
    rf"(?P<verb>requested|invited|encouraged|urged|asked|tasked|mandated|entrusted|charged|instructed) (?:to (?!{TALK}|(?:the|an?|this|its|their|lunch|dinner|coffee)\b)|with )(?:[^.;]+)"
)
# Under "What was agreed": "To adopt the framework".
_TO_FIRST = re.compile(r"^To ([a-z])")


def decided_in(printed: str, around: Around) -> Decided | None:
    """The decision in a sentence, or in the part of it from one verb to the next."""
    if words.NOT_A_DECISION.search(printed):
        return None
    text = plain_clause(printed)
    # "Web site: agreed to archive old papers"
    if text.startswith(("agreed ", "decided ", "resolved ")) and not printed.startswith(text[:8]):
        text, around = f"{text[0].upper()}{text[1:]}", replace(around, may_lack_subject=True)
    if around.is_of_actions and around.may_lack_subject:
        text = _TO_FIRST.sub(lambda to: to[1].upper(), text)
    if (match := words.PASSIVE.match(text)) and one_who_acts(
        match["who"], may_be_group=not around.has_status
    ):
        return _passive(text, match, around)
    if (match := _SPOKE_AND_WAS_ASKED.match(text)) and one_who_acts(match["who"]):
        return Decided(verbs.BASE[match["verb"]], match["who"])
    if (around.is_item or around.is_of_actions) and (headline := _in_headline(text)):
        return headline
    if (match := words.OF_MATTER.match(text)) and _is_decided_matter(match, around):
        return Decided(verbs.BASE[match["verb"].lower()])
    if not around.has_status and (noun := said_by_noun(text)):
        return Decided(noun.verb, noun.who or addressee_in(noun.behind, "agree"))
    if subject := _subject(text, around):
        return _active(text, subject, around, is_lasting=bool(_FROM_NOW_ON.search(printed)))
    return _asked_by_chair(text, around) or _concluded_by_chair(text)


def has_subject(printed: str, around: Around) -> bool:
    """Whether a verb of decisions is its own, even if it decides nothing."""
    return bool(_subject(plain_clause(printed), around))


def _subject(text: str, around: Around) -> re.Match[str] | None:
    match = words.SUBJECT.search(text) or (words.IMPERSONAL.match(text) if not around.goes_on else None)
    if match:
        return match
    if around.is_listed or around.goes_on or (around.is_item and around.is_of_actions):
        return words.VERB_FIRST.match(text)
    return words.OPERATIVE.match(text) if around.may_lack_subject and text[:1].isupper() else None


# What is agreed for ever, is to be done: "agreed that from now on the leads report once a year".
_FROM_NOW_ON = re.compile(r"\b(?:from now on|in (?:the )?future|henceforth|as of|with effect from)\b")


def _active(text: str, subject: re.Match[str], around: Around, *, is_lasting: bool) -> Decided | None:
    who = subject.groupdict().get("who") or ""
    if who and is_condition(text[: subject.start("who")]):
        return None
    is_it = who.lower() in ("it", "they") and not words.IMPERSONAL.match(text)
    if (is_it and not around.meeting_spoke) or is_other_body(who, around.own, called=around.called):
        return None
    verb = verbs.FIRST.get(subject["verb"].lower(), "agree")
    behind = text[subject.start("verb") :]
    is_listed = around.is_listed or around.is_of_actions
    is_listed_verb = subject["verb"].lower() in verbs.IN_LISTS and not (is_listed and around.is_item)
    if is_listed_verb and not (verb == "welcome" and welcomes(who, behind)):
        return None
    if verb in verbs.WEAK and not is_listed and not words.IS_STRONG.match(behind):
        return None
    tells_status = around.has_status and verb in verbs.SAYS_STATUS
    if tells_status and not words.ASKS_OTHERS.match(behind):
        return None
    if (
        verb in ("agree", "conclude")
        and not is_listed
        and not is_lasting
        and not is_in_subjunctive(behind)
        and (words.IS_VIEW.match(behind) or words.IS_JUDGEMENT.match(behind) or words.IS_STATE.match(behind))
    ):
        return None
    if verb in verbs.ASKS and (_FOR_ITSELF.match(behind) or is_question(behind, who)):
        return None
    if words.IS_THANKS.match(behind) or words.IS_OF_SOME.match(who) or verb in verbs.ONLY_TALKS:
        return None
    if verb == "agree" and words.IS_OPINION.match(behind):
        return None
    return Decided(verb, addressee_in(behind, verb))


# "Members asked to be informed"
_FOR_ITSELF = re.compile(r"[a-z]+ to (?:be|have|see|know|hear|receive|join|speak)\b", re.IGNORECASE)


def _passive(text: str, match: re.Match[str], around: Around) -> Decided | None:
    is_standing = match["is"].lower() in ("is", "are") and match["verb"].lower() in words.STANDING
    is_here = around.is_item or around.is_of_actions or bool(deadline_in(text, day=around.day))
    # "The group would be asked to identify data": what a proposal would have.
    is_imagined = match["is"].lower() == "would be" and not around.is_item and not around.is_of_actions
    # … but what is asked of those in the room is asked now.
    is_asked_now = (
        match.start("who") == 0
        and bool(_IN_THE_ROOM.match(match["who"]))
        and not _AT_ANY_MEETING.match(text, match.end())
    )
    if is_imagined or (is_standing and not is_here and not is_asked_now):
        return None
    if not is_here and is_called_upon(text, verb_at=match.start("verb")):
        return None
    if is_nobody(match["who"]) or is_put_before_meeting(text):
        return None
    verb = verbs.BASE.get(match["verb"].lower(), "remind")
    who = re.sub(r"^.*?,\s+(?=(?:the|all|members|UN|[A-Z])\b[^,]*$)|^[Tt]hat ", "", match["who"])
    given = (
        _GIVEN_TO.match(text[match.end() - len("to") :])
        if verb in ("entrust", "assign", "delegate")
        else None
    )
    return Decided(
        verb, given["who"] if given else _RELATIVE.sub("", words.OPENING.sub("", _NO_COMMA.sub("", who)))
    )


_NO_COMMA = re.compile(
    r"^(?:(?:To|For|With) (?:this|that) (?:end|purpose|aim|in mind)|In (?:this|that) (?:regard|context|connection|respect)|On this basis|At the same time|Therefore|Accordingly|Consequently|Finally|Furthermore|In addition|Meanwhile) (?=the |all |members|[A-Z])"
)
# "Members are invited to propose topics for discussion"
_AT_ANY_MEETING = re.compile(
    r" (?:propose|suggest|submit|bring|raise|present|introduce) (?:any |new |emerging |other ){0,2}(?:topics?|issues?|items?|themes?|proposals?|ideas)\b"
)
_IN_THE_ROOM = re.compile(
    r"(?:All |The |Interested )?(?:[Mm]embers|[Aa]gencies|[Pp]articipants|[Ee]ntities|[Ss]ecretariat|[Ff]ocal points|[Cc]olleagues)\b|All$"
)


# "ITU, which has no coordinator, was invited to …": ITU.
_RELATIVE = re.compile(
    r", (?:which|who|whose|where|as|not|though|although|acting|being|having|represented|in its|in their)\b.*$"
)


# "The translation was entrusted to WHO": WHO.
_GIVEN_TO = re.compile(rf"to (?P<who>{AGENTS})")


_TOLD_OF = re.compile(
    r" (?:by (?:the )?(?:General Assembly|UN[A-Z]+|ECOSOC|Conference|COP|Secretary|Council|HLCP|CEB|Governing|Parties|its)|in (?:19|20)\d\d|in \w+ (?:19|20)\d\d|last \w+|earlier|previously|before the meeting"
    r"|at (?:SOM ?\d|its|the \w+ (?:session|meeting)) |at UN|in advance)",
    re.IGNORECASE,
)


# What a meeting has before it.
_MATTERS = re.compile(
    r"\b(?:budget|accounts|work ?plan|programme|report|paper|terms of reference|note|outline|documents?|recommendations?|draft|framework|guide|guidance|guidelines|template|text|statement"
    r"|strategy|road ?map|calendar|plan|list|concept|synthesis|survey|questionnaire|tool|toolkit|logo|name|format|methodology|study|summary|inventory|schedule|timeline|consideration"
    r"|discussion|item|matter|decision|question|topic|issue|amendments?|changes|structure|rules|criteria|brochure|package|module|chapter|actions|conclusions|principles)s?\b",
    re.IGNORECASE,
)


def _is_decided_matter(match: re.Match[str], around: Around) -> bool:
    """ "The budget was approved": here, and not once by somebody else."""
    if around.is_of_actions or around.is_labelled:
        return True
    who = match["who"]
    if not _MATTERS.search(who):
        return False
    if match["verb"].lower() == "welcomed":
        return is_welcomed(who, match["behind"])
    is_told = match["verb"].lower() in ("referred",) or _TOLD_OF.match(match["behind"]) or around.has_status
    is_part = re.search(
        r"\b(?:which|that|who|said|noted|and|but|if|when|until|once|as|was|were|had|has|have|is|are)\b|,", who
    )
    return not is_told and not is_part and bool(re.search(r" (?:was|were) ", match[0]))


_CHAIR_ASKS = re.compile(
    rf"^{OPENED}(?:the (?:co-)?(?:chair(?:s|person|man|woman)?|moderator|convener|president|facilitators?|chairpersons)|the (?:head of the )?secretariat"
    r"|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]+(?: and (?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]+)?)(?: (?-i:[A-Z])[\w’'-]+)? "
    r"(?P<verb>requested|invited|asked|encouraged|urged|called (?:up)?on|requests|invites|asks|encourages|urges) [^.;]{2,120}? to (?P<task>[a-z]+)\b",
    re.IGNORECASE,
)


def _asked_by_chair(text: str, around: Around) -> Decided | None:
    match = _CHAIR_ASKS.match(text)
    if match is None or (match["task"] in DONE_AT_ONCE and not deadline_in(text, day=around.day)):
        return None
    verb = verbs.BASE[match["verb"].lower()]
    who = addressee_in(text[match.start("verb") :], verb)
    return (
        Decided(verb, who)
        if re.search(
            r"[Ss]ecretariat|[Mm]ember|[Aa]genc|[A-Z]{3}|[Ll]ead|[Ff]ocal|[Pp]articipant|[Ee]ntit|[Oo]rgani",
            who,
        )
        else None
    )


# "Secretariat requested to report", "Budget for 2023 approved".
_ASKED_HEADLINE = re.compile(
    rf"^(?=.*ed to )(?P<who>{AGENTS}) {ADVERBS}(?P<verb>requested|invited|encouraged|urged|asked|tasked|mandated) to (?!be\b)[a-z]+\b"
)
_MATTER_HEADLINE = re.compile(
    r"^[A-Z][^.;:,]{3,100}? (?P<verb>approved|adopted|endorsed|deferred|postponed|validated)(?: (?:to|until|for|with|without|as|by|in|subject)\b[^.;]*)?\.?$"
)


def _in_headline(text: str) -> Decided | None:
    if match := _ASKED_HEADLINE.match(text):
        return Decided(verbs.BASE[match["verb"]], match["who"])
    match = _MATTER_HEADLINE.match(text)
    return (
        Decided(verbs.BASE[match["verb"]])
        if match and not FINITE.search(text[: match.start("verb")]) and not words.SUBJECT.match(text)
        else None
    )


_CHAIR_CONCLUDES = re.compile(
    rf"^{OPENED}the (?:co-)?(?:chairs?|chairperson|moderator) (?:concluded|concludes|summed up|sums up|ruled|summari[sz]ed) that (?P<who>(?-i:{AGENTS})) (?:would|should|will|shall) ",
    re.IGNORECASE,
)


def _concluded_by_chair(text: str) -> Decided | None:
    match = _CHAIR_CONCLUDES.match(text)
    return Decided("conclude", match["who"]) if match else None
