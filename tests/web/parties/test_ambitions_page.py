"""Rounds in words."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.parties.making import ENTRY, make_entry, make_joint, make_partij, make_round, viewer
from tests.web.world import World

from wijkkoers.web.parties import services
from wijkkoers.web.parties.ambitions_page import round_items, round_picture
from wijkkoers.web.parties.kinds import Opinion
from wijkkoers.web.parties.services import Wanted


def test_blind_round_tells_who_handed_in_and_not_what(world: World) -> None:
    round_ = make_round(world)
    make_entry(world, round_)
    late = make_partij(world, round_.dossier)
    picture = round_picture(viewer(world, "lezer", round_.dossier), round_)
    assert (picture.missing, [theme.entries for theme in picture.themes], picture.moves) == ([late.name], [(), ()], ())
    assert round_items([round_])[0].handed_in == 1


def test_own_people_read_their_own_entry_while_blind(world: World) -> None:
    round_ = make_round(world)
    partij = make_entry(world, round_)
    picture = round_picture(viewer(world, "gemeente_redacteur", round_.dossier), round_)
    assert [entry.text for entry in picture.themes[1].entries] == [ENTRY]
    assert [writer.partij for writer in picture.own] == [partij]


def test_hints_name_vague_words_and_big_words_without_meaning(world: World) -> None:
    joint = make_joint(world, text="Wij streven naar betaalbare en veilige straten")
    services.add_term(actor=world.redacteur, dossier=joint.round.dossier, term="Veilig", meaning="Goed verlicht")
    theme = round_picture(viewer(world, "lezer", joint.round.dossier), joint.round).themes[1]
    assert (theme.vague, theme.undefined) == (("streven naar",), ("betaalbaar",))


def test_opinion_on_an_earlier_text_is_told_as_such(world: World) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    services.say_opinion(actor=world.gemeente_redacteur, joint=joint, partij=partij, opinion=Opinion.ONEENS, remark="Te duur")
    services.write_joint(actor=world.redacteur, round_=joint.round, theme=joint.theme, wanted=Wanted("Anders"), revision=1)
    item = round_picture(viewer(world, "gemeente_redacteur", partij.dossier), joint.round).themes[1].opinions[0]
    assert (item.label, item.earlier, item.may_say) == ("zei nog niets", "oneens: Te duur", True)


@pytest.mark.parametrize("more", [2, 12])
def test_picture_costs_the_same_for_few_and_many(world: World, django_assert_num_queries: Any, more: int) -> None:
    round_ = make_round(world)
    for _number in range(more):
        partij = make_partij(world, round_.dossier)
        services.write_entry(actor=world.redacteur, round_=round_, partij=partij, texts={"wonen": "X"})
    seen = viewer(world, "redacteur", round_.dossier)
    with django_assert_num_queries(5):
        round_picture(seen, round_)
