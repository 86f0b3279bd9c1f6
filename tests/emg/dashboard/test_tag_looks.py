"""How statuses look."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from emg.dashboard import tag_looks
from emg.dashboard.tag_looks import POSITION_LOOKS, STATUS_LOOKS, Look
from meetings.lifecycle import Position, Status

STYLE = (Path(settings.BASE_DIR) / "emg/static/emg/site.css").read_text()


def test_every_status_has_a_look():
    assert set(STATUS_LOOKS) == set(Status)


@pytest.mark.parametrize(
    "look",
    [value for value in vars(tag_looks).values() if isinstance(value, Look)],
    ids=lambda look: look.name,
)
def test_every_look_has_its_colours(look):
    assert re.search(rf"\.tag-{look.name} \{{ color: var\(--{look.name}-text\)", STYLE)


def test_what_is_not_approved_does_not_look_so():
    looking_done = {position for position, look in POSITION_LOOKS.items() if look == tag_looks.DONE}

    assert looking_done == {Position.APPROVED}
