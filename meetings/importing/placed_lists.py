"""The lists of statuses stand in the text of their section where they stood in the source."""

from collections.abc import Mapping

from emg.lib.plain_text import paragraphs
from meetings.report.compose import LISTS

from .decided import Decided, DecidedSection


def with_lists_in_place(said: DecidedSection, decided: Decided, *, texts: Mapping[int, str]) -> str:
    """The text, with the lists before the first paragraph that stood behind the last status.

    `texts`: the sentences of the source. Without such a paragraph the lists stand at the end, as usual.
    """
    own = _numbers_of(said, decided, texts)
    listed = [number for entry in decided.entries for number in entry.sentences if number in own]
    kept = paragraphs(said.text)
    if not listed or LISTS in kept:
        return said.text
    behind = [texts[number] for number in own if number > max(listed)]
    for place, told in enumerate(kept):
        if any(sentence in told for sentence in behind):
            return "\n\n".join([*kept[:place], LISTS, *kept[place:]])
    return said.text


def _numbers_of(said: DecidedSection, decided: Decided, texts: Mapping[int, str]) -> list[int]:
    """The sentences from its heading to the next one."""
    if not said.sentences:
        return []
    start = said.sentences[0]
    following = [section.sentences[0] for section in decided.sections if section.sentences]
    end = min((number for number in following if number > start), default=max(texts) + 1)
    return [number for number in sorted(texts) if start <= number < end]
