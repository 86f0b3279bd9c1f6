"""How a status looks beside its word, which always comes first: an icon and the colours of `site.css`."""

from dataclasses import dataclass

from meetings.lifecycle import Position, Status


@dataclass(frozen=True)
class Look:
    name: str  # the class in the style sheet is "tag-<name>"
    icon: str


NEW = Look("new", "+")
CONTINUING = Look("continuing", "→")
COMPLETING = Look("completing", "◑")
DONE = Look("done", "✓")
PAUSED = Look("paused", "‖")
REFUSED = Look("refused", "×")

STATUS_LOOKS = {
    Status.NEW: NEW,
    Status.CONTINUING: CONTINUING,
    Status.COMPLETING: COMPLETING,
    Status.COMPLETED: DONE,
    Status.CONCLUDED: DONE,
    Status.ON_HOLD: PAUSED,
    Status.NOT_REPORTED: PAUSED,
}

# A topic that is only supported or noted is not approved, so it still looks new.
POSITION_LOOKS = {
    Position.APPROVED: DONE,
    Position.DEFERRED: PAUSED,
    Position.WITHDRAWN: PAUSED,
    Position.NOT_SUPPORTED: REFUSED,
}
