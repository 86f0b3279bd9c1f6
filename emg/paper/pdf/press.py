"""`python -m emg.paper.pdf.press`: prints PDFs, as long as somebody asks; `printing.py` starts it.

Typst, its fonts and what it remembers of earlier papers take more memory than all else of a web worker. The
process sets up no Django, and gives its memory back when nobody asked for a while. Questions and answers are
JSON, a line each, one after the other.
"""

import base64
import json
import select
import sys
from functools import cache
from pathlib import Path
from typing import Any

import typst

from . import fonts
from .signs import signs

LAYOUT = Path(__file__).parent / "paper.typ"


def main() -> None:
    patience = float(sys.argv[1])  # seconds
    while select.select([sys.stdin], [], [], patience)[0] and (line := sys.stdin.buffer.readline()):
        print(json.dumps(answer(json.loads(line))), flush=True)  # noqa: T201 -- the answer


def answer(question: dict[str, Any]) -> dict[str, Any]:
    if question["asks"] == "signs":
        return {"signs": signs()}
    inputs = {"paper": json.dumps(question["paper"], ensure_ascii=False)}
    try:
        file = _compiler().compile(
            format="pdf", sys_inputs=inputs, pdf_standards=question["standards"], timestamp=0
        )
    except typst.TypstError as error:
        return {"refused": str(error)}
    assert isinstance(file, bytes), "one document is one file"
    return {"file": base64.b64encode(file).decode()}


@cache
def _compiler() -> typst.Compiler:
    found = typst.Fonts(include_system_fonts=False, font_paths=fonts.directories())
    return typst.Compiler(LAYOUT, font_paths=found, ignore_system_fonts=True)


if __name__ == "__main__":
    main()
