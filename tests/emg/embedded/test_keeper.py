"""However its users end, the server is gone within ten seconds, and what they committed is kept."""

import os
import signal
import time
from pathlib import Path

TEN_SECONDS = 10
ENDINGS = {
    "returns": "pass",
    "raises": "raise ValueError",
    "exits without any clean-up": "os._exit(3)",
    "is interrupted": f"os.kill(os.getpid(), {signal.SIGINT:d})",
    "is terminated": f"os.kill(os.getpid(), {signal.SIGTERM:d})",
    "loses its terminal": f"os.kill(os.getpid(), {signal.SIGHUP:d})",
    "is killed": f"os.kill(os.getpid(), {signal.SIGKILL:d})",
}
WRITE = """
sql("create table note (text text)")
sql("insert into note values ('kept')")
say(sql("select text from note"))
"""
RUNSERVER = """
import os
from pathlib import Path

from django.conf import settings
from django.core.management import execute_from_command_line

if not settings.configured:
    settings.configure(
        DEBUG=True,
        ROOT_URLCONF="__main__",
        DATABASES={"default": {"ENGINE": "emg.embedded", "NAME": "emg"}},
        VAR_DIR=Path(os.environ["VAR_DIR"]),
    )
urlpatterns = []
if __name__ == "__main__":
    execute_from_command_line(["serve.py", "runserver", "127.0.0.1:0"])
"""


def test_server_is_gone_and_rows_are_kept_however_the_command_ends(new_machine):
    machines = {ending: new_machine(ending) for ending in ENDINGS}

    writers = [machine.start(WRITE + ENDINGS[ending]) for ending, machine in machines.items()]
    written = [writer.communicate()[0] for writer in writers]
    ten_seconds_on = time.monotonic() + TEN_SECONDS
    gone = {ending: machine.is_quiet_in_time(until=ten_seconds_on) for ending, machine in machines.items()}

    assert written == ["kept\n"] * len(ENDINGS)
    assert gone == dict.fromkeys(ENDINGS, True)

    readers = [machine.start("say(sql('select text from note'))") for machine in machines.values()]

    assert [reader.communicate()[0] for reader in readers] == written


def test_server_is_shared_across_reloads_of_runserver_and_gone_after_ctrl_c(machine, folder):
    program = folder / "serve.py"
    program.write_text(RUNSERVER)
    runserver = machine.start_python(str(program))
    machine.read_until(runserver, "Quit the server with CONTROL-C.")
    server = machine.postmasters()

    program.write_text(RUNSERVER + "# changed")
    machine.read_until(runserver, "Quit the server with CONTROL-C.")
    server_after_reload = machine.postmasters()
    os.killpg(runserver.pid, signal.SIGINT)
    runserver.communicate()

    assert len(server) == 1
    assert server_after_reload == server
    assert machine.is_quiet_in_time()


def test_ctrl_c_in_the_terminal_of_one_command_leaves_the_server_to_another(machine):
    first = machine.hold()
    second = machine.hold()

    os.killpg(first.pid, signal.SIGINT)
    first.communicate()

    assert machine.ask(second, "select 'still here'") == "still here"


def test_server_whose_keeper_was_killed_is_taken_over_and_stopped_in_the_end(machine):
    holder = machine.hold()
    started = machine.ask(holder, "select pg_postmaster_start_time()")

    for process in (*machine.keepers(), holder):
        process.kill()

    assert machine.run("say(sql('select pg_postmaster_start_time()'))") == started
    assert machine.is_quiet_in_time()


def test_keeper_that_is_terminated_stops_the_server_and_tidies_up(machine):
    holder = machine.hold()
    sockets = Path(machine.ask(holder, "show unix_socket_directories"))

    machine.stop()

    assert not sockets.exists()


def test_server_is_gone_when_its_folder_was_deleted_under_it(machine, folder):
    machine.hold()

    machine.var.rename(folder / "elsewhere")

    assert machine.is_quiet_in_time()
