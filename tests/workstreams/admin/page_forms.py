"""What a browser would post from the form of a page, to fill in and send as a person would."""

from html.parser import HTMLParser

from django.http import HttpResponse


class _Controls(HTMLParser):
    """Reads the controls of the form that holds the csrf token last seen before a submit row, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._select = self._textarea = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "input" and name and given.get("type") not in {"submit", "checkbox", "radio"}:
            self.values[name] = value
        elif tag == "input" and given.get("type") == "checkbox" and "checked" in given:
            self.values[name] = value or "on"
        elif tag == "select":
            self._select = name
            self.values[name] = ""
        elif tag == "option" and self._select and "selected" in given:
            self.values[self._select] = value
        elif tag == "textarea":
            self._textarea, self._text = name, []

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.values[self._textarea] = "".join(self._text).removeprefix("\r\n").removeprefix("\n")
            self._textarea = ""
        elif tag == "select":
            self._select = ""


def form_on(response: HttpResponse) -> dict[str, str]:
    """The controls of the page by name, with what they show. Blank rows for scripts stay out."""
    return controls_of(response.content.decode())


def controls_of(page: str) -> dict[str, str]:
    """The same of the text of a page."""
    controls = _Controls()
    controls.feed(page)
    return {name: value for name, value in controls.values.items() if "__prefix__" not in name}
