"""No request is lost when gunicorn loads new code, nor one that has begun when it ends."""

import http.client
import signal
import subprocess
import sys
import threading
import time

import pytest

from tests.emg.serving.conftest import HOST, ROOT, WebServer

AS_SEEN_FROM_NGINX = {"Host": HOST, "X-Forwarded-Proto": "https", "Connection": "close"}


class Visitors:
    """Some people who ask for pages one after the other until told to stop."""

    def __init__(self, web: WebServer, *, count: int) -> None:
        self.answers: list[int | str] = []
        self.enough = threading.Event()
        self.threads = [threading.Thread(target=self._visit, args=[web]) for _ in range(count)]

    def _visit(self, web: WebServer) -> None:
        while not self.enough.is_set():
            try:
                self.answers.append(web.ask("/definitions/").status)
            except (OSError, http.client.HTTPException) as error:
                self.answers.append(repr(error))

    def __enter__(self) -> "Visitors":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.enough.set()
        for thread in self.threads:
            thread.join()


@pytest.fixture
def own_web(started, installed) -> WebServer:
    """A web server of this test alone."""
    return started()


def test_reload_under_load_loses_no_request(own_web):
    def has_new_workers(before: set[int]) -> bool:
        return len(own_web.workers()) == 2 and not own_web.workers() & before

    with Visitors(own_web, count=4) as visitors:
        for _ in range(2):
            before, answered = own_web.workers(), len(visitors.answers)
            own_web.tell(signal.SIGHUP)
            give_up_at = time.monotonic() + 60
            while not has_new_workers(before) or len(visitors.answers) < answered + 20:
                assert time.monotonic() < give_up_at
                time.sleep(0.1)

    assert set(visitors.answers) == {200}


def test_first_process_holds_no_code_that_a_reload_would_leave_old():
    """Workers are copies of it: they would not read again what it has imported."""
    code = """
import runpy, sys, gunicorn.app.wsgiapp, gunicorn.glogging
before = set(sys.modules)
runpy.run_path("gunicorn.conf.py")
more = {name: str(getattr(sys.modules[name], "__file__", "")) for name in set(sys.modules) - before}
print(*(name for name, file in more.items() if "site-packages" in file or name.startswith("emg")))
"""
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert told.stdout == "\n"


def test_request_that_has_begun_is_answered_before_the_end(own_web):
    """The second half of a request arrives after gunicorn was told to end."""
    slow = http.client.HTTPConnection("127.0.0.1", own_web.port, timeout=30)
    slow.putrequest("POST", "/admin/login/", skip_host=True)
    for name, value in {**AS_SEEN_FROM_NGINX, "Content-Length": "10"}.items():
        slow.putheader(name, value)
    slow.endheaders(b"half ")
    time.sleep(0.5)

    own_web.tell(signal.SIGTERM)
    time.sleep(0.5)
    slow.send(b"other")

    assert slow.getresponse().status == 403  # no token of a form: the answer of Django
    assert own_web.process.wait(timeout=40) == 0
