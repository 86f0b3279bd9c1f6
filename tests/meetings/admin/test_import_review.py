"""The review of an imported report: what is decided there, kept there and confirmed."""

from dataclasses import replace

import pytest
from django.test import Client

from meetings.importing.reading import Doubt, Fact, Kind, ReadAction, ReadReport
from meetings.lifecycle import ImportState
from meetings.models import Action, Report, SourceSentence, StatusEntry
from tests.meetings.importing.by_hand import brought_in, founding_reading
from tests.records import workstream
from tests.titles import title_of
from workstreams.models import Agency, WorkstreamKind, WorkstreamName

from .importing_pages import decided_on, mistakes_on, on_record, typed_into
from .report_pages import address, messages, words


def without_a_status(read: ReadReport, place: int) -> ReadReport:
    entries = list(read.entries)
    entries[place] = replace(entries[place], value=replace(entries[place].value, status=""))
    return replace(read, entries=tuple(entries))


def test_which_session_is_the_next_a_person_says(client):
    read = founding_reading()
    first, *others = read.proposals
    to_the_next = replace(first, value=replace(first.value, route_meeting="next session"))
    kept = brought_in(replace(read, proposals=(to_the_next, *others)))

    response = typed_into(client, kept, {}, button="_confirm")

    assert mistakes_on(response) == {"proposal-0-route_meeting": ["Say to which meeting it goes."]}
    assert on_record() == (0, 0, 0, 0, 0)


def test_nothing_is_on_record_before_it_is_confirmed(client, kept):
    client.get(kept.get_absolute_url())
    typed_into(client, kept, {"entry-0-status": "completing"})

    assert on_record() == (0, 0, 0, 0, 0)


def test_confirmed_it_is_a_draft_with_a_source_for_each_record(client, kept):
    response = typed_into(client, kept, {}, button="_confirm")

    report = Report.objects.get()
    kept.refresh_from_db()
    assert response.url == address("change", report.pk)
    assert (kept.state, kept.report, report.state) == (ImportState.CONFIRMED, report, "draft")
    assert on_record() == (2, 1, 9, 3, 3)
    entry = report.entries.get(order=2)
    sources = SourceSentence.objects.by_record()["statusentry", entry.pk]
    assert [(source.number, source.text) for source in sources] == [
        (18, "IMG on Biodiversity"),
        (16, "The following processes are expected to continue in 2023:"),
    ]
    assert set(SourceSentence.objects.values_list("record_kind", flat=True)) == {
        "report",
        "meeting",
        "chair",
        "section",
        "statusentry",
        "workstream",
        "consideration",
        "proposal",
        "agency",
    }


def test_the_sources_stand_beside_the_rows_of_the_draft_and_in_its_history(client, kept):
    typed_into(client, kept, {}, button="_confirm")
    report = Report.objects.get()

    form = words(client.get(address("change", report.pk)))
    history = words(client.get(address("history", report.pk)))

    assert "From “report.txt”, sentence 18 : IMG on Biodiversity" in form
    assert "From “report.txt”, sentence 8 : Introduction" in form
    assert "Source sentence" in history


def test_what_is_typed_is_kept_for_whoever_comes_back(client, kept):
    response = typed_into(
        client,
        kept,
        {"entry-0-horizon": "2024", "proposal-1-activities": "One\r\nTwo", "chair-0-leave_out": "on"},
    )

    page = client.get(response.url)
    assert messages(page) == ["Saved. Everything is decided."]
    assert decided_on(page, "entry-0")["horizon"] == "2024"
    assert decided_on(page, "proposal-1")["activities"] == "One\nTwo"
    assert decided_on(page, "chair-0")["leave_out"] == "on"


def test_a_tick_taken_away_stays_away(client, kept):
    typed_into(client, kept, {"meeting-can_decide": "on"})
    shown = decided_on(client.get(kept.get_absolute_url()), "meeting")
    assert shown["can_decide"] == "on"

    data = {f"meeting-{name}": value for name, value in shown.items() if name != "can_decide"}
    client.post(kept.get_absolute_url(), {**data, "version": "1", "_save": "x"})

    assert "can_decide" not in decided_on(client.get(kept.get_absolute_url()), "meeting")


def test_what_is_wrong_is_said_at_its_field_and_kept(client, kept):
    response = typed_into(client, kept, {"entry-0-horizon": "soon", "meeting-starts_at": "25:99"})

    assert response.status_code == 200
    assert set(mistakes_on(response)) == {"entry-0-horizon", "meeting-starts_at"}
    later = client.get(kept.get_absolute_url())
    assert decided_on(later, "entry-0")["horizon"] == "soon"
    assert decided_on(later, "meeting")["starts_at"] == "25:99"


