"""Pages about people and organisations."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.accounts.permission_cases import TOKEN, invitation
from tests.web.world import World, make_user

from wijkkoers.web.accounts import services
from wijkkoers.web.accounts.models import Invitation, User
from wijkkoers.web.accounts.selectors import role_in

STRONG = "Zeven-kikkers-in-de-sloot"
JOIN = {"name": "Nieuw", "password": STRONG, "repeated": STRONG}


def detail(world: World) -> str:
    return reverse("organisation-detail", kwargs={"slug": world.corporatie.slug})


def invite(world: World, client: Client, email: str = "nieuw@voorbeeld.test") -> Any:
    path = reverse("organisation-invite", kwargs={"slug": world.corporatie.slug})
    return client.post(path, {"email": email, "role": "redacteur"}, follow=True)


def text_of(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def link_in(response: Any) -> str:
    found = re.search(r'value="http://testserver(/uitnodiging/[^"]+)"', text_of(response))
    assert found is not None
    return found.group(1)


def accept_path() -> str:
    return reverse("invitation-accept", kwargs={"token": TOKEN})


def test_invitation_goes_from_link_to_member(world: World) -> None:
    link = link_in(invite(world, world.client_for(world.beheerder)))
    newcomer = Client()
    assert "Doe mee met Woonstichting De Terp" in text_of(newcomer.get(link))
    response = newcomer.post(link, JOIN, follow=True)
    assert response.redirect_chain == [(detail(world), 302)]
    assert "Welkom bij Woonstichting De Terp." in text_of(response)
    assert role_in(User.objects.get(email="nieuw@voorbeeld.test"), world.corporatie) == "redacteur"


def test_link_is_shown_once(world: World) -> None:
    client = world.client_for(world.beheerder)
    link_in(invite(world, client))
    assert "/uitnodiging/" not in text_of(client.get(detail(world)))


def test_page_with_the_link_is_not_kept_by_the_browser(world: World) -> None:
    assert "no-store" in invite(world, world.client_for(world.beheerder)).headers["Cache-Control"]


def test_page_says_when_mailing_failed(world: World, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    response = invite(world, world.client_for(world.beheerder))
    assert "Mailen lukt niet. Geef nieuw@voorbeeld.test zelf de link." in text_of(response)
    link_in(response)


def test_invitation_that_cannot_be_sent_says_why_and_keeps_what_was_typed(world: World) -> None:
    text = text_of(invite(world, world.client_for(world.beheerder), world.lezer.email))
    assert "lezer@voorbeeld.test is al lid van deze organisatie." in text
    assert 'value="lezer@voorbeeld.test"' in text


def test_link_of_a_withdrawn_invitation_says_so(world: World) -> None:
    invitation(world)
    path = reverse("organisation-withdraw", kwargs={"slug": world.corporatie.slug, "pk": Invitation.objects.get().pk})
    world.client_for(world.beheerder).post(path)
    response = Client().get(accept_path())
    assert response.status_code == 403
    assert "Deze uitnodiging is ingetrokken." in text_of(response)


def test_person_with_an_account_is_sent_to_log_in_and_back(world: World) -> None:
    invitation(world, email=world.buitenstaander.email)
    text = text_of(Client().get(accept_path()))
    assert f'href="{reverse("account_login")}?next={accept_path()}"' in text
    assert 'type="password"' not in text


def test_weak_password_is_explained_above_the_form(world: World) -> None:
    invitation(world)
    response = Client().post(accept_path(), JOIN | {"password": "kort", "repeated": "kort"})
    assert "Dit wachtwoord is te zwak." in text_of(response)
    assert "kort" not in re.findall(r'value="([^"]*)"', text_of(response))


def test_name_of_an_invited_person_is_shown_as_text(world: World) -> None:
    invitation(world)
    client = Client()
    client.post(accept_path(), JOIN | {"name": "<script>alert(1)</script>"})
    assert "<script>alert(1)" not in text_of(client.get(detail(world)))


def test_lezer_sees_members_and_no_buttons(world: World) -> None:
    text = text_of(world.client_for(world.lezer).get(detail(world)))
    assert "Alleen een beheerder van de organisatie kan dit." in text
    assert [word for word in ("Rol wijzigen", "Iemand uitnodigen", "Intrekken") if word in text] == []


def test_beheerder_sees_why_the_last_beheerder_stays(world: World) -> None:
    assert "Dit is de enige beheerder." in text_of(world.client_for(world.beheerder).get(detail(world)))


def test_page_tells_what_happened(world: World) -> None:
    services.change_role(actor=world.beheerder, membership=world.membership_of(world.lezer), role="redacteur")
    assert "Beheerder maakte van Lezer, die lezer was, redacteur." in text_of(world.client_for(world.lezer).get(detail(world)))


def test_long_log_is_turned_page_by_page(world: World) -> None:
    for role in ("partner", "lezer") * 13:
        services.change_role(actor=world.beheerder, membership=world.membership_of(world.lezer), role=role)
    client = world.client_for(world.lezer)
    assert text_of(client.get(detail(world))).count("<time") == 25
    assert text_of(client.get(detail(world), {"pagina": "2"})).count("<time") == 1


def test_page_of_an_organisation_costs_few_queries(world: World, django_assert_max_num_queries: Any) -> None:
    client = world.client_for(world.lezer)
    with django_assert_max_num_queries(16):
        client.get(detail(world))


def test_who_ends_the_own_membership_comes_back_at_the_own_account(world: World) -> None:
    services.change_role(actor=world.beheerder, membership=world.membership_of(world.lezer), role="beheerder")
    path = reverse("organisation-end", kwargs={"slug": world.corporatie.slug, "pk": world.membership_of(world.beheerder).pk})
    assert world.client_for(world.beheerder).post(path).headers["Location"] == reverse("my-account")


def test_ending_a_membership_takes_effect_at_once(world: World) -> None:
    client = world.client_for(world.lezer)
    assert client.get(detail(world)).status_code == 200
    services.end_membership(actor=world.beheerder, membership=world.membership_of(world.lezer))
    assert client.get(detail(world)).status_code == 404


def test_own_name_is_changed(world: World) -> None:
    response = world.client_for(world.lezer).post(reverse("my-account"), {"name": "Lieke"}, follow=True)
    assert "Uw naam is gewijzigd." in text_of(response)
    assert User.objects.get(pk=world.lezer.pk).name == "Lieke"


def test_empty_name_is_refused_in_the_form(world: World) -> None:
    response = world.client_for(world.lezer).post(reverse("my-account"), {"name": " "})
    assert response.status_code == 200
    assert User.objects.get(pk=world.lezer.pk).name == "Lezer"


def test_person_without_organisation_is_told_what_to_do(world: World) -> None:
    text = text_of(world.client_for(make_user("los")).get(reverse("my-account")))
    assert "Vraag een beheerder om een uitnodiging." in text


def test_language_is_kept_with_the_person_and_in_a_cookie(world: World) -> None:
    client = world.client_for(world.lezer)
    response = client.post(reverse("set-language"), {"taal": "en", "next": reverse("my-account")})
    assert (response.headers["Location"], response.cookies["taal"].value) == (reverse("my-account"), "en")
    assert User.objects.get(pk=world.lezer.pk).language == "en"
    assert "<h1>My account</h1>" in text_of(client.get(reverse("my-account")))


def test_visitor_chooses_a_language_too(world: World) -> None:
    client = Client()
    client.post(reverse("set-language"), {"taal": "en", "next": "/"})
    assert "<h1>Log in</h1>" in text_of(client.get(reverse("account_login"), HTTP_ACCEPT_LANGUAGE="nl"))


@pytest.mark.parametrize("target", ["https://kwaad.voorbeeld.test/", "//kwaad.voorbeeld.test/", "javascript:alert(1)", "/\\kwaad.test", ""])
def test_choosing_a_language_never_leads_to_another_site(world: World, target: str) -> None:
    assert Client().post(reverse("set-language"), {"taal": "nl", "next": target}).headers["Location"] == reverse("home")


def test_organisation_is_added_and_opened(world: World) -> None:
    response = world.client_for(world.beheerder).post(reverse("organisation-create"), {"name": "De Wilg", "kind": "school"}, follow=True)
    assert "<h1>De Wilg</h1>" in text_of(response)


def test_invited_person_is_not_named_in_the_address_of_any_other_page(world: World) -> None:
    response = invite(world, world.client_for(world.beheerder))
    assert [chain for chain in response.redirect_chain if "nieuw" in chain[0]] == []
