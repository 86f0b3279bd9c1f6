"""A part of a page is rendered once for what it depends on."""

from dataclasses import dataclass

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils.translation import override

TEMPLATE = Template("{% load once %}{% once for owner and query %}{{ word }}{% endonce %}")


@dataclass(frozen=True)
class Owner:
    name: str = "record"


def shown(owner: Owner, *, query: str = "", word: str) -> str:
    return TEMPLATE.render(Context({"owner": owner, "query": query, "word": word}))


def test_it_is_rendered_once_for_each_object_and_value(languages):
    first, second = Owner(), Owner()

    assert shown(first, word="a") == "a"
    assert shown(first, word="b") == "a"
    assert shown(first, query="?at=2022", word="c") == "c"
    assert shown(second, word="d") == "d"
    with override("fr"):
        assert shown(first, word="e") == "e"


def test_each_place_in_a_page_has_its_own():
    other = Template("{% load once %}{% once for owner and query %}{{ word }}{% endonce %}")
    owner = Owner()
    shown(owner, word="a")

    assert other.render(Context({"owner": owner, "query": "", "word": "b"})) == "b"


def test_what_it_shows_is_escaped():
    assert shown(Owner(), word="<b>") == "&lt;b&gt;"
    assert shown(owner := Owner(), word="<b>") == shown(owner, word="<i>")


@pytest.mark.parametrize(
    "wrong", ["once", "once for", "once record", "once for record and", "once for a or b"]
)
def test_misspelt_tag_is_refused(wrong):
    with pytest.raises(TemplateSyntaxError):
        Template(f"{{% load once %}}{{% {wrong} %}}{{% endonce %}}")
