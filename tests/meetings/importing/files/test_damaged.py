"""Files changed at random are read or refused, and nothing else happens."""

import random
from contextlib import suppress

import pytest

from emg.lib.refused_files import RefusedFileError
from emg.paper.forms import FORMS
from tests.emg.paper.conftest import listed, paper_of
from tests.meetings.importing.files.making import odt, read

FILES = {
    **{name: form.make(paper_of(listed(9))) for name, form in FORMS.items()},
    "odt": odt("<text:list><text:list-item><text:p>Nothing else.</text:p></text:list-item></text:list>"),
}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", FILES)
def test_file_changed_at_random_is_read_or_refused(name, seed, caplog):
    chance = random.Random(f"{name} {seed}")
    content = bytearray(FILES[name])
    for _change in range(chance.randint(1, 30)):
        at = chance.randrange(len(content))
        content[at : at + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 9))

    with suppress(RefusedFileError):
        read(bytes(content))

    assert caplog.messages == []
