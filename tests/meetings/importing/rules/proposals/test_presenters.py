"""Who brought a proposal, in the words and places where reports say so."""

from time import perf_counter

import pytest

from meetings.importing.rules.proposals.presenters import presenters_said
from meetings.importing.rules.proposals.proposal_headings import headed

SAID = {
    ("WMO", "WHO"): [
        "WMO and WHO proposed an IMG on Heat.",
        "WMO and WHO (in that order) presented the topic.",
        "WMO, together with WHO, proposed an IMG on Heat.",
        "WMO (with WHO) presented a proposal for an IMG on Heat.",
        "WMO and WHO, with the support of UNEP, put forward an IMG on Heat.",
        "The representatives of WMO and WHO introduced the proposal.",
        "The representative of WMO, speaking also on behalf of WHO, presented the proposal.",
        "WMO, also on behalf of WHO, presented the proposal.",
        "An IMG on Heat was proposed by WMO and WHO.",
        "A proposal for an IMG on Heat was presented by WMO and WHO.",
        "The proposal of WMO and WHO for an IMG on Heat was supported.",
        "The proposal from WMO and WHO to open consultations on heat was supported.",
        "The proposal made by WMO and WHO was supported.",
        "The joint proposal of WMO and WHO was supported.",
        "Members discussed a proposal by WMO and WHO.",
        "Presented by: WMO, WHO",
        "Proponents: WMO and WHO.",
        "Proposed by WMO/WHO.",
        "WMO and WHO tabled the proposal, which aims to warn.",
        "WMO and WHO have proposed an IMG on Heat.",
        "WMO and WHO made the case for an IMG on Heat.",
        "WMO and WHO jointly proposed a Task Team on Heat.",
        "WMO and WHO briefed members on their proposal.",
        "WMO and WHO came forward with a proposal for an IMG on Heat.",
        "WMO and WHO called for an IMG on Heat.",
        "On the initiative of WMO and WHO, the meeting discussed an IMG on Heat.",
        "At the suggestion of WMO and WHO, members discussed an IMG on Heat.",
        "The topic was brought by WMO and WHO.",
        "The idea came from WMO and WHO.",
        "Mr. Ali Noor (WMO) and Ms. Eva Lind (WHO) presented the proposal.",
        "The proposal was introduced by Mr. Ali Noor of WMO and Ms. Eva Lind of WHO.",
    ],
    ("UNCCD",): [
        "Senior Officials supported the proposal of UNCCD to open consultations on sand and dust storms.",
        "UNCCD’s proposal for a coalition was supported.",
        "UNCCD explained its proposal.",
        "UNCCD recalled that dust kills, and proposed a coalition.",
        "In its statement, UNCCD proposed a coalition on dust.",
        "The UNCCD secretariat presented the proposal.",
        "The Executive Secretary of UNCCD introduced the proposal.",
        "Ms. Eva Lind, UNCCD, presented the proposal.",
    ],
    ("OCHA", "UN Environment"): ["OCHA and UN Environment proposed an IMG on Relief."],
    ("UNEP/GRID-Geneva",): ["UNEP/GRID-Geneva presented the demand for sand, and proposed an IMG on Sand."],
    ("SUN", "EMG Secretariat"): [
        "SUN and the EMG Secretariat jointly proposed a Task Team on Travel.",
    ],
    ("World Bank", "UN-Habitat"): [
        "The World Bank and UN-Habitat suggested a dialogue on cities.",
        "Proposed by the World Bank and UN-Habitat.",
    ],
    (): [
        "Members proposed changes.",
        "The meeting discussed the proposal.",
        "The Chair presented the agenda.",
        "It was proposed that the group meet again.",
        "Several members proposed a shorter text.",
        "Participants made comments on the proposal.",
        "Heat was presented as a growing risk.",
        "The IMG on Land presented its report.",
        "The Task Team proposed to meet in May.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("names", "sentence"), [(names, text) for names, said in SAID.items() for text in said]
)
def test_presenters_in_sentences(names, sentence):
    expected = {("UNCCD secretariat",), names} if "UNCCD secretariat" in sentence else {names}

    assert presenters_said(sentence) in expected


@pytest.mark.parametrize(
    "heading",
    [
        "Task Team on Heat (WMO, WHO)",
        "Task Team on Heat (WMO & WHO)",
        "Task Team on Heat (WMO/WHO)",
        "Task Team on Heat (WMO with WHO)",
        "Task Team on Heat (new, suggested by WMO and WHO)",
        "Task Team on Heat (proposal by WMO and WHO)",
        "Task Team on Heat (proposal of WMO and WHO)",
        "Task Team on Heat (proponents: WMO, WHO)",
        "Task Team on Heat (by WMO and WHO)",
        "Task Team on Heat (lead: WMO, WHO)",
        "Task Team on Heat (from WMO and WHO)",
        "Task Team on Heat [WMO, WHO]",
        "Task Team on Heat – WMO, WHO",
        "Task Team on Heat - presented by WMO and WHO",
        "Task Team on Heat, by WMO and WHO",
        "Task Team on Heat: proposal by WMO and WHO",
        "Task Team on Heat | WMO, WHO",
        "Proposal for a Task Team on Heat (WMO and WHO)",
        "Proposed Task Team on Heat (WMO and WHO)",
        "New Task Team on Heat (WMO and WHO)",
        "WMO and WHO: Task Team on Heat",
        "WMO/WHO – Task Team on Heat",
        "Proposal from WMO and WHO for a Task Team on Heat",
        "WMO and WHO proposal for a Task Team on Heat",
    ],
)  # fmt: skip
def test_presenters_in_headings(heading):
    found = headed(heading)

    assert (found.title, found.presenters) == ("Task Team on Heat", ("WMO", "WHO"))


def test_a_convention_called_by_its_town_is_an_agency():
    assert headed("Task Team on Heat (Ramsar and UN-Habitat)").presenters == ("Ramsar", "UN-Habitat")


@pytest.mark.parametrize(
    "heading",
    [
        "Environmentally Sound Management (ESM)",
        "Coalition on Sand – a first look",
        "Task Team on Heat (continued)",
        "Task Team on Heat: next steps",
        "IMG on Sand",
    ],
)
def test_headings_that_name_nobody(heading):
    assert headed(heading).presenters == ()


def test_long_rows_are_read_at_once():
    row = ", ".join(f"UNIT{letter}{other}" for letter in "ABCDEFGH" for other in "ABCDEFGH")
    started = perf_counter()

    presenters_said(
        f"{row}, the Secretariat of the Basel, Rotterdam and Stockholm Conventions, and Habitat took part"
    )
    headed(f"Task Team on Heat ({row} took part")

    assert perf_counter() - started < 1


def test_a_title_in_quotation_marks():
    assert headed("“Clean ports”, proposed by IMO").title == "Clean ports"
