"""The server starts whatever the last one left behind, and says why where it cannot."""

import stat
from pathlib import Path

TRY = """
    from django.db import OperationalError
    try:
        sql("select 1")
    except OperationalError as error:
        say(error)
"""


def test_server_starts_in_a_folder_with_an_odd_and_long_name(new_machine):
    machine = new_machine(f"with 'spaces', \"quotes\" & $HOME/{'long' * 30}")

    assert machine.run("say(sql('show data_directory'))") == str(machine.data)


def test_server_is_reached_through_a_private_folder_only(machine):
    holder = machine.hold()

    sockets = Path(machine.ask(holder, "show unix_socket_directories"))

    assert machine.ask(holder, "show listen_addresses") == ""
    assert stat.S_IMODE(sockets.stat().st_mode) == 0o700


def test_text_is_unicode_and_sorts_alike_on_every_machine(empty_machine):
    holder = empty_machine.hold()

    assert empty_machine.ask(holder, "show server_encoding") == "UTF8"
    assert empty_machine.ask(holder, "select upper('é')") == "É"
    assert (
        empty_machine.ask(holder, "select string_agg(x, '' order by x) from unnest(array['é','b','B','a']) x")
        == "Babé"
    )


def test_killed_postmaster_is_replaced_for_the_same_and_for_other_commands(machine):
    machine.run("sql('create table note (text text)')\nsql(\"insert into note values ('kept')\")")
    command = machine.start("""
        sql("select 1")
        say("connected")
        sys.stdin.readline()
        connection.close()
        say(sql("select text from note"))
    """)
    machine.read_until(command, "connected")
    [killed] = machine.postmasters()

    killed.kill()
    other = machine.run("say(sql('select text from note'))")

    assert other == "kept"
    assert machine.ask(command, "") == "kept"
    [server] = machine.postmasters()
    assert server != killed


def test_server_starts_although_a_process_of_the_killed_one_is_busy(machine):
    busy = machine.hold()
    machine.ask(busy, "create table note as select 'kept' as text")
    busy.stdin.write("do 'begin loop end loop; end'\n")
    busy.stdin.flush()

    for process in (*machine.keepers(), *machine.postmasters()):
        process.kill()

    assert machine.run("say(sql('select text from note'))") == "kept"


def test_nothing_committed_is_lost_when_everything_is_killed_at_once(machine):
    holder = machine.hold()
    machine.ask(holder, "create table note as select 'kept' as text")

    for process in (*machine.postmasters(), *machine.keepers(), holder):
        process.kill()

    assert machine.run("say(sql('select text from note'))") == "kept"


def test_data_half_made_when_the_power_went_are_made_anew(empty_machine):
    draft = empty_machine.var / "postgres.new"
    draft.mkdir(parents=True)
    (draft / "PG_VERSION").write_text("18\n")

    assert empty_machine.run("say(sql('select 1'))") == "1"
    assert not draft.exists()


def test_data_of_another_version_are_refused_by_name(empty_machine):
    empty_machine.data.mkdir(parents=True)
    (empty_machine.data / "PG_VERSION").write_text("16\n")

    assert empty_machine.run(TRY) == (
        f"{empty_machine.data} holds data of PostgreSQL 16, and this is PostgreSQL 18. "
        "Move the folder away to begin afresh, or set DATABASE_URL to a server of that version."
    )


def test_failure_to_start_shows_where_the_log_is_and_how_it_ends(empty_machine):
    empty_machine.data.mkdir(parents=True)
    (empty_machine.data / "PG_VERSION").write_text("18\n")

    said = empty_machine.run(TRY).splitlines()

    assert said[0] == f"The database server does not start. {empty_machine.var}/postgres.log ends with:"
    assert said[1].partition("postgres: ")[2] == (
        f'could not access the server configuration file "{empty_machine.data}/postgresql.conf": '
        "No such file or directory"
    )


def test_server_that_somebody_else_is_stopping_is_replaced(machine):
    machine.hold()
    [stopping] = machine.postmasters()

    machine.keepers()[0].kill()
    stopping.terminate()  # to PostgreSQL: wait for its clients, then stop

    assert machine.run("say(sql('select 1'))") == "1"
    assert stopping not in machine.postmasters()
