"""A page seen before is answered without Django, and as Django would."""

from itertools import product

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from emg.serving.request_id import current_request_id
from tests.emg.stored_pages.visitor import ask
from workstreams.models import Workstream

GZIP = {"HTTP_ACCEPT_ENCODING": "gzip, br"}
OF_THE_BODY = {"Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition"}
ADDRESSES = [
    "/",
    "/workstreams/?status=continuing&q=img",
    "/workstreams/img-on-biodiversity/",
    "/status/",
    "/meetings/som28-mid-term-technical-segment/?at=2022-05-18",
    "/meetings/som28-mid-term-technical-segment/summary/",
    "/meetings/som28-mid-term-technical-segment/summary.pdf",
    "/search/?q=environment",
    "/workstreams.csv",
    "/workstreams.json",
    "/changes.atom",
    "/meetings.ics",
    "/api/v1/workstreams/",
    "/data/",
    "/robots.txt",
]


def queries_of(front, address, **headers) -> int:
    """Beside that of the version, which goes past what Django counts."""
    with CaptureQueriesContext(connection) as queries:
        ask(front, address, **headers)
    return len(queries)


def test_second_answer_is_the_first_for_no_query_but_the_version(front, founding):
    for address, headers in product(ADDRESSES, ({}, GZIP)):
        first = ask(front, address, **headers)

        with CaptureQueriesContext(connection) as queries:
            second = ask(front, address, **headers)

        assert (first.status, len(queries)) == (200, 0), address
        assert second == first


def test_stored_answer_is_what_django_answers(front, founding):
    for address, headers in product(ADDRESSES, ({}, GZIP)):
        ask(front, address, **headers)

        stored, fresh = ask(front, address, **headers), ask(WSGIHandler(), address, **headers)

        assert stored.status == 200
        assert (stored.lasting_headers, stored.body) == (fresh.lasting_headers, fresh.body), address


def test_each_answer_bears_the_id_of_its_own_request(front, founding):
    ids = ["request-1", "request-2", "request-3"]

    first, second = (ask(front, "/", HTTP_X_REQUEST_ID=own) for own in ids[:2])
    known = ask(front, "/", HTTP_X_REQUEST_ID=ids[2], HTTP_IF_NONE_MATCH=second.headers["ETag"])
    made = [ask(front, "/", HTTP_X_REQUEST_ID="").headers["X-Request-ID"] for _again in range(2)]

    assert [answer.headers["X-Request-ID"] for answer in (first, second, known)] == ids
    assert known.status == 304
    assert len({*made}) == 2


def test_what_is_logged_in_front_of_django_bears_the_id_of_the_request(front, founding):
    ask(front, "/")

    ask(front, "/", HTTP_X_REQUEST_ID="request-in-store")

    assert current_request_id.get() == "request-in-store"


def test_head_is_the_answer_without_its_body(front, founding):
    for address in ("/", "/workstreams.csv", "/api/v1/workstreams/"):
        before = ask(front, address, method="HEAD")
        get = ask(front, address)

        head = ask(front, address, method="HEAD")

        assert before.status == 200
        assert (head.status, head.headers, head.raw) == (200, get.headers, b"")


def test_head_is_told_that_nothing_changed_though_nobody_got_it_yet(front, founding):
    for address in ("/", "/workstreams.csv", "/api/v1/workstreams/"):
        tag = ask(front, address, method="HEAD").headers["ETag"]

        answer = ask(front, address, method="HEAD", HTTP_IF_NONE_MATCH=tag)

        assert (answer.status, answer.headers["ETag"], answer.raw) == (304, tag, b""), address


def test_who_has_the_page_is_told_so(front, founding):
    for address, headers in product(("/", "/workstreams.csv", "/api/v1/workstreams/"), ({}, GZIP)):
        whole = ask(front, address, **headers)
        tag = whole.headers["ETag"]

        for known in (tag, f'"another", {tag}', "*", tag.removeprefix("W/")):
            answer = ask(front, address, **headers, HTTP_IF_NONE_MATCH=known)
            assert (answer.status, answer.raw) == (304, b"")
            assert set(whole.headers.items()) - set(answer.headers.items()) == {
                pair for pair in whole.headers.items() if pair[0] in OF_THE_BODY
            }
        for unknown in ('"another"', "nonsense", "", "W/"):
            assert ask(front, address, **headers, HTTP_IF_NONE_MATCH=unknown) == whole


