"""What the words of the record mean: statuses, positions, stages, kinds, roles."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from meetings.lifecycle import Basis, Position, Status
from meetings.proposal_standing import Stage
from workstreams.models import WorkstreamKind

from .as_of import AsOf


@dataclass(frozen=True)
class Term:
    id: str  # its anchor on the page
    word: str
    meaning: str
    choice: str = ""  # what the address and the data call it


@dataclass(frozen=True)
class Vocabulary:
    id: str
    title: str
    terms: tuple[Term, ...]


_GENERAL = {
    "emg": (
        _("Environment Management Group (EMG)"),
        _(
            "The body by which the organizations of the United Nations system coordinate their work on the "
            "environment: “the Group” on these pages. Its secretariat keeps this record."
        ),
    ),
    "agency": (
        _("Agency, member"),
        _(
            "An organization that takes part: a specialized agency, a programme or an office of the United "
            "Nations, or the secretariat of an environmental agreement. Others than members can present and "
            "observe."
        ),
    ),
    "workstream": (
        _("Workstream"),
        _(
            "A piece of common work of the Group, such as an Issue Management Group, a consultative process "
            "or a task team."
        ),
    ),
    "som": (
        _("Senior Officials Meeting (SOM)"),
        _("The yearly meeting of the senior officials of all members. It decides, by consensus."),
    ),
    "technical-segment": (
        _("Technical segment"),
        _(
            "A sitting that prepares a Senior Officials Meeting. It advises: what it says of a workstream is "
            "expected, not decided. A mid-term technical segment sits half a year before."
        ),
    ),
    "proposal": (
        _("Proposal, new topic"),
        _(
            "Work proposed by one or more agencies. A supported proposal is not yet a workstream: the "
            "meeting it goes to decides."
        ),
    ),
    "mandate": (_("Mandate"), _("From when until when a workstream was asked to work.")),
    "ongoing": (_("Ongoing"), _("New, continuing or completing: still at work.")),
}

_STATUSES: Mapping[Status, Promise] = {
    Status.NEW: _("Established, or expected to begin."),
    Status.CONTINUING: _("Goes on with its work."),
    Status.COMPLETING: _("Still at work, and will complete its mandate."),
    Status.COMPLETED: _("Has completed its mandate."),
    Status.CONCLUDED: _("Was brought to an end, whether or not its mandate was completed."),
    Status.ON_HOLD: _("Rests for the time being."),
    Status.NOT_REPORTED: _("The paper says that nothing was reported of it."),
}
_BASES: Mapping[Basis, Promise] = {
    Basis.EXPECTED: _("A forecast, as a technical segment makes it. The Senior Officials Meeting decides."),
    Basis.DECIDED: _("Decided, or a fact."),
}
_POSITIONS: Mapping[Position, Promise] = {
    Position.SUPPORTED: _("The meeting was in favour. That is no approval yet."),
    Position.SUPPORTED_WITH_CHANGES: _("The meeting was in favour, once the proposal is changed."),
    Position.CONSIDERED: _("The meeting discussed it and took no position."),
    Position.NOTED: _("The meeting took note of it."),
    Position.DEFERRED: _("Put off to a later meeting."),
    Position.NOT_SUPPORTED: _("The meeting was not in favour, or found it premature."),
    Position.WITHDRAWN: _("Those who presented it withdrew it."),
    Position.APPROVED: _("A meeting that decides approved it."),
}
_STAGES: Mapping[Stage, Promise] = {
    Stage.CONSIDERED: _("On record; where it goes next is open."),
    Stage.GOING_ON: _("To be presented to a meeting that decides."),
    Stage.MAY_START: _("The secretariat may begin; no decision of senior officials is needed."),
    Stage.APPROVED: _("Approved: it became a workstream, or part of one."),
    Stage.CLOSED: _("Not supported or withdrawn."),
}


def definitions(as_of: AsOf) -> list[Vocabulary]:
    """Every word the pages use of a fact. Kinds: those of public workstreams and proposals. No query."""
    vocabularies = [
        Vocabulary(
            "words",
            str(_("Words")),
            tuple(Term(key, str(word), str(meaning)) for key, (word, meaning) in _GENERAL.items()),
        ),
        _vocabulary("status", _("Statuses of a workstream"), _STATUSES),
        _vocabulary("basis", _("Expected and decided"), _BASES),
        _vocabulary("position", _("What a meeting held of a proposal"), _POSITIONS),
        _vocabulary("stage", _("How far a proposal has come"), _STAGES),
        Vocabulary("kind", str(_("Kinds of workstream")), tuple(_kind(kind) for kind in _kinds(as_of))),
    ]
    return [vocabulary for vocabulary in vocabularies if vocabulary.terms]


def _vocabulary(name: str, title: Promise, meanings: Mapping) -> Vocabulary:
    terms = (
        Term(f"{name}-{choice.value}", str(choice.label), str(meaning), choice=choice.value)
        for choice, meaning in meanings.items()
    )
    return Vocabulary(name, str(title), tuple(terms))


def _kinds(as_of: AsOf) -> list[WorkstreamKind]:
    """Those the public record uses: a kind made for a draft is not public."""
    record = as_of.record
    kinds = {standing.name.kind for standing in record.workstreams}
    kinds |= {name.kind for standing in record.workstreams for name in standing.workstream.names.all()}
    kinds |= {standing.proposal.kind for standing in record.proposals}
    return sorted((kind for kind in kinds if kind), key=lambda kind: (kind.order, kind.name))


def _kind(kind: WorkstreamKind) -> Term:
    return Term(f"kind-{kind.slug}", kind.name_in_full, kind.definition, choice=kind.slug)
