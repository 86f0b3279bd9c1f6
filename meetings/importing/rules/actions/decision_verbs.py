"""The verbs with which a meeting decides or asks: in the past and the present, with their base forms."""

# Those of the second table decide only in a list of decisions.
_DECIDES = {
    "agreed": "agree", "decided": "decide", "resolved": "resolve", "requested": "request", "invited": "invite",
    "encouraged": "encourage", "urged": "urge", "called on": "call on", "called upon": "call upon", "asked": "ask",
    "recommended": "recommend", "approved": "approve", "endorsed": "endorse", "adopted": "adopt",
    "mandated": "mandate", "tasked": "task", "entrusted": "entrust", "instructed": "instruct", "directed": "direct",
    "charged": "charge", "commissioned": "commission", "assigned": "assign", "required": "require",
    "appealed to": "appeal to", "authorized": "authorize", "authorised": "authorize", "nominated": "nominate",
    "elected": "elect", "appointed": "appoint", "designated": "designate", "selected": "select", "accepted": "accept",
    "took note": "take note", "deferred": "defer", "postponed": "postpone", "referred": "refer",
    "extended": "extend", "established": "establish", "concluded": "conclude",
    "launched": "launch", "supported": "support", "confirmed": "confirm",
    "opted": "opt", "determined": "determine", "consented": "consent", "concurred": "concur", "validated": "validate",
    "ratified": "ratify", "settled on": "settle on", "called for": "call for",
    "delegated": "delegate", "set up": "set up",
    "advised": "advise", "ruled out": "rule out", "rejected": "reject", "declined": "decline", "cleared": "clear", "chose": "choose", "signed off": "sign off",
    "formed": "form", "created": "create", "cancelled": "cancel", "dropped": "drop",
}  # fmt: skip
_IN_LISTS = {
    "welcomed": "welcome", "noted": "note", "acknowledged": "acknowledge", "commended": "commend", "expressed": "express",
    "reaffirmed": "reaffirm", "recalled": "recall", "stressed": "stress", "thanked": "thank", "emphasized": "emphasize",
    "considered": "consider", "left": "leave", "reviewed": "review", "discussed": "discuss",
}  # fmt: skip
ASKS = frozenset(
    "request invite encourage urge ask mandate task entrust instruct direct charge commission assign require authorize"
    " advise".split()
) | {"call on", "call upon", "appeal to"}
# An item of a list that begins with one of these tells of the discussion.
ONLY_TALKS = frozenset({"consider", "review", "discuss", "recall", "stress", "emphasize"})
# These decide with certain objects only.
WEAK = frozenset(
    "support confirm set conclude extend establish launch accept select refer require assign form create settle"
    " choose determine clear drop commit pledge".split()
)
# What a sentence that says a status says of the workstream, which is no decision of its own.
SAYS_STATUS = frozenset(
    "agree decide support extend establish conclude launch approve endorse recommend create form".split()
) | {"take note", "set up"}


def _present(base: str) -> str:
    """ "takes note", "calls on": of one who decides."""
    first, _, rest = base.partition(" ")
    return f"{first}s {rest}".strip()


# Nouns behind the name of a group are left out: "the group mandates", "the team tasks", "the group call on 3 May".
PRESENT = {
    _present(base): base for base in {**_DECIDES, **_IN_LISTS}.values() if base not in ("mandate", "task")
} | {"authorises": "authorize"}
# "The Senior Officials request".
_PLURAL = {
    base: base
    for base in (
        "request", "invite", "encourage", "urge", "call upon", "ask", "entrust", "instruct", "authorize",
        "agree", "decide", "recommend", "endorse", "approve", "adopt", "take note", "resolve",
    )
}  # fmt: skip
IN_LISTS = frozenset({*_IN_LISTS, *map(_present, _IN_LISTS.values())})
BASE = _DECIDES | _IN_LISTS | PRESENT | _PLURAL
# At the head of a paragraph or an item, where the subject is left out, all verbs are read in their base forms.
FIRST = (
    BASE
    | {
        base: base
        for base in _DECIDES.values()
        if base not in ("task", "mandate", "direct", "form", "clear", "select")
    }
    | {"mandate": "mandate"}
)
# With these a second decision begins in a sentence.
_BEGINS_A_SECOND = {
    "take note",
    *ASKS,
    *"agree decide recommend endorse approve adopt defer postpone thank welcome elect appoint nominate".split(),
}
GOES_ON = frozenset(
    printed for printed, base in (_DECIDES | _IN_LISTS | PRESENT).items() if base in _BEGINS_A_SECOND
)
