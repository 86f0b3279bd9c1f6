"""The paragraphs, headings and list items of an issued paper, written down one by one for search."""

from collections.abc import Iterable, Iterator

from emg.paper.blocks import Block, Heading, ItemList, Paragraph, from_data
from meetings.models import Passage, Report


def write_passages(report: Report) -> None:
    """Put the passages of the frozen paper in place of any others. To be called before approval closes it."""
    assert report.blocks is not None, "a paper is frozen before it is searched"
    report.passages.all().delete()
    Passage.objects.bulk_create(
        Passage(report=report, order=order, block_id=block_id, under=under, text=text)
        for order, (block_id, under, text) in enumerate(_passages(from_data(report.blocks)), start=1)
    )


def _passages(blocks: Iterable[Block]) -> Iterator[tuple[str, str, str]]:
    """The id, the heading above and the words of each. The masthead is no passage: it names the meeting."""
    section, under = "", ""
    for block in blocks:
        if isinstance(block, Heading):
            section, above = (str(block), "") if block.level == 2 else (section, section)
            under = str(block)
            yield block.id, above, block.text
        elif isinstance(block, Paragraph):
            yield block.id, under, block.text
        elif isinstance(block, ItemList):
            for item in block.items:
                yield item.id, under, item.text
