"""What workstreams plan and write of themselves: milestones and progress updates."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from workstreams.models import Agency, Milestone, ProgressUpdate, Workstream

from .lives import Life
from .occasions import LAST_SOM, Occasion
from .plan import Plan
from .statuses import Ending
from .words import words

SINCE_LAST = 40  # days after the last meeting in which updates still come


def put_progress(rows: Sequence[Workstream], plan: Plan, *, agencies: Sequence[Agency], rng: Random) -> None:
    milestones: list[Milestone] = []
    updates: list[ProgressUpdate] = []
    for workstream, life, naming in zip(rows, plan.lives, plan.namings, strict=True):
        span = _span(life, plan.meetings)
        milestones += _milestones(workstream, span, rng)
        updates += _updates(workstream, span, naming.topic, agencies, rng)
    Milestone.objects.bulk_create(milestones, batch_size=1000)
    ProgressUpdate.objects.bulk_create(updates, batch_size=1000)


def _span(life: Life, meetings: Sequence[Occasion]) -> tuple[date, date]:
    if life.ending == Ending.STILL_ONGOING:
        return meetings[life.born].day, LAST_SOM + timedelta(days=SINCE_LAST)
    return meetings[life.born].day, meetings[life.last].day


def _milestones(workstream: Workstream, span: tuple[date, date], rng: Random) -> Iterator[Milestone]:
    """Due until half a year after the end; done mostly, where the day is past."""
    for title in rng.sample(words()["work"]["milestones"], rng.choice([0, 0, 1, 2, 3])):
        due = _day(span[0], span[1] + timedelta(days=180), rng)
        is_done = due <= span[1] and rng.random() < 0.75
        done = due - timedelta(days=rng.randint(0, 20))
        yield Milestone(
            workstream=workstream,
            title=title,
            due=rng.choice([f"{due:%Y}-12-15", f"{due:%Y-%m}", f"{due:%Y-%m}", f"{due:%Y}"]),
            done_on=rng.choice([f"{done:%Y-%m}-01", f"{done:%Y-%m}"]) if is_done else None,
            note=rng.choice(words()["work"]["milestone_notes"]) if rng.random() < 0.15 else "",
            is_public=rng.random() < 0.7,
        )


def _updates(
    workstream: Workstream, span: tuple[date, date], topic: str, agencies: Sequence[Agency], rng: Random
) -> Iterator[ProgressUpdate]:
    for _number in range(rng.choice([0, 1, 1, 2, 3])):
        text: str = rng.choice(words()["work"]["updates"])
        yield ProgressUpdate(
            workstream=workstream,
            written_on=_day(*span, rng),
            text=text.replace("{topic}", topic),
            agency=rng.choice(agencies) if rng.random() < 0.8 else None,
            is_public=rng.random() < 0.7,
        )


def _day(first: date, last: date, rng: Random) -> date:
    return first + timedelta(days=rng.randint(0, (last - first).days))
