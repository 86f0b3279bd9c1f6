"""The agenda: the sections of a report and what they go through, without what was said of it."""

from datetime import date

import pytest

from emg.paper.text import as_text
from meetings import actions
from meetings.lifecycle import Basis, Status
from meetings.models import Section
from meetings.report.agenda import agenda_of
from tests import records


def test_founding_agenda_has_five_items(founding):
    assert as_text(agenda_of(founding)) == (
        "UNITED NATIONS\n"
        "ENVIRONMENT MANAGEMENT GROUP\n"
        "Mid-Term Technical Segment of the 28th Senior Officials Meeting\n"
        "18th May 2022\n"
        "Video-audio conference\n"
        "15:00-17:00 CEST\n"
        "Agenda\n"
        "\n"
        "The items are those of the report of the meeting.\n"
        "\n"
        "1. Introduction\n"
        "\n"
        "2. Overview of progress made by EMG Issue Management Groups and Consultative Processes\n"
        "\n"
        "(a) IMG on Environmental Sustainability Management\n"
        "(b) IMG on Biodiversity\n"
        "(c) Consultative Process on a Pollution-Free Planet\n"
        "(d) Issue Management Group on Human Rights and Environment\n"
        "(e) Consultations on Environmental and Social Sustainability in the United Nations System\n"
        "(f) Consultative Process on a UN System-Wide Framework of Strategies on the Environment\n"
        "(g) EMG Nexus Dialogue Series\n"
        "(h) Consultative Process on Sustainable Infrastructure\n"
        "(i) Task Team on a UN System Contribution to the Stockholm+50 International Meeting\n"
        "\n"
        "3. New topics for the future work of the EMG\n"
        "\n"
        "(a) Strengthening UN System-wide Support to RCOs/UNCTs for Triple Planetary Crisis Response "
        "(presented by UNDP, UNEP and DCO)\n"
        "(b) Issue Management Group on Environmental Data and Statistics for the SDGs (presented by UNEP)\n"
        "(c) Nexus Dialogue on Environmental Aspects of Minerals and Metals (presented by UNEP)\n"
        "\n"
        "4. 28th Senior Officials Meeting\n"
        "\n"
        "5. Closure of the meeting\n"
    )


def test_agenda_of_an_issued_report_is_dated_as_its_meeting_and_bears_no_symbol(founding):
    paper = agenda_of(founding)

    assert (paper.dated, paper.foot, paper.mark, paper.origin) == (date(2022, 5, 18), "", "", "")
    assert paper.title == "Agenda – Mid-Term Technical Segment of the 28th Senior Officials Meeting"
    assert paper.head == (
        "Agenda — Mid-Term Technical Segment of the 28th Senior Officials Meeting — 18th May 2022"
    )


def test_agenda_of_an_issued_report_never_changes(founding):
    before = agenda_of(founding)

    founding.entries.first().workstream.rename(to="Other", kind=None, on="2020-01-01")

    assert agenda_of(founding) == before


def test_agenda_of_a_draft_is_provisional_on_every_page(founding):
    draft = actions.start_revision(founding)

    paper = agenda_of(draft)

    assert paper.mark == "PROVISIONAL"
    assert paper.blocks[0].paper == "Provisional agenda"
    assert str(paper.blocks[1]) == "The items are those of the draft report of the meeting."


def test_agenda_prints_what_the_report_prints_otherwise(founding):
    draft = actions.start_revision(founding)
    draft.overrides.create(block_id="section-5", text="Any other business", reason="As adopted")
    draft.overrides.create(
        block_id="section-2-continuing-expected-2023", text="One\nTwo", reason="As adopted"
    )

    paper = as_text(agenda_of(draft))

    assert "5. Any other business" in paper
    assert "(a) One\n(b) Two\n(c) Consultative Process on Sustainable Infrastructure" in paper


def test_lists_of_bullets_are_lettered_and_activities_are_no_items(db):
    report = records.draft(
        records.meeting("m"), on="2023-03-01", said=[(records.workstream("Land"), Status.NEW, Basis.DECIDED)]
    )
    report.sections.update(list_style="-")
    topic = records.proposal("Topic")
    report.considerations.create(proposal=topic, position="noted", activities="An activity\nAnother")

    agenda = as_text(agenda_of(report))

    assert agenda.endswith("1. Progress\n\n(a) Land\n\n2. New topics\n\n(a) Topic\n")


def test_draft_without_a_date_or_a_section_says_so(db):
    report = actions.start_report(records.meeting("m"))

    paper = agenda_of(report)

    assert paper.dated is None
    assert as_text(paper).endswith("Provisional agenda\n\nNo item is on record yet.\n")


@pytest.mark.parametrize("kind", Section.Kind.values)
def test_empty_section_of_any_kind_is_an_item(db, kind):
    report = actions.start_report(records.meeting("m"))
    Section.objects.create(report=report, order=1, heading="An item", kind=kind)

    assert as_text(agenda_of(report)).endswith("\n\n1. An item\n")
