"""Subordinate clauses: what is said to happen if, when or because of something, is not decided by saying it."""

import re

_SUBORDINATE = re.compile(
    r"(?:If|Should|Unless|Whether|When|Whenever|Once|Although|Though|While|Whereas|Because|Until|Where|Provided(?: that)?|Assuming(?: that)?|As soon as|Even if|In case|In the event that)\b[^,]*$"
    r"|(?:After|Before|Since|As|Given that|Now that|Considering that|Noting that|Recalling that)(?: also)? $",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"(?:If|Unless|Were|Provided|Assuming|Supposing|In case|In the event|Even if|Only if|Had|Should (?:the|an?|this|that|it|they|any|no|members|funds|more|UN|[A-Z]{2,}|\w+s)\b)\b(?! (?:necessary|needed|possible|appropriate|required|need be|so|not already|applicable|available)\b)"
    # "Under the draft, members will report": what a paper would have.
    r"|When(?:ever)? (?:asked|requested|needed|required|called upon)\b|(?:Under|According to|As foreseen in|As planned in|In) (?:the|this|its|that) (?:\w+ ){0,2}(?:draft|proposal|terms of reference|scheme|rules|work ?plan|strategy|scenario|option|plan|programme|concept|model|convention|resolution)s?(?: [^,]{0,40})?, ",
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
# "The team agreed last month to share it", "agreed by e-mail before the meeting", "was to send it by May, but has not"
_EARLIER = re.compile(
    r"\b(?:agreed|decided|requested|asked|invited|recommended|approved|endorsed|adopted|tasked|resolved|encouraged|urged) (?:already )?"
    r"(?:last (?:\w+ )?(?:year|month|week|spring|summer|autumn|winter|\w+day|[A-Z][a-z]+)|earlier (?:this|in the|that) \w+|yesterday|some time ago|(?:\w+|\d+) (?:years?|months?|weeks?|days?) (?:ago|earlier)|(?:before|ahead of|prior to) (?:the|this) (?:meeting|session|call))\b"
    r"|\b(?:was|were) to [a-z]+\b[^.;]*(?:,| and) (?:but|yet|though|although|and (?:has|have|had|did)|(?:has|have|had) (?:done|now|since))\b",
)
# "Pursuant to the decision of SOM24, the Secretariat was to …", "As requested by SOM24, …"
_ON_EARLIER_DECISION = re.compile(
    r"(?:Pursuant to|In line with|In accordance with|Following|Further to|Based on|On the basis of|In response to|As|Under) (?:the |an? )?(?:\w+ )?(?:decisions?|requests?|mandates?|agreements?|recommendations?|requested|decided|agreed|mandated) (?:of|by|at|from|taken by|taken at|made at|made by) (?:the )?(?:last|previous|SOM ?-?\d+|\w+ (?:meeting|session)|UNEA|General Assembly)\b.*\b(?:was|were) to [a-z]+\b",
)


def is_condition(opened: str) -> bool:
    """Whether the words in front of a subject make its clause a subordinate one: "If members agreed …"."""
    return bool(_SUBORDINATE.match(opened.lstrip()))


def is_conditional(sentence: str) -> bool:
    """ "If funds become available, the Secretariat will translate it"."""
    return bool(_CONDITIONAL.match(sentence))


def is_told_of_the_past(sentence: str, *, day: str) -> bool:
    """ "In 2021 the members agreed to share data" in a report of 2022."""
    if _EARLIER.search(sentence) or _ON_EARLIER_DECISION.match(sentence):
        return True
    match = _PAST.match(sentence) or _IN_A_YEAR.search(sentence)
    return match is not None and (not match["year"] or (bool(day) and match["year"] < day[:4]))
