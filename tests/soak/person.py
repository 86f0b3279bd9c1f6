"""Somebody of the secretariat at a browser: a session, the token of forms, and what a form shows."""

from dataclasses import dataclass, replace
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tests.emg.serving.conftest import HOST, Answer, WebServer
from tests.workstreams.admin.page_forms import controls_of

PASSWORD = "correct horse battery staple"
TOKEN = "a" * 32


@dataclass(frozen=True)
class Person:
    web: WebServer
    session: str = ""

    @classmethod
    def signed_in(cls, web: WebServer, *, name: str) -> "Person":
        person = cls(web).after("/admin/login/", login=name, password=PASSWORD)
        assert person.session, f"{name} could not sign in"
        return person

    def after(self, path: str, **fields: str) -> "Person":
        """With the session that a form was answered with, or the same if it began none."""
        cookies = SimpleCookie()
        for cookie in self.post(path, **fields).headers.get_all("Set-Cookie") or []:
            cookies.load(cookie)
        return replace(self, session=cookies["sessionid"].value if "sessionid" in cookies else self.session)

    def at(self, web: WebServer) -> "Person":
        """The same session at another web server."""
        return replace(self, web=web)

    def get(self, path: str) -> Answer:
        return self.web.ask(path, Cookie=self._cookies)

    def form(self, path: str) -> dict[str, str]:
        """The controls of the page by name, with what they show."""
        return controls_of(self.get(path).body)

    def post(self, path: str, **fields: str) -> Answer:
        return self.web.ask(
            path,
            method="POST",
            body=urlencode({**fields, "csrfmiddlewaretoken": TOKEN}),
            Cookie=self._cookies,
            Content_Type="application/x-www-form-urlencoded",
            Referer=f"https://{HOST}{path}",
        )

    @property
    def _cookies(self) -> str:
        return f"csrftoken={TOKEN}; sessionid={self.session}"
