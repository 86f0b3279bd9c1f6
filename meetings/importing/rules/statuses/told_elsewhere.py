"""Sentences that tell what this meeting did not say: another body decided it, a paper says it, somebody wishes it."""

import re

_ACRONYM = r"(?!(?:EMG|SOM|IMG|CP|UN|TS|MTTS)\b)[A-Z][A-Z][A-Za-z+-]*"
_BODY = (
    r"(?:General Assembly|Security Council|Economic and Social Council|Governing Council|Chief Executives Board|Human Rights Council"
    r"|(?:UN |United Nations )?Environment Assembly|High-Level Committee on (?:Management|Programmes)|Conference of the (?:Parties|States)(?: [a-z]+ [A-Z][\w-]+)*"
    r"|COP ?-?\d+|Commission on [A-Z]\w+|World Health Assembly|Secretary-General|Executive Director|European (?:Union|Commission)|World Bank|UN Environment|Governments?)"
)
_OTHER = rf"(?:{_BODY}|{_ACRONYM})"
_OTHERS = rf"(?:the )?(?:representatives? of )?(?:the )?{_OTHER}(?:(?:, | and |, and )(?:the )?{_OTHER})*"
_SUBJECT = rf"(?:^|, |[;:] )(?:[Tt]he )?(?:EMG )?(?:{_OTHERS}|[Ss]ecretariat)"
# "The CEB established a", "HLCP agreed to conclude its", "UNEP convened a"
_ANOTHER_ACTS = re.compile(
    rf"{_SUBJECT}(?: (?:has|have|had))?(?: \w+ly| also| already| just)?"
    r" (?:decided|agreed|resolved|chose|opted|established|created|launched|started|began|set up|formed|convened|opened|held|founded|initiated|inaugurated"
    r"|extended|renewed|prolonged|continued|concluded|closed|ended|terminated|dissolved|discontinued|disbanded|suspended)\b(?! that the )"
)
# "FAO said that … should": a wish. What the secretariat or the chair reports may be the forecast.
_WISHES = re.compile(
    rf"{_SUBJECT} (?:\w+ )?(?:said|stated|noted|stressed|underlined|added|explained|emphasi[sz]ed|held|mentioned|observed|remarked|insisted|commented|replied)\b[^.;]{{0,80}}?\bthat\b"
    rf"|\b(?:[Ii]n|[Tt]o) the (?:view|opinion|eyes|mind) of {_OTHERS},? |\b(?:for|according to) {_OTHERS},? (?:the |an? )?$"
)
_SHOULD = re.compile(r"[\s,]*(?:also )?(?:should|must|ought|needs?|had (?:better|to)|has to|have to)\b")
_PAPER = (
    r"(?:(?:web ?)?(?:site|page)|press release|newsletter|news(?:paper)?|article|blog|paper|(?:concept |background |information )?note|document|draft(?: \w+){0,2}"
    r"|proposal|letter|e-?mail|statement|study|evaluation|audit|brochure|agenda)"
)
_PAPER_SAYS = re.compile(
    rf"\b{_PAPER}(?: (?:of|by|from|on) [^,;.]{{2,50}}?)? (?:\w+ly |also )?(?:foresees?|foresaw|envisages?|envisaged|says?|said|states?|stated|tells?|told|announces?|announced|suggests?|would|reads?|mentions?|mentioned|claims?|claimed)\b"
    rf"|\b(?:according to|as (?:told|said|announced|stated|foreseen) (?:in|on|by)) (?:the |an? |its )?(?:\w+ )?{_PAPER}\b",
    re.IGNORECASE,
)
_DISTANT = re.compile(
    r"\b(?:in the (?:long|longer) (?:run|term)|sooner or later|one day|some day|at some (?:point|stage)|in an ideal world|in theory|(?:^|, )without (?!further|objection|debate|discussion|a vote|much|any (?:objection|debate|discussion))[^,;.]*$)",
    re.IGNORECASE,
)
_AS_DECIDED = re.compile(
    r"\b(?:by decision|by its decision|by resolution|in (?:its )?decision|(?:as|had been) (?:agreed|decided|requested|mandated|approved) (?:by|at|in)) (?:SOM|EMG/|the (?:last|previous|\w+th|\w+st))",
    re.IGNORECASE,
)
_SOM_DID = re.compile(
    r"\bSOM ?-?(?P<number>\d+)(?: (?:had|has|also|then|already|in turn|\w+ly)){0,3} (?:decided|agreed|extended|established|launched|created|approved|endorsed|concluded|closed|ended|dissolved|terminated|renewed|set up|requested|asked|mandated)\b"
)
_IN_YEAR = re.compile(
    r"^(?:(?:Back |Already |Early |Late )?[Ii]n|[Ss]ince|(?:At|By) the (?:end|beginning) of)(?: (?:early|late|mid|[A-Z][a-z]+))?[ -](?P<year>(?:19|20)\d\d),? "
)
_PAST = re.compile(r"\b(?:was|were|had|[a-z]+ed|set up|began|took)\b(?! (?:expected|foreseen|planned|to)\b)")
_OPENS_QUOTE = re.compile(r"^[“\"„«](?!.*[”\"»])")


def is_told_elsewhere(before: str, behind: str, *, day: str, decides: bool) -> bool:
    """`before` and `behind` the name, in one sentence."""
    if behind.rstrip('”"») ').endswith("?") or _OPENS_QUOTE.match(before):
        return True
    if _ANOTHER_ACTS.search(before) or _PAPER_SAYS.search(before) or _DISTANT.search(before):
        return True
    if _WISHES.search(before) and _SHOULD.match(behind):
        return True
    if _AS_DECIDED.search(before) or (not decides and _SOM_DID.search(before)):
        return bool(_PAST.search(f"{before} {behind[:60]}"))
    year = _IN_YEAR.match(before)
    return bool(
        year and day[:4].isdigit() and year["year"] < day[:4] and _PAST.search(f"{before} {behind[:60]}")
    )


def is_of_another_som(text: str, *, number: str) -> bool:
    """ "SOM18 extended the IMG on Land" in the report of SOM19."""
    som = _SOM_DID.search(text)
    return bool(som and number and som["number"] != number)
