"""Takes a file in: reads it and keeps it as an import to be reviewed. No record is made of it yet."""

import hashlib
from pathlib import PurePath

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from meetings.models import ReportImport

from .blocks import source_of
from .files.lines import lines_of
from .reading import Kind, ReadReport
from .stored import to_data

MOST_BYTES = 10 * 1024 * 1024  # of a file to be kept
# A review of more than this is no screen any more: the longest report met has sixty statuses.
MOST_FACTS = 500
MOST_SENTENCES = 3000  # a person looks at each; the rules take a millisecond and more for one
TOO_LARGE = gettext_lazy("The file is larger than 10 MB: a report is smaller, so this is another file.")


class NotAReportError(Exception):
    """The text is something else, or cannot be reviewed. Nothing was kept; the message says why."""


def receive(content: bytes, *, name: str, by: User | None) -> ReportImport:
    """RefusedFileError for a file that cannot be read, NotAReportError for a text that is no report."""
    from .rules import read_source  # noqa: PLC0415 -- a third of the start: expressions most never need

    if len(content) > MOST_BYTES:
        raise NotAReportError(TOO_LARGE)
    source = source_of(lines_of(content, name=name))
    sentences = sum(1 for _sentence in source.sentences)
    if sentences > MOST_SENTENCES:
        raise NotAReportError(_too_long(ngettext("%d sentence", "%d sentences", sentences) % sentences))
    read = read_source(source)
    _refuse_what_is_no_report(read)
    return ReportImport.objects.create(
        file_name=_readable(PurePath(name).name)[:250] or _("without a name"),
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        imported_by=by,
        reading=to_data(read),
    )


def earlier_imports(of: ReportImport) -> list[ReportImport]:
    """Of the very same file, the first one first."""
    same = ReportImport.objects.without_content().filter(sha256=of.sha256, pk__lt=of.pk)
    return list(same.select_related("imported_by", "report").order_by("pk"))


def _readable(name: str) -> str:
    """Without NUL; old disks have names in other encodings, of which the system hands on mere bytes."""
    return name.replace("\x00", "").encode(errors="replace").decode()


def _refuse_what_is_no_report(read: ReadReport) -> None:
    if read.kind == Kind.OTHER:
        refused = _("This is no report of a meeting. %s If it is one all the same, start its report by hand.")
        raise NotAReportError(refused % read.kind_reason)
    if not read.source.blocks:
        raise NotAReportError(_("There is no text in it."))
    facts = sum(1 for _fact in read.facts)
    if facts > MOST_FACTS:
        raise NotAReportError(_too_long(ngettext("%d fact", "%d facts", facts) % facts))


def _too_long(found: str) -> str:
    return _("It is too long for a report: it has %(found)s. Import its parts apart.") % {"found": found}
