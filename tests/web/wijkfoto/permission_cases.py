"""Who gets what answer on the pages of the wijkfoto: open figures for everyone inside, dossiers for their people only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.web.dossiers.making import join, make_dossier
from tests.web.permission_table import DONE, HIDDEN, SEEN, Case, everyone, members_only
from tests.web.wijkfoto.making import SPOORWIJK, YEAR, make_town
from tests.web.world import World

from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import TeamRole

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


PARTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("", {}),
    ("-map", {}),
    ("-indicator", {"indicator": "aandeel-koop"}),
    ("-file", {"file": "cijfers.csv"}),
)
GUEST = everyone(SEEN, buitenstaander=HIDDEN)
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
]
