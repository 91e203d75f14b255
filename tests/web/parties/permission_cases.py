"""Who gets what answer on the pages of partijen, per moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.web.dossiers.making import make_dossier, move
from tests.web.parties.making import FORM, WORDS_FORM, make_partij, make_shared_dossier, make_written, write
from tests.web.permission_table import DONE, HIDDEN, REFUSED, SEEN, Case, everyone, members_only
from tests.web.world import World

from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.parties import services
from wijkkoers.web.parties.models import Partij


def _dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_dossier(world).pk}


def _shared(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk}


def _closed_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": move(world, make_dossier(world), Move.AFSLUITEN).pk}


def _keys(partij: Partij) -> Mapping[str, Any]:
    return {"dossier_id": partij.dossier_id, "partij_id": partij.pk}


def _of_guest(world: World) -> Mapping[str, Any]:
    return _keys(make_written(world, is_released=False))


def _of_guest_released(world: World) -> Mapping[str, Any]:
    return _keys(make_written(world, is_released=True))


def _without_organisation(world: World) -> Mapping[str, Any]:
    return _keys(write(world.redacteur, make_partij(world, make_shared_dossier(world))))


def _of_owner(world: World) -> Mapping[str, Any]:
    return _keys(write(world.redacteur, make_partij(world, make_shared_dossier(world), world.corporatie)))


def _closed(world: World) -> Mapping[str, Any]:
    partij = make_written(world, is_released=False)
    move(world, partij.dossier, Move.AFSLUITEN)
    return _keys(partij)


def _left(world: World) -> Mapping[str, Any]:
    partij = make_written(world, is_released=False)
    return _keys(services.drop_partij(actor=world.redacteur, partij=partij, reason="Weg"))


def _of_other_dossier(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_shared_dossier(world).pk, "partij_id": make_partij(world, make_dossier(world)).pk}


READERS = {"partner": REFUSED, "lezer": REFUSED}
GUEST_READS = {"gemeente_redacteur": SEEN, "buitenstaander": HIDDEN}
GUEST_DOES = {"gemeente_redacteur": DONE, "buitenstaander": HIDDEN}
GUEST_REFUSED = {"gemeente_redacteur": REFUSED, "buitenstaander": HIDDEN}
EDIT = {**FORM, **WORDS_FORM}
OWN_ONLY = everyone(REFUSED, **GUEST_DOES)
REASON = {"reason": "Doet niet meer mee"}

CASES = [
    Case("party-list", members_only(SEEN), prepare=_dossier),
    Case("party-list", everyone(SEEN, **GUEST_READS), moment="guest in the team", prepare=_shared),
    Case("party-new", members_only(SEEN, **READERS), prepare=_dossier),
    Case("party-new", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "guest is partner", _shared, FORM),
    Case("party-new", members_only(REFUSED), "post", "closed", _closed_dossier, FORM),
    Case("party-edit", everyone(SEEN, **READERS, **GUEST_READS), moment="of the guest", prepare=_of_guest),
    Case("party-edit", everyone(DONE, **READERS, **GUEST_DOES), "post", "of the guest", _of_guest, EDIT),
    Case("party-edit", everyone(DONE, lezer=REFUSED, **GUEST_REFUSED), "post", "of the owner", _of_owner, EDIT),
    Case("party-edit", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "without organisation", _without_organisation, EDIT),
    Case("party-edit", everyone(REFUSED, buitenstaander=HIDDEN), "post", "closed", _closed, EDIT),
    Case("party-edit", everyone(REFUSED, buitenstaander=HIDDEN), "post", "left", _left, EDIT),
    Case("party-edit", everyone(HIDDEN), "post", "of another dossier", _of_other_dossier, EDIT),
    Case("party-release", everyone(REFUSED, **GUEST_READS), moment="of the guest", prepare=_of_guest),
    Case("party-release", OWN_ONLY, "post", "of the guest", _of_guest),
    Case("party-release", everyone(DONE, lezer=REFUSED, **GUEST_REFUSED), "post", "of the owner", _of_owner),
    Case("party-release", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "without organisation", _without_organisation),
    Case("party-release", everyone(REFUSED, buitenstaander=HIDDEN), "post", "released already", _of_guest_released),
    Case("party-release", everyone(REFUSED, buitenstaander=HIDDEN), "post", "closed", _closed),
    Case("party-release", everyone(REFUSED, buitenstaander=HIDDEN), "post", "left", _left),
    Case("party-drop", everyone(SEEN, **READERS, **GUEST_REFUSED), moment="of the guest", prepare=_of_guest),
    Case("party-drop", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "of the guest", _of_guest, REASON),
    Case("party-drop", everyone(REFUSED, buitenstaander=HIDDEN), "post", "closed", _closed, REASON),
    Case("party-drop", everyone(REFUSED, buitenstaander=HIDDEN), "post", "left", _left, REASON),
]
