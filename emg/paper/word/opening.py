"""Opens a file that comes from outside, and trusts nothing in it: not its name, its sizes or its XML."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from django.utils.translation import gettext as _
from lxml import etree

from .package import ORIGIN

MOST_BYTES = 10_000_000  # of the file; a paper has some forty thousand
_MOST_PARTS = 1_000
_MOST_UNPACKED = 8_000_000  # bytes of one part
_MOST_TAGS = 400_000  # in one part: a tree takes a hundred times the memory of its shortest tags
_ZIP, _PART_OF_ZIP = b"PK\x03\x04", b"PK\x01\x02"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Word wrote until 2003, and what it wraps a secret file in
_DOCUMENT, _CUSTOM = "/officeDocument", "/custom-properties"
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError)


class RefusedFileError(Exception):
    """A file that is not taken; the message says why, to the person who sent it."""


@dataclass(frozen=True)
class Opened:
    document: etree._Element
    origin: str  # what our property says, not looked at yet


def opened(content: bytes) -> Opened:
    """The text and the origin of a Word file. Raises RefusedFileError for anything else."""
    _refuse_other_kinds(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            parts = _related(file)
            if _DOCUMENT not in parts:
                raise RefusedFileError(_not_word())
            if _CUSTOM not in parts:
                raise RefusedFileError(_not_ours())
            return Opened(_tree(file, parts[_DOCUMENT]), _origin(_tree(file, parts[_CUSTOM])))
    except _DAMAGE as error:
        raise RefusedFileError(damaged()) from error


def _refuse_other_kinds(content: bytes) -> None:
    if len(content) > MOST_BYTES or content.count(_PART_OF_ZIP) > _MOST_PARTS:
        raise RefusedFileError(_too_large())
    if content.startswith(_OLE):
        is_encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise RefusedFileError(_with_password() if is_encrypted else _old_word())
    if not content.startswith(_ZIP):
        raise RefusedFileError(_not_word())


def _related(file: zipfile.ZipFile) -> dict[str, str]:
    """The parts the package begins with, by the end of their type; none has a fixed name."""
    if "_rels/.rels" not in file.namelist():
        raise RefusedFileError(_not_word())
    return {
        end: relation.get("Target", "").lstrip("/")
        for relation in _tree(file, "_rels/.rels")
        for end in (_DOCUMENT, _CUSTOM)
        if relation.get("Type", "").endswith(end)
    }


def _tree(file: zipfile.ZipFile, name: str) -> etree._Element:
    """The XML of one part: of one of two encodings, without a definition of its own, of bounded size."""
    text = _decoded(_unpacked(file, name))
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise RefusedFileError(_("This file defines a document type of its own, as no Word file does."))
    if text.count("<") > _MOST_TAGS:
        raise RefusedFileError(_too_large())
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        return etree.fromstring(re.sub(r"\A\s*<\?xml.*?\?>", "", text, flags=re.S).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise RefusedFileError(damaged()) from error


def _unpacked(file: zipfile.ZipFile, name: str) -> bytes:
    """What a part holds, read no further than its limit: what an archive says of sizes may be a lie."""
    if name not in file.namelist():
        raise RefusedFileError(damaged())
    part = file.getinfo(name)
    if part.flag_bits & 1:
        raise RefusedFileError(_with_password())
    if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise RefusedFileError(damaged())  # Word knows no other, and others unpack without a limit
    with file.open(part) as packed:
        content = packed.read(_MOST_UNPACKED + 1)
    if len(content) > _MOST_UNPACKED:
        raise RefusedFileError(_too_large())
    return content


def _decoded(content: bytes) -> str:
    """ISO 29500-2 allows UTF-8 and UTF-16; another encoding could hide what is looked for."""
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if is_wide else "utf-8-sig")


def _origin(properties: etree._Element) -> str:
    for entry in properties:
        if entry.get("name") == ORIGIN:
            return "".join(entry.itertext()).strip()
    raise RefusedFileError(_not_ours())


def _not_word() -> str:
    return _("This is not a Word file (.docx).")


def _old_word() -> str:
    return _("This is a file of an older Word (.doc). In Word, save it as “Word Document (.docx)”.")


def _with_password() -> str:
    return _("This file is protected by a password. In Word, take the protection off and save it again.")


def damaged() -> str:
    """What is said of a file that no program should have written."""
    return _("This file is damaged. Open it in Word, save it again and send that.")


def _too_large() -> str:
    return _("This file is too large for a meeting report.")


def _not_ours() -> str:
    return _(
        "This Word file did not come from here: it does not say which report it holds. Download the Word "
        "file of the draft and make the changes there."
    )
