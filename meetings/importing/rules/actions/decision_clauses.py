"""The decision in a clause: who is asked, what was agreed, who will do it."""

import re
from dataclasses import replace

from meetings.importing.rules.words.plain_clause import ADVERBS, plain_clause

from . import action_words as words
from . import decision_verbs as verbs
from .addressees import addressee_in, is_in_subjunctive
from .agents import AGENTS, one_who_acts
from .conditions import is_condition
from .decided import Around, Decided
from .decided_by_chair import decided_by_chair
from .decided_matters import decided_in_headline, decided_matter
from .decided_passively import decided_passively
from .in_the_room import TALK, is_question
from .nominal_decisions import said_by_noun
from .welcoming import welcomes
from .whose_decision import is_other_body

# "UN Women found no women in it and was asked to write a paragraph"
_SPOKE_AND_WAS_ASKED = re.compile(
    rf"(?=.* and (?:was|were) )(?P<who>(?-i:{AGENTS})) (?!was\b|were\b|and\b)[a-z]+ [^.;:]{{2,200}}?,? and (?:was|were) {ADVERBS}"
    rf"(?P<verb>requested|invited|encouraged|urged|asked|tasked|mandated|entrusted|charged|instructed) (?:to (?!{TALK}|(?:the|an?|this|its|their|lunch|dinner|coffee)\b)|with )(?:[^.;]+)"
)
# Under "What was agreed": "To adopt the framework".
_TO_FIRST = re.compile(r"^To ([a-z])")
# What is agreed for ever, is to be done: "agreed that from now on the leads report once a year".
_FROM_NOW_ON = re.compile(r"\b(?:from now on|in (?:the )?future|henceforth|as of|with effect from)\b")
# "Members asked to be informed"
_FOR_ITSELF = re.compile(r"[a-z]+ to (?:be|have|see|know|hear|receive|join|speak)\b", re.IGNORECASE)


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
        return decided_passively(match, around)
    if (match := _SPOKE_AND_WAS_ASKED.match(text)) and one_who_acts(match["who"]):
        return Decided(verbs.BASE[match["verb"]], match["who"])
    if (around.is_item or around.is_of_actions) and (headline := decided_in_headline(text)):
        return headline
    if matter := decided_matter(text, around):
        return matter
    if not around.has_status and (noun := said_by_noun(text)):
        return Decided(noun.verb, noun.who or addressee_in(noun.behind, "agree"))
    if subject := _subject(text, around):
        return _active(text, subject, around, is_lasting=bool(_FROM_NOW_ON.search(printed)))
    return decided_by_chair(text, around)


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
