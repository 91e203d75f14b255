"""An outsider gets the same answer as for a dossier that does not exist."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.urls import reverse
from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.dossiers.views.access import trail

ADDRESSES = ("dossier-detail", "dossier-edit", "dossier-status", "dossier-areas", "dossier-team", "dossier-log", "dossier-log-csv")


def _bare(response: HttpResponse) -> tuple[int, bool]:
    return response.status_code, b"Geheimwijk" in response.content


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_outsider_learns_nothing(world: World, name: str, method: str) -> None:
    dossier = make_dossier(world, "Geheimwijk")
    ask = getattr(world.client_for(world.buitenstaander), method)
    hidden, missing = ask(reverse(name, args=[dossier.pk])), ask(reverse(name, args=[dossier.pk + 1000]))
    assert _bare(hidden) == _bare(missing)
    assert _bare(hidden)[1] is False
    dossier.refresh_from_db()
    assert dossier.name == "Geheimwijk"


def test_outsider_changes_nobody_in_the_team(world: World) -> None:
    dossier = make_dossier(world)
    member = join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    client = world.client_for(world.buitenstaander)
    assert client.post(reverse("dossier-member", args=[dossier.pk, member.pk]), {"role": "trekker"}).status_code == 404
    assert client.post(reverse("dossier-member-end", args=[dossier.pk, member.pk])).status_code == 404
    member.refresh_from_db()
    assert (member.role, member.ended_at) == ("partner", None)


def test_trail_leads_back_to_the_board(world: World) -> None:
    dossier = make_dossier(world, "Spoorwijk")
    assert [label for label, _ in trail(dossier, "Team")] == ["Dossiers", "Spoorwijk", "Team"]
    assert trail(dossier)[0][1] == reverse("dossier-list")
