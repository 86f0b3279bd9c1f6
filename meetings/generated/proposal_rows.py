"""Proposals in the register, and what the reports say of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from meetings.lifecycle import Position
from meetings.models import Consideration, Meeting, Presenter, Report
from workstreams.models import Agency, Proposal, Workstream

from .addresses import addresses_of
from .plan import Plan
from .proposals import Idea, Step
from .register import Kinds
from .words import words


@dataclass(frozen=True)
class Proposed:
    """A proposal as its presenters bring it, and its steps with the workstream each leads to."""

    proposal: Proposal
    objective: str
    activities: str  # one a line
    presenters: Sequence[Agency]  # in the order of the paper
    steps: Mapping[int, tuple[Step, Workstream | None]]  # by the place of the meeting


def put_proposals(
    plan: Plan,
    workstreams: Sequence[Workstream],
    *,
    agencies: Sequence[Agency],
    kinds: Kinds,
    rng: Random,
) -> list[Proposed]:
    """They become public when a report naming them is approved."""
    addresses = addresses_of(Proposal)
    rows = Proposal.objects.bulk_create(
        Proposal(
            title=_title(idea),
            kind=kinds.get(idea.name.kind) if idea.has_kind else None,
            slug=addresses.free(idea.name.address or _title(idea)),
            follows=workstreams[idea.follows] if idea.follows is not None else None,
        )
        for idea in plan.ideas
    )
    return [
        _proposed(idea, row, workstreams, agencies, rng) for idea, row in zip(plan.ideas, rows, strict=True)
    ]


def _title(idea: Idea) -> str:
    """Without a kind it is headed with its topic."""
    topic = idea.name.topic
    return idea.name.title if idea.has_kind else topic[0].upper() + topic[1:]


def _proposed(
    idea: Idea, row: Proposal, workstreams: Sequence[Workstream], agencies: Sequence[Agency], rng: Random
) -> Proposed:
    said = words()["proposals"]
    objective: str = rng.choice(said["objectives"])
    return Proposed(
        row,
        objective=objective.replace("{topic}", idea.name.topic),
        activities="\n".join(rng.sample(said["activities"], rng.choice([0, 0, 3, 5]))),
        presenters=rng.sample(agencies, rng.choices([1, 2, 3], weights=[6, 3, 2])[0]),
        steps={
            step.place: (step, workstreams[step.becomes] if step.becomes is not None else None)
            for step in idea.steps
        },
    )


def put_considerations(
    report: Report, place: int, soms: Mapping[int, Meeting], proposed: Sequence[Proposed], rng: Random
) -> None:
    present = [brought for brought in proposed if place in brought.steps]
    rows = Consideration.objects.bulk_create(
        Consideration(
            report=report, order=order, proposal=brought.proposal, **_said(brought, place, soms, rng)
        )
        for order, brought in enumerate(present, start=1)
    )
    Presenter.objects.bulk_create(
        Presenter(consideration=row, order=order, agency=agency)
        for row, brought in zip(rows, present, strict=True)
        for order, agency in enumerate(brought.presenters, start=1)
    )


def _said(brought: Proposed, place: int, soms: Mapping[int, Meeting], rng: Random) -> dict[str, Any]:
    step, becomes = brought.steps[place]
    has_own_closing = step.position == Position.CONSIDERED and rng.random() < 0.3
    return {
        "heading": f"Proposal: {brought.proposal.title}" if rng.random() < 0.04 else "",
        "objective": brought.objective,
        "activities": brought.activities,
        "position": step.position,
        "route": step.route or "",
        "route_meeting": soms[step.to_som] if step.to_som else None,
        "closing_sentence": rng.choice(words()["proposals"]["closings"]) if has_own_closing else "",
        "resulting_workstream": becomes,
    }
