"""A full disk, for real: nothing is half written, the site says so calmly, and goes on once there is room."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured

from emg.local_secret import secret_key_in
from tests.emg.serving.conftest import Database
from tests.soak.person import PASSWORD, Person

MEGABYTE = 2**20
SIZE = 256  # megabytes
PAGES = ["/", "/workstreams/", "/workstreams/img-on-biodiversity/", "/admin/", "/workstreams.csv"]


class Disk:
    """A small one of its own, in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._ballast = folder, folder / "ballast"

    def fill(self, *, leaving: int) -> None:
        """With as many megabytes left."""
        with self._ballast.open("ab", buffering=0) as ballast:
            with suppress(OSError):
                while True:
                    ballast.write(bytes(MEGABYTE))
            ballast.truncate(ballast.tell() - leaving * MEGABYTE)

    def make_room(self) -> None:
        self._ballast.unlink(missing_ok=True)


@pytest.fixture(scope="module")
def disk(folder: Path) -> Iterator[Disk]:
    place = folder / "disk"
    place.mkdir()
    options = f"size={SIZE}m,mode=755"
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], check=False)
    if mounted.returncode:
        pytest.skip("a file system of its own can be mounted by root only")
    yield Disk(place)
    subprocess.run(["umount", "--lazy", place], check=True)


@pytest.fixture(scope="module")
def database(disk: Disk) -> Iterator[Database]:
    (disk.folder / "sockets").mkdir()
    database = Database(disk.folder)
    database.start()
    yield database
    database.stop()


@pytest.fixture(scope="module")
def manage_here(manage: Callable[..., str], database: Database, installed: Database) -> Callable[..., str]:
    return partial(manage, DATABASE_URL=database.url)


@pytest.fixture(scope="module")
def person(manage_here, served, database: Database) -> Person:
    manage_here("prepare_database", "--verbosity", "0")
    manage_here("load_demo")
    code = f"from tests.soak.preparations import somebody; somebody(name='ann', password='{PASSWORD}')"
    manage_here("shell", "-v", "0", "-c", code)
    return Person.signed_in(served(DATABASE_WEB_URL=database.web_url), name="ann")


@pytest.fixture
def roomy(disk: Disk, database: Database) -> Iterator[Disk]:
    """The disk, with room again after the test."""
    yield disk
    make_room(disk, database)


def make_room(disk: Disk, database: Database) -> None:
    """And wait for the database, which may be repairing itself."""
    disk.make_room()
    database.start()
    give_up_at = time.monotonic() + 60
    while True:
        try:
            database.tell("SELECT 1")
        except psycopg.OperationalError:
            assert time.monotonic() < give_up_at
            time.sleep(0.1)
        else:
            return


def query(database: Database, sql: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(database.url) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize("leaving", [0, 12], ids=["no room for rows", "no room for the log of transactions"])
def test_save_that_finds_no_room_is_not_begun(person: Person, roomy: Disk, database: Database, leaving: int):
    chance, saved, refused = Random(1), "", ""
    [(pk,)] = query(database, "SELECT id FROM workstreams_workstream WHERE slug = 'img-on-biodiversity'")
    path = f"/admin/workstreams/workstream/{pk}/change/"
    words = "SELECT objective FROM workstreams_workstream WHERE slug = 'img-on-biodiversity'"
    form = person.form(path)
    roomy.fill(leaving=leaving)

    for _attempt in range(300):
        typed = chance.randbytes(100_000).hex()
        answer = person.post(path, **form | {"objective": typed})
        if answer.status != 302:
            refused = typed
            break
        saved, form = typed, person.form(path)

    assert refused
    assert (answer.status, answer.headers["Retry-After"]) == (503, "30")
    assert "it may not have been saved" in answer.body
    assert {person.get(page).status for page in PAGES} <= {200, 302, 503}

    make_room(roomy, database)
    assert {person.get(page).status for page in PAGES} == {200}
    [(left,)] = query(database, words)
    events = query(database, "SELECT objective FROM workstreams_workstreamevent ORDER BY pgh_id DESC LIMIT 1")
    assert left in (saved, refused) if saved else left != refused
    assert events == [(left,)]
    assert person.post(path, **person.form(path) | {"objective": "There is room"}).status == 302
    assert query(database, words) == [("There is room",)]


def test_backup_to_a_full_disk_leaves_no_file_and_says_so(manage_here, person: Person, roomy: Disk):
    before = set(roomy.folder.iterdir())
    roomy.fill(leaving=0)

    with pytest.raises(AssertionError, match=r"The backup could not be written.*No space left"):
        manage_here("backup", str(roomy.folder / "kept.zip"))  # which expects success

    roomy.make_room()
    assert set(roomy.folder.iterdir()) == before
    manage_here("backup", str(roomy.folder / "kept.zip"))


def test_key_is_made_whole_or_not_at_all(roomy: Disk):
    var = roomy.folder / "var"
    var.mkdir()
    roomy.fill(leaving=0)

    with pytest.raises(ImproperlyConfigured, match="No space left"):
        secret_key_in(var)

    assert list(var.iterdir()) == []
    roomy.make_room()
    assert len(secret_key_in(var)) == 60
