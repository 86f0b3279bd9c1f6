"""What a draft prints as its source does, and where the records' own words stand instead."""

from meetings.importing.receiving import receive
from meetings.models import Report

from .confirming import confirmed, printed_lines

STATUSES_IN_PROSE = """Environment Management Group
Technical Segment of the 29th Meeting of Senior Officials
14 September 2023

1. Progress
The Secretariat presented an overview of the workstreams.
The Consultative Process on Sustainable Infrastructure has completed its mandate. The Task Team on \
Stockholm+50 was concluded in March 2023.

2. Proposals for new work
(a) Task Team on Sand and Dust Storms (presented by UNCCD and WMO)
The proposal aims to align the work of agencies on sand and dust storms.
Members supported the proposal and asked that it be put to the Senior Officials at SOM29.
"""


def test_item_is_not_printed_as_the_paragraph_that_tells_of_it(db):
    report = imported(STATUSES_IN_PROSE)

    assert [entry.status for entry in report.entries.order_by("order")] == ["completed", "concluded"]
    assert not report.overrides.filter(block_id__startswith="section-1-").exists()


def test_closing_sentence_is_printed_once(db):
    report = imported(STATUSES_IN_PROSE)

    lines = printed_lines(report)

    assert "The proposal aims to align the work of agencies on sand and dust storms." in lines
    assert "\n".join(lines).count("Members supported the proposal") == 1


LEADS_IN_PARAGRAPHS = """Environment Management Group
Technical Segment of the 29th Meeting of Senior Officials
14 September 2023

1. Progress
The Secretariat gave an overview of two ongoing workstreams. The following are expected to continue in 2024:
- IMG on Biodiversity
- Consultative Process on Sustainable Infrastructure

UNEP reported that the common approach had been taken up by 23 entities.

2. Proposals for new work
(a) Task Team on Sand and Dust Storms (presented by UNCCD and WMO)
The objective is to align the work of agencies on sand and dust storms. Proposed activities include:
- a survey of agencies
- a joint report

Members supported the proposal, to be presented to the Senior Officials at SOM29.
"""


def test_what_leads_to_a_list_is_printed_once_and_what_follows_it_after_it(db):
    assert printed_lines(imported(LEADS_IN_PARAGRAPHS))[5:] == [
        "1. Progress",
        "The Secretariat gave an overview of two ongoing workstreams.",
        "The following processes are expected to continue in 2024:",
        "IMG on Biodiversity",
        "Consultative Process on Sustainable Infrastructure",
        "UNEP reported that the common approach had been taken up by 23 entities.",
        "2. Proposals for new work",
        "(a) Task Team on Sand and Dust Storms (presented by UNCCD and WMO)",
        "The objective is to align the work of agencies on sand and dust storms.",
        "Proposed activities include:",
        "a survey of agencies",
        "a joint report",
        "Members supported the proposal, to be presented to the Senior Officials at SOM29.",
    ]


def imported(text: str) -> Report:
    return confirmed(receive(text.encode(), name="report.txt", by=None))
