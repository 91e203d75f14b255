"""Every page is fit to read: in both languages, wide and narrow, by whoever may see it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Page
from tests.browser.conftest import OpenWindow
from tests.browser.pages import EXCUSED, FORM_ONLY, PAGES, PageCase, Reader
from tests.browser.site import Site
from tests.browser.soundness import faults_of
from tests.browser.windows import visit

from wijkkoers.web.accounts.models import User

LANGUAGES = ("nl", "en")
STRANGE = {
    "unknown address": ("/bestaat-niet/", 404),
    "unknown dossier": ("/dossiers/999999/", 404),
    "unknown area": ("/wijkfoto/WK999999/", 404),
}


def _names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _names(pattern.url_patterns)
        else:
            yield pattern.name or str(pattern.pattern)


def test_every_address_is_looked_at_or_excused() -> None:
    names = set(_names(get_resolver().url_patterns))
    looked_at = {case.name for case in PAGES}
    assert (names - looked_at - set(EXCUSED), (looked_at | set(EXCUSED)) - names, looked_at & set(EXCUSED)) == (set(), set(), set())


def test_what_takes_a_form_only_shows_no_page(site: Site, page: Page) -> None:
    arguments = {"slug": "een organisatie", "code": "AAAA0000"}
    statuses = {}
    for name in (name for name, reason in EXCUSED.items() if reason == FORM_ONLY):
        taken = {part for key, value in get_resolver().reverse_dict.lists() if key == name for entry in value for part in entry[0][0][1]}
        statuses[name] = page.request.get(site.at(name, **{key: arguments.get(key, 1) for key in taken})).status
    assert {name: status for name, status in statuses.items() if status != 405} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", [case for case in PAGES if case.reader is Reader.LOCAL], ids=str)
def test_page_is_sound_on_one_laptop(case: PageCase, language: str, site: Site, read_window: OpenWindow) -> None:
    window = read_window(language)
    status = visit(window, site.at(case.name, **case.arguments) + case.query)
    assert (status, faults_of(window, language)) == (200, [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", [case for case in PAGES if case.reader is Reader.ANONYMOUS], ids=str)
def test_page_is_sound_for_a_stranger(case: PageCase, language: str, guarded_site: Site, read_window: OpenWindow) -> None:
    window = read_window(language)
    status = visit(window, guarded_site.at(case.name, **case.arguments) + case.query)
    assert (status, faults_of(window, language)) == (200, [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", [case for case in PAGES if case.reader is Reader.MEMBER], ids=str)
def test_page_is_sound_for_a_member(case: PageCase, language: str, guarded_site: Site, member: User, read_window: OpenWindow) -> None:
    window = read_window(language)
    guarded_site.log_in(window.context, member)
    address = guarded_site.at(case.name, **case.arguments) + case.query
    status = visit(window, address)
    assert (status, window.url, faults_of(window, language)) == (200, address, [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", STRANGE, ids=str)
def test_page_for_what_is_not_there_is_sound(case: str, language: str, site: Site, read_window: OpenWindow) -> None:
    path, expected = STRANGE[case]
    window = read_window(language)
    status = visit(window, site.address + path)
    assert (status, faults_of(window, language)) == (expected, [])
