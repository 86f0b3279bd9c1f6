"""What a file that came back offers a draft, and what it only points out."""

import pytest
from docx.oxml.ns import qn

from emg.lib.refused_files import RefusedFileError
from emg.paper.word.document import as_docx
from emg.paper.word.places import read_bookmark
from emg.paper.word.reading import ReturnedFile, read
from meetings.actions import start_revision
from meetings.generated import generate_record
from meetings.models import BlockOverride, Report
from meetings.report.keeping import keep
from meetings.report.paper import summary_of
from meetings.report.returned import returned
from tests.word_files import edited, made, paragraph_of, replaced

DIALOGUE = "proposal-nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"


@pytest.fixture
def draft(founding) -> Report:
    return start_revision(founding)


@pytest.fixture
def left(draft) -> bytes:
    return as_docx(summary_of(draft))


def offered(draft: Report, content: bytes) -> list[tuple[str, str, bool]]:
    found = returned(draft, read(content))
    return [(offer.id, "|".join(offer.paragraphs), offer.edit.is_conflict) for offer in found.offers]


def pointed_out(draft: Report, content: bytes) -> list[tuple[str, str]]:
    return [(remark.said, remark.text) for remark in returned(draft, read(content)).remarks]


def _every_passage_alone(draft: Report) -> list[int]:
    """How many passages are offered after each one was edited; the head of the paper but its title is not."""
    content = as_docx(summary_of(draft))
    counts = []
    for place in range(len(read(content).pieces)):

        def edit(root, at=place) -> None:
            marked = [
                each
                for each in root.iter(qn("w:p"))
                if (start := each.find(qn("w:bookmarkStart"))) is not None
                and read_bookmark(start.get(qn("w:name")))
            ]
            text = next(marked[at].iter(qn("w:t")))
            text.text = f"{text.text} and more"

        found = returned(draft, read(edited(content, edit)))
        counts.append(len(found.offers))
        assert len(found.offers) + len(found.remarks) == 1
    return counts


def test_any_one_edited_passage_is_the_one_offered(draft):
    counts = _every_passage_alone(draft)

    assert counts == [0, 0, 1, 0, 0, 0, 0, *[1] * (len(counts) - 7)]


@pytest.mark.parametrize("seed", [1, 2])
def test_any_one_edited_passage_of_a_generated_report_is_the_one_offered(db, seed):
    generate_record(meetings=3, workstreams=9, seed=seed)
    draft = start_revision(Report.objects.in_force().last())

    counts = _every_passage_alone(draft)

    assert sum(counts) > 10


def test_statuses_and_routes_are_warned_of(draft, left):
    content = replaced(left, "expected to complete their mandates", "expected to continue")
    content = replaced(content, "without bringing the proposal to the SOM", "after the SOM")
    content = replaced(content, "IMG on Biodiversity", "IMG on Nature")

    notes = {offer.id: offer.home.note for offer in returned(draft, read(content)).offers}

    assert notes == {
        "section-2-completing-expected-lead": "Only the printed words change, never a status or a number: "
        "change those under “Statuses” in the form.",
        f"{DIALOGUE}-closing": "Only the printed words change, never position or route: change those under "
        "“Proposals at the meeting” in the form.",
        "workstream-img-on-biodiversity": "Only the name in this paper changes: the register keeps the "
        "workstream’s own name.",
    }


def test_change_of_the_same_passage_in_the_draft_is_a_conflict(draft, left):
    content = replaced(left, "No other issues were discussed.", "Nothing else was discussed.")
    section = draft.sections.get(key=5)

    section.text = "Other issues were discussed."
    section.save()
    conflict = offered(draft, content)
    section.text = "Nothing else was discussed."
    section.save()

    assert conflict == [("section-5-p1", "Nothing else was discussed.", True)]
    assert offered(draft, content) == []


def test_unchanged_passages_are_never_offered_though_the_draft_moved_on(draft, left):
    for section in draft.sections.all():
        section.heading, section.text = f"{section.heading}!", "All new."
        section.save()

    assert offered(draft, left) == []


