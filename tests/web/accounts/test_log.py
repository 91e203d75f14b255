"""The log of an organisation as sentences."""

from __future__ import annotations

from tests.web.accounts.permission_cases import invitation
from tests.web.world import World

from wijkkoers.web.accounts import services
from wijkkoers.web.accounts.log import lines_of
from wijkkoers.web.events.selectors import events_of_organisation
from wijkkoers.web.events.services import append_event


def sentences_of(world: World) -> list[str]:
    return [line.sentence for line in lines_of(events_of_organisation(world.corporatie.pk))]


def test_change_of_role_is_told_with_both_roles(world: World) -> None:
    services.change_role(actor=world.beheerder, membership=world.membership_of(world.lezer), role="redacteur")
    assert sentences_of(world) == ["Beheerder maakte van Lezer, die lezer was, redacteur."]


def test_invitation_is_told_with_the_address(world: World) -> None:
    services.invite_member(actor=world.beheerder, organisation=world.corporatie, email="nieuw@voorbeeld.test", role="partner")
    assert sentences_of(world) == ["Beheerder nodigde nieuw@voorbeeld.test uit als partner."]


def test_act_on_the_server_has_no_person(world: World) -> None:
    services.found_member(organisation=world.corporatie, email="a@b.test", name="Aad", role="lezer")
    assert sentences_of(world) == ["Het beheer van de server voegde Aad toe als lezer."]


def test_newest_line_comes_first(world: World) -> None:
    services.withdraw_invitation(actor=world.beheerder, invitation=invitation(world))
    services.leave(actor=world.lezer, membership=world.membership_of(world.lezer))
    assert sentences_of(world) == ["Lezer vertrok als lezer.", "Beheerder trok de uitnodiging van nieuw@voorbeeld.test in."]


def test_event_without_a_sentence_is_told_with_its_kind(world: World) -> None:
    append_event(actor_id=world.lezer.pk, kind="iets.nieuws", subject="ding:1", organisation_id=world.corporatie.pk)
    assert sentences_of(world) == ["Lezer deed iets waarvoor deze versie geen zin heeft (iets.nieuws)."]
