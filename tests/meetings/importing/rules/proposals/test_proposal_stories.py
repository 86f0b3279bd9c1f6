"""Which name means which proposal."""

import pytest

from meetings.importing.rules.proposals.proposal_stories import Listed, Stories
from tests.meetings.importing.rules.proposals.test_proposals import proposals

KNOWN = (
    "Task Team on the Environmental Dimension of the 2030 Agenda",
    "IMG on Soils in Cities",
    "IMG on Soils in Peatlands",
)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("task team on the 2030 Agenda", KNOWN[0]),
        ("Issue Management Group on Soils in Cities", KNOWN[1]),
        ("Issue Management Group on Peatlands", KNOWN[2]),
        ("IMG on Soils", None),  # of either
        ("IMG on the 2030 Agenda", None),
        ("task team on the Agenda of Cities", None),
        ("Task Team", None),
    ],
)
def test_a_proposal_is_known_by_a_shorter_name(name, known):
    story = Stories(map(Listed, KNOWN)).of(name)

    assert (story.name if story else None) == known


def test_the_discussion_uses_a_shorter_name_than_the_decision():
    (fact,) = proposals(
        "The meeting approved the proposal of UNEP to establish a Task Team on the Marine Side of Trade.",
        "",
        "The task team on trade was presented by UNEP. Its purpose is to compare rules.",
        heading="2. Decisions",
    )

    assert fact.value.title == "Task Team on the Marine Side of Trade"
