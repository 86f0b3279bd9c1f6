"""Words that look like a decision of the meeting and are another's: another body's, one agency's, a draft's, a question."""

import re

from meetings.importing.rules.words.agencies import AGENCIES

_BODY = (
    r"(?:UNEA(?:[- ]?\d)?|(?:the )?(?:United Nations |UN )?(?:General Assembly|Environment Assembly|Governing Council|Security Council|Secretary-General)|(?:the )?(?:CEB|HLCP|HLCM|UNSDG|UNDG|ECOSOC|G20|G7|G77)"
    r"|(?:the )?(?:\w+ )?(?:Conference of the Parties|COP ?\d*|Chief Executives Board|High-level Committee on (?:Programmes|Management))|(?:the )?(?:Executive |Governing )?(?:Board|Council|Assembly|Bureau|Conference) of [A-Z]\w+|(?:the )?European (?:Union|Commission)|[Mm]inisters)"
)
_DID = (
    r"(?:agree[ds]?|decide[ds]?|resolve[ds]?|establishe[ds]|extend(?:ed|s)|support(?:ed|s)|approve[ds]|reject(?:ed|s)|adopt(?:ed|s)|launche[ds]|create[ds]|set up|sets up|close[ds]|conclude[ds]"
    r"|endorse[ds]|welcome[ds]|dissolve[ds]|renew(?:ed|s)|prolonged|mandated)"
)
_BY_ANOTHER_BODY = re.compile(
    rf"(?<!by )(?<!to )(?<!from )(?<!by the )\b{_BODY},? (?:(?:ha[sd]|also|then|already|\w+ly|in (?:\w+ )?(?:19|20)\d\d) )*{_DID}\b"
    rf"|\b(?:{_DID}|taken|set up|dismissed|turned down) by {_BODY}"
)
_OF_ONE = re.compile(
    rf"\b(?:{AGENCIES}) (?:\w+ly )?(?:said|says|stated|argued|hopes?|hoped|wish(?:es|ed)|wants?|wondered|mentioned|claimed)\b(?![^.;]*\b(?:agreed|decided)\b)"
    r"[^.;]*(?:should|could|would|might|ought|hopes?|wish(?:es)?)\b"
    # "UNEP informed the meeting that it would end": what is so, told in the past.
    rf"|\b(?:{AGENCIES}) (?:\w+ly )?(?:informed|told)\b(?![^.;]*\b(?:agreed|decided)\b)[^.;]*(?:should|could|might|ought|hopes?|wish(?:es)?|would (?:like|prefer|wish|rather|want|welcome|appreciate))\b"
)
_HOPES = re.compile(r"\b(?:hopes?|wish(?:es)?) (?:that|to|for)\b")
# "its internal Working Group on Forests", "UNEP's own"
_OWN = re.compile(r"\b(?:internal|own|in-house|interdivisional|departmental) (?:[\w-]+ )?$")
_QUOTED_DRAFT = re.compile(
    r"\b(?:draft|reads?|wording|formula|version|quoted?|cited?)\b[^.;]*[\"“][^\"”]*$", re.IGNORECASE
)
_EARLIER = re.compile(r"^(?:Already |Back )?(?:[Ii]n|[Aa]s early as) (?:[A-Z][a-z]+ )?((?:19|20)\d\d),? ")


def is_of_another_body(text: str) -> bool:
    """Whether a body that is not the one meeting has decided: "UNEA extended", "rejected by the General Assembly"."""
    return bool(_BY_ANOTHER_BODY.search(text))


def is_not_of_meeting(before: str, head: str, behind: str, *, is_should: bool, day: str) -> bool:
    """`before` the name, `head` the last clause of it; `is_should`: what is said of it is still to come."""
    year = _EARLIER.match(before)
    return bool(
        is_of_another_body(head)
        or _OWN.search(head)
        or _QUOTED_DRAFT.search(before)
        or behind.rstrip().endswith("?")
        or (year and day[:4].isdigit() and int(year[1]) < int(day[:4]))
        or (is_should and (_HOPES.search(head) or _OF_ONE.search(f"{head}{behind[:30]}")))
    )
