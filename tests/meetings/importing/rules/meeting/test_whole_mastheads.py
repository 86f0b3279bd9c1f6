"""Whole mastheads with the first words of the text, in the ways reports are begun."""

import pytest

from meetings.importing.blocks import source_of
from meetings.importing.reading import Fact
from meetings.importing.rules.meeting.masthead import read_meeting
from meetings.importing.rules.outline import outline
from meetings.importing.source import Line


def facts(text: str) -> dict[str, str]:
    meeting = read_meeting(outline(source_of([Line(line.strip()) for line in text.strip().splitlines()])))
    found = {
        name: fact.value
        for name, fact in vars(meeting).items()
        if isinstance(fact, Fact) and isinstance(fact.value, str)
    }
    if meeting.hours:
        hours = meeting.hours.value
        end = f"{hours.ends_at:%H:%M}" if hours.ends_at else ""
        found["hours"] = f"{hours.starts_at:%H:%M}-{end} {hours.zone_label}".strip()
    found["chairs"] = "; ".join(f"{fact.value.name}, {fact.value.title}" for fact in meeting.chairs)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """UNITED NATIONS ENVIRONMENT MANAGEMENT GROUP
            Nexus Dialogue Series – Steering Group

            Summary of the 7th Steering Group call
            Held by videoconference (Zoom) on Tuesday, 6th June 2023 from 14:30 until 16:00 Geneva time

            Participating: UNEP (Anna Kovács – chair), WHO (Ravi Menon)

            Item 1. Opening
            Ms. Kovács bade everybody welcome and went through the agenda.""",
            {"number": "7", "series": "Nexus Dialogue Series – Steering Group", "hours": "14:30-16:00 Geneva time", "chairs": "Anna Kovács, UNEP", "place": ""},
        ),
        (
            """The Environment Management Group held the mid-term technical segment of its 29th Senior Officials Meeting
            online on 23 May 2023. The segment ran from 3 to 5 p.m. (CEST). Jan Ros, Head of the EMG Secretariat, chaired.""",
            {"number": "29", "series": "SOM", "segment": "mid_term_technical", "held_on": "2023-05-23", "hours": "15:00-17:00 CEST", "chairs": "Jan Ros, Head of the EMG Secretariat"},
        ),
        (
            """EMG/SOM.13/08
            12 December 2007

            THIRTEENTH MEETING OF THE
            ENVIRONMENT MANAGEMENT GROUP

            Vienna International Centre, Conference Room C0237
            5 November 2007
            10.00 – 17.30

            1.   The Chair being detained in New York, the meeting was chaired by Mr. Ibrahim Jallow, Chief of the secretariat.""",
            {"number": "13", "held_on": "2007-11-05", "symbol": "EMG/SOM.13/08", "hours": "10:00-17:30", "chairs": "Mr. Ibrahim Jallow, Chief of the secretariat"},
        ),
        (
            """Consultative Process on the Framework of Strategies — 5th teleconference

            Date\t26 November 2015
            Time\t9 a.m.–10.30 a.m. EST / 3 p.m.–4.30 p.m. CET
            Mode\tWebEx
            Chair\tMr. Jan Ros (EMG Secretariat)

            1. Roll call
            All members answered the call and were greeted by the secretariat.""",
            {"number": "5", "series": "Consultative Process on the Framework of Strategies", "held_on": "2015-11-26", "hours": "09:00-10:30 EST", "chairs": "Mr. Jan Ros, EMG Secretariat", "place": ""},
        ),
        (
            """Minutes — Coalition on Electronic Waste, Steering Committee, session no. 3
            Date: 7/8 March 2019; Venue: ITU, Geneva (Popov room)
            In the chair: Ms. Ada Rui (ITU) on 7 March, Mr. Jan Ros (UNU) on 8 March
            Members present: ITU, UNU, WHO; by Skype: UNIDO

            The minutes of session no. 2 (Bonn, 4 October 2018) were approved.""",
            {"number": "3", "held_on": "2019-03-07/2019-03-08", "place": "ITU, Geneva (Popov room)", "chairs": "Ms. Ada Rui, ITU; Mr. Jan Ros, UNU", "mode": ""},
        ),
        (
            """Environment Management Group
            SOM 15: Summary of conclusions (advance unedited)
            Wednesday 16th of September 2009 at the Church Centre, New York
            Morning: Technical Segment 9.00-12.45; Afternoon: Senior Officials 14.30-17.30

            PART ONE: TECHNICAL SEGMENT

            Mr. Jan Ros of the EMG secretariat introduced the report on drylands.""",
            {"title": "SOM 15", "number": "15", "segment": "senior", "held_on": "2009-09-16", "hours": "14:30-17:30"},
        ),
        (
            """29th Senior Officials Meeting: Technical Segment
            5 September 2023 | 14:00–16:30 CEST | Online (Microsoft Teams)

            Introduction
            The Technical Segment took place online on 5 September 2023, chaired by Mr. Jan Ros. The SOM29 will be convened
            on 27 September 2023 at UNEP's New York Office, from 9:00 to 11:00 EDT.""",
            {"segment": "technical", "hours": "14:00-16:30 CEST", "mode": "Online (Microsoft Teams)", "place": ""},
        ),
        (
            """Joint meeting of the technical segment of SOM30 and the Sustainable UN focal points
            Hybrid – Turin, ITC-ILO Campus, Pavilion Italia, and MS Teams
            11-12 September 2024

            1. Opening
            Mr. Jan Ros (ILO) moderated day one; day two was moderated by Ms. Ada Rui (UNEP).""",
            {"segment": "technical", "mode": "Hybrid", "place": "Turin, ITC-ILO Campus, Pavilion Italia", "held_on": "2024-09-11/2024-09-12"},
        ),
        (
            """Draft Summary Record of the Meeting of the EMG Task Team on the Pollution-Free Planet
            (Second Meeting, Friday 13 April 2018, 2:00–3:30 p.m. Nairobi time, UNEP HQ Room U-213 & GoToMeeting)

            Co-chaired by: UNEP (J. Da Silva) and WHO (M. Neira)

            1.0 WELCOME
            1.1 Ms. Neira welcomed the participants.""",
            {"number": "2", "paper": "Draft Summary Record", "hours": "14:00-15:30 Nairobi time", "place": "UNEP HQ Room U-213", "chairs": "J. Da Silva, UNEP; M. Neira, WHO"},
        ),
    ],
)  # fmt: skip
def test_a_masthead_and_its_facts(text, expected):
    found = facts(text)

    assert {name: found.get(name, "") for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """EMG Task Team on Field Operations
            Call of 9 February 2024 (3 pm Geneva)

            Short record

            On the call: UNOPS (chair: Mr. Teodor Vasilescu), UNHCR, WFP.""",
            {"title": "EMG Task Team on Field Operations", "place": "", "paper": "Short record"},
        ),
        (
            """Third meeting of the IMG on Land
            6 May 2018, WebEx, 15:00-16:30 CEST

            The meeting was chaired by Ms. Ada Rui, Chief of the Land and Water Branch of UNEP.""",
            {"mode": "WebEx", "chairs": "Ms. Ada Rui, Chief of the Land and Water Branch of UNEP", "place": ""},
        ),
        (
            """Third meeting of the IMG on Land
            6 May 2018
            Teleconference and Palais Wilson, Geneva, Room 3

            Taking part: Paula Sand (UNOPS, in the chair), Ravi Menon (WHO)

            The note of the last meeting was approved. At that meeting, chaired by Mr. Peter Holm of FAO, all had spoken.
            Thanks were given to Ms. Moor, who chaired the drafting team.""",
            {"mode": "Teleconference", "place": "Palais Wilson, Geneva, Room 3", "chairs": "Paula Sand, UNOPS"},
        ),
        (
            """Minutes – SOM13 preparatory meeting of focal points – Room S-4, 4 September 2007
            Chairperson: Ms Ingrid Holm (UNEP)
            Apologies: Mr Pedro Sanz (FAO), chair of the IMG on Land

            1. The Chairperson opened the meeting at 2.15 p.m.""",
            {"number": "", "segment": "", "chairs": "Ms Ingrid Holm, UNEP"},
        ),
    ],
)  # fmt: skip
def test_what_looks_like_something_else_of_a_meeting(text, expected):
    found = facts(text)

    assert {name: found.get(name, "") for name in expected} == expected


def test_name_of_the_paper_over_labels():
    found = facts("""
        EMG Mid-Term Technical Segment of SOM31
        Outcomes

        Date: 15 May 2025
        Time: 14:00-16:30 CEST
        Format: Hybrid (Geneva and online)

        1. Welcome

        Ms. Rui welcomed the focal points.
    """)

    assert (found["held_on"], found["hours"]) == ("2025-05-15", "14:00-16:30 CEST")
