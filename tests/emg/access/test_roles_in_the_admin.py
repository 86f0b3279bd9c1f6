"""Every role, at every page of the admin: who may open it, and who may change something there."""

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.urls import resolve, reverse

from emg.access.roles import ROLES
from meetings.models import Meeting, ReportImport
from tests.meetings.importing.by_hand import brought_in
from workstreams.models import Workstream

from .admin_addresses import other_names, sign_in_patterns

EDITOR, APPROVER, AUDITOR, ADMINISTRATOR = (role.name for role in ROLES)
NAMES = [EDITOR, APPROVER, AUDITOR, ADMINISTRATOR]
RECORDS = sorted(admin.site._registry, key=lambda model: model.__name__)

# v: view, a: add, c: change, d: delete. A draft is discarded, an account erased: neither is deleted.
ALL = {"Agency", "Meeting", "MeetingSeries", "Proposal", "Workstream", "WorkstreamKind"}
MAY = {
    EDITOR: {**dict.fromkeys(ALL, "vacd"), "Report": "vac", "ReportImport": "vac", "User": "", "Group": ""},
    APPROVER: {**dict.fromkeys(ALL, "v"), "Report": "v", "ReportImport": "", "User": "", "Group": ""},
    AUDITOR: {**dict.fromkeys(ALL, "v"), "Report": "v", "ReportImport": "v", "User": "v", "Group": "v"},
    ADMINISTRATOR: {
        **dict.fromkeys(ALL, "vacd"),
        "Report": "vac",
        "ReportImport": "vacd",
        "User": "vac",
        "Group": "v",
    },
}

WITH_HISTORY = [model for model in RECORDS if hasattr(model, "pgh_event_model")]
WRITERS = {EDITOR, ADMINISTRATOR}
EVERYBODY = set(NAMES)
FILES = {
    f"meetings_report_{paper}_{form}"
    for paper in ("draft", "agenda")
    for form in ("txt", "html", "pdf", "docx")
}
# Who opens the pages that not every model has; a test fails for a page that is missing here.
OPEN_TO = {
    **dict.fromkeys(FILES, EVERYBODY),
    **{f"{model._meta.app_label}_{model._meta.model_name}_restore": WRITERS for model in WITH_HISTORY},
    "change_log": EVERYBODY,
    "change_log_file": EVERYBODY,
    "index": EVERYBODY,
    "app_list": EVERYBODY,
    "no_update": EVERYBODY,
    "tables": EVERYBODY,
    "table_csv": EVERYBODY,
    "table_xlsx": EVERYBODY,
    "import_table": WRITERS,
    "meetings_report_preview": EVERYBODY,
    "meetings_report_start": WRITERS,
    "meetings_report_paste_names": WRITERS,
    "meetings_report_bring_back": WRITERS,
    "meetings_report_submit": WRITERS,
    "meetings_report_withdraw": WRITERS,
    "meetings_report_discard": WRITERS,
    "meetings_report_approve": WRITERS | {APPROVER},
    "meetings_report_send_back": WRITERS | {APPROVER},
    "meetings_meeting_step": WRITERS,
    "workstreams_workstream_rename": WRITERS,
    "auth_user_password_change": {ADMINISTRATOR},
}
# Of the person who is signed in, or of no record: open to all who have an account.
OF_ONESELF = {
    "login",
    "logout",
    "password_change",
    "password_change_done",
    "jsi18n",
    "autocomplete",
    "view_on_site",
    *(pattern.name for pattern in sign_in_patterns()),
}


