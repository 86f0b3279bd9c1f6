"""How and where a meeting was held: "Video-audio conference", "Geneva, International Environment House"."""

import re

_TOOL = r"(?:WebEx|Web[Ee]x|Zoom|(?:MS|Microsoft) Teams|Teams|Skype(?: for Business)?|Google Meet|Cisco Webex|Interprefy|KUDO|GoTo\w+|BlueJeans|telephone|phone|(?:audio|video)[- ]?link|video)"
MODE = (
    r"(?:(?:video[- ]?(?:and )?[/-]?audio|audio[- /]?(?:and )?[- /]?video|audio|video|web|tele)[- ]?conferenc(?:e|ing)(?: call)?"
    rf"|(?:video|audio|web|telephone|phone)(?: ?[/&] ?| and | or )(?:video|audio|web|tele|telephone|phone)[- ]?conferenc(?:e|ing)(?: call)?|{_TOOL} (?:conference(?: call)?|meeting|session)"
    r"|conference call|teleconference|virtual(?:ly)?(?: (?:meeting|session|format))?|online(?: (?:meeting|session))?"
    rf"|on-line|hybrid(?: (?:meeting|format|mode))?|in[- ]person(?: meeting)?|webinar|remote(?:ly)?)"
    rf"(?: \((?:via |by )?{_TOOL}\)| (?:via|by|on|over|using|through) {_TOOL})?"
)
_MODE = re.compile(
    rf"\b(?:{MODE}|(?:via|by|on|over|through) {_TOOL}(?! ?-?(?:conf|call)))(?!\w)", re.IGNORECASE
)
_MODE_SAID = re.compile(
    rf"\b(?:held|met|convened|conducted|organi[sz]ed|took place|meeting|meet)\b[^.;]{{0,50}}?\b(?:(?:by|via|as an?|in|through|using|in an?) )?"
    rf"(?P<mode>{MODE}|{_TOOL}\b)",
    re.IGNORECASE,
)
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
    r"^(?:date(?: and (?:time|place|venue))?|time|hours|when|held on|mode|format)\s?[:–-]\s*", re.IGNORECASE
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
    rf",? ?(?:\(?\b(?:and|or|also|with|plus)\b|[/&+]) ?(?:(?:also|dial-?in|by|via|on|over|through|a) )*(?:{_TOOL}|remote(?:ly)?(?: participation| access| link)?|online|on-line|virtual(?:ly)?(?: participation)?|live ?stream(?:ed|ing)?|webcast|teleconference)(?: (?:connection|link|line|participation|access|bridge))?\b\)?",
    re.IGNORECASE,
)
_NUMBER_OF_SITTING = re.compile(r"^\(?(?:EMG )?SOM ?-?\d+ ?[:,–-] ?", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:was|were|were both|been)?\s?(?:held|convened|took place|takes place|hosted|organi[sz]ed|gathered|assembled|met)\b(?: [^.;,]{0,120}?)?"
    r"(?:,? on [^,.;]{4,40})?,? (?:in|at) (?P<place>(?:the )?(?:headquarters|offices?|premises|[A-Z]).{2,140}?)"
    r"(?=,? (?:on|from|under|at|during|by|and (?:was|were|chaired|attended)|with|to|immediately|in (?:\w+ )?\d{4}|back) |\.$|\.\s|;|$)"
)


_TOOL_ALONE = re.compile(
    rf"^(?:(?:venue|place|where|location|platform|mode|format|via|how)\s?[:–-]\s*)?({_TOOL})(?: \([^)]*\))?$",
    re.IGNORECASE,
)
# "11 May 2022, MS Teams": a tool that closes a line with something in front of it.
_TOOL_AFTER = re.compile(rf"[,|·/(–—-] ?({_TOOL}|conf(?:\.|erence)? call)\)?$")
# "WebEx, 15:00-17:00 CEST", "6 May 2018, WebEx, 15:00": one that opens a line or stands between commas.
_TOOL_FIRST = re.compile(rf"(?:.*[,|·;–—-] )?({_TOOL})(?: ?[,|·;–—-] )", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"\bSOM ?\d|\b(?:group|secretariat|network|committee|team|nations|segment|meeting|session|round|call|cycle|report|draft|final|minutes|summary|revised|version|agenda|notes?|record|time|distributed|circulated|issued|dated|sent|posted)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.h]\d\d| ?h\b| ?[ap]\.?m\b)", re.IGNORECASE)
_ZONE = re.compile(
    r"\(?\b(?:(?:UTC|GMT)(?: ?[+-] ?\d{1,2})?|(?<=\d )[A-Z]{2,4}T|(?<=m )[A-Z]{2,4}T|(?<=m\. )[A-Z]{2,4}T|CES?T|E[SD]T|EAT|BST|WES?T|[CW]AT)\b\)?"
)


