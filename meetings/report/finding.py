"""What a check found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing a check found. A blocking one would make the paper false or leave a hole in the record.

    `names`: of what, where the message only says of how many.
    """

    message: str
    is_blocking: bool = False
    names: tuple[str, ...] = ()
