"""What the views here share: the language of the page, and a file as answer."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import get_language

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN_IN_BROWSER = ("praatplaat",)


def page_language() -> str:
    """Return the language of the page: `nl` or `en`."""
    return (get_language() or "nl")[:2]


def file_answer(content: bytes | str, content_type: str, file: str, of: str) -> HttpResponse:
    """Return a file with the name of what it is of; a praatplaat is shown, anything else is kept."""
    response = HttpResponse(content, content_type=content_type)
    stem, ending = file.split(".")
    shown = "inline" if stem in SHOWN_IN_BROWSER else "attachment"
    response["Content-Disposition"] = f'{shown}; filename="{stem}-{of.lower()}.{ending}"'
    return response
