"""What is written in Python says the same as Django's own templates."""

import pytest
from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.functional import lazystr
from django.utils.safestring import SafeString
from pytest_django.asserts import assertHTMLEqual

from emg.lib.form_renderer import WRITTEN, FormRenderer

SIGNS = """"Ours" & <i>theirs</i>'s"""


class EveryControl(forms.Form):
    text = forms.CharField(
        label=SIGNS,
        help_text="Help.",
        widget=forms.TextInput(
            {"placeholder": lazystr(SIGNS), "autofocus": True, "hidden": False, "list": ""}
        ),
    )
    hidden = forms.CharField(widget=forms.HiddenInput)
    number = forms.IntegerField(min_value=1, label=SafeString("<b>Number</b>"))
    box = forms.BooleanField()
    day = forms.DateField()
    hour = forms.TimeField()
    long = forms.CharField(widget=forms.Textarea)
    choice = forms.ChoiceField(
        choices=[("", "---"), (1, lazystr(SIGNS)), (SIGNS, [("a", "A"), ("b", SafeString("<i>B</i>"))])],
        disabled=True,
    )
    several = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")])
    radio = forms.ChoiceField(
        label="", help_text="<b>Help.</b>", widget=forms.RadioSelect, choices=[("a", "A"), ("b", "B")]
    )


TYPED = {
    "text": SIGNS,
    "box": "on",
    "number": "many",
    "long": f"\n{SIGNS}",
    "choice": "b",
    "several": ["a", "b"],
}


@pytest.mark.parametrize(
    "values", [{}, {"initial": {**TYPED, "number": 2000}}, {"data": TYPED}, {"data": {}}, {"auto_id": False}]
)
def test_a_form_says_the_same_as_with_the_templates_of_django(values):
    ours, theirs = (
        EveryControl(**values, renderer=renderer()) for renderer in (FormRenderer, TemplatesSetting)
    )

    for bound in ours:
        assertHTMLEqual(bound.as_field_group(), theirs[bound.name].as_field_group())
    assertHTMLEqual(ours.non_field_errors(), theirs.non_field_errors())


def test_every_control_written_in_python_is_compared_with_a_template_that_exists():
    compared = {field.widget.template_name for field in EveryControl.base_fields.values()}

    assert {name for name in WRITTEN if "/widgets/" in name} <= compared
    for name in WRITTEN:
        TemplatesSetting().get_template(name)