def modes_in(line: str) -> list[str]:
    """All words of a line that name a mode."""
    alone = _TOOL_ALONE.match(line)
    return (
        [alone[1]]
        if alone
        else [match[0] for match in _MODE.finditer(line)]
        or [match[1] for match in [_TOOL_AFTER.search(line) or _TOOL_FIRST.match(line)] if match]
    )


def mode_in(line: str) -> str:
    """The mode a line of a masthead names, as printed."""
    return next(iter(modes_in(line)), "")


def mode_said(sentence: str) -> str:
    """The mode of a sentence: "was held virtually", "met by video conference"."""
    match = _MODE_SAID.search(sentence)
    return match["mode"] if match else ""


def is_of_another_subject(line: str) -> bool:
    """Whether the line is labelled as one on people or papers: "Attendance: … (by Skype)"."""
    return bool(_OTHER_LABEL.match(line))


def place_in(line: str, *, without: tuple[str, ...]) -> str:
    """The place in a line of a masthead, with its date, its hours and its mode taken out."""
    if _OTHER_LABEL.match(line):
        return ""
    is_labelled = bool(_LABEL.match(line))
    is_hosted = bool(_HOST.match(line))
    rest = _NUMBER_OF_SITTING.sub("", _LABELS.sub("", _LABEL.sub("", line)))
    for printed in without:
        rest = rest.replace(printed, "\n") if _ELSEWHERE.search(printed) else rest
    rest = _ELSEWHERE.sub("", _PLACE_END.sub("", _BESIDE.sub("", _HOST.sub("", rest))))
    for printed in filter(None, without):
        rest = rest.replace(printed, "\n")
    rest = _INNER_LABEL.sub("\n", rest)
    rest = re.sub(r"\b(?:held|convened) (?:at|in) (?:the )?", "\n", rest, flags=re.IGNORECASE)
    rest = _ZONE.sub("\n", rest)
    rest = re.sub(
        r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b",
        "\n",
        rest,
        flags=re.IGNORECASE,
    )
    parts = [
        re.sub(
            r"^[\s,(]*(?:(?:held|convened|conducted|from|in|at|and|or)\b *)+|(?:(?:^|[ ,]+)(?:by|via|on|from|at|held|and|in|the))*[ ,]*$",
            "",
            part,
            flags=re.IGNORECASE,
        ).strip(" ,;:.()–—-|+&/·•")
        for part in re.split(r"\n|; ", rest)
    ]
    parts = [
        _balanced(_JOINT.sub("", part).strip(" ,"))
        for part in parts
        if any(sign.isalpha() for sign in part)
        and not re.fullmatch(_TOOL, part, re.IGNORECASE)
        and not _CLOCK.search(part)
    ]
    place = next((part for part in parts if _PLACE_WORD.search(part)), "")
    if place:
        return "" if is_hosted and not re.search(CITY, place) else place
    if is_labelled or (any(without) and len(parts) == 1):
        is_name = (
            parts and re.fullmatch(r"[A-Z][\w.’' ,()-]{2,80}", parts[0]) and not _NO_PLACE.search(parts[0])
        )
        return parts[0] if is_name else ""
    return ""


def place_said(sentence: str) -> str:
    """The place of a sentence: "was held in Geneva on …"."""
    match = _SAID.search(sentence)
    if not match:
        return ""
    place = re.sub(r"^the ", "", match["place"].strip(" ,"))
    return place if _PLACE_WORD.search(place) and len(place.split()) < 20 else ""


def _balanced(part: str) -> str:
    return f"{part})" if part.count("(") > part.count(")") else part
