"""Where a meeting was held: "Geneva, International Environment House"."""

import re
from collections.abc import Sequence

from .modes import TOOL

CITY = (
    r"(?:Geneva|New York|Nairobi|Paris|Rome|Bonn|Vienna|Montreal|Bangkok|Washington|London|Brussels|Copenhagen|Cairo"
    r"|Addis Ababa|Beijing|Santiago|Berlin|The Hague|Turin|Tokyo|Kyoto|Amman|Beirut|Bern|Berne|Gland|Cambridge|Pozna[nń]"
    r"|Cancun|Durban|Rio de Janeiro|Johannesburg|Stockholm|Helsinki|Oslo|Madrid|Lyon|Incheon|Seoul|Panama City|Samarkand|Monaco|Dakar|Lima|Kathmandu|Nagoya|Hyderabad|Doha|Abu Dhabi|Dubai|Baku|Accra|Kigali|Mexico City"
    r"|Bogot[aá]|Bras[ií]lia|Buenos Aires|Ottawa|Toronto|Manila|Jakarta|Singapore|New Delhi|Kuala Lumpur|Istanbul|Ankara|Athens|Barcelona|Lisbon|Dublin"
    r"|Edinburgh|Glasgow|Luxembourg|Lausanne|Zurich|Basel|Montreux|Glion|Prague|Warsaw|Budapest|Belgrade|Moscow|Marrake[cs]h|Rabat|Tunis|Pretoria"
    r"|Cape Town|Lusaka|Kampala|Dar es Salaam|Reykjavik|Malm[oö]|Venice|Trieste|Florence|Milan|Quito|Havana|Kingston|Wellington|Canberra|Shanghai|Hanoi"
    r"|Colombo|Dhaka|Islamabad|Tehran|Riyadh|Strasbourg|Hamburg|Gothenburg|Valencia)"
)
_PLACE_WORD = re.compile(
    rf"\b{CITY}\b(?!-| (?:Agreement|Conventions?|Protocol|Declaration|Agenda|Amendments?|Accord|Framework|Principles|Platform|Consensus|Action|Mechanism)\b|, Rotterdam)|(?<![\w-])(?:House|Building|Headquarters|Palais|Centre|Center|Room|Hotel|Hall|Campus|Office at|Compound|Tower|Laborator(?:y|ies)|Institute|Annex|Salle|University|Palace|Auditorium|Library)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:meeting )?(?:venue|place|location|where)|(?:dates?|time|when)(?: (?:and|&|/) (?:dates?|time))? ?(?:and|&|/|,) ?(?:venue|place|location))\s?[:–-]\s*",
    re.IGNORECASE,
)
# A line that is labelled as something else names no place, whatever its words.
_OTHER_LABEL = re.compile(
    r"^(?:attendance|attendees|participants|participation|(?:members |also )?present|participating|on the (?:line|call)|regrets|excused|apologies|absent|chairs?|co-chairs?|vice-?chairs?|moderators?|facilitators?|rapporteurs?|secretar(?:y|iat)"
    r"|minutes|notes?|prepared by|drafted by|author|from|to|cc|re|subject|reference|ref|symbol|original|language|distribution|contact|documents?|speakers?|hosts?|agenda)"
    r"(?: \w+)?(?: \([^)]*\))?\s?: ",
    re.IGNORECASE,
)
_INNER_LABEL = re.compile(r"\b(?:venue|place|location|where|time|date|mode)\s?: *", re.IGNORECASE)
# What stands between the place and the mode: "(and by video)", "/ dial-in via Skype".
_JOINT = re.compile(
    r"\s*(?:\((?:and|or|also|with|by|via|plus)?\)?|[/|&+]\s*(?:dial-?in|call-?in|remote|link|connection)?|\bwith (?:remote|dial-in))\s*$",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"^(?:date(?: and (?:time|place|venue))?|time|hours|when|held on|mode|format|platform)\s?[:–-]\s*",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"^(?:kindly )?(?:hosted|convened|organi[sz]ed) by (?:the )?(?:[^,]{2,60}? (?:in|at) )?", re.IGNORECASE
)
# Where the words about the place end and others about the meeting begin.
_PLACE_END = re.compile(
    r",? ?\b(?:under the auspices|at the (?:kind )?invitation|in (?:conjunction|parallel) with|back[- ]to[- ]back|hosted by|courtesy of|as part of|organi[sz]ed by|convened by|preceded by|followed by)\b.*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:on|in|at) the (?:margins|sidelines|occasion) of .*?(?=,? (?:at|in) [A-Z]|,|$)", re.IGNORECASE
)
# Those who are elsewhere: "and Zoom", ", and by audio link", "with remote participation".
_ELSEWHERE = re.compile(
    rf",? ?(?:\(?\b(?:and|or|also|with|plus)\b|[/&+]) ?(?:(?:also|dial-?in|by|via|on|over|through|a) )*(?:{TOOL}|remote(?:ly)?(?: participation| access| link)?|online|on-line|virtual(?:ly)?(?: participation)?|live ?stream(?:ed|ing)?|webcast|teleconference)(?: (?:connection|link|line|participation|access|bridge))?\b\)?",
    re.IGNORECASE,
)
_NUMBER_OF_SITTING = re.compile(r"^\(?(?:EMG )?SOM ?-?\d+ ?[:,–-] ?", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:was|were|were both|been)?\s?(?:held|convened|took place|takes place|hosted|organi[sz]ed|gathered|assembled|met)\b(?: [^.;,]{0,120}?)?"
    r"(?:,? on [^,.;]{4,40})?,? (?:in|at) (?P<place>(?:the )?(?:headquarters|offices?|premises|[A-Z]).{2,140}?)"
    r"(?=,? (?:on|from|under|at|during|by|and (?:was|were|chaired|attended)|with|to|immediately|in (?:\w+ )?\d{4}|back) |\.$|\.\s|;|$)"
)
_NO_PLACE = re.compile(
    r"\bSOM ?\d|\b(?:group|secretariat|network|committee|team|nations|segment|meeting|session|round|call|cycle|report|draft|final|minutes|summary|revised|version|agenda|notes?|record|time|distributed|circulated|issued|dated|sent|posted)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.h]\d\d| ?h\b| ?[ap]\.?m\b)", re.IGNORECASE)