def test_paragraph_split_in_two_is_offered_where_there_can_be_two(draft, left):
    def split(words: str, at: str):
        def edit(root) -> None:
            first = paragraph_of(root, words)
            text = next(each for each in first.iter(qn("w:t")) if at in each.text)
            head, tail = text.text.split(at)
            text.text = head + at
            first.addnext(made(f"<w:p><w:r><w:t>{tail}</w:t></w:r></w:p>"))

        return edited(left, edit)

    heading = split("Closure of the meeting", "Closure")
    assert offered(draft, split("was held virtually", "2022.")) == [
        (
            "section-1-p1",
            "The mid-term meeting of the technical segment of the EMG Senior Officials was held virtually on "
            "18th May 2022.|The meeting was chaired by Head of Secretariat Mr. Hossein Fadaei.",
            False,
        )
    ]
    assert offered(draft, heading) == []
    assert pointed_out(draft, heading) == [
        (
            "Split in Word; it stays in one here, so add what should stand apart in the form:",
            "Closure of the meeting",
        )
    ]


def test_bullet_typed_to_a_line_is_none_of_its_words(draft, left):
    words = "engaging EMG members in joint efforts"

    assert offered(draft, replaced(left, words, f"– {words}")) == []
    assert pointed_out(draft, replaced(left, words, f"– {words}")) == []
    ((_passage, text, _is_conflict),) = offered(draft, replaced(left, words, "– engaging members in efforts"))
    assert text.startswith("engaging members in efforts to raise awareness")


@pytest.mark.parametrize(
    ("words", "typed"), [("IMG on Biodiversity", "(b) {}"), ("Closure of the meeting", "6. {}")]
)
def test_letter_or_number_typed_in_word_is_none_of_the_words(draft, left, words, typed):
    said = "A letter or number was typed in Word; the paper sets its own, in the order of the form:"
    alone = replaced(left, words, typed.format(words))

    assert (offered(draft, alone), pointed_out(draft, alone)) == ([], [(said, words)])
    ((_passage, text, _is_conflict),) = offered(draft, replaced(left, words, typed.format("Other words")))
    assert text == "Other words"


@pytest.mark.parametrize("text", ["(new) IMG on Nature", "e.g. IMG on Nature", "2022. A good year"])
def test_words_that_only_begin_like_a_letter_stay(draft, left, text):
    ((_passage, said, _is_conflict),) = offered(draft, replaced(left, "IMG on Biodiversity", text))

    assert said == text


def test_paragraphs_joined_in_word_are_pointed_out(draft, left):
    def edit(root) -> None:
        second = paragraph_of(root, "In his opening remarks")
        second.getprevious().extend(second[1:])
        second.getparent().remove(second)

    ((said, text),) = pointed_out(draft, edited(left, edit))

    assert offered(draft, edited(left, edit)) == []
    assert said == "Joined in Word with what stands before it; join them in the form if they should be one:"
    assert text.startswith("In his opening remarks")


def test_file_with_a_split_paragraph_offers_nothing_more_once_it_was_accepted(draft, left):
    def edit(root) -> None:
        first = paragraph_of(root, "was held virtually")
        text = next(each for each in first.iter(qn("w:t")) if "2022." in each.text)
        text.text, tail = text.text.split(" The meeting was chaired")
        first.addnext(made(f"<w:p><w:r><w:t>The meeting was chaired{tail}</w:t></w:r></w:p>"))

    content = edited(left, edit)
    keep(((offer.home, offer.paragraphs) for offer in returned(draft, read(content)).offers), report=draft)
    again = Report.objects.get(pk=draft.pk)

    assert again.sections.get(key=1).text.count("The meeting was chaired") == 1
    assert (offered(again, content), pointed_out(again, content)) == ([], [])


def test_paragraph_added_in_the_draft_meanwhile_leaves_those_behind_it_as_they_were(draft, left):
    section = draft.sections.get(key=1)
    section.text = f"Welcome.\n\n{section.text}"
    section.save()
    content = replaced(left, "was held virtually", "was held online")

    ((passage, text, is_conflict),) = offered(draft, content)

    assert (passage, is_conflict) == ("section-1-p2", False)
    assert text.startswith(
        "The mid-term meeting of the technical segment of the EMG Senior Officials was held online"
    )
    assert pointed_out(draft, content) == [
        ("Not in the file: deleted in Word, or written after the file left:", "Welcome.")
    ]


def test_order_changed_in_the_draft_is_not_told_of_word(draft, left):
    first, second = draft.considerations.order_by("order")[:2]
    first.order, second.order = second.order, first.order
    first.save()
    second.save()

    told = {said for said, _text in pointed_out(draft, left)}

    assert told == {"In another place in the file: moved in Word, or in the draft after the file left:"}


