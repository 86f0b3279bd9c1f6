"""Fixtures every test may use: the founding meeting on record, people, and a real browser."""

import os
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, sync_playwright

from meetings.founding import load_founding_meeting
from meetings.models import Report

# Playwright keeps an event loop running in the main thread, where Django would refuse to query.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture
def founding(db: None) -> Report:
    """The approved report of the founding meeting, of 18 May 2022."""
    report = load_founding_meeting()
    assert report is not None
    return report


@pytest.fixture
def editor(db: None) -> User:
    """A member of the secretariat who may do everything."""
    return User.objects.create_superuser("editor", password="a long enough word", first_name="Ed")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install Debian's package `chromium`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of its own context: no cookie of another test, British dates, the policy of scripts left on."""
    context = chromium.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def violations(chromium: Browser):
    """A function: the accessibility rules (axe-core) that the document at a page's address breaks.

    It looks in a second context with the same cookies, where scripts may be injected against our policy.
    """

    def look(page: Page, *, dark: bool = False, width: int = 1280) -> list[str]:
        context = chromium.new_context(
            bypass_csp=True,
            color_scheme="dark" if dark else "light",
            viewport={"width": width, "height": 900},
            storage_state=page.context.storage_state(),
        )
        try:
            copy = context.new_page()
            copy.goto(page.url)
            results = Axe().run(copy).response["violations"]
        finally:
            context.close()
        return [f"{rule['id']}: {node['target']}" for rule in results for node in rule["nodes"]]

    return look


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skip in continuous integration is a failure: it would hide what was not tried."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and os.environ.get("CI") and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
