"""Short texts of many kinds: reports of one meeting, and what speaks about meetings or comes from them."""

REPORTS = {
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
    "numbered decisions": """
DECISIONS ADOPTED BY THE COASTS BOARD AT ITS FOURTEENTH SESSION
Lima, 3 and 4 May 2012

Decision 14/1. Mandate of the task team on dunes
The Board,
Decides to prolong the mandate of the task team on dunes until the end of 2013.

Decision 14/2. Accounts
The Board,
Takes note of the accounts for 2011 and requests the secretariat to publish them.""",
    "a telephone conference noted for the file": """
NOTE FOR THE FILE

Telcon UNIDO / UNEP / ILO, 12 November 2007, 15h10 to 15h55

Mr. Bauer spoke for UNIDO, Ms. Lund for UNEP and Mr. Etxeberria for ILO. Ms. Lund explained that the funds for the survey had been released. All three accepted the questionnaire as it stood. It was left to UNIDO to mail it before the end of the month. Mr. Etxeberria doubted that the replies would be in before Easter.

The next telcon was fixed for 10 January.
B. Bauer""",
    "a communiqué": """
Joint communiqué

The executive heads of the six river secretariats met in Bonn on 8 October 2015 at the invitation of UNECE. They reviewed the year, exchanged views on dams and welcomed the accession of the Mekong secretariat. They agreed to share their gauges and to name a focal point each by December. They thanked the city of Bonn for its hospitality and accepted the offer of the Niger Basin Authority to receive them in 2016.""",
    "speakers by initials": """
Task team on wetlands: sixth sitting
Tue 4 Feb 2014, Gland. In the room: AB (Ramsar), KL (IUCN), OP (FAO). By phone: RS (UNDP).

AB opened, no changes to the agenda.
KL showed the new map. OP found the rice fields missing. RS agreed with OP.
-> KL adds the rice fields by 1 March.
Budget: nobody objected. Approved.
AB closed at 12.10.""",
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
    "a letter that forwards results": """
To the heads of the member agencies

12 July 2010

Sirs and Mesdames,

I write to let you know the results of the second round table on noise, which took place at ICAO in Montreal on 1 and 2 July and which I had the privilege to chair. Nineteen agencies took part.

The round table approved the common method of measurement. It rejected the proposal of a joint label. It asked ISO to advise on instruments and resolved to come together again in spring 2011.

Accept my best regards,
P. Vanterpool""",
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
    "notes on a phone, in one block": """
steering ctte plastics 6/9/22 online - present wb, unep, undp, oecd (late). unep chaired. went through the budget, wb asked why travel doubled, unep explained the two missions. budget approved. agreed to drop the gala. oecd will share its model by friday. next one 4/10.""",
    "results before the reader's eye": """
Summary of results
Thirty-first meeting of the Peat Liaison Committee (Helsinki, 8 March 2017)

The Committee
- elected Ms. Järvinen as its chairperson for two years;
- heard reports from Ireland, Estonia and Indonesia;
- decided not to change its rules;
- asked its members for photographs of restored bogs, by 1 June.""",
}

