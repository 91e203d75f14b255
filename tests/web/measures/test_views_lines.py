"""Choosing the maatregelen of a pakket in the browser."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.measures.making import make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

pytestmark = pytest.mark.django_db


def test_a_maatregel_is_found_put_in_and_taken_out_with_its_reason(world: World) -> None:
    dossier, client = make_shared_dossier(world), world.client_for(world.redacteur)
    row, _other = make_maatregel(world, dossier, name="Bomen"), make_maatregel(world, dossier, name="Riool")
    pakket = make_pakket(world, dossier)
    address = reverse("pakket-lines", args=[dossier.pk, pakket.pk])
    assert [line.row for line in client.get(f"{address}?zoek=boom").context["rows"]] == []
    assert [line.row for line in client.get(f"{address}?zoek=bom").context["rows"]] == [row]
    assert client.post(f"{address}?zoek=bom", {"erin": "1", "kies": [row.pk]}).status_code == 302
    assert client.post(address, {f"uit-{row.pk}": "on", "revision": "2"}).status_code == 400
    assert client.post(address, {f"uit-{row.pk}": "on", "revision": "2", "reason": "Te duur"}).status_code == 302
    assert "Te duur" in client.get(reverse("pakket-detail", args=[dossier.pk, pakket.pk])).content.decode()


def test_nothing_ticked_is_told(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_maatregel(world, dossier)
    pakket = make_pakket(world, dossier)
    page = world.client_for(world.redacteur).post(reverse("pakket-lines", args=[dossier.pk, pakket.pk]), {"erin": "1"})
    assert page.status_code == 400 and page.context["choose"].errors
