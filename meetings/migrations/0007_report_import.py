"""Reports brought in from elsewhere, and the sentences that records rest on."""

import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0006_action'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ReportImport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(editable=False, max_length=250, verbose_name='file')),
                ('content', models.BinaryField(verbose_name='content')),
                ('sha256', models.CharField(db_index=True, editable=False, max_length=64)),
                ('imported_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='imported')),
                ('reading', models.JSONField(default=dict, editable=False, help_text='What the rules read that day; see importing/stored.py.')),
                ('decisions', models.JSONField(default=dict, editable=False, help_text='What was typed on the review screen, by name of the control.')),
                ('changed_in', models.JSONField(default=dict, editable=False, help_text='In which version each decision was last changed.')),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('state', models.CharField(choices=[('open', 'To be reviewed'), ('confirmed', 'Confirmed'), ('discarded', 'Discarded')], default='open', editable=False, max_length=10, verbose_name='state')),
                ('state_changed_at', models.DateTimeField(editable=False, null=True)),
                ('imported_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='imported by')),
                ('report', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='imports', to='meetings.report', verbose_name='became')),
                ('state_changed_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'imported report',
                'verbose_name_plural': 'imported reports',
            },
        ),
        migrations.CreateModel(
            name='ReportImportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('file_name', models.CharField(editable=False, max_length=250, verbose_name='file')),
                ('sha256', models.CharField(editable=False, max_length=64)),
                ('imported_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='imported')),
                ('state', models.CharField(choices=[('open', 'To be reviewed'), ('confirmed', 'Confirmed'), ('discarded', 'Discarded')], default='open', editable=False, max_length=10, verbose_name='state')),
                ('state_changed_at', models.DateTimeField(editable=False, null=True)),
                ('imported_by', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='imported by')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.reportimport')),
                ('report', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.report', verbose_name='became')),
                ('state_changed_by', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SourceSentence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('record_kind', models.CharField(editable=False, max_length=40, verbose_name='kind of record')),
                ('record_id', models.PositiveBigIntegerField(editable=False, verbose_name='record')),
                ('number', models.PositiveIntegerField(help_text='Counted from 1 through the text.', verbose_name='sentence')),
                ('text', models.TextField(verbose_name='words')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='source_sentences', to='meetings.report', verbose_name='report')),
                ('report_import', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sentences', to='meetings.reportimport', verbose_name='imported report')),
            ],
            options={
                'verbose_name': 'source sentence',
                'verbose_name_plural': 'source sentences',
            },
        ),
        migrations.CreateModel(
            name='SourceSentenceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('record_kind', models.CharField(editable=False, max_length=40, verbose_name='kind of record')),
                ('record_id', models.PositiveBigIntegerField(editable=False, verbose_name='record')),
                ('number', models.PositiveIntegerField(help_text='Counted from 1 through the text.', verbose_name='sentence')),
                ('text', models.TextField(verbose_name='words')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='meetings.sourcesentence')),
                ('report', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.report', verbose_name='report')),
                ('report_import', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='meetings.reportimport', verbose_name='imported report')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='reportimport',
            constraint=models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='import_has_a_fingerprint'),
        ),
        migrations.AddConstraint(
            model_name='reportimport',
            constraint=models.CheckConstraint(condition=models.Q(('report__isnull', True), ('state', 'confirmed'), _connector='OR'), name='import_of_a_report_is_confirmed'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reportimport',
            trigger=pgtrigger.compiler.Trigger(name='file_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='289b55566e053541693fc8bf7f26bdaf87cbfb4b', operation='UPDATE', pgid='pgtrigger_file_stays_bfc72', table='meetings_reportimport', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reportimport',
            trigger=pgtrigger.compiler.Trigger(name='locked_with_report', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE report_state text;', func="\n            IF TG_OP <> 'INSERT' THEN \n            SELECT state INTO report_state FROM meetings_report\n            WHERE id = OLD.report_id FOR SHARE;\n            IF report_state = 'approved' THEN\n                RAISE EXCEPTION 'The report of this row is %: the row cannot change.', report_state\n                USING ERRCODE = 'restrict_violation';\n            END IF;\n         END IF;\n            IF TG_OP <> 'DELETE' THEN \n            SELECT state INTO report_state FROM meetings_report\n            WHERE id = NEW.report_id FOR SHARE;\n            IF report_state = 'approved' THEN\n                RAISE EXCEPTION 'The report of this row is %: the row cannot change.', report_state\n                USING ERRCODE = 'restrict_violation';\n            END IF;\n         RETURN NEW; END IF;\n            RETURN OLD;\n        ", hash='bccd0d0c24c061e67b1468ee0505e82c8e8bbe5e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_locked_with_report_08cc5', table='meetings_reportimport', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reportimport',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_reportimportevent" ("file_name", "id", "imported_at", "imported_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "sha256", "state", "state_changed_at", "state_changed_by_id") VALUES (NEW."file_name", NEW."id", NEW."imported_at", NEW."imported_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."report_id", NEW."sha256", NEW."state", NEW."state_changed_at", NEW."state_changed_by_id"); RETURN NULL;', hash='ee0ab7e1c62c3f12007da31eda9101bf121e6977', operation='INSERT', pgid='pgtrigger_insert_insert_cb666', table='meetings_reportimport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reportimport',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."imported_at" IS DISTINCT FROM (NEW."imported_at") OR OLD."imported_by_id" IS DISTINCT FROM (NEW."imported_by_id") OR OLD."report_id" IS DISTINCT FROM (NEW."report_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_changed_at" IS DISTINCT FROM (NEW."state_changed_at") OR OLD."state_changed_by_id" IS DISTINCT FROM (NEW."state_changed_by_id"))', func='INSERT INTO "meetings_reportimportevent" ("file_name", "id", "imported_at", "imported_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "sha256", "state", "state_changed_at", "state_changed_by_id") VALUES (NEW."file_name", NEW."id", NEW."imported_at", NEW."imported_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."report_id", NEW."sha256", NEW."state", NEW."state_changed_at", NEW."state_changed_by_id"); RETURN NULL;', hash='f2e6f6a01bd98c0c12cb8345169450d41e35a404', operation='UPDATE', pgid='pgtrigger_update_update_0541b', table='meetings_reportimport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reportimport',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_reportimportevent" ("file_name", "id", "imported_at", "imported_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "sha256", "state", "state_changed_at", "state_changed_by_id") VALUES (OLD."file_name", OLD."id", OLD."imported_at", OLD."imported_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."report_id", OLD."sha256", OLD."state", OLD."state_changed_at", OLD."state_changed_by_id"); RETURN NULL;', hash='1533f13509828e90fc00eca229ae842f64e2e76e', operation='DELETE', pgid='pgtrigger_delete_delete_cea4b', table='meetings_reportimport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reportimportevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2cfbba2d2e984fa52e8ae797c26ac7fe1b8e4a60', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_82a9e', table='meetings_reportimportevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='sourcesentence',
            constraint=models.UniqueConstraint(fields=('report', 'record_kind', 'record_id', 'number'), name='source_sentence_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcesentence',
            trigger=pgtrigger.compiler.Trigger(name='locked_with_report', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE report_state text;', func="\n            IF TG_OP <> 'INSERT' THEN \n            SELECT state INTO report_state FROM meetings_report\n            WHERE id = OLD.report_id FOR SHARE;\n            IF report_state <> 'draft' THEN\n                RAISE EXCEPTION 'The report of this row is %: the row cannot change.', report_state\n                USING ERRCODE = 'restrict_violation';\n            END IF;\n         END IF;\n            IF TG_OP <> 'DELETE' THEN \n            SELECT state INTO report_state FROM meetings_report\n            WHERE id = NEW.report_id FOR SHARE;\n            IF report_state <> 'draft' THEN\n                RAISE EXCEPTION 'The report of this row is %: the row cannot change.', report_state\n                USING ERRCODE = 'restrict_violation';\n            END IF;\n         RETURN NEW; END IF;\n            RETURN OLD;\n        ", hash='4683b604fa30894871dde71ca60196efc22bed9e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_locked_with_report_7805a', table='meetings_sourcesentence', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcesentence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_sourcesentenceevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind", "report_id", "report_import_id", "text") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."record_id", NEW."record_kind", NEW."report_id", NEW."report_import_id", NEW."text"); RETURN NULL;', hash='7720462806b9255709b0af9d00918d0206d6cce8', operation='INSERT', pgid='pgtrigger_insert_insert_53a78', table='meetings_sourcesentence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcesentence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "meetings_sourcesentenceevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind", "report_id", "report_import_id", "text") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."record_id", NEW."record_kind", NEW."report_id", NEW."report_import_id", NEW."text"); RETURN NULL;', hash='1fa813e28926ecc90bdd0a734be0ff5186472a14', operation='UPDATE', pgid='pgtrigger_update_update_3c245', table='meetings_sourcesentence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcesentence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "meetings_sourcesentenceevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_kind", "report_id", "report_import_id", "text") VALUES (OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."record_id", OLD."record_kind", OLD."report_id", OLD."report_import_id", OLD."text"); RETURN NULL;', hash='44b17d447879e49ff3005044d34ab351cbe7e10e', operation='DELETE', pgid='pgtrigger_delete_delete_64bca', table='meetings_sourcesentence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcesentenceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='36e13181c43211b18cb081249b9cb5a8f21e0407', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_45f20', table='meetings_sourcesentenceevent', when='BEFORE')),
        ),
    ]
