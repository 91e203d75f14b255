"""Adding, changing, releasing and dropping a partij. Each act is one transaction, checks first who may, and ends with its event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.services import append_event
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.permissions import (
    check_can_add_partij,
    check_can_change_partij,
    check_can_drop_partij,
    check_can_release_words,
    check_can_write_words,
)
from wijkkoers.web.parties.selectors import Words, organisations_to_add

NAME_LIMIT, ROLE_LIMIT, CONTACT_LIMIT, TEXT_LIMIT = 120, 200, 120, 2000
EVENT_NAMES = {"role": "part"}
"""In the log `role` is the role of a person in the team."""


@dataclass(frozen=True, slots=True)
class About:
    """Who a partij is: name, kind, its role in the wijk, and the function (no name) of whom to speak to."""

    name: str
    kind: PartijKind
    role: str = ""
    contact: str = ""


@transaction.atomic
def add_partij(*, actor: Actor, dossier: Dossier, about: About, organisation: Organisation | None = None) -> Partij:
    """Add a partij; with an organisation of the team it writes its own words, without one the editors of the dossier do."""
    check_can_add_partij(actor, dossier)
    Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if organisation is not None:
        _check_organisation(dossier, organisation)
    fields = _clean(dossier, None, about)
    partij = Partij.objects.create(dossier=dossier, organisation=organisation, **fields)
    _log(actor, partij, "partij.toegevoegd", ({}, _event_values(fields)))
    return partij


@transaction.atomic
def change_partij(*, actor: Actor, partij: Partij, about: About, words: Words | None = None) -> Partij:
    """Change who the partij is and, by its own people, its draft words (None leaves them). The log never holds a draft."""
    held = _hold(partij)
    check_can_change_partij(actor, held)
    if words is not None:
        check_can_write_words(actor, held)
    fields = _clean(held.dossier, held, about)
    changed = [name for name, value in fields.items() if getattr(held, name) != value]
    before = {name: getattr(held, name) for name in ("name", *changed)}
    is_written = words is not None and _write(held, words)
    for name in changed:
        setattr(held, name, fields[name])
    held.save(update_fields=[*changed, "interest", "ambition"])
    if changed:
        after = {name: fields[name] for name in ("name", *changed)}
        _log(actor, held, "partij.gewijzigd", (_event_values(before), _event_values(after)))
    if is_written:
        _log_draft(actor, held)
    return held


@transaction.atomic
def release_partij(*, actor: Actor, partij: Partij) -> Partij:
    """Let the whole team read the words as they are now; the log keeps them."""
    held = _hold(partij)
    check_can_release_words(actor, held)
    before = {"name": held.name, "interest": held.released_interest, "ambition": held.released_ambition}
    held.released_interest, held.released_ambition, held.released_at = held.interest, held.ambition, now()
    held.save(update_fields=["released_interest", "released_ambition", "released_at"])
    after = {"name": held.name, "interest": held.interest, "ambition": held.ambition}
    _log(actor, held, "partij.vrijgegeven", (before, after))
    return held


@transaction.atomic
def drop_partij(*, actor: Actor, partij: Partij, reason: str) -> Partij:
    """Take a partij out of the dossier from now on, with the reason; it stays to be read."""
    held = _hold(partij)
    check_can_drop_partij(actor, held)
    held.dropped_reason = _text(reason, TEXT_LIMIT)
    if not held.dropped_reason:
        raise InputError("partij-reden-leeg")
    held.dropped_at = now()
    held.save(update_fields=["dropped_at", "dropped_reason"])
    _log(actor, held, "partij.vervallen", ({"name": held.name}, {"name": held.name, "reason": held.dropped_reason}))
    return held


def _hold(partij: Partij) -> Partij:
    rows = Partij.objects.select_for_update(of=("self",)).select_related("dossier__organisation", "organisation")
    return rows.get(pk=partij.pk)


def _check_organisation(dossier: Dossier, organisation: Organisation) -> None:
    if organisation in organisations_to_add(dossier):
        return
    is_present = Partij.objects.filter(dossier=dossier, organisation=organisation, dropped_at=None).exists()
    raise InputError("partij-organisatie-bestaat" if is_present else "partij-organisatie-buiten-team", name=organisation.name)


def _clean(dossier: Dossier, held: Partij | None, about: About) -> dict[str, str]:
    name = _line(about.name, NAME_LIMIT)
    if not name:
        raise InputError("partij-naam-leeg")
    same = Partij.objects.filter(dossier=dossier, name__iexact=name, dropped_at=None).exclude(pk=held.pk if held else 0)
    if same.exists():
        raise InputError("partij-naam-bestaat", name=name)
    return {
        "name": name,
        "kind": about.kind.value,
        "role": _line(about.role, ROLE_LIMIT),
        "contact": _line(about.contact, CONTACT_LIMIT),
    }


def _write(held: Partij, words: Words) -> bool:
    cleaned = (_text(words.interest, TEXT_LIMIT), _text(words.ambition, TEXT_LIMIT))
    is_other = (held.interest, held.ambition) != cleaned
    held.interest, held.ambition = cleaned
    return is_other


def _line(text: str, limit: int) -> str:
    return " ".join(_text(text, limit).split())


def _text(text: str, limit: int) -> str:
    clean = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError("partij-tekst-te-lang", limit=limit)
    return clean


def _event_values(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {EVENT_NAMES.get(name, name): value for name, value in fields.items()}


def _log_draft(actor: Actor, partij: Partij) -> None:
    """Tell that was written, not what: in the log of the partij's own organisation, or of the dossier for a partij without one."""
    own = partij.organisation_id
    append_event(
        actor_id=actor.pk if actor else None,
        kind="partij.concept-gewijzigd",
        subject=f"partij:{partij.pk}",
        organisation_id=own or partij.dossier.organisation_id,
        dossier_id=None if own else partij.dossier_id,
        change=({"name": partij.name}, {"name": partij.name}),
    )


def _log(actor: Actor, partij: Partij, kind: str, change: tuple[Mapping[str, Any], Mapping[str, Any]]) -> None:
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"partij:{partij.pk}",
        organisation_id=partij.dossier.organisation_id,
        dossier_id=partij.dossier_id,
        change=change,
    )
