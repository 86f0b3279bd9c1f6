"""Opens a zip file of XML that comes from outside (Word, OpenDocument), and trusts nothing in it.

Neither its name nor the sizes it states nor its XML. Any other file is refused in words.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .refused_files import DAMAGED, TOO_LARGE, WITH_PASSWORD, RefusedFileError, gettext_noop

if TYPE_CHECKING:
    from lxml import etree

MOST_BYTES = 10_000_000  # of the file; a paper has some forty thousand
ZIP = b"PK\x03\x04"
_PART_OF_ZIP = b"PK\x01\x02"
_MOST_PARTS = 1_000
_MOST_UNPACKED = 8_000_000  # bytes of one part
_MOST_TAGS = 400_000  # in one part: a tree takes a hundred times the memory of its shortest tags
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Office wrote until 2003, and what it wraps a secret file in
_OLD_OFFICE = gettext_noop(
    "This is a file of an older Word (.doc). In Word, save it as “Word Document (.docx)”."
)
_OWN_TYPE = gettext_noop(
    "This file defines a document type of its own, as no Word or OpenDocument file does."
)
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError)


class PackedXml:
    """The parts of an open file, by their names."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self._names = frozenset(file.namelist())

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def tree(self, name: str) -> "etree._Element":
        """The XML of one part, unless it has another encoding, definitions of its own or too many tags."""
        from lxml import etree  # noqa: PLC0415 -- as in `emg/paper/forms.py`

        text = _decoded(self.content(name))
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise RefusedFileError(_OWN_TYPE)
        if text.count("<") > _MOST_TAGS:
            raise RefusedFileError(TOO_LARGE)
        parser = etree.XMLParser(
            encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
        )
        try:
            return etree.fromstring(re.sub(r"\A\s*<\?xml.*?\?>", "", text, flags=re.S).encode(), parser)
        except etree.XMLSyntaxError as error:
            raise RefusedFileError(DAMAGED) from error

    def content(self, name: str) -> bytes:
        """What a part holds, read no further than its limit: what an archive says of sizes may be a lie."""
        if name not in self:
            raise RefusedFileError(DAMAGED)
        part = self._file.getinfo(name)
        if part.flag_bits & 1:
            raise RefusedFileError(WITH_PASSWORD)
        if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise RefusedFileError(DAMAGED)  # Word knows no other, and others unpack without a limit
        with self._file.open(part) as packed:
            content = packed.read(_MOST_UNPACKED + 1)
        if len(content) > _MOST_UNPACKED:
            raise RefusedFileError(TOO_LARGE)
        return content


@contextmanager
def unpacked(content: bytes, *, otherwise: str) -> Iterator[PackedXml]:
    """The file, open; damage found within is refused, too. `otherwise`: said of what is no zip file."""
    if len(content) > MOST_BYTES or content.count(_PART_OF_ZIP) > _MOST_PARTS:
        raise RefusedFileError(TOO_LARGE)
    refuse_old_office(content)
    if not content.startswith(ZIP):
        raise RefusedFileError(otherwise)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            yield PackedXml(file)
    except _DAMAGE as error:  # RecursionError, too: it is a RuntimeError
        raise RefusedFileError(DAMAGED) from error


def refuse_old_office(content: bytes) -> None:
    """Raises RefusedFileError for what Office wrote until 2003, and for the wrapping of a secret file."""
    if content.startswith(OLE):
        is_encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise RefusedFileError(WITH_PASSWORD if is_encrypted else _OLD_OFFICE)


def _decoded(content: bytes) -> str:
    """ISO 29500-2 allows UTF-8 and UTF-16; another encoding could hide what is looked for."""
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if is_wide else "utf-8-sig")
