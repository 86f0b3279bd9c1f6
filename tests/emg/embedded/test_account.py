"""Root lends the server an account that reaches its data and nothing else; an ordinary user needs none."""

import os
import pwd
import shutil
import stat
import subprocess
import sys

import pytest

STAND_IN = "pgserver"
ORDINARY = "nobody"
only_as_root = pytest.mark.skipif(os.geteuid() != 0, reason="root alone lends an account: run this as root")


@pytest.fixture(scope="session")
def ordinary_python(python_path: str) -> list[str]:
    """Python as an ordinary user: as we are or, for root, the first of three ways to reach the packages."""
    if os.geteuid() != 0:
        return [sys.executable]
    group = pwd.getpwnam(ORDINARY).pw_gid
    become = ["setpriv", f"--reuid={ORDINARY}", f"--regid={group}", "--clear-groups"]
    read_all = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    # In a second process, as the keeper is: the first may still have passed folders that are closed to it.
    attempt = (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import django, psutil'], check=True)"
    )
    for python in ([sys.executable], ["/usr/bin/python3"], [*read_all, sys.executable]):
        command = [*become, *python]
        tried = subprocess.run([*command, "-c", attempt], check=False, env={"PYTHONPATH": python_path})
        if tried.returncode == 0:
            return command
    pytest.skip(f"no Python with our packages is open to the user {ORDINARY} on this machine")


@pytest.fixture
def ordinary_machine(new_machine, ordinary_python, folder):
    """A machine whose commands and folder are an ordinary user's."""
    if os.geteuid() == 0:
        shutil.chown(folder, ORDINARY)
    return new_machine(interpreter=ordinary_python)


def test_ordinary_user_runs_the_server_as_himself(ordinary_machine):
    ordinary_machine.hold()

    [server] = ordinary_machine.postmasters()

    assert server.username() == (ORDINARY if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name)


def test_server_starts_although_its_old_process_id_is_that_of_another_program(ordinary_machine):
    holder = ordinary_machine.hold()
    note = ordinary_machine.data / "postmaster.pid"
    lines = note.read_text().splitlines()
    other = ordinary_machine.start("say('here')\nsys.stdin.readline()")
    ordinary_machine.read_until(other, "here")

    for process in (*ordinary_machine.keepers(), *ordinary_machine.postmasters(), holder):
        process.kill()
    note.write_text("\n".join([str(other.pid), *lines[1:], ""]))

    assert ordinary_machine.run("say(sql('select 1'))") == "1"
    assert other.poll() is None


@only_as_root
def test_root_uses_the_data_of_an_ordinary_user_in_his_name(ordinary_machine, new_machine):
    ordinary_machine.run("sql('select 1')")
    ordinary_machine.stop()
    machine = new_machine()

    machine.hold()

    assert [server.username() for server in machine.postmasters()] == [ORDINARY]


@only_as_root
def test_root_lets_the_stand_in_and_nobody_else_through_a_closed_folder(new_machine, folder):
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    machine = new_machine("closed/var")

    machine.hold()

    assert [server.username() for server in machine.postmasters()] == [STAND_IN]
    assert stat.S_IMODE(closed.stat().st_mode) == 0o710
    assert (closed.owner(), closed.group()) == ("root", STAND_IN)


@only_as_root
def test_root_does_not_change_a_folder_that_is_open_to_a_group(new_machine, folder):
    shared = folder / "shared"
    shared.mkdir()
    shared.chmod(0o750)
    machine = new_machine("shared/var")

    said = machine.run("""
        from django.db import OperationalError
        try:
            sql("select 1")
        except OperationalError as error:
            say(error)
    """)

    assert said == (
        f"PostgreSQL does not run as root, and the account that stands in for root may not pass through "
        f"{shared}. Run this as an ordinary user, or set VAR_DIR to another folder."
    )
    assert (stat.S_IMODE(shared.stat().st_mode), shared.group()) == (0o750, "root")


@only_as_root
def test_data_that_root_has_copied_are_given_back_to_the_stand_in(new_machine, folder):
    machine = new_machine("original")
    machine.run("sql('create table note as select 1')")
    machine.stop()
    subprocess.run(["cp", "--recursive", machine.var, folder / "copy"], check=True)
    copy = new_machine("copy")

    assert copy.run("say(sql('select count(*) from note'))") == "1"
    assert (copy.data.owner(), (copy.data / "PG_VERSION").owner()) == (STAND_IN, STAND_IN)
