"""Numbers as SVG takes them, whatever the language of the page."""

from collections.abc import Iterable
from functools import lru_cache


# Pictures have thousands; most stand in them more than once.
@lru_cache(maxsize=4096)
def number(value: float) -> str:
    """At most two decimals: a hundredth of a percent is less than a pixel."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def percent(value: float) -> str:
    return f"{number(value)}%"


def upright_lines(xs: Iterable[float]) -> str:
    """One path of lines from 0 to 1, in a view box as wide as the xs are counted in; "" without any."""
    return "".join(f"M{number(x)} 0V1" for x in xs)
