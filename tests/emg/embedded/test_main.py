"""`python -m emg.embedded stop`, as `make reset` calls it."""


def stop(machine) -> str:
    return machine.start_python("-m", "emg.embedded", "stop").communicate()[0]


def test_stop_stops_the_server_even_in_use_and_says_so(machine):
    machine.hold()

    assert stop(machine) == f"Stopped the database server of {machine.data}.\n"
    assert machine.postmasters() == []


def test_stop_says_when_nothing_runs(machine):
    assert stop(machine) == f"No database server runs in {machine.data}.\n"
