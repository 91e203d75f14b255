"""Figures on a page are those that its reader may see."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from wijkkoers.web.accounts.selectors import organisation_ids_of
from wijkkoers.web.datasets.selectors.viewing import seen_by


class ViewerMiddleware:
    """Make every figure that is read for a request one that this person may see; asked only when figures are read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next in line."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as this person may see it."""
        with seen_by(lambda: organisation_ids_of(request.user)):
            return self.get_response(request)
