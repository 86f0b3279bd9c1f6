"""The kinds of workstreams as printed, and the small words around them: "the EMG Task Team on"."""

import re

_INITIAL = re.compile(r"(?:^|(?<= )|(?<=\[ -\]))(?!of\b)[a-z]")


def _with_or_without_capitals(kind: str) -> str:
    """ "[Tt]ask [Tt]eams?" of "task teams?"."""
    return _INITIAL.sub(lambda letter: f"[{letter[0].upper()}{letter[0]}]", kind)


# Written small, these are anybody's.
_WITH_A_CAPITAL = (
    "IMGs?", "CPs?", "Work ?streams?", "Dialogues?", "Project [Tt]eams?", "Clusters?", "Sub-?[Cc]ommittee", "Groups?",
)  # fmt: skip
_EITHER_WAY = (
    "issues?[ -]management groups?", "consultative process(?:es)?", "consultations?",
    "task teams?", "taskforces?", "task force", "task groups?", "liaison groups?",
    "nexus dialogues? series", "dialogue series", "nexus dialogues?", "round ?[Tt]ables?",
    "coalitions?", "peer reviews?", "community of practice", "working part(?:y|ies)",
    "working groups?", "expert group", "contact group", "sub-?[Gg]roup",
    "thematic groups?", "advisory groups?", "study groups?", "project groups?",
    "reference groups?", "technical groups?", "core groups?", "steering groups?", "inter-?[Aa]gency groups?",
)  # fmt: skip
KIND = f"(?:{'|'.join((*_WITH_A_CAPITAL, *map(_with_or_without_capitals, _EITHER_WAY)))})"
# A name that ends with one of these has its topic in front: "the E-waste Coalition".
LAST = (
    r"(?:IMGs?|Issue Management Group|Coalition|Task Team|Task Force|Working Party|Contact Group|Expert Group|Task Group"
    r"|Consultative Process|Working Group|Nexus Dialogue(?: Series)?)"
)
# Before the kind.
BEFORE = r"(?:(?:EMG|UN|UNEP|[Ii]nter-?[Aa]gency|[Jj]oint|[Aa]d [Hh]oc|[Tt]echnical|[Oo]pen-ended) )*"
# Between the kind and its topic.
LINK = r"(?: \([A-Z]{2,6}\))? (?:on|for|to|of|towards?|regarding|against|in support of) "
