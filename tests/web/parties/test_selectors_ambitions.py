"""Rounds as each person may read them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.parties.making import ENTRY, make_entry, make_joint, make_partij, make_round, viewer
from tests.web.world import World

from wijkkoers.web.parties import selectors, services
from wijkkoers.web.parties.kinds import Opinion
from wijkkoers.web.parties.states import RoundMove


@pytest.mark.parametrize(("person", "expected"), [("gemeente_redacteur", [ENTRY]), ("redacteur", []), ("beheerder", []), ("lezer", [])])
def test_blind_entry_is_read_by_its_own_people_only(world: World, person: str, expected: list[str]) -> None:
    round_ = make_round(world)
    partij = make_entry(world, round_)
    assert [row.text for row in selectors.entries_of(viewer(world, person, round_.dossier), round_, [partij])] == expected
    assert selectors.handed_in(round_) == frozenset({partij.pk})


def test_opened_entries_are_read_by_all(world: World) -> None:
    round_ = make_round(world)
    partij = make_entry(world, round_)
    opened = services.move_round(actor=world.redacteur, round_=round_, move=RoundMove.OPENEN)
    assert [row.text for row in selectors.entries_of(viewer(world, "lezer", round_.dossier), opened, [partij])] == [ENTRY]


def test_empty_entry_is_not_handed_in(world: World) -> None:
    round_ = make_round(world)
    partij = make_entry(world, round_)
    services.write_entry(actor=world.gemeente_redacteur, round_=round_, partij=partij, texts={"leefomgeving": ""})
    assert selectors.handed_in_of([round_]) == {round_.pk: frozenset()}


def test_pictures_have_every_theme_and_the_newest_opinion_in_three_queries(world: World, django_assert_num_queries: Any) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    services.say_opinion(actor=world.gemeente_redacteur, joint=joint, partij=partij, opinion=Opinion.EENS)
    with django_assert_num_queries(3):
        picture = selectors.latest_pictures(joint.round.dossier)[0]
    assert (picture.joints["wonen"], list(picture.joints)) == (None, ["wonen", "leefomgeving"])
    found = picture.joints["leefomgeving"]
    assert found is not None
    assert [(line.partij_id, line.opinion) for line in found.current] == [(partij.pk, Opinion.EENS)]


def test_blind_round_is_not_given_to_other_apps_as_a_picture(world: World) -> None:
    assert selectors.latest_pictures(make_round(world).dossier) == []


def test_round_and_joint_of_elsewhere_are_not_found(world: World) -> None:
    round_, other = make_round(world), make_round(world)
    assert (selectors.round_of(other.dossier, round_.pk), selectors.joint_of(round_, "wonen")) == (None, None)
    assert selectors.ambition_rounds(round_.dossier) == [round_]


def test_dropped_terms_come_only_when_asked(world: World) -> None:
    dossier = make_round(world).dossier
    term = services.add_term(actor=world.redacteur, dossier=dossier, term="veilig", meaning="")
    services.drop_term(actor=world.redacteur, term=term, reason="Weg")
    assert (selectors.terms_of(dossier), selectors.terms_of(dossier, dropped=True)) == ([], [term])
