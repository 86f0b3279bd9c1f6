"""The decisions and actions in the answer about a meeting."""


def test_answer_tells_all_of_it(ask, technical, som):
    first, second = ask("meetings/technical/")["actions"]
    (approved,) = ask("meetings/som28/")["actions"]

    site = "http://testserver"
    assert first == {
        "mark": "(a)",
        "text": "Requested the Secretariat to draft the terms.",
        "verb": "request",
        "addressee": "the Secretariat",
        "deadline": {
            "kind": "date",
            "words": "30 June 2022",
            "date": {
                "edtf": "2022-06-30",
                "words": "30 June 2022",
                "earliest": "2022-06-30",
                "latest": "2022-06-30",
            },
        },
        "agenda_item": "3",
        "follows": None,
        "followed_by": [
            {
                "meeting": {
                    "id": "som28",
                    "title": "The meeting som28",
                    "url": f"{site}/meetings/som28/",
                    "self": f"{site}/api/v1/meetings/som28/",
                },
                "paper": f"{site}/meetings/som28/summary/rev/0/#action-1",
            }
        ],
        "paper": f"{site}/meetings/technical/summary/rev/0/#action-1",
    }
    assert (second["addressee"], second["deadline"], second["agenda_item"]) == (None, None, None)
    assert approved["deadline"] == {"kind": "said", "words": "by SOM29", "date": None}
    assert approved["follows"]["meeting"]["id"] == "technical"


def test_answer_of_a_meeting_without_actions_has_an_empty_list(ask, founding):
    assert ask(f"meetings/{founding.meeting.slug}/")["actions"] == []
    assert ask("meetings/som28/")["actions"] == []
