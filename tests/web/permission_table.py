"""The frame of the permission table: who gets what answer on every address, in every moment that matters.

Each app lists its rows as `CASES` in `tests/web/<app>/permission_cases.py`. Example:

    Case("dossier-detail", everyone(SEEN, buitenstaander=HIDDEN, anoniem=LOGIN), prepare=lambda world: {"pk": make_dossier(world).pk})
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse
from tests.web.world import PEOPLE, World


class Answer(StrEnum):
    """What a person gets."""

    SEEN = "a page"
    DONE = "done: sent on to another page"
    LOGIN = "sent to the login page"
    REFUSED = "refused, with the reason"
    HIDDEN = "not found"
    BAD = "input that cannot be used"


SEEN, DONE, LOGIN, REFUSED, HIDDEN, BAD = Answer


@dataclass(frozen=True)
class Case:
    """One row: an address, a method, a moment, and the answer per person.

    `prepare` makes what the moment needs and returns the parts of the address; it runs afresh for each person.
    `data` is what is posted, or a function from the world to that.
    """

    url_name: str
    expected: Mapping[str, Answer]
    method: str = "get"
    moment: str = ""
    prepare: Callable[[World], Mapping[str, Any]] = lambda world: {}
    data: Mapping[str, Any] | Callable[[World], Mapping[str, Any]] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join(filter(None, (self.method, self.url_name, self.moment)))


def everyone(answer: Answer, /, **others: Answer) -> dict[str, Answer]:
    """Give everyone the same answer, except those named; who is not logged in is sent to the login page unless named."""
    unknown = others.keys() - set(PEOPLE)
    if unknown:
        raise ValueError(f"no such people in the world: {sorted(unknown)}")
    return {"anoniem": LOGIN} | {name: answer for name in PEOPLE if name != "anoniem"} | others


def public(answer: Answer, /, **others: Answer) -> dict[str, Answer]:
    """Give everyone the same answer, logged in or not, except those named."""
    return everyone(answer, **({"anoniem": answer} | others))


def members_only(answer: Answer, /, **others: Answer) -> dict[str, Answer]:
    """Give the members of `corporatie` an answer; for people of other organisations the thing does not exist."""
    return everyone(answer, **({"gemeente_redacteur": HIDDEN, "buitenstaander": HIDDEN} | others))


def all_cases() -> list[Case]:
    """Collect the rows of all apps."""
    apps = sorted(path.parent.name for path in Path(__file__).parent.glob("*/permission_cases.py"))
    return [case for app in apps for case in import_module(f"tests.web.{app}.permission_cases").CASES]


def url_names() -> list[str]:
    """Return the name of every address of the site; an address without a name gives its pattern."""
    return sorted(_names(get_resolver().url_patterns))


def _names(patterns: list[URLPattern | URLResolver]) -> set[str]:
    found: set[str] = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            found |= _names(pattern.url_patterns)
        else:
            found.add(pattern.name or f"without a name: {pattern.pattern}")
    return found


def answer_for(case: Case, world: World, person: str) -> Answer:
    """Ask the site and name the answer; anything else than the known answers is a failure."""
    address = reverse(case.url_name, kwargs=dict(case.prepare(world)))
    data = case.data(world) if callable(case.data) else case.data
    client = world.client_for(world.person(person))
    client.raise_request_exception = True
    response = _ask(client, case.method, address, data)
    if response.streaming:
        list(response.streaming_content)
    return name_of(response)


def _ask(client: Client, method: str, address: str, data: Mapping[str, Any]) -> Any:
    return getattr(client, method)(address, dict(data))


def name_of(response: HttpResponse) -> Answer:
    """Return the name of an answer."""
    if response.status_code in (301, 302, 303):
        target = resolve(urlsplit(response.headers["Location"]).path)
        return LOGIN if target.url_name == "account_login" else DONE
    names = {200: SEEN, 204: DONE, 400: BAD, 403: REFUSED, 404: HIDDEN}
    if response.status_code not in names:
        raise AssertionError(f"unexpected answer {response.status_code}")
    return names[response.status_code]
