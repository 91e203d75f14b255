"""Local mode, language, refusals."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.translation import get_language
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts.middleware import LanguageMiddleware, RefusalMiddleware, is_local_request, language_of
from wijkkoers.web.accounts.models import Language, Membership, User

LOCAL = {"REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "127.0.0.1:8000"}
ALSO_LOCAL = [
    LOCAL,
    LOCAL | {"HTTP_HOST": "localhost"},
    LOCAL | {"HTTP_HOST": "LOCALHOST:8000"},
    {"REMOTE_ADDR": "::1", "HTTP_HOST": "[::1]:8000"},
    LOCAL | {"REMOTE_ADDR": "127.8.9.10"},
    LOCAL | {"REMOTE_ADDR": "::ffff:127.0.0.1"},
]
NO_HOST = ("", "127.0.0.1@voorbeeld.test")
NOT_LOCAL = [
    LOCAL | {"REMOTE_ADDR": "192.168.1.20"},
    LOCAL | {"REMOTE_ADDR": "10.0.0.1"},
    LOCAL | {"REMOTE_ADDR": "::ffff:192.168.1.20"},
    LOCAL | {"REMOTE_ADDR": ""},
    LOCAL | {"REMOTE_ADDR": "localhost"},
    LOCAL | {"HTTP_HOST": "kwaad.voorbeeld.test:8000"},
    LOCAL | {"HTTP_HOST": "127.0.0.1.voorbeeld.test"},
    LOCAL | {"HTTP_HOST": "localhost.voorbeeld.test"},
    LOCAL | {"HTTP_HOST": "127.0.0.1@voorbeeld.test"},
    LOCAL | {"HTTP_HOST": "192.168.1.20:8000"},
    LOCAL | {"HTTP_HOST": ""},
    LOCAL | {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
    LOCAL | {"HTTP_X_FORWARDED_HOST": "localhost"},
    LOCAL | {"HTTP_FORWARDED": "for=127.0.0.1"},
    LOCAL | {"HTTP_X_REAL_IP": "127.0.0.1"},
    LOCAL | {"HTTP_VIA": "1.1 tussenstation"},
]


@pytest.fixture
def local_mode(settings: Any) -> None:
    settings.LOCAL_MODE = True
    settings.ALLOWED_HOSTS = ["*"]


@pytest.mark.parametrize("host", NO_HOST)
def test_request_without_a_usable_host_is_refused_before_anything_else(host: str, world: World, local_mode: None) -> None:
    assert Client().get(reverse("my-account"), **LOCAL | {"HTTP_HOST": host}).status_code == 400


def page_of(request: HttpRequest) -> HttpResponse:
    return HttpResponse(get_language())


def request_with(**headers: str) -> HttpRequest:
    request = RequestFactory().get("/", **headers)
    request.user = AnonymousUser()
    return request


@pytest.mark.parametrize("headers", ALSO_LOCAL, ids=str)
def test_request_from_this_computer_is_local(headers: dict[str, str]) -> None:
    assert is_local_request(RequestFactory().get("/", **headers))


@pytest.mark.parametrize("headers", NOT_LOCAL, ids=str)
def test_request_from_elsewhere_is_not_local(headers: dict[str, str]) -> None:
    assert not is_local_request(RequestFactory().get("/", **headers))


@pytest.mark.parametrize("headers", [headers for headers in NOT_LOCAL if headers["HTTP_HOST"] not in NO_HOST], ids=str)
def test_local_mode_answers_nobody_else(headers: dict[str, str], world: World, local_mode: None) -> None:
    response = Client().get(reverse("my-account"), **headers)
    assert response.status_code == 403
    assert "Alleen op deze computer" in response.content.decode()
    assert not User.objects.filter(is_local=True).exists()


def test_local_mode_refuses_elsewhere_even_who_is_logged_in(world: World, local_mode: None) -> None:
    assert world.client_for(world.lezer).get(reverse("my-account"), **NOT_LOCAL[0]).status_code == 403


def test_local_person_needs_no_login(world: World, local_mode: None) -> None:
    response = Client().get(reverse("organisation-detail", kwargs={"slug": world.corporatie.slug}), **LOCAL)
    assert response.status_code == 200
    assert response.wsgi_request.user.is_local


def test_local_mode_leaves_no_session_behind(world: World, local_mode: None, settings: Any) -> None:
    client = Client()
    client.get(reverse("my-account"), **LOCAL)
    settings.LOCAL_MODE = False
    assert client.get(reverse("my-account"), **LOCAL).status_code == 302


def test_without_local_mode_this_computer_is_nothing_special(world: World) -> None:
    response = Client().get(reverse("my-account"), **LOCAL)
    assert response.headers["Location"].startswith(reverse("account_login"))
    assert not User.objects.filter(is_local=True).exists()


def test_local_person_may_do_what_a_beheerder_may(world: World, local_mode: None) -> None:
    pk = Membership.objects.get(user=world.lezer).pk
    path = reverse("organisation-role", kwargs={"slug": world.corporatie.slug, "pk": pk})
    Client().post(path, {"role": "partner"}, **LOCAL)
    assert Membership.objects.get(pk=pk).role == "partner"


def test_form_from_another_site_is_refused_in_local_mode(world: World, local_mode: None) -> None:
    pk = Membership.objects.get(user=world.lezer).pk
    path = reverse("organisation-role", kwargs={"slug": world.corporatie.slug, "pk": pk})
    response = Client(enforce_csrf_checks=True).post(path, {"role": "partner"}, **LOCAL, HTTP_ORIGIN="https://kwaad.voorbeeld.test")
    assert response.status_code == 403
    assert "Dit formulier is niet aangenomen" in response.content.decode()


@pytest.mark.parametrize(
    ("chosen", "cookie", "asked", "language"),
    [
        ("", "", "", Language.NL),
        ("", "", "en-GB,en;q=0.8", Language.EN),
        ("", "", "fr-FR,de;q=0.9", Language.NL),
        ("", "", "fr,en;q=0.5", Language.EN),
        ("", "nl", "en", Language.NL),
        ("", "en", "nl", Language.EN),
        ("", "fr", "en", Language.EN),
        ("nl", "en", "en", Language.NL),
        ("en", "nl", "nl", Language.EN),
    ],
)
def test_language_is_that_of_the_person_then_cookie_then_browser(chosen: str, cookie: str, asked: str, language: Language) -> None:
    request = request_with(HTTP_ACCEPT_LANGUAGE=asked)
    request.COOKIES["taal"] = cookie
    request.user = User(language=chosen)
    assert language_of(request) is language


def test_page_is_made_in_the_language_and_says_so() -> None:
    response = LanguageMiddleware(page_of)(request_with(HTTP_ACCEPT_LANGUAGE="en"))
    assert (response.content, response.headers["Content-Language"]) == (b"en", "en")
    assert {"Accept-Language", "Cookie"} <= set(response.headers["Vary"].split(", "))


def test_header_of_the_language_is_plain_text_as_every_server_wants() -> None:
    assert type(LanguageMiddleware(page_of)(request_with()).headers["Content-Language"]) is str


def test_language_of_one_request_does_not_leak_into_the_next() -> None:
    before = get_language()
    LanguageMiddleware(page_of)(request_with(HTTP_ACCEPT_LANGUAGE="en"))
    assert get_language() == before


def refuse(exception: Exception) -> HttpResponse | None:
    request = request_with()
    request.session = {}
    request._messages = FallbackStorage(request)
    return RefusalMiddleware(page_of).process_exception(request, exception)


def test_refusal_becomes_a_page_with_the_reason() -> None:
    response = refuse(NotAllowed("niet-beheerder"))
    assert response is not None
    assert response.status_code == 403
    assert "Alleen een beheerder van de organisatie kan dit." in response.content.decode()


def test_unusable_input_becomes_a_page_with_the_reason() -> None:
    response = refuse(InputError("rol-onbekend", role="<b>baas</b>"))
    assert response is not None
    assert response.status_code == 400
    assert "De rol &lt;b&gt;baas&lt;/b&gt; bestaat niet." in response.content.decode()


def test_other_faults_are_left_alone() -> None:
    assert refuse(ValueError("een fout in het programma")) is None


@pytest.mark.parametrize(("language", "title"), [("nl", "Niet gevonden"), ("en", "Not found")])
def test_unknown_address_gives_a_page_in_the_look(world: World, language: str, title: str) -> None:
    response = Client().get("/bestaat-niet/", HTTP_ACCEPT_LANGUAGE=language)
    assert response.status_code == 404
    assert f"<h1>{title}</h1>" in response.content.decode()


def test_fault_in_the_program_gives_a_page_that_needs_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("een fout in het programma")

    monkeypatch.setattr("wijkkoers.web.accounts.selectors.has_second_factor", fail)
    client = world.client_for(world.lezer)
    client.raise_request_exception = False
    response = client.get(reverse("my-account"))
    assert response.status_code == 500
    assert "Er ging iets mis" in response.content.decode()
