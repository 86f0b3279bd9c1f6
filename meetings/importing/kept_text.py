"""Puts sentences that became no record back into the text of their section, where they stood."""

from collections.abc import Iterable, Mapping

from emg.lib.plain_text import one_line, paragraphs


def with_sentences(text: str, added: Iterable[int], *, texts: Mapping[int, str]) -> str:
    """The text with each sentence as a paragraph of its own, after the one it followed in the source.

    What stands in it already is not added twice.
    """
    kept = paragraphs(text)
    for number in sorted(added):
        if not any(texts[number] in paragraph for paragraph in kept):
            kept.insert(_place(number, kept, texts), texts[number])
    return "\n\n".join(kept)


def without_sentences(text: str, ignored: Iterable[int], *, texts: Mapping[int, str]) -> str:
    kept = paragraphs(text)
    for number in ignored:
        kept = [one_line(paragraph.replace(texts[number], "")) for paragraph in kept]
    return "\n\n".join(filter(None, kept))


def _place(number: int, kept: list[str], texts: Mapping[int, str]) -> int:
    for before in sorted((other for other in texts if other < number), reverse=True):
        for place, paragraph in enumerate(kept):
            if texts[before] in paragraph:
                return place + 1
    return 0
