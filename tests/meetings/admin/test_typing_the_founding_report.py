"""The secretariat's main job, in a real browser: the founding report typed from paper, approved and printed.

The typist reads the paper from top to bottom and types what stands there. The machine writes the letters, the
number of workstreams in words, the lead-in of each list and the closing sentences.
"""

from itertools import pairwise
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, Response

FOUNDING_TEXT = Path(__file__).parents[2] / "data" / "founding-report.txt"

IMG, CP = "Issue Management Group (IMG)", "Consultative Process"
KINDS_OF_LINES = [IMG, IMG, CP, IMG, "Consultations", CP, "Nexus Dialogue Series"]


class Paper:
    """The printed report as it lies beside the keyboard."""

    def __init__(self) -> None:
        self.lines = printed_lines(FOUNDING_TEXT.read_text(encoding="utf-8"))

    def line(self, start: str) -> str:
        return next(line for line in self.lines if line.startswith(start))

    def between(self, start: str, end: str) -> list[str]:
        """The lines after the one that starts with `start`, up to the one that starts with `end`."""
        first, last = self.lines.index(self.line(start)), self.lines.index(self.line(end))
        return self.lines[first + 1 : last]


def printed_lines(text: str) -> list[str]:
    """The lines that say something, without a leading bullet."""
    return [line.removeprefix("- ").strip() for line in text.splitlines() if line.strip()]


