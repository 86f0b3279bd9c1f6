"""The history since a version, in words."""

import pghistory
from django.contrib.auth.models import User

from tests.records import workstream
from workstreams.admin.record_changes import deletion_in_words, events_since, in_words
from workstreams.admin.record_version import RecordVersion, Rows
from workstreams.models import Agency, Participation, Workstream

ROWS = [Rows(Participation, "workstream")]


def told(stream: Workstream, *, seen: RecordVersion) -> list[tuple]:
    changes = in_words(events_since(stream, ROWS, seen=seen), rows=ROWS)
    return [
        (
            change.who,
            change.label,
            change.row,
            [(field.field, field.old, field.new) for field in change.fields],
        )
        for change in changes
    ]


def test_each_change_is_told_against_the_one_before_it_in_its_order(db):
    stream = workstream("IMG on Land")
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    seen = RecordVersion.now(stream, ROWS)
    ann = User.objects.create_user("ann", first_name="Ann", last_name="Lee")

    Workstream.objects.update(objective="First")
    with pghistory.context(user=ann.pk):
        lead = Participation.objects.create(workstream=stream, agency=unep, role="lead")
        Workstream.objects.update(objective="Second")
    with pghistory.context(command="tidy"):
        lead.delete()

    new_row = [("Agency", "empty", "UNEP"), ("Role", "empty", "Lead")]
    gone_row = [(field, value, "empty") for field, _empty, value in new_row]
    assert told(stream, seen=seen) == [
        ("Somebody whose name is not on record", "update", "", [("Objective", "empty", "First")]),
        ("Ann Lee", "insert", "Participation: UNEP, Lead", new_row),
        ("Ann Lee", "update", "", [("Objective", "First", "Second")]),
        ("The command “tidy”", "delete", "Participation: UNEP, Lead", gone_row),
    ]


def test_what_was_seen_and_what_others_have_is_not_told(db):
    stream, other = workstream("IMG on Land"), workstream("IMG on Air")
    Workstream.objects.filter(pk=stream.pk).update(objective="Seen")
    seen = RecordVersion.now(stream, ROWS)
    Workstream.objects.filter(pk=other.pk).update(objective="Not this one")

    assert told(stream, seen=seen) == []


def test_the_bounds_of_a_partial_date_are_not_told_beside_it(db):
    stream = workstream("IMG on Land")
    seen = RecordVersion.now(stream, ROWS)
    stream.mandate_until = "2022"
    stream.save()

    assert told(stream, seen=seen)[0][3] == [("Mandate until", "empty", "2022")]


def test_a_version_is_read_back_as_it_was_written(db):
    stream = workstream("IMG on Land")
    version = RecordVersion.now(stream, ROWS)

    assert RecordVersion.read(str(version), like=version) == version
    assert RecordVersion.read("1", like=version) is None
    assert RecordVersion.read("1-x", like=version) is None


def test_a_row_deleted_changes_the_version(db):
    stream = workstream("IMG on Land")
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    lead = Participation.objects.create(workstream=stream, agency=unep, role="lead")
    before = RecordVersion.now(stream, ROWS)

    lead.delete()

    assert RecordVersion.now(stream, ROWS) != before


def test_a_deletion_says_who(db):
    stream = workstream("IMG on Land")
    pk = stream.pk
    with pghistory.context(command="tidy"):
        stream.delete()

    assert deletion_in_words(Workstream, str(pk)) == (
        "The command “tidy” deleted this record while you were editing it."
    )
    assert deletion_in_words(Workstream, "999999") == "This record does not exist."
    assert deletion_in_words(Workstream, "x") == "This record does not exist."
