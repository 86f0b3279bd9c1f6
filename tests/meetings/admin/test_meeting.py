"""The pages of meetings: plan, announcement, steps, and the way to the report."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from meetings.actions import start_report
from meetings.lifecycle import MeetingState
from meetings.models import Meeting
from tests.records import held, meeting, somebody
from tests.workstreams.admin.page_forms import form_on


@pytest.fixture
def staff(client: Client, editor: User) -> Client:
    """The client of somebody who may do everything."""
    client.force_login(editor)
    return client


@pytest.fixture
def som(db) -> Meeting:
    return meeting("som28", title="28th Senior Officials Meeting")


def change(som: Meeting) -> str:
    return reverse("admin:meetings_meeting_change", args=[som.pk])


def step(som: Meeting, state: str) -> str:
    return reverse("admin:meetings_meeting_step", args=[som.pk, state])


def errors(response) -> dict[str, list[str]]:
    return dict(response.context["adminform"].form.errors)


HOUR = "Write the hour as in “15:00”."


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"starts_at": "25:00"}, "starts_at", HOUR),
        ({"ends_at": "five"}, "ends_at", HOUR),
        (
            {"starts_at": "17:00", "ends_at": "15:00"},
            "ends_at",
            "The meeting ends before it starts: check the hours. "
            "If it goes on to another day, give both days in its date.",
        ),
        ({"ends_at": "17:00"}, "starts_at", "Give the hour the meeting starts, too."),
        (
            {"time_zone": "CEST"},
            "time_zone",
            "“CEST” is not a time zone. Write one like Europe/Zurich or UTC.",
        ),
        ({"slug": "som27"}, "slug", "Meeting with this Address already exists."),
        ({"announced_on": "soon"}, "announced_on", "Write the day as in “18 May 2022”."),
        ({"planned_on": "31 June 2022"}, "planned_on", None),
        ({"title": "x" * 50_000}, "title", "Ensure this value has at most 250 characters (it has 50000)."),
        ({"place": "a\x00b"}, "place", "Null characters are not allowed."),
    ],
)
def test_wrong_input_is_a_field_error_that_loses_nothing(staff, som, typed, field, message):
    meeting("som27")
    form = form_on(staff.get(change(som))) | typed

    response = staff.post(change(som), form)

    assert list(errors(response)) == [field]
    assert message is None or errors(response)[field] == [message]
    shown = form_on(response)
    assert {name: shown[name] for name in typed} == typed


@pytest.mark.parametrize("written", ["15:00", "15.00", "15:00:00"])
def test_hours_are_read_as_people_write_them(staff, som, written):
    staff.post(change(som), form_on(staff.get(change(som))) | {"starts_at": written})

    assert form_on(staff.get(change(som)))["starts_at"] == "15:00"


def test_a_meeting_is_not_part_of_itself(staff, som):
    response = staff.post(change(som), form_on(staff.get(change(som))) | {"part_of": str(som.pk)})

    assert errors(response) == {"part_of": ["A meeting cannot be part of itself."]}


@pytest.mark.parametrize(
    ("announced_on", "said"),
    [
        (None, "Not public"),
        ("2022-05-01", "Public since 1 May 2022"),
        ("2999-05-01", "Not public before 1 May 2999"),
    ],
)
def test_list_and_form_say_whether_a_plan_is_public(staff, announced_on, said):
    som = meeting("som28", announced_on=announced_on)

    assert f">{said}<" in staff.get(reverse("admin:meetings_meeting_changelist")).content.decode()
    assert f">{said}<" in staff.get(change(som)).content.decode()


def test_an_approved_report_makes_its_meeting_public(staff, som):
    report = held(som, on="2022-11-20")

    day = report.approved_at.strftime("%-d %B %Y")
    assert f">Public since {day}<" in staff.get(change(som)).content.decode()
    assert f'href="{som.get_absolute_url()}"' in staff.get(change(som)).content.decode()


def test_the_address_stays_once_public_and_who_decides_once_reported(staff, som):
    assert {"slug"} <= form_on(staff.get(change(som))).keys()

    held(som, on="2022-11-20")

    shown = staff.get(change(som)).context["adminform"].form.fields
    assert {"slug", "can_decide"} & shown.keys() == set()


def test_the_address_stays_while_another_day_of_announcement_is_typed(staff):
    som = meeting("som28", announced_on="2022-01-01")
    form = form_on(staff.get(change(som)))

    response = staff.post(change(som), form | {"announced_on": "", "planned_on": "2022-02-30"})

    assert response.status_code == 200
    assert form_on(response).keys() == form.keys()


def test_who_comes_second_is_told(staff, som):
    form = form_on(staff.get(change(som)))
    staff.post(change(som), form | {"place": "Geneva"})

    response = staff.post(change(som), form | {"place": "Nairobi"})

    assert response.status_code == 200
    assert "saved this record while you were editing it" in response.content.decode()
    assert form_on(response)["place"] == "Nairobi"


def test_the_list_costs_the_same_queries_however_long(staff, django_assert_num_queries):
    for count in (1, 3, 30):
        for number in range(count):
            meeting(f"meeting-{count}-{number}")

        with django_assert_num_queries(6):
            staff.get(reverse("admin:meetings_meeting_changelist"))


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (MeetingState.PLANNED, ["held", "postponed", "cancelled"]),
        (MeetingState.POSTPONED, ["held", "cancelled", "planned"]),
        (MeetingState.CANCELLED, ["held", "planned"]),
        (MeetingState.HELD, []),
    ],
)
def test_only_the_steps_open_now_are_offered(staff, som, state, offered):
    if state != MeetingState.PLANNED:
        som.move_to(state, by=somebody())

    steps = staff.get(change(som)).context["steps"]

    assert [step.state for step in steps] == offered


def test_a_step_is_explained_before_it_is_taken(staff, som):
    asked = staff.get(step(som, "postponed"))

    som.refresh_from_db()
    assert "The meeting stays on record as postponed." in asked.content.decode()
    assert som.state == MeetingState.PLANNED


def test_a_step_is_taken_in_the_name_of_who_takes_it(staff, som, editor):
    response = staff.post(step(som, "postponed"), follow=True)

    som.refresh_from_db()
    assert (som.state, som.state_changed_by) == (MeetingState.POSTPONED, editor)
    assert "“28th Senior Officials Meeting” is now: postponed." in response.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_step_that_is_not_open_is_refused_in_words(staff, som, method):
    som.move_to(MeetingState.HELD, by=somebody())

    response = getattr(staff, method)(step(som, "planned"), follow=True)

    som.refresh_from_db()
    assert som.state == MeetingState.HELD
    assert "That step is not open: “28th Senior Officials Meeting” is held." in response.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_meeting_still_to_come_is_not_held_for_good(staff, som, method):
    som.planned_on = "15–16 March 2999"
    som.save()

    response = getattr(staff, method)(step(som, "held"), follow=True)

    som.refresh_from_db()
    assert som.state == MeetingState.PLANNED
    assert "is planned for 15–16 March 2999, which is still to come." in response.content.decode()


def test_a_step_needs_the_right_to_change_meetings_and_a_token(som):
    viewer = User.objects.create_user("viewer", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename="view_meeting"))
    looking = Client()
    looking.force_login(viewer)
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(User.objects.create_superuser("somebody-else", password="x"))

    assert looking.get(step(som, "held")).status_code == 403
    assert looking.post(step(som, "held")).status_code == 403
    assert careful.post(step(som, "held")).status_code == 403
    som.refresh_from_db()
    assert som.state == MeetingState.PLANNED


def test_the_page_leads_to_the_report(staff, som):
    start = reverse("admin:meetings_report_start", args=[som.pk])
    assert f'href="{start}"' in staff.get(change(som)).content.decode()
    assert "Start the report" in staff.get(change(som)).content.decode()

    report = start_report(som)

    draft = reverse("admin:meetings_report_change", args=[report.pk])
    assert f'href="{draft}"' in staff.get(change(som)).content.decode()
    assert "Open the draft" in staff.get(change(som)).content.decode()


def test_the_page_of_a_reported_meeting_leads_to_a_revision(staff, som):
    held(som, on="2022-11-20")

    page = staff.get(change(som)).content.decode()

    assert f'href="{reverse("admin:meetings_report_start", args=[som.pk])}"' in page
    assert "Start a revision" in page


def test_somebody_who_may_only_look_is_led_to_no_change(som):
    viewer = User.objects.create_user("viewer", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename="view_meeting"))
    client = Client()
    client.force_login(viewer)

    page = client.get(change(som)).content.decode()

    assert "/step/" not in page
    assert "/start/" not in page
