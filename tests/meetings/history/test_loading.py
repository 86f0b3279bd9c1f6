"""The sourced history comes in once, unpublished, with its source; and nobody but staff sees it before."""

import re

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection
from django.urls import reverse

from emg.lib.plain_text import one_line
from meetings.founding import load_founding_meeting
from meetings.history import load_history
from meetings.history.rows import Outcome, rows_of
from meetings.lifecycle import MeetingState
from meetings.models import Meeting, Report, StatusEntry
from meetings.report.compose import compose
from tests.kept_rows import KeptRows
from tests.public_walk import public_addresses, words_of
from workstreams.models import Agency, Lineage, Participation, Workstream, WorkstreamName
from workstreams.models.sourced import Confidence


def _history_beside_the_founding_meeting() -> Outcome:
    load_founding_meeting()
    return load_history()


HISTORY = KeptRows(_history_beside_the_founding_meeting)


@pytest.fixture
def history(db) -> Outcome:
    """The history on record, beside the founding meeting."""
    return HISTORY.put_on_record()


def everything_public(client) -> dict[str, str]:
    """Every public page and file; without what changes with each answer."""
    said = {address: client.get(address) for address in sorted(set(public_addresses()))}
    return {address: words_of(answer) for address, answer in said.items()}


def events() -> dict[str, int]:
    models = (Agency, Workstream, WorkstreamName, Participation, Lineage, Meeting, Report, StatusEntry)
    return {model.__name__: model.pgh_event_model.objects.count() for model in models}


def test_only_sourced_rows_are_loaded(history):
    acronyms = set(Agency.objects.values_list("acronym", flat=True))
    sourced = {row["acronym"] for row in rows_of("agencies") if row["confidence"].startswith("sourced")}

    assert acronyms == sourced | {"DCO"}
    assert not Meeting.objects.filter(slug__in=["som4", "som9", "som22"]).exists()
    assert not Workstream.objects.filter(title__contains="Governance").exists()
    assert "FAO: not sourced: memory; chairs SDS Coalition since July 2020" in history.left_out
    assert len(history.left_out) == 37


def test_rows_are_not_public_and_keep_their_source(history):
    new = Workstream.objects.exclude(entries__isnull=False)

    assert set(new.values_list("published_on", flat=True)) == {None}
    assert set(Meeting.objects.exclude(slug="som28").values_list("announced_on", flat=True)) == {None}
    for model in (Workstream, Meeting, Agency, Participation):
        assert list(model.objects.filter(source="")) == []
    som8 = Meeting.objects.get(slug="som8")
    assert som8.source == "sdg.iisd.org/news/eighth-meeting-..."
    assert som8.confidence == Confidence.DOUBTFUL
    assert "Note: page is dated 25 August 2004 but reports a meeting of 1 September" in som8.internal_note
    assert "Confidence: sourced, inconsistent" in som8.internal_note


def test_every_word_of_a_row_that_became_no_field_is_in_its_note(history):
    for row in rows_of("workstreams"):
        stream = Workstream.objects.filter(slug=row["slug"] or "-").first()
        for column in ("type", "status_last_known", "lead_agencies", "aliases", "confidence"):
            assert stream is None or one_line(row[column]) in one_line(stream.internal_note)


def test_meetings_are_what_the_file_says_they_were(history):
    som25 = Meeting.objects.get(slug="som25-technical-segment")

    assert som25.title == "Technical Segment of the 25th Senior Officials Meeting"
    assert (som25.part_of.slug, som25.can_decide, som25.part_of.can_decide) == ("som25", False, True)
    assert (som25.state, som25.zone_label, som25.time_zone) == (MeetingState.HELD, "CET", "Europe/Zurich")
    states = dict(Meeting.objects.values_list("slug", "state"))
    assert states["nexus-dialogue-2020-03"] == MeetingState.POSTPONED
    assert states["som18"] == states["biodiversity-informal-meeting-2019-08"] == MeetingState.PLANNED
    assert Meeting.objects.get(slug="annual-meeting-2007-10").number == ""


def test_end_known_outside_reports_is_register_data_never_a_status(history):
    land = Workstream.objects.get(slug="img-on-land")

    assert land.ended.edtf == "2013-09-19"
    assert StatusEntry.objects.count() == Report.objects.get().entries.count()
    # The end of these is inferred: it stands in the note alone.
    for slug in ("img-on-biodiversity-first-life", "task-team-on-marine-litter-and-microplastics"):
        stream = Workstream.objects.get(slug=slug)
        assert stream.ended is None
        assert "Ended: c. 20" in stream.internal_note


def test_what_is_over_without_a_clear_date_is_pointed_out(history):
    asked = {question.partition(":")[0] for question in history.questions}

    assert {
        "img-on-chemicals",
        "img-on-green-economy",
        "task-team-on-greening-the-belt-and-road-initiative",
    } < asked
    assert "img-on-land" not in asked
    assert set(Workstream.objects.filter(slug__in=asked).values_list("ended", flat=True)) == {None}


