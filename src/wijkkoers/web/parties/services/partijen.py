"""Adding, changing, dropping and bringing back a partij."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.parties.kinds import LEVELS, OwnPlan, PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.permissions import (
    check_can_add_partij,
    check_can_change_partij,
    check_can_drop_partij,
    check_can_restore_partij,
    check_can_write_words,
)
from wijkkoers.web.parties.selectors import Words, organisations_to_add
from wijkkoers.web.parties.services.logs import event_values, log_partij
from wijkkoers.web.parties.services.texts import (
    CONTACT_LIMIT,
    NAME_LIMIT,
    ROLE_LIMIT,
    clean_address,
    clean_line,
    clean_text,
    require_text,
)
from wijkkoers.web.parties.services.words import hold_partij, write_held


@dataclass(frozen=True, slots=True)
class About:
    """Who a partij is: name, kind, its role in the wijk, and the function (no name) of whom to speak to."""

    name: str
    kind: PartijKind
    role: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Where a partij stands: how far its people may decide, its own plan, its influence and stake (1-5; None for unknown)."""

    mandate_limit: str = ""
    own_plan: OwnPlan = OwnPlan.ONBEKEND
    own_plan_url: str = ""
    influence: int | None = None
    stake: int | None = None


@transaction.atomic
def add_partij(
    *, actor: Actor, dossier: Dossier, about: About, organisation: Organisation | None = None, profile: Profile | None = None
) -> Partij:
    """Add a partij; with an organisation of the team it writes its own words, without one the editors of the dossier do."""
    check_can_add_partij(actor, dossier)
    Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if organisation is not None:
        _check_organisation(dossier, organisation)
    fields = _clean(dossier, None, about, profile)
    partij = Partij.objects.create(dossier=dossier, organisation=organisation, **fields)
    log_partij(actor, partij, "partij.toegevoegd", ({"name": ""}, event_values(fields)))
    return partij


@transaction.atomic
def change_partij(
    *,
    actor: Actor,
    partij: Partij,
    about: About,
    words: Words | None = None,
    profile: Profile | None = None,
    revision: int | None = None,
) -> Partij:
    """Change who the partij is; a `profile` or, by its own people, draft `words` too (None leaves them). The log never holds a draft."""
    held = hold_partij(partij)
    check_can_change_partij(actor, held)
    if words is not None:
        check_can_write_words(actor, held)
    require_revision(held, revision)
    Dossier.objects.select_for_update(of=("self",)).get(pk=held.dossier_id)
    fields = _clean(held.dossier, held, about, profile)
    changed = [name for name, value in fields.items() if getattr(held, name) != value]
    if changed:
        before = {name: getattr(held, name) for name in ("name", *changed)}
        for name in changed:
            setattr(held, name, fields[name])
        held.save(update_fields=[*changed, *add_revision(held)])
        after = {name: fields[name] for name in ("name", *changed)}
        log_partij(actor, held, "partij.gewijzigd", (event_values(before), event_values(after)))
    if words is not None:
        write_held(actor, held, words)
    return held


@transaction.atomic
def drop_partij(*, actor: Actor, partij: Partij, reason: str) -> Partij:
    """Take a partij out of the dossier from now on, with the reason; it stays to be read."""
    held = hold_partij(partij)
    check_can_drop_partij(actor, held)
    held.dropped_reason = require_text(reason, "partij-reden-leeg")
    held.dropped_at = now()
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    log_partij(actor, held, "partij.vervallen", ({}, {"reason": held.dropped_reason}))
    return held


@transaction.atomic
def restore_partij(*, actor: Actor, partij: Partij) -> Partij:
    """Let a partij that left take part again, with everything it wrote; nothing is released by it."""
    held = hold_partij(partij)
    check_can_restore_partij(actor, held)
    Dossier.objects.select_for_update(of=("self",)).get(pk=held.dossier_id)
    _check_name(held.dossier, held, held.name)
    same = Partij.objects.filter(dossier=held.dossier, organisation=held.organisation, dropped_at=None)
    if held.organisation is not None and same.exists():
        raise InputError("partij-organisatie-bestaat", name=held.organisation.name)
    before = {"reason": held.dropped_reason}
    held.dropped_at, held.dropped_reason = None, ""
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    log_partij(actor, held, "partij.teruggekomen", (before, {}))
    return held


def _check_organisation(dossier: Dossier, organisation: Organisation) -> None:
    if organisation in organisations_to_add(dossier):
        return
    is_present = Partij.objects.filter(dossier=dossier, organisation=organisation, dropped_at=None).exists()
    raise InputError("partij-organisatie-bestaat" if is_present else "partij-organisatie-buiten-team", name=organisation.name)


def _clean(dossier: Dossier, held: Partij | None, about: About, profile: Profile | None) -> dict[str, Any]:
    name = clean_line(about.name, NAME_LIMIT)
    if not name:
        raise InputError("partij-naam-leeg")
    _check_name(dossier, held, name)
    return {
        "name": name,
        "kind": about.kind.value,
        "role": clean_line(about.role, ROLE_LIMIT),
        "contact": clean_line(about.contact, CONTACT_LIMIT),
        **(_clean_profile(profile) if profile is not None else {}),
    }


def _clean_profile(profile: Profile) -> dict[str, Any]:
    for level in (profile.influence, profile.stake):
        if level is not None and level not in LEVELS:
            raise InputError("partij-niveau-onbekend", least=LEVELS[0], most=LEVELS[-1])
    return {
        "mandate_limit": clean_text(profile.mandate_limit),
        "own_plan": profile.own_plan.value,
        "own_plan_url": clean_address(profile.own_plan_url),
        "influence": profile.influence,
        "stake": profile.stake,
    }


def _check_name(dossier: Dossier, held: Partij | None, name: str) -> None:
    same = Partij.objects.filter(dossier=dossier, name__iexact=name, dropped_at=None).exclude(pk=held.pk if held else 0)
    if same.exists():
        raise InputError("partij-naam-bestaat", name=name)
