"""A paragraph of a file that knows its paragraphs, as lines."""

from collections.abc import Iterable, Iterator

from meetings.importing.source import Line

from .plain import clean


def paragraph_lines(
    texts: Iterable[str], *, mark: str = "", heading: int = 0, page: int = 1
) -> Iterator[Line]:
    """One line, unless somebody broke it: then several between empty ones, as a plain text has them."""
    said = [text for text in map(clean, texts) if text]
    if not said:
        return
    said[0] = f"{mark} {said[0]}" if mark else said[0]
    if heading or len(said) == 1:
        yield Line(" ".join(said), page=page, heading=heading, is_whole=True)
        return
    yield Line("", page=page)
    for text in said:
        yield Line(text, page=page)
    yield Line("", page=page)
