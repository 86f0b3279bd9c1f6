"""A text printed otherwise."""

from meetings.models import BlockOverride


def test_it_is_called_by_the_first_line_of_what_it_replaces():
    override = BlockOverride(block_id="section-2-p1", replaces="IMG on Land\nIMG on Water")

    assert str(override) == "IMG on Land"
    assert str(BlockOverride(block_id="section-2-p1")) == "section-2-p1"
