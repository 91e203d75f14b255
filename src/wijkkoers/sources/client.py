"""The one door to services on the network: patient, modest, and never further than the host it was given."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from types import TracebackType
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import httpx

from wijkkoers.base.errors import InputError
from wijkkoers.sources.answers import Answers

TRIES, TRIES_WITHOUT_NETWORK = 4, 2
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 30.0
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
LONGEST_ANSWER_S = 300.0
"""A service that keeps dripping is given up after this long."""
MAX_ANSWER_BYTES = 100_000_000
MAX_REDIRECTS = 3
BUSY = (408, 425, 429)
HEADERS = {"User-Agent": "Wijkkoers (open data voor wijkplannen)", "Accept": "application/json, application/geo+json"}

Tick = Callable[[], None]
"""Called between the parts of an answer and during a pause; may raise to cancel."""


@dataclass(frozen=True, slots=True)
class Service:
    """An open service: its name for people, the address it is reached at, and the page where one downloads by hand."""

    name: str
    base: str
    page: str

    @property
    def named(self) -> Mapping[str, str]:
        """What every refusal tells: which service, and the page for the way round it."""
        return {"dienst": self.name, "pagina": self.page}


@dataclass(frozen=True, slots=True)
class Clock:
    """The time as the client sees it; tests bring their own."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


CLOCK = Clock()


class _TryAgain(Exception):
    """An attempt failed in a way that may pass; `pause_s` is how long the service asks to wait."""

    def __init__(self, code: str, pause_s: float = 0.0, **values: object) -> None:
        super().__init__(code)
        self.code, self.pause_s, self.values = code, pause_s, values


@dataclass
class Client:
    """Asks one service for JSON. Use it as a context manager; all that goes wrong with the service is an InputError."""

    service: Service
    answers: Answers | None = None
    tick: Tick = lambda: None
    clock: Clock = CLOCK
    _http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        """Check the address of the service and prepare the connection; nothing is sent yet."""
        if not is_safe(self.service.base):
            raise InputError("dienst-adres-onveilig", adres=self.service.base, **self.service.named)
        is_here = _is_loopback(self.service.base)
        trust = _certificates() if self.service.base.startswith("https") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._http = httpx.Client(headers=HEADERS, timeout=TIMEOUT, trust_env=not is_here, verify=trust, follow_redirects=False)

    def __enter__(self) -> Self:
        """Return the client."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the connections."""
        self._http.close()

    def get_json(self, address: str) -> Mapping[str, Any]:
        """Return the JSON object at an address of the service, from the kept answers when it is there."""
        address = self.inside(address)
        kept = self.answers.find(address) if self.answers else None
        if kept is not None:
            return self._parse(kept)
        answer = self._ask(address)
        found = self._parse(answer)
        if self.answers:
            self.answers.keep(address, answer)
        return found

    def inside(self, address: str, after: str = "") -> str:
        """Return an address in full (`after` is the page that names it); InputError when it leads to another host than the service's."""
        try:
            full = urljoin(after or self.service.base.rstrip("/") + "/", address)
            base, found = urlsplit(self.service.base), urlsplit(full)
        except ValueError as error:
            raise InputError("dienst-verwijst-door", adres=address[:200], **self.service.named) from error
        if base.scheme == "https" and found.scheme == "http":  # CBS writes some links with http
            found = found._replace(scheme="https", netloc=found.netloc.removesuffix(":80"))
        if (found.scheme, found.netloc.lower()) != (base.scheme, base.netloc.lower()):
            raise InputError("dienst-verwijst-door", adres=full[:200], **self.service.named)
        return found.geturl()

    def _ask(self, address: str) -> bytes:
        attempt = 1
        while True:
            self.tick()
            try:
                return self._follow(address)
            except _TryAgain as problem:
                if attempt >= (TRIES_WITHOUT_NETWORK if problem.code == "geen-netwerk" else TRIES):
                    raise InputError(problem.code, **problem.values, **self.service.named) from problem
                self._pause(max(problem.pause_s, FIRST_PAUSE_S * 2 ** (attempt - 1)))
                attempt += 1

    def _follow(self, address: str) -> bytes:
        for _hop in range(MAX_REDIRECTS + 1):
            answer = self._attempt(address)
            if isinstance(answer, bytes):
                return answer
            address = self.inside(answer, after=address)
        raise InputError("dienst-verwijst-door", adres=address[:200], **self.service.named)

    def _attempt(self, address: str) -> bytes | str:
        """Return the answer, or the address it redirects to."""
        try:
            with self._http.stream("GET", address) as response:
                if response.is_redirect:
                    return response.headers["location"]
                self._judge(response)
                return b"".join(self._parts(response))
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            raise _TryAgain("geen-netwerk") from error
        except httpx.TransportError as error:  # too slow, or cut off halfway
            raise _TryAgain("dienst-antwoordt-niet") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise InputError("dienst-antwoord-onbruikbaar", **self.service.named) from error

    def _judge(self, response: httpx.Response) -> None:
        code = response.status_code
        if code in BUSY or code >= 500:
            raise _TryAgain("dienst-heeft-storing", _asked_pause(response), status=code)
        if code in (404, 410):
            raise InputError("dienst-kent-dit-niet", adres=str(response.url)[:200], **self.service.named)
        if code != 200:
            raise InputError("dienst-weigert", status=code, **self.service.named)

    def _parts(self, response: httpx.Response) -> Iterator[bytes]:
        size, begun = 0, self.clock.now()
        for part in response.iter_bytes():
            self.tick()
            size += len(part)
            if size > MAX_ANSWER_BYTES:
                raise InputError("dienst-antwoord-te-groot", grens_mb=MAX_ANSWER_BYTES // 1_000_000, **self.service.named)
            if self.clock.now() - begun > LONGEST_ANSWER_S:
                raise _TryAgain("dienst-antwoordt-niet")
            yield part

    def _parse(self, answer: bytes) -> Mapping[str, Any]:
        try:
            found = json.loads(answer)
        except (ValueError, RecursionError) as error:
            raise InputError("dienst-antwoord-onbruikbaar", **self.service.named) from error
        if not isinstance(found, dict):
            raise InputError("dienst-antwoord-onbruikbaar", **self.service.named)
        return found

    def _pause(self, seconds: float) -> None:
        """Wait, at most half a minute, in steps so that cancelling works."""
        left = min(seconds, LONGEST_PAUSE_S)
        while left > 0:
            self.tick()
            self.clock.sleep(min(left, 1.0))
            left -= 1.0


def is_safe(address: str) -> bool:
    """Whether an address may be asked: https, or anything on this computer itself; without a password in it."""
    found = urlsplit(address)
    if not found.hostname or found.username or found.password:
        return False
    return found.scheme == "https" or (found.scheme == "http" and _is_loopback(address))


def _is_loopback(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _certificates() -> ssl.SSLContext:
    """Trust the usual certificates and those of this machine: networks of organisations often have one of their own."""
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


def _asked_pause(response: httpx.Response) -> float:
    text = response.headers.get("retry-after", "")
    return float(text) if text.isascii() and text.isdecimal() else 0.0
