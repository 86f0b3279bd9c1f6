"""Ordinal numbers as papers print them: "28th", "15 th", "nineteenth", "twenty-eighth", "XIX"."""

import re

_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
_VALUES = {word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)}
_VALUES |= {f"{ten}ieth": value for ten, value in _TENS.items()}
_VALUES |= {
    f"{ten}y{dash}{unit}": value + number
    for ten, value in _TENS.items()
    for number, unit in enumerate(_UNITS, start=1)
    for dash in ("-", " ", "")
}

# Longest first: "twenty-first" begins with no other, but "sixth" ends "twenty-sixth".
ORDINAL = rf"(?:\d{{1,3}} ?(?:st|nd|rd|th)\b|\b(?:{'|'.join(sorted(_VALUES, key=len, reverse=True))})\b)"


def number_of(ordinal: str) -> str:
    """ "28" for "28th", "19" for "nineteenth"; "" for anything else."""
    if digits := re.match(r"\d+", ordinal):
        return digits[0]
    value = _VALUES.get(ordinal.lower())
    return str(value) if value else ""
