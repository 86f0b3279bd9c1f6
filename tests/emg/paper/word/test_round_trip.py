"""A file that another program has opened and saved is still ours, and says the same."""

from docx.oxml.ns import qn

from emg.paper.word.changes import Changes, changes
from emg.paper.word.document import as_docx
from emg.paper.word.passages import printed
from emg.paper.word.reading import read
from meetings.report.paper import summary_of
from tests.emg.paper.conftest import PAPERS, paper_of
from tests.word_files import edited, paragraph_of, replaced, tracked


def test_saved_by_libreoffice_nothing_has_changed(founding, converted):
    papers = {
        **{name: paper_of(*paper.blocks[1:], origin=f"{name} 0") for name, paper in PAPERS.items()},
        "founding": summary_of(founding),
    }

    saved = converted({name: as_docx(paper) for name, paper in papers.items()}, "docx", "docx")

    for name, paper in papers.items():
        file = read(saved[name])
        assert file.origin == paper.origin, name
        assert changes(file, printed(paper.blocks), is_as_it_left=True) == Changes((), (), (), (), (), ()), (
            name
        )


def test_edits_and_tracked_changes_outlive_libreoffice(founding, converted):
    paper = summary_of(founding)

    def track(root):
        first = paragraph_of(root, "No other issues").find(qn("w:r"))
        first.find(qn("w:t")).text = "No "
        first.addnext(tracked("ins", "further issues."))
        first.addnext(tracked("del", "other issues were discussed."))

    content = edited(replaced(as_docx(paper), "held virtually", "held online"), track)
    file = read(converted({"edited": content}, "docx", "docx")["edited"])

    made = changes(file, printed(paper.blocks), is_as_it_left=True)
    assert [(edit.passage.id, edit.is_conflict) for edit in made.edits] == [
        ("section-1-p1", False),
        ("section-5-p1", False),
    ]
    assert made.edits[1].paragraphs == ("No further issues.",)
    assert (made.additions, made.deletions, made.moves, made.joins) == ((), (), (), ())
