"""What meetings asked of an agency, on its page and in its brief."""

import pytest

from meetings.lifecycle import Deadline
from meetings.models import Action
from tests import records
from workstreams.models import Agency, Participation


@pytest.fixture
def unep(db) -> Agency:
    unep = Agency.objects.create(acronym="UNEP", slug="unep", membership="member")
    stream = records.workstream("IMG on Land", published_on="2010-01-01")
    Participation.objects.create(workstream=stream, agency=unep, role="lead")
    return unep


def asked(text: str, *, of: str, **values) -> dict:
    return {"text": text, "addressee": of, **values}


def shown(read, query: str = "") -> str:
    return (
        read(f"/agencies/unep/{query}")
        .main.partition("What meetings asked of UNEP ")[2]
        .partition(" Leads")[0]
    )


def test_what_the_latest_meeting_asked_is_shown_with_deadline_and_meeting(unep, read):
    agreed = [
        asked(
            "Report on land.", of="UNDP and UNEP", deadline_kind=Deadline.AS_SAID, deadline_said="by SOM29"
        ),
        asked("Nominate focal points.", of="All members"),
        asked("Host the portal.", of="UNEP-WCMC"),
        asked("Noted.", of="UNEP", deadline_kind=Deadline.NOT_APPLICABLE),
    ]
    records.held(records.meeting("som28"), on="2022-11-24", agreed=agreed)

    assert shown(read) == "Report on land. deadline: by SOM29, The meeting som28, 24 November 2022"
    assert shown(read, "?at=2022-11-23") == "Nothing asked of it by name is on record."


def test_earlier_meetings_are_heard_where_the_deadline_is_ahead(unep, read):
    ahead = {"deadline_kind": Deadline.ON_DATE, "deadline_on": "2099"}
    passed = {"deadline_kind": Deadline.ON_DATE, "deadline_on": "2020"}
    agreed = [asked("Still due.", of="UNEP", **ahead), asked("Was due.", of="UNEP", **passed)]
    records.held(records.meeting("som27"), on="2019-11-24", agreed=agreed)
    records.held(records.meeting("som28"), on="2022-11-24", agreed=[asked("Report.", of="UNEP")])
    records.held(records.meeting("som29"), on="2023-11-24")

    assert shown(read) == (
        "Report. The meeting som28, 24 November 2022 "
        "Still due. deadline: 2099, The meeting som27, 24 November 2019"
    )


def test_what_a_later_meeting_carries_on_is_in_its_words(unep, read):
    first = records.held(records.meeting("tech"), on="2022-09-24", agreed=[asked("Draft.", of="UNEP")])
    carried = asked("Final words.", of="The secretariat", follows=Action.objects.get(report=first))
    records.held(records.meeting("som28"), on="2022-11-24", agreed=[carried])

    assert shown(read) == "Nothing asked of it by name is on record."


def test_agency_is_known_by_the_acronym_of_the_day(unep, read):
    unep.names.create(acronym="UN Environment", valid_until="2019")
    agreed = [asked("Report.", of="UN Environment")]
    records.held(records.meeting("som24"), on="2018-11-24", agreed=agreed)

    assert shown(read) == "Report. The meeting som24, 24 November 2018"


def test_brief_tells_it_too(unep, client):
    agreed = [asked("Report on land.", of="UNEP", deadline_kind=Deadline.AS_SAID, deadline_said="by SOM29")]
    records.held(records.meeting("som28"), on="2022-11-24", agreed=agreed)

    brief = client.get("/agencies/unep/brief.txt").content.decode()

    assert brief.partition("6. What meetings asked of UNEP\n\n")[2] == (
        "- Report on land. (SOM28, 24 November 2022; deadline: by SOM29)\n"
    )
