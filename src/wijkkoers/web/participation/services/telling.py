"""Writing down that people heard what became of what they brought in, and taking that back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.utils.timezone import localdate

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import check_day
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.permissions import check_can_change_inbreng
from wijkkoers.web.participation.selectors.fate import stories_of
from wijkkoers.web.participation.selectors.heard import answer_marks
from wijkkoers.web.participation.services.inbreng_record import hold_inbreng, log


@transaction.atomic
def tell_fate(
    *, actor: Actor, rows: Sequence[Inbreng], told_on: date | None = None, marks: Mapping[int, str] | None = None
) -> list[Inbreng]:
    """Write down that people were told, on a day or today; who was told before stays so.

    `marks` say per row which answer the person had before them (`answer_marks`). Raises InputError `inbreng-nog-geen-antwoord`,
    `inbreng-dag-in-de-toekomst`, and `inbreng-antwoord-gewijzigd` when an answer is another one by now.
    """
    day = told_on or localdate(now())
    check_day(day)
    if day > localdate(now()):
        raise InputError("inbreng-dag-in-de-toekomst")
    held = hold_inbreng(rows, {})
    for row in held:
        check_can_change_inbreng(actor, row)
    _require_same_answers(held, marks or {})
    stories = stories_of(held[0].dossier, held) if held else []
    if any(not story.is_answered and not story.is_left for story in stories):
        raise InputError("inbreng-nog-geen-antwoord")
    fresh = [row for row in held if row.told_on is None]
    for row in fresh:
        row.told_on = day
        row.save(update_fields=["told_on", *add_revision(row)])
        log(actor, row, "verteld")
    return fresh


def _require_same_answers(held: Sequence[Inbreng], marks: Mapping[int, str]) -> None:
    current = answer_marks(held[0].dossier, marks) if held and marks else {}
    changed = sorted(row.number for row in held if row.pk in marks and marks[row.pk] != current[row.pk])
    if changed:
        raise InputError("inbreng-antwoord-gewijzigd", numbers=", ".join(map(str, changed)))


@transaction.atomic
def untell_fate(*, actor: Actor, inbreng: Inbreng) -> Inbreng:
    """Take back that somebody was told."""
    held = hold_inbreng([inbreng], {})[0]
    check_can_change_inbreng(actor, held)
    if held.told_on is not None:
        held.told_on = None
        held.save(update_fields=["told_on", *add_revision(held)])
        log(actor, held, "niet-verteld")
    return held