OTHERS = {
    "a vacancy": """
Job opening: Programme Management Officer, P-3
Duty station: Geneva. Deadline: 30 April 2019.

The incumbent will report to the Head of the EMG Secretariat. He or she services the meetings of the senior officials, prepares their agendas and drafts their reports, and follows up on what the meetings agreed. The secretariat supported nine groups in 2018.

Competencies: teamwork, planning. Education: advanced university degree. How to apply: through Inspira.""",
    "an extract of an audit": """
Internal Audit Division: Audit of the secretariat of the Dunes Convention

Auditors reviewed the period from January 2014 to June 2016. During that time the Bureau met five times. In two cases minutes were not signed, and in one case the chair approved a payment alone, although the Bureau had decided on 3 March 2015 that two signatures are needed. The secretariat accepted the recommendation and stated that a register had been opened.

Recommendation 3: The secretariat should keep signed minutes.""",
    "frequent questions": """
Frequently asked questions

Who chairs the EMG? The Executive Director of UNEP chairs it.
When was it set up? It was established in 1999 and met for the first time in 2001.
Who takes part in the Senior Officials Meeting? All members are invited. The meeting agrees on the work of the groups and takes note of their reports.
How do I become a focal point? Ask your agency.""",
    "a memorandum of understanding": """
MEMORANDUM OF UNDERSTANDING between UNIDO and UNITAR

The Parties, having met in Vienna on 3 March 2014 and having agreed to cooperate in training,

Article 1. The Parties shall hold consultations once a year. The meeting shall be chaired by each in turn.
Article 2. Each Party shall bear its own costs.
Article 3. This Memorandum enters into force upon signature.

Done at Vienna, in two originals.""",
    "hotels and visas": """
Information for participants
30th Senior Officials Meeting, Nairobi, 11 and 12 September 2024

Venue. The meeting is held in conference room 4 at UNON. It opens at 9.30.
Registration. Badges are handed out at the main gate from 8.00; bring your passport.
Hotels. The secretariat has agreed special rates with three hotels. Shuttle buses leave at 8.15.
Visa. Participants were sent a note verbale in July. Electricity: 240 volts.""",
    "rules of how to chair": """
Ten hints for chairs of groups

Before the meeting, read the minutes of the last one. Open on time. Welcome newcomers. Ask whether the agenda can be adopted. Let the shy speak first. When members agree, say aloud what was agreed and ask the note-taker to read it back. Never close a meeting without the date of the next. In 2016 a group decided the same thing three times because nobody had written it down.""",
    "posts": """
@UN_EMG 3 Oct: Great day in Nairobi! #SOM29 opened by our Chair @IngerA
@UN_EMG 3 Oct: Members agreed to continue the group on biodiversity, thumbs up
@UN_EMG 4 Oct: Photos are online now
@UN_EMG 9 Oct: Have you read our annual report? Link in bio""",
    "an obituary": """
In memory of Lars Holmqvist

Lars Holmqvist, who chaired the Chemicals Network from 1998 to 2007, died on 2 February. Those who attended his meetings remember that he opened each with a poem. Under his chairmanship the network met nineteen times, agreed on the first common label and closed two dumps. He was born in Umeå, studied chemistry and joined UNEP in 1981. The network will hold a minute of silence.""",
    "a syllabus": """
Course ENV 512: Institutions of the environment
Spring term 2016, Tuesdays 14:00-16:00, Room B2

Week 1. Introduction. Week 2. UNEP and its assembly. Week 3. Coordination: the EMG, its senior officials and what they decided in 2009. Reading: report of the fifteenth meeting.
Assessment: students present a paper and take part in a simulated meeting, chaired by the teacher. Essays were late last year; they will not be accepted this year.""",
    "a list of those who came": """
LIST OF PARTICIPANTS
Fifteenth meeting of the Reefs Committee, Nouméa, 7-9 May 2013

AUSTRALIA
Ms. Jane Whitlam, Deputy Secretary
FIJI
Mr. Josefa Nacola, Director of Fisheries
SECRETARIAT
Mr. Paul Anders, Executive Secretary, Chair""",
    "a script of the chair": """
RUNNING NOTES FOR THE CHAIR

(Gavel.) Good morning. I declare open the eighth meeting of the Board.
[Item 1] The agenda is in front of you. May I take it that the Board wishes to adopt it? ... I see no objection. It is so decided.
[Item 2] I give the floor to the secretariat. (After the presentation:) Are there comments?
[If Peru objects: suspend for five minutes.]
[Item 9] I thank all delegates and declare the meeting closed. (Gavel.)""",
    "comments on draft minutes": """
WHO comments on the draft report of the technical segment of 14 May

Para 3: "the meeting agreed" - our recollection is that the meeting only noted. Please replace.
Para 7: WHO was represented by Dr. Celik, not Mr. Celik.
Para 12: delete "decided"; the Chair summed up but nobody decided.
Annex: the list of participants is incomplete.""",
    "a handbook": """
Chapter 4. How groups work

4.1 An issue management group is set up by the Senior Officials, who decide on its mandate. 4.2 It elects a chair at its first meeting. 4.3 At each meeting the group adopts its agenda, takes note of progress and agrees on the next steps. 4.4 Decisions are recorded in the minutes, which the chair approves. 4.5 When its work is completed the group is closed.""",
    "a thesis": """
4.2 The years of doubt, 2003-2006

It has been argued (Meyer 2008; Lund 2011) that the EMG lost its way after Johannesburg. At its eighth meeting, held in New York in 2003, the Group decided to wait; at its ninth it decided nothing at all. Interviews with former members suggest that they met out of habit. As one official put it, "we agreed on the date of the next meeting". This chapter argues that the fault lay with the mandate. Table 3 shows attendance.""",
    "a certificate": """
CERTIFICATE OF ATTENDANCE

This is to certify that Ms. Rosa Amado attended the third training workshop on environmental audits, held in Quito from 4 to 8 June 2018, and took part in all its sessions.

Quito, 8 June 2018
The Director of Training""",
    "answers to a survey": """
What participants thought of the workshop of 12 May 2017

Of 64 participants 41 filled in the form. 87 % found the sessions useful. Sixteen respondents wrote that the room was too cold. Asked what they liked best, 22 named the visit to the landfill. Many wanted more time for discussion. The moderator received 4.5 out of 5 points. Results of 2016 are shown for comparison.""",
    "an invoice": """
INVOICE No. 2019-0412
Conference services, Senior Officials Meeting of 8 October 2019

Room for one day .......... 1,200.00
Interpreters, two booths .. 4,800.00
Coffee, 60 persons ........   420.00
Total CHF 6,420.00
Payable within 30 days. The meeting closed at 18:40; overtime was charged from 18:00.""",
    "draft decisions": """
DRAFT DECISIONS FOR CONSIDERATION BY THE SENIOR OFFICIALS
prepared by the secretariat, 2 September 2016; the meeting takes place on 27 September

The Senior Officials,
1. Decide to extend the mandate of the IMG on E-waste [until the end of 2017];
2. Take note of the report of the technical segment;
3. [Request the secretariat to seek funds];
4. Thank the Chair.""",
    "a project": """
Project document: Cleaner Kilns for Senegal

Problem. Brick kilns burn tyres. Baseline. In 2014 a workshop was held in Dakar and the ministry agreed to act.
Outcome 1. Forty kilns are converted by 2019. Indicator: number of kilns.
Governance. A steering committee, chaired by the ministry, meets twice a year, approves the budget and takes note of progress.
Budget: 1.2 million dollars. Risks: drought, elections.""",
    "a statement of a delegation": """
Statement by the delegation of Uruguay, item 5

Thank you, Chair. My delegation aligns itself with what was said by the Group of 77. We welcomed the report of the secretariat when it came out. Uruguay agreed last year to host the pilot, and we have kept our word. We ask that this statement be reflected in the report of the meeting. I thank you.""",
    "a diary of dates in a line": """
Who remembers? 2003, Geneva: the group met and agreed to print a leaflet. 2004, Paris: it met again and agreed to reprint it. 2006, Bonn: the chair, tired, closed the group. 2011, Nairobi: it was opened anew by the senior officials. We have collected these stories for you; send us yours.""",
    "a summary of a book": """
Executive summary

This publication was prepared by the IMG on Green Economy and endorsed by the Senior Officials in November 2011. It finds that green jobs grew by 4 per cent a year. It recommends that the agencies of the system invest in skills and that governments decide on clear rules. Chapter 1 sets out the concept. Chapter 2, written by ILO, considers labour. The authors thank all who took part in the review meeting.""",
    "a reply to a poll on dates": """
Hi Petra, 2 or 3 June both work for us, the 5th does not as Maria is in Rome that day. We discussed it with FAO and they agreed that the 2nd would be best. Can the meeting be opened at ten rather than nine? I attended the last one and it was closed far too late. Who will chair? Cheers, Ole""",
    "a policy of an office": """
Environmental policy of the Office at Lyon

The Office is committed to the environment. Management approved this policy on 4 May 2015. Staff are requested to switch off lights. The Green Committee, which is chaired by the head of services, meets quarterly, takes note of the consumption of water and paper and agrees on measures. The policy was reviewed in 2017. We reduce, we reuse, we recycle.""",
    "a page on a group": """
IMG on Tackling E-waste

The group was established by the Senior Officials in 2015. It is co-chaired by ITU and UNU. It met four times and completed a synthesis report. In 2017 members agreed to propose a coalition, and the Senior Officials welcomed it at their 24th meeting in Nairobi. Contact: the secretariat. Documents: synthesis report; list of members.""",
}
