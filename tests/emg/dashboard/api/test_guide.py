"""The page about the API, for people."""

from emg.dashboard.api.description import ENDPOINTS


def test_every_link_of_the_guide_works(transactional_db, founding, read, client):
    page = read("/data/api/")

    addresses = [address for address in page.addresses() if not address.startswith("#")]
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(
        addresses, 200
    )
    assert sum(address.startswith("/api/v1/") for address in addresses) >= len(ENDPOINTS)


def test_guide_explains_every_endpoint_and_parameter(founding, read):
    words = read("/data/api/").main

    for endpoint in ENDPOINTS:
        assert str(endpoint.summary) in words
        assert endpoint.address in words
        for parameter in endpoint.query:
            assert parameter.name in words


def test_guide_of_an_empty_record_has_no_broken_example(db, read):
    page = read("/data/api/")

    assert [address for address in page.addresses() if "//" in address.removeprefix("https://")] == []
    assert page.main.count("Example:") == 0


def test_guide_leads_to_the_document_and_notes_what_it_ignores(founding, read):
    page = read("/data/api/?at=2022-05-18")

    assert "/api/v1/openapi.json" in page.addresses()
    assert page.notice.startswith("Ignored: “at=2022-05-18”")
