"""The sections on the review screen, and the sentences nobody understood."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.importing.decided import DecidedSection
from meetings.importing.reading import Fact, ReadSection
from meetings.importing.source import Sentence
from meetings.models import Section
from workstreams.admin.controls import TextBox

from .answers import AnswersForm, left_out_field

IGNORE = "ignore"


class SectionForm(AnswersForm, forms.ModelForm):
    leave_out = left_out_field()

    class Meta:
        model = Section
        fields = ["heading", "kind", "text", "list_style"]
        widgets = {"text": TextBox(attrs={"cols": 60, "rows": 6})}

    def __init__(self, answers: Mapping[str, str], *, prefix: str, fact: Fact[ReadSection]) -> None:
        self.fact = fact
        read = fact.value
        style = read.list_style or str(Section._meta.get_field("list_style").default.value)
        super().__init__(
            answers,
            prefix=prefix,
            proposed={"heading": read.heading, "kind": read.kind, "text": read.text, "list_style": style},
        )

    def decided(self, text: str) -> DecidedSection:
        """With its text as it stands once what stays text is put back. Only of a valid form."""
        cleaned = self.cleaned_data
        return DecidedSection(
            cleaned["heading"], cleaned["kind"], text, cleaned["list_style"], self.fact.sentences
        )

    @property
    def is_left_out(self) -> bool:
        return bool(self["leave_out"].value())

    @property
    def heading(self) -> str:
        return self.shown("heading") or _("A section without a heading")

    @property
    def says(self) -> str:
        kind = dict(Section.Kind.choices).get(self.shown("kind"), self.shown("kind"))
        return ": ".join(filter(None, (str(kind), Truncator(self.shown("text")).chars(160))))


class RestOfAllForm(AnswersForm, forms.Form):
    """What becomes of all sentences of which nothing is decided one by one."""

    goes = forms.ChoiceField(required=False, label=gettext_lazy("Of all that are not decided below"))

    def __init__(self, answers: Mapping[str, str], *, prefix: str, sections: list[tuple[str, str]]) -> None:
        super().__init__(answers, prefix=prefix, proposed={}, choices={"goes": _choices(sections)})

    @property
    def heading(self) -> str:
        return _("All of them")

    @property
    def says(self) -> str:
        return self.label_of("goes")


class RestForm(AnswersForm, forms.Form):
    """A sentence no fact rests on, or one that seems to say more than was understood."""

    goes = forms.ChoiceField(required=False, label=gettext_lazy("What becomes of it"))

    def __init__(
        self,
        answers: Mapping[str, str],
        *,
        prefix: str,
        sentence: Sentence,
        sections: list[tuple[str, str]],
        home: str,
    ) -> None:
        """`sections`: their keys and headings. `home`: the key of the one whose text has it already."""
        self.sentence = sentence
        super().__init__(
            answers, prefix=prefix, proposed={"goes": home}, choices={"goes": _choices(sections)}
        )

    def clean(self) -> dict[str, Any] | None:
        super().clean()
        if not self.cleaned_data.get("goes") and "goes" not in self.errors:
            self.ask("goes", _("Keep it as text of a section, or ignore it."))
        return self.cleaned_data

    @property
    def heading(self) -> str:
        return _("Sentence %d") % (self.sentence.number + 1)

    @property
    def says(self) -> str:
        return self.label_of("goes")


def _choices(sections: list[tuple[str, str]]) -> list[tuple[str, str]]:
    keep = [(key, _("Text of “%s”") % heading) for key, heading in sections]
    return [("", _("Choose…")), *keep, (IGNORE, _("Ignore it"))]
