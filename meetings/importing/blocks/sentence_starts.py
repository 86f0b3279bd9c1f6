"""How sentences begin, and what makes words a sentence: to tell a heading from the text behind it."""

import re

STARTERS = frozenset(
    "The A An In At On It This That These Those There They He She We Its Their His Her Following During After"
    " Before As For To With By Under Since While Although Both All Some Several Many Most Each One Two Three Four"
    " Five Six Seven Eight Nine Ten No Members Participants Mr. Ms. Mrs. Dr. Prof. Mr Ms Mrs Dr Prof Sir H.E. Senior"
    " Representatives Secretariat Chair Delegates Agencies EMG UNEP Referring Recalling Noting"
    " Regarding Concerning According Having Welcoming Upon Based Speaking Summarizing Introducing".split()
)
# With these, hardly any title goes on.
STRONG_STARTERS = frozenset(
    "The In An A It This These Following After During At On Mr. Ms. Mrs. Dr. Mr Ms Dr".split()
)
_VERBS = (
    "was were is are be been has have had will would shall may might should can could must did does do"
    " said says took takes gave gives made makes met meets held spoke began led went came became thanked"
)
FINITE = re.compile(
    rf"\b(?:{'|'.join(_VERBS.split())}|(?<!s )puts? forward (?=an?\b|the\b|its\b|their\b)"
    r"|(?:agre|not|welcom|request|decid|invit|endors|highlight|inform|present|support|propos|express|ask|open|clos"
    r"|introduc|report|recall|stress|emphasi[sz]|underlin|adopt|approv|conclud|extend|establish|discuss|consider"
    r"|review|explain|provid|suggest|urg|remind|mention|indicat|point|announc|encourag|recommend|offer|appreciat"
    r"|observ|clarifi|reiterat|confirm|outlin|describ|share|shar|updat|call|attend|chair|start|complet|continu)ed"
    r"|(?:agre|decid|invit|encourag|recommend|approv|adopt|inform|recall|suggest|provid|consider|explain|includ|underlin)e?s)\b"
)
_FIRST = re.compile(r"[“\"‘(]?([A-Z][\w.’'-]*)")
_SPEAKERS = frozenset(
    {"The", "Mr.", "Ms.", "Mrs.", "Dr.", "Mr", "Ms", "Mrs", "Dr", "Members", "Participants", "It"}
)


def begins_sentence(text: str) -> bool:
    """Whether the words read as a sentence, whole or cut: a usual beginning, and a verb soon after."""
    first = _FIRST.match(text)
    return (
        first is not None
        and bool(FINITE.search(text, 0, 240))
        and (first[1] in STARTERS or text.rstrip('”"’)').endswith((".", ":", ";")))
    )


def first_word_speaks(text: str) -> bool:
    """Whether the first word is the subject of a sentence: hardly any title begins with it, or its verb is near."""
    first = _FIRST.match(text)
    if first is None or first[1] not in STARTERS:
        return False
    return first[1] in _SPEAKERS or bool(FINITE.search(" ".join(text.split(maxsplit=6)[:6])))
