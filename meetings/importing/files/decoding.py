"""Bytes become text, whatever encoding they are in; where encodings are mixed, the best reading."""

import codecs
import re

_BYTE_ORDER_MARKS = {  # that of UTF-32 begins as that of UTF-16
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_SAMPLE = 20_000  # bytes in which an encoding without a mark shows itself
_LATIN = re.compile(rb"[\t\n\r -~]")
_FEWEST_ZEROS, _MOST_LATIN = 0.3, 0.8  # of all bytes
_FEWEST_SPACES = 0.02  # of the characters of a text; in one read in a wrong encoding there are hardly any
# A page may say that it is in one of these. Not here: those that could hide a tag, as UTF-7.
_DECLARABLE = re.compile(r"(?:windows-|cp|iso-?8859-|koi8-|gb|big5|shift_jis|euc-|mac)[\w-]*", re.I)
# Signs of Windows-1252 that a program took for control characters, which nobody writes, and put in UTF-8.
_TAKEN_FOR_CONTROLS = {
    number: bytes([number]).decode("windows-1252")
    for number in range(0x80, 0xA0)
    if number not in {0x81, 0x85, 0x8D, 0x8F, 0x90, 0x9D}  # a line's end, and those that mean nothing
}
_DECLARED = re.compile(rb"""<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.I)


def decoded(content: bytes, *, is_page: bool = False) -> str:
    """The text. `is_page`: believe the encoding an HTML page names, where the bytes do not contradict it."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if wide := _wide_encoding(content):
        return content.decode(wide, errors="replace")
    declared = _declared(content) if is_page and not _is_utf8(content) else ""
    return content.decode(declared, errors="replace") if declared else _mixed(content)


def _wide_encoding(content: bytes) -> str:
    """Which UTF-16 it is, without a mark: every second byte of a Latin letter or a space is 0."""
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < 10 * min(even, odd) + 1:
        return ""
    is_latin = max(even, odd) > _FEWEST_ZEROS * len(sample)
    if not is_latin and len(_LATIN.findall(sample)) > _MOST_LATIN * len(sample):
        return ""  # a text of one byte a letter, with a few NUL bytes in it
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    spaces = sum(text.count(space) for space in " \n\r\u3000")
    return encoding if is_latin or spaces > _FEWEST_SPACES * len(text) else ""


def _mixed(content: bytes) -> str:
    """UTF-8, and each byte that is none as Windows-1252 has it: so are texts put together from two."""
    return content.decode("utf-8", errors="windows-1252").translate(_TAKEN_FOR_CONTROLS)


def _from_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    return wrong.decode("windows-1252", errors="ignore"), error.end  # five of its bytes mean nothing


codecs.register_error("windows-1252", _from_windows)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:_SAMPLE])
    name = found[1].decode("ascii", errors="ignore") if found else ""
    if not _DECLARABLE.fullmatch(name):
        return ""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return ""
    return "" if known in {"iso8859-1", "cp1252"} else known  # browsers take the first for the second, too