def test_two_lives_of_one_name_are_linked_not_merged(history):
    lives = Workstream.objects.filter(title="IMG on Biodiversity").order_by("pk")

    assert [life.slug for life in lives] == ["img-on-biodiversity", "img-on-biodiversity-first-life"]
    link = Lineage.objects.get(successor=lives[0])
    assert (link.predecessor, link.how) == (lives[1], Lineage.How.CONTINUES)


def test_leads_and_names_are_taken_where_the_text_is_clear(history):
    parts = set(Participation.objects.values_list("workstream__slug", "agency__acronym", "role"))

    assert ("consultative-process-on-green-recovery", "ILO", "chair") in parts
    assert ("img-on-tackling-e-waste", "ITU", "proposer") in parts
    assert not [part for part in parts if part[0] == "img-on-waste-management"]  # the sources differ
    land = Workstream.objects.get(slug="img-on-land")
    assert [name.name for name in land.names.all()] == ["Drylands"]


def test_second_time_changes_nothing_and_says_so(history, capsys):
    before = events()

    call_command("load_history")

    assert events() == before
    said = capsys.readouterr().out
    assert "Recorded, not public yet (0):" in said
    assert "The history is on record already: nothing was added." in said


def test_what_a_person_changed_or_deleted_since_stays_so(history):
    Workstream.objects.filter(slug="img-on-land").update(slug="land", title="Land", internal_note="")
    Workstream.objects.filter(slug="img-on-chemicals").delete()
    before = events()

    again = load_history()

    assert events() == before
    assert "Land: loaded before" in again.kept
    assert "IMG on Chemicals: somebody deleted it" in again.left_out


def test_note_of_a_record_that_was_there_stays(founding):
    Workstream.objects.filter(slug="img-on-biodiversity").update(internal_note="Ours.")

    outcome = load_history()

    assert Workstream.objects.get(slug="img-on-biodiversity").internal_note == "Ours."
    assert "IMG on Biodiversity: on record already, with a note of its own, which stays" in outcome.kept


def test_nothing_is_written_when_the_last_row_is_refused(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE meetings_meeting ADD CONSTRAINT no_roundtable "
            "CHECK (slug <> 'emg-unfccc-roundtable-cop29')"
        )
    before = events()

    with pytest.raises(IntegrityError):
        load_history()

    assert events() == before


def test_founding_pages_and_paper_stay_byte_for_byte(transactional_db, founding, client):
    paper, before = compose(founding), everything_public(client)

    load_history()

    assert compose(founding) == paper
    after = everything_public(client)
    assert {address for address in before if after[address] != before[address]} == set()


def test_nothing_of_it_is_public_before_and_nothing_for_staff_after_publication(
    transactional_db, founding, client
):
    load_history()
    titles = [stream.title for stream in Workstream.objects.filter(published_on=None)]
    titles += [meeting.title for meeting in Meeting.objects.filter(announced_on=None, reports=None)]
    # The names of these are part of public ones.
    titles = [
        title for title in titles if title not in {"IMG on Biodiversity", "8th Senior Officials Meeting"}
    ]
    said = "\n".join(everything_public(client).values())
    assert [title for title in titles if title in said] == []

    Workstream.objects.filter(published_on=None).update(published_on="2026-01-01")
    Meeting.objects.filter(announced_on=None).update(announced_on="2026-01-01")
    said = "\n".join(everything_public(client).values())

    assert [title for title in titles if title not in said] == []
    private = ["As the history file lists it", "nyo.unep.org", "docslib.org", "technodocbox", "Confidence:"]
    assert [word for word in private if word in said] == []


def test_history_published_in_bulk_reads_as_it_should(history, client, editor):
    client.force_login(editor)
    for model, action in ((Workstream, "publish_selected"), (Meeting, "announce_selected")):
        changelist = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        chosen = {"action": action, "_selected_action": list(model.objects.values_list("pk", flat=True))}
        asked = client.post(changelist, chosen)
        assert "Everybody will see" in asked.content.decode()
        client.post(changelist, {**chosen, "confirmed": "yes"})

    land = client.get("/workstreams/img-on-land/").content.decode()
    listed = re.sub(r"\s+", " ", client.get("/meetings/").content.decode())
    som7 = client.get("/meetings/som7/").content.decode()

    assert "Ended: 19 September 2013. No meeting on record has reported on it." in land
    assert "held, no report on record" in listed
    assert "20 April 2004 (held, no report on record)" in som7
    # Nothing of twenty years ago is said to come next.
    planned = listed.partition('id="planned"')[2].partition("</section>")[0]
    assert re.findall("20[01][0-9]", planned) == []


def test_founding_meeting_can_be_recorded_after_the_history(db):
    load_history()

    report = load_founding_meeting()

    assert report.is_approved
    assert report.entries.count() == 9
