"""Numbers as letters and Roman numerals, as lists count with them."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def letter(position: int) -> str:
    """The letter of the item at `position`, counted from 1: a ... z, aa, bb ... zz, aaa.

    The United Nations Editorial Manual has no rule for what comes after (z); this is how Word counts, so that
    a list has the same letters in every form of a paper. Raises ValueError below 1.
    """
    require_position(position)
    rounds, index = divmod(position - 1, 26)
    return chr(ord("a") + index) * (rounds + 1)


def roman_numeral(position: int) -> str:
    """In lower case, as the second level of a list. Raises ValueError below 1."""
    require_position(position)
    numeral = ""
    for value, sign in _ROMAN:
        count, position = divmod(position, value)
        numeral += sign * count
    return numeral


def require_position(position: int) -> None:
    if position < 1:
        raise ValueError(f"list items are counted from 1, not {position}")
