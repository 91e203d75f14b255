"""Acts on a maatregel in the browser."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.measures.making import make_maatregel, make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.models import Maatregel, Support

pytestmark = pytest.mark.django_db


def test_falling_without_a_reason_is_refused_at_the_reason(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    address, sent = reverse("measure-move", args=[row.dossier_id, row.pk]), {"move": "laten-vallen", "revision": "1"}
    page = world.client_for(world.redacteur).post(address, sent)
    assert page.status_code == 400 and "reason" in page.context["form"].errors


def test_merging_in_the_browser_lets_the_other_fall(world: World) -> None:
    dossier = make_shared_dossier(world)
    row, other = make_maatregel(world, dossier), make_maatregel(world, dossier)
    client, sent = world.client_for(world.redacteur), {"others": [other.pk], "seen": f"{row.pk}:1,{other.pk}:1"}
    assert client.post(reverse("measure-merge", args=[dossier.pk, row.pk]), sent).status_code == 302
    assert Maatregel.objects.get(pk=other.pk).status == "afgevallen"


def test_a_merge_of_what_changed_after_it_was_seen_is_shown_again(world: World) -> None:
    dossier = make_shared_dossier(world)
    row, other = make_maatregel(world, dossier), make_maatregel(world, dossier)
    client, address = world.client_for(world.redacteur), reverse("measure-merge", args=[dossier.pk, row.pk])
    answer = client.post(address, {"others": [other.pk], "seen": f"{row.pk}:1,{other.pk}:9,x"})
    assert (answer.status_code, Maatregel.objects.get(pk=other.pk).status) == (409, "longlist")
    assert f'value="{row.pk}:1,{other.pk}:1"' in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("measure-merge", {"seen": ""}),
        ("measure-move", {"move": "laten-vallen", "reason": "Te duur"}),
        ("measure-move", {"move": "laten-vallen", "reason": "Te duur", "revision": "9"}),
        ("measure-split", {"names": "Een\nTwee"}),
        ("measure-split", {"names": "Een\nTwee", "revision": "9"}),
    ],
)
def test_an_act_on_what_was_not_seen_as_it_is_now_is_shown_again(world: World, name: str, sent: dict[str, str]) -> None:
    dossier = make_shared_dossier(world)
    row, other = make_maatregel(world, dossier), make_maatregel(world, dossier)
    told = {"others": [other.pk], **sent} if name == "measure-merge" else sent
    answer = world.client_for(world.redacteur).post(reverse(name, args=[dossier.pk, row.pk]), told)
    assert (answer.status_code, Maatregel.objects.filter(status="longlist").count()) == (409, 2)
    assert f'value="{row.pk}:1,{other.pk}:1"' in answer.content.decode() or 'name="revision" value="1"' in answer.content.decode()


def test_two_who_write_what_a_partij_thinks_are_told(world: World) -> None:
    dossier = make_shared_dossier(world)
    row, partij = make_maatregel(world, dossier), make_partij(dossier, "Gemeente")
    address = reverse("measure-support", args=[dossier.pk, row.pk, partij.pk])
    base = '{"position": "", "said_on": "", "holder": "", "note": ""}'
    sent = {"position": "voor", "said_on": "2026-01-05", "revision": "0", "base": base}
    assert world.client_for(world.redacteur).post(address, sent).status_code == 302
    assert world.client_for(world.beheerder).post(address, {**sent, "position": "tegen"}).status_code == 409
    assert Support.objects.get().position == "voor"
