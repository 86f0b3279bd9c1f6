"""What was changed in Word is found passage by passage, even where its bookmark is lost."""

import pytest
from docx.oxml.ns import qn

from emg.paper.blocks import Heading, Paragraph
from emg.paper.word.changes import Changes, changes
from emg.paper.word.document import as_docx
from emg.paper.word.passages import Printed, printed
from emg.paper.word.places import bookmark_of
from emg.paper.word.reading import Piece, ReturnedFile, read
from tests.emg.paper.conftest import PAPERS, paper_of
from tests.word_files import edited

PASSAGES = [Printed(name, f"Text {name}.", "Heading") for name in ("one", "two", "three", "four")]
ONE, TWO, THREE, FOUR = PASSAGES


def kept(passage: Printed, *paragraphs: str, before: str = "") -> Piece:
    """The passage as it comes back with its bookmark, with these words or its own."""
    words = paragraphs or (passage.text,)
    return Piece(bookmark_of(passage.id, passage.text), tuple(filter(None, words)), before)


def typed(text: str) -> Piece:
    return Piece("", (text,), text)


def found(*pieces: Piece, passages=PASSAGES, is_as_it_left: bool = True) -> Changes:
    return changes(ReturnedFile("origin", pieces), passages, is_as_it_left=is_as_it_left)


def edits(made: Changes) -> list[tuple[str, str, bool]]:
    return [(edit.passage.id, "|".join(edit.paragraphs), edit.is_conflict) for edit in made.edits]


def reworded(passage: Printed, text: str) -> list[Printed]:
    """The paper after this passage was changed in it."""
    return [Printed(each.id, text if each == passage else each.text) for each in PASSAGES]


@pytest.mark.parametrize("name", PAPERS)
def test_passages_are_those_of_the_file(name):
    file = read(as_docx(paper_of(*PAPERS[name].blocks[1:], origin="origin")))

    passages = printed(PAPERS[name].blocks)

    assert [piece.bookmark for piece in file.pieces] == [bookmark_of(each.id, each.text) for each in passages]
    assert changes(file, passages, is_as_it_left=True) == Changes((), (), (), (), (), ())


@pytest.mark.parametrize("name", PAPERS)
def test_any_one_passage_edited_is_the_one_that_is_found(name):
    content = as_docx(paper_of(*PAPERS[name].blocks[1:], origin="origin"))
    passages = printed(PAPERS[name].blocks)

    for place, passage in enumerate(passages):
        file = read(edited(content, lambda root, at=place: _type_into(root, at)))
        assert [edit.passage for edit in changes(file, passages, is_as_it_left=True).edits] == [passage]


def _type_into(root, place: int) -> None:
    paragraphs = [each for each in root.iter(qn("w:p")) if each.find(qn("w:bookmarkStart")) is not None]
    text = next(paragraphs[place].iter(qn("w:t")))
    text.text = f"{text.text or ''} and so on"


def test_file_as_it_left_changes_nothing_even_when_the_paper_moved_on():
    assert found(*map(kept, PASSAGES)) == Changes((), (), (), (), (), ())
    assert found(*map(kept, PASSAGES), passages=reworded(TWO, "New."), is_as_it_left=False).edits == ()


def test_edit_is_a_conflict_where_the_paper_changed_the_same_passage():
    file = [kept(ONE), kept(TWO, "Text 2."), kept(THREE), kept(FOUR)]

    assert edits(found(*file)) == [("two", "Text 2.", False)]
    assert edits(found(*file, passages=reworded(ONE, "New."), is_as_it_left=False)) == [
        ("two", "Text 2.", False)
    ]
    assert edits(found(*file, passages=reworded(TWO, "New."), is_as_it_left=False)) == [
        ("two", "Text 2.", True)
    ]
    assert edits(found(*file, passages=reworded(TWO, "Text  2."), is_as_it_left=False)) == []


def test_conflict_shows_the_words_that_left_where_changes_were_tracked():
    paper = reworded(TWO, "New.")

    (tracked,) = found(kept(TWO, "Text 2.", before="Text two."), passages=paper, is_as_it_left=False).edits
    (untracked,) = found(kept(TWO, "Text 2.", before="Text 2."), passages=paper, is_as_it_left=False).edits

    assert (tracked.left_as, untracked.left_as) == ("Text two.", "")


def test_spaces_are_no_edit():
    assert found(kept(ONE, " Text\u00a0 one. "), *map(kept, PASSAGES[1:])) == Changes((), (), (), (), (), ())


def test_paragraph_split_with_or_without_its_bookmark_is_an_edit_in_two():
    split = kept(ONE, "Text", "one.")

    assert edits(found(split, kept(TWO), kept(THREE), kept(FOUR))) == [("one", "Text|one.", False)]
    apart = found(kept(ONE, "Text"), typed("one."), kept(TWO), kept(THREE), kept(FOUR))
    assert (edits(apart), apart.additions) == ([("one", "Text|one.", False)], ())


def test_lost_passage_is_typed_anew_once_even_where_its_neighbours_were_moved():
    made = found(typed("Either."), kept(THREE), kept(ONE), typed("Or."), kept(FOUR))

    assert edits(made) == [("two", "Either.", False)]
    assert [each.text for each in made.additions] == ["Or."]


