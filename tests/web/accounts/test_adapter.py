"""Logging in, passwords, and the closed door: what django-allauth does here."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.world import PASSWORD, World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.accounts.services import LOCAL_EMAIL, ensure_local_person

LOGIN = "account_login"
NEW_PASSWORD = "Negen-zwanen-langs-het-spoor"
TRIES = 8


def log_in(client: Client, email: str, password: str, **values: Any) -> Any:
    return client.post(reverse(LOGIN), {"login": email, "password": password, **values})


def is_logged_in(client: Client) -> bool:
    return client.get(reverse("my-account")).status_code == 200


def errors_in(response: Any) -> list[str]:
    text = response.content.decode()
    return re.findall(r'(?:role="alert">.*?<span>|field__error"[^>]*>)([^<]+)<', text)


def reset_link(mailoutbox: list[Any], email: str) -> str:
    Client().post(reverse("account_reset_password"), {"email": email})
    found = re.search(r"http://testserver(/\S+)", mailoutbox[-1].body)
    assert found is not None
    return found.group(1)


def choose_password(client: Client, link: str) -> Any:
    page = client.get(link, follow=True)
    return client.post(page.wsgi_request.path, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})


@pytest.mark.parametrize("email", ["lezer@voorbeeld.test", "LEZER@voorbeeld.test", " lezer@voorbeeld.test "])
def test_person_logs_in_with_address_in_any_case(world: World, email: str) -> None:
    client = Client()
    log_in(client, email, PASSWORD)
    assert is_logged_in(client)


def test_login_goes_on_to_the_page_that_was_asked_for(world: World) -> None:
    page = reverse("organisation-detail", kwargs={"slug": world.corporatie.slug})
    assert log_in(Client(), world.lezer.email, PASSWORD, next=page).headers["Location"] == page


def test_login_never_goes_on_to_another_site(world: World) -> None:
    response = log_in(Client(), world.lezer.email, PASSWORD, next="https://kwaad.voorbeeld.test/")
    assert response.headers["Location"] == reverse("home")


def test_wrong_password_and_unknown_address_get_the_same_answer(world: World) -> None:
    wrong = errors_in(log_in(Client(), world.lezer.email, "verkeerd-wachtwoord"))
    unknown = errors_in(log_in(Client(), "niemand@voorbeeld.test", "verkeerd-wachtwoord"))
    assert wrong == unknown == ["Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide."]


def test_closed_account_cannot_log_in(world: World) -> None:
    User.objects.filter(pk=world.lezer.pk).update(is_active=False)
    client = Client()
    log_in(client, world.lezer.email, PASSWORD)
    assert not is_logged_in(client)


def test_account_that_is_closed_while_logged_in_ends_at_once(world: World) -> None:
    client = world.client_for(world.lezer)
    User.objects.filter(pk=world.lezer.pk).update(is_active=False)
    assert not is_logged_in(client)


def test_after_many_wrong_passwords_the_right_one_does_not_work_either(world: World) -> None:
    client = Client()
    for _time in range(TRIES):
        log_in(client, world.lezer.email, "verkeerd-wachtwoord")
    assert errors_in(log_in(client, world.lezer.email, PASSWORD)) == ["Te veel pogingen. Wacht vijf minuten en probeer het dan opnieuw."]
    assert not is_logged_in(client)


def test_wrong_passwords_for_one_person_do_not_lock_another(world: World, settings: Any) -> None:
    for _time in range(6):
        log_in(Client(REMOTE_ADDR="10.0.0.1"), world.lezer.email, "verkeerd-wachtwoord")
    client = Client(REMOTE_ADDR="10.0.0.2")
    log_in(client, world.redacteur.email, PASSWORD)
    assert is_logged_in(client)


def test_too_many_requests_give_a_page_in_the_look(world: World, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"reset_password": "1/m/ip"}
    client = Client()
    answers = [client.post(reverse("account_reset_password"), {"email": "a@b.test"}) for _time in range(2)]
    assert [answer.status_code for answer in answers] == [302, 429]
    assert "<h1>Te veel pogingen</h1>" in answers[1].content.decode()


def test_logging_out_takes_a_post(world: World) -> None:
    client = world.client_for(world.lezer)
    client.get(reverse("account_logout"))
    assert is_logged_in(client)
    client.post(reverse("account_logout"))
    assert not is_logged_in(client)


def test_new_password_by_mail(world: World, mailoutbox: list[Any]) -> None:
    link = reset_link(mailoutbox, world.lezer.email)
    assert (mailoutbox[0].to, mailoutbox[0].subject) == ([world.lezer.email], "Nieuw wachtwoord voor Wijkkoers")
    assert choose_password(Client(), link).headers["Location"] == reverse("account_reset_password_from_key_done")
    client = Client()
    log_in(client, world.lezer.email, NEW_PASSWORD)
    assert is_logged_in(client)


def test_link_for_a_new_password_works_once(world: World, mailoutbox: list[Any]) -> None:
    link = reset_link(mailoutbox, world.lezer.email)
    choose_password(Client(), link)
    assert "Deze link werkt niet meer" in Client().get(link, follow=True).content.decode()


def test_new_password_ends_sessions_elsewhere(world: World, mailoutbox: list[Any]) -> None:
    elsewhere = world.client_for(world.lezer)
    choose_password(Client(), reset_link(mailoutbox, world.lezer.email))
    assert not is_logged_in(elsewhere)


def test_unknown_address_gets_the_same_page_and_no_mail(world: World, mailoutbox: list[Any]) -> None:
    pages = [Client().post(reverse("account_reset_password"), {"email": email}) for email in (world.lezer.email, "niemand@voorbeeld.test")]
    assert [page.headers["Location"] for page in pages] == [reverse("account_reset_password_done")] * 2
    assert [mail.to for mail in mailoutbox] == [[world.lezer.email]]


def test_password_is_changed_with_the_old_one(world: World) -> None:
    client = world.client_for(world.lezer)
    values = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    client.post(reverse("account_change_password"), values)
    assert User.objects.get(pk=world.lezer.pk).check_password(NEW_PASSWORD)
    assert is_logged_in(client)


def test_password_is_not_changed_without_the_old_one(world: World) -> None:
    values = {"oldpassword": "verkeerd-wachtwoord", "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    world.client_for(world.lezer).post(reverse("account_change_password"), values)
    assert User.objects.get(pk=world.lezer.pk).check_password(PASSWORD)


def test_nobody_signs_up(world: World) -> None:
    values = {"email": "indringer@voorbeeld.test", "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    assert Client().post(reverse("account_signup"), values).status_code == 404
    assert not User.objects.filter(email="indringer@voorbeeld.test").exists()


def test_local_person_cannot_log_in(world: World) -> None:
    ensure_local_person()
    client = Client()
    log_in(client, LOCAL_EMAIL, "!")
    assert not is_logged_in(client)


@pytest.mark.parametrize(("language", "title"), [("nl", "Inloggen"), ("en", "Log in")])
def test_login_page_is_in_both_languages(world: World, language: str, title: str) -> None:
    assert f"<h1>{title}</h1>" in Client().get(reverse(LOGIN), HTTP_ACCEPT_LANGUAGE=language).content.decode()


def test_login_page_offers_no_account(world: World) -> None:
    assert reverse("account_signup") not in Client().get(reverse(LOGIN)).content.decode()
