"""The words of status: many ways in which reports of different years say the same."""

import pytest

from tests.meetings.importing.rules.test_entries import said

WORDS = {
    "continuing": [
        "The IMG on Land keeps working until 2014.",
        "The Group prolongs the mandate of the IMG on Land until June 2014.",
        "The meeting decides to leave the IMG on Land in being for another session.",
        "The life of the IMG on Land was prolonged by twelve months, that is until January 2014.",
        "The IMG on Land is set to run through 2014.",
        "The IMG on Land is likely to be kept in being in 2014.",
        "The IMG on Land stays in place until 2014.",
        "The IMG on Land was given another two years, until 2014.",
        "The IMG on Land was granted an extension until 2014.",
        "Work on the IMG on Land goes on until 2014.",
        "The work of the IMG on Land is ongoing.",
        "The work of the IMG on Land will go on in 2014.",
        "An extension of the IMG on Land until 2014 was agreed.",
        "Members agreed that the work of the IMG on Land should be continued in 2014.",
        "The mandate of the IMG on Land runs until the end of 2014.",
        "The IMG on Land, whose mandate was to expire in July, was extended to December 2014.",
        "The IMG on Land is still at work.",
        "The IMG on Land remains in existence until 2014.",
        "The IMG on Land has another year to go.",
        "Senior officials renewed the mandate of the IMG on Land until 2014.",
        "It was decided that the IMG on Land would remain in operation until 2014.",
        "The IMG on Land will go forward in 2014.",
        "The IMG on Land shall continue its activities.",
        "There was agreement to extend the IMG on Land until 2014.",
        "Consensus was reached to keep the IMG on Land in place until 2014.",
        "The IMG on Land continues to work on its report.",
    ],
    "completing": [
        "The IMG on Land is in its final phase and will finish in 2014.",
        "The IMG on Land is about to complete its mandate.",
        "The IMG on Land will be dissolved once the manual is out.",
        "The IMG on Land should have completed its mandate by February 2014.",
        "The IMG on Land will come to a close in 2014.",
        "The work of the IMG on Land is expected to be finished in 2014.",
        "The IMG on Land is on track to complete its work in 2014.",
        "The IMG on Land plans to wind up its activities by 2014.",
        "The IMG on Land is to end in 2014.",
        "The mandate of the IMG on Land will expire at the end of 2014.",
        "The mandate of the IMG on Land ends in December 2014.",
        "The mandate of the IMG on Land expires in December 2014.",
        "The IMG on Land is entering its last year and will end in 2014.",
    ],
    "completed": [
        "The IMG on Land has done its work.",
        "The IMG on Land has delivered all that was asked of it.",
        "The work of the IMG on Land is finished.",
        "The work of the IMG on Land is complete.",
        "The IMG on Land has accomplished its task.",
        "The work of the IMG on Land came to an end with the adoption of Phase II.",
        "The IMG on Land had achieved its objectives.",
        "The IMG on Land has reached the end of its mandate.",
        "The mandate of the IMG on Land has expired.",
        "The IMG on Land finished its work in May.",
        "The meeting took note of the completion of the work of the IMG on Land.",
        "The meeting noted with appreciation that the IMG on Land had finalized its work.",
    ],
    "concluded": [
        "The IMG on Land has ceased to exist.",
        "The Group takes note and dissolves the IMG on Land.",
        "The meeting brought the IMG on Land to a close.",
        "The IMG on Land is disbanded.",
        "The IMG on Land was laid to rest.",
        "It was agreed that the IMG on Land be closed.",
        "The IMG on Land was declared closed.",
        "The meeting resolved to discontinue the work of the IMG on Land.",
        "The Senior Officials ended the IMG on Land.",
        "The IMG on Land no longer exists.",
        "The closure of the IMG on Land was approved.",
        "The meeting declared the IMG on Land closed.",
        "The IMG on Land was terminated with immediate effect.",
    ],
    "on_hold": [
        "The meeting put the IMG on Land on hold.",
        "The Board concurred and put the IMG on Land on hold.",
        "The work of the IMG on Land was suspended.",
        "The IMG on Land has been paused until staff is found.",
        "The meeting placed the IMG on Land in abeyance.",
        "It was agreed to put the IMG on Land on hold.",
        "The IMG on Land is currently dormant.",
        "The IMG on Land has been inactive since 2012.",
        "Owing to the pandemic, the activities of the IMG on Land have been put on hold.",
        "Work in the IMG on Land has been interrupted.",
    ],
    "not_reported": [
        "Nothing was reported on the IMG on Land.",
        "Nothing was heard from the IMG on Land.",
        "Nobody reported on the IMG on Land.",
        "The IMG on Land was not reported upon.",
        "The IMG on Land was not represented and did not report.",
        "No news was received from the IMG on Land.",
        "There was no report from the IMG on Land.",
        "There was no update on the IMG on Land.",
        "The IMG on Land had nothing to report.",
        "For the IMG on Land no update was available.",
        "The meeting heard no report on the IMG on Land.",
    ],
    "new": [
        "The meeting sets up an IMG on Land.",
        "The Group decided on the establishment of an IMG on Land.",
        "The senior officials gave their approval to the creation of an IMG on Land.",
        "The IMG on Land was launched in March.",
        "The IMG on Land took up its work in March.",
        "The establishment of an IMG on Land was approved.",
        "It was agreed that an IMG on Land be established.",
        "The meeting approved the establishment of a new IMG on Land.",
    ],
}
NO_STATUS = [
    "The IMG on Land presented its completed report.",
    "Members suggested that the IMG on Land sleep until funds are found.",
    "UNEP hoped the IMG on Land would continue.",
    "The meeting discussed the extension of the IMG on Land.",
    "The IMG on Land had been established in 2009.",
    "The members of the IMG on Land agreed to extend their survey until 2014.",
    "The IMG on Land will continue to be briefed.",
    "No one was able to say whether the IMG on Land still exists.",
    "The IMG on Land launched a survey.",
    "The IMG on Land will close its survey in May.",
    "The IMG on Land ended its meeting early.",
    "The IMG on Land agreed to conclude its third meeting.",
    "Nothing was said about the end date of the IMG on Land.",
    "The mandate of the IMG on Land was discussed.",
]


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(status, sentence) for status, sentences in WORDS.items() for sentence in sentences],
)
def test_words_that_say_a_status(status, sentence):
    assert [(name, read) for name, read, _basis, _horizon in said(sentence)] == [("IMG on Land", status)]


@pytest.mark.parametrize("sentence", NO_STATUS)
def test_words_that_say_none(sentence):
    assert [entry for entry in said(sentence) if entry[1]] == []