_ZONE = re.compile(
    r"\(?\b(?:(?:UTC|GMT)(?: ?[+-] ?\d{1,2})?|(?<=\d )[A-Z]{2,4}T|(?<=m )[A-Z]{2,4}T|(?<=m\. )[A-Z]{2,4}T|CES?T|E[SD]T|EAT|BST|WES?T|[CW]AT)\b\)?"
)
_HELD_AT = re.compile(r"\b(?:held|convened) (?:at|in) (?:the )?", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b", re.IGNORECASE
)
# Small words that are left at the ends of a place: "held in Geneva, by".
_ENDS = re.compile(
    r"^[\s,(]*(?:(?:held|convened|conducted|from|in|at|and|or)\b *)+|(?:(?:^|[ ,]+)(?:by|via|on|from|at|held|and|in|the))*[ ,]*$",
    re.IGNORECASE,
)
_ONLY_TOOL = re.compile(TOOL, re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.’' ,()-]{2,80}")


def is_of_another_subject(line: str) -> bool:
    """Whether the line is labelled as one on people or papers: "Attendance: … (by Skype)"."""
    return bool(_OTHER_LABEL.match(line))


def place_in(line: str, *, without: Sequence[str]) -> str:
    """The place in a line of a masthead; `without`: its date, hours and mode as printed."""
    if is_of_another_subject(line):
        return ""
    parts = _parts(_without_other_words(line, without))
    if place := next(filter(_PLACE_WORD.search, parts), ""):
        return "" if _HOST.match(line) and not re.search(CITY, place) else place
    is_surely = _LABEL.match(line) or (without and len(parts) == 1)
    is_name = is_surely and parts and _NAME.fullmatch(parts[0]) and not _NO_PLACE.search(parts[0])
    return parts[0] if is_name else ""


def _without_other_words(line: str, without: Sequence[str]) -> str:
    """The line with a break where something else stood."""
    rest = _NUMBER_OF_SITTING.sub("", _LABELS.sub("", _LABEL.sub("", line)))
    for printed in filter(_ELSEWHERE.search, without):
        rest = rest.replace(printed, "\n")
    rest = _ELSEWHERE.sub("", _PLACE_END.sub("", _BESIDE.sub("", _HOST.sub("", rest))))
    for printed in without:
        rest = rest.replace(printed, "\n")
    for shape in (_INNER_LABEL, _HELD_AT, _ZONE, _WEEKDAY):
        rest = shape.sub("\n", rest)
    return rest


def _parts(rest: str) -> list[str]:
    """What stands between the breaks and may be a place."""
    parts = (_ENDS.sub("", part).strip(" ,;:.()–—-|+&/·•") for part in re.split(r"\n|; ", rest))
    return [
        _balanced(_JOINT.sub("", part).strip(" ,"))
        for part in parts
        if any(sign.isalpha() for sign in part) and not _ONLY_TOOL.fullmatch(part) and not _CLOCK.search(part)
    ]


def place_said(sentence: str) -> str:
    """The place of a sentence: "was held in Geneva on …"."""
    match = _SAID.search(sentence)
    if not match:
        return ""
    place = re.sub(r"^the ", "", match["place"].strip(" ,"))
    return place if _PLACE_WORD.search(place) and len(place.split()) < 20 else ""


def _balanced(part: str) -> str:
    return f"{part})" if part.count("(") > part.count(")") else part
