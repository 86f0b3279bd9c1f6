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


def test_two_columns_by_their_names():
    lines = [
        "Workstream                    Outlook",
        "IMG on Biodiversity           Expected to continue in 2027",
        "IMG on Environmental          Expected to complete its mandate",
        "Sustainability                in 2026",
        "Process on Early Warning and  On hold",
        "Environmental Data",
        "",
        "4. In the discussion, WMO said that it was so.",
    ]

    assert with_bars(lines) == [
        "Workstream | Outlook",
        "IMG on Biodiversity | Expected to continue in 2027",
        "IMG on Environmental Sustainability | Expected to complete its mandate in 2026",
        "Process on Early Warning and Environmental Data | On hold",
        *lines[-2:],
    ]


def test_text_right_under_a_table_is_none_of_its_cells():
    table = ["Action         Who   By when", "Send a note    UNEP  3 May", "Print it       WHO   4 May"]
    text = "The meeting then turned to the budget of the secretariat."

    assert with_bars([*table, text])[-1] == text


def test_a_heading_behind_a_table_is_none_of_its_cells():
    table = ["Group                Status", "IMG on Land          On hold", "IMG on Sand          On hold"]

    for heading in ("C. New topics", "C.1 Task Team on Noise"):
        assert with_bars([*table, "", heading])[-1] == heading
        assert with_bars([*table, heading])[-1] == heading


def test_a_row_in_bars_is_one_line():
    assert with_bars(["|Action|Who|When|", "|Send it|UNEP|May|", "|Print it|WHO|ongoing|"])[-1] == (
        "Print it | WHO | ongoing"
    )


def test_labels_and_values_are_no_table():
    lines = ["Members      Status of the guests", "UNEP         present", "WHO          absent"]

    assert with_bars(lines) == lines


def test_counted_rows_begin_with_the_next_number_wherever_their_lines_are_cut():
    lines = [
        "   Decision                      Addressee     Date",
        " 1 Established a group on",
        "   shipping                      -             -",
        "",
        " 2 Requested the lead to send",
        "   a draft                       IMO           3 May",
        "",
        " 3 Approved the budget           -             -",
        "",
        "4 Other matters",
        "",
        "Nothing was raised.",
    ]

    assert with_bars(lines) == [
        "Decision | Addressee | Date",
        "1 Established a group on shipping | - | -",
        "2 Requested the lead to send a draft | IMO | 3 May",
        "3 Approved the budget | - | -",
        *lines[-4:],
    ]
