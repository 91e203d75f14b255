"""A register as a file: every ending, the empty file, and no other name."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.registers.made_up import EXPORTED, NAME, add, full_values
from tests.web.world import World

from wijkkoers.reports.register_files import WRITERS


@pytest.mark.parametrize("ending", list(WRITERS))
def test_every_ending_is_a_download_of_its_type(ending: str, world: World) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values())
    response = world.client_for(world.lezer).get(reverse("register-file", args=[dossier.pk, NAME, f"{NAME}.{ending}"]))
    assert response.headers["Content-Type"] == WRITERS[ending][1]
    assert response.headers["Content-Disposition"] == f'attachment; filename="{NAME}.{ending}"'
    assert response.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    ("page", "register", "file_name", "status"),
    [
        ("register-template", NAME, f"{NAME}-leeg.xlsx", 200),
        ("register-template", NAME, f"{NAME}-leeg.ods", 200),
        ("register-template", NAME, f"{NAME}-leeg.csv", 404),
        ("register-template", EXPORTED, f"{EXPORTED}-leeg.xlsx", 404),
        ("register-file", EXPORTED, f"{EXPORTED}.csv", 200),
        ("register-file", NAME, "anders.csv", 404),
        ("register-file", NAME, f"{NAME}.exe", 404),
        ("register-file", "bestaat-niet", "bestaat-niet.csv", 404),
    ],
)
def test_only_known_names_are_files(page: str, register: str, file_name: str, status: int, world: World) -> None:
    address = reverse(page, args=[make_dossier(world).pk, register, file_name])
    assert world.client_for(world.redacteur).get(address).status_code == status
