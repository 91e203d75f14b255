"""Taking in what people bring: by the form of an oproep without an account, or written down by the team from paper and talk."""

from __future__ import annotations

import hashlib

from django.db import transaction
from django.utils.timezone import localdate

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services.rows import keep_row
from wijkkoers.web.events.clock import now
from wijkkoers.web.participation.codes import make_code
from wijkkoers.web.participation.inbreng_values import LINE_LIMIT, SUMMARY_LIMIT, TEXT_LIMIT, InbrengValues, Origin, Said, all_texts
from wijkkoers.web.participation.models import Inbreng, Oproep
from wijkkoers.web.participation.permissions import check_can_add_inbreng, check_can_change_inbreng
from wijkkoers.web.participation.selectors.oproepen import oproep_of, state_of
from wijkkoers.web.participation.services.inbreng_record import (
    INBRENG,
    clean_words,
    clean_words_line,
    hold_inbreng,
    known_group,
    known_moment,
    known_oproep,
    known_place,
    known_theme,
    log,
    next_inbreng_number,
)
from wijkkoers.web.participation.states import InbrengWay, OproepState

TRIES = 5
CLOSED_CODES = {
    OproepState.STRAKS: "oproep-nog-niet-open",
    OproepState.VOORBIJ: "oproep-voorbij",
    OproepState.GESLOTEN: "oproep-gesloten",
}


@transaction.atomic
def receive_inbreng(*, oproep: Oproep, said: Said, form_key: str, language: str = "nl") -> Inbreng:
    """Take in what somebody without an account sent. The same form with the same text, sent twice, is one row.

    Raises InputError `oproep-nog-niet-open`, `oproep-voorbij`, `oproep-gesloten`, `inbreng-tekst-leeg`.
    """
    found = oproep_of(oproep.dossier, oproep.pk)
    state = state_of(found, localdate(now())) if found else OproepState.GESLOTEN
    if found is None or state is not OproepState.OPEN:
        raise InputError(CLOSED_CODES[state])
    origin = Origin(InbrengWay.ONLINE, found.pk, None, language)
    row = _made(found.dossier, said if found.asks_place else Said(said.text, said.kind, said.group), origin)
    row.sent_key = _sent_key(found, form_key, row) if form_key else ""
    number = next_inbreng_number(found.dossier)  # holds the dossier, so that one form is not taken in twice
    earlier = Inbreng.objects.filter(dossier=found.dossier, sent_key=row.sent_key).first() if row.sent_key else None
    if earlier is not None:
        return earlier
    row.number = number
    row.save()
    log(None, row, "ontvangen")
    return row


@transaction.atomic
def add_inbreng(*, actor: Actor, dossier: Dossier, said: Said, origin: Origin, summary: str = "", theme: str = "") -> Inbreng:
    """Write down what came in on paper, at a moment or in a talk."""
    check_can_add_inbreng(actor, dossier)
    known_oproep(dossier, origin.oproep_id)
    row = _made(dossier, said, origin)
    row.moment_id = known_moment(dossier, origin.moment_id)
    row.summary = clean_words_line(summary, SUMMARY_LIMIT)
    row.theme = known_theme(dossier, theme)
    row.added_by_id = actor.pk if actor else None
    row.number = next_inbreng_number(dossier)
    row.save()
    log(actor, row, "toegevoegd")
    return row


@transaction.atomic
def change_inbreng(*, actor: Actor, inbreng: Inbreng, values: InbrengValues, revision: int | None = None) -> Inbreng:
    """Change what the team says of inbreng, never its text. Raises InputError `intussen-gewijzigd` when it is no longer at `revision`."""
    held = hold_inbreng([inbreng], {inbreng.pk: revision})[0]
    check_can_change_inbreng(actor, held)
    before = all_texts(held)
    held.kind, held.geometry = values.kind.value, known_place(values.geometry)
    held.summary = clean_words_line(values.summary, SUMMARY_LIMIT)
    held.theme = known_theme(held.dossier, values.theme, held.theme)
    held.group = known_group(held.dossier, values.group, held.group)
    held.moment_id = known_moment(held.dossier, values.moment_id)
    held.place_note = clean_words_line(values.place_note, LINE_LIMIT)
    keep_row(actor, held, INBRENG, before)
    return held


def unused_code() -> str:
    """Return a code that no inbreng has."""
    for _try in range(TRIES):
        code = make_code()
        if not Inbreng.objects.filter(code=code).exists():
            return code
    raise InputError("oproep-probeer-opnieuw")


def _made(dossier: Dossier, said: Said, origin: Origin) -> Inbreng:
    return Inbreng(
        dossier=dossier,
        oproep_id=origin.oproep_id,
        kind=said.kind.value,
        text=clean_words(said.text, TEXT_LIMIT, "inbreng-tekst-leeg"),
        group=known_group(dossier, said.group),
        geometry=known_place(said.geometry),
        place_note=clean_words_line(said.place_note, LINE_LIMIT),
        way=origin.way.value,
        language=origin.language,
        code=unused_code(),
        added_at=now(),
    )


def _sent_key(oproep: Oproep, form_key: str, row: Inbreng) -> str:
    """Return what one sending of one form has of its own."""
    return hashlib.sha256(f"{oproep.pk}\n{form_key}\n{row.kind}\n{row.text}".encode()).hexdigest()[:40]
