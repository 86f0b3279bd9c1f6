"""The paper as plain text."""

from .paper import Paper


def as_text(paper: Paper) -> str:
    """One paragraph a line, an empty line between blocks, ending in a line feed; its mark comes first."""
    parts = [paper.mark, *(str(block) for block in paper.blocks)]
    return "\n\n".join(filter(None, parts)) + "\n"
