"""The longlist and the pakketten of the made-up teams: each act through the service that people use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.measures import services
from wijkkoers.web.measures.kinds import Confidence, Direction, MaatregelKind, Position, Vat
from wijkkoers.web.measures.models import Maatregel, Pakket
from wijkkoers.web.measures.states import MaatregelMove
from wijkkoers.web.measures.values import (
    NOTHING,
    Bandwidth,
    BudgetValues,
    EffectValue,
    MaatregelValues,
    PakketValues,
    ShareValue,
    SupportValue,
)
from wijkkoers.web.overview.services.field_acts import number_of
from wijkkoers.web.overview.services.people_acts import partij_named
from wijkkoers.web.overview.services.process_acts import People, Row, Telling

PRICE_YEAR = 2026


def _list(dossier: Dossier, row: Row, people: People) -> None:
    """Put a maatregel on the longlist, tied to its opgaven, complexes and inbreng."""
    costs = {name: _bandwidth(row[name]) for name in ("once", "yearly") if name in row}
    values = MaatregelValues(
        name=row["name"],
        kind=MaatregelKind(row["kind"]),
        theme=row.get("theme", ""),
        scale=row.get("scale", ""),
        amount=Decimal(row["amount"]) if "amount" in row else None,
        unit=row.get("unit", ""),
        once=costs.get("once", NOTHING),
        yearly=costs.get("yearly", NOTHING),
        price_year=PRICE_YEAR if costs else None,
        vat=Vat.INCLUSIEF if costs else Vat.ONBEKEND,
        cost_source="Raming van het kernteam (fictief)" if costs else "",
        duration_years=row.get("duration"),
        start_year=row.get("start"),
        executor=row.get("executor", ""),
        legal_condition=row.get("legal", ""),
        shares=tuple(ShareValue(payer, Decimal(share)) for payer, share in row.get("shares", {}).items()),
        effects=tuple(_effect(effect) for effect in row.get("effects", ())),
        depends_on=tuple(_name(row, key) for key in row.get("depends", ())),
        excludes=tuple(_name(row, key) for key in row.get("excludes", ())),
    )
    refs = row["refs"]
    grounds = [refs[key] for name in ("opgaven", "inbreng") for key in row.get(name, ())]
    grounds += [f"complex:{Complex.objects.get(name=name, retired_at=None).pk}" for name in row.get("complexen", ())]
    actor = people[row["by"]]
    maatregel: Maatregel = services.add_maatregel(actor=actor, dossier=dossier, values=values, rests_on=grounds)
    refs[row["key"]] = f"maatregel:{maatregel.pk}"
    if maatregel.is_draft and row.get("deel", False):
        services.release_maatregel(actor=actor, maatregel=maatregel)


def _move(dossier: Dossier, row: Row, people: People) -> None:
    move = MaatregelMove(row["move"])
    services.move_maatregel(actor=people[row["by"]], maatregel=_maatregel(row, row["key"]), move=move, reason=row.get("reason", ""))


def _support(dossier: Dossier, row: Row, people: People) -> None:
    value = SupportValue(Position(row["position"]), date.fromisoformat(row["day"]), row.get("holder", ""), row.get("note", ""))
    partij = partij_named(dossier, row["partij"])
    services.set_support(actor=people[row["by"]], maatregel=_maatregel(row, row["key"]), partij=partij, value=value)


def _bundle(dossier: Dossier, row: Row, people: People) -> None:
    """Make a pakket of maatregelen; the first one brings the nulalternatief, whose text it tells."""
    actor = people[row["by"]]
    pakket = services.add_pakket(actor=actor, dossier=dossier, values=PakketValues(row["name"], row["description"]))
    years: dict[int, int | None] = {number_of(row, key): None for key in row["maatregelen"]}
    services.add_lines(actor=actor, pakket=pakket, start_years=years)
    if "nul" in row:
        null = Pakket.objects.get(dossier=dossier, is_null=True, dropped_at=None)
        services.change_pakket(actor=actor, pakket=null, values=PakketValues(null.name, row["nul"]))


def _budget(dossier: Dossier, row: Row, people: People) -> None:
    partij = partij_named(dossier, row["partij"])
    amounts: dict[tuple[int, int], Decimal | None] = {(partij.pk, year): Decimal(amount) for year, amount in row["years"].items()}
    services.set_budgets(actor=people[row["by"]], dossier=dossier, values=BudgetValues(amounts, row["price_year"], Vat.INCLUSIEF))


def _effect(row: Row) -> EffectValue:
    return EffectValue(
        row["subject"],
        Direction(row["direction"]),
        Decimal(row["low"]) if "low" in row else None,
        Decimal(row["high"]) if "high" in row else None,
        row.get("unit", ""),
        row.get("years"),
        Confidence(row.get("confidence", "onbekend")),
        row.get("source", ""),
    )


def _bandwidth(amounts: Sequence[int]) -> Bandwidth:
    low, mid, high = amounts
    return Bandwidth(Decimal(low), Decimal(mid), Decimal(high))


def _maatregel(row: Row, key: str) -> Maatregel:
    return Maatregel.objects.select_related("dossier__organisation").get(pk=number_of(row, key))


def _name(row: Row, key: str) -> str:
    return _maatregel(row, key).name


TELLINGS: dict[str, Telling] = {
    "maatregel": _list,
    "maatregel-status": _move,
    "draagvlak": _support,
    "pakket": _bundle,
    "budgetten": _budget,
}
