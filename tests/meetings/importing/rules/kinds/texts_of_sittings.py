"""Short reports of one sitting, as a body, a rapporteur or organizers write them."""

SITTINGS = {
    "numbered decisions": """
DECISIONS ADOPTED BY THE COASTS BOARD AT ITS FOURTEENTH SESSION
Lima, 3 and 4 May 2012

Decision 14/1. Mandate of the task team on dunes
The Board,
Decides to prolong the mandate of the task team on dunes until the end of 2013.

Decision 14/2. Accounts
The Board,
Takes note of the accounts for 2011 and requests the secretariat to publish them.""",
    "a communiqué": """
Joint communiqué

The executive heads of the six river secretariats met in Bonn on 8 October 2015 at the invitation of UNECE. They reviewed the year, exchanged views on dams and welcomed the accession of the Mekong secretariat. They agreed to share their gauges and to name a focal point each by December. They thanked the city of Bonn for its hospitality and accepted the offer of the Niger Basin Authority to receive them in 2016.""",
    "conclusions without a chair": """
Expert consultation on asbestos in refugee camps
Amman, 21-22 March 2011
Conclusions

Twenty-two experts from nine entities attended. After two days of discussion the following conclusions were reached:

1. Asbestos sheets were still found in 14 of 60 camps.
2. Their removal was considered urgent in five.
3. UNHCR was asked to prepare a plan, and WHO to comment on it by June 2011.

Participants expressed their gratitude to the Government of Jordan.""",
    "minutes by resolution": """
MINUTES of an extraordinary meeting of the Cooperative Fund for Solar Schools, held at 6 Rue de Lyon on 30 June 1999 at 4 p.m.

Present: Ms. Delacroix (in the chair), Messrs. Obi and Tan. Mr. Ferro sent his regrets.

The minutes of 2 May were read and signed.
RESOLVED, that the Fund buy forty panels.
RESOLVED, that Mr. Tan be authorized to sign the contract.

There being no further business the meeting rose at 5.20 p.m.""",
    "French manner, in the present": """
PROCÈS-VERBAL
Committee on Lighthouses, 9th sitting, Brest, 14 April 2003

M. Le Goff presides. Present: seven members; excused: two.

The sitting opens at nine. The Committee approves the record of the 8th sitting. M. Quéré reports on the lamps. After an exchange in which all take part, the Committee retains the second variant and charges M. Quéré with the tender. The sitting is lifted at eleven.""",
    "a retreat": """
Chair's summary
Retreat of the focal points, Glion, 5 to 7 September 2018

Thirty focal points spent two days away from their desks. On the first day they looked back: many felt that groups live too long. On the second day three small circles worked on remedies. In plenary there was wide support for an end date for each group, some for fewer meetings, and none for a new logo. I concluded that the secretariat will write up the first two by December. We parted with a walk along the lake.""",
    "a group of a session": """
Report of working group B to the plenary

Working group B sat on the afternoon of 16 October 2013 under the guidance of Ms. Achterberg (Netherlands). It had before it documents L.4 and L.7. Fourteen delegations spoke.

The group recommends that the plenary accept L.4. On L.7 no consensus could be found; the text was returned to its authors. The group completed its work at 6 p.m.""",
    "a jury": """
Green Office Award 2019: meeting of the jury
UNON, 11 November 2019

Jury: H. Mutua (head), F. Silva, D. Kaur, J. Brown.

The jury examined 23 entries and short-listed five. F. Silva abstained on the entry of her own office. By three votes the award went to ESCAP; a special mention was given to UNFICYP. The jury regretted that no field office from the Sahel had applied. The secretary was instructed to inform the winners before the 20th.""",
    "a joint meeting": """
OUTCOME OF THE JOINT MEETING OF THE SEEDS NETWORK AND THE SOILS NETWORK
(Rome, FAO, 17 February 2009)

1. The two networks met for the first time. Mr. Rossi and Ms. Aziz shared the chair.
2. The networks compared their programmes and discovered that five activities overlapped.
3. They decided to merge their newsletters from May 2009, and to keep all else apart.
4. ITPGRFA offered to host the next joint meeting.""",
    "no quorum": """
Advisory panel on trawl nets - 3rd meeting (adjourned)
Reykjavik, 2 December 2016

At 10.00 the Chair counted four members out of eleven. As the quorum of six was not reached, no decisions were taken. Those present heard an informal briefing by FAO on mesh sizes. The Chair adjourned the meeting until 20 January 2017.""",
    "a webinar": """
Webinar: heat in schools, 28 May 2021 – what was said

117 people logged in. Dr. Nair (WHO) moderated. Dr. Petit explained that classrooms in Niamey reached 41 degrees; Ms. Odhiambo showed cheap shutters. Asked who pays, UNICEF answered that a fund of two million had been opened. Participants wished for a second webinar in autumn, which UNESCO promised to organize.""",
    "a transcript in brief": """
Summary record of the 5th plenary meeting
Held at Headquarters, Bangkok, on Thursday, 8 August 1996, at 10 a.m.
President: Mr. Suchart

The meeting was called to order at 10.15 a.m.

Agenda item 7: mangroves
1. Ms. HALL (Fiji) said that mangroves protected 40 villages.
2. Mr. RAMOS (Philippines) supported the draft.
3. The draft decision was adopted without a vote.

The meeting rose at 12.40 p.m.""",
    "a visit of experts that sat once": """
Aide-memoire
Consultation between the Ozone Secretariat and the customs officers of Samoa, Apia, 19 June 2008

The parties went through the list of licences. It was established that three importers had none. The Collector of Customs undertook to write to them. The Secretariat promised two identifiers. Both sides confirmed that the next consultation would be held in Suva.
Signed: L. Tuilagi, C. Weber""",
    "a board in the passive": """
BOARD OF THE SEAGRASS TRUST
Record of the session of 22 January 2020

Apologies were received from Kenya. The report of the treasurer was heard and accepted. The grants of the third round were approved, with the exception of no. 17, which was sent back. The vacancy on the audit committee was filled by Ms. Dube. The date of the following session was left open.""",
    "results before the reader's eye": """
Summary of results
Thirty-first meeting of the Peat Liaison Committee (Helsinki, 8 March 2017)

The Committee
- elected Ms. Järvinen as its chairperson for two years;
- heard reports from Ireland, Estonia and Indonesia;
- decided not to change its rules;
- asked its members for photographs of restored bogs, by 1 June.""",
    "title only": """
Issue Management Group on Noise
Third meeting
Montreal, 5 October 2011

1. Mr. Sangare (ICAO) bade members welcome and explained the fire exits.
2. WHO reported that limits for night noise had been revised. IMO asked whether ships in port were covered; WHO replied that they were not.
3. Members accepted the outline of the report. Chapter 3 was given to UN-Habitat.
4. ICAO will circulate the dates of the fourth meeting.""",
    "agreed minutes": """
AGREED MINUTES
Consultations between UNEP and UNOPS on green procurement
Copenhagen, 11 June 2013

The delegation of UNEP was led by Ms. Koch, that of UNOPS by Mr. Rahman. The two sides reviewed the contract of 2011. UNOPS pointed out that payments had been late; UNEP regretted this. The two sides agreed to extend the contract by twelve months.

Done in Copenhagen in two copies.
(signed) Koch (signed) Rahman""",
    "rapporteur": """
Oral report of the rapporteur, Mr. Kojo Ansah, on the meeting of the technical group on batteries
Accra, 9 November 2022

The technical group convened for one day. It elected Ms. Bello as chair and adopted its agenda. Five manufacturers took the floor. The technical group considered the draft standard clause by clause and cleared fourteen of sixteen clauses. Clauses 9 and 12 remained in brackets. The group asked for a further meeting before June.""",
    "website summary": """
Second Nexus Dialogue on Cities
Nairobi, 17 April 2018

More than 90 participants gathered at UNON for the second dialogue. It was moderated by Ms. Njeri Kamau of the Daily Nation. Mr. Clos reminded the audience that cities cover 3 per cent of the land. Panellists from Medellín and Kigali described their bus systems. In the debate several speakers called for better data. The dialogue ended with a proposal to set up an observatory, which UN-Habitat took up.""",
    "emergency": """
Emergency meeting on the spill off Mauritius
Convened by OCHA, 10 August 2020, 22.00 Geneva time

OCHA briefed on the situation: 1,000 tonnes were in the lagoon. IMO had spoken to the owner. UNEP named two experts. It was decided to send a joint team within 48 hours under the lead of OCHA; IMO was asked to inform Port Louis. UNDP put its office at the disposal of the team. The participants agreed to speak again on 12 August.""",
    "election": """
Staff Green Council, constituent meeting
Vienna, 24 January 2008

Thirty-one staff members turned up. Votes were cast by paper. Ms. Hofer received 19 votes, Mr. Ndiaye 11; one was void. Ms. Hofer was declared elected and took over the meeting. The statutes were passed with two changes. Monthly fees were set at two euros. Mr. Ndiaye agreed to act as treasurer. End: 18.30.""",
    "workshop with groups": """
Workshop on indicators: summary by the organizers
Bangkok, 2-3 September 2014

Welcome and aims: ESCAP greeted 27 participants.
Group A (water) dropped seven indicators and kept four.
Group B (air) could not agree and asked for advice from WHO.
Group C (soil) rewrote all of them.
In plenary the results were compared. Participants settled on a list of nineteen. FAO volunteered to test it in Laos.
Evaluation forms were collected.""",
    "a council in the present": """
Minutes - Council of the Rhine Secretariats - Strasbourg, 8 December 1999

Present: nine delegations. President: Ms. Keller.

1. The President opens the meeting at 9.30 a.m. and proposes to take item 4 first. No objections.
2. The treasurer explains the accounts. The Council gives discharge.
3. France wonders whether salmon counts could be automated. The Council sets up a small group on this.
4. The President thanks the interpreters and closes at noon.""",
    "the chair's oral conclusions": """
High-level segment on plastics, 28 September 2022
Conclusions of the Chair

The segment heard eleven principals. There was general agreement that the treaty process deserves a joint voice. Several principals cautioned against new structures. It was understood that UNEP will prepare a common message by November. Nobody opposed the extension of the task team. The Chair thanked all principals and brought the segment to a close.""",
    "peer review": """
Peer review of IFAD: closing meeting with management
Rome, 1 July 2016

The reviewers (WMO, UNIDO, World Bank) met the Vice-President and eight managers. The reviewers presented nineteen recommendations. Management accepted sixteen of them, two in part, and rejected one on catering. The Vice-President committed himself to an action plan by the end of the year. The final report was handed over.""",
    "a group's week": """
Drafting group on the SDG brief
New York, 10 to 14 March 2014
Chair's report

The drafting group worked through five days and one night. Seventeen agencies contributed text. On Monday the structure was agreed; by Wednesday the first part stood. Disputes over the word "boundaries" were resolved on Thursday in a smaller circle led by UN DESA. On Friday at 11 a.m. the group approved the brief by acclamation and dispersed.""",
    "a hand-over of the chair": """
Meeting of the Inter-agency Network on Forests, The Hague, 19 May 2015: record

Mr. Pohl, who had led the network for six years, opened the meeting for the last time and gave a short review. The network elected Ms. Sato by acclamation. Ms. Sato took the chair. Under her guidance the work plan was discussed and approved. ITTO announced a paper on teak. The next meeting was set for March 2016.""",
    "in two languages": """
Reunión del grupo de trabajo / Meeting of the working group on lakes, Puno, 9 August 2011

Acta / Minutes

Asistentes / Present: Autoridad del Lago Titicaca, UNEP, PAHO
Preside / In the chair: Ing. Quispe

1. UNEP presented the map of outfalls. PAHO noted that two were missing.
2. The group agreed to sample in October and requested the Autoridad to lend its boat.
3. Se levanta la sesión / Meeting closed: 17:20""",
    "a vote in writing": """
Board of the Reef Fund - decisions taken between sessions by written procedure
Closed on 30 April 2016

Members voting: nine of nine. Chairperson: Ms. Tui.

The Board approved the grant to Kiribati (eight in favour, one abstention). It refused the grant to Nauru, five members being against. It asked the manager to explain the cost of boats by 15 May 2016. Ms. Tui declared the procedure closed.""",
    "a hearing": """
IN THE MATTER OF the complaint of Station Mist against the Coordinating Unit
HEARING of the Review Panel, 2 October 2009, Nairobi

Panel: Ms. Wanjiru, presiding; Mr. Holt; Mr. Dey. For the complainant: Ms. Orma. For the Unit: Mr. Best.

Ms. Orma argued that the Unit had withheld the funds for 2008. Mr. Best answered that no request had reached him. The Panel withdrew at 11.20 and returned at 12.05. It found unanimously for the complainant and ordered the Unit to pay within thirty days. The hearing was closed at 12.15.""",
    "decisions counted without stops": """
Sixth meeting of the Kelp Committee
Oslo, 3 June 2010

DECISIONS

1 Approved the accounts

2 Requested the treasurer to write terms of reference of the audit

3 Extended the term of Ms. Aas

Chair: Ms. Aas""",
}

# These say so little of how people met that a person is asked.
HARD = {"peer review", "a vote in writing"}
