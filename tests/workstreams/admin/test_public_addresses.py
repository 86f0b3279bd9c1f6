"""Forms of agencies and proposals: links to public pages lead somewhere, public addresses stay."""

from django.urls import reverse

from tests.records import proposal
from tests.workstreams.admin.page_forms import form_on
from workstreams.models import Agency


def test_only_a_public_proposal_links_to_its_page(staff):
    internal, public = proposal("Early"), proposal("Late", published_on="2020-01-01")

    def form(row) -> str:
        return staff.get(reverse("admin:workstreams_proposal_change", args=[row.pk])).content.decode()

    assert "View on site" not in form(internal)
    assert f'href="{public.get_absolute_url()}"' in form(public)


def test_address_of_an_agency_is_chosen_once(staff):
    agency = Agency.objects.create(acronym="UNISDR", slug="unisdr")
    change = reverse("admin:workstreams_agency_change", args=[agency.pk])
    form = form_on(staff.get(change))

    staff.post(change, form | {"acronym": "UNDRR", "slug": "undrr"})

    agency.refresh_from_db()
    assert "slug" not in form
    assert (agency.acronym, agency.slug) == ("UNDRR", "unisdr")
    assert "View on site" not in staff.get(change).content.decode()