def test_a_status_is_never_guessed(client, db):
    kept = brought_in(without_a_status(founding_reading(), 3))

    response = typed_into(client, kept, {}, button="_confirm")

    assert mistakes_on(response) == {
        "entry-3-status": ["The text does not say a status in words that are understood: choose it."]
    }
    assert "1 is still to be decided" in words(response)
    assert on_record() == (0, 0, 0, 0, 0)


def test_undecided_is_no_mistake_while_it_is_only_saved(client, db):
    kept = brought_in(without_a_status(founding_reading(), 3))

    response = typed_into(client, kept, {"entry-0-horizon": "2024"})

    assert messages(client.get(response.url)) == ["Saved. 1 is still to be decided."]


def test_what_has_happened_is_not_expected(client, kept):
    response = typed_into(client, kept, {"entry-0-status": "completed"}, button="_confirm")

    assert mistakes_on(response) == {
        "entry-0-basis": ["What has happened is not expected: set the basis to “Decided”."]
    }


def test_a_name_on_record_is_taken_and_a_close_one_is_asked_about(client, db):
    land = workstream("IMG on Environment and Human Rights")
    green = workstream("Green Procurement")
    WorkstreamName.objects.create(workstream=green, name="IMG on Biodiversity", valid_until="2023")

    kept = brought_in()
    page = client.get(kept.get_absolute_url())

    assert decided_on(page, "entry-1")["choice"] == str(green.pk)
    assert "Green Procurement (its name until 2023)" in words(page)
    assert decided_on(page, "entry-3")["choice"] == ""
    perhaps = "Perhaps IMG on Environment and Human Rights: the same subject, another kind or small words."
    assert perhaps in words(page)
    typed_into(client, kept, {"entry-3-choice": str(land.pk)}, button="_confirm")
    entries = StatusEntry.objects.order_by("order")
    assert [(entry.workstream, entry.name_as_printed) for entry in (entries[1], entries[3])] == [
        (green, ""),
        (land, "Issue Management Group on Human Rights and Environment"),
    ]


def test_another_one_on_record_is_typed_by_its_name(client, kept):
    water = workstream("Water")

    refused = typed_into(
        client, kept, {"entry-0-choice": "other", "entry-0-other": "Watr"}, button="_confirm"
    )
    typed_into(client, kept, {"entry-0-other": "Water"}, button="_confirm")

    assert title_of(refused) == "Error: Review what was read | EMG secretariat"
    assert mistakes_on(refused) == {"entry-0-other": ["Nothing on record has this name."]}
    assert StatusEntry.objects.get(order=1).workstream == water


def test_a_kind_is_chosen_or_named_not_both(client, kept):
    kind = WorkstreamKind.objects.create(name="Peer Review")
    both = {"kind": str(kind.pk), "new_kind": "Coalition"}

    typed = {f"{form}-{name}": value for form in ("entry-0", "proposal-0") for name, value in both.items()}
    response = typed_into(client, kept, typed, button="_confirm")

    said = ["Choose a kind or name a new one, not both."]
    assert mistakes_on(response) == {"entry-0-new_kind": said, "proposal-0-new_kind": said}
    assert on_record() == (0, 0, 0, 0, 0)


def test_what_is_left_out_stays_text_of_its_section(client, kept):
    typed_into(client, kept, {"entry-8-choice": "out", "proposal-2-choice": "out"}, button="_confirm")

    report = Report.objects.get()
    assert (report.entries.count(), report.considerations.count()) == (8, 2)
    assert "Task Team on a UN System Contribution" in report.sections.get(kind="progress").text
    assert "Nexus Dialogue on Environmental Aspects" in report.sections.get(kind="new_topics").text


def test_the_same_workstream_twice_is_refused(client, kept):
    response = typed_into(
        client, kept, {"entry-1-title": "IMG on Environmental Sustainability Management"}, button="_confirm"
    )

    assert mistakes_on(response) == {"entry-1-choice": ["This workstream stands in the list twice."]}


