"""The texts printed otherwise in a report's form."""

import pytest

from meetings.lifecycle import Status
from meetings.models import BlockOverride, Report, Section, StatusEntry
from meetings.report.compose import compose
from tests.records import workstream

from .report_pages import address, field_errors, saved, typed_values, words


@pytest.fixture
def draft(draft) -> Report:
    Section.objects.create(report=draft, order=1, heading="Introduction", text="It was held.")
    Section.objects.create(report=draft, order=2, heading="Progress", kind=Section.Kind.PROGRESS)
    for order, title in enumerate(["IMG on Land", "IMG on Water"], start=1):
        StatusEntry.objects.create(
            report=draft, order=order, workstream=workstream(title), status=Status.COMPLETING
        )
    return draft


def printed_otherwise(report: Report, **values: str) -> BlockOverride:
    return BlockOverride.objects.create(report=report, reason="As printed.", **values)


def test_blocks_of_the_paper_are_offered_under_their_sections(client, draft):
    response = client.get(address("change", draft.pk))

    opening = "An overview of progress made in two ongoing EMG workstreams was presented. The …"
    choices = response.context["inline_admin_formsets"][5].formset.block_choices
    assert choices == [
        ("", "---------"),
        (
            "1. Introduction",
            [("section-1", "Heading: Introduction"), ("section-1-p1", "Paragraph: It was held.")],
        ),
        (
            "2. Progress",
            [
                ("section-2", "Heading: Progress"),
                (
                    "section-2-p1",
                    f"Paragraph: {opening}",
                ),
                ("section-2-completing-expected", "List of 2: IMG on Land"),
            ],
        ),
    ]


def test_override_keeps_what_the_records_write_when_it_is_saved(client, draft):
    saved(
        client,
        draft,
        {
            "sections-0-text": "It was held online.",
            "overrides-0-block_id": "section-1-p1",
            "overrides-0-text": "It was held virtually.",
            "overrides-0-reason": "So the paper.",
        },
    )

    override = draft.overrides.get()
    assert (override.text, override.replaces) == ("It was held virtually.", "It was held online.")
    assert "It was held virtually." in [str(block) for block in compose(draft)]


def test_saved_override_shows_what_the_records_write_now(client, draft):
    printed_otherwise(draft, block_id="section-2-completing-expected", list_style="a)")

    response = client.get(address("change", draft.pk))

    assert "The records write:<br>IMG on Land<br>IMG on Water" in response.content.decode()


def test_text_of_the_records_is_escaped(client, draft):
    draft.sections.filter(order=1).update(text="<b>bold</b>")
    printed_otherwise(draft, block_id="section-1-p1", text="Other")

    response = client.get(address("change", draft.pk))

    assert "<b>bold</b>" not in response.content.decode()


def test_override_that_is_still_right_silences_its_check(client, draft):
    printed_otherwise(draft, block_id="section-1-p1", text="Otherwise", replaces="Before")
    warning = "The records behind “section-1-p1” have changed since it was printed otherwise."
    before = words(client.get(address("change", draft.pk)))

    saved(client, draft, {"overrides-0-is_still_right": "on"})

    assert warning in before
    assert warning not in words(client.get(address("change", draft.pk)))
    assert draft.overrides.get().replaces == "It was held."


def test_override_of_a_block_that_is_gone_says_so(client, draft):
    printed_otherwise(draft, block_id="section-9-p1", text="Otherwise")

    assert "This block is no longer in the paper" in words(client.get(address("change", draft.pk)))


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ({"block_id": "section-1-p1", "reason": "So"}, "text"),
        ({"block_id": "section-1-p1", "text": "Other"}, "reason"),
        ({"text": "Other", "reason": "So"}, "block_id"),
        ({"block_id": "section-2", "text": "Other", "reason": "So"}, "block_id"),
    ],
)
def test_wrong_override_is_a_field_error_and_loses_nothing(client, draft, typed, at):
    printed_otherwise(draft, block_id="section-2", text="Other heading")
    row = {f"overrides-1-{name}": text for name, text in typed.items()}

    response = saved(client, draft, row)

    assert list(field_errors(response)) == [f"overrides-1-{at}"]
    assert typed_values(response, list(row)) == row
    assert draft.overrides.count() == 1