def test_who_has_the_page_of_another_process_is_told_so_too(front, founding):
    tag = ask(WSGIHandler(), "/").headers["ETag"]

    assert ask(front, "/", HTTP_IF_NONE_MATCH=tag).status == 304
    assert queries_of(front, "/", HTTP_IF_NONE_MATCH=tag) == 0


def test_change_that_leaves_a_page_as_it_was_leaves_its_tag(front, founding):
    tag = ask(front, "/accessibility/").headers["ETag"]
    Workstream.objects.update(objective="Another")

    assert ask(front, "/accessibility/", HTTP_IF_NONE_MATCH=tag).status == 304


UNSTORED = [
    "/?colour=red",
    "/workstreams/?status=unheard-of",
    "/?at=2999-01-01",
    "/workstreams/?status=continuing&x=1",
    "/data/?at=2022-05-18",
    "/search/?q=a&q=b",
    "/robots.txt?x=1",
    "/meetings/som28-mid-term-technical-segment/summary/?x=1",
    "/workstreams.csv?x=1",
    "/no-such-page/",
    "/workstreams/no-such-thing/",
    "/workstreams",
    "/admin/",
    "/admin/login/",
    "/static/emg/site.css",
    "/sitemap.xml",
    "/search/?q=" + "x" * 600,
]


def test_what_is_not_understood_public_and_there_is_not_stored(front, founding):
    for address in UNSTORED:
        ask(front, address)

    assert len(front.pages) + len(front.questions) == 0


def test_address_in_any_script_is_the_one_django_sees(front, founding):
    for address in ("/workstreams/%C4%80/", "/workstreams/é/", "/%E6%96%87", "/%FF/"):
        stored, fresh = ask(front, address), ask(WSGIHandler(), address)

        assert (stored.status, stored.body) == (fresh.status, fresh.body) == (404, fresh.body)


def test_static_files_and_the_admin_are_not_asked_the_version(front, founding):
    assert queries_of(front, "/static/emg/site.css") == 0
    assert queries_of(front, "/admin/") == 0


def test_signed_in_person_is_answered_by_django(front, founding, editor):
    client = Client()
    client.force_login(editor)
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    address = f"{founding.meeting.get_absolute_url()}summary/"  # each time it is made, for a query
    ask(front, address)

    assert queries_of(front, address, HTTP_COOKIE=cookie) > 0
    assert queries_of(front, address, HTTP_COOKIE="_ga=GA1.2.3") == 0
    ask(front, "/data/", HTTP_COOKIE=cookie)
    assert len(front.pages) == 1


def test_changes_are_passed_on(front, founding):
    ask(front, "/")

    assert ask(front, "/", method="POST").status == 403  # no token of a form


def test_page_below_a_prefix_takes_the_place_of_no_other(front, founding):
    own = ask(WSGIHandler(), "/agencies/").body

    ask(front, "/", SCRIPT_NAME="/agencies")

    assert ask(front, "/agencies/").body == own


def test_hosts_and_schemes_have_pages_of_their_own(front, founding, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.test"]
    feeds = [
        ask(front, "/changes.atom", HTTP_HOST=host, **{"wsgi.url_scheme": scheme}).body.decode()
        for _twice in range(2)
        for scheme in ("http", "https")
        for host in ("testserver", "other.test")
    ]

    assert feeds[:4] == feeds[4:]
    assert len(set(feeds)) == 4
    assert ask(front, "/changes.atom", HTTP_HOST="evil.test").status == 400


def test_connection_that_broke_is_made_anew(front, founding):
    before = ask(front, "/")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
    other.close()

    assert ask(front, "/") == before


def test_without_a_database_django_is_asked(front, founding, monkeypatch):
    ask(front, "/")
    address = connection.settings_dict["NAME"]
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "NAME", "no_such_database\0")

    answer = ask(front, "/data/")
    monkeypatch.setitem(connection.settings_dict, "NAME", address)

    assert answer.status == 200  # a page that asks the database nothing
    assert len(front.pages) == 1
    assert queries_of(front, "/") == 0
