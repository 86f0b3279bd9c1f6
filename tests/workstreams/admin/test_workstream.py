"""The page and the list of workstreams."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from tests.records import workstream
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Agency, Participation, Workstream, WorkstreamKind, WorkstreamName

IMPOSSIBLE_DATE = "The calendar has no such date: check the day, the month and the year."


def change(stream: Workstream) -> str:
    return reverse("admin:workstreams_workstream_change", args=[stream.pk])


def listed(staff, query: str) -> list[str]:
    response = staff.get(reverse("admin:workstreams_workstream_changelist") + query)
    return [stream.title for stream in response.context["cl"].result_list]


def errors(response) -> dict[str, list[str]]:
    found = dict(response.context["adminform"].form.errors)
    for formset in response.context["inline_admin_formsets"]:
        for form in formset.formset.forms:
            found |= {form.add_prefix(name): list(said) for name, said in form.errors.items()}
    return found


def test_title_kind_and_address_are_open_until_public(staff):
    stream = workstream("IMG on Lnad")
    kind = WorkstreamKind.objects.create(name="Issue Management Group")
    form = form_on(staff.get(change(stream)))

    staff.post(change(stream), form | {"title": "IMG on Land", "slug": "img-on-land", "kind": str(kind.pk)})

    stream.refresh_from_db()
    assert (stream.title, stream.slug, stream.kind) == ("IMG on Land", "img-on-land", kind)


def test_title_kind_and_address_of_a_public_workstream_change_by_no_form(staff):
    stream = workstream("IMG on Land", published_on="2020-01-01")
    form = form_on(staff.get(change(stream)))
    assert {"title", "slug", "kind"} & form.keys() == set()

    staff.post(change(stream), form | {"title": "Other", "slug": "other", "objective": "New"})

    stream.refresh_from_db()
    assert (stream.title, stream.slug, stream.objective) == ("IMG on Land", "img-on-land", "New")


def test_what_is_open_stays_so_while_another_day_of_publication_is_typed(staff):
    """The form comes back with its errors, and with the fields it had."""
    public, internal = (
        workstream("IMG on Land", published_on="2020-01-01"),
        workstream("IMG on Water"),
    )
    for stream, day in ((public, ""), (internal, "2020-01-01")):
        form = form_on(staff.get(change(stream)))

        response = staff.post(change(stream), form | {"published_on": day, "mandate_until": "2022-02-30"})

        assert response.status_code == 200
        assert form_on(response).keys() == form.keys()


def test_the_address_follows_the_title_of_a_new_workstream_only(staff):
    stream = workstream("IMG on Land")

    added = staff.get(reverse("admin:workstreams_workstream_add")).content.decode()
    changed = staff.get(change(stream)).content.decode()

    assert "&quot;#id_slug&quot;" in added.partition("data-prepopulated-fields=")[2]
    assert 'data-prepopulated-fields="[]"' in changed


@pytest.mark.parametrize(
    ("published_on", "said"),
    [
        (None, "Not public"),
        ("2022-05-18", "Public since 18 May 2022"),
        ("2999-01-01", "Not public before 1 January 2999"),
    ],
)
def test_list_and_form_say_whether_it_is_public(staff, published_on, said):
    stream = workstream("IMG on Land", published_on=published_on)

    assert f">{said}<" in staff.get(reverse("admin:workstreams_workstream_changelist")).content.decode()
    assert f">{said}<" in staff.get(change(stream)).content.decode()


def test_only_a_public_workstream_links_to_its_public_page(staff):
    internal, public = workstream("IMG on Land"), workstream("IMG on Air", published_on="2020-01-01")

    assert "View on site" not in staff.get(change(internal)).content.decode()
    assert f'href="{public.get_absolute_url()}"' in staff.get(change(public)).content.decode()


def test_search_finds_other_names_too(staff):
    stream = workstream("CP on Green Recovery")
    workstream("IMG on Land")
    WorkstreamName.objects.create(workstream=stream, name="CP on COVID-19", is_official=False)

    assert listed(staff, "?q=covid") == ["CP on Green Recovery"]


@pytest.mark.parametrize(
    "typed", ["economie", "l'économie", "ÉCONOMIE verte", "Größe", "grosse", "nature based", "R&D"]
)
def test_search_finds_every_spelling(staff, typed):
    title = "Processus sur l’économie verte – Größe, Nature-Based, R&D"
    Workstream.objects.create(title=title, slug="economie")
    workstream("IMG on Land")

    assert listed(staff, f"?{urlencode({'q': typed})}") == [title]


def test_filters_by_publication_and_agency(staff):
    public = workstream("IMG on Air", published_on="2020-01-01")
    workstream("IMG on Land", published_on="2999-01-01")
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    Agency.objects.create(acronym="WHO", slug="who")
    Participation.objects.create(workstream=public, agency=unep, role="lead")

    assert listed(staff, "?publication=public") == ["IMG on Air"]
    assert listed(staff, "?publication=internal") == ["IMG on Land"]
    assert listed(staff, f"?participations__agency__id__exact={unep.pk}") == ["IMG on Air"]


def test_the_list_costs_the_same_queries_however_long(staff, django_assert_num_queries):
    kind = WorkstreamKind.objects.create(name="Issue Management Group")
    for count in (1, 3, 30):
        for number in range(count):
            workstream(f"IMG {count} {number}", kind=kind, mandate_until="2030")

        with django_assert_num_queries(7):
            staff.get(reverse("admin:workstreams_workstream_changelist"))


def test_partial_dates_are_read_as_typed_and_shown_in_words(staff):
    stream = workstream("IMG on Land")
    form = form_on(staff.get(change(stream)))

    staff.post(
        change(stream), form | {"mandate_from": "autumn 2021", "mandate_until": "likely November 2022"}
    )

    shown = form_on(staff.get(change(stream)))
    assert (shown["mandate_from"], shown["mandate_until"]) == ("autumn 2021", "November 2022, likely")


REQUIRED = "This field is required."
NO_CHOICE = "Select a valid choice. That choice is not one of the available choices."


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"title": ""}, "title", REQUIRED),
        ({"title": "x" * 50_000}, "title", "Ensure this value has at most 250 characters (it has 50000)."),
        ({"title": "a\x00b"}, "title", "Null characters are not allowed."),
        ({"objective": "a\x00b"}, "objective", "Null characters are not allowed."),
        (
            {"slug": "IMG on Land"},
            "slug",
            "Write letters, numbers, hyphens and underscores only, as in “img-on-land”.",
        ),
        ({"slug": "taken"}, "slug", "Workstream with this Address already exists."),
        ({"mandate_from": "31 June 2022"}, "mandate_from", IMPOSSIBLE_DATE),
        (
            {"mandate_from": "2023", "mandate_until": "2022"},
            "mandate_until",
            "The mandate ends before it begins.",
        ),
        ({"published_on": "yesterday"}, "published_on", "Write the day as in “18 May 2022”."),
        (
            {"published_on": "3/10/2022"},
            "published_on",
            "Which number is the month? Write it as a word, as in “5 June 2022”.",
        ),
        ({"updates-0-text": "Text"}, "updates-0-written_on", REQUIRED),
        ({"updates-0-written_on": "32 May"}, "updates-0-written_on", "Write the day as in “18 May 2022”."),
    ],
)
def test_wrong_input_is_a_field_error_that_loses_nothing(staff, typed, field, message):
    workstream("Taken")
    add = reverse("admin:workstreams_workstream_add")
    form = {**form_on(staff.get(add)), "title": "IMG on Land", "slug": "img-on-land", **typed}

    response = staff.post(add, form)

    assert errors(response)[field] == [message]
    shown = form_on(response)
    assert {name: shown[name] for name in typed} == typed
    assert Workstream.objects.count() == 1


@pytest.mark.parametrize("name", ["kind", "names-0-kind", "participations-0-agency", "participations-0-role"])
def test_a_choice_nobody_offered_is_a_field_error(staff, name):
    stream = workstream("IMG on Land")
    added = {"names-TOTAL_FORMS": "1"} if name.startswith("names") else {}

    response = staff.post(change(stream), form_on(staff.get(change(stream))) | added | {name: "abc"})

    assert NO_CHOICE.split(".", maxsplit=1)[0] in errors(response)[name][0]


@pytest.mark.parametrize("name", ["mandate_from", "participations-0-takes_part_from", "updates-0-written_on"])
def test_a_long_paste_into_a_date_is_a_field_error(staff, name):
    stream = workstream("IMG on Land")

    response = staff.post(change(stream), form_on(staff.get(change(stream))) | {name: "x" * 50_000})

    assert name in errors(response)
    assert form_on(response)[name] == "x" * 50_000


def test_fifty_thousand_characters_pasted_into_a_text_are_kept(staff):
    stream = workstream("IMG on Land")
    form = form_on(staff.get(change(stream)))

    response = staff.post(change(stream), form | {"objective": "x" * 50_000})

    assert response.status_code == 302
    stream.refresh_from_db()
    assert len(stream.objective) == 50_000


@pytest.mark.parametrize(
    ("dates", "message"),
    [
        ({}, "This agency already has this role from this date."),
        ({"takes_part_from": "2022"}, "Please correct the duplicate values below."),
    ],
)
def test_the_same_participation_twice_is_a_row_error(staff, dates, message):
    stream = workstream("IMG on Land")
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    rows = {
        f"participations-{row}-{name}": value
        for row in (0, 1)
        for name, value in {"agency": str(unep.pk), "role": "lead", **dates}.items()
    }
    form = form_on(staff.get(change(stream))) | rows | {"participations-TOTAL_FORMS": "2"}

    response = staff.post(change(stream), form)

    assert errors(response)["participations-1-__all__"] == [message]
    assert form_on(response)["participations-1-role"] == "lead"
    assert not stream.participations.exists()


def test_a_participation_already_on_record_is_a_row_error(staff):
    stream = workstream("IMG on Land")
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    Participation.objects.create(workstream=stream, agency=unep, role="lead")
    row = {"participations-1-agency": str(unep.pk), "participations-1-role": "lead"}

    response = staff.post(change(stream), form_on(staff.get(change(stream))) | row)

    assert "This agency already has this role from this date." in response.content.decode()


def test_a_participation_that_ends_before_it_begins_is_refused(staff):
    stream = workstream("IMG on Land")
    unep = Agency.objects.create(acronym="UNEP", slug="unep")
    row = {"agency": str(unep.pk), "role": "lead", "takes_part_from": "2023", "takes_part_until": "2022"}
    typed = {f"participations-0-{name}": value for name, value in row.items()}

    response = staff.post(change(stream), form_on(staff.get(change(stream))) | typed)

    assert "It ends before it begins." in response.content.decode()
    assert {name: form_on(response)[name] for name in typed} == typed


def test_an_old_official_name_without_an_end_is_a_row_error(staff):
    stream = workstream("IMG on Land")
    row = {"names-0-name": "IMG on Soil", "names-0-is_official": "on", "names-TOTAL_FORMS": "1"}
    row |= {
        "names-0-id": "",
        "names-0-workstream": str(stream.pk),
        "names-0-kind": "",
        "names-0-valid_from": "",
    }

    response = staff.post(
        change(stream), form_on(staff.get(change(stream))) | row | {"names-0-valid_until": ""}
    )

    assert errors(response) == {
        "names-0-__all__": ["Say until when this official name was used, or untick “official”."]
    }


def test_what_only_the_database_refuses_comes_back_with_the_form(staff, monkeypatch):
    """Somebody takes the address between the check of the form and the save."""
    stream = workstream("IMG on Land")
    form = form_on(staff.get(change(stream))) | {"slug": "taken", "objective": "Typed"}
    monkeypatch.setattr(Workstream, "validate_unique", lambda self, exclude=None: None)
    workstream("Taken")

    response = staff.post(change(stream), form)

    assert response.status_code == 200
    assert "This could not be saved: it contradicts something saved meanwhile." in response.content.decode()
    assert form_on(response)["objective"] == "Typed"


def test_publishing_asks_first_and_says_what_becomes_public(staff):
    streams = [
        workstream("IMG on Air"),
        workstream("IMG on Land"),
        workstream("Old", published_on="2020-01-01"),
    ]
    changelist = reverse("admin:workstreams_workstream_changelist")
    selected = {"action": "publish_selected", "_selected_action": [stream.pk for stream in streams]}

    asked = staff.post(changelist, selected)

    assert [key for key, _words in asked.context["rows"]] == [stream.pk for stream in streams[:2]]
    assert "Everybody will see their titles, kinds, objectives" in asked.content.decode()
    assert Workstream.objects.public().count() == 1

    staff.post(changelist, {**selected, "confirmed": "yes"})

    assert Workstream.objects.public().count() == 3
    assert str(Workstream.objects.get(title="Old").published_on) == "2020-01-01"


def test_publishing_says_which_later_day_it_gives_up(staff):
    later = workstream("IMG on Land", published_on="2999-01-01")
    selected = {"action": "publish_selected", "_selected_action": [later.pk]}

    asked = staff.post(reverse("admin:workstreams_workstream_changelist"), selected)

    assert asked.context["rows"] == [(later.pk, "IMG on Land (Not public before 1 January 2999)")]


def test_publishing_what_is_public_changes_nothing(staff):
    stream = workstream("Old", published_on="2020-01-01")
    selected = {"action": "publish_selected", "_selected_action": [stream.pk], "confirmed": "yes"}

    response = staff.post(reverse("admin:workstreams_workstream_changelist"), selected, follow=True)

    assert "Everything you selected is public already." in response.content.decode()
