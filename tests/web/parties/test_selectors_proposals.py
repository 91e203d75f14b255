"""What is known of the areas of a dossier."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import make_goal, make_partij
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.selectors.proposals import answer_of, area_facts, proposal_answers


def _facts_of_heat(dossier: Dossier) -> bool:
    facts = area_facts(dossier, "nl")
    assert facts is not None
    return facts.is_about_heat


def test_dossier_without_an_area_gives_no_facts(world: World) -> None:
    assert area_facts(make_dossier(world), "nl") is None


def test_area_without_data_gives_no_values_and_no_map(world: World) -> None:
    facts = area_facts(make_dossier(world, areas=("WK990101",)), "nl")
    assert facts is not None
    assert ({values for values in facts.values.values()}, facts.schools) == ({()}, None)
    assert [row.name for row in facts.organisations] == [world.corporatie.name]


def test_partijen_that_take_part_are_known_by_kind_and_name(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    make_partij(world, dossier, name="De Linde")
    facts = area_facts(dossier, "nl")
    assert facts is not None
    assert (facts.kinds, facts.names) == (frozenset({PartijKind.OVERIG}), frozenset({"de linde"}))


def test_heat_follows_from_a_released_goal_and_never_from_a_draft(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    partij = make_partij(world, dossier)
    services.add_goal(actor=world.redacteur, partij=partij, theme="energie", text="Van het gas af")
    assert not _facts_of_heat(dossier)
    services.release_partij(actor=world.redacteur, partij=partij)
    assert _facts_of_heat(dossier)


def test_answers_are_of_their_own_dossier_and_not_withdrawn(world: World) -> None:
    dossier = make_dossier(world)
    answer = services.decline_proposal(actor=world.redacteur, dossier=dossier, key="vve", name="VvE", reason="Geen")
    assert (proposal_answers(dossier), answer_of(make_dossier(world), answer.pk)) == ([answer], None)
    services.reconsider_proposal(actor=world.redacteur, answer=answer)
    assert proposal_answers(dossier) == []


def test_dossier_about_a_goal_of_the_wijk_is_not_about_heat(world: World) -> None:
    goal = make_goal(world, is_released=True)
    assert area_facts(goal.partij.dossier, "nl") is None
