"""What the paper says of new topics: headings, presenters, activities, what the meeting held of them."""

from emg.paper.blocks import Heading
from meetings.lifecycle import Route
from meetings.models import Presenter
from meetings.report.compose import compose
from tests.meetings.report.test_compose import texts


def test_closing_sentence_follows_the_route(copy):
    first, _second, third = copy.considerations.order_by("order")
    som28 = first.route_meeting

    first.route, first.route_meeting = Route.NONE_NEEDED, None
    first.save()
    third.route, third.route_meeting = Route.TO_MEETING, som28
    third.save()

    assert texts(copy)[f"proposal-{first.proposal.slug}-closing"] == (
        "EMG Members supported the proposal. "
        "The Secretariat may start the planning without bringing the proposal to the SOM."
    )
    assert texts(copy)[f"proposal-{third.proposal.slug}-closing"] == (
        "EMG Members supported the proposal, to be presented to the EMG Senior Officials at SOM28."
    )


def test_own_text_of_the_new_topics_stands_before_them(copy):
    copy.sections.filter(key=3).update(text="Three topics were presented.")

    assert texts(copy)["section-3-p1"] == "Three topics were presented."


def test_topic_prints_heading_objective_activities_and_presenters_as_recorded(copy):
    said = copy.considerations.get(order=3)
    said.heading, said.objective, said.activities = "Minerals", "First.\n\nSecond.", "- one\n\n• two"
    said.save()
    Presenter.objects.filter(consideration=said).update(name_as_printed="the UNEP Finance Initiative")
    slug = said.proposal.slug

    blocks = texts(copy)

    assert [(key, value) for key, value in blocks.items() if key.startswith(f"proposal-{slug}")] == [
        (f"proposal-{slug}", "c) Minerals (presented by the UNEP Finance Initiative)"),
        (f"proposal-{slug}-objective-1", "First."),
        (f"proposal-{slug}-objective-2", "Second."),
        (f"proposal-{slug}-activities-lead", "Proposed activities include:"),
        (f"proposal-{slug}-activities", "- one\n- two"),
        (
            f"proposal-{slug}-closing",
            "EMG Members supported the proposed Nexus Dialogue. The Secretariat may start the planning of "
            "the Dialogue without bringing the proposal to the SOM.",
        ),
    ]


def test_topic_without_activities_says_nothing_of_any(copy):
    said = copy.considerations.get(order=2)
    said.objective, said.activities = "One paragraph.", ""
    said.save()

    ids = [block.id for block in compose(copy) if block.id.startswith(f"proposal-{said.proposal.slug}-")]

    assert ids == [f"proposal-{said.proposal.slug}-{part}" for part in ("objective-1", "closing")]


def test_topics_and_presenters_stand_in_their_order(copy):
    copy.considerations.filter(order=3).update(order=0)
    first = copy.considerations.order_by("order")[1]
    first.presenters.filter(agency__acronym="DCO").update(order=0)

    headings = [str(block) for block in compose(copy) if isinstance(block, Heading) and block.level == 3]

    assert headings[0].startswith("a) Nexus Dialogue on")
    assert headings[1].endswith("(presented by DCO, UNDP and UNEP)")


def test_typed_closing_sentence_is_printed_as_typed(copy):
    said = copy.considerations.get(order=1)
    said.closing_sentence = "Members were enthusiastic."
    said.save()

    assert texts(copy)[f"proposal-{said.proposal.slug}-closing"] == "Members were enthusiastic."


def test_closing_sentence_typed_over_several_lines_is_printed_on_one(copy):
    said = copy.considerations.get(order=1)
    said.closing_sentence = "Members were\r\nenthusiastic.\r\n\r\nAll  of them."
    said.save()

    assert texts(copy)[f"proposal-{said.proposal.slug}-closing"] == "Members were enthusiastic. All of them."
