"""The lists of opgaven and of werken, for files that go out and come back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.columns import ColumnKind as Kind
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.dossiers.services.rows import hold
from wijkkoers.web.fieldwork import opgave_values, werk_values
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.list_columns import DROPPED, PLACE, fixed, number_of, partijen, themes
from wijkkoers.web.fieldwork.models import Opgave, Werk
from wijkkoers.web.fieldwork.opgave_page import form_choices
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues, points_of
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_add
from wijkkoers.web.fieldwork.selectors.content import content_for, domain_labels
from wijkkoers.web.fieldwork.selectors.meetings import latest_besluiten
from wijkkoers.web.fieldwork.selectors.opgaven import all_opgaven
from wijkkoers.web.fieldwork.selectors.werken import all_werken
from wijkkoers.web.fieldwork.services.opgaven import add_opgave, change_opgave
from wijkkoers.web.fieldwork.services.werken import add_werk, change_werk
from wijkkoers.web.fieldwork.werk_values import WerkValues
from wijkkoers.web.parties.selectors import present_partijen
from wijkkoers.web.registers.columns import Column, Label, Register, RowServices
from wijkkoers.web.registers.holding import hold_by_number
from wijkkoers.web.registers.planning import REVISION

Values = Mapping[str, Any]


def _domains(viewer: Any) -> dict[str, Label]:
    return dict(domain_labels(content_for(viewer.dossier), page_language()))


def _people(viewer: Any) -> dict[str, Label]:
    offered: dict[str, Label] = dict(form_choices(viewer, page_language())["owner"])
    rows = all_opgaven(viewer).filter(owner__isnull=False).order_by().values_list("owner_id", "owner__name", "owner__email").distinct()
    return {str(pk): name or email for pk, name, email in rows} | offered


def _when(key: str, label: Label, synonyms: tuple[str, ...]) -> Column:
    return Column(key, label, Kind.PERIOD, synonyms=synonyms, explanation=_("Een dag of een periode, bijvoorbeeld: voorjaar 2027."))


POINTS = _("Meer punten: elk op een eigen regel, of met een puntkomma ertussen.")
PLACE_NOTE = Column("waar", _("Waar precies"), Kind.TEXT, synonyms=("straat", "adres", "locatieomschrijving", "street"))
START = _when("begin", _("Begin"), ("start", "startdatum", "startjaar", "begindatum", "van", "jaar", "start year"))
END = _when("einde", _("Einde"), ("eind", "einddatum", "eindjaar", "tot", "gereed", "oplevering", "end year"))
NUMBER = Column("nummer", _("Nummer"), Kind.INTEGER, is_read=False, synonyms=("nr", "no"))
OPGAVE_COLUMNS = (
    NUMBER,
    Column("naam", _("Naam"), Kind.TEXT, is_required=True, synonyms=("titel", "opgave", "onderwerp", "title")),
    Column("aard", _("Aard"), Kind.CHOICE, fixed(wording.NATURE_LABELS), is_required=True, synonyms=("fysiek of sociaal", "type")),
    Column("thema", _("Thema"), Kind.CHOICE, themes),
    Column("spoor", _("Spoor"), Kind.CHOICE, fixed(wording.SPOREN_LABELS), synonyms=("sporen",)),
    Column("urgentie", _("Urgentie"), Kind.CHOICE, fixed(wording.URGENCY_LABELS), synonyms=("prioriteit", "spoed")),
    Column("omschrijving", _("Omschrijving"), Kind.LONG_TEXT, synonyms=("beschrijving", "toelichting", "description")),
    PLACE,
    PLACE_NOTE,
    Column("aandrager", _("Aangedragen door"), Kind.TEXT, synonyms=("bron", "ingebracht door", "melder")),
    Column("aandragende-partij", _("Aangedragen door partij"), Kind.CHOICE, partijen),
    Column("trekker", _("Trekker"), Kind.CHOICE, _people, synonyms=("eigenaar", "verantwoordelijke", "owner")),
    Column("trekkende-partij", _("Partij die trekt"), Kind.CHOICE, partijen),
    START,
    END,
    Column("domeinen", _("Domeinen van de gemeente"), Kind.CHOICES, _domains, synonyms=("domein", "afdeling")),
    Column("partijen", _("Andere partijen"), Kind.CHOICES, partijen, synonyms=("externe partijen",)),
    Column("kansen", _("Kansen van verbinden"), Kind.LINES, synonyms=("kansen",), explanation=POINTS),
    Column("risicos", _("Risico's van verbinden"), Kind.LINES, synonyms=("risico's", "risicos"), explanation=POINTS),
    Column("voordelen", _("Wat het oplevert"), Kind.LINES, synonyms=("positieve gevolgen",), explanation=POINTS),
    Column("nadelen", _("Wat het kan schaden"), Kind.LINES, synonyms=("negatieve gevolgen",), explanation=POINTS),
    Column("besluit", _("Besluit"), Kind.CHOICE, fixed(wording.CONNECTION_LABELS), is_read=False),
    DROPPED,
)
WERK_COLUMNS = (
    NUMBER,
    Column("naam", _("Naam"), Kind.TEXT, is_required=True, synonyms=("titel", "werk", "project", "projectnaam", "title")),
    Column("soort", _("Soort werk"), Kind.CHOICE, fixed(wording.KIND_LABELS), is_required=True, synonyms=("soort", "type", "discipline")),
    Column("partij", _("Partij"), Kind.CHOICE, partijen),
    Column("partijnaam", _("Naam van de partij"), Kind.TEXT, synonyms=("opdrachtgever", "organisatie", "beheerder", "eigenaar")),
    PLACE,
    PLACE_NOTE,
    START,
    END,
    Column("zekerheid", _("Zekerheid"), Kind.CHOICE, fixed(wording.CERTAINTY_LABELS), synonyms=("status", "fase")),
    Column("schuiven", _("Kan het schuiven?"), Kind.CHOICE, fixed(wording.FLEXIBILITY_LABELS), synonyms=("flexibiliteit",)),
    Column("omschrijving", _("Omschrijving"), Kind.LONG_TEXT, synonyms=("beschrijving", "toelichting", "description")),
    Column("bron", _("Bron"), Kind.TEXT, synonyms=("herkomst", "source")),
    DROPPED,
)
OPGAVE_NAMES = {
    "naam": "title", "aard": "nature", "thema": "theme", "spoor": "sporen", "urgentie": "urgency", "omschrijving": "description",
    "plek": "geometry", "waar": "place_note", "aandrager": "brought_by", "aandragende-partij": "brought_partij_id", "trekker": "owner_id",
    "trekkende-partij": "owner_partij_id", "begin": "start", "einde": "end", "domeinen": "domains", "partijen": "outside_partijen",
    "kansen": "chances", "risicos": "risks", "voordelen": "gains", "nadelen": "harms",
}  # fmt: skip
"""The field of the values per column that a file fills."""
WERK_NAMES = {
    "naam": "title", "soort": "kind", "partij": "partij_id", "partijnaam": "partij_name", "plek": "geometry", "waar": "place_note",
    "begin": "start", "einde": "end", "zekerheid": "certainty", "schuiven": "flexibility", "omschrijving": "description",
    "bron": "source_note",
}  # fmt: skip
NUMBERS = frozenset({"brought_partij_id", "owner_id", "owner_partij_id", "partij_id"})
LINES = frozenset({"chances", "risks", "gains", "harms"})


def values_from(values: Values, names: Mapping[str, str]) -> dict[str, Any]:
    """Return what a file says under the names of the values: numbers for ids, one text for points."""
    return {names[key]: _value(names[key], value) for key, value in values.items() if key in names}


def _value(name: str, value: Any) -> Any:
    if name in NUMBERS:
        return number_of(value)
    if name in LINES:
        return "\n".join(value)
    return tuple(int(number) for number in value) if name == "outside_partijen" else value


def opgave_rows(viewer: Viewer) -> Sequence[Values]:
    """Return the opgaven that this person may know of, dropped ones too, as rows of the list."""
    besluiten = latest_besluiten(viewer.dossier)
    rows = []
    for opgave in all_opgaven(viewer):
        values = opgave_values.values_of(opgave)
        besluit = besluiten.get((f"opgave:{opgave.pk}", ""))
        row = {key: _cell(name, getattr(values, name)) for key, name in OPGAVE_NAMES.items()}
        decided = besluit.outcome if besluit else ""
        rows.append({"nummer": opgave.number, **row, "besluit": decided, "vervallen": opgave.dropped_reason, REVISION: opgave.revision})
    return rows


def werk_rows(viewer: Viewer) -> Sequence[Values]:
    """Return the works that this person may know of, dropped ones too, as rows of the list."""
    rows = []
    for werk in all_werken(viewer):
        values = werk_values.values_of(werk)
        row = {key: _cell(name, getattr(values, name)) for key, name in WERK_NAMES.items()}
        rows.append({"nummer": werk.number, **row, "vervallen": werk.dropped_reason, REVISION: werk.revision})
    return rows


def _cell(name: str, value: Any) -> Any:
    if name in NUMBERS:
        return str(value or "")
    if name in LINES:
        return tuple(points_of(value))
    return tuple(str(number) for number in value) if name == "outside_partijen" else value


def add_opgave_row(*, actor: Actor, dossier: Any, values: Values) -> Opgave:
    """Add an opgave from a file."""
    return add_opgave(actor=actor, dossier=dossier, values=OpgaveValues(**values_from(values, OPGAVE_NAMES)))


@transaction.atomic
def change_opgave_row(*, actor: Actor, dossier: Any, number: Any, values: Values) -> Opgave:
    """Change the columns of an opgave that differ; the others stay as they are at this moment."""
    opgave = hold(all_opgaven(viewer_of(actor, dossier)).get(number=number))
    now = replace(opgave_values.values_of(opgave), **values_from(values, OPGAVE_NAMES))
    return change_opgave(actor=actor, opgave=opgave, values=now)


def add_werk_row(*, actor: Actor, dossier: Any, values: Values) -> Werk:
    """Add a work from a file; a name that is that of a partij at the table stands for that partij."""
    return add_werk(actor=actor, dossier=dossier, values=_with_partij(dossier, WerkValues(**values_from(values, WERK_NAMES))))


@transaction.atomic
def change_werk_row(*, actor: Actor, dossier: Any, number: Any, values: Values) -> Werk:
    """Change the columns of a work that differ; the others stay as they are at this moment."""
    werk = hold(all_werken(viewer_of(actor, dossier)).get(number=number))
    now = replace(werk_values.values_of(werk), **values_from(values, WERK_NAMES))
    return change_werk(actor=actor, werk=werk, values=_with_partij(dossier, now))


def _with_partij(dossier: Any, values: WerkValues) -> WerkValues:
    if values.partij_id or not values.partij_name.strip():
        return values
    name = " ".join(values.partij_name.split()).casefold()
    found = next((partij for partij in present_partijen(dossier) if partij.name.casefold() == name), None)
    return replace(values, partij_id=found.pk, partij_name="") if found else values


OPGAVEN = Register(
    name="opgaven",
    title=_("Opgaven"),
    columns=OPGAVE_COLUMNS,
    rows=opgave_rows,
    list_url="opgave-list",
    place="plek",
    takes=RowServices(check_can_add, add_opgave_row, change_opgave_row, hold_by_number(all_opgaven)),
)
WERKEN = Register(
    name="werken",
    title=_("Werken"),
    columns=WERK_COLUMNS,
    rows=werk_rows,
    list_url="werk-list",
    place="plek",
    takes=RowServices(check_can_add, add_werk_row, change_werk_row, hold_by_number(all_werken)),
)
REGISTERS = (OPGAVEN, WERKEN)