def test_only_pointed_out(draft, left):
    def edit(root) -> None:
        closing = paragraph_of(root, "No other issues")
        closing.addnext(made("<w:p><w:r><w:t>A reception followed.</w:t></w:r></w:p>"))
        closing.getparent().remove(closing)
        biodiversity, stockholm = (
            paragraph_of(root, "IMG on Biodiversity"),
            paragraph_of(root, "Stockholm+50 I"),
        )
        stockholm.addnext(biodiversity)
        heading = paragraph_of(root, "Closure of the meeting")
        heading.addprevious(made("<w:p><w:r><w:t>They thanked the Chair.</w:t></w:r></w:p>"))
        biodiversity.append(
            made('<w:r><w:commentReference w:id="1"/><w:footnoteReference w:id="2"/><w:drawing/></w:r>')
        )

    content = edited(left, edit)

    assert offered(draft, content) == [("section-5-p1", "A reception followed.", False)]
    assert pointed_out(draft, content) == [
        (
            "New paragraph after “The Senior Officials Meeting will likely take place in Nove…”:",
            "They thanked the Chair.",
        ),
        ("Moved in Word; places, statuses and routes change in the form only:", "IMG on Biodiversity"),
        ("The file has 1 comment: read it in Word.", ""),
        ("The file has 1 footnote, which a paper cannot print.", ""),
        ("The file has 1 picture, which a paper cannot print.", ""),
    ]


def test_deleted_passage_is_pointed_out_and_stays(draft, left):
    def edit(root) -> None:
        paragraph = paragraph_of(root, "No other issues")
        paragraph.getparent().remove(paragraph)

    content = edited(left, edit)
    as_it_left = pointed_out(draft, content)
    draft.sections.filter(key=1).update(heading="Beginning")

    words = "No other issues were discussed."
    assert as_it_left == [("Deleted in Word; delete it in the form if it should go:", words)]
    assert pointed_out(draft, content) == [
        ("Not in the file: deleted in Word, or written after the file left:", words)
    ]


def test_head_of_the_paper_is_pointed_out(draft, left):
    content = replaced(left, "15:00-17:00 CEST", "15:00-18:00 CEST")

    assert (offered(draft, content), pointed_out(draft, content)) == (
        [],
        [
            (
                "Changed at the head of the paper, which follows from the fields of the form:",
                "“15:00-17:00 CEST” → “15:00-18:00 CEST”",
            )
        ],
    )


def test_line_of_a_list_printed_otherwise_is_offered(draft):
    block_id = "section-2-completing-expected"
    BlockOverride.objects.filter(report=draft, block_id=block_id).update(text="One\nTwo\nThree")
    content = as_docx(summary_of(draft))

    assert offered(draft, replaced(content, "Three", "Four")) == [(f"{block_id}-3", "Four", False)]


ZEROS = "0" * 64
AFRESH = "Download the Word file of this draft afresh, and make the changes there."


@pytest.mark.parametrize(
    ("origin", "message"),
    [
        (
            f"som28-mid-term-technical-segment 0 {ZEROS}",
            "This file holds “Mid-Term Technical Segment of the 28th Senior Officials Meeting” (approved), "
            "not “Mid-Term Technical Segment of the 28th Senior Officials Meeting, Rev.1”.",
        ),
        (
            f"som28-mid-term-technical-segment 2 {ZEROS}",
            "This file holds a report that is not on record here: revision 2 of "
            "“som28-mid-term-technical-segment”.",
        ),
        (f"som29 0 {ZEROS}", "This file holds a report that is not on record here: revision 0 of “som29”."),
        *(
            (origin, "This file does not say clearly which report it holds.")
            for origin in (
                "",
                "som28",
                f"som28 0 {ZEROS}x",
                f"som28 -1 {ZEROS}",
                f"som28 99999999999 {ZEROS}",
                f"a' OR 1=1 0 {ZEROS}",
                f"som28 0 {ZEROS}\n",
                f"som28 ١ {ZEROS}",
            )
        ),
    ],
)
def test_file_of_another_report_is_refused_with_what_to_do(draft, origin, message):
    with pytest.raises(RefusedFileError) as refused:
        returned(draft, ReturnedFile(origin, ()))

    assert str(refused.value) == f"{message} {AFRESH}"
