"""Gathering what the rules on loose ends look at."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie, viewer
from tests.web.world import World

from wijkkoers.web.overview.selectors.loose import loose_facts
from wijkkoers.web.overview.thread.loose_rules import find_ends

TODAY = date(2026, 11, 22)


def test_lacks_of_opgaven_and_maatregelen_are_found(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    assert list(find_ends(loose_facts(viewer(world.lezer, dossier), TODAY))) == [
        "opgave-zonder-grond",
        "opgave-zonder-trekker",
        "maatregel-zonder-betaler",
        "maatregel-zonder-kosten",
    ]


def test_draft_of_a_partner_is_no_loose_end_for_others(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier, world.gemeente_redacteur)
    assert find_ends(loose_facts(viewer(world.redacteur, dossier), TODAY)) == {}
    assert find_ends(loose_facts(viewer(world.gemeente_redacteur, dossier), TODAY))


def test_facts_take_as_many_queries_for_many_things(world: World, django_assert_max_num_queries: Any) -> None:
    dossier = make_team(world)
    for _number in range(12):
        opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
        tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    with django_assert_max_num_queries(40):
        loose_facts(viewer(world.lezer, dossier), TODAY)
