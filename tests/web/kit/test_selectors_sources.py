"""What can be printed: released words only, and what one can choose by."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import SECRET, make_dilemma, make_partij
from tests.web.process.making import make_plan
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.selectors import CARD_KINDS, SourceFilter, choices_of, filtered, sources_of
from wijkkoers.web.parties import services as party_services
from wijkkoers.web.parties.models import AmbitionRound, Goal, JointAmbition, Partij
from wijkkoers.web.parties.states import RoundStatus

THEME = "wonen"


def _goal(partij: Partij, text: str, *, is_released: bool) -> Goal:
    goal = Goal(partij=partij, theme=THEME, text=text)
    if is_released:
        goal.release()
    goal.save()
    return goal


def _joint(dossier: Dossier, status: RoundStatus, text: str) -> JointAmbition:
    opened = {"opened_at": dossier.created_at} if status is RoundStatus.OPEN else {}
    round_ = AmbitionRound.objects.create(dossier=dossier, title="Ronde", themes=[THEME], status=status.value, **opened)
    return JointAmbition.objects.create(round=round_, theme=THEME, text=text, measure="klachten", target="half", target_year=2030)


def test_every_kind_has_its_source() -> None:
    assert set(CARD_KINDS) == set(CardKind)


def test_empty_dossier_has_nothing_to_print(world: World) -> None:
    dossier = make_dossier(world)
    assert [sources_of(dossier, kind) for kind in CardKind] == [[]] * len(CardKind)


def test_belang_is_printed_as_released_and_not_as_drafted(world: World) -> None:
    dossier = make_dossier(world)
    make_partij(world, dossier, is_released=False)
    assert sources_of(dossier, CardKind.BELANGEN) == []
    partij = Partij.objects.get()
    party_services.release_partij(actor=world.redacteur, partij=partij)
    Partij.objects.update(interest="Een nieuw concept")
    assert [source.text for source in sources_of(dossier, CardKind.BELANGEN)] == [SECRET]


def test_partij_that_left_is_not_printed(world: World) -> None:
    dossier = make_dossier(world)
    partij = make_partij(world, dossier, is_released=True)
    _goal(partij, "Minder tocht", is_released=True)
    party_services.drop_partij(actor=world.redacteur, partij=partij, reason="Weg")
    assert sources_of(dossier, CardKind.BELANGEN) == []
    assert sources_of(dossier, CardKind.DOELEN) == []


def test_goals_are_printed_once_released_and_a_long_one_keeps_its_text(world: World) -> None:
    dossier = make_dossier(world)
    partij = make_partij(world, dossier, is_released=True)
    _goal(partij, "Nog geheim", is_released=False)
    _goal(partij, "Minder tocht", is_released=True)
    _goal(partij, "Een heel lang doel. " * 20, is_released=True)
    short, long = sources_of(dossier, CardKind.DOELEN)
    assert (short.label, short.text, short.tags) == ("Minder tocht", "", (partij.name,))
    assert (long.label, long.text) == (partij.name, "Een heel lang doel. " * 20)


def test_ambition_of_a_blind_round_is_not_printed(world: World) -> None:
    dossier = make_dossier(world)
    _joint(dossier, RoundStatus.BLIND, "Nog blind")
    _joint(dossier, RoundStatus.OPEN, "Warme huizen")
    assert [(source.label, source.text) for source in sources_of(dossier, CardKind.AMBITIES)] == [("Warme huizen", "klachten: half (2030)")]


def test_knooppunten_are_chosen_by_phase_spoor_and_party(world: World) -> None:
    sources = sources_of(make_plan(world).dossier, CardKind.KNOOPPUNTEN)
    choices = choices_of(sources)
    phase, party = choices["phase"][1][0], choices["party"][0][0]
    found = filtered(sources, SourceFilter(phase=phase, spoor="B", party=party))
    expected = [s for s in sources if s.phase and s.phase[0] == phase and "B" in s.sporen and party in dict(s.parties)]
    assert found == expected
    assert 0 < len(found) < len(sources)
    assert {key for key, _label in choices["spoor"]} == {"A", "B"}


def test_dilemma_has_two_values(world: World) -> None:
    dilemma = make_dilemma(world)
    assert [source.poles for source in sources_of(dilemma.dossier, CardKind.DILEMMAS)] == [("Snel beginnen", "Iedereen mee")]
