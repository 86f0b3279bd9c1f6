"""Lines become blocks and sentences: what a page has cut is joined, what was run together is cut."""

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.source import BlockKind, Line

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM


def blocks(text: str) -> list[tuple[BlockKind, str, str]]:
    """Kind, mark and text of each block; a form feed begins a page."""
    lines = [Line(line, page) for page, on_it in enumerate(text.split("\f"), 1) for line in on_it.split("\n")]
    return [(block.kind, block.marker, block.text) for block in source_of(lines).blocks]


def texts(text: str) -> list[str]:
    return [text for _kind, _marker, text in blocks(text)]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (
            "The agencies agreed on an environ-\nmental policy.",
            "The agencies agreed on an environmental policy.",
        ),
        ("They spoke of the UN-\nSystem and its work.", "They spoke of the UN-System and its work."),
        ("They agreed on a follow-\nup of the meeting.", "They agreed on a follow-up of the meeting."),
        (
            "The inter-\nagency group and the inter-\nnational one.",
            "The inter-agency group and the international one.",
        ),
        ("A system-wide one. A system-\nwide answer.", "A system-wide one. A system-wide answer."),
        ("The mid-\nterm meeting, held in the au-\ntumn.", "The mid-term meeting, held in the autumn."),
        ("It was held from 3–\n5 pm.", "It was held from 3– 5 pm."),
    ],
)
def test_words_cut_by_a_line_are_mended(lines, joined):
    assert texts(lines) == [joined]


def test_wrapped_lines_are_one_paragraph_and_a_short_one_ends_it():
    text = (
        "The meeting was opened by the Chair, who recalled what had been agreed at the last\n"
        "meeting of the Group.\n"
        "Members were informed of the progress that was made since then by the secretariats\n"
        "of the conventions."
    )

    assert len(texts(text)) == 2


def test_file_that_knows_its_paragraphs_is_believed():
    lines = [Line("The Chair", is_whole=True), Line("opened the meeting.", is_whole=True)]

    assert [block.text for block in source_of(lines).blocks] == ["The Chair", "opened the meeting."]


@pytest.mark.parametrize("number", ["Page 3 of 7", "- 3 -", "3", "3/7", "– 3 –", "page 3"])
def test_page_numbers_are_left_out_and_the_paragraph_goes_on(number):
    text = f"The Chair thanked the secretariat for\n\n{number}\n\nthe good preparation of the meeting."

    assert texts(text) == ["The Chair thanked the secretariat for the good preparation of the meeting."]


def test_running_head_is_kept_once_where_it_is_the_symbol_of_the_paper():
    page = "EMG/SOM.19/03\n\nThe meeting was told of {} by UNEP.\n\nIt thanked UNEP for all its work on {}.\n\n{}"
    source = source_of(
        [
            Line(line, number)
            for number, topic in enumerate(("land", "water", "air"), 1)
            for line in page.format(topic, topic, number).split("\n")
        ]
    )

    assert [block.text for block in source.blocks].count("EMG/SOM.19/03") == 1
    assert source.left_out == ("1", "EMG/SOM.19/03", "2", "EMG/SOM.19/03", "3")


@pytest.mark.parametrize(
    ("line", "marker", "heading"),
    [
        ("1. Introduction", "1.", "Introduction"),
        ("I. OPENING", "I.", "OPENING"),
        ("A. Item", "A.", "Item"),
        ("Agenda item 3: Progress", "Agenda item 3:", "Progress"),
        ("Item 3 – Progress of the work", "Item 3 –", "Progress of the work"),
        ("2.1 Biodiversity", "2.1", "Biodiversity"),
        ("CLOSURE OF THE MEETING", "", "CLOSURE OF THE MEETING"),
        ("Any other business:", "", "Any other business"),
        ("4. 28th Senior Officials Meeting", "4.", "28th Senior Officials Meeting"),
    ],
)
def test_headings(line, marker, heading):
    found = blocks(f"{line}\n\nThe Chair opened the meeting at nine.")

    assert found[0] == (HEADING, marker, heading)


