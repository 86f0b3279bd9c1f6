"""Search: how words are folded and cut, the passages of papers, and those of papers already issued."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# Folds a text for search, with what every PostgreSQL has, in whatever locale: letters lose their accents and marks
# (Latin, Cyrillic, Arabic), whatever stands between words becomes a space, Chinese and Japanese characters become
# words of one, since nothing stands between their words. What follows 100,000 characters is not looked at: no paragraph
# is as long, and PostgreSQL would refuse its words.
#
# The bodies are parsed now (`RETURN`), so that the names in them are found whatever the search path: a dump is
# restored with an empty one, and computes the column `vector` anew.
#
# To change a function later, change it in a new migration and write the column anew:
# ALTER TABLE meetings_passage ALTER COLUMN vector SET EXPRESSION (PostgreSQL 17), or drop the column and add it.
FUNCTIONS = r"""
CREATE FUNCTION search_words(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
    regexp_replace(
        regexp_replace(
            replace(replace(replace(replace(replace(replace(
                translate(
                    left(normalize(left($1, 100000), NFKD), 100000),
                    -- Letters that are no letter with an accent; Arabic digits; Cyrillic capitals, for locale C.
                    'ØøŁłĐđÐðĦħŦŧıȷŊŋ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐ',
                    'OoLlDdDdHhTtijNn01234567890123456789абвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґ'
                ),
                'Æ', 'Ae'), 'æ', 'ae'), 'Œ', 'Oe'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'
            ),
            -- Accents, vowel marks, and what is not seen.
            '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e'
            '\u2060-\u206f\u3099\u309a\ufe00-\ufe0f\ufeff]', '', 'g'
        ),
        -- What stands between words.
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4'
        '\u0964\u0965\u2000-\u2bff\u3000-\u303f\U0001f000-\U0001faff]', ' ', 'g'
    ),
    -- Chinese and Japanese characters.
    '([\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g'
);

CREATE FUNCTION search_vector(text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector('english', search_words($1));
"""
REMOVED = "DROP FUNCTION search_vector(text); DROP FUNCTION search_words(text);"


def write_passages(apps, schema_editor):
    """Those of every paper issued already, as `meetings/report/passages.py` writes them since."""
    passage = apps.get_model("meetings", "Passage")
    issued = apps.get_model("meetings", "Report").objects.filter(state="approved").order_by("pk")
    for report in issued.only("blocks").iterator():
        passage.objects.bulk_create(
            passage(report_id=report.pk, order=order, block_id=block_id, under=under, text=text)
            for order, (block_id, under, text) in enumerate(passages(report.blocks), start=1)
        )


def passages(blocks):
    section = under = ""
    for block in blocks:
        if block["type"] == "heading":
            printed = f"{block['marker']} {block['text']}"
            section, above = (printed, "") if block["level"] == 2 else (section, section)
            under = printed
            yield block["id"], above, block["text"]
        elif block["type"] == "paragraph":
            yield block["id"], under, block["text"]
        elif block["type"] == "list":
            for item in block["items"]:
                yield item["id"], under, item["text"]


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS, REMOVED),
        migrations.CreateModel(
            name='Passage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('order', models.PositiveIntegerField(default=1, verbose_name='order')),
                ('block_id', models.CharField(max_length=200, verbose_name='block')),
                ('under', models.TextField(blank=True, verbose_name='heading above')),
                ('text', models.TextField(verbose_name='text')),
                ('vector', models.GeneratedField(db_persist=True, expression=models.Func(models.F('text'), function='search_vector'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages', to='meetings.report', verbose_name='report')),
            ],
            options={
                'verbose_name': 'passage',
                'verbose_name_plural': 'passages',
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['vector'], name='passage_vector')],
                'constraints': [models.UniqueConstraint(fields=('report', 'order'), name='passage_order_once')],
            },
        ),
        # Before the trigger, which would refuse it.
        migrations.RunPython(write_passages, migrations.RunPython.noop),
        pgtrigger.migrations.AddTrigger(
            model_name='passage',
            trigger=pgtrigger.compiler.Trigger(name='locked_with_report', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE report_state text;', func="\n            IF TG_OP <> 'INSERT' THEN \n            SELECT state INTO report_state FROM meetings_report\n            WHERE id = OLD.report_id FOR SHARE;\n            IF report_state = 'approved' THEN\n                RAISE EXCEPTION 'The report of this row is %: the row cannot change.', report_state\n                USING ERRCODE = 'restrict_violation';\n            END IF;\n         END IF;\n            IF TG_OP <> 'DELETE' THEN \n            SELECT state INTO report_state FROM meetings_report\n            WHERE id = NEW.report_id FOR SHARE;\n            IF report_state = 'approved' THEN\n                RAISE EXCEPTION 'The report of this row is %: the row cannot change.', report_state\n                USING ERRCODE = 'restrict_violation';\n            END IF;\n         RETURN NEW; END IF;\n            RETURN OLD;\n        ", hash='97b1fb3c119ea3fadc03ee49bc578d6e6b2f63ce', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_locked_with_report_e13bd', table='meetings_passage', when='BEFORE')),
        ),
    ]
