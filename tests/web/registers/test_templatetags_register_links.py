"""The links that a list page takes in: files for everyone, the way in for who may, the reason for who may not."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from tests.web.dossiers.making import make_dossier
from tests.web.registers.made_up import EXPORTED, NAME
from tests.web.world import World


@pytest.mark.parametrize(
    ("person", "register", "present", "absent"),
    [
        ("redacteur", NAME, "Inlezen uit Excel", "aria-disabled"),
        ("lezer", NAME, "U leest mee in dit dossier.", "Inlezen uit Excel"),
        ("redacteur", EXPORTED, f"{EXPORTED}.geojson", "Inlezen"),
        ("redacteur", "bestaat-niet", "", "href"),
    ],
)
def test_links_are_those_that_this_person_may_use(person: str, register: str, present: str, absent: str, world: World) -> None:
    request = RequestFactory().get("/")
    request.user = world.person(person)  # type: ignore[assignment]
    html = render_to_string("registers/links.html", {"dossier": make_dossier(world), "register": register}, request)
    assert present in html and absent not in html
