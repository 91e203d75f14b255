"""One site and one browser for all tests here; each test has its own window, which must stay free of errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import django
import pytest

django.setup()

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright  # noqa: E402 - the site needs Django to be set up
from tests.browser.site import (  # noqa: E402
    MEMBER,
    Site,
    database,
    example_places,
    fill,
    forget_choices,
    new_database,
    own_folders,
    serving,
)
from tests.browser.windows import LOCALES, TIMEOUT_MS, watch  # noqa: E402
from tools.browser import find_browser, launch_options  # noqa: E402

from wijkkoers.web.accounts.models import User  # noqa: E402

HERE = Path(__file__).parent
OpenWindow = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium."""
    if find_browser() is None:
        pytest.skip("no Chromium: install one, or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(django_test_environment: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site, filled once per process of pytest, on a database, a port and folders that nothing else uses."""
    blocker = django_db_blocker
    with blocker.unblock(), own_folders(tmp_path_factory.mktemp("site")), new_database() as name:
        with database(name):
            fill()
            places = example_places()
        with serving() as address, blocker.block():
            yield Site(address, places, name)


@pytest.fixture
def _quick_settings(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def site(served: Site, settings: Any, django_db_blocker: Any, _quick_settings: None) -> Iterator[Site]:
    """The site on one laptop: no login."""
    settings.LOCAL_MODE = True
    with django_db_blocker.unblock(), database(served.database):
        forget_choices()
        yield served


@pytest.fixture
def guarded_site(site: Site, settings: Any) -> Site:
    """The site on a server: everyone logs in."""
    settings.LOCAL_MODE = False
    settings.BASE_URL = site.address
    return site


@pytest.fixture
def member(guarded_site: Site) -> User:
    """A beheerder who can log in."""
    return User.objects.get(email=MEMBER)


@pytest.fixture
def open_window(browser: Browser) -> Iterator[OpenWindow]:
    """A maker of windows, each a browser of its own; at the end none of them may have met an error."""
    windows: list[tuple[Page, list[str]]] = []

    def open_(language: str = "nl", width: int = 1280, height: int = 800, **options: Any) -> Page:
        context = browser.new_context(locale=LOCALES[language], viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(TIMEOUT_MS)
        page = context.new_page()
        windows.append((page, watch(page)))
        return page

    yield open_
    for page, _problems in windows:
        page.context.close()
    assert [problem for _page, problems in windows for problem in problems] == []


@pytest.fixture(scope="session")
def kept_browsers(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    """A browser per language that keeps the styles, fonts and scripts which all pages share."""
    kept = {language: browser.new_context(locale=locale, viewport={"width": 1280, "height": 800}) for language, locale in LOCALES.items()}
    yield kept
    for context in kept.values():
        context.close()


@pytest.fixture
def read_window(kept_browsers: dict[str, BrowserContext], served: Site) -> Iterator[OpenWindow]:
    """A maker of windows to read a page in; each starts without cookies and without anything an earlier page stored."""
    windows: list[tuple[Page, list[str]]] = []

    def open_(language: str) -> Page:
        context = kept_browsers[language]
        context.clear_cookies()
        context.set_default_timeout(TIMEOUT_MS)
        page = context.new_page()
        forget = {"origin": served.address, "storageTypes": "local_storage,indexeddb,service_workers,cache_storage"}
        context.new_cdp_session(page).send("Storage.clearDataForOrigin", forget)
        windows.append((page, watch(page)))
        return page

    yield open_
    for page, _problems in windows:
        page.close()
    assert [problem for _page, problems in windows for problem in problems] == []


@pytest.fixture
def page(open_window: OpenWindow) -> Page:
    """A window on a desktop, in Dutch."""
    return open_window()
