"""The text of an import on the review screen: its sections, and the sentences that became no record."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from meetings.importing.decided import DecidedSection
from meetings.importing.kept_text import with_sentences, without_sentences
from meetings.importing.reading import ReadReport, Sureness
from meetings.importing.source import Sentence
from meetings.importing.usual_words import is_usual
from meetings.models import Section

from .item import Item
from .text_forms import IGNORE, RestForm, RestOfAllForm, SectionForm

# What has no section of its kind is printed in one that is added at the end.
HEADINGS = {
    Section.Kind.PROGRESS: _("Progress of the workstreams"),
    Section.Kind.NEW_TOPICS: _("New topics"),
    Section.Kind.ACTIONS: _("Decisions and actions"),
}


class ReviewedText:
    def __init__(self, read: ReadReport, answers: Mapping[str, str]) -> None:
        self._read, self._answers = read, answers
        self.texts = {sentence.number: sentence.text for sentence in read.source.sentences}
        self.not_understood = frozenset(read.not_understood)

    @cached_property
    def sections(self) -> list[Item]:
        return [
            Item.of(SectionForm(self._answers, prefix=f"section-{place}", fact=fact), fact)
            for place, fact in enumerate(self._read.sections)
        ]

    @cached_property
    def kept_as_text(self) -> dict[int, str]:
        """The sentences that stand in the text of a section, with the key of it."""
        return {
            number: home
            for number in sorted(self.not_understood)
            if (home := self._section_with(self.texts[number]))
        }

    @cached_property
    def closure(self) -> list[Item]:
        """The sentence the meeting ended on. It is text, of the section it stands in if of no other."""
        fact = self._read.closure
        if fact is None or not fact.sentences:
            return []
        number = fact.sentences[0]
        home = self._section_with(self.texts[number]) or self.section_of(number)
        return [Item.of(self._form("closure", number, home), fact)]

    @cached_property
    def rest(self) -> list[Item]:
        """What is neither a record nor text, then what seems to say more than was understood."""
        lost = sorted(number for number in self.not_understood - self.kept_as_text.keys())
        asked = [number for number in lost if not is_usual(self.texts[number])]
        asked += [number for number in self.doubts if number in self.kept_as_text]
        items = [
            Item(
                self._form(f"rest-{number}", number, self.kept_as_text.get(number) or self._of_all),
                (number,),
                sureness=Sureness.UNSURE,
                reason=self.doubts.get(number, ""),
            )
            for number in dict.fromkeys(asked)
        ]
        if len(lost) < 2:
            return items
        of_all = RestOfAllForm(self._answers, prefix="rest-all", sections=self._headings)
        return [Item(of_all, (), sureness=Sureness.UNSURE), *items]

    @cached_property
    def doubts(self) -> dict[int, str]:
        return {doubt.sentence: doubt.reason for doubt in self._read.doubts}

    @property
    def _of_all(self) -> str:
        return self._answers.get("rest-all-goes", "")

    @cached_property
    def _headings(self) -> list[tuple[str, str]]:
        return [(item.form.prefix, item.title) for item in self.sections]

    def _form(self, prefix: str, number: int, home: str) -> RestForm:
        sentence = Sentence(number, self.texts[number])
        return RestForm(self._answers, prefix=prefix, sentence=sentence, sections=self._headings, home=home)

    def _section_with(self, sentence: str) -> str:
        places = (
            place
            for place, fact in enumerate(self._read.sections)
            if sentence in fact.value.text or _is_with_count(sentence, fact.value.text)
        )
        place = next(places, None)
        return "" if place is None else f"section-{place}"

    def section_of(self, number: int) -> str:
        """The section the sentence stands in."""
        starts = [(min(item.sentences), item.form.prefix) for item in self.sections if item.sentences]
        before = [key for start, key in sorted(starts) if start <= number]
        return before[-1] if before else ""

    def decided(self, records: Sequence[Item], *, kinds: Sequence[str]) -> Iterator[DecidedSection]:
        """The sections, with what became no record put back where it stood; and those that are missing.

        `records`: what prints sentences in the sections of its kind. `kinds`: those that print something.
        """
        forms = [item.form for item in (*self.closure, *self.rest) if isinstance(item.form, RestForm)]
        ignored = [form.sentence.number for form in forms if form.shown("goes") == IGNORE]
        for item in self.sections:
            if item.form.is_left_out:
                continue
            kept = [form.sentence.number for form in forms if form.shown("goes") == item.form.prefix]
            kept += self._left_out_in(item.form.prefix, records)
            text = without_sentences(item.form.cleaned_data["text"], ignored, texts=self.texts)
            yield item.form.decided(with_sentences(text, kept, texts=self.texts))
        for kind in self.missing(kinds):
            yield DecidedSection(str(HEADINGS[Section.Kind(kind)]), kind, "", "")

    def missing(self, kinds: Sequence[str]) -> list[str]:
        """Those of these kinds of section that the text has not."""
        there = {item.form.shown("kind") for item in self.sections if not item.form.is_left_out}
        return [kind for kind in kinds if kind not in there]

    def _left_out_in(self, section: str, records: Sequence[Item]) -> list[int]:
        """The sentences of this section that only records left out rest on."""
        used = {n for item in records if not item.form.is_left_out for n in item.sentences}
        used |= {n for item in self.sections for n in item.sentences}
        left_out = {n for item in records if item.form.is_left_out for n in item.sentences}
        return [number for number in left_out - used if self.section_of(number) == section]


def _is_with_count(sentence: str, text: str) -> bool:
    """Whether it stands there with its number left open: "{count} ongoing workstreams"."""
    if "{count}" not in text:
        return False
    return any(sentence.replace(f" {word} ", " {count} ", 1) in text for word in sentence.split())