@pytest.mark.parametrize(
    ("text", "heading", "rest"),
    [
        ("3. Progress The Chair said that all was well.", "Progress", "The Chair said that all was well."),
        ("3. Progress of the work. UNEP reported on land.", "Progress of the work", "UNEP reported on land."),
        ("II. OPENING OF THE MEETING Mr. A. Steiner opened the meeting.", "OPENING OF THE MEETING", "Mr. A. Steiner opened the meeting."),
        ("Closure of the meeting The Chair closed the meeting.", "Closure of the meeting", "The Chair closed the meeting."),
        ("2. Biodiversity Members were informed of the report.", "Biodiversity", "Members were informed of the report."),
    ],
)  # fmt: skip
def test_headings_glued_to_their_text_are_cut_off(text, heading, rest):
    (first, *_marks), (second, *_others) = blocks(text)

    assert (first, second) == (HEADING, PARAGRAPH)
    assert texts(text) == [heading, rest]


@pytest.mark.parametrize(
    "text",
    [
        "6. Senior Officials requested the Secretariat to prepare a paper.",
        "3. The agenda was adopted as contained in the document.",
        "A. Steiner opened the meeting and thanked the members.",
        "5. Several participants commended the report. The representative of FAO asked for more.",
    ],
)
def test_numbered_paragraphs_are_no_headings(text):
    assert [kind for kind, *_rest in blocks(text)] == [PARAGRAPH]


def test_everything_in_one_paragraph_is_cut_at_its_numbers():
    text = "1. Opening The Chair opened the meeting. 2. Land UNCCD reported. 3. Closing The Chair closed it."

    assert texts(text) == [
        *("Opening", "The Chair opened the meeting."),
        *("Land", "UNCCD reported."),
        *("Closing", "The Chair closed it."),
    ]


@pytest.mark.parametrize(
    "marks", [("(a)", "(b)"), ("a)", "b)"), ("(i)", "(ii)"), ("1)", "2)"), *[(s, s) for s in "-–—•*·"]]
)
def test_marks_of_items(marks):
    text = "The following will continue:\n" + "\n".join(f"{mark} IMG on Land" for mark in marks)

    assert blocks(text)[1:] == [(ITEM, mark, "IMG on Land") for mark in marks]


def test_bullet_before_a_letter_is_no_mark_of_its_own():
    assert blocks("They are:\n\n- (a) IMG on Land\n- (b) IMG on Water")[1:] == [
        (ITEM, "(a)", "IMG on Land"),
        (ITEM, "(b)", "IMG on Water"),
    ]


def test_list_in_one_sentence_is_cut_into_items_and_what_follows_is_text_again():
    text = "The meeting agreed to: (a) extend the group; (b) invite UNEP; and (c) meet again. It then rose."

    found = source_of([Line(text)]).blocks

    assert [(block.kind, block.marker, block.text) for block in found] == [
        (PARAGRAPH, "", "The meeting agreed to:"),
        (ITEM, "(a)", "extend the group;"),
        (ITEM, "(b)", "invite UNEP; and"),
        (ITEM, "(c)", "meet again."),
        (PARAGRAPH, "", "It then rose."),
    ]
    assert [block.continues for block in found] == [False, True, True, True, True]


def test_letters_that_refer_to_items_begin_none():
    text = "The tasks in paragraphs (a) and (b) above, and those of SOM.24(a) and 24 (b), were done."

    assert [kind for kind, *_rest in blocks(text)] == [PARAGRAPH]


def test_symbol_that_only_the_foot_shows_comes_first():
    text = (
        "28th Senior Officials Meeting\n\nThe meeting was held.\n\nEMG/SOM.28/03 Page 1 of 2\n\fIt was long."
    )
    source = source_of(
        [Line(line, page) for page, on_it in enumerate(text.split("\f"), 1) for line in on_it.split("\n")]
    )

    assert source.blocks[0].text == "EMG/SOM.28/03"
    assert source.left_out == ("Page 1 of 2",)


