"""Stating, changing and ending a complex. Each act is one transaction, checks first who may, and ends with its event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django.db import transaction

from wijkkoers.base.codes import AreaLevel, parent_code_of
from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.selectors import gebied_of
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.estate.permissions import check_can_add_complex, check_can_change_complex
from wijkkoers.web.estate.values import ComplexValues, clean, clean_remark
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.services import append_event

Change = tuple[Mapping[str, Any], Mapping[str, Any]]


@transaction.atomic
def create_complex(*, actor: Actor, organisation: Organisation, values: ComplexValues) -> Complex:
    """Add a complex to the stock of an organisation."""
    check_can_add_complex(actor, organisation)
    fields = _fields_of(organisation, None, values)
    made = Complex.objects.create(organisation=organisation, **fields)
    _log(actor, made, "complex.toegevoegd", ({}, _plain(fields)))
    return made


@transaction.atomic
def change_complex(*, actor: Actor, complex_: Complex, values: ComplexValues) -> Complex:
    """Change what is stated of a complex; the log keeps what changed. The same values change nothing."""
    held = _hold(complex_)
    check_can_change_complex(actor, held)
    fields = _fields_of(held.organisation, held, values)
    changed = [name for name, value in fields.items() if getattr(held, name) != value]
    if not changed:
        return held
    before = {name: getattr(held, name) for name in ("name", *changed)}
    for name in changed:
        setattr(held, name, fields[name])
    held.stated_at = now()
    held.save(update_fields=[*changed, "stated_at"])
    _log(actor, held, "complex.gewijzigd", (_plain(before), _plain({name: fields[name] for name in ("name", *changed)})))
    return held


@transaction.atomic
def retire_complex(*, actor: Actor, complex_: Complex, reason: str) -> Complex:
    """End a complex from now on, with the reason; it stays to be read."""
    held = _hold(complex_)
    check_can_change_complex(actor, held)
    held.retired_reason = clean_remark(reason)
    if not held.retired_reason:
        raise InputError("complex-reden-leeg")
    held.retired_at = now()
    held.save(update_fields=["retired_at", "retired_reason"])
    _log(actor, held, "complex.vervallen", ({"name": held.name}, {"name": held.name, "reason": held.retired_reason}))
    return held


def _hold(complex_: Complex) -> Complex:
    return Complex.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=complex_.pk)


def _fields_of(organisation: Organisation, held: Complex | None, values: ComplexValues) -> dict[str, Any]:
    cleaned = clean(values)
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    same = Complex.objects.filter(organisation=organisation, number__iexact=cleaned.number, retired_at=None)
    other = same.exclude(pk=held.pk if held else 0).first()
    if other is not None:
        raise InputError("complex-nummer-bestaat", organisation=organisation.name, number=cleaned.number, name=other.name)
    fields = asdict(cleaned) | {"kind": cleaned.kind.value, "heating": cleaned.heating.value}
    return fields | _names_of(cleaned.buurt_code, cleaned.boundary_year)


def _names_of(code: str, year: int) -> dict[str, str]:
    buurt = gebied_of(code, year)
    if buurt is None or buurt.level is not AreaLevel.BUURT:
        raise InputError("complex-buurt-onbekend", text=code)
    wijk = gebied_of(parent_code_of(code) or "", year)
    return {"buurt_name": buurt.label, "wijk_name": wijk.label if wijk else ""}


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return values that JSON can hold; an amount stays exact, as text."""
    return {name: str(value) if name == "rent_eur_per_month" and value is not None else value for name, value in fields.items()}


def _log(actor: Actor, complex_: Complex, kind: str, change: Change) -> None:
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"complex:{complex_.pk}",
        organisation_id=complex_.organisation_id,
        change=change,
    )
