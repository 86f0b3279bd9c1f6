"""Names in running text, and where they end."""

import pytest

from meetings.importing.rules.words.names import key_of, names


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("to conclude the IMG on Green Economy upon the launch of its report", "IMG on Green Economy"),
        ("expects the peer review process to continue in 2015", "peer review process"),
        ("expects the EMG Nexus Dialogues to remain open", "EMG Nexus Dialogues"),
    ],
)
def test_where_a_name_ends(sentence, printed):
    assert [name.printed for name in names(sentence)] == [printed]


def test_a_peer_review_process_with_its_object_is_no_name_alone():
    assert names("the peer review process to the benefit of all") == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The IMG on Sound Management of Chemicals and Waste has completed", "IMG on Sound Management of Chemicals and Waste"),
        ("to extend the mandate of the Task Team on Marine Litter by two years", "Task Team on Marine Litter"),
        ("an Issue Management Group on Tackling E-waste, led by UNU", "Issue Management Group on Tackling E-waste"),
        ("the Green Economy IMG was concluded", "Green Economy IMG"),
        ("The E-waste Coalition will meet", "E-waste Coalition"),
        ("The EMG Nexus Dialogue Series is ongoing", "EMG Nexus Dialogue Series"),
        ("the issue management group on land should finish", "issue management group on land"),
        ("the Working Group on Trade, Investment and Environment was closed", "Working Group on Trade, Investment and Environment"),
        ("the IMG on Land and to conclude it", "IMG on Land"),
        ("a Consultative Process on Biodiversity (post-2020): new", "Consultative Process on Biodiversity (post-2020)"),
    ],
)  # fmt: skip
def test_names_end_where_the_sentence_goes_on(sentence, name):
    assert [found.printed for found in names(sentence)] == [name]


def test_a_plural_names_several():
    found = [name.printed for name in names("The IMGs on Biodiversity and on Land were extended")]

    assert found == ["IMG on Biodiversity", "IMG on Land"]


def test_names_are_known_again():
    assert key_of("the IMG on Land") == key_of("Issue Management Group on Land")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("For the Consultative Process on Waste we heard that it goes on.", "Consultative Process on Waste"),
        ("Nexus Dialogue on Travel by the United Nations after the Pandemic.", "Nexus Dialogue on Travel by the United Nations after the Pandemic"),
        ("The IMG on Land was led by the United Nations Environment Programme.", "IMG on Land"),
        ("The IMG on Land by the end of May.", "IMG on Land"),
    ],
)  # fmt: skip
def test_where_a_name_ends_before_somebody(text, name):
    assert [one.printed for one in names(text)] == [name]
