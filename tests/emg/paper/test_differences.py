"""Two papers in one row: what became of each line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from emg.lib.list_letters import ListStyle
from emg.paper.blocks import Heading, Item, ItemList, Masthead, Paragraph, Row, Table
from emg.paper.differences import Differences, Fate, differences
from emg.paper.word_differences import Mark

from .conftest import listed, masthead

ONE, TWO, THREE = (Paragraph(f"p{n}", f"Sentence number {n} says this.") for n in (1, 2, 3))


def told(found: Differences) -> list[tuple[str, str]]:
    """What differs: its fate, and its id in the paper."""
    return [(str(line.fate), line.line.id) for line in found.changed]


def test_the_same_paper_has_no_differences():
    found = differences([masthead(), ONE, listed(3)], [masthead(), ONE, listed(3)])

    assert not found
    assert found.changed == []


def test_two_empty_papers_have_no_differences():
    assert not differences([], [])


def test_changed_words_stand_beside_those_they_replace():
    (line,) = differences([ONE], [replace(ONE, text="Sentence number 1 says that.")]).changed

    assert line.fate == Fate.CHANGED
    assert [(words.mark, words.text.strip()) for words in line.words] == [
        (Mark.SAME, "Sentence number 1 says"),
        (Mark.GONE, "this."),
        (Mark.NEW, "that."),
    ]


def test_what_is_gone_stands_where_it_stood():
    found = differences([ONE, TWO, THREE], [ONE, THREE])

    assert [line.line.id for line in found.lines] == ["p1", "p2", "p3"]
    assert told(found) == [("gone", "p2")]


def test_what_is_new_stands_at_its_place():
    assert told(differences([ONE, THREE], [ONE, TWO, THREE])) == [("new", "p2")]


def test_what_was_moved_stands_at_both_places_under_ids_of_their_own():
    found = differences([ONE, TWO, THREE], [TWO, THREE, ONE])

    assert told(found) == [("moved_away", "p1"), ("moved_here", "p1")]
    assert len({line.id for line in found.lines}) == len(found.lines)


def test_what_was_moved_and_reworded_shows_which_words():
    found = differences([ONE, TWO, THREE], [TWO, THREE, replace(ONE, text="Sentence number 1 says that.")])

    here = found.changed[-1]
    assert here.fate == Fate.MOVED_HERE
    assert [words.text.strip() for words in here.words if words.mark != Mark.SAME] == ["this.", "that."]


def test_item_that_goes_leaves_the_others_as_they_were_though_their_letters_move_up():
    before = listed(4)
    after = replace(before, items=before.items[:1] + before.items[2:])

    found = differences([before], [after])

    assert told(found) == [("gone", "i-2")]
    assert [line.line.marker for line in found.lines] == ["(a)", "(b)", "(b)", "(c)"]
    assert len(found.blocks) == 1


def test_item_that_goes_over_to_another_list_was_moved():
    one, two = Item("w-1", "Waste"), Item("w-2", "Water")
    first, second = (
        ItemList(name, ListStyle.PARENTHESES, (one, two)) for name in ("continuing", "completing")
    )

    found = differences(
        [replace(first, items=(one, two)), TWO, replace(second, items=(Item("w-3", "Soil"),))],
        [replace(first, items=(one,)), TWO, replace(second, items=(Item("w-3", "Soil"), two))],
    )

    assert told(found) == [("moved_away", "w-2"), ("moved_here", "w-2")]


def test_list_that_gets_another_name_keeps_its_items():
    """The id of a list tells its horizon, which a revision may correct."""
    before = ItemList("until-2022", ListStyle.PARENTHESES, listed(3).items)

    assert not differences([before], [replace(before, id="until-2023")])


def test_lead_in_of_another_id_with_much_the_same_words_was_reworded():
    before = Paragraph("until-2022-lead", "The following are expected to continue until December 2022:")
    after = Paragraph("until-2023-lead", "The following are expected to continue until December 2023:")

    assert told(differences([before], [after])) == [("changed", "until-2023-lead")]


def test_other_words_under_another_id_are_gone_and_new():
    other = Paragraph("p9", "Nothing of it stayed as was written.")

    assert told(differences([ONE, TWO], [ONE, other])) == [("gone", "p2"), ("new", "p9")]


def test_heading_never_counts_as_a_paragraph_reworded():
    heading = Heading("h", 2, "1.", ONE.text)

    assert told(differences([ONE], [heading])) == [("gone", "p1"), ("new", "h")]


def test_lines_of_the_masthead_are_compared_place_by_place():
    after = replace(masthead("Another Meeting"), details=("19 May 2022",))

    assert told(differences([masthead()], [after])) == [
        ("changed", "masthead-title"),
        ("changed", "masthead-detail-1"),
        ("gone", "masthead-detail-2"),
    ]


def test_other_letters_alone_are_a_difference():
    found = differences([listed(2)], [listed(2, style=ListStyle.BRACKET)])

    assert found
    assert found.changed == []
    assert found.has_other_letters


def test_spaces_are_no_difference_in_words():
    assert not differences([ONE], [replace(ONE, text=ONE.text + " ")]).changed


def test_differences_are_told_in_a_sentence():
    after = [replace(ONE, text="Sentence number 1 says that."), THREE, replace(TWO, id="p4", text="Else")]

    assert str(differences([ONE, TWO, THREE], after)) == (
        "One passage was reworded, one passage was added and one passage was removed."
    )
    assert str(differences([ONE], [ONE])) == "Both papers say the same."
    assert str(differences([listed(2)], [listed(2, style=ListStyle.BRACKET)])) == (
        "Lists are lettered otherwise."
    )


def test_tables_are_not_compared():
    table = Table("t", "Status", (1,), ("Workstream",), (Row("r", ("Land",)),))

    with pytest.raises(TypeError):
        differences([table], [table])


texts = some.sampled_from(["One two three.", "One two four.", "Five six.", "", "Seven", "一 二"])
blocks = some.one_of(
    some.builds(Paragraph, id=some.sampled_from("abcdef"), text=texts),
    some.builds(
        Heading, id=some.sampled_from("ghij"), level=some.just(2), marker=some.just("1."), text=texts
    ),
    some.builds(
        ItemList,
        id=some.sampled_from(["k", "l"]),
        style=some.just(ListStyle.PARENTHESES),
        items=some.lists(some.builds(Item, id=some.sampled_from("mnopq"), text=texts), min_size=1).map(tuple),
    ),
)


def with_ids_of_their_own(found: list) -> list:
    """A paper has no id twice."""
    ids = [
        passage.id
        for block in found
        for passage in (block, *(block.items if isinstance(block, ItemList) else ()))
    ]
    return found if len(ids) == len(set(ids)) else []


papers = some.lists(blocks, max_size=8).map(with_ids_of_their_own)


@given(papers, papers)
def test_both_papers_can_be_read_from_the_row(before, after):
    def passages(paper):
        return [
            (passage.id, passage.text.split())
            for block in paper
            for passage in (block.items if isinstance(block, ItemList) else (block,))
        ]

    found = differences([masthead(), *before], [masthead(), *after])
    lines = [line for line in found.lines if not isinstance(line.line.block, Masthead)]

    now = [line for line in lines if not line.is_only_before]
    assert [(line.id, line.line.text.split()) for line in now] == passages(after)
    then = [line for line in lines if not line.is_only_after]
    assert ["".join(w.text for w in line.words if w.mark != Mark.NEW).split() for line in then] == [
        text for _id, text in passages(before)
    ]
    assert len({line.id for line in found.lines}) == len(found.lines)
