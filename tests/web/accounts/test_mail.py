"""The e-mail of an invitation."""

from __future__ import annotations

from typing import Any

from tests.web.accounts.permission_cases import invitation
from tests.web.world import World

from wijkkoers.web.accounts.mail import link_of, send_invitation
from wijkkoers.web.accounts.models import Language


def test_link_is_a_full_address(settings: Any) -> None:
    settings.BASE_URL = "https://wijk.voorbeeld.test/"
    assert link_of("abc") == "https://wijk.voorbeeld.test/uitnodiging/abc/"


def test_mail_names_inviter_organisation_role_and_link(world: World, mailoutbox: list[Any]) -> None:
    assert send_invitation(invitation(world), "abc", Language.NL)
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (["nieuw@voorbeeld.test"], "Uitnodiging voor Woonstichting De Terp in Wijkkoers")
    assert mail.body.startswith("Beheerder nodigt u uit om mee te werken met Woonstichting De Terp in Wijkkoers.")
    assert [part for part in ("Uw rol is lezer.", link_of("abc"), "14 dagen geldig") if part not in mail.body] == []


def test_mail_is_in_the_language_of_the_receiver(world: World, mailoutbox: list[Any]) -> None:
    send_invitation(invitation(world), "abc", Language.EN)
    assert mailoutbox[0].subject == "Invitation to Woonstichting De Terp in Wijkkoers"


def test_name_with_signs_is_not_turned_into_entities(world: World, mailoutbox: list[Any]) -> None:
    world.corporatie.name = "Vis & Zn"
    made = invitation(world)
    send_invitation(made, "abc", Language.NL)
    assert "Vis & Zn in Wijkkoers" in mailoutbox[0].body
