"""Each text goes where its words are kept, and nothing else changes."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.actions import start_revision
from meetings.models import Action, BlockOverride, Report, Section
from meetings.report.compose import compose
from meetings.report.keeping import homes, keep
from tests.records import workstream

DIALOGUE = "proposal-nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"
DATA = "proposal-issue-management-group-on-environmental-data-and-statistics-for-the-sdgs"


@pytest.fixture
def draft(founding) -> Report:
    return start_revision(founding)


def put(draft: Report, **texts: str) -> None:
    """Put texts, with paragraphs between line feeds, into the homes of passages; __ stands for a hyphen."""
    known = homes(draft)
    keep(((known[_id(name)], text.split("\n")) for name, text in texts.items()), report=draft)


def _id(name: str) -> str:
    return name.replace("__", "-")


def rows(draft: Report) -> dict[str, str]:
    """Every text of the draft's records."""
    return {
        "title": Report.objects.get(pk=draft.pk).title,
        **{f"heading {section.key}": section.heading for section in draft.sections.all()},
        **{f"text {section.key}": section.text for section in draft.sections.all()},
        **{f"name {entry.workstream.slug}": entry.name_as_printed for entry in draft.entries.all()},
        **{
            f"{field} {said.proposal.slug}": getattr(said, field)
            for said in draft.considerations.all()
            for field in ("heading", "objective", "activities", "closing_sentence")
        },
        **{f"override {row.block_id}": row.text for row in draft.overrides.all()},
    }


def changed_by(draft: Report, passage_id: str, text: str = "Other words.") -> dict[str, str]:
    """The rows that say otherwise once this passage was given a text."""
    before = rows(draft)
    keep([(homes(draft)[passage_id], [text])], report=draft)
    return {name: said for name, said in rows(draft).items() if said != before.get(name)}


KEPT = {
    "masthead-title": "title",
    "section-1": "heading 1",
    "section-5-p1": "text 5",
    "section-4-p1": "text 4",
    "section-2-p1": "override section-2-p1",
    "section-2-completing-expected-lead": "override section-2-completing-expected-lead",
    "workstream-img-on-biodiversity": "name img-on-biodiversity",
    # Its list has an override of its letters, which says nothing of its words.
    "workstream-consultative-process-on-sustainable-infrastructure": "name "
    "consultative-process-on-sustainable-infrastructure",
    DIALOGUE: f"override {DIALOGUE}",
    f"{DIALOGUE}-objective-1": f"objective {DIALOGUE.removeprefix('proposal-')}",
    f"{DIALOGUE}-closing": f"override {DIALOGUE}-closing",
    f"{DATA}-activities-lead": f"override {DATA}-activities-lead",
}


@pytest.mark.parametrize(("passage_id", "row"), KEPT.items(), ids=KEPT)
def test_text_is_kept_in_one_place(draft, passage_id, row):
    assert changed_by(draft, passage_id) == {row: "Other words."}


def test_one_paragraph_and_one_activity_change_alone(draft):
    before = draft.sections.get(key=1).text.strip().split("\n\n")
    activities = draft.considerations.get(proposal__slug=DATA.removeprefix("proposal-")).activities.split(
        "\n"
    )

    text = changed_by(draft, "section-1-p2")["text 1"]
    listed = changed_by(draft, f"{DATA}-activity-2")[f"activities {DATA.removeprefix('proposal-')}"]

    assert text.split("\n\n") == [before[0], "Other words."]
    assert [line for line in listed.split("\n") if line not in activities] == ["Other words."]
    assert len(listed.split("\n")) == 5


def test_what_records_write_is_printed_otherwise_with_what_they_wrote(draft):
    changed_by(draft, f"{DIALOGUE}-closing")

    override = draft.overrides.get(block_id=f"{DIALOGUE}-closing")
    assert (override.reason, override.list_style) == ("As edited in Word.", "")
    assert override.replaces.startswith("EMG Members supported the proposed Nexus Dialogue.")


def test_typed_closing_sentence_stays_a_typed_one(draft):
    said = draft.considerations.get(proposal__slug=DIALOGUE.removeprefix("proposal-"))
    said.closing_sentence = "They liked it."
    said.save()

    assert changed_by(draft, f"{DIALOGUE}-closing") == {
        f"closing_sentence {said.proposal.slug}": "Other words."
    }


def test_paragraph_behind_the_lists_changes_alone(draft):
    draft.sections.filter(kind="progress").update(text="First.\n\n{statuses}\n\nBehind them.")

    assert changed_by(draft, "section-2-p3") == {"text 2": "First.\n\n{statuses}\n\nOther words."}


def test_placeholder_of_the_number_is_never_lost(draft):
    section = draft.sections.get(key=2)
    section.text = "There are {count} of them.\n\nAnd these."
    section.save()

    assert changed_by(draft, "section-2-p1", "There are ten of them.") == {
        "override section-2-p1": "There are ten of them."
    }
    assert draft.sections.get(key=2).text == "There are {count} of them.\n\nAnd these."


