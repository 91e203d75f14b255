"""The guide over a real dossier: nothing in a whole one, ten planted gaps and no other, and each link mends its gap."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone
from tests.web.overview.gaps import FOLLOWING, PLANTED, TODAY, lines_of, make_whole, plant, typed
from tests.web.parties.making import make_partij, write
from tests.web.world import World

from wijkkoers.handbook.process import Evidence
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.selectors.guide import EVIDENCE, facts_of
from wijkkoers.web.parties import services as party_services
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.process.selectors import compass_of


@pytest.fixture
def planted(world: World) -> Dossier:
    dossier, partij = make_whole(world)
    plant(world, dossier, partij)
    return dossier


def test_whole_dossier_has_no_gap(world: World) -> None:
    dossier, _partij = make_whole(world)
    assert [line.sentence for line in lines_of(world, dossier)] == []


def test_ten_planted_gaps_are_named_and_nothing_else(world: World, planted: Dossier) -> None:
    assert sorted(line.code for line in lines_of(world, planted)) == sorted(PLANTED)


def test_each_link_mends_its_gap_until_none_is_left(world: World, planted: Dossier) -> None:
    client, seen = world.client_for(world.redacteur), set()
    for code, texts in (*PLANTED.items(), *FOLLOWING.items()):
        line = next(line for line in lines_of(world, planted) if line.code == code)
        filled = {name: str(world.redacteur.pk) if text == "redacteur" else text for name, text in texts.items()}
        assert (code, client.post(line.url, typed(client.get(line.url), filled)).status_code) == (code, 302)
        if code == "partij-zonder-belang":
            party_services.release_partij(actor=world.redacteur, partij=Partij.objects.get(dossier=planted, name="Stille groep"))
        still = [other for other in lines_of(world, planted) if (other.code, other.url) == (code, line.url)]
        seen.add(code)
        assert still == []
    assert ({line.code for line in lines_of(world, planted)}, seen) == ({"ambitie-zonder-instemming"}, set(PLANTED))


def test_guide_says_nothing_of_a_draft(world: World) -> None:
    dossier, partij = make_whole(world)
    write(world.redacteur, make_partij(world, dossier, name="Groep met een geheim"))
    party_services.add_goal(actor=world.redacteur, partij=partij, theme="wonen", text="Geheim doel")
    sentences = " ".join(line.sentence for line in lines_of(world, dossier))
    assert ("Groep met een geheim heeft nog geen belang vrijgegeven." in sentences, "Geheim doel" in sentences) == (True, False)


def test_every_kind_of_evidence_is_known() -> None:
    assert set(EVIDENCE) == set(Evidence)


def test_facts_take_a_fixed_number_of_queries(world: World, django_assert_max_num_queries: Any) -> None:
    dossier, partij = make_whole(world)
    plant(world, dossier, partij)
    compass = compass_of(dossier)
    with django_assert_max_num_queries(40):
        facts_of(dossier, compass, TODAY, "nl")


def test_page_shows_sentences_and_links(world: World, planted: Dossier) -> None:
    page = world.client_for(world.lezer).get(f"/dossiers/{planted.pk}/gids/").content.decode()
    assert "De gids vindt" in page
    assert timezone.localdate() >= TODAY or "Te laat" in page
