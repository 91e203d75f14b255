"""Who gets what answer on the pages of complexes, per moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.web.dossiers.making import join, make_areas, make_dossier
from tests.web.estate.making import FORM, make_complex
from tests.web.permission_table import DONE, HIDDEN, REFUSED, SEEN, Case, everyone, members_only
from tests.web.world import World

from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.estate import services


def _plain(world: World) -> Mapping[str, Any]:
    return {"complex_id": make_complex(world).pk}


def _shared(world: World) -> Mapping[str, Any]:
    dossier = make_dossier(world, areas=("WK990101",))
    join(world, dossier, world.gemeente_redacteur, TeamRole.REDACTEUR)
    return {"complex_id": make_complex(world).pk}


def _lapsed(world: World) -> Mapping[str, Any]:
    made = services.retire_complex(actor=world.redacteur, complex_=make_complex(world), reason="Gesloopt")
    return {"complex_id": made.pk}


def _dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_dossier(world, areas=("WK990101",)).pk}


def _dossier_with_guest(world: World) -> Mapping[str, Any]:
    dossier = make_dossier(world, areas=("WK990101",))
    join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
    return {"dossier_id": dossier.pk}


def _areas(world: World) -> Mapping[str, Any]:
    make_areas()
    return {}


READERS = {"partner": REFUSED, "lezer": REFUSED}
GUEST_READS = {"gemeente_redacteur": SEEN, "buitenstaander": HIDDEN}
GUEST_REFUSED = {"gemeente_redacteur": REFUSED, "buitenstaander": HIDDEN}
REASON = {"reason": "Verkocht"}

CASES = [
    Case("complex-list", everyone(SEEN)),
    Case("complex-file", everyone(SEEN), prepare=lambda world: {"ending": "csv"}),
    Case("complex-file", everyone(SEEN), moment="workbook", prepare=lambda world: {"ending": "xlsx"}),
    Case("complex-file", everyone(HIDDEN), moment="other kind", prepare=lambda world: {"ending": "pdf"}),
    Case("complex-new", everyone(SEEN, **READERS)),
    Case("complex-new", everyone(DONE, **READERS), "post", prepare=_areas, data=FORM),
    Case("complex-detail", members_only(SEEN), prepare=_plain),
    Case("complex-detail", everyone(SEEN, **GUEST_READS), moment="in a dossier with a guest", prepare=_shared),
    Case("complex-detail", members_only(SEEN), moment="lapsed", prepare=_lapsed),
    Case("complex-edit", members_only(SEEN, **READERS), prepare=_plain),
    Case("complex-edit", members_only(DONE, **READERS), "post", prepare=_plain, data=FORM),
    Case("complex-edit", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "in a dossier with a guest", _shared, FORM),
    Case("complex-edit", members_only(REFUSED), "post", "lapsed", _lapsed, FORM),
    Case("complex-retire", members_only(SEEN, **READERS), prepare=_plain),
    Case("complex-retire", members_only(DONE, **READERS), "post", prepare=_plain, data=REASON),
    Case("complex-retire", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "in a dossier with a guest", _shared, REASON),
    Case("complex-retire", members_only(REFUSED), "post", "lapsed", _lapsed, REASON),
    Case("dossier-complexes", members_only(SEEN), prepare=_dossier),
    Case("dossier-complexes", everyone(SEEN, **GUEST_READS), moment="guest in the team", prepare=_dossier_with_guest),
]
