"""A paper as a file to keep."""

from django.http import HttpResponse

from emg.paper.forms import FORMS
from emg.paper.paper import Paper


def paper_file(paper: Paper, *, extension: str, name: str) -> HttpResponse:
    """In the form of this extension. A PDF or a text is shown where it is asked for, a Word file is kept."""
    form = FORMS[extension]
    disposition = "attachment" if extension == "docx" else "inline"
    return HttpResponse(
        form.make(paper),
        content_type=form.content_type,
        headers={"Content-Disposition": f'{disposition}; filename="{name}.{extension}"'},
    )
