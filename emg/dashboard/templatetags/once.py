"""A part of a page that is rendered once for each record, and shared by all pages made of that record."""

from collections.abc import Sequence

from django import template
from django.template import Context, Node, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from emg.lib.once_for_each import Key, kept_in

register = template.Library()


@register.tag
def once(parser: Parser, token: Token) -> "Once":
    """`{% once for record and as_of.query %} … {% endonce %}`: rendered once for these.

    The first is the object it is kept in; all that the part depends on beside it must be named after it.
    """
    words = token.split_contents()
    if words[1:2] != ["for"] or words[3::2] != ["and"] * len(words[3::2]) or len(words) % 2 == 0:
        raise template.TemplateSyntaxError("It is {% once for OBJECT and VALUE and VALUE %}.")
    part = parser.parse(["endonce"])
    parser.delete_first_token()
    return Once(part, [parser.compile_filter(word) for word in words[2::2]])


class Once(Node):
    def __init__(self, part: NodeList, depends_on: Sequence[FilterExpression]) -> None:
        self.nodelist = part
        self._owner, *self._others = depends_on

    def render(self, context: Context) -> SafeString:
        kept = kept_in(self._owner.resolve(context))
        others = tuple(other.resolve(context) for other in self._others)
        key = Key(self, others, get_language())
        if key not in kept:
            kept[key] = self.nodelist.render(context)
        return kept[key]
