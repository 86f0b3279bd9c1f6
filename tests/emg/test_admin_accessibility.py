"""The admin in a browser: it breaks no rule of axe nor of the content policy, and fits a narrow screen."""

import pghistory
import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from playwright.sync_api import expect

from meetings.models import Meeting, MeetingSeries
from tests.accessibility import EVERY_WINDOW, OPPOSITE_WINDOWS, complaints_of, overflowing
from workstreams.models import Agency, Participation, Proposal, Workstream, WorkstreamKind

RECORDS = [Agency, Workstream, WorkstreamKind, Proposal, Meeting, MeetingSeries, User, Group]


@pytest.fixture
def desk(founding, editor_page):
    """The page of the signed-in editor, which notes what the browser complains of."""
    Group.objects.create(name="Secretariat")
    editor_page.complaints = complaints_of(editor_page)
    return editor_page


@pytest.fixture
def broken(desk, live_server, violations):
    """A function: what the page at an address breaks, in a wide light window and a narrow dark one."""

    def look(address: str, windows=OPPOSITE_WINDOWS) -> list[str]:
        desk.goto(live_server.url + address)
        return violations(desk, windows) + desk.complaints + overflowing(desk)

    return look


@pytest.mark.browser
def test_login_is_accessible_and_leads_to_the_desk(live_server, editor, page, violations):
    complaints = complaints_of(page)
    page.goto(live_server.url + reverse("admin:login"))

    found = violations(page)
    page.fill("#id_login", "editor")
    page.fill("#id_password", "a long enough word")
    page.click("input[type=submit]")
    page.wait_for_url(live_server.url + reverse("admin:index"))

    assert found == []
    assert complaints == []


@pytest.mark.browser
@pytest.mark.parametrize("name", ["index", "no_update", "password_change", "change_log"])
def test_pages_of_the_site_are_accessible(broken, name):
    assert broken(reverse(f"admin:{name}")) == []


@pytest.mark.browser
@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_pages_of_a_record_are_accessible(broken, model):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    pk = model._default_manager.order_by("pk").last().pk
    addresses = [reverse(f"{name}_changelist"), reverse(f"{name}_change", args=[pk])]
    # Roles are a table in the code: none is added here.
    addresses += [reverse(f"{name}_add")] if model is not Group else []

    found = {address: broken(address) for address in addresses}

    assert {address: rules for address, rules in found.items() if rules} == {}


@pytest.mark.browser
def test_a_workstream_with_rows_of_every_kind_is_accessible(broken):
    stream = Workstream.objects.get(title="IMG on Biodiversity")
    unep = Agency.objects.get(acronym="UNEP")
    Participation.objects.create(workstream=stream, agency=unep, role="lead", takes_part_from="2021")
    stream.names.create(name="IMG on Life", is_official=False)
    stream.milestones.create(title="Draft", due="2023")
    stream.updates.create(written_on="2022-06-01", text="News", agency=unep)
    stream.origins.create(predecessor=Workstream.objects.exclude(pk=stream.pk).first(), how="continues")

    assert broken(reverse("admin:workstreams_workstream_change", args=[stream.pk]), EVERY_WINDOW) == []


@pytest.mark.browser
def test_pages_of_the_steps_are_accessible(broken):
    stream, som = Workstream.objects.first(), Meeting.objects.get(slug="som28")
    free = Workstream.objects.create(title="IMG on Land", slug="img-on-land")

    for page in ("rename", "history", "delete"):
        assert broken(reverse(f"admin:workstreams_workstream_{page}", args=[stream.pk])) == []
    assert broken(reverse("admin:workstreams_workstream_delete", args=[free.pk])) == []
    assert broken(reverse("admin:workstreams_workstream_changelist") + "?q=img&publication=public") == []
    assert broken(reverse("admin:meetings_meeting_step", args=[som.pk, "postponed"])) == []


@pytest.mark.browser
def test_history_is_accessible_and_read_with_the_keyboard(broken, desk, founding, live_server):
    with pghistory.context(command="tidy", why="Names were wrong"):
        Agency.objects.filter(acronym="UNEP").update(name="UN Environment Programme")
        Meeting.objects.filter(slug="som28").update(place="Geneva")
    som28 = Meeting.objects.get(slug="som28")
    assert broken(reverse("admin:meetings_report_history", args=[founding.pk])) == []
    assert broken(reverse("admin:meetings_meeting_history", args=[som28.pk])) == []
    first = som28.events.order_by("pgh_id").first()
    assert broken(reverse("admin:meetings_meeting_restore", args=[som28.pk, first.pgh_id])) == []
    desk.goto(live_server.url + reverse("admin:meetings_meeting_history", args=[som28.pk]))

    desk.get_by_role("link", name="All changes made together with these").focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/changes/?request=*")
    desk.get_by_label("Kind of record").select_option(label="Agency")
    desk.get_by_role("button", name="Show").click()
    expect(desk.get_by_role("heading", level=3)).to_have_text(["Changed UNEP Agency: UNEP"])


@pytest.mark.browser
def test_list_is_sorted_and_filtered_without_a_mouse_or_a_steady_hand(desk, live_server):
    desk.goto(live_server.url + reverse("admin:workstreams_workstream_changelist") + "?publication=public")

    in_force = desk.locator("#changelist-filter [aria-current=true]").all_inner_texts()
    filters = [link.bounding_box()["height"] for link in desk.locator("#changelist-filter li a").all()]
    signs = [sign.bounding_box() for sign in desk.locator(".sortoptions a").all()]
    desk.get_by_role("link", name="Remove from sorting").focus()
    desk.keyboard.press("Enter")

    assert in_force[:2] == ["Public", "All"]
    assert min(filters) >= 24
    assert [sign["x"] - signs[0]["x"] for sign in signs][1] >= 24
    desk.wait_for_url("**/?o=*")


@pytest.mark.browser
def test_a_row_added_by_script_is_labelled_and_takes_the_focus_of_the_keyboard(desk, live_server):
    stream = Workstream.objects.first()
    desk.goto(live_server.url + reverse("admin:workstreams_workstream_change", args=[stream.pk]))

    add = desk.get_by_role("button", name="Add another Participation")
    add.focus()
    desk.keyboard.press("Enter")

    assert desk.locator("#id_participations-1-role").get_attribute("aria-label") == "Role, new row"
    desk.locator("#id_participations-1-agency").select_option(label="UNEP")
    desk.locator("#id_participations-1-role").select_option(label="Lead")
    desk.get_by_role("button", name="Save", exact=True).click()
    assert [str(found.agency) for found in stream.participations.all()] == ["UNEP"]
    assert desk.complaints == []


@pytest.mark.browser
@pytest.mark.parametrize("page_of", ["changelist", "change", "history", "delete"])
def test_long_acronym_widens_no_page(desk, live_server, page_of):
    agency = Agency.objects.create(acronym="W" * 40, slug="w")
    address = reverse(
        f"admin:workstreams_agency_{page_of}", args=[agency.pk] if page_of != "changelist" else []
    )
    desk.set_viewport_size({"width": 320, "height": 900})

    desk.goto(live_server.url + address)

    assert desk.evaluate("document.documentElement.scrollWidth") == 320
