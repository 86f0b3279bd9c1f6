"""The symbol of a paper: "EMG/SOM.19/03", "UNEP/EMG/IMG/4/Rev.1"."""

import re

_SYMBOL = re.compile(
    r"(?<![\w/.])(?:(?:UNEP/)?EMG[/ ]?SOM\.? ?\d{1,3}[\w./()-]*(?: ?- ?\d{1,2}\b)?|[A-Z][A-Z-]{1,9}[A-Za-z0-9.]*(?:/[A-Za-z0-9.()-]+)+)"
    r"(?: ?/?(?:Rev|Add|Corr)\.? ?\d{1,2})?(?<![.,;:(])"
)


def symbol_in(text: str) -> str:
    match = _SYMBOL.search(text)
    if not match or not any(sign.isdigit() for sign in match[0]):
        return ""
    symbol = match[0].strip()
    return symbol.rstrip(")") if symbol.count(")") > symbol.count("(") else symbol


def without_symbol(line: str) -> str:
    """ "EMG          EMG/SOM.19/3": two columns of one line."""
    symbol = symbol_in(line)
    return line.replace(symbol, " ").strip() if symbol else line
