"""The list styles of OpenDocument (ODF 1.3, 16.30 to 16.34), and the marks they make."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from .marks import BULLET, Counts, counted, number_in

_MOST_LEVELS_SHOWN = 10  # "1.2.3"; the format has no deeper lists


@dataclass(frozen=True)
class _Level:
    is_bullet: bool
    sign: str  # see `counted`; "": shown without a number
    before: str
    after: str
    start: int
    shown: int  # how many levels: "2.1" shows two


class ListStyles:
    def __init__(self, parts: Iterable[etree._Element]) -> None:
        """`parts`: the trees that may define styles."""
        self._styles: dict[str, dict[int, _Level]] = {}
        self._chapters: dict[int, _Level] = {}
        for element in (found for part in parts for found in part.iter()):
            name = local_name(element)
            if name == "list-style":
                self._styles.setdefault(attribute(element, "name"), dict(map(_level, _levels(element))))
            elif name == "outline-style":
                self._chapters = dict(map(_level, _levels(element)))

    def mark(self, style: str, depth: int, *, counts: Counts) -> str:
        """The mark of the next item; a list of no style has bullets."""
        levels = self._styles.get(style, {})
        return _next(levels, depth, counts=counts) if depth in levels else BULLET

    def mark_of_chapter(self, depth: int, *, counts: Counts) -> str:
        return _next(self._chapters, depth, counts=counts)


def _next(levels: dict[int, _Level], depth: int, *, counts: Counts) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    if level.is_bullet:
        return BULLET
    counts.count(depth, start=level.start)
    shown = ((at, levels[at]) for at in range(depth - level.shown + 1, depth + 1) if at in levels)
    numbers = [counted(counts.at(at, start=of.start), sign=of.sign) for at, of in shown if of.sign]
    return (level.before + ".".join(numbers) + level.after).strip() if level.sign else ""


def _levels(style: etree._Element) -> Iterable[etree._Element]:
    return (found for found in style if attribute(found, "level"))


def _level(element: etree._Element) -> tuple[int, _Level]:
    shown = number_in(attribute(element, "display-levels")) or 1
    return number_in(attribute(element, "level")), _Level(
        is_bullet=local_name(element) in {"list-level-style-bullet", "list-level-style-image"},
        sign=attribute(element, "num-format"),
        before=attribute(element, "num-prefix"),
        after=attribute(element, "num-suffix"),
        start=number_in(attribute(element, "start-value")) or 1,
        shown=min(shown, _MOST_LEVELS_SHOWN),
    )


def local_name(element: etree._Element) -> str:
    """The name of an element; "" for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")
