"""Proposals as sheets, in tables, and held by the letters of their list."""

import pytest

from tests.meetings.importing.rules.proposals.test_proposals import proposals


def read(*lines, heading="3. New topics"):
    return [
        (fact.value.title, fact.value.presenters, fact.value.position)
        for fact in proposals(*lines, heading=heading)
    ]


def test_sheet_with_a_title_of_its_own():
    (fact,) = proposals(
        "Proposal A",
        "Title: Task Team on Heat",
        "Submitted by: WMO and WHO",
        "Type of workstream: Task Team",
        "Objective: To share warnings.",
        "Discussion: FAO asked for details.",
        "Outcome: Supported.",
        heading="3. New topics",
    )

    assert (fact.value.title, fact.value.kind) == ("Task Team on Heat", "Task Team")
    assert fact.value.presenters == ("WMO", "WHO")
    assert fact.value.objective == "To share warnings."
    assert fact.value.position == "supported"


def test_sheet_with_a_counted_title():
    assert read("Proposal 1: Task Team on Heat", "Presented by: WMO", "Outcome: Not supported.") == [
        ("Task Team on Heat", ("WMO",), "not_supported")
    ]


def test_table_whose_columns_have_other_names():
    assert read(
        "Concept note | Presented by | Result of the discussion",
        "IMG on Heat | WMO and WHO | Supported; no submission to the SOM needed",
        "Task Team on Noise | UN-Habitat | Withdrawn by the presenter",
    ) == [("IMG on Heat", ("WMO", "WHO"), "supported"), ("Task Team on Noise", ("UN-Habitat",), "withdrawn")]


@pytest.mark.parametrize(
    "said",
    [
        "Members supported proposals (a) and (c). They did not support proposal (b).",
        "Proposals (a) and (c) were supported, and proposal (b) was rejected.",
    ],
)
def test_held_by_letters(said):
    assert read(
        "The following proposals were introduced:",
        "(a) IMG on Heat, presented by WMO;",
        "(b) IMG on Noise, presented by WHO;",
        "(c) IMG on Sand, presented by UNEP.",
        said,
    ) == [
        ("IMG on Heat", ("WMO",), "supported"),
        ("IMG on Noise", ("WHO",), "not_supported"),
        ("IMG on Sand", ("UNEP",), "supported"),
    ]


def test_objective_clause_is_no_presenter():
    assert read("(a) IMG on Heat, presented by WMO and WHO, the objective of which is to share data.")[0][
        1
    ] == (
        "WMO",
        "WHO",
    )


def test_what_is_decided_weighs_more_than_its_reason():
    assert read(
        "WHO proposed an IMG on Noise. It was found premature. The meeting deferred the proposal."
    ) == [("IMG on Noise", ("WHO",), "deferred")]
    assert read("WHO proposed an IMG on Noise. Members felt that the proposal was not mature.")[0][2] == (
        "not_supported"
    )


def test_support_without_need_for_the_senior_officials_is_support():
    (fact,) = proposals(
        "WHO proposed an IMG on Noise. Members supported the proposal and saw no need to bring it to the SOM.",
        heading="3. New topics",
    )

    assert (fact.value.position, fact.value.route) == ("supported", "none_needed")


def test_withdrawn_by_another_is_of_another():
    assert read(
        "WHO proposed an IMG on Noise. Members supported the proposal.",
        "As regards light, on which CMS had sent a note, a webinar would do. CMS took the proposal off the table.",
    ) == [("IMG on Noise", ("WHO",), "supported")]


def test_agreement_against_is_no_support():
    assert (
        read("OCHA suggested an IMG on Spills. There was wide agreement that the present network suffices.")
        == []
    )


def test_introduction_to_the_new_topics_is_none():
    assert read(
        "3.1 Introduction",
        "",
        "The Secretariat recalled the procedure.",
        "",
        "3.2 IMG on Heat (presented by WMO)",
        "",
        "Members supported the proposal.",
    ) == [("IMG on Heat", ("WMO",), "supported")]