def test_sentences_that_are_lost_must_be_decided(client, db):
    read = founding_reading()
    lost = read.closure.sentences[0]
    last = read.sections[4]
    emptied = replace(last, value=replace(last.value, text=""))
    kept = brought_in(replace(read, closure=None, sections=(*read.sections[:4], emptied)))

    asked = typed_into(client, kept, {}, button="_confirm")
    typed_into(client, kept, {f"rest-{lost}-goes": "section-4"}, button="_confirm")

    assert set(mistakes_on(asked)) == {f"rest-{lost}-goes"}
    assert Report.objects.get().sections.get(order=5).text == "No other issues were discussed."


def test_all_that_is_lost_can_be_decided_at_once(client, db):
    read = founding_reading()
    kept = brought_in(replace(read, closure=None, sections=read.sections[1:4]))

    asked = typed_into(client, kept, {}, button="_confirm")
    typed_into(client, kept, {"rest-all-goes": "ignore"}, button="_confirm")

    assert len(mistakes_on(asked)) > 4
    assert Report.objects.get().sections.count() == 3


def test_what_seems_to_say_more_is_shown_with_the_reason(client, db):
    read = founding_reading()
    opening_remarks = next(s.number for s in read.source.sentences if s.text.startswith("In his opening"))
    entry = read.entries[0].sentences[0]
    kept = brought_in(
        replace(read, doubts=(Doubt(opening_remarks, "It may say more."), Doubt(entry, "A second status?")))
    )

    page = client.get(kept.get_absolute_url())
    typed_into(client, kept, {f"rest-{opening_remarks}-goes": "ignore"}, button="_confirm")

    assert "It may say more." in words(page)
    assert "A second status?" in words(page)
    assert decided_on(page, f"rest-{opening_remarks}")["goes"] == "section-0"
    assert "In his opening" not in Report.objects.get().sections.get(order=1).text


def test_records_without_a_section_of_their_kind_get_one_at_the_end(client, db):
    read = founding_reading()
    plain = replace(read.sections[1], value=replace(read.sections[1].value, kind="narrative"))
    kept = brought_in(replace(read, sections=(read.sections[0], plain, *read.sections[2:])))

    page = client.get(kept.get_absolute_url())
    typed_into(client, kept, {}, button="_confirm")

    assert "one is added at its end: Progress of the workstreams" in words(page)
    last = Report.objects.get().sections.order_by("order").last()
    assert (last.kind, last.heading) == ("progress", "Progress of the workstreams")


def test_actions_become_records_with_their_deadlines(client, db):
    read = founding_reading()
    asked = Fact(
        ReadAction("request", "the Secretariat", "Requested the Secretariat to report.", "2023-06"), (9,)
    )
    other = Fact(ReadAction("note", "", "Took note.", "by SOM28"), (10,))
    kept = brought_in(replace(read, actions=(asked, other)))

    typed_into(client, kept, {"action-1-leave_out": "on"}, button="_confirm")

    action = Action.objects.get()
    assert (action.text, action.addressee, action.deadline) == (
        "Requested the Secretariat to report.",
        "the Secretariat",
        "June 2023",
    )
    assert action.report.sections.filter(kind="actions").exists()


def test_a_doubtful_text_says_why(client, db):
    kept = brought_in(replace(founding_reading(), kind=Kind.DOUBTFUL, kind_reason="It has no date."))

    assert "This may be no report of a meeting: It has no date." in words(client.get(kept.get_absolute_url()))


def test_hostile_values_are_said_and_break_nothing(client, kept):
    hostile = ["\x00", "x" * 20_000, "-1", "9" * 40, "<script>", "’ OR 1=1"]
    names = list(decided_on(client.get(kept.get_absolute_url()), "entry-0"))
    for value in hostile:
        typed = {f"entry-0-{name}": value for name in names} | {"version": value}
        response = typed_into(client, kept, typed, button="_confirm")

        assert response.status_code == 200
    assert on_record() == (0, 0, 0, 0, 0)


@pytest.mark.parametrize("entries", [9, 60])
def test_the_page_costs_the_same_queries_however_long_the_report(
    client, db, django_assert_num_queries, entries
):
    read = founding_reading()
    more = tuple(
        replace(read.entries[0], value=replace(read.entries[0].value, name=f"IMG on Subject {number}"))
        for number in range(entries - 9)
    )
    kept = brought_in(replace(read, entries=read.entries + more))
    workstream("IMG on Land")
    Agency.objects.create(acronym="UNEP", slug="unep")

    with django_assert_num_queries(16):
        client.get(kept.get_absolute_url())


def test_somebody_not_signed_in_sees_nothing(kept):
    assert Client().get(kept.get_absolute_url()).status_code == 302
