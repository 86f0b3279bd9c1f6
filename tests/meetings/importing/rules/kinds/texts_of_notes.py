"""Short reports of one sitting, as somebody notes them for the file or sends them to others."""

NOTES = {
    "an e-mail that tells what was agreed": """
From: Ines Okafor
To: imo-list
Subject: Tuesday's call on green ports

Colleagues,

Eleven of us were on the line on Tuesday, 9 June 2020. Hana from IMO ran the call. What we agreed:

- IMO circulates the draft inventory by 30 June.
- UNCTAD checks the figures on dredging.
- We leave ballast water to the other group.

UNDP was not convinced about the inventory but will not stand in the way. Call ended shortly before five.

Ines""",
    "a telephone conference noted for the file": """
NOTE FOR THE FILE

Telcon UNIDO / UNEP / ILO, 12 November 2007, 15h10 to 15h55

Mr. Bauer spoke for UNIDO, Ms. Lund for UNEP and Mr. Etxeberria for ILO. Ms. Lund explained that the funds for the survey had been released. All three accepted the questionnaire as it stood. It was left to UNIDO to mail it before the end of the month. Mr. Etxeberria doubted that the replies would be in before Easter.

The next telcon was fixed for 10 January.
B. Bauer""",
    "speakers by initials": """
Task team on wetlands: sixth sitting
Tue 4 Feb 2014, Gland. In the room: AB (Ramsar), KL (IUCN), OP (FAO). By phone: RS (UNDP).

AB opened, no changes to the agenda.
KL showed the new map. OP found the rice fields missing. RS agreed with OP.
-> KL adds the rice fields by 1 March.
Budget: nobody objected. Approved.
AB closed at 12.10.""",
    "a letter that forwards results": """
To the heads of the member agencies

12 July 2010

Sirs and Mesdames,

I write to let you know the results of the second round table on noise, which took place at ICAO in Montreal on 1 and 2 July and which I had the privilege to chair. Nineteen agencies took part.

The round table approved the common method of measurement. It rejected the proposal of a joint label. It asked ISO to advise on instruments and resolved to come together again in spring 2011.

Accept my best regards,
P. Vanterpool""",
    "a table of points": """
Inception meeting, consultancy on e-waste labels, 3 March 2022, Teams

Point | Result | Who
Scope | Agreed to leave out batteries | all
Inception report | To be sent by 1 April | consultant
Interviews | List of 12 accepted, two names added (ITU) | ITU
Payment | First part released | UNEP

Attended: UNEP, ITU, UNITAR, the consultant.""",
    "a telex of former days": """
ATTN ALL MEMBERS. REF SECOND MEETING OF CONTACT GROUP ON OIL SPILLS HELD KUWAIT 11 APRIL 1993.
GROUP WAS CHAIRED BY ROPME. EIGHT AGENCIES ATTENDED. GROUP AGREED TO POOL VESSELS AND REQUESTED IMO TO COORDINATE. GROUP NOTED THAT FUNDS WERE LACKING. NEXT MEETING JUNE, BAHRAIN. REGARDS.""",
    "notes on a phone, in one block": """
steering ctte plastics 6/9/22 online - present wb, unep, undp, oecd (late). unep chaired. went through the budget, wb asked why travel doubled, unep explained the two missions. budget approved. agreed to drop the gala. oecd will share its model by friday. next one 4/10.""",
    "hours in the margin": """
Climate neutrality focal points, call of 16 March 2010

14:05 Niclas (SUN) opens, nine on the line
14:10 WFP presents its inventory. Air travel is 61 %.
14:25 UNESCO asks about leap-frog flights. Niclas: count them all.
14:40 Agreed: factors of DEFRA for everybody.
14:50 UPU sends its spreadsheet to all.
15:00 Close.""",
    "co-chairs write": """
From the co-chairs of the Coalition on Sand and Dust Storms

Dear partners,

on 25 February 2021 the coalition came together online for the fourth time, with 38 people from 15 entities. WMO and UNCCD co-chaired. We want to put on paper what was decided:

1. The coalition adopted its strategy.
2. FAO was confirmed as convener for 2021-2022.
3. Working group 4 was wound up.

ESCWA offered to organize a training in May. The session was closed at 16.20.

With thanks,
WMO and UNCCD""",
    "bullets by item with action": """
ESM IMG bi-monthly meeting - notes
Date: 14 July 2022
Attendees: UNEP (chair), UNDP, ITC, WIPO, UNHCR, IFAD
Apologies: FAO

Item 1 Training
- ITC tested the module, 40 minutes is too long
- WIPO prefers subtitles over dubbing
Action: UNEP to shorten it by September

Item 2 Waste
- UNHCR shared pictures from Cox's Bazar
- No conclusion
Action: keep on agenda""",
    "a memo of a bilateral": """
MEMORANDUM

TO: Director, DTIE
FROM: Head, EMG
DATE: 20 May 2004
SUBJECT: Meeting with the World Bank, 18 May

I met Ms. Carter and two of her staff in Washington on 18 May. Ms. Carter said the Bank would join the group on procurement but not lead it. I asked for a contribution of 50,000 dollars; she promised an answer by July. We agreed that the Bank's guidelines may be quoted. The tone was friendly. Mr. Silva of the Global Environment Facility joined us at the end.""",
    "actions of a meeting": """
Actions agreed by the Task Team on Events at its meeting on 6 June 2019

1. UNFCCC to test the checklist at COP 25.
2. UNOG to report the waste of its events (by October).
3. All to send examples.
Present: UNFCCC, UNOG, UNESCO, WMO. Chair: UNOG. Excused: ITU.""",
    "the panel's meeting by fax": """
FAX
To: Members of the advisory panel on lead
Re: Results of our second meeting, Basel, 3-4 June 1997

The panel had before it 14 studies. After discussion it recommended that petrol additives be phased out first. It noted the dissenting view of Dr. Lang. Dr. Oduya was asked to finish chapter 2. The panel decided to meet for a last time in November. All six members were present; Dr. Lang presided.""",
    "scrum-like note": """
Sync on website relaunch | 2 Nov 2023 | 30 min
Who: Petra, Abdou, Lin (notes)
* Abdou finished the archive import, 212 files were skipped
* Petra unhappy with search, Lin showed a fix
* Decided to go live on 20 Nov
* Lin tells the focal points
* Next sync 9 Nov""",
    "the silent majority": """
Report on the second informal consultation of members concerning SOM 18
Held by videoconference, 14 September 2012

Twenty-eight members connected from six places. The Director introduced the draft agenda. A majority favoured a discussion of the post-2015 framework. UNEP and UNDP offered to write the paper together. As for the date, members preferred November. The consultation was over after one hour.""",
    "a radio conference": """
HF radio sked of the Antarctic stations' waste officers, 12 JUL 2008, 1900Z

Net control: Rothera. Stations on frequency: Casey, Neumayer, Halley, SANAE. Scott Base not heard.
Casey reported that 14 drums had been crated. Neumayer asked for the form; Rothera read it out. All stations agreed to weigh their ash from August. Halley was asked to pass the decision to Scott Base. Net closed 1931Z. Next sked 9 AUG.""",
    "typed from a flipchart": """
[typed from the flipchart, IMG Travel, 3rd mtg, Bern 21.9.2017]

who: UPU, WMO, WIPO, ITU, me
UPU in the chair
>> rail under 6 hours – everyone ok except WIPO
>> ITU will test it till Dec
>> figures: WMO to collect, end of Oct
dropped: bonus for cyclists
finished 11.45, back on 7.12.""",
}

# These say so little of how people met that a person is asked.
HARD = {
    "notes on a phone, in one block",
    "a memo of a bilateral",
    "scrum-like note",
    "a radio conference",
    "typed from a flipchart",
}
