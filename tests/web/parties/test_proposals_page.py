"""Proposed partijen in words."""

from __future__ import annotations

import pytest
from django.utils.translation import override
from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import viewer
from tests.web.world import World

from wijkkoers.web.parties import services
from wijkkoers.web.parties.proposals import AreaFacts, AreaValue
from wijkkoers.web.parties.proposals_page import proposals_of

FACTS = AreaFacts(
    {"aandeel-corporatie": (AreaValue("Spoorwijk", 34.2, 2024, "CBS"),)}, ("De Linde",), frozenset(), frozenset(), (), is_about_heat=True
)


@pytest.fixture(autouse=True)
def _known_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijkkoers.web.parties.proposals_page.area_facts", lambda dossier, language: FACTS)


def test_reason_carries_figure_area_source_and_year(world: World) -> None:
    found = proposals_of(viewer(world, "redacteur", make_dossier(world)))
    item = found.item("corporatie")
    assert item is not None
    assert item.reason == "In Spoorwijk is 34 % van de woningen van een woningcorporatie (CBS, 2024)."
    assert (item.about.name, item.about.role) == ("Woningcorporatie in Spoorwijk", "Verhuurt 34 % van de woningen in Spoorwijk")


def test_what_was_not_needed_is_not_proposed_again(world: World) -> None:
    dossier = make_dossier(world)
    services.decline_proposal(actor=world.redacteur, dossier=dossier, key="corporatie", name="X", reason="Geen")
    found = proposals_of(viewer(world, "redacteur", dossier))
    assert (found.item("corporatie"), [answer.reason for answer in found.answers]) == (None, ["Geen"])


def test_missing_figures_are_named(world: World) -> None:
    gaps = " ".join(proposals_of(viewer(world, "redacteur", make_dossier(world))).gaps)
    assert "aandeel koopwoningen" in gaps
    assert "zakelijke vastgoedeigenaar" in gaps


def test_words_are_english_on_an_english_page(world: World) -> None:
    with override("en"):
        item = proposals_of(viewer(world, "redacteur", make_dossier(world))).item("netbeheerder")
    assert item is not None
    assert (item.name, item.kind) == ("Grid operator", "grid operator")
