"""Workstreams in the register, with their mandates, names and lineages."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from emg.lib.partial_dates import PartialDate
from workstreams.models import Lineage, Workstream, WorkstreamName

from .addresses import addresses_of
from .lives import Life
from .occasions import LAST_SOM, Occasion
from .plan import Plan
from .register import Kinds
from .statuses import Ending
from .words import words


def put_workstreams(plan: Plan, *, kinds: Kinds, rng: Random) -> list[Workstream]:
    """By the numbers of the lives. They become public when a report naming them is approved."""
    addresses = addresses_of(Workstream, WorkstreamName)
    rows = []
    for life, naming in zip(plan.lives, plan.namings, strict=True):
        name = naming.first
        begun, until = _mandate(life, plan.meetings, rng)
        is_known_to_have_ended = life.ending == Ending.WENT_QUIET and rng.random() < 0.3
        rows.append(
            Workstream(
                title=name.title,
                kind=kinds.get(name.kind),
                slug=addresses.free(name.address or name.title),
                objective=_objective(name.topic, rng) if rng.random() < 0.9 else "",
                mandate_from=begun,
                mandate_until=until,
                counts_as_ongoing=rng.random() > 0.03,
                ended=PartialDate(f"{plan.meetings[life.last].day.year}~")
                if is_known_to_have_ended
                else None,
                source=plan.source,
            )
        )
    Workstream.objects.bulk_create(rows, batch_size=500)
    _put_names(rows, plan, kinds=kinds)
    _put_lineages(rows, plan)
    return rows


def _put_names(rows: Sequence[Workstream], plan: Plan, *, kinds: Kinds) -> None:
    for workstream, naming in zip(rows, plan.namings, strict=True):
        for name, day in naming.renamed:
            workstream.rename(to=name.title, kind=kinds.get(name.kind), on=day)
        for alias in naming.aliases:
            WorkstreamName.objects.create(workstream=workstream, name=alias, is_official=False)


def _put_lineages(rows: Sequence[Workstream], plan: Plan) -> None:
    Lineage.objects.bulk_create(
        Lineage(
            predecessor=rows[descent.predecessor],
            successor=rows[descent.successor],
            how=descent.how,
            happened_on=descent.happened_on,
        )
        for descent in plan.descents
    )


def put_register_only(plan: Plan, *, kinds: Kinds, rng: Random) -> None:
    """Workstreams no report names: published by staff, with their mandate."""
    addresses = addresses_of(Workstream, WorkstreamName)
    for name in plan.register_only:
        begun = rng.choice(plan.meetings).day
        Workstream.objects.create(
            title=name.title,
            kind=kinds.get(name.kind),
            slug=addresses.free(name.title),
            objective=_objective(name.topic, rng),
            mandate_from=rng.choice([f"{begun:%Y-%m}", f"{begun:%Y}", f"{begun:%Y}~"]),
            mandate_until=f"{begun.year + rng.randint(1, 4)}",
            ended=f"{begun.year + 1}~" if rng.random() < 0.3 and begun.year < LAST_SOM.year else None,
            published_on=begun + timedelta(days=rng.randint(10, 30)),
            source=plan.source,
        )


def _mandate(life: Life, meetings: Sequence[Occasion], rng: Random) -> tuple[str, str | None]:
    begun, last = meetings[life.born].day, meetings[life.last].day
    if life.is_under_way:
        begun = date(begun.year - rng.randint(1, 4), begun.month, 1)
    forms = [f"{begun}", f"{begun:%Y-%m}", f"{begun:%Y}", f"{begun:%Y}~"]
    exact = 0 if life.is_under_way else 10  # the day of an early beginning is not known
    first = rng.choices(forms, weights=[exact, 4, 3, 2])[0]
    if life.ending == Ending.STILL_ONGOING:
        year = LAST_SOM.year + 1
        forms = [f"{year}", f"{year}-06", f"{year}-12-31", f"{year + 1}", f"{year}~", ""]
        until = rng.choices(forms, weights=[8, 3, 3, 3, 1, 4])[0]
    elif life.is_at_an_end:
        until = rng.choices([f"{last}", f"{last:%Y-%m}", f"{last:%Y}", ""], weights=[5, 3, 3, 1])[0]
    else:
        until = rng.choice([f"{last.year + 1}", ""])
    return first, until or None


def _objective(topic: str, rng: Random) -> str:
    template: str = rng.choice(words()["work"]["objectives"])
    return template.replace("{topic}", topic)
