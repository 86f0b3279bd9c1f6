"""What all processes share in the database, as limits on sign-ins: all goes at its time, not before."""

import pytest
from django.core.cache import cache
from django.db import connection

HOUR, DAY = 3_600, 86_400  # seconds
MANY = 400  # Django's own cache would hold 300


@pytest.fixture(autouse=True)
def empty(db):
    cache.clear()


def kept() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cache")
        return cursor.fetchone()[0]


def test_nobody_wipes_out_failures_of_others_by_adding_many():
    failures = [f"failures-{number}" for number in range(MANY)]

    for name in failures:
        cache.set(name, 10, 600)

    assert cache.get_many(failures) == dict.fromkeys(failures, 10)


@pytest.mark.parametrize(("over_since", "left"), [(2 * HOUR, 2), (2 * DAY, 1)])
def test_what_is_over_for_a_day_goes_with_the_next_write(over_since, left):
    """Not sooner: the clock may have been ahead."""
    cache.set("over", 10, -over_since)
    before = kept()

    cache.set("next", 10, 600)

    assert (before, kept()) == (1, left)
