"""Subordinate clauses: what is said to happen if, when or because of something, is not decided by saying it."""

import re

_SUBORDINATE = re.compile(
    r"(?:If|Should|Unless|Whether|When|Whenever|Once|Although|Though|While|Whereas|Because|Until|Where|Provided(?: that)?|Assuming(?: that)?|As soon as|Even if|In case|In the event that)\b[^,]*$"
    r"|(?:After|Before|Since|As|Given that|Now that|Considering that|Noting that|Recalling that)(?: also)? $",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"(?:If|Unless|Were|Provided|Assuming|Supposing|In case|In the event|Even if|Only if|Had|Should (?:the|an?|this|that|it|they|any|no|members|funds|more|UN|[A-Z]{2,}|\w+s)\b)\b(?! (?:necessary|needed|possible|appropriate|required|need be|so|not already|applicable|available)\b)",
)
# "In 2021 the members agreed", "Two years ago it was decided"
_PAST = re.compile(
    r"(?:already )?(?:in|since|back in|in (?:early|late|mid-?)|at the (?:end|beginning) of|during|by|as early as) ?(?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b|(?:\w+|\d+) (?:years?|months?|weeks?|days?) (?:ago|earlier|before)\b|earlier (?:this|in the|that) \w+"
    r"|(?:over|during|in|since) (?:the )?(?:last|past|previous|preceding) (?:\w+ )?(?:years?|months?|weeks?|meetings?|period|spring|summer|autumn|winter)\b|previously\b|originally\b|initially\b|in the past\b|in preparation for the meeting\b|(?:prior to|before|ahead of) (?:the|this) (?:meeting|session)\b|intersessionally\b|between the (?:two )?meetings\b"
    r"|(?:in|last) (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?!the (?:meeting|SOM))",
    re.IGNORECASE,
)


# "The Group decided in 2016 to close it"
_IN_A_YEAR = re.compile(
    r"\b(?:agreed|decided|requested|asked|invited|recommended|approved|endorsed|adopted|mandated|tasked|resolved|encouraged|urged) (?:already )?(?:in|back in) (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b"
)


def is_condition(opened: str) -> bool:
    """Whether the words in front of a subject make its clause a subordinate one: "If members agreed …"."""
    return bool(_SUBORDINATE.match(opened.lstrip()))


def is_conditional(sentence: str) -> bool:
    """ "If funds become available, the Secretariat will translate it"."""
    return bool(_CONDITIONAL.match(sentence))


def is_told_of_the_past(sentence: str, *, day: str) -> bool:
    """ "In 2021 the members agreed to share data" in a report of 2022."""
    match = _PAST.match(sentence) or _IN_A_YEAR.search(sentence)
    return match is not None and (not match["year"] or (bool(day) and match["year"] < day[:4]))
