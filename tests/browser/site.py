"""The whole site on a port of this computer, filled with the example, for a real browser."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
import uvicorn
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import BrowserContext
from tests.browser.compass_places import compass_places
from tests.browser.thread_places import thread_places

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import present
from wijkkoers.sources.intake import new_result
from wijkkoers.sources.rows import AreaRow, ObservationRow
from wijkkoers.web.accounts.models import Organisation, Role, User
from wijkkoers.web.accounts.selectors import first_organisation
from wijkkoers.web.accounts.services import ensure_local_person, found_member, invite_member
from wijkkoers.web.datasets.models import Gebied, Release, ReleaseState
from wijkkoers.web.datasets.services.concordances import make_concordance
from wijkkoers.web.datasets.services.imports import write_release
from wijkkoers.web.datasets.tasks import CONVERTING, FETCHING
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.jobs.models import Job, JobState
from wijkkoers.web.jobs.services import create_job
from wijkkoers.web.overview.services import build_example
from wijkkoers.web.wijkfoto.services.plates import KEPT, zip_path
from wijkkoers.web.wijkfoto.services.snapshots import make_snapshot
from wijkkoers.web.wijkfoto.tasks import PLATES

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


@contextmanager
def own_folders(folder: Path) -> Iterator[None]:
    """Keep what people hand in, and what is made of it, in a folder that no other process uses."""
    names = {"FILES_FOLDER": "bestanden", "WORK_FOLDER": "tijdelijk", "ANSWERS_FOLDER": "antwoorden"}
    with override_settings(**{name: folder / part for name, part in names.items()}):
        yield


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
        "een ophaling": _fetching(),
        "een omrekening": _concordance(organisation),
        "omrekenwerk": _job(CONVERTING, "gemeenten", {"gemaakt": 1, "gevraagd": 1}),
        "een zip met platen": _plates(),
        "een momentopname": make_snapshot(actor=ensure_local_person(), dossier=dossier, title="Bij de start", note="Eerste beeld.").pk,
        **compass_places(dossier, own_partij, ensure_local_person()),
        **thread_places(dossier, ensure_local_person()),
    }


def _concordance(organisation: Organisation) -> int:
    """Return a concordance from an older division of the example gemeente: two halves with a figure each."""
    now = Gebied.objects.exclude(shape=None).filter(code="GM9901").latest("boundary_year")
    assert now.shape and now.shape.geometry
    ground = shapely.from_wkb(bytes(now.shape.geometry))
    west, south, east, north = ground.bounds
    halves = {
        "BU99010001": shapely.box(west, south, (west + east) / 2, north),
        "BU99010002": shapely.box((west + east) / 2, south, east, north),
    }
    release = Release.objects.create(file_name="indeling-2016.geojson", file_digest="2016", file_size=1, state=ReleaseState.ACCEPTED)
    result = new_result("grenzen-geojson", "eigen-tabel", release.file_name, 2016)
    for code, half in halves.items():
        result.areas.append(AreaRow(code, f"Oud {code[-1]}", AreaLevel.BUURT, 2016, "WK990100", shapely.to_wkb(ground & half)))
        result.observations.append(ObservationRow("aantal-inwoners", code, 2016, 2016, present(6000)))
    write_release(release.pk, actor_id=None, result=result)
    local = ensure_local_person()
    made = make_concordance(actor=local, organisation_id=organisation.pk, gemeente_code="GM9901", from_year=2016, to_year=now.boundary_year)
    return made.pk


def _fetching() -> int:
    """Return a fetching job of the local person of which one file came in and one did not."""
    missed = {
        "what": "kerncijfers",
        "years": [2024],
        "code": "dienst-weigert",
        "values": {"dienst": "StatLine", "pagina": "cbs.nl", "status": 403},
    }
    return _job(FETCHING, "gemeente:GM9901", {"bestanden": [Release.objects.latest("pk").pk], "gemist": [missed]})


def _plates() -> int:
    """Return a job of the local person with plates that can be taken along, and one that failed."""
    failed = {"gebied": "BU99010101", "naam": "Havenkwartier", "code": "plaat-mislukt", "waarden": {"gebied": "BU99010101"}}
    until = (timezone.now() + KEPT).isoformat()
    number = _job(PLATES, "GM9901:buurt:pdf:nl", {"aantal": 12, "mislukt": [failed], "tot": until})
    zip_path(number).parent.mkdir(parents=True, exist_ok=True)
    zip_path(number).write_bytes(b"")
    return number


def _job(kind: str, subject: str, result: dict[str, Any]) -> int:
    job = create_job(kind=kind, subject=subject, actor_id=ensure_local_person().pk)
    Job.objects.filter(pk=job.pk).update(state=JobState.DONE, result=result)
    return job.pk


def forget_choices() -> None:
    """Let nobody have chosen a language, and count no attempts to log in."""
    User.objects.exclude(language="").update(language="")
    cache.clear()


@contextmanager
def serving(**options: Any) -> Iterator[str]:
    """Serve the site on a free port; `options` are those of uvicorn, such as a certificate."""
    with override_settings(WHITENOISE_AUTOREFRESH=True):
        from wijkkoers.web.config.asgi import application

    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(application, log_level="warning", ws="none", lifespan="off", timeout_graceful_shutdown=1, **options)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    started = time.monotonic()
    while not server.started:
        assert thread.is_alive() and time.monotonic() - started < START_LIMIT_S, "the site did not start"
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(START_LIMIT_S)
