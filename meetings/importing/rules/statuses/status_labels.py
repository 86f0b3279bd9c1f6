"""Labels over a list, and in the cells of a table: "Continuing", "On hold", "Foreseen to wind up in 2024"."""

import re
from dataclasses import replace

from meetings.lifecycle import Status

from .status_words import COMPLETE, END, GO_ON, HELD, KEPT
from .statuses import DECIDED, EXPECTED, Said

_EXPECTED = r"(?:expected|due|about|set|likely|planned|foreseen|scheduled|anticipated|projected|intended|envisaged|meant|bound|forecast)(?: soon| likely| now)? to"
_TO_END = rf"(?:{COMPLETE.base}|{END.base}|(?:be )?(?:complete|conclude|finish|finali[sz]e|end|close|wind up|dissolve|wound up|wrap up)d?(?: (?:their|its) (?:mandates?|work))?)"
_TO_GO_ON = rf"(?:be )?(?:{GO_ON.base}|{KEPT}|continued?)"
_LABELS = [
    (Status.COMPLETING, EXPECTED, rf"{_EXPECTED} {_TO_END}|(?:expected |foreseen |planned |anticipated )(?:completion|closure|conclusion|end)|completing|finishing|closing|nearing (?:completion|the end)|ending|winding (?:up|down)|wrapping up|in (?:the |their |its )?(?:final|last) (?:phase|stage|year)"),
    (Status.COMPLETING, DECIDED, rf"(?:to|will|would|should|shall) {_TO_END}|(?:to|will) be (?:closed|dissolved|wound up|discontinued)|(?:close|conclude|dissolve|discontinue|terminate)(?: (?:it|the group))?|(?:completes?|closes?|ends?|finish(?:es)?|concludes?|expires?|lapses?|winds? (?:up|down)|wraps? up)(?= (?:by|in|at|on|with|this|next|its|their)\b)"),
    (Status.NEW, EXPECTED, rf"{_EXPECTED} (?:be (?:launched|established|set up|created)|start|begin)"),
    (Status.NEW, DECIDED, r"(?:to|will|shall) (?:be (?:launched|established|set up|created)|start|begin)"),
    (Status.CONTINUING, EXPECTED, rf"{_EXPECTED} {_TO_GO_ON}|remain active|(?:expected |foreseen |planned |anticipated )(?:continuation|extension)"),
    (Status.CONTINUING, DECIDED, rf"(?:to|will|would|should|shall) {_TO_GO_ON}|(?:those )?(?:continuing|continues?|ongoing|on-going|continued|extended|prolonged|renewed|under way|underway|in progress|going on|goes on|go on|carrying on|carries on|carry on|carried (?:on|forward|over)|running|runs|in operation|kept (?:open|going|alive|in being)|rolled over|maintained|retained|mandate (?:extended|continued|renewed|continues|runs)|remains? (?:active|open|in place)|stays? active|still running)|(?:still |currently |all )?active|(?:extend|prolong|renew|keep(?: going| open)?)(?: (?:it|mandate))?|(?:another|one more|a further|two more) years?|(?:an? )?(?:\w+ )?(?:extension|continuation|prolongation|renewal)"),
    (Status.COMPLETED, DECIDED, r"(?:already |now |recently |just )?(?:completed?|finished|finali[sz]ed|done|fulfilled|(?:mandate|work|tasks?) (?:is |was |has been )?(?:completed?|fulfilled|finished|done))"),
    (Status.CONCLUDED, DECIDED, r"(?:already |now |recently |just |to be considered )?(?:concluded|closed|terminated|dissolved|disbanded|ended|discontinued|wound (?:up|down)|abolished|discharged|stood down|merged|no longer active|closure|termination|dissolution|defunct|(?:mandate|work) (?:ended|terminated|concluded))"),
    (Status.ON_HOLD, EXPECTED, rf"{_EXPECTED} (?:(?:be|remain|stay) {HELD}|pause|rest)|(?:expected |foreseen |planned |proposed )(?:pause|suspension)"),
    (Status.ON_HOLD, DECIDED, rf"(?:(?:to|will|should|shall) (?:be|remain|stay) )?(?:currently |put |placed |temporarily |now )?(?:{HELD}|in suspension)"),
    (Status.NOT_REPORTED, DECIDED, r"not reported(?: on)?|did not report|no (?:report|update|news|information|presentation)s?(?: (?:was |were )?(?:received|given|available|provided|submitted|made|sent))?|not (?:discussed|presented|covered|taken up)|nothing (?:was |to )?(?:report|reported|heard|received|submitted)|without (?:a )?report|silent|(?:have |has )?(?:reported|provided|given|gave|submitted|sent) (?:no (?:report|update|progress|information)|nothing)"),
    (Status.NEW, DECIDED, r"new|newly (?:established|launched|created|set up|approved)|establish(?:ed)?|launch(?:ed)?|created?|set up|started"),
]  # fmt: skip
_SUBJECT = r"(?:(?:the |these )?(?:following |\w+ )?(?:EMG )?(?:processes|workstreams|work streams|groups|IMGs|task teams|activities|initiatives|areas of work|bodies)\W* (?:which are |that are |are |were |to be |already |that have |which have |still |currently |now )?)?"
LABELS = [
    (status.value, basis, re.compile(rf"{_SUBJECT}(?:{shape})(?![a-z])", re.IGNORECASE))
    for status, basis, shape in _LABELS
]
_REST = re.compile(
    r"(?:[ ,]+(?:workstreams|processes|groups|IMGs|task teams|activities|bodies))?"
    r"(?:[,;]? ?(?:until|till|in|through|throughout|into|beyond|to|for|of|by|at|owing|due|because|pending|with|as|and|after|since|from|following|on|under|this|next|another|one|two|before|towards|during|once|when|while)\b.{0,200}"
    r"|[;,.] (?!proposed|suggested|if\b|subject|unless|provided).*| ?\(.{2,80}\)| ?[–—-] .*| (?:19|20)\d\d)?\W*"
)
_FORECAST = re.compile(
    r"\b(?:to|will|would|should|shall) |^(?:completes|closes|ends|finishes|concludes|expires|lapses|wraps up|winds up|continues?|goes on|carr(?:y|ies) on|runs|extend|prolong|close|conclude|end|complete|finish|dissolve)\b",
    re.IGNORECASE,
)
# "under way; expected to end in 2024": what stands behind says more.
_WEAK = re.compile(
    r"(?:ongoing|on-going|active|under way|underway|in progress|running)(?:[;,.]| and| but| –) ",
    re.IGNORECASE,
)


def said_by_label(text: str) -> Said | None:
    """What a label says, where nothing but the time or the reason stands behind it."""
    if weak := _WEAK.match(text):
        strong = said_by_label(text[weak.end() :])
        return replace(strong, end=weak.end() + strong.end) if strong else _said(text)
    return _said(text)


def _said(text: str) -> Said | None:
    for status, basis, shape in LABELS:
        if (match := shape.match(text)) and _REST.fullmatch(text[match.end() :]):
            is_forecast = bool(_FORECAST.search(match[0]))
            return Said(status, basis, match.end(), is_forecast=is_forecast)
    return None
