"""The decisions and actions of a report: its own, and at a SOM those that its technical segment drafted."""

from datetime import timedelta
from random import Random

from emg.lib.partial_dates import PartialDate
from meetings.actions import carry_actions_forward
from meetings.models import Action, Report, Section

from .meeting_rows import Meetings
from .occasions import Occasion, Segment
from .words import words

MOST = 5  # of its own


def put_actions(report: Report, occasion: Occasion, meetings: Meetings) -> None:
    # Records were generated without actions once: with numbers of their own, a seed makes the rest as ever.
    rng = Random(f"{report.meeting.source}, actions of meeting {occasion.place}")  # noqa: S311 -- reproducible
    carried = _carry(report, occasion, meetings) if occasion.segment == Segment.SENIOR else 0
    said = rng.sample(words()["actions"]["said"], rng.choice([0, *range(1, MOST + 1)]))
    Action.objects.bulk_create(
        _action(report, place, one, occasion, rng) for place, one in enumerate(said, start=carried + 1)
    )
    if carried or said:
        # Behind the new topics, of the same order: the other sections stay as a seed has always made them.
        Section.objects.create(
            report=report, order=3, heading=words()["sections"]["actions"], kind=Section.Kind.ACTIONS
        )


def _carry(report: Report, occasion: Occasion, meetings: Meetings) -> int:
    """What the sitting before drafted, the SOM takes on; how many those are."""
    if not occasion.place:
        return 0
    before = meetings.held[occasion.place - 1]
    return len(carry_actions_forward(report, previous=Report.objects.in_force().get(meeting=before)))


def _action(report: Report, place: int, said: dict[str, str], occasion: Occasion, rng: Random) -> Action:
    action = Action(
        report=report,
        key=place,  # bulk_create() passes by save(), which would number it
        order=place,
        verb=said["verb"],
        addressee=said.get("addressee", ""),
        text=said["text"],
        agenda_item=str(rng.randint(2, 4)) if rng.random() < 0.2 else "",
    )
    action.deadline = _deadline(said.get("deadline", ""), occasion, rng)
    return action


def _deadline(said: str, occasion: Occasion, rng: Random) -> str:
    """As it is said, or some day or month of the year to come."""
    day = occasion.day + timedelta(days=rng.randint(30, 300))
    dates = {"day": PartialDate.on(day), "month": PartialDate(f"{day:%Y-%m}")}
    return dates[said].edtf if said in dates else said.replace("{next}", f"SOM{occasion.som + 1}")
