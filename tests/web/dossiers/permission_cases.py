"""Who gets what answer on the pages of dossiers, per moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.web.dossiers.making import join, make_areas, make_dossier, move
from tests.web.permission_table import DONE, HIDDEN, REFUSED, SEEN, Case, everyone, members_only
from tests.web.world import World

from wijkkoers.web.dossiers.models import DossierMember
from wijkkoers.web.dossiers.states import Move, TeamRole

Prepare = Callable[[World], Mapping[str, Any]]
GUEST_EDITS = {"gemeente_redacteur": DONE, "buitenstaander": HIDDEN}
GUEST_READS = {"gemeente_redacteur": SEEN, "buitenstaander": HIDDEN}
GUEST_REFUSED = {"gemeente_redacteur": REFUSED, "buitenstaander": HIDDEN}
FIELDS = {"name": "Een andere naam", "aim": "wup", "summary": ""}


def _plain(world: World) -> Mapping[str, Any]:
    return {"dossier_id": make_dossier(world).pk}


def _with_guest(role: TeamRole) -> Prepare:
    def prepare(world: World) -> Mapping[str, Any]:
        dossier = make_dossier(world, areas=("WK990101",))
        join(world, dossier, world.gemeente_redacteur, role)
        return {"dossier_id": dossier.pk}

    return prepare


def _closed(world: World) -> Mapping[str, Any]:
    return {"dossier_id": move(world, make_dossier(world), Move.AFSLUITEN).pk}


def _member(*, is_guest: bool) -> Prepare:
    def prepare(world: World) -> Mapping[str, Any]:
        dossier = make_dossier(world)
        guest = join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
        trekker = DossierMember.objects.get(dossier=dossier, user=world.redacteur)
        return {"dossier_id": dossier.pk, "member_id": (guest if is_guest else trekker).pk}

    return prepare


def _member_of_other_dossier(world: World) -> Mapping[str, Any]:
    member = DossierMember.objects.get(dossier=make_dossier(world), user=world.redacteur)
    return {"dossier_id": make_dossier(world).pk, "member_id": member.pk}


def _email(world: World) -> Mapping[str, Any]:
    return {"email": world.buitenstaander.email, "role": "partner"}


def _new(world: World) -> Mapping[str, Any]:
    make_areas()
    return {}


READERS = {"partner": REFUSED, "lezer": REFUSED}
PARTNER, REDACTEUR, TREKKER = (_with_guest(role) for role in (TeamRole.PARTNER, TeamRole.REDACTEUR, TeamRole.TREKKER))

CASES = [
    Case("dossier-list", everyone(SEEN)),
    Case("dossier-new", everyone(SEEN, partner=REFUSED, lezer=REFUSED)),
    Case("dossier-new", everyone(DONE, partner=REFUSED, lezer=REFUSED), "post", prepare=_new, data=FIELDS),
    Case("dossier-detail", members_only(SEEN), prepare=_plain),
    Case("dossier-detail", everyone(SEEN, **GUEST_READS), moment="guest in the team", prepare=PARTNER),
    Case("dossier-detail", members_only(SEEN), moment="closed", prepare=_closed),
    Case("dossier-edit", members_only(SEEN, **READERS), prepare=_plain),
    Case("dossier-edit", members_only(DONE, **READERS), "post", prepare=_plain, data=FIELDS),
    Case("dossier-edit", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "guest is partner", PARTNER, FIELDS),
    Case("dossier-edit", everyone(DONE, **READERS, **GUEST_EDITS), "post", "guest is redacteur", REDACTEUR, FIELDS),
    Case("dossier-edit", members_only(REFUSED), "post", "closed", _closed, FIELDS),
    Case("dossier-status", members_only(SEEN), prepare=_plain),
    Case("dossier-status", members_only(DONE, **READERS), "post", prepare=_plain, data={"move": "pauzeren", "reason": "Even wachten"}),
    Case("dossier-status", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "guest is partner", PARTNER, {"move": "starten"}),
    Case("dossier-status", everyone(DONE, **READERS, **GUEST_EDITS), "post", "guest is trekker", TREKKER, {"move": "starten"}),
    Case("dossier-status", members_only(DONE, **READERS), "post", "closed", _closed, {"move": "heropenen", "reason": "Toch"}),
    Case("dossier-areas", members_only(SEEN, **READERS), prepare=_plain),
    Case("dossier-areas", members_only(DONE, **READERS), "post", prepare=_plain, data={"toevoegen": "WK990101:2025"}),
    Case("dossier-areas", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "guest is partner", PARTNER, {"weghalen": "WK990101"}),
    Case("dossier-areas", members_only(REFUSED), "post", "closed", _closed, {"weghalen": "WK990101"}),
    Case("dossier-team", members_only(SEEN), prepare=_plain),
    Case("dossier-team", members_only(DONE, **READERS), "post", prepare=_plain, data=_email),
    Case("dossier-team", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "guest is redacteur", REDACTEUR, _email),
    Case("dossier-team", everyone(DONE, **READERS, **GUEST_EDITS), "post", "guest is trekker", TREKKER, _email),
    Case("dossier-team", members_only(REFUSED), "post", "closed", _closed, _email),
    Case("dossier-member", everyone(SEEN, **GUEST_READS), prepare=_member(is_guest=True)),
    Case("dossier-member", members_only(HIDDEN), moment="of another dossier", prepare=_member_of_other_dossier),
    Case("dossier-member", everyone(DONE, **READERS, **GUEST_REFUSED), "post", "", _member(is_guest=True), {"role": "lezer"}),
    Case("dossier-member-end", everyone(DONE, **READERS, **GUEST_EDITS), "post", "guest may leave", _member(is_guest=True)),
    Case("dossier-member-end", everyone(REFUSED, buitenstaander=HIDDEN), "post", "last trekker", _member(is_guest=False)),
    Case("dossier-member-end", members_only(HIDDEN), "post", "of another dossier", _member_of_other_dossier),
    Case("dossier-log", members_only(SEEN), prepare=_plain),
    Case("dossier-log", everyone(SEEN, **GUEST_READS), moment="guest in the team", prepare=PARTNER),
    Case("dossier-log-csv", members_only(SEEN), prepare=_plain),
    Case("dossier-log-csv", everyone(SEEN, **GUEST_READS), moment="guest in the team", prepare=PARTNER),
]
