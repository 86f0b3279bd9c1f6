"""Statuses: in the words of reports, and none where no words say one."""

import pytest

from meetings.importing.reading import ReadEntry, Sureness

from .summaries import TECHNICAL, read, said


@pytest.mark.parametrize(
    ("sentence", "status", "basis", "horizon"),
    [
        ("The IMG on Land was extended until 2014.", "continuing", "decided", "2014"),
        ("Senior Officials agreed to extend the mandate of the IMG on Land for two more years, until mid-2024.", "continuing", "decided", "2024"),
        ("Members agreed on the continuation of the IMG on Land through June 2023.", "continuing", "decided", "2023-06"),
        ("The IMG on Land is expected to continue in 2023.", "continuing", "expected", "2023"),
        ("It is expected that the IMG on Land will continue in 2023 and 2024.", "continuing", "expected", "2024"),
        ("The IMG on Land, led by UNCCD, will carry on with its work.", "continuing", "decided", ""),
        ("The IMG on Land was requested to continue its work.", "continuing", "decided", ""),
        ("The meeting decided to establish an IMG on Land, to be led by UNCCD.", "new", "decided", ""),
        ("A new IMG on Land was established.", "new", "decided", ""),
        ("The IMG on Land is expected to complete its mandate by the end of 2022.", "completing", "expected", "2022"),
        ("The IMG on Land will complete its work in 2023.", "completing", "decided", "2023"),
        ("The meeting agreed that the IMG on Land should finish its report and bring its work to an end.", "completing", "decided", ""),
        ("The IMG on Land has completed its mandate.", "completed", "decided", ""),
        ("The meeting noted that the mandate of the IMG on Land had been fulfilled.", "completed", "decided", ""),
        ("The IMG on Land was concluded.", "concluded", "decided", ""),
        ("The meeting agreed to conclude the IMG on Land.", "concluded", "decided", ""),
        ("The IMG on Land delivered its guide and was dissolved.", "concluded", "decided", ""),
        ("The IMG on Land was put on hold until a lead is found.", "on_hold", "decided", ""),
        ("No report was given on the IMG on Land.", "not_reported", "decided", ""),
        ("The IMG on Land, which UNCCD leads, did not report.", "not_reported", "decided", ""),
        ("IMG on Land: continuing until 2024", "continuing", "decided", "2024"),
        ("IMG on Land (UNCCD) – on hold", "on_hold", "decided", ""),
    ],
)  # fmt: skip
def test_words_of_status(sentence, status, basis, horizon):
    assert said(sentence) == [("IMG on Land", status, basis, horizon)]


def test_will_is_a_forecast_where_the_meeting_does_not_decide():
    sentence = "The IMG on Land will continue in 2023."

    assert said(sentence) == [("IMG on Land", "continuing", "decided", "2023")]
    assert said(sentence, title=TECHNICAL) == [("IMG on Land", "continuing", "expected", "2023")]


@pytest.mark.parametrize(
    "sentence",
    [
        "UNCCD proposed to extend the IMG on Land until 2024.",
        "The IMG on Land will propose that its mandate be extended to 2024.",
        "UNEP will ask that the IMG on Land be closed.",
        "Members discussed whether to conclude the IMG on Land.",
        "The Senior Officials may wish to extend the IMG on Land.",
        "The meeting did not agree to extend the IMG on Land.",
        "The Secretariat recalled that the Senior Officials had agreed to extend the IMG on Land.",
        "If no lead is found, the IMG on Land will be concluded.",
        "The report of the IMG on Land was completed.",
        "The IMG on Land’s survey was concluded in March.",
        "The IMG on Land's first report was completed.",
        "The IMG on Land reported on its work.",
        "Members were of the view that the IMG on Land should continue until 2024.",
    ],
)
def test_no_status_is_guessed(sentence):
    assert [entry for entry in said(sentence) if entry[1]] == []


def test_sentences_that_only_look_like_a_status_are_told_with_the_reason():
    report = read("UNCCD proposed to extend the IMG on Land until 2024.")

    assert [doubt.reason for doubt in report.doubts] == ["The sentence speaks of it as open, not as said."]


def test_one_sentence_of_several_workstreams():
    sentence = "The IMG on Land, the CP on Air and the Task Team on Sand are expected to continue in 2023."

    assert [(name, horizon) for name, _status, _basis, horizon in said(sentence)] == [
        ("IMG on Land", "2023"),
        ("CP on Air", "2023"),
        ("Task Team on Sand", "2023"),
    ]


