"""Agencies in a row, as reports name them: "UNEP, UN-Habitat and the World Bank", "WMO, together with WHO,"."""

import re

_ACRONYM = r"(?:UN (?=[A-Z]{3}))?(?!(?:EMG|SOM|IMG|IMGs|CP|CPs|COVID|UN(?![\w-])|TS|AOB|TOR|CEST|CET|EDT|EST|GMT|UTC)\b|SOM\d)(?:[A-Z][\w’'-]*[A-Z][\w-]*)(?:/(?:MAP|CMS|GRID|GEF|WCMC|AEWA|DOS|DFS)(?:-\w+)?\b)?"
_BODY = (
    r"(?:Secretariat|Conventions?(?: (?:on|to) [A-Z]\w+(?: [A-Z]\w+)*)?|Bank|Organi[sz]ation|Programme|Fund|University|Commission|Agency|Institute|Union"
    r"|(?:Office|Department) (?:of|for|at) [A-Z]\w+(?: (?:and )?[A-Z]\w+)*|Office|Department|Facility|Forum|Environment|Women|Habitat|Tourism|Volunteers|Compact|Partnership|Protocol)"
)
_CAPITAL = r"[A-Z][\w’'-]*"
# "the Basel, Rotterdam and Stockholm Conventions", "the Basel Convention", "the Convention on Migratory Species", "CITES"
_INSTRUMENT = rf"(?:(?:{_CAPITAL},? |and )*?(?:Conventions?|Protocol|Agreement|Treaty|Partnership)\b(?: (?:on|to) {_CAPITAL}(?: (?:of )?{_CAPITAL})*)?|{_CAPITAL}(?: {_CAPITAL})*)"
_WORD = r"(?:UN|EMG|(?!The\b|This\b|On\b|In\b|By\b|At\b)[A-Z][a-zé’'-]+)"
# A group once matched is never tried in another way: rows of participants are long.
AGENCY = (
    rf"(?>[Ss]ecretariats? of (?:the )?{_INSTRUMENT}|(?:{_WORD} |of (?:the )?(?=[A-Z])){{1,5}}?{_BODY}\b(?! (?:{_BODY}|Management))(?: [Ss]ecretariat\b)?"
    rf"|(?:Office|Department|Division) (?:of|for) {_CAPITAL}(?: (?:and )?{_CAPITAL})*|(?:{_ACRONYM}|Ramsar)(?: [Ss]ecretariat)?|Secretariat)"
)
_WITH = (
    r"(?:(?:,? (?:also |speaking )*on behalf of (?:itself and |also )?|,? (?:together |jointly |along |in cooperation )?with |,? as well as |,? and (?:also )?|,? ?& ?|, | ?/ ?| \((?:together )?with )(?:of |by |from )?(?:the )?"
    r"(?:representatives? of (?:the )?)?)"
)
AGENCIES = rf"(?:the )?+{AGENCY}(?:\)?{_WITH}{AGENCY})*+(?:\)|(?<=\w),(?= ))?"
_ONE = re.compile(AGENCY)
_HELPED = re.compile(
    rf",? \(?(?:supported|seconded|assisted|backed|joined|with the (?:support|agreement|help)) (?:by|of) {AGENCIES}[,)]?"
)
# "UNESCO, with Ms. Ode leaving the chair, presented", "FAO, in its capacity as chair of the group, tabled"
_ASIDE = re.compile(
    r"(?<=\w), (?:with (?:Mr|Ms|Mrs|Dr|Prof)\.?|in (?:its|their|her|his) (?:capacity|role)|as (?:the )?(?:(?:current|outgoing) )?(?:chair|lead|host|convener|custodian|coordinator)|acting|represented by) [^,.;]{2,80},(?= [a-z])"
)
_REMARK = re.compile(r" \((?!with |together )[a-z][^()A-Z]*\)")
_NAME = r"[A-Z][\w.’'-]*(?: (?:de|van|von|der|al|el|[A-Z][\w.’'-]*)){0,4}?"
_PERSON = re.compile(
    rf"(?:Mr|Ms|Mrs|Dr|Prof)\.? {_NAME}(?: \((?:[^()]*, )?(?P<a>{AGENCY})\)|,? (?:of|from|for) (?:the )?(?P<b>{AGENCY})|, (?:[A-Z][\w ]+ (?:of|at) (?:the )?)?(?P<c>{AGENCY}),?)"
)
_CONNECTIVE = re.compile(
    r"(?<=\w), (?:finally|lastly|however|for (?:its|their) part|in (?:turn|addition)|moreover|too|also|then|thereupon|meanwhile|secondly|thirdly|similarly|again|likewise|therefore|in closing), (?=[a-z])"
)
# "DPO presented, together with DOS and UNEP, a proposal": all of them did
_JOINED = re.compile(
    rf"(?P<first>{AGENCIES})(?P<did> [a-z]+(?: [a-z]+)?), ?(?P<more>(?:also on behalf of|on behalf of|together with|jointly with|along with|in cooperation with|with) {AGENCIES}),? "
)


def only_agencies(text: str) -> str:
    """The sentence with its speakers as their agencies, and without those that only helped."""
    text = _CONNECTIVE.sub(" ", _ASIDE.sub("", text))
    text = _PERSON.sub(lambda match: match["a"] or match["b"] or match["c"], text)
    text = _JOINED.sub(
        lambda match: f"{match['first'].rstrip(',')} {match['more'].rstrip(',')}{match['did']} ", text
    )
    return _HELPED.sub("", _REMARK.sub("", text))


def agencies_of(row: str) -> tuple[str, ...]:
    """Each of a row that `AGENCIES` has found, once, in its order."""
    return tuple(dict.fromkeys(match[0] for match in _ONE.finditer(row)))
