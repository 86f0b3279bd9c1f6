"""Statuses: in the words of reports, and none where no words say one."""

import pytest

from meetings.importing.reading import ReadEntry, ReadReport, Sureness
from meetings.importing.rules import read_report
from meetings.importing.rules.words.names import names
from meetings.importing.source import Line

SOM = "28th Senior Officials Meeting"
TECHNICAL = f"Technical Segment of the {SOM}"
DAY = "18 May 2022"


def read(*lines: str, title: str = SOM, heading: str = "2. Progress of the workstreams") -> ReadReport:
    opening = ("The meeting was held in Geneva and was chaired by Ms. Ada Rui.", "", heading, "")
    written = ["Environment Management Group", title, DAY, "", "1. Introduction", "", *opening, *lines]
    return read_report([Line(line) for line in written])


def said(*lines: str, title: str = SOM) -> list[tuple[str, str, str, str]]:
    """Name, status, basis, horizon of each entry."""
    entries = [fact.value for fact in read(*lines, title=title).entries]
    return [(entry.name, entry.status, entry.basis, entry.horizon) for entry in entries]


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


@pytest.mark.parametrize(
    ("lead", "status", "basis", "horizon"),
    [
        ("The following processes are expected to continue in 2023:", "continuing", "expected", "2023"),
        ("The following four will continue:", "continuing", "decided", ""),
        ("The meeting agreed to extend the following groups until 2024:", "continuing", "decided", "2024"),
        ("The following have completed their mandates:", "completed", "decided", ""),
        ("The following processes completed their mandates in 2023:", "completed", "decided", ""),
        ("The following process was concluded:", "concluded", "decided", ""),
        ("Expected to complete their mandates:", "completing", "expected", ""),
        ("Ongoing workstreams:", "continuing", "decided", ""),
        ("On hold:", "on_hold", "decided", ""),
        ("No update was received on the following processes:", "not_reported", "decided", ""),
        (
            "The following processes are expected to continue in 2026, likely:",
            "continuing",
            "expected",
            "2026?",
        ),
        (
            "The following processes are expected to complete their mandates, likely by 30 June 2026:",
            "completing",
            "expected",
            "2026-06-30?",
        ),
        ("The following processes will continue, likely in 2026:", "continuing", "decided", "2026?"),
        (
            "The following processes are expected to begin on 1 January 2026:",
            "new",
            "expected",
            "2026-01-01",
        ),
    ],
)
def test_words_over_a_list_are_said_of_its_items(lead, status, basis, horizon):
    assert said(lead, "", "(a) IMG on Land; and", "(b) Task Team on Air.") == [
        ("IMG on Land", status, basis, horizon),
        ("Task Team on Air", status, basis, horizon),
    ]


def test_list_of_verbs_in_one_sentence():
    sentence = (
        "The meeting agreed to: (a) extend the IMG on Land until 2024; (b) conclude the Task Team on Air; "
        "(c) establish a Coalition on Sand; and (d) request the Secretariat to report by 30 June 2023."
    )
    report = read(sentence)

    assert [(fact.value.name, fact.value.status, fact.value.marker) for fact in report.entries] == [
        ("IMG on Land", "continuing", "(a)"),
        ("Task Team on Air", "concluded", "(b)"),
        ("Coalition on Sand", "new", "(c)"),
    ]
    assert [(fact.value.verb, fact.value.addressee, fact.value.deadline) for fact in report.actions] == [
        ("request", "the Secretariat", "2023-06-30")
    ]


def test_items_that_say_their_own_status():
    assert said("- IMG on Land: completed", "- IMG on Air – expected to continue in 2023") == [
        ("IMG on Land", "completed", "decided", ""),
        ("IMG on Air", "continuing", "expected", "2023"),
    ]


def test_two_things_said_of_one_workstream_are_not_sure():
    report = read("The IMG on Land was concluded.", "", "The IMG on Land is expected to continue in 2023.")
    (fact,) = report.entries

    assert (fact.value.status, fact.sureness) == ("concluded", Sureness.UNSURE)


def test_number_of_ongoing_workstreams_is_computed_again():
    report = read(
        "Progress in two ongoing workstreams was presented. The following will continue:",
        "",
        "- IMG on Land",
        "- IMG on Air",
    )

    assert report.sections[1].value.text == "Progress in {count} ongoing workstreams was presented."


@pytest.mark.parametrize(
    "lead",
    [
        "Two of the workstreams are expected to continue in 2023, namely",
        "The segment expects two workstreams to continue in 2023, namely",
        "Members foresaw two groups to continue in 2023:",
        "The following are expected to continue in 2023, i.e.",
    ],
)
def test_names_behind_namely(lead):
    listed = said(
        f"{lead} the IMG on Biodiversity and the consultative process on safeguards.", title=TECHNICAL
    )

    assert [entry[1:] for entry in listed] == [("continuing", "expected", "2023")] * 2


def test_words_that_lead_in_a_list_right_under_the_first_heading():
    written = [
        TECHNICAL,
        DAY,
        "",
        "Where the workstreams stand",
        "",
        "Expected to continue in 2023:",
        "",
        "* IMG on Land",
        "* IMG on Heat",
    ]
    entries = read_report([Line(line) for line in written]).entries

    assert [(fact.value.name, fact.value.horizon) for fact in entries] == [
        ("IMG on Land", "2023"),
        ("IMG on Heat", "2023"),
    ]


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


def test_year_over_a_list_of_lists():
    lead = "For the year 2023, members foresaw the following:"
    entries = said(
        lead,
        "",
        "(a) Expected to continue: IMG on Land; IMG on Heat.",
        "",
        "(b) Expected to be completed by the end of 2022: IMG on Waste.",
        title=TECHNICAL,
    )

    assert [(name, horizon) for name, _status, _basis, horizon in entries] == [
        ("IMG on Land", "2023"),
        ("IMG on Heat", "2023"),
        ("IMG on Waste", "2022"),
    ]


def test_a_mandate_fulfilled_and_the_group_concluded():
    assert (
        said("The meeting decided that the IMG on Land has fulfilled its mandate and is concluded.")[0][1]
        == "concluded"
    )


def test_name_ends_where_more_is_told_of_it():
    assert (
        names("to conclude the IMG on Green Economy upon the launch of its report")[0].printed
        == "IMG on Green Economy"
    )
    listed = said(
        "The following are expected to continue in 2023:",
        "",
        "(a) Task Team on Heat, including its new work on lead",
        "(b) IMG on Land",
    )
    assert [entry[0] for entry in listed] == ["Task Team on Heat", "IMG on Land"]


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


def test_names_listed_without_a_status_have_none():
    assert said("The meeting heard reports on the following:", "- IMG on Land", "- IMG on Heat") == [
        ("IMG on Land", "", "", ""),
        ("IMG on Heat", "", "", ""),
    ]


def test_a_row_names_its_workstream_in_the_column_of_names():
    assert said("Workstream | Status | Until", "Biodiversity | Continuing | 2023") == [
        ("Biodiversity", "continuing", "decided", "2023")
    ]


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