def test_the_group_is_the_one_in_the_heading():
    report = read("2.1 IMG on Land", "", "UNCCD reported. Members agreed to extend its mandate until 2024.")
    (fact,) = report.entries

    assert fact.value == ReadEntry("IMG on Land", "continuing", "decided", "2024")
    assert fact.sureness == Sureness.LIKELY


def test_the_img_is_no_coalition():
    sentence = (
        "The IMG on Waste became the Waste Coalition in March, and it was agreed that the IMG was closed."
    )

    assert said(sentence) == [("IMG on Waste", "concluded", "decided", "")]


def test_expectation_and_recommendation_are_no_decisions():
    assert said("Members expect the IMG on Land to complete its work by March 2023.") == [
        ("IMG on Land", "completing", "expected", "2023-03")
    ]
    assert said("Members agreed to recommend that the IMG on Land continue in 2023.") == [
        ("IMG on Land", "continuing", "expected", "2023")
    ]


def test_an_end_that_is_recommended_is_one_to_come():
    """A status that has happened cannot be expected: the record would refuse it."""
    assert said("The meeting recommended to SOM29 the conclusion of the IMG on Land.") == [
        ("IMG on Land", "completing", "expected", "")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The segment will propose to SOM28 that the IMG on Land be extended to 2024.",
        "Members agreed to propose that the IMG on Land be extended to 2024.",
    ],
)
def test_what_is_to_be_proposed_to_the_senior_officials_is_expected(sentence):
    assert said(sentence, title=TECHNICAL) == [("IMG on Land", "continuing", "expected", "2024")]


def test_heading_without_a_status_is_asked_about():
    (fact,) = read("2.1 IMG on Land", "", "UNCCD presented the figures of its report.").entries

    assert (fact.value, fact.sureness) == (ReadEntry("IMG on Land", "", ""), Sureness.UNSURE)
    assert fact.reason == "The text names it and says no status."


def test_two_things_said_of_one_workstream_are_not_sure():
    report = read("The IMG on Land was concluded.", "", "The IMG on Land is expected to continue in 2023.")
    (fact,) = report.entries

    assert (fact.value.status, fact.sureness) == ("concluded", Sureness.UNSURE)


def test_they_are_the_workstream_with_a_plural_name():
    text = "The Nexus Dialogues have attracted four hundred participants. They are expected to continue in 2023 as well."

    assert said(text, title=TECHNICAL) == [("Nexus Dialogues", "continuing", "expected", "2023")]


def test_a_conclusion_under_a_topic_is_no_name():
    written = (
        "Land. UNCCD reported that the study lacks a chapter.",
        "",
        "Conclusion: the Group is expected to continue in 2023.",
    )

    assert [entry[:2] for entry in said(*written, title=TECHNICAL)] == [("Land", "continuing")]


def test_a_mandate_fulfilled_and_the_group_concluded():
    assert (
        said("The meeting decided that the IMG on Land has fulfilled its mandate and is concluded.")[0][1]
        == "concluded"
    )


def test_next_year_is_counted_from_that_of_the_meeting():
    assert said("The IMG on Land will continue until the end of next year.") == [
        ("IMG on Land", "continuing", "decided", "2023")
    ]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The meeting declared the IMG on Land to be on hold.", "on_hold"),
        ("The meeting considered the IMG on Land to have completed its work.", "completed"),
    ],
)
def test_what_the_meeting_declares_a_workstream_to_be(sentence, status):
    assert said(sentence) == [("IMG on Land", status, "decided", "")]


def test_what_is_told_respectively_is_for_a_person_to_sort_out():
    facts = read(
        "The IMG on Land and the IMG on Heat will continue until 2023 and 2024 respectively."
    ).entries

    assert [fact.value.name for fact in facts] == ["IMG on Land", "IMG on Heat"]
    assert {fact.sureness for fact in facts} == {Sureness.UNSURE}


def test_a_decision_counted_in_its_heading_is_of_the_workstream_it_names():
    heading = "Decision 28/2: IMG on Land"
    text = "The Senior Officials decided that the group shall continue in 2026."

    (entry,) = read("Decisions", "", heading, "", text, heading="2. Outcome").entries

    assert (entry.value.name, entry.value.status, entry.value.horizon) == (
        "IMG on Land",
        "continuing",
        "2026",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "UNITAR, which has kept the IMG on Land together for the last year, was thanked.",
        "Members were pleased that the work of the IMG on Land will be carried forward by the new alliance.",
    ],
)
def test_who_kept_it_together_or_takes_over_says_no_status(sentence):
    assert said(sentence) == []