def test_session_of_another_body_is_no_route():
    (fact,) = proposals(
        "WHO proposed an IMG on Noise. Members supported the proposal.",
        "The group should present its findings to the fifth session of the United Nations Environment Assembly.",
        heading="3. New topics",
    )

    assert fact.value.route == ""


def test_a_range_of_letters():
    items = ["(a) IMG on Heat (WMO)", "(b) Task Team on Noise (WHO)", "(c) IMG on Dust (UNCCD)"]

    assert [position for *_, position in read(*items, "Members supported proposals (a) to (c).")] == [
        "supported"
    ] * 3


def test_a_paragraph_counted_on_from_the_title_is_no_part_of_it():
    found = proposals(
        "4.2 Task Team on Heat (WMO)",
        "",
        "It would share warnings. Members supported the proposal.",
        "",
        "4.3 The use of wood in camps is a burden for the forests nearby.",
        heading="4. New topics",
    )

    assert [fact.value.objective for fact in found] == ["It would share warnings."]


def test_forms_copied_one_under_the_other():
    found = read(
        "Subject 1: IMG on Buildings",
        "Submitted by: UN-HABITAT and UNON",
        "Objective: to make premises models of low consumption",
        "Activities:",
        "- collect data on fifty buildings",
        "Conclusion: The segment supported the proposal.",
        "",
        "Subject 2: Task Team on Biofuels",
        "Submitted by: FAO",
        "Conclusion: The segment did not support the proposal.",
        heading="3. New subjects",
    )

    assert found == [
        ("IMG on Buildings", ("UN-HABITAT", "UNON"), "supported"),
        ("Task Team on Biofuels", ("FAO",), "not_supported"),
    ]


def test_fields_in_a_word():
    first, second = (
        fact.value
        for fact in proposals(
            *(
                "Idea 1: Task Team on Ice",
                "Who: WMO and UNEP",
                "Why: to watch the glaciers of all continents.",
            ),
            *("How:", "• a map", "• a meeting in Bern"),
            "What members said: lovely, but cold. The meeting supported the proposal. It goes to SOM30.",
            *("", "Idea 2: IMG on Fire", "Who: FAO", "Why: to prepare a guide for foresters."),
            "What participants thought: not supported.",
        )
    )

    assert (first.title, first.presenters) == ("Task Team on Ice", ("WMO", "UNEP"))
    assert first.objective == "to watch the glaciers of all continents."
    assert first.activities == ("a map", "a meeting in Bern")
    assert (first.position, first.route_meeting) == ("supported", "SOM30")
    assert (second.title, second.presenters, second.position) == ("IMG on Fire", ("FAO",), "not_supported")


def test_what_was_decided_in_a_list_below_a_proposal():
    (fact,) = proposals(
        *(
            "3.1 Task Team on Ice",
            "",
            "The proposal was presented by WMO. Objective: to watch the glaciers.",
            "",
        ),
        *("The segment:", "(a) supported the proposal;", "(b) decided to submit it to SOM30;"),
        *("(c) requested WMO to submit the terms of reference by 1 June 2022.", "", "4. Closure"),
        heading="3. New topics",
    )

    assert fact.value.objective == "to watch the glaciers."
    assert fact.value.activities == ()
    assert (fact.value.position, fact.value.route_meeting) == ("supported", "SOM30")


def test_a_list_of_activities_is_none_of_decisions():
    (fact,) = proposals(
        *("3.1 Task Team on Ice", "", "The proposal was presented by WMO. Its activities include:"),
        *("(a) a review of what was supported by members;", "(b) a map.", "", "The segment took note of it."),
        heading="3. New topics",
    )

    assert fact.value.activities == ("a review of what was supported by members", "a map.")
    assert fact.value.position == "noted"
