"""Taking a file in: what is kept of it, and what is refused with nothing kept."""

import pytest
from django.core.management import CommandError, call_command

from emg.lib.refused_files import RefusedFileError
from meetings.admin.importing.review import Review
from meetings.importing import receiving
from meetings.importing.receiving import NotAReportError, earlier_imports, receive
from meetings.importing.stored import from_data
from meetings.models import Report, ReportImport
from tests.records import somebody

from .by_hand import FOUNDING
from .confirming import confirmed, printed_lines, said_lines

NEWS = (FOUNDING.parents[1] / "meetings/importing/texts/for_rules/news_story.txt").read_bytes()


def test_the_file_is_kept_byte_by_byte_with_what_was_read(db):
    kept = receive(FOUNDING.read_bytes(), name="C:\\reports\\SOM28.txt", by=somebody())

    kept.refresh_from_db()
    assert bytes(kept.content) == FOUNDING.read_bytes()
    assert (kept.state, kept.imported_by, len(kept.sha256)) == ("open", somebody(), 64)
    assert len(from_data(kept.reading).entries) == 9
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    ("name", "kept_as"),
    [("r\udce9sum\udce9.txt", "r?sum?.txt"), ("a\x00b.txt", "ab.txt"), ("", "without a name")],
)
def test_a_name_that_is_no_text_is_kept_as_far_as_it_is(db, name, kept_as):
    assert receive(FOUNDING.read_bytes(), name=name, by=None).file_name == kept_as


def test_the_founding_text_needs_no_decision_and_prints_the_same(db):
    kept = receive(FOUNDING.read_bytes(), name="report.txt", by=None)

    report = confirmed(kept)

    assert printed_lines(report) == said_lines(FOUNDING.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("presented. The following", "presented.\n\nThe following"),
        ("An overview of progress made in nine ongoing EMG workstreams was presented. ", ""),
        ("are expected to complete their mandates:", "will come to an end, as expected:"),
        ("Proposed activities include:", "It was proposed to engage in these activities:"),
        (" (presented by UNDP, UNEP and DCO)", " (presented by UNDP, UNEP, and DCO)"),
        ("No other issues were discussed.", "Nothing else was said.\n\nThe meeting ended at 17:05."),
    ],
)
def test_other_ways_to_print_it_are_printed_as_they_are(db, words, others):
    """With what the rules leave open decided as text of the section it stands in."""
    text = FOUNDING.read_text(encoding="utf-8")
    assert words in text
    kept = receive(text.replace(words, others).encode(), name="report.txt", by=None)
    review = Review.of(kept)
    asked = {
        item.form.add_prefix("goes"): review.text.section_of(item.sentences[0])
        for item in review.to_decide
        if item.form.prefix.startswith("rest-") and item.sentences
    }
    statuses = {
        item.form.add_prefix("status"): "completing"
        for item in review.to_decide
        if item.form.prefix.startswith("entry-")
    }

    report = confirmed(kept, **asked, **statuses)

    assert printed_lines(report) == said_lines(text.replace(words, others))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (NEWS, NotAReportError),
        (b"", RefusedFileError),
        (b"\x00\x00", RefusedFileError),
        (b"%PDF-1.4 cut", RefusedFileError),
        (b"x" * (receiving.MOST_BYTES + 1), NotAReportError),
    ],
    ids=["news", "empty", "nul", "damaged", "large"],
)
def test_what_is_no_report_is_refused_and_nothing_kept(db, content, refusal):
    with pytest.raises(refusal):
        receive(content, name="file", by=None)

    assert not ReportImport.objects.exists()


def test_refusal_says_how_to_go_on_where_the_text_is_a_report_all_the_same(db):
    with pytest.raises(NotAReportError, match=r"If it is one all the same, start its report by hand\.$"):
        receive(NEWS, name="news.txt", by=None)


def test_a_text_of_more_facts_than_a_screen_holds_is_refused(db, monkeypatch):
    monkeypatch.setattr(receiving, "MOST_FACTS", 10)

    with pytest.raises(NotAReportError, match="too long for a report"):
        receive(FOUNDING.read_bytes(), name="file.txt", by=None)


def test_a_text_of_more_sentences_than_anybody_looks_at_is_refused_before_it_is_read(db):
    sentence = "The IMG on Land is expected to continue in 2023. "
    text = "28th Senior Officials Meeting\n\n" + sentence * (receiving.MOST_SENTENCES + 1)

    with pytest.raises(NotAReportError, match="3002 sentences"):
        receive(text.encode(), name="file.txt", by=None)

    assert not ReportImport.objects.exists()


def test_the_same_file_is_known_again_under_any_name(db):
    first = receive(FOUNDING.read_bytes(), name="a.txt", by=None)
    receive(FOUNDING.read_bytes() + b"\nOne line more.", name="a.txt", by=None)
    again = receive(FOUNDING.read_bytes(), name="b.txt", by=None)

    assert earlier_imports(again) == [first]
    assert earlier_imports(first) == []


def test_the_command_takes_a_file_in_and_says_where_to_review_it(db, capsys):
    somebody()

    call_command("import_report", str(FOUNDING), "--by", "somebody")
    call_command("import_report", str(FOUNDING))

    first, second = ReportImport.objects.order_by("pk")
    said = capsys.readouterr().out
    assert first.imported_by == somebody()
    assert f"Read. Review and confirm it at {first.get_absolute_url()}" in said
    assert "imported before" in said
    assert second.imported_by is None
    events = ReportImport.pgh_event_model.objects.values_list("pgh_context", flat=True)
    assert [context["command"] for context in events] == ["import_report", "import_report"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["/no/such/file"], "Cannot read the file"),
        ([str(FOUNDING), "--by", "nobody"], "There is no account “nobody”"),
        ([str(FOUNDING.parents[1] / "meetings/importing/texts/for_rules/news_story.txt")], "no report"),
    ],
)
def test_the_command_refuses_with_a_reason(db, arguments, why):
    with pytest.raises(CommandError, match=why):
        call_command("import_report", *arguments)

    assert not ReportImport.objects.exists()
