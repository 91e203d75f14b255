"""What all web tests share: quick settings and the people of `tests.web.world`."""

from __future__ import annotations

from typing import Any

import django
import pytest

django.setup()

from tests.web.world import World, make_world  # noqa: E402 - the models need Django to be set up


@pytest.fixture(autouse=True)
def _quick_settings(settings: Any) -> None:
    """Use a hash that costs no time, and look static files up when asked instead of listing them for each browser."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(autouse=True)
def _no_names_of_another_test() -> None:
    """Forget the names of areas: a test that is rolled back leaves the store as if nothing had changed."""
    from wijkkoers.web.datasets.selectors.finding import _names, _newest_years
    from wijkkoers.web.wijkfoto.selectors.sharing import KEPT

    _names.cache_clear()
    _newest_years.cache_clear()
    KEPT.clear()


@pytest.fixture
def world(db: None) -> World:
    """The people and organisations of the tests."""
    return make_world()
