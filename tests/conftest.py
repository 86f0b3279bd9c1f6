"""Fixtures every test may use: the founding meeting on record, people, and a real browser."""

import gc
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections
from django.template import Template
from django.test import Client, TransactionTestCase, client
from django.utils import translation
from django.utils.translation import trans_real
from playwright.sync_api import Browser, Page, sync_playwright

from meetings.founding import load_founding_meeting
from meetings.models import Report
from tests.accessibility import EVERY_WINDOW, Window, broken_rules, let_scripts_in
from tests.emptied import empty_database
from tests.kept_rows import KeptRows
from tests.migrated import migrated_database

# Playwright keeps an event loop running in the main thread, where Django would refuse to query.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

SOFFICE = shutil.which("soffice")
# Without windows the same browser takes half of the time.
CHROMIUM = (
    shutil.which("chromium-headless-shell") or shutil.which("chromium") or shutil.which("google-chrome")
)


def _founding_report() -> Report:
    load_founding_meeting()
    return Report.objects.get()


FOUNDING = KeptRows(_founding_report)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, django_db_blocker) -> None:
    """The database of this process is a copy of a migrated one.

    What the embedded server of the tests holds may go with the power: it never waits for the disk.
    """
    with django_db_blocker.unblock():
        if connection.settings_dict["ENGINE"] == "emg.embedded":
            with connection._nodb_cursor() as cursor:
                for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                    cursor.execute(f"ALTER SYSTEM SET {setting} = off")
                cursor.execute("SELECT pg_reload_conf()")
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated_database(connection)


@pytest.fixture
def languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the site were told in several languages, and `translation.override` chose one."""
    monkeypatch.setattr(translation, "_trans", trans_real)


@pytest.fixture
def founding(db: None) -> Report:
    """The approved report of the founding meeting, of 18 May 2022."""
    return FOUNDING.put_on_record()


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
        # Django keeps what is opened beside that event loop apart: once it has ended, nobody would close it,
        # and a database in use is not dropped.
        connections.close_all()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of its own context: no cookie of another test, British dates, the policy of scripts left on."""
    context = chromium.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def editor_page(live_server, editor: User, page: Page) -> Page:
    """The page of the editor, already signed in."""
    client = Client()
    client.force_login(editor)
    page.context.add_cookies(
        [
            {"name": cookie.key, "value": cookie.value, "url": live_server.url}
            for cookie in client.cookies.values()
        ]
    )
    return page


@pytest.fixture
def violations() -> Callable[..., list[str]]:
    """A function: the accessibility rules that the document at a page's address breaks, in each window.

    It looks in a second tab, with the same cookies, where scripts may be injected against our policy.
    """

    def look(page: Page, windows: Iterable[Window] = EVERY_WINDOW) -> list[str]:
        tab = page.context.new_page()
        let_scripts_in(tab)
        tab.goto(page.url)
        assert tab.url == page.url
        found = broken_rules(tab, windows)
        tab.close()
        return found

    return look


@pytest.fixture
def converted(tmp_path):
    """A function: what LibreOffice makes of a Word file, in another format."""
    if SOFFICE is None:
        pytest.skip("no LibreOffice on this machine: install Debian's package `libreoffice-writer-nogui`")

    def convert(files: dict[str, bytes], ending: str, target: str) -> dict[str, bytes]:
        for name, content in files.items():
            (tmp_path / f"{name}.docx").write_bytes(content)
        command = [SOFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
        sources = [str(tmp_path / f"{name}.docx") for name in files]
        subprocess.run(
            [*command, "--convert-to", target, "--outdir", str(tmp_path), *sources],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return {name: (tmp_path / f"{name}.{ending}").read_bytes() for name in files}

    return convert


_keep_rendered = client.store_rendered_templates


def _keep_page(kept: dict[str, object], *, template: Template, **rendered: object) -> None:
    """For `response.context`: of a page itself, not of the hundreds of fields and parts it is made of."""
    if "context" not in kept and not (template.name or "").startswith("django/forms/"):
        _keep_rendered(kept, template=template, **rendered)


TransactionTestCase._fixture_teardown = empty_database
# A new connection for each test that commits would cost it as much as emptying the database.
TransactionTestCase._should_reload_connections = lambda _test: False

# Django's test client copies the context of each of them: a fifth of the time that a form of the admin takes.
client.store_rendered_templates = _keep_page


def pytest_collection_finish() -> None:
    """The thousands of tests stay to the end: looking through them for garbage took a tenth of the time.

    Looking for what the tests leave behind at each 700 objects, as Python does, took another twentieth.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skip in continuous integration is a failure: it would hide what was not tried."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and os.environ.get("CI") and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
