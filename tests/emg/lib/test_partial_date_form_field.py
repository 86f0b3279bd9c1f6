import pytest
from django import forms
from django.core.exceptions import ValidationError

from emg.lib.partial_date_form_field import HELP_TEXT, PartialDateFormField
from emg.lib.partial_dates import PartialDate
from emg.lib.typed_dates import how_to_write


class MandateForm(forms.Form):
    until = PartialDateFormField(required=False)


def test_form_reads_words():
    form = MandateForm({"until": " likely November 2022 "})

    assert form.is_valid()
    assert form.cleaned_data == {"until": PartialDate("2022-11?")}


@pytest.mark.parametrize("typed", ["", "  "])
def test_form_left_empty_has_no_date(typed):
    form = MandateForm({"until": typed})

    assert form.is_valid()
    assert form.cleaned_data == {"until": None}


@pytest.mark.parametrize("typed", ["soon", "May\0 2022", "9" * 10_000])
def test_form_says_what_to_write_and_keeps_what_was_typed(typed):
    form = MandateForm({"until": typed})

    assert form.errors == {"until": [how_to_write()]}
    assert form["until"].value() == typed


def test_required_field_left_empty_is_an_error():
    with pytest.raises(ValidationError) as refusal:
        PartialDateFormField().clean("")

    assert refusal.value.messages == ["This field is required."]


def test_form_shows_words_that_it_reads_back():
    form = MandateForm(initial={"until": PartialDate("2006-07-03/2006-07-04")})

    assert form["until"].value() == "3–4 July 2006"
    assert str(form["until"]) == (
        '<input type="text" name="until" value="3–4 July 2006" size="24" aria-describedby="id_until_helptext"'
        ' id="id_until">'
    )


@pytest.mark.parametrize(
    ("initial", "typed", "has_changed"),
    [
        (None, "", False),
        (None, "2022", True),
        (PartialDate("2022-11?"), "November 2022, likely", False),
        (PartialDate("2022-11?"), "2022-11?", False),
        ("2022-11?", "November 2022, likely", False),
        (PartialDate("2022-11?"), "November 2022", True),
        (PartialDate("2022-11?"), "", True),
        (PartialDate("2022-11?"), "soon", True),
    ],
)
def test_form_knows_whether_the_date_has_changed(initial, typed, has_changed):
    form = MandateForm({"until": typed}, initial={"until": initial})

    assert form.has_changed() is has_changed


@pytest.mark.parametrize(("given", "shown"), [("", HELP_TEXT), ("The day.", "The day.")])
def test_help_text_says_what_may_be_typed_unless_another_is_given(given, shown):
    assert PartialDateFormField(help_text=given).help_text == shown


@pytest.mark.parametrize("typed", ["2022-23", "2022-21?"])
def test_season_code_that_looks_like_two_years_is_ambiguous(typed):
    with pytest.raises(ValidationError, match="can be read in two ways"):
        PartialDateFormField().clean(typed)