def test_passage_pasted_in_from_another_state_of_the_paper_is_told_beside_the_one_of_this():
    pasted = kept(Printed("two", "Text of before."))

    made = found(kept(ONE), kept(TWO, "Text 2."), pasted, kept(THREE), kept(FOUR))

    assert edits(made) == [("two", "Text 2.", False)]
    assert [(each.text, each.after) for each in made.additions] == [("Text of before.", TWO)]


def test_passage_is_known_by_its_words_where_the_paper_counts_otherwise_by_now():
    counted_on = [
        Printed("one", "Text new."),
        Printed("two", "Text one."),
        Printed("three", "Text two."),
        Printed("four", "Text three."),
        Printed("five", "Text four."),
    ]
    pieces = (kept(ONE), kept(TWO, "Text 2."), kept(THREE), kept(FOUR))

    made = found(*pieces, passages=counted_on, is_as_it_left=False)

    assert edits(made) == [("three", "Text 2.", False)]
    assert (made.deletions, made.moves) == ((counted_on[0],), ())


def test_edited_words_whose_place_another_passage_has_taken_are_told():
    counted_on = [Printed("one", "Text new."), Printed("two", "Text one.")]

    made = found(kept(ONE), kept(TWO, "Text 2."), passages=counted_on, is_as_it_left=False)

    assert (edits(made), [each.text for each in made.additions]) == ([], ["Text 2."])


def test_words_that_stand_twice_do_not_tell_which_passage_was_meant():
    twice = [Printed("one", "Text new."), Printed("two", "Text one."), Printed("three", "Text one.")]

    made = found(kept(ONE, "Text 1."), passages=twice, is_as_it_left=False)

    assert edits(made) == [("one", "Text 1.", True)]


def test_paragraph_typed_anew_between_its_neighbours_is_known():
    for pieces in (
        (kept(ONE), typed("Text 2."), kept(THREE), kept(FOUR)),
        (kept(ONE), kept(TWO, ""), typed("Text 2."), kept(THREE), kept(FOUR)),
    ):
        made = found(*pieces)
        assert (edits(made), made.additions, made.deletions) == ([("two", "Text 2.", False)], (), ())
    first_and_last = found(typed("Text 1."), kept(TWO), kept(THREE), typed("Text 4."))
    assert edits(first_and_last) == [("one", "Text 1.", False), ("four", "Text 4.", False)]


def test_paragraph_typed_anew_is_a_conflict_once_the_paper_moved_on():
    pieces = (kept(ONE), typed("Text 2."), kept(THREE), kept(FOUR))

    assert edits(found(*pieces, is_as_it_left=False)) == [("two", "Text 2.", True)]


def test_new_paragraph_belongs_to_no_passage_and_is_told_after_which_it_stands():
    made = found(typed("First."), *map(kept, PASSAGES[:2]), typed("More."), *map(kept, PASSAGES[2:]))

    assert edits(made) == []
    assert [(each.text, each.after) for each in made.additions] == [("First.", None), ("More.", TWO)]


def test_two_new_paragraphs_for_one_lost_passage_are_not_guessed_at():
    made = found(kept(ONE), typed("Either."), typed("Or."), kept(THREE), kept(FOUR))

    assert edits(made) == []
    assert [each.text for each in made.additions] == ["Either.", "Or."]
    assert made.deletions == (TWO,)


def test_passage_that_is_gone_or_empty_is_deleted():
    assert found(kept(ONE), kept(TWO, ""), kept(FOUR)).deletions == (TWO, THREE)
    assert found().deletions == tuple(PASSAGES)


def test_moved_passages_are_the_fewest_that_explain_the_order():
    assert found(kept(FOUR), kept(ONE), kept(TWO), kept(THREE)).moves == (FOUR,)
    assert found(kept(TWO), kept(THREE), kept(FOUR), kept(ONE)).moves == (ONE,)


def test_passage_pasted_elsewhere_without_its_bookmark_is_moved():
    made = found(kept(ONE), kept(THREE), kept(FOUR), typed("Text two."))

    assert (edits(made), made.additions, made.deletions, made.moves) == ([], (), (), (TWO,))


def test_edited_words_of_a_passage_the_paper_has_no_more_are_told():
    old = Printed("old", "Old text.")

    edited_one = found(*map(kept, PASSAGES), kept(old, "Older text."), is_as_it_left=False)
    untouched = found(*map(kept, PASSAGES), kept(old), is_as_it_left=False)

    assert [(each.text, each.after) for each in edited_one.additions] == [("Older text.", FOUR)]
    assert untouched.additions == ()


def test_passages_stand_under_their_headings():
    blocks = [
        Heading("h", 2, "1.", "Topics"),
        Heading("a", 3, "(a)", "First"),
        Paragraph("p", "Text"),
        Heading("i", 2, "2.", "More"),
    ]

    assert [(each.id, each.under) for each in printed(blocks)] == [
        ("h", ""),
        ("a", "1. Topics"),
        ("p", "1. Topics – (a) First"),
        ("i", ""),
    ]
