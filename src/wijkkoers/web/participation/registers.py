"""Inbreng as a list that can be exported. Shielded texts are in no file, codes neither, and groups of a few are left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Count
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.columns import ColumnKind
from wijkkoers.base.disclosure import SMALL_COUNT
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.participation import wording
from wijkkoers.web.participation.inbreng_page import moment_choices, oproep_choices, theme_choices
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.presentation import group_labels
from wijkkoers.web.participation.selectors.content import content_for
from wijkkoers.web.participation.selectors.inbreng import contributions_of, inbreng_of, may_read
from wijkkoers.web.participation.selectors.lineage import lineage_of
from wijkkoers.web.participation.states import Fate, InbrengKind, InbrengWay, Moderation
from wijkkoers.web.registers.columns import Column, Register, Row


def _language() -> str:
    return (get_language() or "nl")[:2]


def _labels(kinds: Mapping[Any, Any]) -> Any:
    return lambda _viewer: {kind.value: label for kind, label in kinds.items()}


COLUMNS = (
    Column("nummer", _("Nummer"), ColumnKind.INTEGER, is_read=False),
    Column("dag", _("Binnengekomen"), ColumnKind.DATE, is_read=False),
    Column("soort", _("Soort"), ColumnKind.CHOICE, choices=_labels({kind: wording.INBRENG_KIND_LABELS[kind] for kind in InbrengKind})),
    Column("tekst", _("Tekst"), ColumnKind.LONG_TEXT, is_read=False),
    Column("samenvatting", _("Samenvatting"), ColumnKind.TEXT, is_read=False),
    Column("thema", _("Thema"), ColumnKind.CHOICE, choices=lambda viewer: dict(theme_choices(viewer.dossier, _language()))),
    Column("groep", _("Groep"), ColumnKind.CHOICE, choices=lambda viewer: group_labels(content_for(viewer.dossier), _language())),
    Column("plek", _("Straat of plek"), ColumnKind.TEXT, is_read=False),
    Column("plaats", _("Plaats"), ColumnKind.PLACE, is_read=False),
    Column("oproep", _("Oproep"), ColumnKind.CHOICE, choices=lambda viewer: dict(oproep_choices(viewer.dossier))),
    Column("moment", _("Moment"), ColumnKind.CHOICE, choices=lambda viewer: dict(moment_choices(viewer.dossier))),
    Column("weg", _("Hoe binnengekomen"), ColumnKind.CHOICE, choices=_labels({way: wording.WAY_LABELS[way] for way in InbrengWay})),
    Column("gelezen", _("Gelezen"), ColumnKind.CHOICE, choices=_labels({state: wording.MODERATION_LABELS[state] for state in Moderation})),
    Column("antwoord", _("Antwoord"), ColumnKind.CHOICE, choices=_labels({fate: wording.FATE_LABELS[fate] for fate in Fate})),
    Column("waarom", _("Waarom"), ColumnKind.LONG_TEXT, is_read=False),
    Column("waar", _("Waar te lezen"), ColumnKind.TEXT, is_read=False),
    Column("verteld", _("Verteld op"), ColumnKind.DATE, is_read=False),
    Column("vervallen", _("Vervallen of opgegaan in andere"), ColumnKind.YES_NO, is_read=False),
)


def inbreng_rows(viewer: Viewer) -> Sequence[Row]:
    """Return the inbreng of a dossier as far as this person may read it."""
    groups = _large_groups(viewer) if viewer.is_editor else frozenset()
    return [_row(viewer, row, groups) for row in inbreng_of(viewer.dossier).order_by("number")]


def _large_groups(viewer: Viewer) -> frozenset[str]:
    """Return the groups of which enough people brought something in to name them by row."""
    rows = contributions_of(viewer.dossier, lineage_of(viewer.dossier)).exclude(group="").order_by()
    return frozenset(group for group, count in rows.values_list("group").annotate(count=Count("pk")) if count >= SMALL_COUNT)


def _row(viewer: Viewer, row: Inbreng, groups: frozenset[str]) -> Row:
    is_told = may_read(viewer, row) and row.moderation != Moderation.AFGESCHERMD
    moment_id = row.moment_id or (row.oproep.moment_id if row.oproep else None)
    return {
        "nummer": row.number,
        "dag": localdate(row.added_at),
        "soort": row.kind,
        "tekst": row.text if is_told else _hidden(row),
        "samenvatting": row.summary if is_told else "",
        "thema": row.theme,
        "groep": row.group if row.group in groups else "",
        "plek": row.place_note if is_told else "",
        "plaats": row.geometry if is_told else None,
        "oproep": str(row.oproep_id or ""),
        "moment": str(moment_id or ""),
        "weg": row.way,
        "gelezen": row.moderation,
        "antwoord": row.fate,
        "waarom": row.fate_reason,
        "waar": row.fate_where,
        "verteld": row.told_on,
        "vervallen": row.dropped_at is not None,
    }


def _hidden(row: Inbreng) -> str:
    return gettext("afgeschermd") if row.moderation == Moderation.AFGESCHERMD else gettext("nog niet gelezen")


REGISTERS = (Register(name="inbreng", title=_("Inbreng"), columns=COLUMNS, rows=inbreng_rows, list_url="inbreng-list", place="plaats"),)
