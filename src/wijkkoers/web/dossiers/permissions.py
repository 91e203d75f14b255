"""Who may do what with a dossier, with the reason of every denial."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.models import Organisation, Role
from wijkkoers.web.accounts.permissions import EDITORS, check, require_person, require_role
from wijkkoers.web.accounts.selectors import Actor, organisations_where
from wijkkoers.web.dossiers.models import Dossier, DossierMember, Shared
from wijkkoers.web.dossiers.selectors import Standing, Viewer, area_keys, is_last_trekker, may_know, standing_of
from wijkkoers.web.dossiers.states import EDITING_ROLES, NEEDS_AREA, TRANSITIONS, Move, Status, TeamRole


@dataclass(frozen=True, slots=True)
class MoveOf:
    """A move of one dossier: the thing that is allowed or not."""

    dossier: Dossier
    move: Move


@check
def check_can_create_dossier(actor: Actor, organisation: Organisation | None) -> None:
    """A beheerder or redacteur makes dossiers: for this organisation, or for any when none is named."""
    if organisation is not None:
        return require_role(actor, organisation, EDITORS, "dossier-maken-niet-redacteur")
    if not organisations_where(require_person(actor), *EDITORS).exists():
        raise NotAllowed("dossier-maken-niet-redacteur")


@check
def check_can_see_dossier(actor: Actor, dossier: Dossier) -> None:
    """People of the owner and people in the team see everything; for others the dossier does not exist."""
    _insider(actor, dossier)


@check
def check_can_edit_dossier(actor: Actor, dossier: Dossier) -> None:
    """A beheerder or redacteur of the owner, and a trekker or redacteur of the team, change the dossier while it is open."""
    _require_editor(_insider(actor, dossier), dossier)
    _require_open(dossier)


@check
def check_can_manage_team(actor: Actor, dossier: Dossier) -> None:
    """A beheerder of the owner and a trekker decide who is in the team, while the dossier is open."""
    standing = _insider(actor, dossier)
    if standing.in_organisation != Role.BEHEERDER and standing.in_team != TeamRole.TREKKER:
        raise NotAllowed("dossier-team-niet-trekker", organisation=dossier.organisation.name)
    _require_open(dossier)


@check
def check_can_end_member(actor: Actor, member: DossierMember) -> None:
    """Who manages the team takes people out, and everyone may leave; the last trekker stays."""
    if actor is None or actor.pk != member.user_id:
        check_can_manage_team(actor, member.dossier)
    _insider(actor, member.dossier)
    _require_open(member.dossier)
    if is_last_trekker(member):
        raise NotAllowed("dossier-laatste-trekker")


@check
def check_can_move_dossier(actor: Actor, thing: MoveOf) -> None:
    """Who may edit moves the status, along the table; starting and vaststellen need an area."""
    _require_editor(_insider(actor, thing.dossier), thing.dossier)
    if (Status(thing.dossier.status), thing.move) not in TRANSITIONS:
        raise NotAllowed("dossier-stap-kan-niet")
    if thing.move in NEEDS_AREA and not area_keys(thing.dossier):
        raise NotAllowed("dossier-eerst-gebied")


def _insider(actor: Actor, dossier: Dossier) -> Standing:
    standing = standing_of(require_person(actor), dossier)
    if standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    return standing


def _require_editor(standing: Standing, dossier: Dossier) -> None:
    if standing.in_organisation not in EDITORS and standing.in_team not in EDITING_ROLES:
        raise NotAllowed("dossier-niet-redacteur", organisation=dossier.organisation.name)


def _require_open(dossier: Dossier) -> None:
    if dossier.status == Status.AFGESLOTEN:
        raise NotAllowed("dossier-afgesloten")


def require_add(viewer: Viewer, code: str = "rij-leest-alleen") -> None:
    """Editors of the dossier and partners in its team add rows, while the dossier is open."""
    if viewer.standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    if not viewer.takes_part:
        raise NotAllowed(code)
    _require_open(viewer.dossier)


def require_write(viewer: Viewer, row: Shared, code: str = "rij-niet-eigenaar") -> None:
    """Who adds rows changes those of the own organisation; editors of the dossier change all that they may know of."""
    if viewer.standing.is_outsider or not may_know(viewer, row):
        raise NotAllowed("dossier-onbekend")
    is_own = row.organisation_id in viewer.organisation_ids and viewer.takes_part
    if not viewer.is_editor and not is_own:
        raise NotAllowed(code)
    _require_open(viewer.dossier)
