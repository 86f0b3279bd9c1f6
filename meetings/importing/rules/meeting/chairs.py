"""Who chaired: "co-chaired by X (WHO) and Y (UNEP)", "under the chairmanship of …", "Chair: …"."""

import re
from collections.abc import Iterable, Iterator

from meetings.importing.reading import Fact, ReadChair, Sureness
from meetings.importing.rules.words.dates import first_date
from meetings.importing.source import Sentence

from . import chair_words as words
from .people import people


def chairs(sentences: Iterable[Sentence], *, day: str) -> tuple[Fact[ReadChair], ...]:
    """Those who are said to have chaired; or else who opened the meeting, which is likely the same."""
    kept = [sentence for sentence in _with_names(sentences) if not _is_of_earlier(sentence.text, day)]
    presiding = [sentence for sentence in kept if not words.MODERATES.search(sentence.text)]
    found = [fact for sentence in presiding for fact in _said(sentence)]
    # Who moderates presides only where nobody else does.
    found = found or [fact for sentence in kept for fact in _said(sentence)]
    found = found or [fact for sentence in kept for fact in _listed(sentence)]
    found = [*found, *(fact for sentence in kept for fact in _opened(sentence, is_only=not found))]
    unique: dict[str, Fact[ReadChair]] = {}
    for fact in found:
        key = fact.value.name.split()[-1].casefold()
        if key not in unique or (fact.value.title and not unique[key].value.title):
            unique[key] = fact
    return tuple(unique.values())


def _with_names(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """ "She co-chaired the meeting with …": with the name of the one the sentence before tells of first."""
    before = ""
    for sentence in sentences:
        pronoun = words.PRONOUN.match(sentence.text)
        person = next(iter(people(before)), None) if pronoun else None
        if pronoun and person:
            title = f" ({person.title})" if person.title else ""
            yield Sentence(sentence.number, f"{person.name}{title}{sentence.text[pronoun.end() :]}")
        else:
            yield sentence
        before = sentence.text


def _is_of_earlier(text: str, day: str) -> bool:
    """Whether it tells who chaired before: "the second session, held in October 2016 under the chairmanship of …"."""
    match = words.BEHIND.search(text)
    behind = re.split(r"[,;]", text[match.end() :])[0] if match else ""
    told = (first_date(text[: match.start()]) or first_date(behind)) if match else None
    length = min(len(told.edtf), len("2016-10-04")) if told else 0
    return bool(told and length >= len("2016-10") and told.edtf[:length] < day[:length])


def _said(sentence: Sentence) -> Iterator[Fact[ReadChair]]:
    for person in (*_behind(sentence.text), *_before(sentence.text)):
        yield Fact(person, (sentence.number,))


def _behind(text: str) -> list[ReadChair]:
    """ "chaired by X and Y"."""
    match = words.BEHIND.search(text)
    if not match:
        return []
    before = text[: match.start()]
    if any(shape.search(before) for shape in (words.OF_ANOTHER, words.OTHER_TIME, words.IS_VICE)):
        return []
    again = words.AGAIN.search(text, match.end())
    named = people(text[match.end() : again.start() if again else len(text)], is_bare_allowed=True)
    return [*named, *(people(text[again.end() :]) if again else [])]


def _before(text: str) -> list[ReadChair]:
    """ "X and Y chaired the meeting", "X chaired it together with Y"."""
    match = words.BEFORE.search(text)
    if not match or any(shape.search(text[: match.end()]) for shape in (words.FOR_ANOTHER, words.OTHER_TIME)):
        return []
    starts = [found.end() for found in words.NAMES_START.finditer(text, 0, match.start())]
    named = people(text[starts[-1] if starts else 0 : match.start()])
    together = words.TOGETHER.match(text[match.end() :].lstrip()) if named else None
    rest = text[match.end() :].lstrip()
    return [*named, *(people(rest[together.end() :]) if together else [])]


def _listed(sentence: Sentence) -> Iterator[Fact[ReadChair]]:
    """Who is called chair in a list of those present."""
    for match in words.LISTED.finditer(sentence.text):
        chair = ReadChair(_first_of(match, "name"), _first_of(match, "org").strip())
        yield Fact(chair, (sentence.number,), Sureness.LIKELY, "The list of those present says so.")


def _first_of(match: re.Match[str], group: str) -> str:
    """What the first of "org", "org2", … has matched."""
    found = match.groupdict("")
    return next((found[name] for name in sorted(found) if name.startswith(group) and found[name]), "")


def _opened(sentence: Sentence, *, is_only: bool) -> Iterator[Fact[ReadChair]]:
    """Who opened the meeting: surely its chair where the title says so."""
    text = sentence.text
    if words.FOR_ANOTHER.search(text):
        return
    names = ""
    if match := words.OPENED_BY.search(text):
        names = text[match.end() :]
    elif match := words.OPENED.search(text):
        names = text[: match.start()]
    for person in people(names)[:2]:
        if words.IS_CHAIR.search(person.title):
            yield Fact(person, (sentence.number,))
        elif is_only:
            reason = "The text says who opened the meeting, not who chaired it."
            yield Fact(person, (sentence.number,), Sureness.LIKELY, reason)
