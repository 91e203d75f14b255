"""A made-up register with every kind of column; a row is kept as an event, so that it goes and comes back with the transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language

from wijkkoers.base.columns import ColumnKind, empty_value
from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.base.periods import parse_period, period_text
from wijkkoers.web.accounts.permissions import check
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.registers.columns import Column, Register, RowServices
from wijkkoers.web.registers.registry import all_registers

NAME, EXPORTED = "proeven", "proeven-uit"
KIND = "proef.regel"
SHOWN_NAME: Any = lazy(lambda: "Name" if get_language() == "en" else "Naam", str)()


@check
def check_can_add(actor: Actor, dossier: Dossier) -> None:
    """Editors and partners of an open dossier."""
    viewer = viewer_of(actor, dossier)
    if not viewer.takes_part:
        raise NotAllowed("process-leest-alleen")
    if not viewer.is_open:
        raise NotAllowed("dossier-afgesloten")


def choices(viewer: Viewer) -> Mapping[str, str]:
    """The choices."""
    return {"groen": "Groen", "grijs": "Grijs, met stenen"}


COLUMNS = (
    Column("nummer", "Nummer", ColumnKind.INTEGER, is_read=False),
    Column("naam", SHOWN_NAME, ColumnKind.TEXT, is_required=True, synonyms=("titel", "omschrijving")),
    Column("uitleg", "Uitleg", ColumnKind.LONG_TEXT),
    Column("wensen", "Wensen", ColumnKind.LINES),
    Column("soort", "Soort", ColumnKind.CHOICE, choices=choices),
    Column("soorten", "Soorten", ColumnKind.CHOICES, choices=choices),
    Column("aantal", "Aantal", ColumnKind.INTEGER),
    Column("kosten_eur", "Kosten", ColumnKind.DECIMAL),
    Column("dag", "Dag", ColumnKind.DATE),
    Column("wanneer", "Wanneer", ColumnKind.PERIOD),
    Column("plek", "Plek", ColumnKind.PLACE),
    Column("klaar", "Klaar", ColumnKind.YES_NO),
)


def rows(viewer: Viewer) -> list[Mapping[str, Any]]:
    """The newest of every number, of the dossier or of a draft of an own organisation."""
    found: dict[int, Mapping[str, Any]] = {}
    for event in Event.objects.filter(kind=KIND, subject=f"proef:{viewer.dossier.pk}").order_by("pk"):
        if event.organisation_id is None or event.organisation_id in viewer.organisation_ids:
            number, earlier = event.after["nummer"], found.get(event.after["nummer"], {})
            told = {"nummer": None if event.organisation_id else number, "revisie": earlier.get("revisie", 0) + 1}
            found[number] = {**_thawed(event.after), **told}
    return list(found.values())


def add(*, actor: Actor, dossier: Dossier, values: Mapping[str, Any]) -> None:
    """Add a row; a partner's is a draft. InputError for the name `fout`."""
    check_can_add(actor, dossier)
    assert set(values) == {column.key for column in COLUMNS if column.is_read}
    number = Event.objects.filter(kind=KIND, subject=f"proef:{dossier.pk}").count() + 1
    _keep(actor, dossier, {**values, "nummer": number})


def change(*, actor: Actor, dossier: Dossier, number: int, values: Mapping[str, Any]) -> None:
    """Change fields of a row."""
    check_can_add(actor, dossier)
    held = next(row for row in rows(viewer_of(actor, dossier)) if row["nummer"] == number)
    _keep(actor, dossier, {**{key: value for key, value in held.items() if key != "revisie"}, **values})


def _keep(actor: Actor, dossier: Dossier, values: Mapping[str, Any]) -> None:
    viewer = viewer_of(actor, dossier)
    organisation = None if viewer.is_editor else viewer.writing_organisation_id
    Event.objects.create(
        actor_id=viewer.user_id, kind=KIND, subject=f"proef:{dossier.pk}", organisation_id=organisation, after=_frozen(values)
    )
    if values["naam"] == "fout":
        raise InputError("methode-eerst")


def _frozen(values: Mapping[str, Any]) -> dict[str, Any]:
    told = {key: str(value) if isinstance(value, Decimal | date) else value for key, value in values.items()}
    return {**told, "wanneer": period_text(values["wanneer"], "nl") if values["wanneer"] else None}


def _thawed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **{column.key: values.get(column.key, empty_value(column.kind)) for column in COLUMNS},
        "wensen": tuple(values["wensen"]),
        "soorten": tuple(values["soorten"]),
        "kosten_eur": Decimal(values["kosten_eur"]) if values["kosten_eur"] is not None else None,
        "dag": date.fromisoformat(values["dag"]) if values["dag"] else None,
        "wanneer": parse_period(values["wanneer"]) if values["wanneer"] else None,
    }


REGISTER = Register(
    name=NAME,
    title="Proeven",
    columns=COLUMNS,
    rows=rows,
    list_url="dossier-detail",
    place="plek",
    takes=RowServices(check_can_add, add, change),
)
ONLY_EXPORTED = Register(name=EXPORTED, title="Proeven uit", columns=COLUMNS, rows=rows, list_url="dossier-detail")


def make_known() -> None:
    """Let the site know the registers of the tests."""
    all_registers().update({NAME: REGISTER, EXPORTED: ONLY_EXPORTED})


def forget() -> None:
    """Let the site forget them."""
    for name in (NAME, EXPORTED):
        all_registers().pop(name, None)


def full_values(**others: Any) -> dict[str, Any]:
    """Return a value for every column that is read."""
    return {
        "naam": "=1+1",
        "uitleg": "-twee\nregels; en 'meer'",
        "wensen": ("een; twee", "drie"),
        "soort": "grijs",
        "soorten": ("groen", "grijs"),
        "aantal": 12,
        "kosten_eur": Decimal("1250.50"),
        "dag": date(2027, 3, 1),
        "wanneer": parse_period("voorjaar 2027"),
        "plek": {"type": "Point", "coordinates": [4.69, 51.83]},
        "klaar": True,
    } | others


def empty_values(**others: Any) -> dict[str, Any]:
    """Return the empty value for every column that is read, but those given."""
    return {column.key: empty_value(column.kind) for column in COLUMNS if column.is_read} | others
