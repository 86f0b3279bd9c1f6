"""Search: how words are folded and cut."""

from django.db import migrations

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


class Migration(migrations.Migration):

    dependencies = []

    operations = [
        migrations.RunSQL(FUNCTIONS, REMOVED),
    ]
