"""Inline rows: every control says its field and its row."""

import re

import pytest
from django.urls import reverse

from tests.records import workstream
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Agency, Milestone, Participation


@pytest.fixture
def page(staff) -> str:
    """The page of a workstream with one participation and one milestone."""
    stream = workstream("IMG on Land")
    Participation.objects.create(
        workstream=stream, agency=Agency.objects.create(acronym="UNEP", slug="unep"), role="lead"
    )
    Milestone.objects.create(workstream=stream, title="Draft")
    return staff.get(reverse("admin:workstreams_workstream_change", args=[stream.pk])).content.decode()


def tag(page: str, control: str) -> str:
    return re.search(rf'<(?:input|select|textarea)[^>]*\bid="{control}"[^>]*>', page)[0]


@pytest.mark.parametrize(
    ("control", "label"),
    [
        ("id_participations-0-role", "Role, row 1"),
        ("id_participations-0-DELETE", "Delete, row 1"),
        ("id_participations-1-agency", "Agency, row 2"),
        ("id_participations-__prefix__-takes_part_from", "From, new row"),
        ("id_milestones-0-is_public", "Public, row 1"),
        ("id_milestones-0-note", "Note, row 1"),
    ],
)
def test_a_control_is_named_after_its_field_and_row(page, control, label):
    assert f'aria-label="{label}"' in tag(page, control)


def test_no_control_of_a_row_is_without_a_name(page):
    rows = re.findall(r"<(?:input|select|textarea)[^>]*\bname=\"\w+-(?:\d+|__prefix__)-\w+\"[^>]*>", page)

    unnamed = [control for control in rows if "aria-label=" not in control and 'type="hidden"' not in control]
    assert len(rows) > 40
    assert unnamed == []


def test_every_description_a_control_names_exists(page):
    described = set(re.findall(r'aria-describedby="([^"]+)"', page))
    ids = set(re.findall(r'\bid="([^"]+)"', page))

    assert {name for names in described for name in names.split()} - ids == set()


def test_help_is_in_view_and_reached_from_each_control(page):
    control = tag(page, "id_participations-0-takes_part_until")

    assert 'aria-describedby="id_participations-0-takes_part_until_helptext"' in control
    assert page.count("Leave empty if still.") == 4  # the head of the column, two rows, the row for scripts


def test_selects_are_native_without_links_beside_them(page):
    assert "related-widget-wrapper" not in page
    assert "select2" not in page


def test_errors_of_a_row_describe_its_control(staff):
    stream = workstream("IMG on Land")
    change = reverse("admin:workstreams_workstream_change", args=[stream.pk])
    form = form_on(staff.get(change)) | {"participations-0-takes_part_from": "never"}

    page = staff.post(change, form).content.decode()

    control = tag(page, "id_participations-0-takes_part_from")
    assert "id_participations-0-takes_part_from_error" in control
    assert 'id="id_participations-0-takes_part_from_error"' in page
