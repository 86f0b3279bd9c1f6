"""What every page has around its text: its number, and the running heads and feet."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from meetings.importing.source import Line

_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|pg\.?)\s*\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?"
    r"|[-–—|]\s*(?:page\s*)?\d{1,4}\s*[-–—|]"
    r"|\d{1,4}\s*(?:/|of)\s*\d{1,4}(?:\s*pages?)?",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,3}|[ivx]{1,5}")
_NUMBERED_FOOT = re.compile(r".{0,100}\W(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-Z]{2,}[A-Z.]*/[\w./()-]{2,40}")
_SYMBOL_INSIDE = re.compile(
    r"(?<!\S)[A-Z]{2,}[A-Z.]*(?:/[A-Za-z0-9][\w.()-]*)+(?: (?:Rev|Add|Corr)\.? ?\d+)?"
)
_OPENING = 40  # lines in which a symbol that the paper shows itself would stand
_DIGITS = re.compile(r"\d+")
_EDGE = 3  # so many lines at the top and at the bottom of a page
_TITLE_PAGE = 15  # lines of the first page that may be the first of a running head
_LONGEST = 160


def furniture(lines: Sequence[Line], texts: Sequence[str]) -> set[int]:
    """The places of the lines that are no part of the text.

    The first of a running head stays where it stands in the masthead: there it is the paper's symbol or title.
    """
    filled = [place for place, text in enumerate(texts) if text and not lines[place].is_whole]
    pages = _pages(lines, filled)
    numbers = {place for place in filled if _PAGE_NUMBER.fullmatch(texts[place])}
    numbers |= _bare_numbers(pages, filled, texts)
    edges = _edges(pages) if len(pages) > 1 else _beside(numbers, filled)
    heads = {place for page in pages[1:] for place in (page[0], page[-1])}
    echoes = _echoes(numbers, filled, texts) | _echoing(heads, filled, texts)
    return numbers | echoes | _running(edges, filled, texts)


def only_symbol(texts: Sequence[str], left_out: list[str]) -> str:
    """The paper's symbol, taken out of the first head or foot, where no other line shows it; or ""."""
    for place, text in enumerate(left_out):
        found = _SYMBOL_INSIDE.search(text)
        if found and any(sign.isdigit() for sign in found[0]):
            if any(found[0] in other for other in texts[:_OPENING]):
                return ""
            left_out[place] = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
            return found[0]
    return ""


def _pages(lines: Sequence[Line], filled: Iterable[int]) -> list[list[int]]:
    pages: dict[int, list[int]] = defaultdict(list)
    for place in filled:
        pages[lines[place].page].append(place)
    return list(pages.values())


def _bare_numbers(pages: Sequence[Sequence[int]], filled: Sequence[int], texts: Sequence[str]) -> set[int]:
    """Numbers alone on a line: at the edge of a page; anywhere, where nothing is known of pages."""
    candidates = {place for page in _edges(pages) for place in page} if len(pages) > 1 else set(filled)
    return {place for place in candidates if _BARE_NUMBER.fullmatch(texts[place])}


def _edges(pages: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    """Of each page its first and last lines."""
    return [sorted({*page[:_EDGE], *page[-_EDGE:]}) for page in pages]


def _beside(numbers: set[int], filled: Sequence[int]) -> list[Sequence[int]]:
    """What stands next to each number of a page."""
    rank = {place: index for index, place in enumerate(filled)}
    return [filled[max(0, rank[number] - _EDGE) : rank[number] + _EDGE + 1] for number in sorted(numbers)]


def _running(edges: Iterable[Sequence[int]], filled: Sequence[int], texts: Sequence[str]) -> set[int]:
    by_text: dict[str, set[int]] = defaultdict(set)
    pages_with: Counter[str] = Counter()
    for page in edges:
        for place in page:
            by_text[_alike(texts[place])].add(place)
        pages_with.update({_alike(texts[place]) for place in page})
    title_page = set(filled[:_TITLE_PAGE])
    away: set[int] = set()
    for text, places in by_text.items():
        if len(text) <= _LONGEST and pages_with[text] > 1 and len(places) > 1 and _may_run(text):
            first = min(places)
            is_shown = any(_alike(texts[place]) == text for place in title_page if place < first)
            keeps_first = first in title_page and not (is_shown or _NUMBERED_FOOT.fullmatch(texts[first]))
            away |= places - {first} if keeps_first else places
    away |= {
        place for place in filled if _is_numbered_foot(texts[place]) or _is_numbered_symbol(texts[place])
    }
    return away


def _echoes(numbers: set[int], filled: Sequence[int], texts: Sequence[str]) -> set[int]:
    """Lines beside the number of a page that say again what stands in the masthead, or are the paper's symbol."""
    masthead = {word for place in filled[:_TITLE_PAGE] for word in _words(texts[place])}
    rank = {place: index for index, place in enumerate(filled)}
    found: set[int] = set()
    for number in numbers:
        for index in (rank[number] - 1, rank[number] + 1):
            if _TITLE_PAGE <= index < len(filled) and _is_echo(texts[filled[index]], masthead):
                found.add(filled[index])
    return found


def _echoing(heads: set[int], filled: Sequence[int], texts: Sequence[str]) -> set[int]:
    """Of the first and last lines of pages those with a symbol and words of the masthead: "EMG/SOM.29/03 — 29th …"."""
    masthead = {word for place in filled[:_TITLE_PAGE] for word in _words(texts[place])}
    return {
        place
        for place in heads
        if _SYMBOL_INSIDE.match(texts[place]) and _is_echo(_SYMBOL_INSIDE.sub("", texts[place]), masthead)
    }


def _is_echo(text: str, masthead: set[str]) -> bool:
    if len(text) > _LONGEST or text.endswith((".", ",", ";", ":")) or not _may_run(text):
        return False
    return bool(_SYMBOL.fullmatch(text)) or (len(_words(text)) > 2 and _words(text) <= masthead)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", text.casefold()))


def _alike(text: str) -> str:
    """The text with every number the same: "Report, page #"."""
    return _DIGITS.sub("#", text).casefold()


def _may_run(text: str) -> bool:
    """Items of lists and rows of figures resemble each other, too."""
    return any(sign.isalpha() for sign in text) and not re.match(r"\(?[a-z#]{1,3}[.)]\s|[-–—•*]\s", text)


def _is_numbered_symbol(text: str) -> bool:
    """ "EMG/SOM.13/08   2": the symbol of the paper beside the number of the page."""
    found = _SYMBOL_INSIDE.search(text) if len(text) < _LONGEST else None
    beside = text.replace(found[0], "", 1).strip(" |") if found else ""
    return bool(_BARE_NUMBER.fullmatch(beside) or _PAGE_NUMBER.fullmatch(beside)) if found else False


def _is_numbered_foot(text: str) -> bool:
    return len(text) < _LONGEST and bool(_NUMBERED_FOOT.fullmatch(text)) and " of " in text[-12:]
