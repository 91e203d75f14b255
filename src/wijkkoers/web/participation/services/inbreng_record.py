"""What every service of oproepen and inbreng does: hold rows, clean words, keep a change with its event.

The log names inbreng by its number and never quotes it; which words of the team changed stands there, not what somebody brought in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from django.utils import translation

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier, Shared
from wijkkoers.web.dossiers.services.rows import RowKind, log_row, next_number
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.participation.inbreng_values import OPROEP_FIELDS, all_texts, oproep_texts
from wijkkoers.web.participation.models import Inbreng, Oproep, Participatiemoment
from wijkkoers.web.participation.selectors.content import catalogue_for, content_for
from wijkkoers.web.participation.states import Fate, InbrengKind
from wijkkoers.web.participation.wording import FATE_LABELS, INBRENG_KIND_LABELS
from wijkkoers.web.ui.places import Geometry, check_place

LANGUAGE = "nl"
"""The language of texts in the log."""
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
"""Signs that nobody sees and that turn text round or break it."""
TOLD = ("fate_reason", "fate_where", "fate_consent", "moderation_reason")


def inbreng_name(row: Inbreng) -> str:
    """Return how the log names inbreng: by its number."""
    return str(row.number)


def _logged(texts: Mapping[str, str]) -> dict[str, str]:
    """Return what the log shows of a change: the answer, the reasons and the kind; summary and place can be about a person."""
    told = {name: texts[name] for name in TOLD if name in texts}
    with translation.override(LANGUAGE):
        if "fate" in texts:
            told["fate"] = str(FATE_LABELS[Fate(texts["fate"])])
        if "kind" in texts:
            told["kind"] = str(INBRENG_KIND_LABELS[InbrengKind(texts["kind"])])
    return told


def _oproep_logged(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: texts[name] for name in OPROEP_FIELDS if name in texts and name not in ("moment", "asks_place", "shows_others")}


INBRENG = RowKind("inbreng", inbreng_name, all_texts, _logged)
OPROEP = RowKind("oproep", lambda row: str(row.title), oproep_texts, _oproep_logged)


def hold_inbreng(rows: Iterable[Inbreng], revisions: Mapping[int, int | None]) -> list[Inbreng]:
    """Return rows as they are now, held in one order until the end of the transaction; InputError when one changed since it was seen."""
    ids = [row.pk for row in rows]
    held = {row.pk: row for row in _held(ids)}
    for pk in ids:
        require_revision(held[pk], revisions.get(pk))
    return [held[pk] for pk in ids]


def _held(ids: list[int]) -> list[Inbreng]:
    rows = Inbreng.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    return list(rows.select_related("dossier__organisation", "moment", "oproep__moment"))


def next_inbreng_number(dossier: Dossier) -> int:
    """Return the next number; holds the dossier, so that two at once get two numbers."""
    return next_number(cast("type[Shared]", Inbreng), dossier)


def log(actor: Actor, row: Any, act: str, change: tuple[Mapping[str, Any], Mapping[str, Any]] | None = None) -> None:
    """Append one event about an oproep or inbreng."""
    kind = INBRENG if isinstance(row, Inbreng) else OPROEP
    first, then = change or ({}, {})
    log_row(actor, row, kind, act, ({"name": kind.name(row), **first} if first else {}, {"name": kind.name(row), **then}))


def clean_words(text: str, limit: int, code: str = "") -> str:
    """Return words of people without signs that nobody sees; InputError `code` when nothing is left, `inbreng-tekst-te-lang`."""
    clean = UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not clean and code:
        raise InputError(code)
    if len(clean) > limit:
        raise InputError("inbreng-tekst-te-lang", limit=limit)
    return clean


def clean_words_line(text: str, limit: int, code: str = "") -> str:
    """Return words of people as one line; raises as `clean_words` does."""
    return " ".join(clean_words(text, limit, code).split())


def known_moment(dossier: Dossier, moment_id: int | None) -> int | None:
    """Return the moment when it is one of this dossier; InputError `inbreng-moment-onbekend` for another."""
    if moment_id is not None and not Participatiemoment.objects.filter(dossier=dossier, pk=moment_id).exists():
        raise InputError("inbreng-moment-onbekend")
    return moment_id


def known_oproep(dossier: Dossier, oproep_id: int | None) -> int | None:
    """Return the oproep when it is one of this dossier; InputError `inbreng-oproep-onbekend` for another."""
    if oproep_id is not None and not Oproep.objects.filter(dossier=dossier, pk=oproep_id).exists():
        raise InputError("inbreng-oproep-onbekend")
    return oproep_id


def known_group(dossier: Dossier, group: str, held: str = "") -> str:
    """Return the group when the handbook of the dossier has it; InputError `inbreng-groep-onbekend` for another."""
    if group and group != held and group not in {entry.id for entry in content_for(dossier).groups}:
        raise InputError("inbreng-groep-onbekend")
    return group


def known_theme(dossier: Dossier, theme: str, held: str = "") -> str:
    """Return the theme when the catalogue of opgaven has it; InputError `inbreng-thema-onbekend` for another."""
    if theme and theme != held and theme not in {entry.id for entry in catalogue_for(dossier)}:
        raise InputError("inbreng-thema-onbekend")
    return theme


def known_place(geometry: Geometry | None) -> Geometry | None:
    """Return a place, checked; InputError says what is wrong with it."""
    return None if geometry is None else check_place(geometry)
