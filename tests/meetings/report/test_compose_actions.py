"""How the paper prints decisions and actions: a lettered list, each with what its text leaves unsaid."""

import pytest

from meetings import actions
from meetings.models import Action, Section
from meetings.report.agenda import agenda_of
from meetings.report.compose import compose
from tests import records


@pytest.fixture
def report(db):
    report = records.draft(records.meeting("som28"), on="2022-11-10")
    Section.objects.create(report=report, order=3, heading="Decisions", kind=Section.Kind.ACTIONS)
    return report


def texts(report) -> dict[str, str]:
    return {block.id: str(block) for block in compose(report)}


def printed(report, text: str, **values) -> str:
    Action.objects.create(report=report, text=text, **values)
    return texts(report)["actions"]


def test_none_one_and_many_have_their_sentence(report):
    none = texts(report)
    Action.objects.create(report=report, text="Agreed to meet in spring.")
    one = texts(report)
    Action.objects.create(report=report, text="Took note of the report.", order=2)
    many = texts(report)

    assert none["section-3-p1"] == "No decisions or actions were recorded."
    assert "actions" not in none
    assert one["section-3-p1"] == "The following decision or action was recorded:"
    assert many["section-3-p1"] == "The following decisions and actions were recorded:"
    assert many["actions"].splitlines() == ["(a) Agreed to meet in spring.", "(b) Took note of the report."]


def test_own_text_stands_before_the_list_instead(report):
    report.sections.filter(kind=Section.Kind.ACTIONS).update(text="The Senior Officials:", list_style="(i)")

    assert printed(report, "agreed to meet;") == "(i) agreed to meet;"
    assert texts(report)["section-3-p1"] == "The Senior Officials:"


@pytest.mark.parametrize(
    ("text", "values", "line"),
    [
        (
            "Requested the Secretariat to circulate a draft by 30th June 2023.",
            {"addressee": "the Secretariat", "deadline": "2023-06-30"},
            "(a) Requested the Secretariat to circulate a draft by 30th June 2023.",
        ),
        (
            "Circulate a draft.",
            {"addressee": "the Secretariat", "deadline": "2023-06-30", "agenda_item": "3 (b)"},
            "(a) Circulate a draft. Agenda item: 3 (b). Action: the Secretariat. Deadline: 30 June 2023.",
        ),
        ("Circulate a draft", {"deadline": "ongoing"}, "(a) Circulate a draft – Deadline: ongoing."),
        ("Circulate\na draft;", {"deadline": "by SOM29"}, "(a) Circulate a draft; Deadline: by SOM29."),
        ("Report by SOM29.", {"deadline": "by SOM29"}, "(a) Report by SOM29."),
        ("Agreed on who leads.", {"addressee": "WHO"}, "(a) Agreed on who leads. Action: WHO."),
        ("Join UNEP.", {"addressee": "UN"}, "(a) Join UNEP. Action: UN."),
        (
            "Report by 18 May 2024.",
            {"deadline": "8 May 2024"},
            "(a) Report by 18 May 2024. Deadline: 8 May 2024.",
        ),
        (
            "Report on ongoing work.",
            {"deadline": "ongoing"},
            "(a) Report on ongoing work. Deadline: ongoing.",
        ),
        ("UNITAR keeps the page (ongoing).", {"deadline": "ongoing"}, "(a) UNITAR keeps the page (ongoing)."),
        ("Print “Act now.”", {"deadline": "N/A"}, "(a) Print “Act now.” Deadline: N/A."),
        ("Circulate a draft.", {"deadline": "N/A"}, "(a) Circulate a draft. Deadline: N/A."),
        ("Circulate a draft.", {"verb": "request"}, "(a) Circulate a draft."),
    ],
)
def test_addressee_and_deadline_are_told_where_the_text_does_not(report, text, values, line):
    assert printed(report, text, **values) == line


def test_actions_stand_in_the_order_of_their_numbers(report):
    for order, text in ((2, "Second."), (1, "First."), (1, "Made after the first.")):
        Action.objects.create(report=report, text=text, order=order)

    assert texts(report)["actions"].splitlines() == [
        "(a) First.",
        "(b) Made after the first.",
        "(c) Second.",
    ]


def test_agenda_names_the_section_and_nothing_decided(report):
    Action.objects.create(report=report, text="Agreed to meet in spring.")

    agenda = [str(block) for block in agenda_of(report).blocks]

    assert "3. Decisions" in agenda
    assert not any("spring" in line for line in agenda)


def test_revision_prints_the_same_at_the_same_addresses(report):
    Action.objects.create(report=report, text="Withdrawn before approval.").delete()
    Action.objects.create(report=report, text="Agreed.", deadline="2023", addressee="UNEP")
    approved = records.approve(report)

    revision = actions.start_revision(approved)

    assert compose(revision) == compose(approved)
    assert [action.key for action in revision.actions.all()] == [
        action.key for action in approved.actions.all()
    ]
