"""The summary of a meeting has the same words in the same order in all four forms."""

from dataclasses import replace

import pytest

from emg.lib.list_letters import ListStyle
from emg.paper.page import as_page
from emg.paper.paper import Paper
from emg.paper.pdf.document import as_pdf
from emg.paper.text import as_text
from emg.paper.word.document import as_docx
from meetings import actions
from meetings.generated import generate_record
from meetings.lifecycle import Basis, Position, Route, Status
from meetings.models import Report, Section
from meetings.report.paper import summary_of
from tests import records
from tests.emg.paper.conftest import ARABIC, CHINESE, HOSTILE, RUSSIAN, words
from tests.emg.paper.pdf.spoken import findings, run_together, spoken
from tests.emg.paper.test_page import words_of

NAMES = [CHINESE, RUSSIAN, HOSTILE, "emoji 😀 and “quotes” ’", "Very long title " * 15, "x" * 250]


def meeting_of(count: int, *, names: list[str] = NAMES, slug: str = "meeting") -> Report:
    """A draft with so many workstreams, proposals and actions, of strange names in turn."""
    streams = [
        records.workstream(f"{slug} {place}", published_on="2020-01-01", objective="Objective")
        for place in range(count)
    ]
    for place, stream in enumerate(streams):
        stream.title = names[place % len(names)][:240] + f" {place}"
        stream.save()
    statuses = [Status.CONTINUING, Status.COMPLETING, Status.ON_HOLD]
    draft = records.draft(
        records.meeting(slug, title=names[0]),
        on="2022-05-18",
        said=[(stream, statuses[place % 3], Basis.EXPECTED) for place, stream in enumerate(streams)],
        title=names[-2][:200],
    )
    for place in range(count):
        draft.considerations.create(
            proposal=records.proposal(f"{slug} topic {place}"),
            heading=names[place % len(names)][:240],
            objective=f"{names[place % len(names)]}\n\nA second paragraph.",
            activities="\n".join(names),
            order=place,
            position=Position.SUPPORTED,
            route=Route.NONE_NEEDED,
        )
        draft.actions.create(
            key=place + 1,
            order=place,
            text=names[place % len(names)],
            addressee=names[(place + 1) % len(names)][:250],
            deadline="by the next session",
        )
    draft.sections.filter(order=2).update(list_style=ListStyle.BRACKET)
    draft.sections.create(order=3, heading=HOSTILE, text="\n\n".join(names))
    draft.sections.create(order=4, heading="Decisions", kind=Section.Kind.ACTIONS)
    return draft


PAPERS = ["founding", "founding draft", "0", "1", "60", "generated"]


@pytest.fixture(params=PAPERS)
def papers(request, db) -> list[Paper]:
    if request.param.startswith("founding"):
        founding = request.getfixturevalue("founding")
        is_draft = request.param.endswith("draft")
        return [summary_of(actions.start_revision(founding) if is_draft else founding)]
    if request.param == "generated":
        generate_record(meetings=7, workstreams=40, seed=9)
        return [summary_of(report) for report in Report.objects.approved().order_by("pk")]
    return [summary_of(meeting_of(int(request.param)))]


def test_page_has_the_words_of_the_text(papers):
    for paper in papers:
        assert words(" ".join(words_of(as_page(paper)))) == words(as_text(paper))


def test_pdf_has_the_words_of_the_text(papers):
    for paper in papers:
        said = spoken(as_pdf(replace(paper, head="", foot="", mark="")))

        assert run_together(words(" ".join(said))) == run_together(words(as_text(replace(paper, mark=""))))


def test_word_file_has_the_words_of_the_text(papers, converted):
    files = {f"paper-{place}": as_docx(replace(paper, mark="")) for place, paper in enumerate(papers)}

    texts = converted(files, "txt", "txt:Text (encoded):UTF8")

    for place, paper in enumerate(papers):
        assert words(texts[f"paper-{place}"].decode()) == words(as_text(replace(paper, mark="")))


def test_pdf_is_accessible_to_an_independent_checker(papers, tmp_path, caplog):
    assert findings(as_pdf(replace(papers[-1], head="")), tmp_path / "paper.pdf") == ""
    assert "without the standards" not in caplog.text


def test_founding_report_has_the_words_once_typed_by_hand(founding):
    """703 of them, without the marks of bullets."""
    assert len(words(as_text(summary_of(founding)))) == 703


def test_arabic_is_the_same_in_word(db, converted):
    """In a PDF its signs are joined: tests/emg/paper/pdf looks at their order there."""
    draft = meeting_of(1, names=[ARABIC, ARABIC], slug="arabic")
    paper = replace(summary_of(draft), mark="", foot="", head="")

    text = converted({"arabic": as_docx(paper)}, "txt", "txt:Text (encoded):UTF8")["arabic"].decode()

    assert words(text) == words(as_text(paper))
