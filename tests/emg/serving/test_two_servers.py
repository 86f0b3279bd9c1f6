"""Two web servers on one database behind nginx: either may be replaced while visitors come."""

import signal
import threading

from tests.emg.serving.front_door import asking


def test_end_of_one_behind_nginx_is_noticed_by_nobody(started, installed, front_door_to):
    leaving, staying = started(), started()
    door = front_door_to([leaving, staying])
    answers: list[str] = []
    enough = threading.Event()

    def visit() -> None:
        while not enough.is_set():
            answers.append(door.ask(asking("/definitions/"), tls=True)[:12])

    visitors = [threading.Thread(target=visit) for _ in range(4)]
    for visitor in visitors:
        visitor.start()

    leaving.tell(signal.SIGTERM)
    assert leaving.process.wait(timeout=40) == 0
    enough.wait(2)
    enough.set()
    for visitor in visitors:
        visitor.join()

    assert set(answers) == {"HTTP/1.1 200"}
    assert len(answers) > 20
