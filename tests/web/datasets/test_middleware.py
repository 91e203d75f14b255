"""Figures on a page are those that its reader may see."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from tests.web.datasets.making import figure, import_own, write_table
from tests.web.world import World

from wijkkoers.web.datasets.middleware import ViewerMiddleware


@pytest.mark.parametrize(
    ("name", "is_seen"), [("lezer", True), ("gemeente_redacteur", False), ("buitenstaander", False), ("anoniem", False)]
)
def test_own_figures_are_seen_by_members_alone(name: str, is_seen: bool, world: World, tmp_path: Path) -> None:
    import_own(world, write_table(tmp_path))
    seen = []

    def answer(request: HttpRequest) -> HttpResponse:
        seen.append(figure() is not None)
        return HttpResponse()

    request = HttpRequest()
    request.user = world.person(name) or AnonymousUser()
    ViewerMiddleware(answer)(request)
    assert seen == [is_seen]
    assert figure() is None
