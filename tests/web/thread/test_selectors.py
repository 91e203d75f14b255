"""Reading the thread both ways, without what a person may not know of."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie, viewer
from tests.web.world import World

from wijkkoers.web.thread import services
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.selectors import (
    all_cards,
    arrow_of,
    card_for,
    cards_for,
    dropped_links,
    links_of,
    neighbours,
    reach_of,
    targets_of,
)


def test_neighbours_stand_on_both_sides(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    eyes = viewer(world.lezer, dossier)
    before, after = neighbours(eyes, f"opgave:{opgave.pk}")
    assert ([end.card.title for end in before], [end.card.title for end in after]) == ([], [measure.name])
    assert [end.card.title for end in neighbours(eyes, f"maatregel:{measure.pk}")[0]] == [opgave.title]


def test_draft_of_a_partner_is_on_no_side_for_others(world: World) -> None:
    dossier = make_team(world)
    partner = world.gemeente_redacteur
    opgave, draft = make_opgave(world, dossier), make_maatregel(world, dossier, partner, "Geheim")
    arrow = tie(world, f"opgave:{opgave.pk}", f"maatregel:{draft.pk}", dossier, partner)
    for person in (world.redacteur, world.lezer, world.buitenstaander):
        eyes = viewer(person, dossier)
        assert neighbours(eyes, f"opgave:{opgave.pk}")[1] == []
        assert f"maatregel:{draft.pk}" not in reach_of(eyes, f"opgave:{opgave.pk}").steps
        assert card_for(eyes, f"maatregel:{draft.pk}") is None
        assert arrow_of(eyes, arrow.pk) is None
        assert draft.name not in [card.title for card in all_cards(eyes)]
    assert [end.card.title for end in neighbours(viewer(partner, dossier), f"opgave:{opgave.pk}")[1]] == ["Geheim"]


def test_thread_counts_how_many_arrows_away_a_thing_is(world: World) -> None:
    dossier = make_team(world)
    first, then = make_opgave(world, dossier), make_opgave(world, dossier)
    measure = make_maatregel(world, dossier)
    eyes = viewer(world.redacteur, dossier)
    services.link(actor=world.redacteur, viewer=eyes, source=f"opgave:{first.pk}", target=f"opgave:{then.pk}", kind=ArrowKind.GESPLITST)
    tie(world, f"opgave:{then.pk}", f"maatregel:{measure.pk}", dossier)
    steps = reach_of(eyes, f"opgave:{then.pk}").steps
    assert steps == {f"opgave:{first.pk}": -1, f"opgave:{then.pk}": 0, f"maatregel:{measure.pk}": 1}
    assert reach_of(eyes, f"opgave:{first.pk}").steps[f"maatregel:{measure.pk}"] == 2


def test_arrow_that_was_taken_away_is_only_among_the_dropped(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier), make_maatregel(world, dossier)
    arrow = tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    eyes = viewer(world.redacteur, dossier)
    assert targets_of(dossier, [f"opgave:{opgave.pk}"]) == {f"opgave:{opgave.pk}": [f"maatregel:{measure.pk}"]}
    services.unlink(actor=world.redacteur, viewer=eyes, arrow=arrow, reason="Vergissing")
    assert targets_of(dossier, [f"opgave:{opgave.pk}"]) == {}
    assert [link for link in links_of(dossier) if link.id == arrow.pk] == []
    assert [card.title for _row, card in dropped_links(eyes, f"opgave:{opgave.pk}")] == [measure.name]


@pytest.mark.parametrize("number", [3, 30])
def test_thread_takes_the_same_number_of_queries_for_few_and_for_many(world: World, number: int) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier)
    for _ in range(number):
        tie(world, f"opgave:{opgave.pk}", f"maatregel:{make_maatregel(world, dossier).pk}", dossier)
    eyes = viewer(world.redacteur, dossier)
    with CaptureQueriesContext(connection) as queries:
        assert len(reach_of(eyes, f"opgave:{opgave.pk}").cards) == number + 1
    assert len(queries) <= 20


def test_names_of_nothing_give_no_cards(world: World) -> None:
    assert cards_for(viewer(world.redacteur, make_team(world)), ("onzin", "opgave:999999", f"{ThingKind.DOEL}:1")) == {}
