"""A register as a file, and the empty file to fill in."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from wijkkoers.reports.register_files import TEMPLATES, WRITERS
from wijkkoers.web.registers.exports import empty_table, file_table, template_words
from wijkkoers.web.registers.views.access import open_register

EMPTY = "leeg"


@require_GET
def download_register(request: HttpRequest, dossier_id: int, register: str, file_name: str) -> HttpResponse:
    """Give all rows that this person may see."""
    found, viewer = open_register(request, dossier_id, register)
    name, _point, ending = file_name.partition(".")
    if name != found.name or ending not in WRITERS:
        raise Http404
    write, content_type = WRITERS[ending]
    return _download(write(file_table(found, viewer)), content_type, file_name)


@require_GET
def download_template(request: HttpRequest, dossier_id: int, register: str, template_name: str) -> HttpResponse:
    """Give the empty file with the headings and what goes under them."""
    found, viewer = open_register(request, dossier_id, register)
    name, _point, ending = template_name.partition(".")
    if name != f"{found.name}-{EMPTY}" or ending not in TEMPLATES or not found.takes_rows:
        raise Http404
    return _download(TEMPLATES[ending](empty_table(found, viewer), template_words()), WRITERS[ending][1], template_name)


def _download(content: bytes, content_type: str, file_name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
