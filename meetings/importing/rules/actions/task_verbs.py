"""The verbs of tasks, in their base forms."""

from .decision_verbs import ASKS

# Verbs a task begins with in a list, where they stand without anybody in front of them.
INFINITIVES = frozenset(
    (
        "abide accelerate accept accommodate achieve acquire act activate adapt add address adjust advance"
        " advertise advise advocate agree align allocate amend analyse analyze annotate announce answer"
        " anticipate append apply appoint appraise approach approve archive arrange ask assemble assess assign"
        " assist attach attend author award"
        " base bear begin benchmark book bridge brief bring broaden budget build buy"
        " calculate call cancel canvass capture carry categorize champion change channel charter chase check"
        " choose circulate clarify clean clear close co-host co-organize cohost collect combine commence"
        " comment commission commit communicate compare compile complete compose concentrate conclude condense"
        " conduct configure confirm connect consider consolidate construct consult contact continue contract"
        " contribute control convene convert convey cooperate coordinate copy correct cost count cover create"
        " cross-check cross-reference customize cut"
        " debrief decide deepen defer define delegate delete deliver demonstrate deploy describe design"
        " designate detail determine develop diffuse digest digitize discontinue discuss dispatch display"
        " disseminate distribute divide document double draft draw drop"
        " e-mail ease echo edit elaborate email embed emphasize employ enable encourage endeavour endorse"
        " engage enhance enlarge enlist enquire enrich ensure enter envisage equip establish evaluate examine"
        " exchange execute expand explain exploit explore export express extend extract"
        " facilitate feature feed file fill filter finalise finalize finance find finish fix flag focus follow"
        " formulate forward foster frame fulfil fund furnish"
        " gather generate get give guide"
        " handle harmonise harmonize help highlight hold host"
        " identify illustrate implement improve include incorporate increase indicate inform initiate insert"
        " inspect install institute instruct integrate intensify interview introduce inventory invest"
        " investigate invite involve issue itemize"
        " join"
        " keep"
        " launch lay lead learn leave lend liaise limit link list lobby localize locate log look"
        " mail mainstream maintain make manage map mark market match maximise maximize measure meet mention"
        " merge migrate minimise minimize mobilise mobilize model moderate modify monitor move"
        " name nominate note notify nurture"
        " obtain offer open operate operationalize optimise optimize order organise organize outline oversee"
        " own"
        " package paraphrase participate pass pay perform phase phone pick pilot place plan poll populate"
        " position post postpone prepare present preserve print prioritise prioritize process procure produce"
        " programme project promote proofread propagate propose provide publicise publicize publish pull"
        " purchase pursue push put"
        " qualify quantify query"
        " raise rank rate reactivate read recall recap recirculate recommend reconvene record recruit redesign"
        " redraft reduce refer refine reflect reformat refrain register reinforce remind remove rename renew"
        " reopen reorganize rephrase replace replicate reply report represent reproduce request reschedule"
        " research resend resolve respect respond restructure resume retain retire return reuse revert review"
        " revise revisit reword rewrite roll roll-out rotate run"
        " safeguard save scale scan schedule scope screen search secure seek seize select send separate serve"
        " set settle share shift shorten shortlist showcase sign simplify sketch solicit solve sound source"
        " speak specify sponsor standardise standardize start state step stop store streamline strengthen"
        " structure study submit subscribe suggest summarise summarize supplement supply support survey"
        " suspend sustain synchronize synthesise synthesize"
        " table tabulate tackle tailor take target telephone tell terminate test track train transfer"
        " translate transmit treat triangulate trim try turn"
        " unify update upgrade upload urge use utilise utilize"
        " validate verify vet visit visualise visualize volunteer"
        " wait widen withdraw work write"
    ).split()
)
# What agencies will do for the meeting; the rest of what they will do is news of their own work.
FOR_THE_MEETING = frozenset(
    "draft redraft circulate recirculate send share provide prepare write rewrite revise contribute comment coordinate co-author coauthor consult review report submit compile"
    " contact revert check verify update finalize finalise book look supply add edit translate convene test raise pursue explore invite inform collect consolidate"
    " merge follow ask clarify examine investigate approach liaise nominate designate correct assist help facilitate seek propose suggest identify"
    " complete deliver respond reply confirm bring forward transmit distribute disseminate print post upload elaborate lead co-lead chair".split()
)
# "X will be pleased": no task.
NO_TASK = frozenset(
    "not be have continue take remain become meet need focus serve benefit see do depend include come go lose get stay end"
    " require know cost last want lead".split()
)

_IRREGULAR = {"sent": "send", "made": "make", "sought": "seek", "written": "write", "drawn": "draw", "given": "give",
              "put": "put", "set": "set", "brought": "bring", "kept": "keep", "undertaken": "undertake"}  # fmt: skip


def is_infinitive(word: str) -> bool:
    return word in INFINITIVES or word.removeprefix("re").removeprefix("-") in INFINITIVES or word in ASKS


def of_participle(word: str) -> str:
    """ "organise" of "organised"; "" of a word that is none."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    bases = (word[:-1], word[:-2], word[:-3], f"{word[:-3]}y") if word.endswith("ed") else ()
    return next((base for base in bases if is_infinitive(base)), "")
