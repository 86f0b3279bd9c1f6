"""What the checks find in a draft, and what of it stops an approval."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meetings import actions
from meetings.lifecycle import Basis, Position, Status
from meetings.models import BlockOverride, Chair, Section
from meetings.report.checks import check
from meetings.report.compose import compose
from tests import records


def found(report) -> list[str]:
    return [("! " if finding.is_blocking else "") + finding.message for finding in check(report)]


def test_founding_report_has_two_style_notes_and_nothing_else(copy):
    assert found(copy) == ["“Introduction”: the United Nations write “18 May 2022”, without “th”."]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("It was held on 18th May 2022.", True),
        ("It was held on the 2nd of May.", True),
        ("It was held on May 3rd, 2022.", True),
        ("The technical segment of the 32nd meeting took place on 19 November 2026.", False),
        ("The 28th Senior Officials Meeting was prepared.", False),
    ],
)
def test_day_with_an_ending_is_found_and_a_counted_meeting_is_not(copy, text, is_found):
    copy.sections.filter(kind="narrative").update(text=text)

    style_notes = [said for said in found(copy) if "without “th”" in said]
    assert bool(style_notes) == is_found


def test_draft_without_anything_says_what_is_missing(db):
    assert found(actions.start_report(records.meeting("m"))) == [
        "! The date of the meeting is missing.",
        "! The report has no sections.",
        "No chair is on record.",
    ]


def test_meeting_to_come_cannot_be_reported_on(db):
    tomorrow = timezone.localdate() + timedelta(days=1)
    report = records.draft(records.meeting("m"), on=tomorrow)
    Chair.objects.create(report=report, name="Ms. A")

    assert found(report) == [f"! The meeting is dated {report.held_on}, a day to come."]


def test_hours_want_a_zone(copy):
    copy.time_zone = copy.zone_label = ""

    assert found(copy)[:2] == [
        "The hours have no time zone.",
        "The hours are printed without their zone, such as CEST.",
    ]


def test_entry_wants_a_status_a_horizon_and_the_right_basis(copy):
    first, second, third = copy.entries.order_by("order")[:3]
    first.status, first.horizon = "", None
    second.horizon = None
    third.basis = Basis.DECIDED
    for entry in (first, second, third):
        entry.save()

    assert found(copy)[:3] == [
        "! “IMG on Environmental Sustainability Management” has no status.",
        "“IMG on Biodiversity” continues, but until when is not on record.",
        "“Consultative Process on a Pollution-Free Planet” is marked as decided, but this meeting advises: "
        "is it expected?",
    ]


def test_meeting_that_decides_may_decide(db):
    report = records.draft(
        records.meeting("som", can_decide=True),
        on="2022-11-01",
        said=[(records.workstream("W"), Status.COMPLETING, Basis.DECIDED)],
    )

    assert found(report) == ["No chair is on record."]


def test_proposal_wants_a_position_and_a_route(copy):
    first, second, third = copy.considerations.order_by("order")
    for said, values in (
        (first, {"position": "", "route": "", "route_meeting": None}),
        (second, {"route": "", "route_meeting": None}),
        (third, {"closing_sentence": "As typed."}),
    ):
        type(said).objects.filter(pk=said.pk).update(**values)

    assert found(copy)[:4] == [
        "! “Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response” "
        "has no position.",
        "“Issue Management Group on Environmental Data and Statistics for the SDGs” is supported, "
        "but where it goes next is not on record.",
        "“Nexus Dialogue on Environmental Aspects of Minerals and Metals”: its closing sentence is typed. "
        "Check that it says the same as position and route.",
        "“Introduction”: the United Nations write “18 May 2022”, without “th”.",
    ]


def test_only_a_meeting_that_decides_approves(copy):
    copy.considerations.filter(order=1).update(position=Position.APPROVED)
    title = "“Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response”"

    assert found(copy)[:2] == [
        f"! {title}: a meeting that advises cannot approve.",
        f"{title} is approved, but which workstream it became is not on record.",
    ]


def test_proposal_that_ends_here_goes_nowhere(copy):
    title = "“Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response”"
    said = copy.considerations.filter(order=1)

    said.update(position=Position.WITHDRAWN)
    routed = found(copy)
    said.update(route="", route_meeting=None)

    assert routed[0] == f"{title} is withdrawn, but a next step is on record, too. Clear its route."
    assert not any("next step" in finding for finding in found(copy))


def test_section_without_text_is_noticed(copy):
    copy.sections.filter(order=5).update(text="")

    assert "“Closure of the meeting” would be printed with nothing under it: give it a text." in found(copy)


@pytest.mark.parametrize(
    ("order", "text", "finding"),
    [
        (
            1,
            "All {count} met.",
            "“{count}” would be printed as it stands: only the “Progress” section counts.",
        ),
        (
            2,
            "They follow: {statuses}",
            "“{statuses}” would be printed as it stands: in the “Progress” section, write it once, as a "
            "paragraph of its own.",
        ),
    ],
)
def test_what_stands_for_a_number_or_the_lists_is_noticed_where_it_would_be_printed(
    copy, order, text, finding
):
    copy.sections.filter(order=order).update(text=text)

    assert finding in found(copy)


def test_what_is_recorded_must_be_printed(copy):
    copy.sections.filter(key__in=[2, 3]).delete()

    assert found(copy)[:2] == [
        "! The statuses are not printed: add a “Progress” section.",
        "! The proposals are not printed: add a “New topics” section.",
    ]


def test_single_proposal_is_noticed(copy):
    copy.considerations.filter(order__gt=1).delete()

    assert "There is one proposal only: a single lettered heading looks odd in print." in found(copy)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Nine workstreams reported.", True),
        ("{count} reported.", True),
        ("Progress in many workstreams (nine) was reported.", True),
        ("Eight workstreams reported.", False),
    ],
)
def test_typed_count_is_held_against_the_records(copy, text, is_right):
    copy.sections.filter(key=2).update(text=text)
    wrong = (
        "The records count nine ongoing workstreams; the text of "
        "“Overview of progress made by EMG Issue Management Groups and Consultative Processes” "
        "does not say so."
    )

    assert (wrong not in found(copy)) == is_right


def test_open_mandate_nobody_spoke_of_is_noticed(copy):
    for title, values in {
        "Open": {"mandate_from": "2020"},
        "Until May": {"mandate_from": "2020", "mandate_until": "2022-05-18"},
        "Lapsed": {"mandate_from": "2020", "mandate_until": "2022-05-17"},
        "To come": {"mandate_from": "2022-05-19"},
        "Ended": {"mandate_from": "2020", "ended": "2021"},
        "Not counted": {"mandate_from": "2020", "counts_as_ongoing": False},
    }.items():
        records.workstream(title, published_on="2022-01-01", **values)
    records.workstream("Not public", mandate_from="2020")

    noticed = check(copy)[1:]

    assert [finding.message for finding in noticed] == [
        "2 workstreams have an open mandate, but the report does not mention them."
    ]
    assert noticed[0].names == ("Open", "Until May")


def test_same_of_many_workstreams_is_one_finding_that_names_them(copy):
    entries = list(copy.entries.select_related("workstream").order_by("order")[:7])
    for entry in entries[:2]:
        entry.status = ""
    for entry in entries[2:4]:
        entry.horizon = None
    for entry in entries[4:]:
        entry.basis = Basis.DECIDED
    for entry in entries:
        entry.save()
    names = [str(entry.workstream) for entry in entries]

    assert [(finding.message, list(finding.names)) for finding in check(copy)[:3]] == [
        ("2 workstreams have no status.", names[:2]),
        ("2 workstreams continue, but until when is not on record.", names[2:4]),
        (
            "3 workstreams are marked as decided, but this meeting advises: are they expected?",
            names[4:],
        ),
    ]


def test_override_is_watched(copy):
    written = {block.id: block for block in compose(copy)}["section-5-p1"].text
    BlockOverride.objects.create(report=copy, block_id="section-5-p1", text="x", replaces=written, reason="r")
    assert len(found(copy)) == 1

    copy.sections.filter(key=5).update(text="Another closure.")
    BlockOverride.objects.create(report=copy, block_id="gone", text="x", reason="r")

    assert found(copy)[1:] == [
        "The records behind “section-5-p1” have changed since it was printed otherwise.",
        "The text printed otherwise at “gone” belongs to nothing in the report any more.",
    ]


def test_workstream_printed_twice_prevents_approval(copy):
    one, two = copy.entries.order_by("order")[:2]
    two.name_as_printed = one.workstream.title
    two.save()

    found = [finding for finding in check(copy) if "twice" in finding.message]

    assert [finding.message for finding in found] == [
        f"“{one.workstream.title}” would be printed twice among the statuses."
    ]
    assert found[0].is_blocking


def test_checks_change_nothing(copy):
    before = (compose(copy), list(Section.objects.values()))

    check(copy)

    assert (compose(copy), list(Section.objects.values())) == before
