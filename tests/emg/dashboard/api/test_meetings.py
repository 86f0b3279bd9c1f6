"""Meetings and their issued reports."""

import hashlib
import json

from meetings.models import Report
from tests import records
from tests.emg.dashboard.api.conftest import ids

SITE = "http://testserver"
MAY = "som28-mid-term-technical-segment"


def test_list_of_the_founding_record(founding, ask):
    page = ask("meetings/")

    assert ids(page) == ["som28", MAY]
    plan, held = page["items"]
    assert (plan["state"], plan["paper"], plan["revision"], plan["can_decide"]) == (
        "planned",
        None,
        None,
        True,
    )
    assert held == {
        "id": MAY,
        "title": "Mid-Term Technical Segment of the 28th Senior Officials Meeting",
        "short_name": founding.meeting.short_name,
        "number": founding.meeting.number or None,
        "segment": "mid_term_technical",
        "can_decide": False,
        "state": "held",
        "date": {
            "edtf": "2022-05-18",
            "words": "18 May 2022",
            "earliest": "2022-05-18",
            "latest": "2022-05-18",
        },
        "starts_at": "15:00",
        "ends_at": "17:00",
        "time_zone": "Europe/Zurich",
        "mode": "Video-audio conference",
        "place": None,
        "revision": 0,
        "symbol": None,
        "paper": f"{SITE}/meetings/{MAY}/summary/rev/0/",
        "url": f"{SITE}/meetings/{MAY}/",
        "self": f"{SITE}/api/v1/meetings/{MAY}/",
    }


def test_plan_is_of_now_only(founding, ask):
    assert ask("meetings/som28/")["plan"]
    assert ask(f"meetings/{MAY}/")["part_of"]["id"] == "som28"
    assert ask(f"meetings/{MAY}/?at=2022-05-18")["part_of"] is None
    assert ids(ask("meetings/?at=2022-06-02")) == [MAY]
    ask("meetings/som28/?at=2022-06-02", status=404)


def test_all_that_a_page_tells(founding, ask):
    told = ask(f"meetings/{MAY}/")

    assert told["chairs"] == [{"name": "Mr. Hossein Fadaei", "title": "Head of Secretariat"}]
    assert told["zone_label"] == "CEST"
    assert [said["status"] for said in told["statuses"]] == ["continuing"] * 7 + ["completing"] * 2
    assert told["statuses"][1]["name"] == "IMG on Biodiversity"
    assert told["statuses"][1]["workstream"]["self"] == f"{SITE}/api/v1/workstreams/img-on-biodiversity/"
    assert [said["going_to"] for said in told["proposals"]] == ["SOM28", "SOM28", None]
    assert told["plan"] is None


def test_segments_are_named(later, ask):
    assert [meeting["id"] for meeting in ask("meetings/som28/")["segments"]] == [MAY]


def test_reports_are_the_issued_revisions(later, ask):
    page = ask(ask(f"meetings/{MAY}/")["reports"])

    assert [(one["revision"], one["replaced_by"], one["issued_on"]) for one in page["items"]] == [
        (0, 1, None),
        (1, None, "2022-12-05"),
    ]
    assert page["items"][1]["self"] == f"{SITE}/api/v1/meetings/{MAY}/reports/1/"


def test_planned_meeting_has_no_reports_yet(founding, ask):
    page = ask(ask("meetings/som28/")["reports"])

    assert (page["count"], page["items"]) == (0, [])
    ask("meetings/som28/reports/0/", status=404)
    ask("meetings/som28/reports/?at=2022-06-02", status=404)


def test_report_known_on_a_day_is_the_one_issued_by_then(later, ask):
    before = f"meetings/{MAY}/reports/?known=2022-12-04"

    assert [(one["revision"], one["replaced_by"]) for one in ask(before)["items"]] == [(0, None)]
    assert ask(f"meetings/{MAY}/reports/0/?known=2022-12-04")["replaced_by"] is None
    assert ask(f"meetings/{MAY}/reports/0/")["replaced_by"] == 1
    ask(f"meetings/{MAY}/reports/1/?known=2022-12-04", status=404)
    ask("meetings/som28/reports/?known=2022-11-23", status=404)
    ask(f"meetings/som28/reports/0/?at={MAY}", status=404)


def test_blocks_are_those_of_the_frozen_paper(later, ask):
    for report in Report.objects.approved().select_related("meeting"):
        told = ask(f"meetings/{report.meeting.slug}/reports/{report.revision}/")

        assert told["blocks"] == report.blocks
        canonical = json.dumps(told["blocks"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert hashlib.sha256(canonical.encode()).hexdigest() == told["sha256"] == report.sha256


def test_anchors_of_blocks_stand_in_the_paper(founding, ask, client):
    told = ask(f"meetings/{MAY}/reports/0/")
    html = client.get(told["paper"]).content.decode()

    anchors = [block["id"] for block in told["blocks"]]
    anchors += [item["id"] for block in told["blocks"] for item in block.get("items", ())]

    assert len(anchors) > 30
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in html] == []


def test_open_revision_is_no_report(founding, ask):
    records.draft(records.meeting("draft-only"), on="2022-06-01")

    ask("meetings/draft-only/reports/", status=404)
    ask(f"meetings/{MAY}/reports/1/", status=404)
    ask(f"meetings/{MAY}/reports/99999999999999999999/", status=404)
