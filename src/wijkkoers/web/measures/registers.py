"""The longlist and the pakketten as lists, for files that go out and come back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.columns import ColumnKind as Kind
from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.dossiers.services.rows import hold
from wijkkoers.web.measures import wording
from wijkkoers.web.measures.catalogue import theme_labels
from wijkkoers.web.measures.kinds import MaatregelKind, RelationKind, Scale, Vat
from wijkkoers.web.measures.list_texts import read_effects, read_shares, write_effect, write_shares
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.permissions import check_can_add_maatregel
from wijkkoers.web.measures.selectors import maatregelen_of, present_pakketten
from wijkkoers.web.measures.selectors.detail import relation_pairs
from wijkkoers.web.measures.selectors.pakketten import lines_by_pakket
from wijkkoers.web.measures.services import add_maatregel, change_maatregel
from wijkkoers.web.measures.texts import effect_value, maatregel_values, ref_text
from wijkkoers.web.measures.values import Bandwidth, MaatregelValues
from wijkkoers.web.registers.columns import Column, Label, Register, RowServices
from wijkkoers.web.registers.holding import hold_by_number
from wijkkoers.web.registers.planning import REVISION

Values = Mapping[str, Any]


def _language() -> str:
    return (get_language() or "nl")[:2]


def _themes(viewer: Any) -> dict[str, Label]:
    return dict(theme_labels(viewer.dossier, _language()))


def _fixed(labels: Mapping[Any, Label]) -> Any:
    told = {str(key): label for key, label in labels.items()}
    return lambda viewer: told


def _amount(key: str, label: Label, *synonyms: str) -> Column:
    return Column(key, label, Kind.DECIMAL, synonyms=synonyms)


COLUMNS = (
    Column("nummer", _("Nummer"), Kind.INTEGER, is_read=False, synonyms=("nr", "no")),
    Column("naam", _("Naam"), Kind.TEXT, is_required=True, synonyms=("maatregel", "titel", "measure", "title")),
    Column("soort", _("Soort"), Kind.CHOICE, _fixed(wording.KIND_LABELS), is_required=True, synonyms=("type", "kind")),
    Column("omschrijving", _("Omschrijving"), Kind.LONG_TEXT, synonyms=("beschrijving", "toelichting", "description")),
    Column("code", _("Eigen code"), Kind.TEXT, synonyms=("code",)),
    Column("thema", _("Thema"), Kind.CHOICE, _themes),
    Column("schaal", _("Schaal"), Kind.CHOICE, _fixed(wording.SCALE_LABELS), synonyms=("schaalniveau",)),
    Column("aantal", _("Aantal"), Kind.DECIMAL, synonyms=("hoeveelheid", "amount")),
    Column("eenheid", _("Eenheid"), Kind.TEXT, synonyms=("unit",)),
    _amount("eenmalig-laag", _("Eenmalig laag"), "investering laag", "kosten laag"),
    _amount("eenmalig-midden", _("Eenmalig midden"), "investering", "kosten", "kosten eenmalig", "kosten midden"),
    _amount("eenmalig-hoog", _("Eenmalig hoog"), "investering hoog", "kosten hoog"),
    _amount("jaarlijks-laag", _("Per jaar laag"), "structureel laag"),
    _amount("jaarlijks-midden", _("Per jaar midden"), "structureel", "kosten per jaar", "jaarlijkse kosten"),
    _amount("jaarlijks-hoog", _("Per jaar hoog"), "structureel hoog"),
    Column(
        "zonder-bandbreedte",
        _("Geen bandbreedte bekend"),
        Kind.YES_NO,
        explanation=_("Zet ja als alleen het bedrag bij midden bekend is."),
    ),
    Column("prijspeil", _("Prijspeil"), Kind.INTEGER, synonyms=("prijspeiljaar", "price year")),
    Column("btw", _("Btw"), Kind.CHOICE, _fixed(wording.VAT_LABELS), synonyms=("vat",)),
    Column("bron", _("Bron van de kosten"), Kind.TEXT, synonyms=("bron", "source")),
    Column("betalers", _("Wie betaalt"), Kind.LINES, synonyms=("betaler", "dekking"), explanation=_("Elke regel: betaler | aandeel in %.")),
    Column(
        "effecten",
        _("Effecten"),
        Kind.LINES,
        explanation=_("Elke regel: waarop | omhoog, omlaag of behoud | van | tot | eenheid | jaren | zekerheid | bron."),
    ),
    Column("start", _("Startjaar"), Kind.INTEGER, synonyms=("start", "jaar", "begin", "start year")),
    Column("looptijd", _("Looptijd in jaren"), Kind.INTEGER, synonyms=("looptijd", "duur", "duration")),
    Column("uitvoerder", _("Uitvoerder"), Kind.TEXT, synonyms=("trekker", "uitvoering")),
    Column("voorwaarde", _("Juridische voorwaarde"), Kind.LONG_TEXT, synonyms=("voorwaarde",)),
    Column("plaats", _("Plaats op de kaart"), Kind.PLACE, synonyms=("plek", "locatie")),
    Column("waar", _("Plaats in woorden"), Kind.TEXT, synonyms=("straat", "adres")),
    Column("hangt-af-van", _("Hangt af van"), Kind.LINES, explanation=_("Nummers of namen van andere maatregelen.")),
    Column("sluit-uit", _("Sluit uit"), Kind.LINES, explanation=_("Nummers of namen van andere maatregelen.")),
    Column("status", _("Status"), Kind.CHOICE, _fixed(wording.STATUS_LABELS), is_read=False),
    Column("reden", _("Waarom afgevallen"), Kind.LONG_TEXT, is_read=False),
)
NAMES = {
    "naam": "name", "omschrijving": "description", "code": "code", "thema": "theme", "schaal": "scale", "aantal": "amount",
    "eenheid": "unit", "prijspeil": "price_year", "bron": "cost_source", "start": "start_year", "looptijd": "duration_years",
    "uitvoerder": "executor", "voorwaarde": "legal_condition", "plaats": "geometry", "waar": "place_note",
    "hangt-af-van": "depends_on", "sluit-uit": "excludes",
}  # fmt: skip
"""The field of the values per column that goes in as it is."""
COSTS = {"eenmalig": "once", "jaarlijks": "yearly"}
BOUNDS = {"laag": "low", "midden": "mid", "hoog": "high"}


def maatregel_rows(viewer: Viewer) -> Sequence[Values]:
    """Return the maatregelen that this person may know of, those that fell too, as rows of the list."""
    rows = maatregelen_of(viewer).select_related("executor_partij").prefetch_related("shares__partij", "effects")
    known = {row.pk: row for row in rows}
    related = {kind: _related(viewer, kind, known) for kind in RelationKind}
    return [_row(row, related, _language()) for row in known.values()]


def _related(viewer: Viewer, kind: RelationKind, known: Mapping[int, Maatregel]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for first, then in relation_pairs(viewer, kind):
        ends = [(first, then), (then, first)] if kind is RelationKind.SLUIT_UIT else [(first, then)]
        for here, there in ends:
            if known[here].is_draft or not known[there].is_draft:
                found.setdefault(here, []).append(ref_text(known[there]).replace(";", ","))
    return found


def _row(row: Maatregel, related: Mapping[RelationKind, Mapping[int, list[str]]], language: str) -> Values:
    plain = {key: getattr(row, name) for key, name in NAMES.items() if hasattr(row, name)}
    costs = {f"{key}-{bound}": getattr(row, f"{cost}_{part}_eur") for key, cost in COSTS.items() for bound, part in BOUNDS.items()}
    shares = [(share.partij.name if share.partij else share.name, share.share_pct) for share in row.shares.all()]
    return {
        **plain,
        **costs,
        "nummer": row.number,
        "soort": row.kind,
        "btw": row.vat,
        "zonder-bandbreedte": _is_exact(row),
        "uitvoerder": row.executor_partij.name if row.executor_partij else row.executor,
        "betalers": tuple(write_shares(shares, language).split("\n")) if shares else (),
        "effecten": tuple(write_effect(effect_value(effect, language), language) for effect in row.effects.all()),
        "hangt-af-van": tuple(related[RelationKind.HANGT_AF_VAN].get(row.pk, ())),
        "sluit-uit": tuple(related[RelationKind.SLUIT_UIT].get(row.pk, ())),
        "status": row.status,
        "reden": row.dropped_reason,
        "vervallen": row.dropped_reason,
        REVISION: row.revision,
    }


def _is_exact(row: Maatregel) -> bool | None:
    bands = [(row.once_low_eur, row.once_high_eur), (row.yearly_low_eur, row.yearly_high_eur)]
    known = [low == high for low, high in bands if low is not None]
    return all(known) if known else None


def add_maatregel_row(*, actor: Actor, dossier: Any, values: Values) -> Maatregel:
    """Add a maatregel from a file."""
    return add_maatregel(actor=actor, dossier=dossier, values=told(values, MaatregelValues("")))


@transaction.atomic
def change_maatregel_row(*, actor: Actor, dossier: Any, number: Any, values: Values) -> Maatregel:
    """Change the columns of a maatregel that differ; the others stay as they are at this moment."""
    found = maatregelen_of(viewer_of(actor, dossier)).filter(number=number).first()
    if found is None:
        raise InputError("maatregel-relatie-onbekend", text=str(number))
    row = hold(found)
    return change_maatregel(actor=actor, maatregel=row, values=told(values, maatregel_values(row)))


def told(values: Values, now: MaatregelValues) -> MaatregelValues:
    """Return what a file says over what is known now; a column that the file lacks stays as it is."""
    language = _language()
    found: dict[str, Any] = {name: values[key] for key, name in NAMES.items() if key in values}
    if "soort" in values:
        found["kind"] = MaatregelKind(values["soort"])
    if values.get("btw"):
        found["vat"] = Vat(values["btw"])
    if values.get("schaal"):
        found["scale"] = Scale(values["schaal"]).value
    if "betalers" in values:
        found["shares"] = read_shares("\n".join(values["betalers"]), language)
    if "effecten" in values:
        found["effects"] = read_effects("\n".join(values["effecten"]), language)
    found |= {cost: _band(values, key, getattr(now, cost)) for key, cost in COSTS.items()}
    return replace(now, **found)


def _band(values: Values, key: str, now: Bandwidth) -> Bandwidth:
    low, mid, high = (_bound(values, f"{key}-{bound}", getattr(now, part)) for bound, part in BOUNDS.items())
    if values.get("zonder-bandbreedte") and mid is not None and low is None and high is None:
        return Bandwidth(mid, mid, mid)
    return Bandwidth(low, mid, high)


def _bound(values: Values, key: str, now: Decimal | None) -> Decimal | None:
    bound: Decimal | None = values.get(key, now)
    return bound


def pakket_rows(viewer: Viewer) -> Sequence[Values]:
    """Return a row for every maatregel in every pakket that was not dropped; an empty pakket has one row."""
    lines = lines_by_pakket(viewer)
    rows = []
    for pakket in present_pakketten(viewer):
        label = f"P{pakket.number}" if pakket.number else ""
        base = {"pakket": pakket.name, "nulalternatief": pakket.is_null, "tekst": pakket.description}
        for line in lines.get(pakket.pk, ()):
            row = line.maatregel
            rows.append({**base, "nummer": f"{label} M{row.number or ''}".strip(), "maatregel": row.name, "start": line.start_year})
        if not lines.get(pakket.pk):
            rows.append({**base, "nummer": label, "maatregel": "", "start": None})
    return rows


PAKKET_COLUMNS = (
    Column("nummer", _("Nummer"), Kind.TEXT, is_read=False),
    Column("pakket", _("Pakket"), Kind.TEXT, is_read=False),
    Column("nulalternatief", _("Nulalternatief"), Kind.YES_NO, is_read=False),
    Column("maatregel", _("Maatregel"), Kind.TEXT, is_read=False),
    Column("start", _("Startjaar"), Kind.INTEGER, is_read=False),
    Column("tekst", _("Wat het pakket is"), Kind.LONG_TEXT, is_read=False),
)
MAATREGELEN = Register(
    name="maatregelen",
    title=_("Maatregelen"),
    columns=COLUMNS,
    rows=maatregel_rows,
    list_url="measure-list",
    place="plaats",
    takes=RowServices(check_can_add_maatregel, add_maatregel_row, change_maatregel_row, hold_by_number(maatregelen_of)),
)
PAKKETTEN = Register(name="pakketten", title=_("Pakketten"), columns=PAKKET_COLUMNS, rows=pakket_rows, list_url="pakket-list")
REGISTERS = (MAATREGELEN, PAKKETTEN)
