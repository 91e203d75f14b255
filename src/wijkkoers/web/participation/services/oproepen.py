"""Asking the wijk a question: adding an oproep, changing it, closing it and opening it again."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import check_day
from wijkkoers.web.accounts.codes import make_code
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services.rows import drop_row, hold, keep_row, restore_row
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.participation.inbreng_values import OproepValues, oproep_texts
from wijkkoers.web.participation.models import Oproep
from wijkkoers.web.participation.permissions import check_can_change_inbreng, check_can_edit_inbreng
from wijkkoers.web.participation.services.inbreng_record import OPROEP, clean_words, clean_words_line, known_moment, log

TITLE_LIMIT, QUESTION_LIMIT, LONGEST_DAYS, TRIES = 120, 500, 3 * 366, 5


@transaction.atomic
def add_oproep(*, actor: Actor, dossier: Dossier, values: OproepValues) -> Oproep:
    """Ask a question; its link and QR code work between its two days."""
    check_can_edit_inbreng(actor, dossier)
    oproep = Oproep(dossier=dossier, added_by_id=actor.pk if actor else None)
    _fill(oproep, values)
    _save_new(oproep)
    log(actor, oproep, "toegevoegd")
    return oproep


@transaction.atomic
def change_oproep(*, actor: Actor, oproep: Oproep, values: OproepValues, revision: int | None = None) -> Oproep:
    """Change an oproep; its link stays the same. Raises InputError `intussen-gewijzigd` when it is no longer at `revision`."""
    held = hold(oproep)
    check_can_change_inbreng(actor, held)
    require_revision(held, revision)
    before = oproep_texts(held)
    _fill(held, values)
    keep_row(actor, held, OPROEP, before)
    return held


@transaction.atomic
def close_oproep(*, actor: Actor, oproep: Oproep, reason: str) -> Oproep:
    """Close an oproep before its last day, with the reason."""
    held = hold(oproep)
    check_can_change_inbreng(actor, held)
    drop_row(actor, held, OPROEP, reason)
    return held


@transaction.atomic
def reopen_oproep(*, actor: Actor, oproep: Oproep) -> Oproep:
    """Open an oproep again that the team closed; its days still count."""
    held = hold(oproep)
    check_can_change_inbreng(actor, held)
    restore_row(actor, held, OPROEP)
    return held


def _fill(oproep: Oproep, values: OproepValues) -> None:
    oproep.title = clean_words_line(values.title, TITLE_LIMIT, "oproep-titel-leeg")
    oproep.question = clean_words(values.question, QUESTION_LIMIT, "oproep-vraag-leeg")
    check_day(values.opens_on)
    check_day(values.closes_on)
    if values.closes_on < values.opens_on:
        raise InputError("oproep-dagen-omgekeerd")
    if (values.closes_on - values.opens_on).days > LONGEST_DAYS:
        raise InputError("oproep-te-lang-open")
    oproep.opens_on, oproep.closes_on = values.opens_on, values.closes_on
    oproep.moment_id = known_moment(oproep.dossier, values.moment_id)
    oproep.asks_place, oproep.shows_others = values.asks_place, values.shows_others


def _save_new(oproep: Oproep) -> None:
    """Save with a link that no other oproep has."""
    for _try in range(TRIES):
        oproep.token = make_code()
        try:
            with transaction.atomic():
                return oproep.save()
        except IntegrityError:
            continue
    raise InputError("oproep-probeer-opnieuw")