def test_text_printed_otherwise_already_is_what_changes(draft):
    BlockOverride.objects.create(
        report=draft, block_id="section-5-p1", text="Nothing.", reason="As typed.", replaces="No."
    )

    assert changed_by(draft, "section-5-p1") == {"override section-5-p1": "Other words."}
    override = draft.overrides.get(block_id="section-5-p1")
    assert (override.reason, override.replaces) == ("As typed.", "No.")


def test_letters_alone_printed_otherwise_take_the_text_in(draft):
    block_id = f"{DIALOGUE}-closing"
    BlockOverride.objects.create(report=draft, block_id=block_id, list_style="a)", reason="As typed.")

    assert changed_by(draft, block_id) == {f"override {block_id}": "Other words."}
    assert draft.overrides.get(block_id=block_id).replaces.startswith("EMG Members supported")


def test_sentence_on_a_route_is_warned_of_however_it_is_kept(draft):
    block_id = f"{DIALOGUE}-closing"
    note = homes(draft)[block_id].note
    BlockOverride.objects.create(report=draft, block_id=block_id, text="They agreed.", reason="As typed.")

    assert note.startswith("Only the printed words change, never position or route")
    assert homes(draft)[block_id].note == note


def test_line_of_a_list_printed_otherwise_changes_alone(draft):
    block_id = "section-2-completing-expected"
    draft.overrides.filter(block_id=block_id).update(text="One\nTwo\nThree")

    assert changed_by(draft, f"{block_id}-3") == {f"override {block_id}": "One\nTwo\nOther words."}
    assert draft.overrides.get(block_id=block_id).list_style == "a)"


def test_two_paragraphs_and_several_texts_of_one_record_at_once(draft):
    put(draft, section__1="Beginning", section__1__p1="First.\nSecond.", section__1__p2="Third.")

    section = draft.sections.get(key=1)
    assert (section.heading, section.text) == ("Beginning", "First.\n\nSecond.\n\nThird.")


def test_paragraph_is_not_split_where_a_later_one_is_printed_otherwise(draft):
    BlockOverride.objects.create(report=draft, block_id="section-1-p2", text="Nothing.", reason="As typed.")

    put(draft, section__1__p1="First.\nSecond.")

    assert [block.text for block in compose(draft) if block.id.startswith("section-1-p")] == [
        "First. Second.",
        "Nothing.",
    ]


def test_head_of_the_paper_has_no_home_but_its_title(draft):
    assert [passage_id for passage_id in homes(draft) if passage_id.startswith("masthead")] == [
        "masthead-title"
    ]


def test_every_other_passage_of_the_paper_has_a_home(draft):
    for block in compose(draft)[1:]:
        ids = [item.id for item in block.items] if hasattr(block, "items") else [block.id]
        assert set(ids) <= set(homes(draft))


def test_text_that_does_not_fit_is_refused_and_nothing_is_kept(draft):
    before = rows(draft)

    with pytest.raises(ValidationError) as refused:
        put(draft, section__5__p1="Fine.", section__5="x" * 300)

    assert refused.value.messages == [
        f"“{'x' * 59}…” cannot be accepted. Ensure this value has at most 250 characters (it has 300)."
    ]
    assert rows(draft) == before


def test_name_in_a_list_that_does_not_fit_is_refused(draft):
    with pytest.raises(ValidationError, match="at most 250 characters"):
        keep([(homes(draft)["workstream-img-on-biodiversity"], ["x" * 251])], report=draft)


@pytest.fixture
def action(draft) -> Action:
    Section.objects.create(report=draft, order=9, heading="Decisions", kind=Section.Kind.ACTIONS)
    return Action.objects.create(report=draft, text="Draft the terms.", addressee="UNEP", deadline="ongoing")


def test_text_of_an_action_is_kept_without_what_is_printed_behind_it(draft, action):
    put(draft, **{"action__1": "Write the terms. Action: UNEP. Deadline: ongoing."})

    action.refresh_from_db()
    assert (action.text, action.addressee, action.deadline) == ("Write the terms.", "UNEP", "ongoing")
    assert not draft.overrides.filter(block_id__startswith="action").exists()


def test_addressee_or_deadline_changed_behind_an_action_is_refused(draft, action):
    with pytest.raises(ValidationError, match=r"“Action: UNEP\. Deadline: ongoing\.” must stay at its end"):
        put(draft, **{"action__1": "Draft the terms. Action: WHO. Deadline: ongoing."})

    action.refresh_from_db()
    assert action.text == "Draft the terms."


def test_action_without_a_word_left_is_refused(draft, action):
    with pytest.raises(ValidationError, match="cannot be accepted"):
        put(draft, **{"action__1": " Action: UNEP. Deadline: ongoing."})


def test_homes_take_the_same_queries_for_any_number_of_rows(draft):
    counts = []
    for number in range(2):
        Section.objects.create(report=draft, order=9, heading=f"More {number}", text="Text.\n\nText.")
        draft.entries.create(workstream=workstream(f"More {number}"), order=20 + number)
        with CaptureQueriesContext(connection) as captured:
            homes(draft)
        counts.append(len(captured))

    assert counts[0] == counts[1]