class Typist:
    """Fills in the fields of the page shown, by the names of the fields."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.loads = 0
        page.on("response", self._count)

    def _count(self, response: Response) -> None:
        self.loads += response.request.resource_type == "document"

    def open(self, name: str) -> None:
        self.page.goto(self.address + reverse(name))

    def type(self, prefix: str = "", **fields: str) -> None:
        for name, text in fields.items():
            self.page.fill(f"#id_{prefix}{name}", text)

    def choose(self, prefix: str = "", **fields: str) -> None:
        for name, label in fields.items():
            self.page.select_option(f"#id_{prefix}{name}", label=label)

    def chosen(self, name: str) -> str:
        return self.page.input_value(f"#id_{name}")

    def press(self, label: str) -> None:
        self.page.click(f"input[type=submit][value='{label}']")

    def follow(self, words: str) -> None:
        self.page.click(f"main a:has-text('{words}')")


@pytest.mark.browser
def test_typing_the_founding_report_prints_it_word_for_word(transactional_db, live_server, page):
    User.objects.create_superuser("editor", password="a long enough word")
    paper, typist = Paper(), Typist(page, live_server.url)

    log_in(typist)
    add_meetings(typist, paper)
    type_report(typist, paper)
    paste_workstreams(typist, paper)
    letter_second_list_as_printed(typist)
    submit_and_approve(typist)
    page.goto(live_server.url + reverse("summary_txt", args=["som28-mid-term-technical-segment"]))

    assert printed_lines(page.inner_text("body")) == paper.lines
    print(f"\n{typist.loads} form submissions and page loads")
    assert typist.loads < 60


def log_in(typist: Typist) -> None:
    typist.open("admin:index")
    typist.type(login="editor", password="a long enough word")
    typist.press("Sign in")


def add_meetings(typist: Typist, paper: Paper) -> None:
    typist.open("admin:meetings_meeting_add")
    typist.type(title="28th Senior Officials Meeting", short_name="SOM28", slug="som28", number="28")
    typist.choose(segment="Senior segment")
    typist.page.check("#id_can_decide")
    typist.type(planned_on="likely November 2022", announced_on="18 May 2022")
    typist.press("Save and add another")

    typist.type(title=paper.line("Mid-Term"), short_name="SOM28 mid-term technical segment", number="28")
    typist.type(slug="som28-mid-term-technical-segment")
    typist.choose(part_of="28th Senior Officials Meeting", segment="Mid-term technical segment")
    typist.type(planned_on="18 May 2022", starts_at="15:00", ends_at="17:00", mode=paper.line("Video"))
    typist.type(time_zone="Europe/Zurich", zone_label="CEST")
    typist.press("Save and continue editing")
    typist.follow("Start the report")
    typist.press("Start the report")


def type_report(typist: Typist, paper: Paper) -> None:
    typist.type(date_as_printed=paper.line("18th"))
    typist.type("chairs-0-", name="Mr. Hossein Fadaei", title="Head of Secretariat")

    headings = [line[3:] for line in paper.lines if line[0] in "12345" and line[1:3] == ". "]
    for place, heading in enumerate(headings):
        typist.type(f"sections-{place}-", heading=heading)
    typist.type("sections-0-", text="\n\n".join(paper.between("1. ", "2. ")))
    typist.choose("sections-1-", kind="Progress: the statuses")
    typist.choose("sections-2-", kind="New topics: the proposals", list_style="Letters with one bracket: a)")
    typist.choose("sections-3-", kind="Next meeting", next_meeting="SOM28")
    typist.type("sections-3-", text="\n\n".join(paper.between("4. ", "5. ")))
    typist.type("sections-3-", next_meeting_on="likely November 2022")
    typist.type("sections-4-", text=paper.lines[-1])

    for _second_and_third in range(2):
        typist.page.click("text=Add another Proposal at the meeting")
    type_proposals(typist, paper)
    typist.press("Save and paste names")


def type_proposals(typist: Typist, paper: Paper) -> None:
    starts = ["a) Strengthening", "b) Issue Management Group", "c) Nexus Dialogue", "4. "]
    for place, (start, end) in enumerate(pairwise(starts)):
        title, presenters = paper.line(start)[3:].removesuffix(")").split(" (presented by ")
        objective, *activities, _closing = paper.between(start, end)
        row = f"considerations-{place}-"
        typist.type(row, new_title=title, presented_by=presenters, objective=objective)
        typist.type(row, activities="\n".join(activities[1:]))  # without "Proposed activities include:"
        typist.choose(row, position="Supported")
    typist.page.check("#id_considerations-0-creates_agencies")
    typist.type("considerations-1-", new_kind=IMG)
    typist.type("considerations-2-", new_kind="Nexus Dialogue")
    typist.choose("considerations-0-", route="To a meeting", route_meeting="SOM28")
    typist.choose("considerations-1-", route="To a meeting", route_meeting="SOM28")
    typist.choose("considerations-2-", route="May start without the SOM")


def paste_workstreams(typist: Typist, paper: Paper) -> None:
    continuing = paper.between("An overview", "The following processes are expected to complete")
    typist.type(names="\n".join(continuing), horizon="2023")
    typist.choose(status="Continuing", basis="Expected")
    typist.press("Look them up")
    for number, kind in enumerate(KINDS_OF_LINES, start=1):
        typist.choose(f"line-{number}-", choice="A new workstream")
        if not typist.chosen(f"line-{number}-kind"):  # where its name says one on record, that is proposed
            typist.type(f"line-{number}-", new_kind=kind)
    typist.press("Add to the report")

    typist.press("Save and paste names")
    typist.type(names="\n".join(paper.between("The following processes are expected to complete", "3. ")))
    typist.choose(status="Completing", basis="Expected")
    typist.press("Look them up")
    typist.choose("line-1-", choice="A new workstream", kind="Consultative Process")
    typist.choose("line-2-", choice="A new workstream")
    typist.type("line-2-", new_kind="Task Team")
    typist.press("Add to the report")


def letter_second_list_as_printed(typist: Typist) -> None:
    typist.page.select_option(
        "#id_overrides-0-block_id",
        label="List of 2: Consultative Process on Sustainable Infrastructure",
    )
    typist.choose("overrides-0-", list_style="Letters with one bracket: a)")
    typist.type("overrides-0-", reason="The paper letters its first list (a) and its second a).")


def submit_and_approve(typist: Typist) -> None:
    typist.press("Save and submit for review")
    typist.press("Submit for review")
    typist.follow("Approve")
    typist.type(issued_on="18 May 2022")
    typist.press("Approve")
