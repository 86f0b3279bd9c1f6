"""What a page calls itself: the name of its tab, and the first that a screen reader says."""

import re
from html import unescape

from django.http import HttpResponse


def title_of(response: HttpResponse) -> str:
    (title,) = re.findall(r"<head>.*<title>(.*?)</title>", response.content.decode(), re.DOTALL)
    return " ".join(unescape(title).split())
