"""Who gets what answer on the pages of the wijkfoto: open figures for everyone inside, dossiers for their people only."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from django.test import override_settings
from tests.web.dossiers.making import join, make_dossier
from tests.web.permission_table import BAD, DONE, HIDDEN, REFUSED, SEEN, Case, everyone, members_only
from tests.web.wijkfoto.making import GEMEENTE, SPOORWIJK, YEAR, make_town, read_in, town_areas, town_figures
from tests.web.world import World

from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.jobs.models import Job, JobState
from wijkkoers.web.jobs.services import create_job
from wijkkoers.web.wijkfoto.selectors.national import country
from wijkkoers.web.wijkfoto.services import snapshots
from wijkkoers.web.wijkfoto.services.citing import cite_figure
from wijkkoers.web.wijkfoto.services.plates import zip_path
from wijkkoers.web.wijkfoto.tasks import PLATES

Prepare = Callable[[World], Mapping[str, Any]]


def dossier_of(world: World, *codes: str, name: str = "") -> Dossier:
    """Make a dossier of areas of the town, which is in the store already."""
    dossier = make_dossier(world, name)
    services.set_areas(actor=world.redacteur, dossier=dossier, areas=[(code, YEAR) for code in codes])
    return dossier


def _town(world: World) -> Mapping[str, Any]:
    make_town()
    return {}


def _area(**more: str) -> Prepare:
    def prepare(world: World) -> Mapping[str, Any]:
        make_town()
        return {"code": SPOORWIJK, **more}

    return prepare


def _unknown(**more: str) -> Prepare:
    return lambda world: {"code": "WK990199", **more}


def _dossier(*, has_guest: bool = False, **more: str) -> Prepare:
    def prepare(world: World) -> Mapping[str, Any]:
        make_town()
        dossier = dossier_of(world, SPOORWIJK)
        if has_guest:
            join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
        return {"dossier_id": dossier.pk, **more}

    return prepare


def _without_areas(**more: str) -> Prepare:
    return lambda world: {"dossier_id": make_dossier(world).pk, **more}


def _gemeente(**more: str) -> Prepare:
    return lambda world: {**_town(world), "code": GEMEENTE, **more}


def _plates(state: JobState) -> Prepare:
    def prepare(world: World) -> Mapping[str, Any]:
        make_town()
        job = create_job(kind=PLATES, subject=f"{GEMEENTE}:buurt:pdf:nl", actor_id=world.redacteur.pk)
        Job.objects.filter(id=job.id).update(state=state)
        with override_settings(**PLATES_FOLDER):
            zip_path(job.id).parent.mkdir(exist_ok=True)
            zip_path(job.id).write_bytes(b"PK")
        return {"job_id": job.id}

    return prepare


_FOLDER = tempfile.TemporaryDirectory(prefix="wijkkoers-permissions-")
PLATES_FOLDER = {"WORK_FOLDER": Path(_FOLDER.name)}
IMMEDIATE = {**PLATES_FOLDER, "TASKS": {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}}
ASKED = {"level": "wijk", "form": "pdf"}


def _snapshot(*, has_guest: bool = False, is_withdrawn: bool = False, **more: str) -> Prepare:
    """Prepare a dossier of the town with a momentopname in it."""

    def prepare(world: World) -> Mapping[str, Any]:
        place = _dossier(has_guest=has_guest)(world)
        dossier = Dossier.objects.get(pk=place["dossier_id"])
        kept = snapshots.make_snapshot(actor=world.redacteur, dossier=dossier, title="Bij de start")
        if is_withdrawn:
            snapshots.withdraw_snapshot(actor=world.redacteur, snapshot=kept, reason="Te vroeg.")
        return {**place, "snapshot_id": kept.pk, **more}

    return prepare


def _compare_file(world: World) -> Mapping[str, Any]:
    make_town()
    return {"file": "vergelijking.csv"}


def _unknown_snapshot(**more: str) -> Prepare:
    return lambda world: {**_dossier()(world), "snapshot_id": 987, **more}


def _over_years(world: World) -> Mapping[str, Any]:
    """Prepare three years of figures in the same division."""
    make_town()
    for year in (YEAR - 2, YEAR - 1):
        read_in(town_areas(year), town_figures(year), file_name=f"kwb{year}.csv")
    return {"code": SPOORWIJK}


def _country(**more: str) -> Prepare:
    def prepare(world: World) -> Mapping[str, Any]:
        make_town()
        found = country()
        assert found
        return {"digest": found.digest, **more}

    return prepare


PARTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("", {}),
    ("-map", {}),
    ("-indicator", {"indicator": "aandeel-koop"}),
    ("-file", {"file": "cijfers.csv"}),
)
EDITORS_SEE = members_only(SEEN, partner=REFUSED, lezer=REFUSED)
EDITORS_DO = members_only(DONE, partner=REFUSED, lezer=REFUSED)
EDITORS_FAIL = members_only(BAD, partner=REFUSED, lezer=REFUSED)
GUEST = everyone(SEEN, buitenstaander=HIDDEN)


def _cited(which: str) -> Prepare:
    def prepare(world: World) -> Mapping[str, Any]:
        make_town()
        dossier = dossier_of(world, SPOORWIJK)
        if which == "new":
            return {"dossier_id": dossier.pk, "indicator": "aantal-inwoners"}
        figure = cite_figure(actor=world.redacteur, dossier=dossier, indicator="aantal-inwoners")
        return {"dossier_id": dossier.pk, "figure_id": figure.pk}

    return prepare


CASES = [
    Case("wijkfoto-search", everyone(SEEN)),
    Case("wijkfoto-search", everyone(SEEN), prepare=_town, moment="with areas"),
    Case("wijkfoto-search", everyone(DONE), prepare=_town, data={"zoek": SPOORWIJK}, moment="code of an area"),
    Case("wijkfoto-areas", everyone(SEEN), prepare=_town),
    Case("wijkfoto-dossier", members_only(DONE), prepare=_without_areas(), moment="without areas"),
    *(Case(f"wijkfoto{part or '-area'}", everyone(SEEN), prepare=_area(**more)) for part, more in PARTS),
    *(Case(f"wijkfoto{part or '-area'}", everyone(HIDDEN), prepare=_unknown(**more), moment="unknown area") for part, more in PARTS),
    *(Case(f"wijkfoto-dossier{part}", members_only(SEEN), prepare=_dossier(**more)) for part, more in PARTS),
    *(Case(f"wijkfoto-dossier{part}", GUEST, prepare=_dossier(has_guest=True, **more), moment="guest in team") for part, more in PARTS),
    *(
        Case(f"wijkfoto-dossier{part}", everyone(HIDDEN), prepare=_without_areas(**more), moment="without areas")
        for part, more in PARTS[1:]
    ),
    Case("plates-new", everyone(SEEN), prepare=_gemeente()),
    Case("plates-new", everyone(DONE), "post", "with a choice", _gemeente(), ASKED, IMMEDIATE),
    Case("plates-new", everyone(BAD), "post", "without a choice", _gemeente()),
    Case("plates-new", everyone(HIDDEN), moment="unknown area", prepare=_unknown()),
    *(
        Case(name, everyone(HIDDEN, redacteur=SEEN), prepare=_plates(JobState.DONE), settings=PLATES_FOLDER)
        for name in ("plates-detail", "plates-progress", "plates-file")
    ),
    Case("plates-file", everyone(HIDDEN), moment="while it runs", prepare=_plates(JobState.RUNNING), settings=PLATES_FOLDER),
    Case("plates-cancel", everyone(HIDDEN, redacteur=DONE), "post", prepare=_plates(JobState.RUNNING)),
    Case("wijkfoto-suggest", everyone(SEEN), prepare=_town, data={"zoek": "kade"}),
    Case("wijkfoto-compare", everyone(SEEN)),
    Case("wijkfoto-compare", everyone(SEEN), prepare=_town, data={"gebied": [SPOORWIJK, "WK990199"]}, moment="with areas"),
    Case("wijkfoto-compare-file", everyone(HIDDEN), prepare=_compare_file, moment="without areas"),
    Case("wijkfoto-compare-file", everyone(SEEN), prepare=_compare_file, data={"gebied": SPOORWIJK}, moment="with areas"),
    Case("dossier-outline", members_only(SEEN), prepare=_dossier()),
    Case("dossier-outline", GUEST, prepare=_dossier(has_guest=True), moment="guest in team"),
    Case("dossier-outline", members_only(SEEN), prepare=_without_areas(), moment="without areas"),
    Case("dossier-snapshot-list", members_only(SEEN), prepare=_dossier()),
    Case("dossier-snapshot-list", GUEST, prepare=_dossier(has_guest=True), moment="guest in team"),
    Case("dossier-snapshot-new", EDITORS_SEE, prepare=_dossier()),
    Case("dossier-snapshot-new", members_only(REFUSED), prepare=_without_areas(), moment="without areas"),
    Case("dossier-snapshot-new", EDITORS_DO, "post", "with a name", _dossier(), {"title": "Bij de start"}),
    Case("dossier-snapshot-new", EDITORS_FAIL, "post", "without a name", _dossier(), {"title": " "}),
    Case("dossier-snapshot-changes", members_only(SEEN), prepare=_snapshot()),
    Case("dossier-snapshot-changes", everyone(HIDDEN), prepare=_unknown_snapshot(), moment="unknown"),
    *(Case(f"dossier-snapshot{part}", members_only(SEEN), prepare=_snapshot(**more)) for part, more in PARTS),
    *(Case(f"dossier-snapshot{part}", GUEST, prepare=_snapshot(has_guest=True, **more), moment="guest in team") for part, more in PARTS),
    *(Case(f"dossier-snapshot{part}", everyone(HIDDEN), prepare=_unknown_snapshot(**more), moment="unknown") for part, more in PARTS),
    Case("dossier-snapshot-withdraw", EDITORS_SEE, prepare=_snapshot()),
    Case("dossier-snapshot-withdraw", EDITORS_DO, "post", "with the reason", _snapshot(), {"reason": "Te vroeg."}),
    Case("dossier-snapshot-withdraw", EDITORS_FAIL, "post", "without a reason", _snapshot(), {"reason": " "}),
    Case("dossier-snapshot-withdraw", members_only(REFUSED), moment="withdrawn already", prepare=_snapshot(is_withdrawn=True)),
    Case("wijkfoto-quadrant", everyone(SEEN), prepare=_area()),
    Case("wijkfoto-quadrant", everyone(SEEN), prepare=_over_years, moment="with years"),
    Case("wijkfoto-quadrant", everyone(HIDDEN), prepare=_unknown(), moment="unknown area"),
    Case("wijkfoto-quadrant-file", everyone(HIDDEN), prepare=_area(), moment="without years"),
    Case("wijkfoto-quadrant-file", everyone(SEEN), prepare=_over_years, moment="with years"),
    Case("wijkfoto-country", everyone(SEEN)),
    Case("wijkfoto-country", everyone(SEEN), prepare=_town, moment="with areas"),
    *(Case(f"wijkfoto-country-{part}", everyone(HIDDEN), moment="without areas") for part in ("still", "figures", "file")),
    *(
        Case(f"wijkfoto-country-{part}", everyone(SEEN), prepare=_town, moment="with areas", settings=PLATES_FOLDER)
        for part in ("still", "figures", "file")
    ),
    Case("wijkfoto-country-shapes", everyone(SEEN), prepare=_country(), settings=PLATES_FOLDER),
    Case("wijkfoto-country-shapes", everyone(HIDDEN), prepare=lambda world: {"digest": "oud"}, moment="of older boundaries"),
    Case("wijkfoto-country-detail", everyone(SEEN), prepare=_country(code=GEMEENTE)),
    Case("wijkfoto-country-detail", everyone(HIDDEN), prepare=_country(code="GM9999"), moment="unknown gemeente"),
    Case("cited-figures", members_only(SEEN), prepare=_dossier()),
    Case("cited-figure-new", EDITORS_DO, "post", prepare=_cited("new")),
    Case("cited-figure", members_only(SEEN), prepare=_cited("one")),
    Case("cited-figure-drop", EDITORS_SEE, prepare=_cited("one")),
    Case("cited-figure-drop", EDITORS_DO, "post", prepare=_cited("one"), data={"reason": "Verouderd"}),
    Case("cited-figure-restore", EDITORS_DO, "post", prepare=_cited("one")),
]