def test_symbol_that_the_masthead_shows_is_a_running_head_soon_after():
    page = "EMG/SOM.13/09/Rev.1\nPage {}\n\n{}. The meeting was held."
    text = "EMG/SOM.13/09/Rev.1\n13th meeting\n\n1. It was opened.\n\n"

    source = source_of(
        [Line(line) for line in (text + page.format(2, 2) + "\n\n" + page.format(3, 3)).split("\n")]
    )

    assert [block.text for block in source.blocks].count("EMG/SOM.13/09/Rev.1") == 1


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("7.Next meetingThe third meeting is to be held in Geneva.", ["Next meeting", "The third meeting is to be held in Geneva."]),
        ("3.Mapping of activitiesUNITAR introduced the results.", ["Mapping of activities", "UNITAR introduced the results."]),
        ("20. After some courtesies, Mr. Rui declared the meeting closed.", ["After some courtesies, Mr. Rui declared the meeting closed."]),
        ("4. The members joined by WebEx The link was sent.", ["The members joined by WebEx The link was sent."]),
    ],
)  # fmt: skip
def test_headings_without_a_space_behind_and_no_heading_at_an_abbreviation(line, cut):
    assert texts(line) == cut


def test_lettered_subjects_of_one_verb_are_no_list():
    sentence = "It is expected that (a) the group on land, (b) the group on heat and waste and (c) the team on dust will continue."

    assert texts(sentence) == [sentence]
    assert len(texts("It agreed that (a) UNEP will draft the note; (b) the WHO office will print it.")) == 3


@pytest.mark.parametrize(
    "lead", ["The Working Group", "6. At the end of the discussion the senior officials"]
)
def test_line_that_items_go_on_from_is_no_heading(lead):
    found = blocks(f"Decisions\n\n{lead}\n\n(a) agreed to meet again;\n(b) requested UNEP to draft a note.")

    assert [kind for kind, _marker, _text in found] == [HEADING, PARAGRAPH, ITEM, ITEM]


def test_field_of_a_form_is_no_heading():
    found = blocks(
        "3.1 Task Team on Heat\n\nProposed by: ILO and WHO\n\nObjective: To protect the staff of the United Nations."
    )

    assert [kind for kind, _marker, _text in found] == [HEADING, PARAGRAPH, PARAGRAPH]


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("1. WelcomeMr. Ros (WHO) welcomed the participants. He was brief.", ["Welcome", "Mr. Ros (WHO) welcomed the participants. He was brief."]),
        ("Item 4 Preparation of the meetingThe Secretariat presented the draft agenda.", ["Preparation of the meeting", "The Secretariat presented the draft agenda."]),
    ],
)  # fmt: skip
def test_heading_glued_to_its_text(line, cut):
    assert texts(line) == cut


def test_items_that_are_sentences():
    text = "The meeting agreed: (a) UNEP will send the list to all. (b) WHO will print the list."

    assert texts(text) == [
        "The meeting agreed:",
        "UNEP will send the list to all.",
        "WHO will print the list.",
    ]


def test_letters_without_a_bracket_are_marks_behind_a_colon():
    assert blocks("The meeting agreed to:\na. send the list to all members;\nb. print the guide.") == [
        (PARAGRAPH, "", "The meeting agreed to:"),
        (ITEM, "a.", "send the list to all members;"),
        (ITEM, "b.", "print the guide."),
    ]


def test_a_tab_behind_a_mark_is_no_border_of_cells():
    assert blocks("1.\tOpening\n\nThe Chair opened the meeting.")[0] == (HEADING, "1.", "Opening")


def test_the_number_of_a_paragraph_that_is_cited_begins_none():
    text = "3. The matter was set out in para. 4. The members agreed to it at once."

    assert texts(text) == ["The matter was set out in para. 4. The members agreed to it at once."]
