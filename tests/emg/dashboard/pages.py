"""Reads a page as a person would: its words, links and rows."""

from html.parser import HTMLParser

_VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


_PARTS = {"notice", "record_day"}  # found by their class


class Page(HTMLParser):
    """A parsed page: words of its `title`, `main`, `record_day`, `footer`, `notice`; `links` and `rows`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.path: list[str] = []
        self.links: list[tuple[str, str]] = []  # words and address
        self.rows: list[list[str]] = []  # of table bodies, the words of each cell
        self.words: dict[str, list[str]] = {
            "title": [],
            "main": [],
            "footer": [],
            "notice": [],
            "record_day": [],
        }
        self.feed(html)
        self.close()
        self.links = [(_folded(words), address) for words, address in self.links]

    def handle_starttag(self, tag, attrs):
        if tag in _VOID:
            return
        given = dict(attrs)
        classes = {name.replace("-", "_") for name in (given.get("class") or "").split()}
        self.path.append(next(iter(classes & _PARTS), tag))
        if tag == "a":
            self.links.append(("", given["href"]))
        elif tag == "tr" and "tbody" in self.path:
            self.rows.append([])
        elif tag in {"th", "td"} and "tbody" in self.path:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.path, f"</{tag}> closes nothing"
        closed = self.path.pop()
        assert closed in {tag, *_PARTS}, f"</{tag}> closes <{closed}>"

    def handle_data(self, data):
        for part in self.words:
            if part in self.path and (part != "title" or "svg" not in self.path):
                self.words[part].append(data)
        if "a" in self.path:
            self.links[-1] = ((self.links[-1][0] + data).lstrip(), self.links[-1][1])
        if {"th", "td"} & set(self.path) and "tbody" in self.path:
            self.rows[-1][-1] = (self.rows[-1][-1] + data).lstrip()

    def __getattr__(self, part: str) -> str:
        try:
            return _folded("".join(self.__dict__["words"][part]))
        except KeyError as error:
            raise AttributeError(part) from error

    def cells(self) -> list[list[str]]:
        return [[_folded(cell) for cell in row] for row in self.rows]

    def addresses(self) -> list[str]:
        return [address for _words, address in self.links]


def _folded(text: str) -> str:
    return " ".join(text.split())
