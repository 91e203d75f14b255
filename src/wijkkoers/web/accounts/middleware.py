"""On one laptop without login; the language of the page; refusals as pages."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts.models import Language, User
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.services import ensure_local_person

GetResponse = Callable[[HttpRequest], HttpResponse]
LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")
PROXY_HEADERS = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_REAL_IP", "HTTP_FORWARDED", "HTTP_VIA")


class LocalModeMiddleware:
    """In local mode everyone at this computer is the local person; anyone else gets no answer.

    A request is local when it comes from a loopback address, names a loopback host (a web page elsewhere that
    points its own name at this computer does not) and passed no proxy. No session is made, so nothing remains
    when the mode is switched off.
    """

    def __init__(self, get_response: GetResponse) -> None:
        """Keep the next in line."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Put the local person on the request, or refuse."""
        if not settings.LOCAL_MODE:
            return self.get_response(request)
        if not is_local_request(request):
            return HttpResponse(render_to_string("accounts/local_refused.html"), status=403)
        request.user = ensure_local_person()
        return self.get_response(request)


def is_local_request(request: HttpRequest) -> bool:
    """Whether a request comes from this computer itself, addressed to it, without a proxy in between."""
    host, _port = split_domain_port(request.META.get("HTTP_HOST", ""))
    has_passed_proxy = any(name in request.META for name in PROXY_HEADERS)
    return host in LOCAL_HOSTS and _is_loopback(request.META.get("REMOTE_ADDR", "")) and not has_passed_proxy


def _is_loopback(address: str) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback


class LanguageMiddleware:
    """The language of the page: what the person chose, else the cookie, else what the browser asks for."""

    def __init__(self, get_response: GetResponse) -> None:
        """Keep the next in line."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language."""
        language = language_of(request).value
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


def language_of(request: HttpRequest) -> Language:
    """Return the language of a request."""
    user = getattr(request, "user", None)
    chosen = user.language if isinstance(user, User) else ""
    return Language(chosen or get_language_from_request(request))


class RefusalMiddleware:
    """A refusal or unusable input that a view did not handle becomes a page that gives the reason."""

    def __init__(self, get_response: GetResponse) -> None:
        """Keep the next in line."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Make the page."""
        if isinstance(exception, NotAllowed):
            return render(request, "403.html", {"reason": sentence_of(exception)}, status=403)
        if isinstance(exception, InputError):
            return render(request, "400.html", {"reason": sentence_of(exception)}, status=400)
        return None