def address_of(model, page: str, record=None) -> str:
    """The address of a page that every model has."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
    return reverse(name, args=[] if page in {"changelist", "add"} else [record.pk])


@pytest.fixture
def record(draft):
    """A function: the record of a kind to try; of reports the open draft, of imports a discarded one."""
    zoe = User.objects.create_user("zoe", is_staff=True)

    brought_in(state="discarded")

    def of(model):
        return {"Report": draft, "User": zoe}.get(model.__name__) or model._default_manager.order_by(
            "pk"
        ).first()

    return of


def changes_recorded() -> int:
    """How many events the history holds, of every kind of record."""
    with connection.cursor() as cursor:
        counts = []
        for table in connection.introspection.table_names(cursor):
            if table.endswith("event"):
                cursor.execute(f'SELECT count(*) FROM "{table}"')
                counts.append(cursor.fetchone()[0])
    return sum(counts)


def address(name: str, draft) -> str:
    """The address of that name, for the draft or a record beside it."""
    of_others = {
        "app_list": lambda: ["meetings"],
        **dict.fromkeys(("table_csv", "table_xlsx", "import_table"), lambda: ["agencies"]),
        "meetings_meeting_step": lambda: [draft.meeting_id, "postponed"],
        "meetings_report_start": lambda: [Meeting.objects.exclude(pk=draft.meeting_id).first().pk],
        "workstreams_workstream_rename": lambda: [Workstream.objects.order_by("pk").first().pk],
        "auth_user_password_change": lambda: [
            User.objects.get_or_create(username="zoe", is_staff=True)[0].pk
        ],
    }
    if name.endswith("_restore"):
        return reverse(f"admin:{name}", args=_state_of(name.removesuffix("_restore"), draft))
    of_a_report = [draft.pk] if name.startswith("meetings_report") else []
    return reverse(f"admin:{name}", args=of_others[name]() if name in of_others else of_a_report)


def _state_of(label: str, draft) -> list[int]:
    """A record of the kind, of reports the draft, and the event of an earlier state."""
    model = apps.get_model(label.replace("_", "."))
    if model is ReportImport:
        brought_in()
    record = draft if model is type(draft) else model._default_manager.order_by("pk").first()
    return [record.pk, model.pgh_event_model.objects.filter(pgh_obj_id=record.pk).latest("pgh_id").pgh_id]


def test_every_address_of_the_admin_is_told_of_here():
    assert other_names() == OPEN_TO.keys() | OF_ONESELF


@pytest.mark.parametrize("role", NAMES)
def test_pages_of_every_record_open_to_those_who_may(signed_in, record, role):
    client, pages = (
        signed_in(role),
        {"changelist": "v", "add": "a", "change": "v", "history": "v", "delete": "d"},
    )

    opened = {
        (model.__name__, page): client.get(address_of(model, page, record(model))).status_code
        for model in RECORDS
        for page in pages
    }

    assert opened == {
        (model, page): 200 if letter in may else 403
        for model, may in MAY[role].items()
        for page, letter in pages.items()
    }


@pytest.mark.parametrize("role", NAMES)
def test_what_is_sent_is_refused_to_those_who_may_not(signed_in, record, role):
    client, pages = signed_in(role), {"add": "a", "change": "c", "delete": "d"}
    tried = [
        (model, page)
        for model in RECORDS
        for page, letter in pages.items()
        if letter not in MAY[role][model.__name__]
    ]
    addresses = [address_of(model, page, record(model)) for model, page in tried]
    before = changes_recorded()

    answers = {address: client.post(address, {"post": "yes"}).status_code for address in addresses}

    assert answers == dict.fromkeys(addresses, 403)
    assert changes_recorded() == before


@pytest.mark.parametrize("role", NAMES)
def test_lists_offer_actions_to_those_who_may(signed_in, record, role):
    client, offered, expected = signed_in(role), {}, {}
    for model in RECORDS:
        may, name = MAY[role][model.__name__], model.__name__
        record(model)
        page = client.get(address_of(model, "changelist")).content.decode()
        offered[name] = set(re.findall(r'<option value="((?:publish|announce|delete)_\w+)"', page))
        expected[name] = {"delete_selected"} if "d" in may else set()
        if "c" in may and name in {"Workstream", "Proposal"}:
            expected[name].add("publish_selected")
        if "c" in may and name == "Meeting":
            expected[name].add("announce_selected")

    assert offered == expected


@pytest.mark.parametrize("role", [APPROVER, AUDITOR])
@pytest.mark.parametrize("action", ["publish_selected", "delete_selected"])
def test_an_action_sent_by_hand_does_nothing_for_those_who_may_not(signed_in, founding, role, action):
    stream = Workstream.objects.create(title="IMG on Land", slug="img-on-land")
    changelist = reverse("admin:workstreams_workstream_changelist")

    signed_in(role).post(
        changelist, {"action": action, "_selected_action": stream.pk, "confirmed": "yes", "post": "yes"}
    )

    assert Workstream.objects.get(pk=stream.pk).published_on is None


@pytest.mark.parametrize("role", NAMES)
def test_every_other_page_opens_to_its_roles_alone(signed_in, draft, role):
    client = signed_in(role)

    refused = {name for name in OPEN_TO if client.get(address(name, draft)).status_code == 403}

    assert refused == {name for name, roles in OPEN_TO.items() if role not in roles}


@pytest.mark.parametrize("role", NAMES)
def test_what_is_sent_to_any_other_page_is_refused_to_those_who_may_not(signed_in, draft, role):
    client, closed = signed_in(role), {name for name, roles in OPEN_TO.items() if role not in roles}
    addresses = {name: address(name, draft) for name in closed}
    before = changes_recorded()

    refused = {name for name in closed if client.post(addresses[name], {"why": "So."}).status_code == 403}

    assert refused == closed
    assert changes_recorded() == before


def test_an_account_without_a_role_opens_nothing_but_an_empty_home(signed_in, draft):
    client = signed_in()

    answers = {name: client.get(address(name, draft)).status_code for name in OPEN_TO}

    assert answers == {**dict.fromkeys(OPEN_TO, 403), "index": 200, "app_list": 404}


@pytest.mark.parametrize("role", NAMES)
def test_no_page_offers_what_its_reader_may_not_open(signed_in, draft, in_review, role):
    """Follows every link of the admin, from its home on."""
    client, ahead = signed_in(role), {reverse("admin:index")}
    asked, refused, seen = set(), {}, Counter()
    while ahead - asked:
        link = min(ahead - asked)
        asked.add(link)
        page = resolve(link).view_name
        seen[page] += 1
        # Two of a kind are enough; of reports there are three, one in each state.
        enough = 3 if page.startswith("admin:meetings_report_") else 2
        if seen[page] > enough or link == reverse("admin:logout"):
            continue
        response = client.get(link)
        if response.status_code not in {200, 302}:
            refused[link] = response.status_code
        if "html" in response.headers["Content-Type"]:
            links = re.findall(r'(?:href|action)="([^"#?]+)', response.content.decode())
            ahead |= {urlsplit(found).path for found in links if found.startswith("/admin/")}

    assert refused == {}
    assert len(seen) > 20
