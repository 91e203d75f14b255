"""The team in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World

from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.states import TeamRole


def test_person_is_added_by_address(world: World) -> None:
    dossier = make_dossier(world)
    data = {"email": world.gemeente_redacteur.email, "role": "partner"}
    page = world.client_for(world.redacteur).post(reverse("dossier-team", args=[dossier.pk]), data, follow=True).content.decode()
    assert "Gemeente redacteur zit nu in het team." in page
    assert world.gemeente.name in page


def test_unknown_address_says_how_to_invite(world: World) -> None:
    dossier = make_dossier(world)
    data = {"email": "niemand@voorbeeld.test", "role": "partner"}
    response = world.client_for(world.beheerder).post(reverse("dossier-team", args=[dossier.pk]), data)
    assert response.status_code == 400
    assert "Er is geen account met het adres niemand@voorbeeld.test." in response.content.decode()
    assert reverse("organisation-detail", args=[world.corporatie.slug]) in response.content.decode()


def test_reader_sees_the_team_and_why_it_cannot_be_changed(world: World) -> None:
    page = world.client_for(world.lezer).get(reverse("dossier-team", args=[make_dossier(world).pk])).content.decode()
    assert f"Alleen een beheerder van {world.corporatie.name} of een trekker" in page
    assert 'name="email"' not in page


def test_role_is_changed(world: World) -> None:
    dossier = make_dossier(world)
    member = join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    world.client_for(world.redacteur).post(reverse("dossier-member", args=[dossier.pk, member.pk]), {"role": "redacteur"})
    member.refresh_from_db()
    assert member.role == "redacteur"


def test_guest_who_leaves_comes_back_at_the_board(world: World) -> None:
    dossier = make_dossier(world)
    member = join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    client = world.client_for(world.gemeente_redacteur)
    assert "Ik verlaat het team" in client.get(reverse("dossier-member", args=[dossier.pk, member.pk])).content.decode()
    response = client.post(reverse("dossier-member-end", args=[dossier.pk, member.pk]))
    assert response.headers["Location"] == reverse("dossier-list")


def test_member_of_another_dossier_or_who_left_is_not_found(world: World) -> None:
    dossier, other = make_dossier(world), make_dossier(world)
    member = join(world, other, world.gemeente_redacteur, TeamRole.PARTNER)
    client = world.client_for(world.beheerder)
    assert client.get(reverse("dossier-member", args=[dossier.pk, member.pk])).status_code == 404
    services.end_member(actor=world.beheerder, member=member)
    assert client.get(reverse("dossier-member", args=[other.pk, member.pk])).status_code == 404
