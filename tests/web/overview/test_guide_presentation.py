"""The guide as lines: by urgency, with links that this person can use."""

from __future__ import annotations

import pytest
from tests.web.overview.planting import PLANTS, WHOLE
from tests.web.parties.making import make_partij, make_shared_dossier
from tests.web.process.making import make_plan
from tests.web.world import World

from wijkkoers.handbook.process import Evidence
from wijkkoers.web.overview.guide.facts import ContentFact, Facts, PartijFact
from wijkkoers.web.overview.guide.gaps import Urgency
from wijkkoers.web.overview.guide.presentation import CONTENT_URLS, OF_STAP, groups_of, next_stappen, summary_of
from wijkkoers.web.parties.selectors import viewer_of
from wijkkoers.web.process.selectors import compass_of


def test_urgent_gaps_come_first(world: World) -> None:
    facts = PLANTS["inhoud-ontbreekt"](PLANTS["actie-te-laat"](WHOLE))
    groups = groups_of(facts, viewer_of(world.redacteur, make_plan(world).dossier))
    assert [(group.urgency, len(group.lines)) for group in groups] == [(Urgency.NU, 1), (Urgency.LATER, 1)]


@pytest.mark.parametrize(("number", "text"), [(0, "geen gaten"), (1, "één gat"), (2, "2 gaten")])
def test_summary_counts(number: int, text: str, world: World) -> None:
    plants = [PLANTS[code] for code in ("actie-te-laat", "actie-zonder-trekker")][:number]
    facts = WHOLE
    for plant in plants:
        facts = plant(facts)
    assert text in summary_of(groups_of(facts, viewer_of(world.redacteur, make_plan(world).dossier)))


@pytest.mark.parametrize(("person", "place"), [("redacteur", "/partijen/"), ("gemeente_redacteur", "woorden/")])
def test_words_of_a_partij_are_written_by_its_own_people_only(person: str, place: str, world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(world, dossier, world.gemeente)
    facts = Facts(WHOLE.today, partijen=(PartijFact(partij.pk, partij.name, partij.kind, has_released=False),))
    groups = groups_of(facts, viewer_of(world.person(person), dossier))
    line = next(line for group in groups for line in group.lines if line.code == "partij-zonder-belang")
    assert line.url.endswith(place)


@pytest.mark.parametrize("evidence", list(Evidence))
def test_missing_content_leads_to_where_it_is_made(evidence: Evidence, world: World) -> None:
    dossier = make_plan(world).dossier
    facts = Facts(WHOLE.today, has_plan=False, contents=(ContentFact("x", "X", is_filled=False, stap_id=7, evidence=evidence.value),))
    line = groups_of(facts, viewer_of(world.redacteur, dossier))[-1].lines[-1]
    expected = "/stappen/7/wijzigen/" if evidence not in CONTENT_URLS and evidence not in OF_STAP else f"/dossiers/{dossier.pk}/"
    assert (line.code, expected in line.url) == ("inhoud-ontbreekt", True)


def test_next_stap_is_the_first_of_a_new_method(world: World) -> None:
    compass = compass_of(make_plan(world).dossier)
    assert compass is not None
    assert next_stappen(compass, "nl", 1)[0].label == compass.staps[0].label("nl")
