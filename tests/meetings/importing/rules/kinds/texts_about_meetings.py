"""Short texts of many kinds that speak about meetings, or come from them, and report on none."""

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
    "encyclopaedia": """
Environment Management Group

The Environment Management Group (EMG) is a coordination body of the United Nations. It was created in 1999 following resolution 53/242 and held its first meeting on 22 January 2001 in New York, chaired by Klaus Töpfer. Since 2006 its senior officials have met every year. In 2010 the group agreed to a system-wide process on the green economy. As of 2020, it had 51 members. See also: UNEP; Chief Executives Board.""",
    "quarterly activities": """
EMG Secretariat: what we did, July to September 2015

July. The secretariat organized the technical segment on 2 July; 31 members attended. It helped the IMG on Chemicals to finish its report.
August. The website was moved to a new server. Two interns started.
September. The senior officials met in New York on 23 September, chaired by Mr. Steiner, and adopted twelve decisions. Staff took part in nine other meetings.
Spending: 41 % of the budget.""",
    "legal advice": """
To: Head, EMG Secretariat. From: Office of Legal Affairs. 9 May 2017

You asked whether the decision taken at the meeting of 4 April 2017 is valid although only eleven members were present. The terms of reference are silent on a quorum. The Chair put the matter to the meeting and nobody objected. In our opinion the decision stands. We would advise that the rules be amended. A similar case arose in 2009, when the group decided in the absence of its chair.""",
    "collected decisions": """
Compendium of decisions of the Senior Officials, 2010-2014

SOM16 (2010): The Senior Officials established the IMG on Green Economy.
SOM17 (2011): The Senior Officials took note of the report on drylands and agreed to print it.
SOM18 (2012): The Senior Officials decided to test peer reviews.
SOM19 (2013): The Senior Officials concluded the IMG on Land.
SOM20 (2014): The Senior Officials agreed on a framework of strategies.

Decisions of the technical segments are in volume 2.""",
    "a life": """
Candidate for chair: Ms. Oluchi Adeyemi

Ms. Adeyemi has served FAO since 1996. She chaired the Committee on Forestry at its nineteenth session, held in Rome in March 2009, and was elected vice-chair of the group on wood fuel. In 2014 she opened the Nexus Dialogue in Lagos. Colleagues agreed that she never closed a meeting late. She speaks four languages. Nominated by: FAO, ITTO.""",
    "a reminder": """
Dear Hassan,

a quick reminder: at the meeting of 4 May the group agreed that your agency would send its figures by 1 June. It is now the 19th and we have received nothing. UNIDO and WIPO sent theirs in time. Could you let me know by Friday? Otherwise the chair will have to report to the senior officials that the table is incomplete.

Thanks and greetings,
Elin""",
    "footprint": """
The carbon footprint of the 25th Senior Officials Meeting
New York, 24 September 2019

Thirty-three participants travelled to the meeting, 19 of them by air. Together they flew 168,000 kilometres. The hotel nights were counted with the factors of DEFRA. Catering was vegetarian and caused 90 kg. Total emissions amounted to 41.2 tonnes and were offset by the host. In 2018 the figure was 57 tonnes. Figure 2 shows emissions by participant.""",
    "lessons": """
Lessons learned from the IMG on Land, 2009-2013

The IMG was a success because its chairs came prepared. It met eleven times. Early meetings were poorly attended: at the second one only four agencies were represented. Things improved after UNCCD took the chair in 2010. The group adopted its report in 2011. What did not work: deadlines were not kept, and minutes came late. Future groups should fix deadlines at the start.""",
    "captions": """
Photos SOM28

1. The Chair, Ms. Andersen, opens the meeting.
2. Participants from WIPO and ITU during the coffee break.
3. The head of the secretariat presents the report.
4. Members applaud after the decision on biodiversity.
5. Group photo. All photos: UNEP/Otieno. Use is free if the source is named.""",
    "a strategy": """
EMG Strategy 2025-2030: Nexus Next

Vision. A United Nations that acts as one for nature. Where we are. Since 2001 the Group has set up thirty groups. At their 29th meeting, held in Nairobi on 4 October 2023, the Senior Officials requested this strategy and agreed on its five goals. Goal 1. By 2030 all entities will have an environmental policy. Goal 2. Members share data. Monitoring. The Senior Officials will review progress every year.""",
    "silence procedure": """
NOTIFICATION

Extension of the IMG on Biodiversity: written procedure

The Chair proposes that the mandate be extended to 31 December 2025. The technical segment supported this on 12 June. In accordance with paragraph 8 of the terms of reference the proposal is considered approved unless a member objects in writing by 15 July 2024, 18.00 Geneva time. Objections are sent to the secretariat.""",
    "outline of a publication": """
Annotated outline: "Greening the Blue at twenty"

Preface by the Chair. Chapter 1: how it began; the meeting of October 2007 in New York at which the heads agreed to become climate neutral (2 pages, UNEP). Chapter 2: counting; interview with those who took part in the first group (4 pages). Chapter 3: what was decided and what was done. Box: the chair who closed a meeting by bicycle. Authors have until March.""",
    "host agreement": """
Arrangements between the secretariat and the host of the 31st Senior Officials Meeting

The host provides a room for 80 persons from 8.00 to 18.00 on 9 October 2025, free of charge. The secretariat pays the interpreters. The host was informed that the meeting is chaired by the Executive Director and attended by some 50 members. Costs that were caused by late changes are borne by the party that asked for them. Agreed by exchange of e-mails, 2 May 2025.""",
    "fact sheet": """
FACT SHEET: Peer reviews

What? Members review each other's environmental management. Since when? Decided by the senior officials in November 2012. Who? UNEP, WMO and UPU were reviewed first, in 2013. How? A team of three visits the agency, meets management and presents recommendations. The agency accepted 85 % of them on average. Who chairs? The reference group, chaired by UNEP and OECD, met nine times. Want to be reviewed? Write to us.""",
    "briefing to press": """
Transcript of the daily press briefing, 25 September 2014

Spokesman: Good afternoon. The Executive Director chaired a meeting of senior officials this morning. They agreed on several things, which you will find in the release.
Question: Did they discuss the palm oil issue?
Spokesman: I was not in the room. What I can tell you is that it wasn't on the agenda.
Question: When is the next one?
Spokesman: In a year. Thank you.""",
    "evaluation tor": """
Request for proposals: evaluation of the EMG

Background. The EMG met for the first time in 2001. An evaluation in 2005 found that decisions were not followed up, and its senior officials then agreed to meet yearly. Task. The consultant interviews 30 members, attends the technical segment on 5 June 2018 as an observer and presents findings to the senior officials. Payment: 40 % upon the inception report. Offers should reach us by 12 January 2018.""",
    "nomination by members": """
Members of the Task Team on Pollution (as of 3 April 2023)

FAO: Ms. Lind, alternate Mr. Bo. WHO: Mr. Adair (co-chair). UNEP: Ms. Tran (co-chair since the meeting of 9 February). UNICEF left the team in March. UNIDO was invited and has not yet answered. ILO nominated two persons; it was asked to decide on one.""",
    "an essay": """
Why inter-agency meetings fail
by Jonas Wirth

I have sat in some four hundred of them. The chair opens, everybody is thanked, the agenda is adopted. Somebody presents slides. Members take note. At half past twelve the meeting is closed, and what was agreed could have been written on a stamp. In May 2012 I attended one at which nobody could say who had called it. We agreed to meet again. Three remedies come to mind.""",
    "guidelines for minutes": """
Model minutes (do not copy the facts)

"The meeting was opened at 10.00 by the Chair, Ms. A. Present were B, C and D. The group agreed to extend the deadline. The meeting was closed at 12.00."
Explanations: The first sentence says who opened and when. The second names those present. Use the past tense. Decisions stand alone. Do not report who said what unless asked.""",
    "announcement of results": """
Save energy now! Winners of the office challenge

From January to March 2016 teams from 14 offices took part in the challenge. Vienna saved 12 %, Bonn 9 %. At the ceremony on 22 April the Director thanked all teams and handed over the cups. Participants agreed that it was fun. Do you want to join in 2017? Register with your focal point by 1 December. Rules: teams consist of five persons.""",
}
