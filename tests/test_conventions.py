"""What every part of the project keeps to, so that nothing is forgotten when a part is added."""

import inspect
import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.template.loader import get_template
from django.urls import URLPattern, URLResolver, get_resolver
from model_bakery import baker
from packaging.requirements import Requirement

from emg.lib.partial_date_field import PartialDateField
from emg.lib.partial_dates import PartialDate

ROOT = Path(__file__).parent.parent
SOURCES = [
    path
    for folder in ("emg", "meetings", "workstreams")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "migrations" not in path.parts
]
MODELS = [
    model
    for app in ("workstreams", "meetings")
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model")
]

baker.generators.add(PartialDateField, lambda: PartialDate.from_edtf("2022"))
# What a constraint asks for beyond the fields that must not be empty.
NEEDED = {
    "WorkstreamName": {"is_official": False},
    "BlockOverride": {"text": "As printed"},
    "ReportImport": {"sha256": "0" * 64},
    "SourceSentence": {"report_import__sha256": "0" * 64},
}


def made(model: type[models.Model]) -> models.Model:
    return baker.make(model, **NEEDED.get(model.__name__, {}))


def public_patterns(resolver: URLResolver) -> list[URLPattern]:
    patterns = []
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            patterns += public_patterns(pattern) if str(pattern.pattern) != "admin/" else []
        else:
            patterns.append(pattern)
    return patterns


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_can_be_made_and_named(db, model):
    row = made(model)

    assert str(row)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_has_translatable_names_and_no_ordering_of_its_own(model):
    assert str(model._meta.verbose_name) == str(model._meta.verbose_name).lower() or "SOM" in str(
        model._meta.verbose_name
    )
    assert model._meta.ordering == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_names_of_fields_say_what_they_hold(model):
    for field in model._meta.concrete_fields:
        if isinstance(field, models.BooleanField):
            assert field.name.startswith(("is_", "has_", "can_", "counts_")), field.name
        if isinstance(field, models.DateTimeField):
            assert field.name.endswith("_at"), field.name


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_properties_of_models_run_no_query(db, model, django_assert_num_queries):
    row = made(model)
    properties = [
        name for name, _value in inspect.getmembers(model, lambda value: isinstance(value, property))
    ]

    with django_assert_num_queries(0):
        for name in properties:
            if name not in {"pk", "_meta"} and not (name == "last_day" and row.held_on is None):
                getattr(row, name)


def test_every_public_view_is_named_as_its_address():
    for pattern in public_patterns(get_resolver()):
        view = inspect.unwrap(pattern.callback)

        assert pattern.name == view.__name__ or pattern.name.startswith(view.__name__), pattern


def test_templates_of_pages_are_named_as_their_views():
    names = {inspect.unwrap(pattern.callback).__name__ for pattern in public_patterns(get_resolver())}
    pages = {path.stem for path in (ROOT / "templates" / "dashboard").glob("*.html")}

    assert pages - names - {"not_understood"} == set()
    for page in pages:
        get_template(f"dashboard/{page}.html")


def test_no_file_hides_its_subject():
    hidden = [
        path
        for path in SOURCES
        if path.stem in {"utils", "helpers", "common", "misc", "services", "managers"}
    ]

    assert hidden == []


def test_no_file_is_longer_than_four_hundred_lines():
    tests = [*(ROOT / "tests").rglob("*.py")]
    templates_and_styles = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "emg" / "static").rglob("*.css")]

    assert [
        path for path in [*SOURCES, *tests, *templates_and_styles] if len(path.read_text().splitlines()) > 400
    ] == []
    assert len(tests) > 20


def test_nothing_is_fetched_from_elsewhere():
    pages = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "emg" / "static").rglob("*.css")]

    fetched = [
        (path.name, found)
        for path in pages
        for found in re.findall(
            r"""(?:src=|url\(|@import|<link[^>]+href=)["'(]?\s*(?:https?:)?//[^\s"')]+""", path.read_text()
        )
    ]

    assert fetched == []


def test_the_style_of_the_public_site_stays_small():
    assert (ROOT / "emg/static/emg/site.css").stat().st_size <= 15 * 1024


def test_public_templates_have_no_script_and_no_inline_style():
    for path in (ROOT / "templates").rglob("*.html"):
        if not {"admin", "account", "mfa"}.isdisjoint(path.parts):
            continue
        text = path.read_text()

        assert not re.search(r"<script|\son\w+=|\sstyle=|javascript:", text), path
        # The one style element: a paper kept as a file carries its style along.
        assert "<style" not in text or path.name == "paper.html", path


def test_every_dependency_has_its_reason():
    """Beside it in pyproject.toml."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = [line for line in text.split("[tool.")[0].splitlines() if line.startswith('    "')]

    assert len(named) > 30
    assert [line for line in named if not re.search(r'",\s+# \w', line)] == []


def test_what_a_server_runs_has_a_floor_that_was_tried():
    """No older release than the locked one of that day is let in, by whichever way it is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE))

    for asked in [*project["dependencies"], *(name for extra in extras for name in extra)]:
        requirement = Requirement(asked)
        assert {said.operator for said in requirement.specifier} & {">=", "~="}, asked
        assert requirement.specifier.contains(locked[requirement.name]), asked


def test_every_locked_package_has_hashes():
    packages = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text(encoding="utf-8").strip())

    assert len(packages) > 50
    assert [package.splitlines()[0] for package in packages if "--hash=sha256:" not in package] == []
