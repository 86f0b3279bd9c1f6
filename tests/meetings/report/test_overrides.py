"""Where the printed paper differs from what the records write."""

from meetings.models import BlockOverride
from meetings.report.compose import compose, generated


def texts(report) -> dict[str, str]:
    return {block.id: str(block) for block in compose(report)}


def test_override_replaces_words_or_letters_of_its_block_only(copy):
    BlockOverride.objects.create(
        report=copy, block_id="section-5-p1", text="Nothing else.", reason="As typed"
    )
    BlockOverride.objects.create(report=copy, block_id="section-5", text="The end", reason="As typed")
    BlockOverride.objects.create(
        report=copy, block_id="section-2-continuing-expected-2023", text="One\nTwo", reason="As typed"
    )

    before = {block.id: str(block) for block in generated(copy)}
    after = texts(copy)

    changed = {key: text for key, text in after.items() if text != before[key]}
    assert changed == {
        "section-2-continuing-expected-2023": "(a) One\n(b) Two",
        "section-2-completing-expected": (
            "a) Consultative Process on Sustainable Infrastructure\n"
            "b) Task Team on a UN System Contribution to the Stockholm+50 International Meeting"
        ),
        "section-5": "5. The end",
        "section-5-p1": "Nothing else.",
    }


def test_override_of_a_block_that_is_not_there_changes_nothing(copy):
    before = compose(copy)
    BlockOverride.objects.create(report=copy, block_id="nowhere", text="x", reason="none")

    assert compose(copy) == before


def test_text_typed_over_several_lines_is_printed_on_one(copy):
    copy.overrides.create(block_id="section-1-p1", text="Printed\r\n\r\notherwise.", reason="As printed.")

    assert str(next(block for block in compose(copy) if block.id == "section-1-p1")) == "Printed otherwise."
