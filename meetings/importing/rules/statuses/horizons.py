"""Until when a status holds: "in 2023", "until the end of 2013", "in 2026, likely", "likely in 2026"."""

import re

from meetings.importing.rules.words.dates import Found, date_without_year, dates, years

_UNTIL = re.compile(
    r"\b(?P<likely>likely )?(?:at least )?(?:until|till|through|throughout|up to)\b(?: to)?", re.IGNORECASE
)
_IN = re.compile(
    r"\b(?P<likely>likely )?(?:in|for|to|into|on(?= \d)|during|by|over|as of|before|at(?= the (?:end|close|beginning)))\b",
    re.IGNORECASE,
)
# "until COP 11, that is to say October 2012", "for two years, i.e. in 2011 and 2012"
_THAT_IS = re.compile(
    r"(?:,|\() ?(?:that is(?: to say)?|i\.e\.|namely|meaning),? (?:(?:in|until|to|by|till|for|through) )?(?:the end of )?",
    re.IGNORECASE,
)
_YEARS_TOLD = re.compile(r"\((?:19|20)\d\d ?[-–/] ?((?:19|20)\d\d)\)")
_THIS_YEAR = re.compile(r"\b(?:end of (?:the|this) (?:calendar )?year|(?:later )?this year)\b", re.IGNORECASE)
_NEXT_YEAR = re.compile(r"\b(?:end of )?next year\b", re.IGNORECASE)
_TO_DATE = re.compile(
    r"^(?: (?:the|its|their))?(?: (?:very )?(?:end|close|beginning|start|middle|course|first half|second half|autumn|spring|summer|winter|years?|month|period|session|late|early|mid))*"
    r"(?:[ -](?:of|in|to|the|about|likely|mid|late|early))* ?-?$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[;:](?: |$)|\.(?: |$)|, (?:and|while|but|which|who|with|led|under)\b| and (?:to |its |[a-z]+ed |the |agreed|invite|request)",
    re.I,
)


def horizon_in(text: str, *, day: str, is_only_until: bool = False) -> str:
    """The EDTF of the horizon in the words behind a status; "" where they name none that is a date."""
    clause = (
        _CLAUSE_END.split(text, maxsplit=1)[0]
        if not _UNTIL.search(text)
        else re.split(r"[;.](?: |$)", text)[0]
    )
    for shape in (_UNTIL, _IN)[: 1 if is_only_until else 2]:
        for match in shape.finditer(clause):
            if edtf := _date_behind(clause[match.end() :], day=day, is_likely=bool(match["likely"])):
                return edtf
    if (told := _THAT_IS.search(text)) and (edtf := _date_behind(f" {text[told.end() :]}", day=day)):
        return edtf
    if told := _YEARS_TOLD.search(clause):
        return told[1]
    return "" if is_only_until else _year_near(clause, day=day)


def _year_near(clause: str, *, day: str) -> str:
    """ "by the end of the year" is that of the meeting."""
    if not day[:4].isdigit():
        return ""
    if _NEXT_YEAR.search(clause):
        return str(int(day[:4]) + 1)
    return day[:4] if _THIS_YEAR.search(clause) else ""


def _date_behind(text: str, *, day: str, is_likely: bool = False) -> str:
    for found in dates(text):
        if not _TO_DATE.match(text[: found.start]):
            break
        if last := years(text[found.start :]):
            return last
        return _with_certainty(found, text, is_said_likely=is_likely)
    if match := re.match(r" (?:the )?(?:end (?:of )?)?([A-Z][a-z]+)\b(?! \d)", text):
        return date_without_year(match[1], near=day)
    return ""


def _with_certainty(found: Found, text: str, *, is_said_likely: bool) -> str:
    is_likely = (
        is_said_likely
        or re.match(r",? likely\b", text[found.end :])
        or re.search(r"\blikely $", text[: found.start])
    )
    is_about = re.search(r"\b(?:about|around|circa) $", text[: found.start])
    mark = "%" if is_likely and is_about else "?" if is_likely else "~" if is_about else ""
    return "/".join(f"{end}{mark}" for end in found.edtf.split("/"))
