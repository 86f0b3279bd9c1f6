"""Short texts that show by their shape, or by the years they tell of, that they report on no meeting."""

PAPERS = {
    "a function sheet of a hotel": """
Hotel Bellerive, Montreux – function sheet no. 4471

Client: EMG Secretariat
Event: Retreat of the Issue Management Group on Land, 14 and 15 May 2013
Rooms: Salon Chopin (plenary), Salon Liszt (chair's office)

14 May
08:30 coffee for 30
09:00 meeting begins, flipcharts and two microphones
12:30 buffet, 4 vegetarian
18:00 meeting ends

15 May
09:00 as on 14 May
13:00 departure, invoice to Ms. Rui

Ordered by: L. Wei, confirmed on 2 April 2013.""",
    "a lot of an auction": """
Catalogue of the sale of 12 June 2024, lot 118

Minute book of the Inter-Agency Committee on Whaling, 1949-1957. Quarto, half calf, 212 leaves. The committee met eleven times in these years; the book has the minutes of nine of the meetings, signed by its chairmen. Leaf 40 is torn. In the margins are notes in the hand of Sir Alan Treves, who chaired the committee until 1954. Offered with two letters. Estimate: 400-600 pounds.""",
    "a complaint": """
To the Ombudsman

I was excluded from the third meeting of the task team on noise, held in Vienna on 4 March 2015, though my organization had named me. The Chair told me at the door that the meeting was closed. I asked her for a reason and she gave none. The meeting then decided to remove my name from the list. I request that the decision be set aside and that I be heard.

K. Odum, 20 March 2015""",
    "a comedy": """
The Quorum
A comedy in one act

MRS. PELL, chair of the committee
MR. ORR, its treasurer

A meeting room. MRS. PELL sits at the head of the table. MR. ORR enters.

MRS. PELL: The meeting is opened. Who is present?
MR. ORR: Nobody, madam.
MRS. PELL: Then it is agreed. Is there any other business?
MR. ORR: I move that we adjourn.
(They leave. Curtain.)""",
    "a note on a folder of data": """
README

This folder holds the decisions of the Senior Officials Meetings 2001-2019 as comma-separated files.

som_decisions.csv has one line for each decision: number of the meeting, date, verb, addressee, text. Dates follow ISO 8601. Decisions that were taken by correspondence have no meeting. In 2014 the numbering was changed; the column old_number keeps what it was before. Meetings 3 and 7 were not held.

Licence: CC BY 4.0. Questions to data@example.org.""",
    "a log of a week": """
Duty officer, log, June 2009

Mon 8   Third meeting of the task team on dust, 10:00. FAO chairs. Coffee ordered
Tue 9   Agenda sent to members. UNDP approved the room
Wed 10  Lift out of order
Thu 11  Minutes of Monday: first draft. Chair: Ms. Ray
Fri 12  Inventory of chairs
Mon 15  Office closed""",
    "errata": """
Report of the third meeting of the Group on Dust
Rome, 4 May 2011

Errata

Page 2, line 7: for "agreed" read "noted". The Chair was not present.
Page 3: delete the last sentence.
Page 5: insert after "members": "and observers".""",
    "what a body is": """
Dust Liaison Committee

The Dust Liaison Committee is a body of eleven agencies. It was founded in Rome in 1987. In 1994 its members agreed on statutes. The committee was enlarged in 2003 and was given a secretariat in June 2011.""",
}
