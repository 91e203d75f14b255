"""What all web tests share: quick settings and the people of `tests.web.world`."""

from __future__ import annotations

from typing import Any

import django
import pytest

django.setup()

from tests.web.world import World, forget_store, make_world  # noqa: E402 - the models need Django to be set up


@pytest.fixture(autouse=True)
def _quick_settings(settings: Any) -> None:
    """Use a hash that costs no time, and look static files up when asked instead of listing them for each browser."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(autouse=True)
def _no_names_of_another_test() -> None:
    """Forget what was kept of a store that is rolled back since."""
    forget_store()


@pytest.fixture
def world(db: None) -> World:
    """The people and organisations of the tests."""
    return make_world()
