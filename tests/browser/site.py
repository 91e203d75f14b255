"""The whole site on a port of this computer, filled with the example, for a real browser."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.test import Client, override_settings
from django.urls import reverse
from playwright.sync_api import BrowserContext

from wijkkoers.web.accounts.models import Role, User
from wijkkoers.web.accounts.selectors import first_organisation
from wijkkoers.web.accounts.services import found_member, invite_member
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.services import build_example

AREA = "WK990101"
MEMBER = "gebruiker@velderwonen.example"
PASSWORD = "vijf groene stoeptegels"
START_LIMIT_S = 20


@dataclass(frozen=True)
class Site:
    """A running site. `address` has no slash at its end; `places` fills the arguments of addresses."""

    address: str
    places: Mapping[str, Any]
    database: str

    def at(self, name: str, **arguments: Any) -> str:
        """Return the full address of a page; an argument that names a place of the example stands for it."""
        return self.address + reverse(name, kwargs={key: self.places.get(value, value) for key, value in arguments.items()})

    def log_in(self, context: BrowserContext, user: User) -> None:
        """Give a browser the session of someone who has just given the password."""
        client = Client()
        client.force_login(user)
        session = client.session
        session["account_authentication_methods_user"] = str(user.pk)
        session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
        session.save()
        context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": self.address}])


@contextmanager
def database(name: str) -> Iterator[None]:
    """Let this process use another database for a while; each request closes its own connection, so that a database can go."""
    connection = connections["default"]
    before = connection.settings_dict["NAME"], connection.settings_dict["CONN_MAX_AGE"]
    connection.close()
    connection.settings_dict["NAME"], connection.settings_dict["CONN_MAX_AGE"] = name, 0
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"], connection.settings_dict["CONN_MAX_AGE"] = before


@contextmanager
def new_database() -> Iterator[str]:
    """Make an empty database for the browser tests alone, give its name, and drop it at the end."""
    connection = connections["default"]
    before, test_options = connection.settings_dict["NAME"], connection.settings_dict["TEST"]
    file = str(settings.DATA_FOLDER / f"browser-{os.getpid()}.sqlite3")
    connection.settings_dict["TEST"] = {
        **test_options,
        "NAME": file if connection.vendor == "sqlite" else f"wijkkoers_browser_{os.getpid()}",
    }
    with database(before):
        name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    yield name
    with database(name):
        connection.creation.destroy_test_db(before, verbosity=0)
    connection.settings_dict["TEST"] = test_options
    settings.DATABASES["default"]["NAME"] = before


def fill() -> None:
    """Build the example, with one beheerder who can log in."""
    build_example()
    organisation = first_organisation()
    assert organisation
    person = found_member(organisation=organisation, email=MEMBER, name="Sanne Testdijk", role=Role.BEHEERDER).user
    person.set_password(PASSWORD)
    person.save()


def example_places() -> dict[str, Any]:
    """Return what the arguments of addresses stand for."""
    dossier = Dossier.objects.get(name="Spoorwijk vooruit")
    organisation = first_organisation()
    assert organisation
    beheerder = User.objects.get(email=MEMBER)
    invited = invite_member(actor=beheerder, organisation=organisation, email="genodigde@velderwonen.example", role=Role.LEZER)
    own_partij = dossier.partijen.get(organisation=organisation)
    own_partij.interest += " Dit staat er nog niet."
    own_partij.save()
    colleague = organisation.memberships.exclude(user=beheerder).earliest("pk")
    return {
        "een dossier": dossier.pk,
        "een teamlid": dossier.members.latest("pk").pk,
        "een complex": organisation.complexes.earliest("pk").pk,
        "een partij": dossier.partijen.earliest("pk").pk,
        "de eigen partij": own_partij.pk,
        "een bestand": Release.objects.latest("pk").pk,
        "een organisatie": organisation.slug,
        "een collega": colleague.pk,
        "een uitnodiging": invited.token,
    }


def forget_choices() -> None:
    """Let nobody have chosen a language, and count no attempts to log in."""
    User.objects.exclude(language="").update(language="")
    cache.clear()


@contextmanager
def serving() -> Iterator[str]:
    """Serve the site on a free port."""
    with override_settings(WHITENOISE_AUTOREFRESH=True):
        from wijkkoers.web.config.asgi import application

    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(application, log_level="warning", ws="none", lifespan="off", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    started = time.monotonic()
    while not server.started:
        assert thread.is_alive() and time.monotonic() - started < START_LIMIT_S, "the site did not start"
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(START_LIMIT_S)
