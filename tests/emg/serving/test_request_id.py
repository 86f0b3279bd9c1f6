"""One id for each request, taken from the front server where it is a sane one."""

import re

import pytest

from emg.serving.request_id import HEADER, sane_request_id

MADE = re.compile(r"[0-9a-f]{32}")


@pytest.mark.parametrize(
    "offered", ["7f3c2a10", "a" * 64, "0b9c7e6e-5f60-4a5e-8f3d-000000000001", "A1.b2_c3-d4"]
)
def test_sane_id_is_kept(offered):
    assert sane_request_id(offered) == offered


@pytest.mark.parametrize(
    "offered",
    [
        "",
        "short",
        "a" * 65,
        "two words",
        "line\nbreak",
        "ends-with-line\n",
        "<script>1",
        "-begins-badly",
        "ａｂｃｄｅｆｇｈ",
    ],
)
def test_anything_else_gives_way_to_a_new_one(offered):
    assert MADE.fullmatch(sane_request_id(offered))


def test_answer_bears_the_id_that_was_offered(client, db):
    assert (
        client.get("/definitions/", headers={HEADER: "from-the-front-1"}).headers[HEADER]
        == "from-the-front-1"
    )


def test_every_answer_bears_an_id_of_its_own(client, db):
    ids = {client.get(path).headers[HEADER] for path in ("/", "/no-such-page/", "/healthz", "/definitions/")}

    assert len(ids) == 4
    assert all(MADE.fullmatch(found) for found in ids)
