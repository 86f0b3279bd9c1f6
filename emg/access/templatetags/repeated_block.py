"""A block of a page shown in a second place: Django lets each stand in a template once."""

from django.template import Library, NodeList
from django.template.base import Parser, Token
from django.template.loader_tags import BlockNode

register = Library()


@register.tag
def repeat_block(_parser: Parser, token: Token) -> BlockNode:
    """{% repeat_block name %}: what the page says in its block of that name."""
    _tag, name = token.split_contents()
    return BlockNode(name, NodeList())
