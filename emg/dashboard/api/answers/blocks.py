"""The blocks of an issued paper, as they were frozen. Their names stand in each as its `type`."""

from typing import Annotated

from msgspec import Meta, Struct

from emg.lib.list_letters import ListStyle

Anchor = Annotated[
    str, Meta(description="Its anchor in the paper: append “#” and this to the paper’s address. Permanent.")
]


class Masthead(Struct, frozen=True, tag="masthead", tag_field="type", forbid_unknown_fields=True):
    """The head of the paper: who met, when and how."""

    id: Anchor
    organisation: tuple[str, ...]
    title: str
    details: Annotated[tuple[str, ...], Meta(description="Date, mode, place and hours, each as printed.")]
    paper: Annotated[str, Meta(description="What sort of paper it is, as printed.")]


class Heading(Struct, frozen=True, tag="heading", tag_field="type", forbid_unknown_fields=True):
    """The heading of a section, or of a topic inside one."""

    id: Anchor
    level: Annotated[int, Meta(description="2 for sections, 3 for what stands inside one.", ge=2, le=3)]
    marker: Annotated[str, Meta(description="“1.” or “(a)”.")]
    text: str


class Paragraph(Struct, frozen=True, tag="paragraph", tag_field="type", forbid_unknown_fields=True):
    """A paragraph of running text."""

    id: Anchor
    text: str


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a list."""

    id: Anchor
    text: str


class ItemList(Struct, frozen=True, tag="list", tag_field="type", forbid_unknown_fields=True):
    """A list, lettered or with bullets."""

    id: Anchor
    style: Annotated[str, Meta(extra_json_schema={"enum": ListStyle.values})]
    items: tuple[Item, ...]


Block = Masthead | Heading | Paragraph | ItemList
