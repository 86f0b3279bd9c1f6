"""New topics."""

from emg.dashboard.topics import in_words, open_topics, presenters
from meetings.lifecycle import Position, Route
from meetings.standing import standing
from tests import records


def test_founding_topics_are_open(founding):
    assert [in_words(topic) for topic in open_topics(standing())] == [
        "Supported · Going to SOM28",
        "Supported · Going to SOM28",
        "Supported · May start without the SOM",
    ]


def test_approved_and_refused_topics_are_not_open(later):
    record = standing()

    assert [topic.title for topic in open_topics(record)] == [
        "Nexus Dialogue on Environmental Aspects of Minerals and Metals"
    ]
    assert [in_words(topic) for topic in record.proposals] == [
        "Became Support to Country Teams",
        "Became IMG on Data",
        "Supported · May start without the SOM",
    ]


def test_what_the_tag_says_is_not_said_again(db):
    positions = [Position.NOTED, Position.DEFERRED, Position.WITHDRAWN, Position.NOT_SUPPORTED]
    topics = {records.proposal(position.value): {"position": position} for position in positions}
    records.held(records.meeting("m"), on="2022-05-18", proposals=topics)

    assert [in_words(topic) for topic in open_topics(standing())] == ["Noted", ""]


def test_supported_without_a_route_is_just_supported(db):
    topic = {records.proposal("P"): {"position": Position.SUPPORTED_WITH_CHANGES, "route": ""}}
    records.held(records.meeting("m"), on="2022-05-18", proposals=topic)

    assert [in_words(topic) for topic in open_topics(standing())] == ["Supported with changes"]


def test_topic_nobody_has_considered(db):
    records.proposal("P", published_on="2022-05-18")

    assert [in_words(topic) for topic in open_topics(standing())] == ["Not yet considered"]


def test_presenters_in_the_order_and_names_of_the_paper(founding):
    (first, *_others) = standing().proposals

    assert first.latest
    assert presenters(first.latest) == "UNDP, UNEP and DCO"


def test_topic_that_may_start_says_so_without_a_position_of_its_own(db):
    topic = {records.proposal("P"): {"position": Position.NOTED, "route": Route.NONE_NEEDED}}
    records.held(records.meeting("m"), on="2022-05-18", proposals=topic)

    assert [in_words(topic) for topic in open_topics(standing())] == ["Noted · May start without the SOM"]
