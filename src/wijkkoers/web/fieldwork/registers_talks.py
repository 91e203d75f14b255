"""The lists of gesprekken and of schouwpunten, for files that go out and come back. Names, notes and photos stay here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.columns import ColumnKind as Kind
from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import period_of
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of, visible
from wijkkoers.web.dossiers.services.rows import hold
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.list_columns import DROPPED, PLACE, fixed, number_of, partijen, themes
from wijkkoers.web.fieldwork.models import Gesprek, Schouw, Schouwpunt
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk
from wijkkoers.web.fieldwork.selectors.gesprekken import with_lines
from wijkkoers.web.fieldwork.selectors.schouw import known_punten
from wijkkoers.web.fieldwork.services.gesprekken import add_gesprek, add_signalen, change_gesprek
from wijkkoers.web.fieldwork.services.punten import add_punt, change_punt, hold_punt
from wijkkoers.web.fieldwork.values_talks import GesprekValues, PuntValues, gesprek_values, punt_values
from wijkkoers.web.fieldwork.wording_talks import PUNT_STATUS_LABELS, VERDICT_LABELS, WAY_LABELS
from wijkkoers.web.registers.columns import Column, Label, Register, RowServices
from wijkkoers.web.registers.holding import hold_by_number, hold_ids
from wijkkoers.web.registers.planning import REVISION

Values = Mapping[str, Any]


def _standing_schouwen(viewer: Viewer) -> QuerySet[Schouw]:
    return visible(Schouw.objects.filter(dropped_at=None), viewer)


def _schouwen(viewer: Any) -> dict[str, Label]:
    """Return the schouwen that stand by title; of those with one title, as repeats often have, with their number."""
    rows = list(_standing_schouwen(viewer).values_list("pk", "title", "number"))
    times = Counter(title for _pk, title, _number in rows)
    marks = {pk: str(number) if number else f"{_('concept')} {pk}" for pk, _title, number in rows}
    return {str(pk): f"{title} ({marks[pk]})" if times[title] > 1 else title for pk, title, _number in rows}


def _known_talks(viewer: Viewer) -> QuerySet[Gesprek]:
    return visible(Gesprek.objects.all(), viewer)


GESPREK_COLUMNS = (
    Column("nummer", _("Nummer"), Kind.INTEGER, is_read=False, synonyms=("nr", "no")),
    Column("naam", _("Onderwerp"), Kind.TEXT, is_required=True, synonyms=("titel", "gesprek", "title", "subject")),
    Column("met", _("Met wie, als rol"), Kind.TEXT, is_required=True, synonyms=("rol", "met wie", "role", "with")),
    Column("partij", _("Partij"), Kind.CHOICE, partijen),
    Column("dag", _("Dag"), Kind.DATE, synonyms=("datum", "date")),
    Column("waar", _("Waar precies"), Kind.TEXT, synonyms=("plaats", "locatie", "place")),
    PLACE,
    Column(
        "signalen", _("Signalen"), Kind.LINES, synonyms=("signaal", "punten"),
        explanation=_("Meer punten: elk op een eigen regel, of met een puntkomma ertussen. Ze worden toegevoegd."),
    ),
    Column("citaten", _("Citaten die akkoord zijn"), Kind.LINES, is_read=False),
    DROPPED,
)  # fmt: skip
PUNT_COLUMNS = (
    Column("nummer", _("Nummer"), Kind.TEXT, is_read=False, synonyms=("nr", "no"), explanation=_("Nummer van de schouw en van het punt.")),
    Column("schouw", _("Schouw"), Kind.CHOICE, _schouwen, is_required=True),
    Column("vast-punt", _("Vast punt"), Kind.INTEGER, synonyms=("routepunt", "fixed point"), explanation=_("Het nummer op de route.")),
    Column("oordeel", _("Oordeel"), Kind.CHOICE, fixed(VERDICT_LABELS), is_required=True, synonyms=("verdict",)),
    Column("cijfer", _("Cijfer"), Kind.INTEGER, synonyms=("score",)),
    Column("spoed", _("Spoed"), Kind.YES_NO, synonyms=("urgent",)),
    Column("thema", _("Thema"), Kind.CHOICE, themes),
    Column("wat", _("Wat is er te zien"), Kind.LONG_TEXT, synonyms=("omschrijving", "toelichting", "note")),
    PLACE,
    Column("waar", _("Plek in woorden"), Kind.TEXT, synonyms=("locatie", "adres", "place")),
    Column("partij", _("Partij die aan zet is"), Kind.CHOICE, partijen),
    Column("wie", _("Wie, als rol"), Kind.TEXT, synonyms=("actiehouder", "holder")),
    Column("afspraak", _("Afspraak"), Kind.LONG_TEXT, synonyms=("actie", "agreement")),
    Column("termijn", _("Termijn"), Kind.PERIOD, synonyms=("wanneer", "when")),
    Column("status", _("Status"), Kind.CHOICE, fixed(PUNT_STATUS_LABELS), is_read=False),
    Column("terugkoppeling", _("Wat bewoners te horen krijgen"), Kind.LONG_TEXT, synonyms=("feedback",)),
    Column("verteld", _("Bewoners hoorden het op"), Kind.DATE, synonyms=("terugkoppeling op",)),
    Column("gezien", _("Gezien op"), Kind.DATE, is_read=False),
    Column("kanaal", _("Kwam binnen via"), Kind.CHOICE, fixed(WAY_LABELS), is_read=False),
    DROPPED,
)


def gesprek_rows(viewer: Viewer) -> Sequence[Values]:
    """Return the talks that this person may know of, without names and notes."""
    return [
        {
            "nummer": row.number,
            "naam": row.title,
            "met": row.with_role,
            "partij": str(row.partij_id or ""),
            "dag": row.held_on,
            "waar": row.place_note,
            "plek": row.geometry,
            "signalen": tuple(signaal.text for signaal in row.signalen.all()),
            "citaten": tuple(quote.text for quote in row.quotes.all()),
            "vervallen": row.dropped_reason,
            REVISION: row.revision,
        }
        for row in with_lines(_known_talks(viewer))
    ]


def add_gesprek_row(*, actor: Actor, dossier: Any, values: Values) -> Gesprek:
    """Add a talk from a file, with its signalen."""
    gesprek = add_gesprek(actor=actor, dossier=dossier, values=GesprekValues(**_talk(values)))
    if values.get("signalen"):
        add_signalen(actor=actor, gesprek=gesprek, texts=values["signalen"])
    return gesprek


@transaction.atomic
def change_gesprek_row(*, actor: Actor, dossier: Any, number: Any, values: Values) -> Gesprek:
    """Change the columns of a talk that differ; signalen that it does not have yet are added."""
    gesprek = hold(_known_talks(viewer_of(actor, dossier)).get(number=number))
    told = _talk(values)
    if told:
        gesprek = change_gesprek(actor=actor, gesprek=gesprek, values=gesprek_values(gesprek, **told))
    known = set(gesprek.signalen.filter(dropped_at=None).values_list("text", flat=True))
    fresh = [text for text in values.get("signalen", ()) if text not in known]
    if fresh:
        add_signalen(actor=actor, gesprek=gesprek, texts=fresh)
    return gesprek


def punt_rows(viewer: Viewer) -> Sequence[Values]:
    """Return the points that this person may know of, without photos and without who wrote them down."""
    rows = known_punten(viewer).filter(schouw__dropped_at=None).select_related("schouw", "route_point")
    return [_punt_row(row) for row in rows.order_by("schouw_id", "number")]


def add_punt_row(*, actor: Actor, dossier: Any, values: Values) -> Schouwpunt:
    """Add a point from a file."""
    schouw = _standing_schouwen(viewer_of(actor, dossier)).get(pk=int(values["schouw"]))
    return add_punt(actor=actor, schouw=schouw, values=PuntValues(**_point(values, schouw)))


def hold_punten(viewer: Viewer, numbers: Collection[str]) -> None:
    """Hold the points with these numbers, each that of the schouw and that of the point."""
    rows = known_punten(viewer).order_by().values_list("pk", "schouw__number", "number")
    hold_ids(Schouwpunt.objects.all(), [pk for pk, schouw, own in rows if f"{schouw}-{own}" in numbers])


@transaction.atomic
def change_punt_row(*, actor: Actor, dossier: Any, number: Any, values: Values) -> Schouwpunt:
    """Change the columns of a point that differ; InputError `schouwpunt-andere-schouw`, as a point stays with its schouw."""
    if "schouw" in values:
        raise InputError("schouwpunt-andere-schouw")
    schouw, _dash, own = str(number).partition("-")
    punt = hold_punt(known_punten(viewer_of(actor, dossier)).get(schouw__number=int(schouw), number=int(own)))
    return change_punt(actor=actor, punt=punt, values=punt_values(punt, **_point(values, punt.schouw)))


def _punt_row(row: Schouwpunt) -> Values:
    return {
        "nummer": f"{row.schouw.number}-{row.number}" if row.schouw.number else "",
        "schouw": str(row.schouw_id),
        "vast-punt": row.route_point.number if row.route_point else None,
        "oordeel": row.verdict,
        "cijfer": row.score,
        "spoed": row.is_urgent,
        "thema": row.theme,
        "wat": row.note,
        "plek": row.geometry,
        "waar": row.place_note,
        "partij": str(row.holder_partij_id or ""),
        "wie": row.holder,
        "afspraak": row.agreement,
        "termijn": period_of(row.due_start, row.due_end) if row.due_start and row.due_end else None,
        "status": row.status,
        "terugkoppeling": row.feedback,
        "verteld": row.feedback_on,
        "gezien": localdate(row.seen_at),
        "kanaal": row.way,
        "vervallen": row.dropped_reason,
        REVISION: row.revision,
    }


GESPREK_NAMES = {"naam": "title", "met": "with_role", "dag": "held_on", "waar": "place_note", "plek": "geometry"}
PUNT_NAMES = {
    "cijfer": "score", "thema": "theme", "wat": "note", "plek": "geometry", "waar": "place_note", "wie": "holder",
    "afspraak": "agreement", "termijn": "due", "terugkoppeling": "feedback", "verteld": "feedback_on",
}  # fmt: skip


def _talk(values: Values) -> dict[str, Any]:
    told = {name: values[key] for key, name in GESPREK_NAMES.items() if key in values}
    return told | ({"partij_id": number_of(values["partij"])} if "partij" in values else {})


def _point(values: Values, schouw: Schouw) -> dict[str, Any]:
    told = {name: values[key] for key, name in PUNT_NAMES.items() if key in values}
    if "oordeel" in values:
        told["verdict"] = Verdict(values["oordeel"]) if values["oordeel"] else None
    if "spoed" in values:
        told["is_urgent"] = bool(values["spoed"])
    if "partij" in values:
        told["holder_partij_id"] = number_of(values["partij"])
    if "vast-punt" in values:
        told["route_point_id"] = _fixed_point(schouw, values["vast-punt"])
    return told


def _fixed_point(schouw: Schouw, number: int | None) -> int | None:
    if number is None:
        return None
    found = schouw.route.points.filter(number=number).first() if schouw.route else None
    if found is None:
        raise InputError("schouwpunt-vast-punt")
    return found.pk


GESPREKKEN = Register(
    name="gesprekken",
    title=_("Gesprekken"),
    columns=GESPREK_COLUMNS,
    rows=gesprek_rows,
    list_url="gesprek-list",
    place="plek",
    takes=RowServices(check_can_add_talk, add_gesprek_row, change_gesprek_row, hold_by_number(_known_talks)),
)
SCHOUWPUNTEN = Register(
    name="schouwpunten",
    title=_("Schouwpunten"),
    columns=PUNT_COLUMNS,
    rows=punt_rows,
    list_url="schouwpunt-list",
    place="plek",
    takes=RowServices(check_can_add_talk, add_punt_row, change_punt_row, hold_punten),
)
REGISTERS = (GESPREKKEN, SCHOUWPUNTEN)
