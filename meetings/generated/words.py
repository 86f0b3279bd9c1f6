"""The words of a generated record, kept in `meetings/data/generated_record.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data" / "generated_record.toml"


@cache
def words() -> dict[str, Any]:
    """The file as it stands; read once, so nobody may change it."""
    return tomllib.loads(DATA.read_text(encoding="utf-8"))
