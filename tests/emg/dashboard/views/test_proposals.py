"""The page of proposals, and each one's page."""

from meetings import actions
from tests import records

MAY = "som28-mid-term-technical-segment"
TOPIC = "issue-management-group-on-environmental-data-and-statistics-for-the-sdgs"
NEXUS = "nexus-dialogue-on-environmental-aspects-of-minerals-and-metals"


def test_founding_record_by_stage(founding, read):
    page = read("/proposals/")

    assert "3 proposals Going to a meeting (2) Strengthening UN System-wide" in page.main
    assert "Presented by UNDP, UNEP and DCO +New topic Supported · Going to SOM28" in page.main
    assert "May start without the SOM (1) Nexus Dialogue" in page.main


def test_filtered_list_says_how_many_of_how_many(founding, read):
    page = read("/proposals/?agency=dco&at=2022-05-18")

    assert "1 of 3 proposals Remove Presented by: DCO ×" in page.main
    assert ("Remove Presented by: DCO ×", "/proposals/?at=2022-05-18") in page.links


def test_empty_states(db, read):
    assert "No proposal is on record yet." in read("/proposals/").main
    assert "No proposal was on record then." in read("/proposals/?at=2022-05-17").main
    records.proposal("Early", published_on="2020-01-01")
    assert "No proposal answers to all of these filters. Show all proposals" in read("/proposals/?q=x").main
    assert "No meeting on record has considered it." in read("/proposals/early/").main


def test_page_of_one_says_what_the_paper_says(founding, read):
    page = read(f"/proposals/{TOPIC}/")

    assert page.main.startswith(
        "Proposals Issue Management Group on Environmental Data and Statistics for the SDGs "
        "+New topic Supported · Going to SOM28 Kind Issue Management Group "
        "At the mid-term technical segment of 18 May 2022 Presented by UNEP The objective of this proposal"
    )
    assert (
        "EMG Members supported the proposal, to be presented to the EMG Senior Officials at SOM28."
        in page.main
    )
    assert ("In the paper", f"/meetings/{MAY}/summary/rev/0/#proposal-{TOPIC}") in page.links


def test_anchor_in_the_paper_exists(founding, client):
    paper = client.get(f"/meetings/{MAY}/summary/rev/0/").content.decode()

    assert f'id="proposal-{TOPIC}"' in paper


def test_page_tells_the_whole_way_latest_first(later, read):
    page = read(f"/proposals/{TOPIC}/")

    assert "✓Approved Became IMG on Data" in page.main
    assert ("IMG on Data", "/workstreams/img-on-data/") in page.links
    assert page.main.index("At the 28th Senior Officials Meeting") < page.main.index("At the mid-term")
    then = read(f"/proposals/{TOPIC}/?at={MAY}")
    assert "IMG on Data" not in then.main
    assert "Going to SOM28" in then.main


def test_workstream_it_grew_out_of_is_told_of_now_only(founding, read):
    followed = founding.entries.first().workstream
    proposal = founding.considerations.get(proposal__slug=NEXUS).proposal
    proposal.follows = followed
    proposal.save()

    assert f"Grew out of {followed.title}" in read(f"/proposals/{NEXUS}/").main
    assert "Grew out of" not in read(f"/proposals/{NEXUS}/?at=2022-05-18").main


def test_closing_sentence_is_that_of_the_paper_as_it_was_known(founding, read):
    draft = actions.start_revision(founding)
    said = draft.considerations.get(proposal__slug=NEXUS)
    said.closing_sentence = "It was put off."
    said.save()
    records.approve(draft)

    assert "It was put off." in read(f"/proposals/{NEXUS}/").main
    assert "It was put off." not in read(f"/proposals/{NEXUS}/?known=2022-06-01").main


def test_hidden_and_unknown_proposals_look_alike(founding, client):
    records.proposal("Hidden")

    answers = {client.get(f"/proposals/{slug}/").content for slug in ("hidden", "unknown")}

    assert len(answers) == 1
    assert client.get(f"/proposals/{NEXUS}/?at=2022-05-17").status_code == 404
