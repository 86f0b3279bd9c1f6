"""What is asked and done while the meeting sits: "The leads were invited to report"; no decision."""

import re

TALK = (
    r"(?:report|present|speak|introduce|brief(?! (?:their|its|his|her) )|give|open(?! (?:an?|its|their) (?!discussion|debate|floor|meeting|session|exchange))|react|respond|comment|take the floor|make|share (?:their|its) (?:views|experience)"
    r"|explain|clarify|describe|elaborate on|say|tell|outline|summari[sz]e|answer|use the (?:chat|microphone)|raise|mute|switch|visit|enjoy|be brief|keep (?!(?:[^.;]+ )?(?:informed|posted|up to date|abreast|updated|under review)))\b"
)
_CALLED_UPON = re.compile(
    rf"(?:invited|asked|requested|called upon|called on|encouraged|reminded|urged) to {TALK}", re.IGNORECASE
)
_LATER = re.compile(r"\b(?:next|SOM|meeting|session|segment|writing|written|before|after)\b", re.IGNORECASE)
# What is put before the meeting: "Senior officials were requested to endorse the paper".
_ASKED_TO_DECIDE = re.compile(
    r"(?:the |all )?(?:senior officials|meeting|SOM ?-?\d*|EMG|plenary|segment|committee|network|forum|board)(?: members)? "
    r".{2,40}?\b(?:invited|asked|requested|called upon|called on|encouraged|required|expected) to (?:\w+ly )?"
    r"(?:endorse|adopt|approve|take note|note|consider|agree|decide|discuss|comment|review|give|confirm|choose|elect|accept|validate|welcome|express|reflect|recommend|advise|provide guidance)\b",
    re.IGNORECASE,
)
# "Members asked how the note would be used"
_QUESTION = re.compile(
    r"(?:ask|enquir|inquir|wonder)\w* (?:(?:the |him|her|them|its |all )?(?:[\w-]+ ){0,3})?(?-i:how|what|why|when|where|who|whom|whether|if|which)\b(?! (?:possible|necessary|needed|appropriate|available|required|applicable))",
    re.IGNORECASE,
)
_ASKS_TO_DO = re.compile(r"\w+ [^,;.]{2,80}? to [a-z]+\b", re.IGNORECASE)
_WANTS = re.compile(
    r"asked for (?:(?!by |before ).)*$|requested (?:(?:more|further|additional|some|better|clearer) (?:(?!by |before | to ).)*$|clarification|an explanation|details)|asked (?:(?!to )[\w-]+ ){0,4}questions?\b|asked (?:the secretariat )?(?:about|after)\b",
    re.IGNORECASE,
)
# What is done in the room.
DONE_AT_ONCE = frozenset(
    "comment speak introduce present make take brief open express give react respond raise reflect discuss consider share say"
    " update describe explain clarify be begin start come turn look note observe move keep hold adopt approve propose"
    " outline summarize summarise close join stand elaborate contribute exchange focus enjoy visit use mute imagine think remember".split()
)


def is_called_upon(text: str, *, verb_at: int) -> bool:
    """The words from the beginning; and where their verb stands."""
    return bool(_CALLED_UPON.search(text, verb_at)) and not _LATER.search(text)


def is_put_before_meeting(text: str) -> bool:
    return bool(_ASKED_TO_DECIDE.match(text))


def is_question(behind: str, who: str) -> bool:
    """Of "Members asked how …" the words from the verb on; and who asked."""
    question = _QUESTION.match(behind)
    if question:
        asked = _ASKS_TO_DO.match(behind)
        return not (asked and asked.end() < question.end())
    is_of_people = not re.search(
        r"\b(?:meeting|SOM|segment|group|EMG|officials|committee)\b", who, re.IGNORECASE
    )
    return is_of_people and bool(_WANTS.match(behind))
