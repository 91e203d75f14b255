"""The second step at login, with real codes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from tests.web.world import PASSWORD, World


def code_of(secret: str, ahead: int = 0) -> str:
    """Return the code an app shows now; `ahead` gives that of the next half minutes."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter + ahead))


def log_in(client: Client, email: str) -> Any:
    return client.post(reverse("account_login"), {"login": email, "password": PASSWORD})


def is_logged_in(client: Client) -> bool:
    return client.get(reverse("my-account")).status_code == 200


def confirm(client: Client) -> None:
    """Give the password once more, as every change of the security asks."""
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def turn_on(client: Client) -> str:
    """Turn the second step on as the pages lead; return the secret key."""
    confirm(client)
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    found = re.search(r'id="authenticator_secret">([A-Z2-7]+)<', page)
    assert found is not None
    response = client.post(reverse("mfa_activate_totp"), {"code": code_of(found.group(1))})
    assert response.headers["Location"] == reverse("mfa_view_recovery_codes")
    return found.group(1)


@pytest.fixture
def client_in(world: World) -> Client:
    client = Client()
    log_in(client, world.lezer.email)
    return client


@pytest.fixture
def secret(client_in: Client) -> str:
    return turn_on(client_in)


@pytest.fixture
def half_way(world: World, secret: str) -> Client:
    """A browser in which the password was given and the code not yet."""
    cache.clear()
    client = Client()
    assert log_in(client, world.lezer.email).headers["Location"] == reverse("mfa_authenticate")
    return client


def test_password_alone_is_not_enough(half_way: Client) -> None:
    assert not is_logged_in(half_way)


def test_code_completes_the_login(half_way: Client, secret: str) -> None:
    half_way.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert is_logged_in(half_way)


def test_wrong_code_does_not(half_way: Client, secret: str) -> None:
    wrong = f"{(int(code_of(secret)) + 1) % 1_000_000:06d}"
    response = half_way.post(reverse("mfa_authenticate"), {"code": wrong})
    assert "Deze code klopt niet. Neem de code die de app nu toont." in response.content.decode()
    assert not is_logged_in(half_way)


def test_code_works_once(half_way: Client, secret: str, world: World) -> None:
    code = code_of(secret)
    half_way.post(reverse("mfa_authenticate"), {"code": code})
    again = Client()
    log_in(again, world.lezer.email)
    again.post(reverse("mfa_authenticate"), {"code": code})
    assert not is_logged_in(again)


def test_many_wrong_codes_are_stopped(half_way: Client, secret: str) -> None:
    for _time in range(12):
        half_way.post(reverse("mfa_authenticate"), {"code": "000000"})
    half_way.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert not is_logged_in(half_way)


def test_recovery_code_completes_the_login_once(half_way: Client, client_in: Client, world: World) -> None:
    page = client_in.get(reverse("mfa_view_recovery_codes")).content.decode()
    codes = re.findall(r"<li><code>(\w+)</code></li>", page)
    assert len(set(codes)) == 10
    half_way.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert is_logged_in(half_way)
    again = Client()
    log_in(again, world.lezer.email)
    again.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert not is_logged_in(again)


def test_recovery_codes_are_kept_as_a_file(client_in: Client, secret: str) -> None:
    response = client_in.get(reverse("mfa_download_recovery_codes"))
    assert response.headers["Content-Type"].startswith("text/plain")
    assert len(response.content.split()) == 10


def test_stolen_session_cannot_turn_it_on_without_the_password(world: World) -> None:
    response = world.client_for(world.lezer).get(reverse("mfa_activate_totp"))
    assert response.headers["Location"].startswith(reverse("account_reauthenticate"))


def test_wrong_code_does_not_turn_it_on(client_in: Client) -> None:
    confirm(client_in)
    client_in.get(reverse("mfa_activate_totp"))
    client_in.post(reverse("mfa_activate_totp"), {"code": "000000"})
    assert not Authenticator.objects.exists()


def test_it_can_be_turned_off(client_in: Client, secret: str, world: World) -> None:
    client_in.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.exists()
    client = Client()
    log_in(client, world.lezer.email)
    assert is_logged_in(client)


def test_it_can_be_turned_on_after_a_new_password_was_asked_for(client_in: Client, world: World) -> None:
    Client().post(reverse("account_reset_password"), {"email": world.lezer.email})
    assert turn_on(client_in)


def test_own_account_tells_whether_it_is_on(client_in: Client) -> None:
    off = client_in.get(reverse("my-account")).content.decode()
    turn_on(client_in)
    on = client_in.get(reverse("my-account")).content.decode()
    assert ("Staat uit." in off, "Staat aan:" in on) == (True, True)


def test_picture_of_the_key_is_in_the_page_itself(client_in: Client) -> None:
    confirm(client_in)
    response = client_in.get(reverse("mfa_activate_totp"))
    assert 'src="data:image/svg+xml;base64,' in response.content.decode()
    assert "data:" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "name", ["mfa_index", "mfa_activate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_deactivate_totp"]
)
def test_pages_hold_no_style_or_script_of_their_own(client_in: Client, secret: str, name: str) -> None:
    page = client_in.get(reverse(name), follow=True).content.decode()
    assert re.findall(r"<style|style=|onclick=|<script(?![^>]*nonce)", page) == []


def test_key_is_not_shown_again(client_in: Client, secret: str) -> None:
    pages = [client_in.get(reverse(name), follow=True).content.decode() for name in ("mfa_index", "mfa_activate_totp", "my-account")]
    assert [page for page in pages if secret in page] == []
