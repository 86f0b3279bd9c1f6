"""Tables of a plain text, in columns of spaces, tabs or bars."""

from meetings.importing.files.plain_columns import with_bars


def test_columns_of_spaces_with_cells_over_several_lines():
    lines = [
        "Action                   Who       By when",
        "Send the draft to all    UNEP      3 May",
        "members",
        "",
        "Print the leaflet        WHO       ongoing",
    ]

    assert with_bars(lines[:2] + lines[3:]) == [
        "Action | Who | By when",
        "Send the draft to all | UNEP | 3 May",
        "Print the leaflet | WHO | ongoing",
    ]


def test_cell_goes_on_under_its_column():
    lines = [
        "No.  Action                 Who",
        "1    Send the draft to all  UNEP",
        "     members of the group",
        "2    Print it               WHO",
    ]

    assert with_bars(lines) == [
        "No. | Action | Who",
        "1 | Send the draft to all members of the group | UNEP",
        "2 | Print it | WHO",
    ]


def test_empty_cells_keep_their_place():
    assert with_bars(["a\tb\tc", "x\t\tz", "u\tv\tw"]) == ["a | b | c", "x |  | z", "u | v | w"]


def test_rules_between_rows_are_no_rows():
    assert with_bars(["|a|b|c|", "|---|---|---|", "|x|y|z|", "|u|v|w|"]) == [
        "a | b | c",
        "x | y | z",
        "u | v | w",
    ]


def test_other_lines_stay_as_they_are():
    lines = ["Date:    3 May 2022", "Venue:   Geneva", "", "The meeting  was held  in Geneva."]

    assert with_bars(lines) == lines
