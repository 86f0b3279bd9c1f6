"""The decisions and actions on a meeting's page: of the report in force, never of a draft."""

from emg.dashboard.recorded_actions import recorded_actions
from meetings import actions
from meetings.models import Action, Report
from meetings.report.compose import blocks_of
from meetings.standing import standing
from tests import records
from tests.emg.dashboard.conftest import REQUEST


def of(report: Report, **moment):
    return recorded_actions(report, paper=blocks_of(report), record=standing(**moment))


def test_marks_and_words_are_those_of_the_paper(technical):
    assert [(one.mark, one.text) for one in of(technical)] == [
        ("(a)", "Requested the Secretariat to draft the terms."),
        ("(b)", "Took note of the report."),
    ]


def test_words_printed_otherwise_are_shown(db):
    draft = records.draft(records.meeting("m"), on="2022-05-18", agreed=[{"text": "One."}, {"text": "Two."}])
    draft.overrides.create(block_id="actions", text="The first.", list_style="(i)", reason="As printed.")

    assert [(one.mark, one.text) for one in of(records.approve(draft))] == [
        ("(i)", "The first."),
        ("", "Two."),
    ]


def test_report_without_actions_has_none(founding):
    assert of(founding) == ()


def test_action_knows_what_it_carries_on_and_what_carries_it_on(technical, som):
    first, second = of(technical)
    (approved,) = of(som)

    assert [later.report.meeting.slug for later in first.followed_by] == ["som28"]
    assert approved.follows == first.action
    assert (second.follows, second.followed_by) == (None, ())


def test_revision_of_what_was_followed_changes_no_link(technical, som):
    revision = records.approve(actions.start_revision(technical))

    assert [later.report.meeting.slug for later in of(revision)[0].followed_by] == ["som28"]


def test_at_an_earlier_meeting_nothing_has_carried_it_on_yet(technical, som):
    assert of(technical, at=technical.meeting)[0].followed_by == ()


def test_what_was_not_yet_known_is_not_linked(technical):
    """The later report was issued before the earlier one."""
    late = records.draft(records.meeting("late"), on="2022-06-01", agreed=[REQUEST])
    late = records.approve(late, issued_on=late.last_day.replace(year=2024))
    follower = records.held(
        records.meeting("follower"), on="2022-07-01", agreed=[{**REQUEST, "follows": late.actions.get()}]
    )

    assert of(follower)[0].follows == late.actions.get()
    assert of(follower, known_on=follower.last_day)[0].follows is None


def test_page_lists_them_with_deadline_addressee_and_links(read, technical, som):
    page = read("/meetings/technical/")
    later = read("/meetings/som28/")

    assert page.main.endswith(
        "Decisions and actions (a) Requested the Secretariat to draft the terms. "
        "Action by the Secretariat Deadline 30 June 2022 Agenda item 3 Carried on by SOM28 "
        "(b) Took note of the report."
    )
    assert later.main.endswith(
        "Decisions and actions (a) Approved the terms. Deadline by SOM29 Carries on an action of TECHNICAL"
    )
    assert "/meetings/som28/#action-1" in page.addresses()
    assert "/meetings/technical/#action-1" in later.addresses()


def test_page_of_a_meeting_without_actions_says_nothing_of_them(read, founding):
    assert "Decisions and actions" not in read(founding.meeting.get_absolute_url()).main


def test_draft_never_shows(read, technical):
    draft = actions.start_revision(technical)
    Action.objects.create(report=draft, text="Not yet approved.")
    draft.actions.filter(order=1).update(text="Changed in the draft.")

    page = read("/meetings/technical/").main

    assert "Requested the Secretariat" in page
    assert "Not yet approved" not in page
    assert "Changed in the draft" not in page


def test_words_of_an_action_are_found_by_search(read, technical):
    assert "draft the terms" in read("/search/?q=terms").main
