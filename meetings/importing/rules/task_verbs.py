"""The verbs of tasks, in their base forms."""

from .decision_verbs import ASKS

# Verbs a task begins with in a list, where they stand without anybody in front of them.
INFINITIVES = frozenset(
    (
        "add address analyse analyze announce apply appoint approach arrange ask assess assign attend brief bring build"
        " call check circulate clarify collect comment communicate compile complete compose conclude conduct confirm consider"
        " consolidate consult contact contribute convene convey coordinate correct create define deliver design designate"
        " determine develop discuss disseminate distribute draft draw edit elaborate enquire ensure establish evaluate examine"
        " expand explore facilitate finalise finalize find finish follow forward gather give hold host identify implement"
        " include inform initiate integrate investigate invite issue join keep launch lead liaise link list look maintain"
        " make map mobilise mobilize monitor move name nominate notify obtain offer open organise organize outline participate"
        " plan post prepare present print produce promote propose provide publish put raise recommend record reflect remind"
        " reply report request resend respond revise review run schedule seek select send set share shorten solicit speak"
        " submit suggest summarise summarize support survey take test translate transmit try update upload use verify work write"
        " adapt adjust align allocate archive assist change choose cover decide describe document ease enter establish"
        " express extend fill fix fund get improve indicate install interview issue learn list measure meet merge mention"
        " offer order pay pilot place publicise publicize pursue raise read register remove replace research resume return"
        " rewrite scan search secure separate sign simplify start state step study table tell train upgrade visit"
        " abide accept accommodate accelerate achieve acquire act activate advance advertise advise advocate agree amend announce answer anticipate"
        " append apply appraise approve assemble attach author award base bear begin benchmark book bridge broaden budget buy calculate cancel capture carry"
        " categorize champion channel charter chase clean clear close co-organize co-host cohost combine commence commission commit compare compose"
        " concentrate condense configure connect construct continue contract control convert cooperate copy cost count create cross-check customize cut decide deepen"
        " defer delete delegate demonstrate deploy designate detail diffuse digest digitize discontinue display divide double draw drop dispatch echo embed emphasize"
        " employ enable encourage endeavour endorse engage enhance enlarge enlist enrich ensure envisage equip examine exchange execute explain exploit"
        " export extract feature feed file filter finance flag focus formulate foster frame fulfil furnish generate guide handle harmonise harmonize help highlight"
        " illustrate incorporate increase initiate insert inspect install institute instruct intensify introduce inventory invest involve itemize lay leave lend"
        " liaise limit lobby localize locate log manage mainstream mark market match maximise maximize measure mention migrate minimise minimize model moderate"
        " modify note nurture obtain operate operationalize optimise optimize outline oversee own package pass perform phase pick position postpone preserve"
        " prioritise prioritize process procure programme project promote proofread propagate pull purchase push qualify quantify query rank rate reactivate recall recirculate"
        " recommend reconvene recruit redesign redraft reduce refer refine reformat refrain reinforce rename renew reopen reorganize replicate"
        " represent reproduce reschedule resolve respect restructure retain retire return reuse revert revisit roll rotate safeguard save scale scope screen"
        " seize serve set settle shift shortlist showcase simplify sketch solve source specify sponsor standardise standardize stop store streamline strengthen"
        " structure subscribe supplement supply suspend sustain synchronize synthesise synthesize tackle tailor target terminate track train transfer translate treat"
        " triangulate trim turn unify urge utilise utilize validate vet visualise visualize volunteer wait widen withdraw write pilot roll-out"
        " annotate canvass cross-reference debrief email e-mail mail paraphrase phone poll populate recap rephrase reword solicit sound tabulate telephone"
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


def is_infinitive(word: str) -> bool:
    return word in INFINITIVES or word.removeprefix("re").removeprefix("-") in INFINITIVES or word in ASKS
