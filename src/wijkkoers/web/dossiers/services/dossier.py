"""Making a dossier, changing what it says, choosing its areas."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.accounts.permissions import require_person
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.selectors import gebied_of
from wijkkoers.web.dossiers.areas import check_fit
from wijkkoers.web.dossiers.models import Dossier, DossierArea, DossierMember
from wijkkoers.web.dossiers.permissions import check_can_create_dossier, check_can_edit_dossier
from wijkkoers.web.dossiers.selectors import areas_of
from wijkkoers.web.dossiers.services.record import TEXT_LIMIT, clean_text, hold, log
from wijkkoers.web.dossiers.states import Aim, TeamRole

NAME_LIMIT = 120


@transaction.atomic
def create_dossier(*, actor: Actor, organisation: Organisation, name: str, aim: Aim, summary: str = "") -> Dossier:
    """Make a dossier of this organisation with the actor as its trekker, pinned to today's handbook."""
    check_can_create_dossier(actor, organisation)
    person = require_person(actor)
    values = _clean_values(organisation, None, name, summary)
    version = load_handbook().version
    dossier = Dossier.objects.create(organisation=organisation, aim=aim.value, handbook_version=version, **values)
    DossierMember.objects.create(
        dossier=dossier, user_id=person.pk, organisation=organisation, role=TeamRole.TREKKER.value, added_by_id=person.pk
    )
    made = {**values, "aim": aim.value, "status": dossier.status, "handbook_version": version}
    log(actor, dossier, "dossier.gemaakt", ({}, made))
    log(actor, dossier, "team.lid-toegevoegd", ({}, _first_trekker(person.pk, organisation)))
    return dossier


@transaction.atomic
def change_dossier(*, actor: Actor, dossier: Dossier, name: str, aim: Aim, summary: str) -> Dossier:
    """Change name, aim and summary; the log keeps what changed. The same values change nothing."""
    check_can_edit_dossier(actor, dossier)
    dossier = hold(dossier)
    before = _values_of(dossier)
    after = {**_clean_values(dossier.organisation, dossier, name, summary), "aim": aim.value}
    changed = [field for field in after if before[field] != after[field]]
    if not changed:
        return dossier
    for field in changed:
        setattr(dossier, field, after[field])
    dossier.save(update_fields=changed)
    log(actor, dossier, "dossier.gewijzigd", ({field: before[field] for field in changed}, {field: after[field] for field in changed}))
    return dossier


@transaction.atomic
def set_areas(*, actor: Actor, dossier: Dossier, areas: Sequence[tuple[str, int]]) -> Dossier:
    """Make these (code, boundary year) the areas of the dossier; names come from the store. The same areas change nothing."""
    check_can_edit_dossier(actor, dossier)
    dossier = hold(dossier)
    before = areas_of(dossier)
    if {(area.code, area.boundary_year) for area in before} == set(areas):
        return dossier
    chosen = [_area_row(dossier, code, year) for code, year in dict.fromkeys(areas)]
    check_fit([(area.code, area.boundary_year, area.name) for area in chosen])
    dossier.areas.all().delete()
    DossierArea.objects.bulk_create(sorted(chosen, key=lambda area: area.code))
    log(actor, dossier, "dossier.gebieden-gekozen", ({"areas": _texts(before)}, {"areas": _texts(chosen)}))
    return dossier


def _area_row(dossier: Dossier, code: str, year: int) -> DossierArea:
    known = gebied_of(code, year)
    if known is None:
        raise InputError("dossier-gebied-onbekend", area=code, year=year)
    return DossierArea(dossier=dossier, code=known.code, boundary_year=known.boundary_year, name=known.label)


def _clean_values(organisation: Organisation, dossier: Dossier | None, name: str, summary: str) -> dict[str, str]:
    clean = " ".join(clean_text(name, NAME_LIMIT, "dossier-naam-te-lang").split())
    if not clean:
        raise InputError("dossier-naam-leeg")
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    same = Dossier.objects.filter(organisation=organisation, name__iexact=clean).exclude(pk=dossier.pk if dossier else 0)
    if same.exists():
        raise InputError("dossier-naam-bestaat", organisation=organisation.name, name=clean)
    return {"name": clean, "summary": clean_text(summary, TEXT_LIMIT, "dossier-samenvatting-te-lang")}


def _values_of(dossier: Dossier) -> dict[str, str]:
    return {"name": dossier.name, "aim": dossier.aim, "summary": dossier.summary}


def _first_trekker(person_id: int, organisation: Organisation) -> dict[str, str | int]:
    return {"person": person_id, "role": TeamRole.TREKKER.value, "organisation": organisation.name}


def _texts(areas: Sequence[DossierArea]) -> list[str]:
    return [str(area) for area in sorted(areas, key=lambda area: area.code)]
