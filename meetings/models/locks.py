"""Database triggers that keep an issued report as it was issued, whoever writes: admin, shell or raw SQL.

A report is written as a draft, frozen while in review, and closed for ever once approved. TRUNCATE stays
open, which test databases need; only the owner of the tables may use it.
"""

import pgtrigger

# What a step of the lifecycle writes; everything else of a report stands still from review on.
LIFECYCLE_COLUMNS = (
    "state",
    "submitted_at",
    "submitted_by_id",
    "sent_back_at",
    "sent_back_by_id",
    "sent_back_why",
    "approved_at",
    "approved_by_id",
    "issued_on",
    "blocks",
    "sha256",
)
_LIFECYCLE = f"ARRAY{list(LIFECYCLE_COLUMNS)!r}"

REPORT_LOCK = pgtrigger.Trigger(
    name="report_lock",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'INSERT' THEN
            IF NEW.state <> 'draft' THEN
                RAISE EXCEPTION 'A report begins as a draft.' USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        END IF;
        IF TG_OP = 'DELETE' THEN
            IF OLD.state <> 'draft' THEN
                RAISE EXCEPTION 'Report % is not a draft: it cannot be deleted.', OLD.id
                USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN OLD;
        END IF;
        IF OLD.state = 'approved' THEN
            RAISE EXCEPTION 'Report % is approved: it cannot change.', OLD.id
            USING ERRCODE = 'restrict_violation';
        END IF;
        IF OLD.state = 'draft' AND NEW.state = 'approved' THEN
            RAISE EXCEPTION 'Report % is a draft: it must be in review before approval.', OLD.id
            USING ERRCODE = 'restrict_violation';
        END IF;
        IF OLD.state = 'in_review' AND to_jsonb(NEW) - {_LIFECYCLE} <> to_jsonb(OLD) - {_LIFECYCLE} THEN
            RAISE EXCEPTION 'Report % is in review: it cannot change.', OLD.id
            USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    """,
)


def lock_with_report(
    report_of: str = "{row}.report_id", *, closed: str = "report_state <> 'draft'"
) -> pgtrigger.Trigger:
    """A trigger that lets a row change only while its report is open: a draft, unless told otherwise.

    `report_of`: SQL for the report's id, where `{row}` stands for the row. `closed`: SQL that is true of
    `report_state` once the row may change no more. The report is share-locked, so an approval under way and
    a late write cannot pass each other unseen.
    """

    def refuse_when_closed(row: str) -> str:
        # `row`, `report_of` and `closed` are ours, never typed by anybody.
        return f"""
            SELECT state INTO report_state FROM meetings_report
            WHERE id = {report_of.format(row=row)} FOR SHARE;
            IF {closed} THEN
                RAISE EXCEPTION 'The report of this row is %: the row cannot change.', report_state
                USING ERRCODE = 'restrict_violation';
            END IF;
        """  # noqa: S608 -- see above

    return pgtrigger.Trigger(
        name="locked_with_report",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("report_state", "text")],
        func=f"""
            IF TG_OP <> 'INSERT' THEN {refuse_when_closed("OLD")} END IF;
            IF TG_OP <> 'DELETE' THEN {refuse_when_closed("NEW")} RETURN NEW; END IF;
            RETURN OLD;
        """,
    )
