"""What a revision's paper says otherwise."""

from emg.paper.blocks import Paragraph
from meetings.report.corrections import Correction, corrections

BEFORE = [Paragraph("p1", "One."), Paragraph("p2", "Two."), Paragraph("p3", "Three.")]


def test_a_paper_that_says_the_same_has_no_corrections():
    assert corrections(BEFORE, list(BEFORE)) == []


def test_changed_new_and_missing_passages_are_told_in_the_order_of_the_new_paper():
    after = [Paragraph("p0", "Zero."), Paragraph("p1", "One."), Paragraph("p3", "Four.")]

    assert corrections(BEFORE, after) == [
        Correction("", "Zero."),
        Correction("Three.", "Four."),
        Correction("Two.", ""),
    ]
