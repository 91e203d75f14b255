"""The team of a dossier: who takes part, in which role, until when."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts.models import Organisation, User
from wijkkoers.web.accounts.selectors import Actor, find_person, memberships_of
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.dossiers.permissions import check_can_end_member, check_can_manage_team
from wijkkoers.web.dossiers.selectors import is_last_trekker, present_member
from wijkkoers.web.dossiers.services.record import hold, log
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.events.clock import now


@transaction.atomic
def add_member(*, actor: Actor, dossier: Dossier, email: str, role: TeamRole) -> DossierMember:
    """Take a person with an account into the team, on behalf of the person's own organisation."""
    check_can_manage_team(actor, dossier)
    dossier = hold(dossier)
    person = find_person(email)
    if person is None or not person.is_active:
        raise InputError("dossier-geen-account", email=email.strip())
    if present_member(dossier, person.pk) is not None:
        raise InputError("dossier-al-in-team", name=str(person))
    organisation = _organisation_for(person, dossier)
    member = DossierMember.objects.create(
        dossier=dossier, user_id=person.pk, organisation=organisation, role=role.value, added_by_id=actor.pk if actor else None
    )
    after: dict[str, Any] = {"person": person.pk, "role": role.value, "organisation": organisation.name if organisation else ""}
    log(actor, dossier, "team.lid-toegevoegd", ({}, after))
    return member


@transaction.atomic
def change_member_role(*, actor: Actor, member: DossierMember, role: TeamRole) -> DossierMember:
    """Give a member another role; a team keeps a trekker. The same role changes nothing."""
    check_can_manage_team(actor, member.dossier)
    dossier = hold(member.dossier)
    member = _present(member)
    if member.role == role:
        return member
    if is_last_trekker(member):
        raise NotAllowed("dossier-laatste-trekker")
    before, member.role = member.role, role.value
    member.save(update_fields=["role"])
    person = {"person": member.user_id}
    log(actor, dossier, "team.rol-gewijzigd", ({**person, "role": before}, {**person, "role": role.value}))
    return member


@transaction.atomic
def end_member(*, actor: Actor, member: DossierMember) -> None:
    """Take a member out of the team from now on; the row stays."""
    dossier = hold(member.dossier)
    member = _present(member)
    check_can_end_member(actor, member)
    member.ended_at = now()
    member.save(update_fields=["ended_at"])
    organisation = member.organisation.name if member.organisation else ""
    log(actor, dossier, "team.lid-vertrokken", ({"person": member.user_id, "role": member.role, "organisation": organisation}, {}))


def _present(member: DossierMember) -> DossierMember:
    rows = DossierMember.objects.select_related("dossier__organisation", "organisation").filter(pk=member.pk, ended_at=None)
    present = rows.first()
    if present is None:
        raise NotAllowed("dossier-lid-al-weg")
    return present


def _organisation_for(person: User, dossier: Dossier) -> Organisation | None:
    organisations = [membership.organisation for membership in memberships_of(person)]
    own = [organisation for organisation in organisations if organisation.pk == dossier.organisation_id]
    return next(iter(own or organisations), None)
