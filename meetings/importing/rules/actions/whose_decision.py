"""Whether somebody else decides than the meeting whose report it is: "The Conference of the Parties adopted …"."""

import re

from meetings.importing.rules.words.names import begins_with_kind

_OF_A_WORKSTREAM = re.compile(
    r"(?:the |both |all )?(?:IMGs?|issue management groups?|consultative process(?:es)?)$", re.IGNORECASE
)
_BODY = r"(?:Committee|Council|Board|Commission|Conference|Network|Panel|Forum|Bureau|Group|Partnership|Platform|Alliance|Coalition|Assembly|Consortium)"
# "The Procurement Network", "The Executive Committee of UNICEF"
_NAMED = re.compile(
    rf"^(?:[Tt]he )?(?P<first>(?:[A-Z][\w’'-]*(?:,| and| for| of| on)? )*){_BODY}(?: (?:of|on|for|in) (?P<of>[^,;]+))?$"
)
# "The HLCM network"
_OF_AN_ACRONYM = re.compile(
    rf"^(?:[Tt]he )?(?P<name>[A-Z]{{3,}}) (?:{_BODY}|{_BODY.lower()}|secretariat|members|team|task (?:team|force))\b"
)
# "The country team agreed to install panels"
_IN_THE_FIELD = re.compile(
    r"(?:the |a |all )?(?:\w+ )?(?:country|joint|field|local|project|regional|mission|camp|host|site|research|audit|evaluation) (?:team|group|committee|board|council|community)s?\b"
    r"|(?:the )?(?:team|group|committee|board|council|community) (?:in|at) (?:the )?(?:[A-Z][a-z]+|field|country|camp|host)\b",
)
# "The working group of HLCM"
_OF_A_BODY = re.compile(
    r"(?:[Tt]he )?(?:[\w-]+ )?(?:group|team|committee|network|board|council|members|secretariat|bureau) of (?:the )?(?P<name>[A-Z]{3,})\b"
)
# What a report may call its own meeting with, whatever its name.
_OWN_WORDS = frozenset(
    "senior officials environment management emg un united nations steering working technical drafting core task contact expert joint inter-agency"
    " interagency advisory informal open-ended whole full executive coordination coordinating planning the and for of on in its this all".split()
)
_NOBODY = re.compile(
    r"(?:no(?: one)?|nobody|none|neither|few|hardly any(?:one)?|nothing)\b|(?:the |all |their )?(?:member states|states|(?-i:Parties)|countries|governments|donors|host (?:countries|governments)|municipalities|cities|companies|businesses|industry|manufacturers|suppliers|the private sector|civil society|visitors|guests|staff(?: members)?|the public|applicants|citizens|consumers|youth(?: \w+)?|students|readers|travellers|journalists)$",
    re.IGNORECASE,
)


def is_other_body(who: str, own: str, *, called: str) -> bool:
    """`own`: the workstream whose meeting it is; `called`: the names in the report's head.

    "The IMG on Land agreed" tells of the group's work, unless the meeting is its own.
    """
    named = begins_with_kind(re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", who)) and " on " in who
    if own:
        return bool(named) and own.rpartition(" on ")[2].lower() not in who.lower()
    if _IN_THE_FIELD.match(who):
        return True
    return bool(named or _OF_A_WORKSTREAM.fullmatch(who)) or _is_named_otherwise(who, called)


def _is_named_otherwise(who: str, called: str) -> bool:
    if acronym := _OF_AN_ACRONYM.match(who) or _OF_A_BODY.match(who):
        return acronym["name"] not in ("EMG", "UN", "SOM", "IMG") and acronym["name"] not in called
    match = _NAMED.match(who)
    if match is None:
        return False
    of = re.sub(r"^(?:the|its|this) ", "", match["of"] or "")
    if of[:1].isupper() and of.lower() not in called.lower() and not re.match(r"(?:EMG|SOM)\b", of):
        return True
    words = re.findall(r"[\w’'-]+", match["first"].lower())
    return any(word not in _OWN_WORDS and word not in called.lower() for word in words)


def is_nobody(who: str) -> bool:
    """ "No one was asked to draft it"; and what states are asked is no agency's task."""
    return bool(_NOBODY.match(who))
