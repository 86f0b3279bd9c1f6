"""What PostgreSQL notes about its running server, in `postmaster.pid`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

SUPERUSER = "postgres"
PORT = 5432  # part of the socket's name; no network port is opened


@dataclass(frozen=True)
class Postmaster:
    """The leading process of a server. The note may be left from one that was killed."""

    pid: int
    socket_folder: str
    is_ready: bool

    @classmethod
    def noted_in(cls, data: Path) -> Self | None:
        """None where there is no note, or not yet all of it.

        Its lines: process id, data folder, start, port, socket folder, network address, memory, state.
        """
        try:
            lines = (data / "postmaster.pid").read_text().splitlines()
            return cls(int(lines[0]), lines[4], is_ready=lines[7].strip() == "ready")
        except (FileNotFoundError, IndexError, ValueError):
            return None

    @property
    def socket(self) -> str:
        return f"{self.socket_folder}/.s.PGSQL.{PORT}"

    @property
    def address(self) -> dict[str, str]:
        """How a client connects, in the words of libpq."""
        return {"host": self.socket_folder, "port": str(PORT), "user": SUPERUSER}
