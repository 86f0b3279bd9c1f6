"""Opens a Word file that comes back: its text, and which report it says it holds."""

from dataclasses import dataclass

from lxml import etree

from emg.lib.packed_xml import PackedXml, unpacked
from emg.lib.refused_files import RefusedFileError, gettext_noop

from .package import ORIGIN

_RELATIONS = "_rels/.rels"
_DOCUMENT, _CUSTOM = "/officeDocument", "/custom-properties"
_NOT_WORD = gettext_noop(
    "This is not a Word file (.docx). Open it in the program that wrote it, save it as “Word Document "
    "(.docx)” and send that."
)
_NOT_OURS = gettext_noop(
    "This Word file does not say which report it holds: it is not the Word file of a draft, or a program "
    "that saved it left that out. Download the Word file of the draft and make the changes there."
)


@dataclass(frozen=True)
class Opened:
    document: etree._Element
    origin: str  # what our property says, not looked at yet


def opened(content: bytes) -> Opened:
    """The text and the origin of a Word file. Raises RefusedFileError for anything else."""
    with unpacked(content, otherwise=_NOT_WORD) as file:
        parts = _related(file)
        if _DOCUMENT not in parts:
            raise RefusedFileError(_NOT_WORD)
        if _CUSTOM not in parts:
            raise RefusedFileError(_NOT_OURS)
        return Opened(file.tree(parts[_DOCUMENT]), _origin(file.tree(parts[_CUSTOM])))


def _related(file: PackedXml) -> dict[str, str]:
    """The parts the package begins with, by the end of their type; none has a fixed name."""
    if _RELATIONS not in file:
        raise RefusedFileError(_NOT_WORD)
    return {
        end: relation.get("Target", "").lstrip("/")
        for relation in file.tree(_RELATIONS)
        for end in (_DOCUMENT, _CUSTOM)
        if relation.get("Type", "").endswith(end)
    }


def _origin(properties: etree._Element) -> str:
    for entry in properties:
        if entry.get("name") == ORIGIN:
            return "".join(entry.itertext()).strip()
    raise RefusedFileError(_NOT_OURS)
