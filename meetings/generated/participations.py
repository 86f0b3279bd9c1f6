"""Which agencies lead, take part in and watch each workstream, and when."""

from collections.abc import Iterator, Sequence
from random import Random

from workstreams.models import Agency, Participation, Workstream

from .lives import Life
from .occasions import Occasion
from .plan import Plan

Role = Participation.Role


def put_participations(
    rows: Sequence[Workstream], plan: Plan, *, agencies: Sequence[Agency], rng: Random
) -> None:
    participations: list[Participation] = []
    for workstream, life in zip(rows, plan.lives, strict=True):
        for participation in _of_one(workstream, life, plan.meetings, agencies, rng):
            participation.source = plan.source
            participations.append(participation)
    Participation.objects.bulk_create(participations, batch_size=1000)


def _of_one(
    workstream: Workstream, life: Life, meetings: Sequence[Occasion], agencies: Sequence[Agency], rng: Random
) -> Iterator[Participation]:
    """Each agency once, but for one that led and stays on as a member."""
    others = iter(rng.sample(agencies, 16))
    until = meetings[life.last].held_on if life.is_at_an_end and rng.random() < 0.5 else None
    for role in _roles(rng):
        since = workstream.mandate_from if rng.random() < 0.5 else None
        agency = next(others)
        hand_over = _day_of_rotation(life, meetings, rng) if role == Role.LEAD else None
        yield Participation(
            workstream=workstream,
            agency=agency,
            role=role,
            takes_part_from=since,
            takes_part_until=hand_over or until,
        )
        if hand_over:
            yield Participation(
                workstream=workstream,
                agency=next(others),
                role=role,
                takes_part_from=hand_over,
                takes_part_until=until,
            )
            yield Participation(
                workstream=workstream, agency=agency, role=Role.MEMBER, takes_part_from=hand_over
            )


def _roles(rng: Random) -> list[Role]:
    leads = rng.choices([1, 2, 3], weights=[13, 5, 2])[0]
    rare = [role for role in (Role.CHAIR, Role.HOST, Role.PROPOSER, Role.CONTRIBUTOR) if rng.random() < 0.1]
    return [
        *[Role.LEAD] * leads,
        *[Role.CO_LEAD] * (rng.random() < 0.15),
        *rare,
        *[Role.MEMBER] * rng.randint(1, 4),
        *[Role.OBSERVER] * (rng.random() < 0.3),
    ]


def _day_of_rotation(life: Life, meetings: Sequence[Occasion], rng: Random) -> str | None:
    if life.length < 4 or rng.random() > 0.25:
        return None
    day = meetings[rng.randint(life.born + 1, life.last - 1)].day
    return rng.choice([f"{day}", f"{day:%Y-%m}"])
