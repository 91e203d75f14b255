"""The joint ambition on a theme, and what each partij says of it."""

from __future__ import annotations

import pytest
from tests.web.parties.making import JOINT, make_joint, make_partij, make_round
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import Opinion
from wijkkoers.web.parties.models import AmbitionAgreement
from wijkkoers.web.parties.selectors import pictures_of
from wijkkoers.web.parties.services import Seen, Wanted
from wijkkoers.web.parties.states import RoundMove

BETTER = Wanted("Droge voeten", "Straten met water na een bui", "0", 2032)


def test_joint_ambition_waits_for_the_opening(world: World) -> None:
    with pytest.raises(NotAllowed) as caught:
        make_joint(world, make_round(world))
    assert caught.value.code == "ambitie-nog-blind"


def test_nothing_changes_after_laying_down(world: World) -> None:
    joint = make_joint(world)
    services.move_round(actor=world.redacteur, round_=joint.round, move=RoundMove.VASTLEGGEN, reason="Ja")
    with pytest.raises(NotAllowed) as caught:
        services.write_joint(actor=world.redacteur, round_=joint.round, theme=joint.theme, wanted=BETTER, revision=1)
    assert caught.value.code == "ambitie-vastgelegd"


def test_criterion_is_what_where_to_and_when(world: World) -> None:
    joint = make_joint(world)
    assert not joint.has_criterion
    assert services.write_joint(actor=world.redacteur, round_=joint.round, theme=joint.theme, wanted=BETTER, revision=1).has_criterion


@pytest.mark.parametrize(
    ("wanted", "theme", "code"),
    [
        (Wanted(""), "leefomgeving", "ambitie-leeg"),
        (Wanted("X", target_year=1999), "leefomgeving", "ambitie-jaar"),
        (Wanted("X"), "energie", "partij-thema-onbekend"),
    ],
)
def test_joint_ambition_that_cannot_be_is_refused(world: World, wanted: Wanted, theme: str, code: str) -> None:
    round_ = make_round(world, None, RoundMove.OPENEN)
    with pytest.raises(InputError) as caught:
        services.write_joint(actor=world.redacteur, round_=round_, theme=theme, wanted=wanted)
    assert caught.value.code == code


def test_second_who_makes_one_at_the_same_time_is_told_so(world: World) -> None:
    joint = make_joint(world)
    with pytest.raises(InputError) as caught:
        services.write_joint(actor=world.redacteur, round_=joint.round, theme=joint.theme, wanted=BETTER)
    assert caught.value.code == "intussen-gewijzigd"


def test_change_of_the_text_asks_for_opinions_again_and_keeps_dissent(world: World) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    services.say_opinion(actor=world.gemeente_redacteur, joint=joint, partij=partij, opinion=Opinion.ONEENS, remark="Te duur")
    services.write_joint(actor=world.redacteur, round_=joint.round, theme=joint.theme, wanted=BETTER, revision=1)
    picture = pictures_of([joint.round])[0].joints[joint.theme]
    assert picture is not None
    assert [(line.opinion, line.remark, line.is_current) for line in picture.opinions] == [(Opinion.ONEENS, "Te duur", False)]
    event = Event.objects.get(kind="ambitie.gezamenlijk-gewijzigd")
    assert (event.before["joint_text"], event.after["joint_target_year"]) == (JOINT, 2032)
    services.say_opinion(actor=world.gemeente_redacteur, joint=joint, partij=partij, opinion=Opinion.EENS)
    assert AmbitionAgreement.objects.count() == 2


def test_opinion_on_a_text_that_changed_since_is_refused(world: World) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    services.write_joint(actor=world.redacteur, round_=joint.round, theme=joint.theme, wanted=BETTER, revision=1)
    with pytest.raises(InputError) as caught:
        services.say_opinion(actor=world.gemeente_redacteur, joint=joint, partij=partij, opinion=Opinion.EENS, seen=Seen(1))
    assert caught.value.code == "intussen-gewijzigd"


@pytest.mark.parametrize("seen", [None, Seen(1), Seen(1, 0)])
def test_opinion_that_a_colleague_gave_since_is_never_overwritten(world: World, seen: Seen | None) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    actor = world.gemeente_redacteur
    services.say_opinion(actor=actor, joint=joint, partij=partij, opinion=Opinion.ONEENS, remark="Te duur")
    with pytest.raises(InputError) as caught:
        services.say_opinion(actor=actor, joint=joint, partij=partij, opinion=Opinion.EENS, seen=seen)
    assert (caught.value.code, AmbitionAgreement.objects.get().remark) == ("intussen-gewijzigd", "Te duur")
    services.say_opinion(actor=actor, joint=joint, partij=partij, opinion=Opinion.EENS, seen=Seen(1, 1))
    assert AmbitionAgreement.objects.get().opinion == "eens"


def test_who_does_not_agree_says_why(world: World) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    with pytest.raises(InputError) as caught:
        services.say_opinion(actor=world.gemeente_redacteur, joint=joint, partij=partij, opinion=Opinion.VOORBEHOUD)
    assert caught.value.code == "ambitie-opmerking-leeg"


def test_nobody_speaks_for_another_partij(world: World) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    with pytest.raises(NotAllowed):
        services.say_opinion(actor=world.redacteur, joint=joint, partij=partij, opinion=Opinion.EENS)
