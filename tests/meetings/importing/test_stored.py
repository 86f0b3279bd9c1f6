"""What was read, kept as JSON."""

import json

from meetings.importing.reading import Doubt, Fact, Kind, ReadMeeting, ReadReport, Sureness
from meetings.importing.source import Source
from meetings.importing.stored import from_data, to_data

from .by_hand import founding_reading


def test_what_was_read_is_the_same_after_it_was_kept():
    read = founding_reading()

    assert from_data(json.loads(json.dumps(to_data(read)))) == read


def test_doubts_and_sureness_are_kept():
    title = Fact("A title", (3,), Sureness.UNSURE, "It stands alone.")
    read = ReadReport(
        Source(()), Kind.DOUBTFUL, "No date.", ReadMeeting(title=title), doubts=(Doubt(4, "May wish to"),)
    )

    assert from_data(json.loads(json.dumps(to_data(read)))) == read


def test_what_an_earlier_version_did_not_know_has_its_usual_value():
    data = to_data(founding_reading())
    del data["doubts"]
    data["entries"][0]["value"]["of_a_later_version"] = "unknown here"

    assert from_data(data) == founding_reading()


def test_what_postgresql_cannot_keep_is_left_out():
    read = ReadReport(Source(()), Kind.REPORT, "a\x00b", ReadMeeting())

    assert from_data(to_data(read)).kind_reason == "ab"
