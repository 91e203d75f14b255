"""What an address asks: a page of a long list, or an earlier text to put back."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_texts

PER_PAGE = 50


def page_of(rows: Any, request: HttpRequest) -> Page[Any]:
    """Return the asked page of a long list; one that does not exist gives the nearest."""
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))


def asked_texts(request: HttpRequest, viewer: Viewer, subject: str) -> dict[str, str]:
    """Return the earlier texts that the address asks to put back (`?uit=<event>`), when they are of this row."""
    asked = request.GET.get("uit", "")
    if request.method != "GET" or not (asked.isascii() and asked.isdecimal()) or len(asked) > 18:
        return {}
    return earlier_texts(viewer, subject, int(asked))
