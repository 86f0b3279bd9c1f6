"""What a Word file that came back offers a draft: its changed passages, and what is only pointed out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from emg.lib.plain_text import lines
from emg.lib.refused_files import RefusedFileError
from emg.paper.blocks import fingerprint, to_data
from emg.paper.word.changes import Changes, Edit, changes
from emg.paper.word.opening import opened
from emg.paper.word.passages import printed
from emg.paper.word.places import mark_of_text
from emg.paper.word.reading import ReturnedFile
from emg.paper.word.vocabulary import UNKNOWN_SIGN
from emg.paper.word_differences import Words, differing_words
from meetings.models import Report

from .compose import compose
from .keeping import Home, homes
from .paper import read_origin


@dataclass(frozen=True)
class Offer:
    """One passage that was changed in Word and can be accepted."""

    edit: Edit
    home: Home

    @property
    def id(self) -> str:
        return self.edit.passage.id

    @property
    def shown(self) -> str:
        """The mark of the draft's words beside which it was shown."""
        return mark_of_text(self.edit.passage.text)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What would be printed: in one paragraph where it can only be one, without a bullet typed to it."""
        if self.home.can_split:
            return self.edit.paragraphs
        text = " ".join(self.edit.paragraphs)
        return (" ".join(lines(text)) or text if self.home.is_of_lines else text,)

    @property
    def changes_something(self) -> bool:
        """Not where it was only split in two and can only be one, or only a bullet was typed."""
        return len(self.paragraphs) > 1 or mark_of_text(self.paragraphs[0]) != self.shown

    @property
    def has_unknown_sign(self) -> bool:
        """Whether Word added a sign that only its font of symbols knows, as for a typed arrow or smile."""
        return UNKNOWN_SIGN in "".join(self.paragraphs) and UNKNOWN_SIGN not in self.edit.passage.text

    @property
    def is_doubtful(self) -> bool:
        """Whether a person has to look before it is accepted."""
        return self.edit.is_conflict or self.has_unknown_sign

    @cached_property
    def differences(self) -> list[Words]:
        return differing_words(self.edit.passage.text, "\n".join(self.paragraphs))

    @property
    def differences_in_file(self) -> list[Words]:
        """Of a conflict: what was changed in Word, where Word tracked it."""
        return differing_words(self.edit.left_as, "\n".join(self.paragraphs)) if self.edit.left_as else []


@dataclass(frozen=True)
class Remark:
    """What happened in Word and changes nothing here."""

    said: str
    text: str = ""


@dataclass(frozen=True)
class Returned:
    file: ReturnedFile
    offers: list[Offer]
    remarks: list[Remark]


def returned(report: Report, file: ReturnedFile) -> Returned:
    """Compares the file with the draft as it is now. RefusedFileError where it is of another report."""
    sha256 = _checked_fingerprint(report, file.origin)
    blocks = compose(report)
    is_as_it_left = fingerprint(to_data(blocks)) == sha256
    made = changes(file, printed(blocks), is_as_it_left=is_as_it_left)
    known = homes(report)
    offers = [Offer(edit, known[edit.passage.id]) for edit in made.edits if edit.passage.id in known]
    return Returned(
        file=file,
        offers=[offer for offer in offers if offer.changes_something],
        remarks=[
            *_split([offer for offer in offers if not offer.changes_something]),
            *_unkept([edit for edit in made.edits if edit.passage.id not in known]),
            *_remarks(made, is_as_it_left=is_as_it_left),
            *_notes(file),
        ],
    )


def _checked_fingerprint(report: Report, origin: str) -> str:
    read = read_origin(origin)
    if read is None:
        raise RefusedFileError(_("This file does not say clearly which report it holds. ") + _afresh())
    slug, revision, sha256 = read
    if (slug, revision) == (report.meeting.slug, report.revision):
        return sha256
    other = _report(slug, revision)
    if other is None:
        holds = _(
            "This file holds a report that is not on record here: revision %(revision)s of “%(slug)s”. "
        )
        raise RefusedFileError(holds % {"revision": revision, "slug": slug} + _afresh())
    holds = _("This file holds “%(other)s” (%(state)s), not “%(report)s”. ")
    names = {"other": other, "state": other.get_state_display().lower(), "report": report}
    raise RefusedFileError(holds % names + _afresh())


def draft_in(content: bytes) -> Report | None:
    """The draft whose Word file this is, whatever became of its words; None for any other file."""
    try:
        read = read_origin(opened(content).origin)
    except RefusedFileError:
        return None
    report = _report(*read[:2]) if read else None
    return report if report and report.is_draft else None


def _report(slug: str, revision: int) -> Report | None:
    return Report.objects.filter(meeting__slug=slug, revision=revision).first()


def _afresh() -> str:
    return _("Download the Word file of this draft afresh, and make the changes there.")


def _unkept(edits: Sequence[Edit]) -> Iterator[Remark]:
    for edit in edits:
        yield Remark(
            _("Changed at the head of the paper, which follows from the fields of the form:"),
            _("“%(before)s” → “%(after)s”")
            % {"before": edit.passage.text, "after": " ".join(edit.paragraphs)},
        )


def _split(offers: Sequence[Offer]) -> Iterator[Remark]:
    said = _("Split in Word; it stays in one here, so add what should stand apart in the form:")
    for offer in offers:
        if len(offer.edit.paragraphs) > 1:
            yield Remark(said, offer.edit.passage.text)


def _remarks(made: Changes, *, is_as_it_left: bool) -> Iterator[Remark]:
    for addition in made.additions:
        after = _shortened(addition.after.text) if addition.after else ""
        said = _("New paragraph after “%s”:") % after if after else _("New paragraph at the beginning:")
        yield Remark(said, addition.text)
    deleted = _("Deleted in Word; delete it in the form if it should go:")
    missing = _("Not in the file: deleted in Word, or written after the file left:")
    for passage in made.deletions:
        yield Remark(deleted if is_as_it_left else missing, passage.text)
    moved = _("Moved in Word; places, statuses and routes change in the form only:")
    elsewhere = _("In another place in the file: moved in Word, or in the draft after the file left:")
    for passage in made.moves:
        yield Remark(moved if is_as_it_left else elsewhere, passage.text)
    for passage in made.typed_markers:
        yield Remark(
            _("A letter or number was typed in Word; the paper sets its own, in the order of the form:"),
            passage.text,
        )
    for passage in made.joins:
        yield Remark(
            _("Joined in Word with what stands before it; join them in the form if they should be one:"),
            passage.text,
        )


def _notes(file: ReturnedFile) -> Iterator[Remark]:
    if file.comments:
        yield Remark(
            ngettext(
                "The file has %d comment: read it in Word.",
                "The file has %d comments: read them in Word.",
                file.comments,
            )
            % file.comments
        )
    if file.footnotes:
        yield Remark(
            ngettext(
                "The file has %d footnote, which a paper cannot print.",
                "The file has %d footnotes, which a paper cannot print.",
                file.footnotes,
            )
            % file.footnotes
        )
    if file.pictures:
        yield Remark(
            ngettext(
                "The file has %d picture, which a paper cannot print.",
                "The file has %d pictures, which a paper cannot print.",
                file.pictures,
            )
            % file.pictures
        )


def _shortened(text: str) -> str:
    return Truncator(text).chars(60)
