"""Who gets what answer on the pages of data: everyone who is logged in sees what is in use; editors of the organisation act."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from tests.web.datasets.changing import NEW, OLD, convert_old, make_change
from tests.web.datasets.making import hand_in, import_own, plain_rows, table_text, write_table
from tests.web.permission_table import BAD, DONE, HIDDEN, REFUSED, SEEN, Case, everyone
from tests.web.world import World

from wijkkoers.web.datasets.models import Concordance, Release, ReleaseState
from wijkkoers.web.datasets.services.imports import read_release
from wijkkoers.web.datasets.tasks import FETCHING
from wijkkoers.web.jobs.models import Job
from wijkkoers.web.jobs.services import create_job

Prepare = Callable[[World], Mapping[str, Any]]
_FOLDER = tempfile.TemporaryDirectory(prefix="wijkkoers-permissions-")
FOLDER = Path(_FOLDER.name)
FOLDERS = {"FILES_FOLDER": FOLDER / "bestanden", "WORK_FOLDER": FOLDER / "tijdelijk"}
SETTINGS = {**FOLDERS, "TASKS": {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}}
READ_ONLY = {"partner": REFUSED, "lezer": REFUSED}
STRANGERS = {"gemeente_redacteur": HIDDEN, "buitenstaander": HIDDEN}
"""An own table is not there for members of other organisations, until it is shared."""
STRANGERS_REFUSED = {"gemeente_redacteur": REFUSED, "buitenstaander": REFUSED}


def _release(world: World, state: ReleaseState) -> Release:
    with override_settings(**FOLDERS):
        path = write_table(FOLDER)
        if state is ReleaseState.IN_USE:
            return import_own(world, path)
        release = hand_in(world, path)
        if state is not ReleaseState.RECEIVED:
            read_release(release.id)
    Release.objects.filter(id=release.id).update(state=state)
    return release


def in_state(state: ReleaseState) -> Prepare:
    return lambda world: {"release_id": _release(world, state).id}


def _shared(world: World) -> Mapping[str, Any]:
    release = _release(world, ReleaseState.IN_USE)
    Release.objects.filter(id=release.id).update(is_shared=True)
    return {"release_id": release.id}


def _new_file(world: World) -> Mapping[str, Any]:
    return {"files": SimpleUploadedFile("nieuw.csv", table_text(plain_rows("17")).encode()), "kind": "", "year": ""}


def _no_file(world: World) -> Mapping[str, Any]:
    return {"kind": "", "year": ""}


def _unknown(world: World) -> Mapping[str, Any]:
    return {"release_id": 999_999}


def _fetching(world: World) -> Mapping[str, Any]:
    return {"job_id": create_job(kind=FETCHING, subject="gemeente:GM9901", actor_id=world.redacteur.pk).id}


def _unknown_job(world: World) -> Mapping[str, Any]:
    return {"job_id": 999_999}


OFFLINE = {"SERVICE_ADDRESSES": dict.fromkeys(("cbs", "derden", "pdok"), "http://127.0.0.1:9"), "ANSWERS_FOLDER": FOLDER / "antwoorden"}
ASKED = {"gemeente": "GM9901", "years": "2024", "haal_grenzen": "on"}


def acts(url_name: str, *states: ReleaseState, otherwise: ReleaseState) -> list[Case]:
    """Rows of one act: in the states that allow it, in one that does not, and for a file that does not exist."""
    editors = everyone(DONE, **READ_ONLY, **STRANGERS)
    done = [Case(url_name, editors, "post", f"as {state.value}", in_state(state), settings=SETTINGS) for state in states]
    too_late = Case(
        url_name, everyone(BAD, **READ_ONLY, **STRANGERS), "post", f"as {otherwise.value}", in_state(otherwise), settings=SETTINGS
    )
    return [*done, too_late, Case(url_name, everyone(HIDDEN), "post", "unknown", _unknown)]


def _concordance(world: World, *, is_in_use: bool = True) -> Mapping[str, Any]:
    make_change()
    made = convert_old(world)
    if not is_in_use:
        Concordance.objects.filter(id=made.id).update(is_in_use=False)
    return {"concordance_id": made.id}


def _work(world: World) -> Mapping[str, Any]:
    job = Job.objects.create(kind="omrekening.maken", subject="gemeenten", created_by=world.redacteur)
    return {"job_id": job.id}


def _change(world: World) -> Mapping[str, Any]:
    make_change()
    return {}


ONLY_REDACTEUR = {"redacteur": SEEN}
OTHERS = {"gemeente_redacteur": REFUSED, "buitenstaander": REFUSED}
KEY = {"gemeente": "GM9901", "van": str(OLD), "naar": str(NEW)}
CONCORDANCE_CASES = [
    Case("concordance-list", everyone(SEEN)),
    Case("concordance-list", everyone(SEEN), moment="with a need", prepare=_change),
    Case("concordance-make", everyone(DONE, **READ_ONLY), "post", "with boundaries", _change, KEY),
    Case("concordance-make", everyone(BAD, **READ_ONLY), "post", "without boundaries", data=KEY),
    Case("concordance-make-all", everyone(DONE, **READ_ONLY), "post", "with a need", _change, settings=SETTINGS),
    Case("concordance-detail", everyone(SEEN), moment="in use", prepare=_concordance),
    Case("concordance-detail", everyone(SEEN), moment="taken back", prepare=lambda world: _concordance(world, is_in_use=False)),
    Case("concordance-detail", everyone(HIDDEN), moment="unknown", prepare=lambda world: {"concordance_id": 999_999}),
    Case("concordance-file", everyone(SEEN), prepare=_concordance),
    Case("concordance-withdraw", everyone(DONE, **READ_ONLY, **OTHERS), "post", "in use", _concordance),
    Case(
        "concordance-withdraw",
        everyone(BAD, **READ_ONLY, **OTHERS),
        "post",
        "taken back",
        lambda world: _concordance(world, is_in_use=False),
    ),
    Case("concordance-work", everyone(HIDDEN, **ONLY_REDACTEUR), prepare=_work),
    Case("concordance-progress", everyone(HIDDEN, **ONLY_REDACTEUR), prepare=_work),
    Case("concordance-cancel", everyone(HIDDEN, redacteur=DONE), "post", "while it waits", _work),
]


CASES = [
    Case("release-list", everyone(SEEN)),
    Case("release-list", everyone(SEEN), moment="with a file", prepare=lambda world: in_state(ReleaseState.IN_USE)(world) and {}),
    Case("release-new", everyone(SEEN, **READ_ONLY)),
    Case("release-new", everyone(DONE, **READ_ONLY), "post", "with a file", data=_new_file, settings=SETTINGS),
    Case("release-new", everyone(BAD, **READ_ONLY), "post", "without a file", data=_no_file),
    *(Case("release-detail", everyone(SEEN, **STRANGERS), moment=f"as {state.value}", prepare=in_state(state)) for state in ReleaseState),
    Case("release-detail", everyone(SEEN), moment="shared", prepare=_shared),
    Case("release-withdraw", everyone(DONE, **READ_ONLY, **STRANGERS_REFUSED), "post", "shared", _shared, settings=SETTINGS),
    Case("release-share", everyone(DONE, **READ_ONLY, **STRANGERS), "post", "as own", in_state(ReleaseState.IN_USE), {"delen": "ja"}),
    Case("release-share", everyone(DONE, **READ_ONLY, **STRANGERS_REFUSED), "post", "shared", _shared, {"delen": "nee"}),
    Case("release-share", everyone(HIDDEN), "post", "unknown", _unknown),
    Case("release-accept-all", everyone(DONE, **READ_ONLY), "post", "nothing waits", settings=SETTINGS),
    Case("source-detail", everyone(SEEN), prepare=lambda world: {"source": "cbs-kwb"}),
    Case("source-detail", everyone(HIDDEN), moment="unknown", prepare=lambda world: {"source": "bestaat-niet"}),
    Case("release-detail", everyone(HIDDEN), moment="unknown", prepare=_unknown),
    Case("release-progress", everyone(SEEN, **STRANGERS), prepare=in_state(ReleaseState.RECEIVED)),
    Case("release-progress", everyone(HIDDEN), moment="unknown", prepare=_unknown),
    *acts("release-accept", ReleaseState.TO_REVIEW, otherwise=ReleaseState.RECEIVED),
    *acts("release-reject", ReleaseState.RECEIVED, ReleaseState.TO_REVIEW, ReleaseState.UNREADABLE, otherwise=ReleaseState.IN_USE),
    *acts("release-withdraw", ReleaseState.IN_USE, otherwise=ReleaseState.TO_REVIEW),
    *acts(
        "release-read",
        ReleaseState.RECEIVED,
        ReleaseState.TO_REVIEW,
        ReleaseState.REJECTED,
        ReleaseState.UNREADABLE,
        ReleaseState.WITHDRAWN,
        otherwise=ReleaseState.IN_USE,
    ),
    Case(
        "release-explain",
        everyone(SEEN, **READ_ONLY, **STRANGERS),
        moment="as unreadable",
        prepare=in_state(ReleaseState.UNREADABLE),
        settings=SETTINGS,
    ),
    Case(
        "release-explain",
        everyone(BAD, **READ_ONLY, **STRANGERS),
        "post",
        "without answers",
        in_state(ReleaseState.UNREADABLE),
        settings=SETTINGS,
    ),
    Case("release-explain", everyone(HIDDEN), moment="unknown", prepare=_unknown),
    Case("release-cancel", everyone(DONE, **READ_ONLY, **STRANGERS), "post", "while received", in_state(ReleaseState.RECEIVED)),
    Case("release-cancel", everyone(HIDDEN), "post", "unknown", _unknown),
    Case("fetch-new", everyone(SEEN, **READ_ONLY)),
    Case("fetch-new", everyone(DONE, **READ_ONLY), "post", "with a gemeente", data=ASKED, settings={**SETTINGS, **OFFLINE}),
    Case("fetch-new", everyone(BAD, **READ_ONLY), "post", "without a gemeente", data={**ASKED, "gemeente": ""}),
    *(Case(name, everyone(HIDDEN, redacteur=SEEN), prepare=_fetching) for name in ("fetch-detail", "fetch-progress")),
    *(Case(name, everyone(HIDDEN), moment="unknown", prepare=_unknown_job) for name in ("fetch-detail", "fetch-progress")),
    Case("fetch-cancel", everyone(HIDDEN, redacteur=DONE), "post", prepare=_fetching),
    Case("fetch-cancel", everyone(HIDDEN), "post", "unknown", _unknown_job),
    *CONCORDANCE_CASES,
]
