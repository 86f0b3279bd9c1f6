"""Reads a table as a program would."""

import json

from emg.lib.spreadsheets import Table, Value, as_json


def objects(table: Table) -> list[dict[str, Value]]:
    """Each row under the names of its columns."""
    return json.loads("".join(as_json(table, head={})))["rows"]
