"""The draft of a partner leaks nowhere: every page, file and log of the site, as everyone else."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.parties.leaking import addresses_of, assert_nowhere
from tests.web.parties.making import make_partij, make_round, make_shared_dossier, release, write
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import MeansKind, Stance
from wijkkoers.web.parties.models import GoalStance, Partij
from wijkkoers.web.parties.selectors import Words
from wijkkoers.web.parties.services import Offer
from wijkkoers.web.parties.states import RoundMove

OTHERS = ("beheerder", "lezer")
"""The one who may most at the organisation of the dossier, and one who only reads; outsiders get no page at all."""
DRAFTS = tuple(
    f"GEHEIM-{name}" for name in ("BELANG", "AMBITIE", "DOEL", "GEWIJZIGD-DOEL", "MIDDEL", "EENHEID", "STANDPUNT", "RONDE", "REDEN")
)
DOSSIERS = "/dossiers/"
BELANG, AMBITIE, DOEL, GEWIJZIGD, MIDDEL, EENHEID, STANDPUNT, RONDE, REDEN = DRAFTS


def _plant(world: World) -> Partij:
    """Let `gemeente` write a draft of every kind, some of it over words that it released before."""
    dossier = make_shared_dossier(world)
    own, other = make_partij(world, dossier, world.gemeente), make_partij(world, dossier, world.corporatie)
    theirs = services.add_goal(actor=world.redacteur, partij=other, theme="wonen", text="Honderd erbij")
    release(world.redacteur, other)
    actor = world.gemeente_redacteur
    known = services.add_goal(actor=actor, partij=own, theme="energie", text="Openbaar doel")
    release(actor, own)
    services.write_words(actor=actor, partij=own, words=Words(BELANG, AMBITIE))
    services.change_goal(actor=actor, goal=known, theme="samenleven", text=GEWIJZIGD)
    services.add_goal(actor=actor, partij=own, theme="wonen", text=DOEL)
    services.add_means(actor=actor, partij=own, offer=Offer(MeansKind.GELD, MIDDEL, Decimal(987654321), EENHEID))
    services.state_stance(actor=actor, goal=theirs, partij=own, stance=Stance.BOTST, note=STANDPUNT)
    dropped = services.add_goal(actor=actor, partij=own, theme="wonen", text=DOEL)
    services.drop_goal(actor=actor, goal=dropped, reason=REDEN)
    services.write_entry(actor=actor, round_=make_round(world, dossier), partij=own, texts={"wonen": RONDE})
    return own


def test_no_draft_is_on_any_page_file_or_log_of_others(world: World) -> None:
    own = _plant(world)
    assert assert_nowhere(world, [*DRAFTS, "987654321", "987.654.321"], OTHERS, own.dossier) > 100


def test_walk_reaches_the_places_where_words_are_shown(world: World) -> None:
    """The walk itself must be able to find something: the own people do read their drafts."""
    own = _plant(world)
    with pytest.raises(AssertionError) as caught:
        assert_nowhere(world, DRAFTS, ["gemeente_redacteur"], own.dossier, DOSSIERS)
    assert [marker for marker in DRAFTS if marker not in str(caught.value)] == []


def test_after_release_and_opening_all_but_what_was_dropped_is_read(world: World) -> None:
    own = _plant(world)
    release(world.gemeente_redacteur, own)
    services.move_round(actor=world.redacteur, round_=own.dossier.ambition_rounds.get(), move=RoundMove.OPENEN, reason="Ja")
    assert_nowhere(world, REDEN, ["beheerder"], own.dossier, DOSSIERS)
    page = world.client_for(world.lezer).get(f"/dossiers/{own.dossier_id}/partijen/").content.decode()
    assert all(marker in page for marker in (BELANG, AMBITIE, DOEL, GEWIJZIGD, MIDDEL, EENHEID))


def test_dossier_that_was_closed_or_left_by_the_partij_leaks_no_more_than_before(world: World) -> None:
    own = _plant(world)
    services.drop_partij(actor=world.redacteur, partij=own, reason="Weg")
    assert_nowhere(world, DRAFTS, ["beheerder"], own.dossier, DOSSIERS)


def test_draft_goal_leaks_not_through_the_release_of_a_group_that_the_same_editor_writes_for(world: World) -> None:
    dossier = make_shared_dossier(world)
    own, group = make_partij(world, dossier, world.corporatie), make_partij(world, dossier)
    goal = services.add_goal(actor=world.redacteur, partij=own, theme="wonen", text=DOEL)
    GoalStance.objects.create(goal=goal, partij=group, stance=Stance.STEUNT.value, note=STANDPUNT)
    with pytest.raises(NotAllowed):
        release(world.redacteur, group)
    release(world.redacteur, write(world.redacteur, group))
    told = [event.after for event in Event.objects.filter(dossier=dossier)]
    assert (DOEL in str(told), STANDPUNT in str(told), GoalStance.objects.get().released_at) == (False, False, None)
    assert assert_nowhere(world, [DOEL, STANDPUNT], ["gemeente_redacteur"], dossier, f"{DOSSIERS}{dossier.pk}/logboek/") > 0


def test_every_address_of_partijen_is_walked(world: World) -> None:
    own = _plant(world)
    walked = {
        address for address in addresses_of(own.dossier) if "/partijen/" in address or "/doelen/" in address or "/ambities/" in address
    }
    assert any(address.endswith("doelen.xlsx") for address in walked)
    assert any("/standpunten/" in address for address in walked)
