"""Words before a list that say a status of all its items."""

import pytest

from meetings.importing.rules import read_report
from meetings.importing.source import Line
from tests.meetings.importing.rules.statuses.summaries import SOM, TECHNICAL, said

LEADS = {
    ("continuing", "expected"): [
        "Members were informed that the following workstreams would be continued in 2023:",
        "It was noted that these workstreams will go on in 2023:",
        "The workstreams that will carry on in 2023 are:",
        "Work will continue in 2023 on:",
        "Workstreams expected to continue in 2023:",
        "Expected to run on in 2023:",
        "The following are foreseen to remain active in 2023:",
        "The leads of the following workstreams indicated that work would continue in 2023:",
        "Five workstreams will carry their work into 2023:",
        "The following processes plan to continue their work in 2023:",
    ],
    ("continuing", "decided"): [
        "The Senior Officials extended the following until 2023:",
        "The mandates of the following groups were extended until 2023:",
        "Extended until 2023:",
        "The meeting agreed that the following would continue in 2023:",
        "The meeting agreed on the extension until 2023 of:",
        "It was decided to extend until 2023:",
    ],
    ("completing", "expected"): [
        "The following are expected to be completed in 2022:",
        "The following workstreams are scheduled to finish in 2022:",
        "Workstreams expected to complete their mandates in 2022:",
        "Expected to conclude in 2022:",
        "The following will come to an end in 2022:",
        "Those that will have completed their mandate in 2022 are:",
        "Due to finish in 2022:",
        "Ending in 2022:",
    ],
    ("completed", "decided"): [
        "The following workstreams have been completed:",
        "The following have finished their work:",
        "Completed since the last meeting:",
        "Completed workstreams:",
        "Two workstreams have fulfilled their mandates:",
        "Workstreams that have completed their mandate:",
    ],
    ("concluded", "decided"): [
        "The meeting decided to conclude:",
        "The following were closed:",
        "Closed by the meeting:",
    ],
    ("on_hold", "decided"): [
        "The following workstreams are on hold:",
        "Workstreams on hold:",
        "Put on hold:",
        "Work on the following has been suspended:",
        "The following were put on hold until further notice:",
    ],
    ("not_reported", "decided"): [
        "No update was provided on:",
        "No report was received on the following:",
        "The following did not report:",
        "No information was available on:",
        "Not reported on:",
        "Nothing was reported on:",
        "The meeting heard no report on the following:",
    ],
    ("new", "decided"): [
        "The meeting established:",
        "Newly established:",
        "The following new workstreams were established:",
        "The meeting decided to establish the following:",
        "New workstreams:",
    ],
    ("new", "expected"): [
        "The following are expected to be launched:",
    ],
}


@pytest.mark.parametrize(
    ("status", "basis", "lead"), [(*meant, lead) for meant, leads in LEADS.items() for lead in leads]
)
def test_leads(status, basis, lead):
    """In a technical segment they forecast, in a meeting of senior officials they decide."""
    title = TECHNICAL if basis == "expected" else SOM
    year = next((year for year in ("2022", "2023") if year in lead), "")

    assert said(lead, "", "(a) IMG on Land; and", "(b) Task Team on Air.", title=title) == [
        ("IMG on Land", status, basis, year),
        ("Task Team on Air", status, basis, year),
    ]


def test_the_meeting_agreed_right_under_the_masthead():
    agreed = "The meeting agreed (a) to continue the IMG on Land until 2022; and (b) to conclude the Task Team on Air."
    lines = (
        TECHNICAL,
        "18 May 2020",
        "",
        "Decisions in brief",
        agreed,
        "",
        "Discussion",
        "",
        "The Chair spoke.",
    )

    entries = [fact.value for fact in read_report([Line(line) for line in lines]).entries]

    assert [(entry.name, entry.status, entry.basis) for entry in entries] == [
        ("IMG on Land", "continuing", "decided"),
        ("Task Team on Air", "concluded", "decided"),
    ]
