"""`python -m emg.paper.pdf.press`: prints PDFs, as long as somebody asks; `printing.py` starts it.

Typst, its fonts and what it remembers of earlier papers take more memory than all else of a web worker. The
process sets up no Django, and gives its memory back when nobody asked for a while. Questions and answers come
one after the other, a line of JSON each; a file stands behind the line that tells how many bytes it has.
"""

import json
import select
import sys
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import typst

from . import fonts

LAYOUT = Path(__file__).parent / "paper.typ"
# The layout is imported, and the paper is a file beside it: of both only the paper is read anew for each.
PRINTED = f'#import "{LAYOUT.name}": printed\n#printed(json("paper.json"))'.encode()


def main() -> None:
    patience = float(sys.argv[1])  # seconds
    while select.select([sys.stdin], [], [], patience)[0] and (line := sys.stdin.buffer.readline()):
        sys.stdout.buffer.write(answer(line))
        sys.stdout.buffer.flush()
        _forget()


@lru_cache(maxsize=10)  # after a change of the record, most papers are what they were
def answer(line: bytes) -> bytes:
    question = json.loads(line)
    if question["asks"] == "signs":
        from .signs import signs  # noqa: PLC0415 -- once for each worker, and another process may print for it

        return _line(signs=signs())
    try:
        file = _printed(question["paper"], standards=question["standards"])
    except typst.TypstError as error:
        return _line(refused=str(error))
    return _line(file=len(file)) + file


def _line(**told: Any) -> bytes:
    return json.dumps(told).encode() + b"\n"


def _printed(paper: str, *, standards: Any) -> bytes:
    files: Any = {"main.typ": PRINTED, "paper.json": paper.encode()}  # Typst takes them; its stubs do not
    file = _compiler().compile(files, format="pdf", pdf_standards=standards, timestamp=0)
    assert isinstance(file, bytes), "one document is one file"
    return file


def _forget() -> None:
    """Typst remembers all parts of its last ten documents, for whoever is writing one: 25 MB, looked through
    with each paper, and hardly any part is another's. Ten empty ones, and it has forgotten."""
    for _document in range(11):
        _compiler().compile(b"", format="svg")


@cache
def _compiler() -> typst.Compiler:
    found = typst.Fonts(include_system_fonts=False, font_paths=fonts.directories())
    return typst.Compiler(root=LAYOUT.parent, font_paths=found)


if __name__ == "__main__":
    main()
